"""Pairs of two events of one kind: what is raised between them is no contradiction."""

from __future__ import annotations

import random
from itertools import product
from typing import TYPE_CHECKING

from compare_figures import Tally
from compare_gold import reports_by_story

from broadsheet.compare import Verdict, compare_articles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.articles import Article

PAIRS = 1200
SEED = 7

DOUBTED = "may tell of two different events"
"""What the note says of two articles that were compared with a doubt."""


def event_pairs() -> list[tuple[Article, Article]]:
    """Return pairs of development reports of one topic and two stories: two earthquakes, two trials."""
    pairs = list(_all_pairs())
    return random.Random(SEED).sample(pairs, min(PAIRS, len(pairs)))  # noqa: S311 - the same pairs every time


def _all_pairs() -> Iterator[tuple[Article, Article]]:
    by_topic: dict[str, list[list[Article]]] = {}
    for story, articles in sorted(reports_by_story().items()):
        by_topic.setdefault("".join(char for char in story if char.isdigit()), []).append(articles)
    for _, stories in sorted(by_topic.items()):
        for at, one in enumerate(stories):
            for other in stories[at + 1 :]:
                yield from product(one, other)


def tally_events() -> Tally:
    """Judge whether two events are told apart, and what is raised where they are not."""
    tally = Tally("two events")
    for a, b in event_pairs():
        comparison = compare_articles(a, b)
        apart = not comparison.same_story
        raised = [row for row in comparison.rows if row.verdict is Verdict.CONFLICT]
        tally.count("told apart by their words", apart)
        tally.count("told apart or doubted", apart or DOUBTED in comparison.note)
        tally.count("without a contradiction shown", not raised, f"{a.source}+{b.source}")
    return tally
