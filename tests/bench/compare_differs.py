"""Judge what is shown as differing: on the annotated reports and on 200 pairs of reports of one story.

``python tests/bench/compare_differs.py`` prints the share that is right by eye and lists what is judged wrong or not at
all; tests/data/differs_judgements.yaml keeps the judgements by the places of the values, without their words.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from compare_figures import Tally, kept, write
from compare_gold import report_pairs, story_pairs

from broadsheet.compare import Verdict, compare_articles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.articles import Article
    from broadsheet.compare import Row

PAIRS, SEED = 200, 77


def tally_differs() -> Tally:
    """Judge every DIFFERS row of the sample by the judgements kept."""
    tally = Tally("differs")
    judged: dict[str, str] = kept("differs_judgements.yaml")
    unjudged = rows = 0
    for left, right in _pairs():
        for row in compare_articles(left, right).rows:
            if row.verdict is not Verdict.DIFFERS:
                continue
            rows += 1
            key = place_of(left, right, row)
            judgement = judged.get(key, "")
            unjudged += not judgement
            if judgement:
                tally.count("differences judged right", judgement == "right", f"{key} {row.kind} {row.reason}")
            else:
                tally.misses.append(f"not judged: {key} {row.kind} {row.reason}")
    tally.figures["differences not judged"] = (unjudged, rows)
    return tally


def place_of(left: Article, right: Article, row: Row) -> str:
    """Name a row by its articles and the places of its values."""
    assert row.a is not None
    assert row.b is not None
    return f"{left.source}+{right.source}:" + ":".join(
        f"{start}-{end}" for start, end in (row.a.value_span, row.b.value_span)
    )


def _pairs() -> Iterator[tuple[Article, Article]]:
    yield from ((pair.a, pair.b) for pair in report_pairs())
    pairs = list(story_pairs())
    random.Random(SEED).shuffle(pairs)  # noqa: S311 - a sample, no secret
    yield from ((left, right) for _, left, right in pairs[:PAIRS])


if __name__ == "__main__":
    write(tally_differs(), misses=True)
