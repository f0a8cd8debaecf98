"""Measure stories: how well articles are grouped, how fast, how large, and how long a claim matrix takes.

``python tests/bench/stories.py`` prints every figure (some minutes); ``grouping``, ``speed`` or ``matrix`` only those.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import stories_grouping
import stories_speed

from broadsheet.articles import Article
from broadsheet.facts import extract_facts
from broadsheet.stories import claim_matrix, group_articles

if TYPE_CHECKING:
    from collections.abc import Sequence

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SOURCES = 12
ROUNDS = 5


def best_of(rounds: int, articles: Sequence[Article]) -> tuple[float, float, int]:
    """Return the least milliseconds that facts and matrix took, and how many rows the matrix has."""
    facts_took, matrix_took, rows = [], [], 0
    for _ in range(rounds):
        start = time.perf_counter()
        facts = {article.id: extract_facts(article) for article in articles}
        middle = time.perf_counter()
        rows = len(claim_matrix(articles, facts).rows)
        facts_took.append((middle - start) * 1000)
        matrix_took.append((time.perf_counter() - middle) * 1000)
    return min(facts_took), min(matrix_took), rows


def matrix() -> None:
    """Print how long matrices of development stories of twelve sources take, and that of the bundled story."""
    by_story: dict[str, list[Article]] = defaultdict(list)
    for number, told in enumerate(stories_grouping.corpus()):
        named = Article.from_text(told.article.text, source=f"Source {number}")
        by_story[told.story].append(named)
    large = {name: articles[:SOURCES] for name, articles in by_story.items() if len(articles) >= SOURCES}
    took = {name: best_of(ROUNDS, articles) for name, articles in large.items()}
    slowest = max(took, key=lambda name: sum(took[name][:2]))
    facts, rows_took, rows = took[slowest]
    print(f"claim matrix: the slowest of {len(took)} stories cut to {SOURCES} sources ({slowest}: {rows} rows)")
    print(f"  {rows_took:.0f} ms where the facts are known, {facts + rows_took:.0f} ms with their extraction")
    bundled = [Article.from_text(path.read_text(encoding="utf-8"), source=path.stem) for path in SEEDS.glob("*.txt")]
    facts, rows_took, rows = best_of(ROUNDS, bundled)
    print(f"  the {len(bundled)} bundled articles ({rows} rows): {rows_took:.0f} ms, {facts + rows_took:.0f} ms")


def bundled_story() -> None:
    """Print what becomes of the bundled articles among all development articles."""
    bundled = [Article.from_text(path.read_text(encoding="utf-8"), source=path.stem) for path in SEEDS.glob("*.txt")]
    names = {article.id for article in bundled}
    others = [told.article for told in stories_grouping.corpus()]
    found = [{one.id for one in story.articles} for story in group_articles([*bundled, *others])]
    parts = [len(members & names) for members in found if members & names]
    strangers = sum(len(members - names) for members in found if members & names)
    print(
        f"the {len(bundled)} bundled articles among {len(others)} others: in stories of {parts}, {strangers} strangers"
    )


def report(parts: Sequence[str]) -> None:
    """Print the figures asked for, all where none is named."""
    if not parts or "grouping" in parts:
        stories_grouping.report()
        bundled_story()
    if not parts or "speed" in parts:
        print("speed, on made articles of 400 words")
        stories_speed.report()
    if not parts or "matrix" in parts:
        matrix()


if __name__ == "__main__":
    report(sys.argv[1:])
