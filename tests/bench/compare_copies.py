"""Comparison measured on what needs nobody's judgement: articles beside changed copies of themselves, and the clock."""

from __future__ import annotations

import statistics
import time
from typing import TYPE_CHECKING

from compare_figures import Tally
from compare_gold import all_articles, story_pairs
from compare_mutations import Mutation, changed_values, rewritten_formats

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


def tally_mutations() -> Tally:
    """Judge copies of articles with one value changed, and copies with one value written otherwise."""
    tally = Tally("mutations")
    for mutation in sampled(changed_values):
        rows = _at(compare_articles(mutation.original, mutation.changed).rows, mutation.span)
        told = f"{mutation.sort} {mutation.original.source} {mutation.original.text[slice(*mutation.span)]!r}"
        conflict = any(row.verdict is Verdict.CONFLICT for row in rows)
        tally.count("changed values found", conflict or any(row.verdict is Verdict.DIFFERS for row in rows), told)
        tally.count("changed values found as conflicts", conflict)
        tally.count(f"changed values found as conflicts, {mutation.sort}", conflict)
    for mutation in sampled(rewritten_formats):
        copied = compare_articles(mutation.original, mutation.changed).rows
        told = f"{mutation.sort} {mutation.original.source} {mutation.original.text[slice(*mutation.span)]!r}"
        tally.count(
            "unchanged copies without conflict", not any(row.verdict is Verdict.CONFLICT for row in copied), told
        )
    return tally


def sampled(make: Callable[[Article], Iterable[Mutation]], least: int = 1000) -> list[Mutation]:
    """Return at least ``least`` mutations where there are as many, evenly over the articles and the sorts."""
    by_sort: dict[str, list[Mutation]] = {}
    for article in all_articles():
        for mutation in make(article):
            by_sort.setdefault(mutation.sort, []).append(mutation)
    share = least // len(by_sort)
    while sum(min(len(found), share) for found in by_sort.values()) < least and share < least:
        share += 20
    return [
        found[number * len(found) // share] if len(found) > share else found[number]
        for found in by_sort.values()
        for number in range(min(share, len(found)))
    ]


def _at(rows: Sequence[Row], span: tuple[int, int]) -> list[Row]:
    return [row for row in rows if row.a and row.a.value_span[0] < span[1] and span[0] < row.a.value_span[1]]


def tally_speed(rounds: int = 60) -> Tally:
    """Time comparisons of two articles of 1,000 words, facts included, warm."""
    pairs = _long_pairs()
    times = []
    for number in range(rounds + 5):
        left, right = pairs[number % len(pairs)]
        # Processor time: what other programs do on the machine is not the comparison's doing.
        start = time.process_time()
        compare_articles(left, right)
        times.append(time.process_time() - start)
    times = sorted(times[5:])
    tally = Tally("speed")
    tally.figures["p50 in tenths of ms"] = (round(statistics.median(times) * 10_000), 300)
    tally.figures["p95 in tenths of ms"] = (round(times[int(len(times) * 0.95)] * 10_000), 600)
    return tally


def _long_pairs() -> list[tuple[Article, Article]]:
    """Join reports of one story until each side has 1,000 words."""
    by_story: dict[str, dict[str, Article]] = {}
    for story, left, right in story_pairs():
        by_story.setdefault(story, {}).update({left.source: left, right.source: right})
    pairs = []
    for articles in by_story.values():
        words = [article.text for article in articles.values()]
        halves = ["\n".join(words[side::2]).split(" ") for side in (0, 1)]
        if min(len(half) for half in halves) >= 1000:
            left, right = (Article.from_text(" ".join(half[:1000])) for half in halves)
            pairs.append((left, right))
    return pairs
