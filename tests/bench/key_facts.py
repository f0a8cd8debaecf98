"""How well key facts are picked, and what they are picked by: ``python tests/bench/key_facts.py [--show SEED COUNT]``.

Prints the share of facts in the short list that readers had marked as key facts, then fits the odds of
``broadsheet.facts.newsworthiness`` to those marks again (logistic regression, Newton's method, each property's odds
held near nothing by a penalty of ``PENALTY`` times half their square), with the share of marked ones among the first
few facts of articles left out of the fit. ``--show`` prints the short lists of reports drawn at random instead.
"""

from __future__ import annotations

import argparse
import math
import random
from typing import TYPE_CHECKING

from broadsheet.facts import extract_facts, key_facts
from broadsheet.facts.newsworthiness import ODDS, newsworthiness, picture_of, properties
from facts import gold_articles, reports

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article
    from broadsheet.facts import Fact, Span

PENALTY = 3.0
STEPS = 20
FOLDS = 6
FIRST = (1, 3, 5, 8)


def marked(text: str, fact: Fact, gold: Sequence[Span]) -> bool:
    """Say whether a reader marked what a fact prints: at least half of the shorter of the two."""
    for start, end in gold:
        first, last = max(start, fact.span[0]), min(end, fact.span[1])
        if first < last and 2 * _size(text[first:last]) >= min(_size(text[start:end]), _size(text[slice(*fact.span)])):
            return True
    return False


def _size(text: str) -> int:
    return sum(char.isalnum() for char in text)


class Judged:
    """The facts of an article: their properties, whether they were marked, and how they are ranked."""

    def __init__(self, article: Article, gold: Sequence[Span]) -> None:
        facts = extract_facts(article)
        picture = picture_of(article, facts)
        self.rows = [properties(fact, picture) for fact in facts]
        self.marked = [marked(article.text, fact, gold) for fact in facts]
        self.scores = [newsworthiness(fact, picture) for fact in facts]
        pane = key_facts(article, facts)
        self.shown = [fact in pane for fact in facts]


def fit(articles: Sequence[Judged], names: Sequence[str]) -> dict[str, float]:
    """Return what each property adds to the logarithm of the odds of being marked."""
    rows = [
        ([row.get(name, 0.0) for name in names], float(hit))
        for one in articles
        for row, hit in zip(one.rows, one.marked, strict=True)
    ]
    odds = [0.0] * len(names)
    for _ in range(STEPS):
        slope = [0.0 if name == "always" else -PENALTY * value for name, value in zip(names, odds, strict=True)]
        curve = [[PENALTY * (i == j) for j in range(len(names))] for i in range(len(names))]
        for row, hit in rows:
            held = [i for i, amount in enumerate(row) if amount]
            chance = 1 / (1 + math.exp(-sum(odds[i] * row[i] for i in held)))
            for i in held:
                slope[i] += row[i] * (hit - chance)
                for j in held:
                    curve[i][j] += chance * (1 - chance) * row[i] * row[j]
        odds = [value + step for value, step in zip(odds, _solved(curve, slope), strict=True)]
    return dict(zip(names, odds, strict=True))


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve linear equations whose matrix is symmetric and positive definite, by Gauss's elimination."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for at in range(size):
        for below in range(at + 1, size):
            factor = rows[below][at] / rows[at][at]
            rows[below] = [low - factor * high for low, high in zip(rows[below], rows[at], strict=True)]
    solved = [0.0] * size
    for at in reversed(range(size)):
        known = sum(rows[at][i] * solved[i] for i in range(at + 1, size))
        solved[at] = (rows[at][size] - known) / rows[at][at]
    return solved


def first_ones(articles: Sequence[Judged], scores: Sequence[Sequence[float]], count: int) -> float:
    """Return the share of marked facts among the ``count`` best of every article."""
    hits = total = 0
    for one, ranks in zip(articles, scores, strict=True):
        best = sorted(range(len(ranks)), key=lambda number, ranks=ranks: -ranks[number])[:count]  # type: ignore[misc]
        hits += sum(one.marked[number] for number in best)
        total += len(best)
    return hits / total


def left_out(articles: Sequence[Judged], names: Sequence[str]) -> list[list[float]]:
    """Return the ranks of every article's facts by odds fitted without that article and its fold."""
    scores: list[list[float]] = [[] for _ in articles]
    for fold in range(FOLDS):
        odds = fit([one for number, one in enumerate(articles) if number % FOLDS != fold], names)
        for number in range(fold, len(articles), FOLDS):
            scores[number] = [
                sum(odds.get(name, 0.0) * amount for name, amount in row.items()) for row in articles[number].rows
            ]
    return scores


def show(seed: int, count: int) -> None:
    """Print the short lists of some reports, to be judged by eye."""
    long_enough = [(name, article) for name, article in sorted(reports().items()) if len(article.text.split()) >= 100]
    for name, article in random.Random(seed).sample(long_enough, count):  # noqa: S311 - a sample, not a secret
        print(f"## {name}: {' '.join(article.text.split())[:400]}")
        for fact in key_facts(article):
            print(f"   - {fact.kind} | {fact.slot} | {' '.join(article.text[slice(*fact.span)].split())}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split(":", 1)[0])
    parser.add_argument("--show", nargs=2, type=int, metavar=("SEED", "COUNT"))
    options = parser.parse_args()
    if options.show:
        show(*options.show)
        return
    articles = [Judged(article, [span for span, _, _ in gold]) for _, article, gold in gold_articles()]
    shown = sum(sum(one.shown) for one in articles)
    hits = sum(hit and on for one in articles for hit, on in zip(one.marked, one.shown, strict=True))
    print(f"short lists: {hits} of {shown} facts shown were marked by a reader ({hits / shown:.3f})")
    names = sorted({name for one in articles for row in one.rows for name in row})
    for title, scores in (("as kept", [one.scores for one in articles]), ("left out", left_out(articles, names))):
        print(f"{title:9}" + "".join(f"  first {count}: {first_ones(articles, scores, count):.3f}" for count in FIRST))
    for name, value in sorted(fit(articles, names).items(), key=lambda item: -abs(item[1])):
        print(f'    "{name}": {value:.2f},  # kept: {ODDS.get(name, 0.0):.2f}')


if __name__ == "__main__":
    main()
