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
from broadsheet.library.judging import cited_reports, compared_standing
from broadsheet.stories import claim_matrix, group_articles, telling_pairs, voice_count

if TYPE_CHECKING:
    from collections.abc import Sequence

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
SOURCES = 12
MANY = 40
COPIES = 200
ROUNDS = 5


def best_of(rounds: int, articles: Sequence[Article]) -> tuple[float, float, int]:
    """Return the milliseconds of processor that facts and matrix took, laid as the library does, and how many rows.

    Facts count the first time, when nothing of the articles is remembered; the matrix is laid anew in every round and
    the least counts.
    """
    start = time.process_time()
    facts = {article.id: extract_facts(article) for article in articles}
    facts_took = (time.process_time() - start) * 1000
    matrix_took, rows = [], 0
    for _ in range(rounds):
        start = time.process_time()
        rows = len(claim_matrix(articles, facts, judge=compared_standing, cited=cited_reports).rows)
        matrix_took.append((time.process_time() - start) * 1000)
    return facts_took, min(matrix_took), rows


def told_by(texts: Sequence[str]) -> list[Article]:
    """Return the texts as articles of as many sources."""
    return [Article.from_text(text, source=f"Source {number}") for number, text in enumerate(texts)]


def matrix() -> None:
    """Print how long matrices take: of twelve sources, of forty, of two hundred copies, of the bundled articles."""
    by_story: dict[str, list[str]] = defaultdict(list)
    for told in stories_grouping.corpus():
        by_story[told.story].append(told.article.text)
    twelve = {name: told_by(texts[:SOURCES]) for name, texts in by_story.items() if len(texts) >= SOURCES}
    took = {name: best_of(ROUNDS, articles) for name, articles in twelve.items()}
    slowest = max(took, key=lambda name: sum(took[name][:2]))
    print(f"claim matrix, the slowest of {len(took)} stories cut to {SOURCES} sources ({slowest})")
    line(took[slowest])
    largest = max(by_story.values(), key=len)
    forty = told_by((largest * MANY)[:MANY] if len(largest) < MANY else largest[:MANY])
    # Where the story has fewer articles, those that come again are copies: columns of their own, no voices.
    print(f"claim matrix of {MANY} sources, of which {voice_count(forty)} independent")
    line(best_of(2, forty))
    copies = told_by([f"{text} Copy {number}." for number, text in enumerate((largest[:6] * COPIES)[:COPIES])])
    print(f"claim matrix of {COPIES} sources that print {voice_count(copies)} texts, each edited a little")
    line(best_of(1, copies))
    start = time.process_time()
    pairs = len(telling_pairs(copies))
    took_pairs = (time.process_time() - start) * 1000
    print(f"  {pairs} pairs to compare instead of {COPIES * (COPIES - 1) // 2:,}, chosen in {took_pairs:.0f} ms")
    bundled = [Article.from_text(path.read_text(encoding="utf-8"), source=path.stem) for path in SEEDS.glob("*.txt")]
    print(f"claim matrix of the {len(bundled)} bundled articles")
    line(best_of(ROUNDS, bundled))


def line(took: tuple[float, float, int]) -> None:
    """Print what a matrix took."""
    facts, alone, rows = took
    print(
        f"  {rows} rows: {alone:.0f} ms of CPU where the facts are known, {facts + alone:.0f} ms with their extraction"
    )


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
