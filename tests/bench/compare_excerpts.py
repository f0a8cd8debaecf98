"""Excerpts of annotated reports, compared: in three to five sentences little warns of a mistake."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from compare_figures import Tally
from compare_invented import invented_pairs

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.facts import find_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from compare_gold import GoldPair, GoldRow

    from broadsheet.compare import Row

EACH = 8
"""So many excerpts are cut of every pair."""

LENGTHS = (3, 4, 5)
"""Of so many sentences."""

SEED = 7

Span = tuple[int, int]


def tally_excerpts(part: str) -> Tally:
    """Judge what is raised between excerpts of the pairs of one part."""
    tally = Tally(f"excerpts, {part}")
    chance = random.Random(SEED)  # noqa: S311 - the same excerpts every time
    for pair in [pair for of, pair in invented_pairs() if of == part]:
        conflicts = [gold for gold in pair.rows if gold.type == "conflict"]
        for _ in range(EACH):
            cuts = _cut(pair.a, chance), _cut(pair.b, chance)
            a, b = (_excerpt(whole, cut) for whole, cut in zip((pair.a, pair.b), cuts, strict=True))
            if a is None or b is None:
                continue
            rows = [row for row in compare_articles(a, b, same_story=True).rows if row.verdict is Verdict.CONFLICT]
            _count(tally, pair, conflicts, cuts, rows)
    return tally


def _count(
    tally: Tally, pair: GoldPair, conflicts: Sequence[GoldRow], cuts: tuple[Span, Span], rows: Sequence[Row]
) -> None:
    for gold in conflicts:
        if gold.a is None or gold.b is None or not (_within(gold.a.value, cuts[0]) and _within(gold.b.value, cuts[1])):
            continue
        tally.count("contradictions found", any(_meets(row, gold, cuts) for row in rows), gold.id)
    for row in rows:
        right = any(_meets(row, gold, cuts) for gold in conflicts)
        told = f"{pair.name}: {' | '.join(proof.value for proof in (row.a, row.b) if proof)}"
        tally.count("conflicts raised that are annotated", right, told)


def _cut(whole: Article, chance: random.Random) -> Span:
    """Return where some sentences of an article stand that follow each other."""
    spans = [one.span for one in find_sentences(whole.text)]
    length = chance.choice(LENGTHS)
    first = chance.randrange(max(1, len(spans) - length + 1))
    return spans[first][0], spans[min(first + length, len(spans)) - 1][1]


def _excerpt(whole: Article, cut: Span) -> Article | None:
    """Return the excerpt as an article; None where its text is cleaned into another, so that no place holds."""
    text = whole.text[slice(*cut)]
    article = Article.from_text(text, source=whole.source, published=whole.published)
    return article if article.text == text else None


def _within(value: Span, cut: Span) -> bool:
    return cut[0] <= value[0] and value[1] <= cut[1]


def _meets(row: Row, gold: GoldRow, cuts: tuple[Span, Span]) -> bool:
    """Tell whether both values of a row touch those of an annotated one."""
    sides = zip((row.a, row.b), (gold.a, gold.b), cuts, strict=True)
    return all(
        proof is not None
        and place is not None
        and proof.value_span[0] + cut[0] < place.value[1]
        and place.value[0] < proof.value_span[1] + cut[0]
        for proof, place, cut in sides
    )
