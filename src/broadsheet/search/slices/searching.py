"""A search over slices, from the newest to the oldest: each makes the page better, until it is settled and counted."""

from __future__ import annotations

import math
import time
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.search.port import Asked, Hit, Page
from broadsheet.search.query import And, Node, Published, Sort, text_leaves
from broadsheet.search.slices.evaluate import Effort, Evaluation, OutOfTimeError, compares_positions
from broadsheet.search.slices.rank import SAMPLE, Scale, scale, scores
from broadsheet.search.slices.slice import DamagedSliceError, Slice, newest_first

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from broadsheet.search.slices.layout import SliceInfo

_DAMAGED = "A part of the index was damaged and is left out until it is rebuilt."
_REWRITTEN = "The index was rewritten during the search; ask again."
_OUT_OF_TIME = "The search was stopped when its time was up; older articles may answer as well."


_WINDOW = 256
"""Articles whose positions are compared first, then twice as many each time: a page of a common phrase needs few."""


class _Window(NamedTuple):
    """Articles of a slice, and how many older ones are left in it."""

    articles: int
    left: int


class Search:
    """One search under way."""

    def __init__(self, asked: Asked, parts: Sequence[Slice], damaged: Callable[[Slice], bool]) -> None:
        """Prepare a search of ``parts``.

        ``damaged`` is told of a slice that cannot be read, and returns whether it is one that should be readable.
        """
        self._asked = asked
        self._effort = Effort(None if asked.budget is None else time.monotonic() + asked.budget)
        self._damaged = damaged
        ordered = sorted(parts, key=lambda part: part.info.newest, reverse=True)
        self._evaluations = [
            Evaluation(part, self._effort) for part in ordered if may_answer(asked.query.tree, part.info)
        ]
        self._ranked = (asked.sort or asked.query.sort) is Sort.RELEVANCE and bool(text_leaves(asked.query.tree))
        self._dear = compares_positions(asked.query.tree)
        self._need = asked.offset + asked.limit
        self._best: list[tuple[float, float, int]] = []
        self._window = _WINDOW
        self._hits: tuple[Hit, ...] = ()
        self._count = 0
        self._told: set[int] = set()

    def pages(self) -> Iterator[Page]:
        """Yield the page after each slice, the last one complete."""
        try:
            yield from self._pages()
        except OutOfTimeError:
            self._effort.notes[_OUT_OF_TIME] = None
            yield self._page(settled=True, complete=False)

    def numbers(self) -> frozenset[int]:
        """Return the numbers of all articles that answer."""
        found: set[int] = set()
        for evaluation in self._evaluations:
            try:
                answering = evaluation.answer(self._asked.query.tree, self._asked.resolve, self._asked.allowed)
                numbers = evaluation.part.roll.numbers
            except DamagedSliceError:
                self._lost(evaluation)
                continue
            found.update(numbers[place] for place in newest_first(answering))
        return frozenset(found)

    def _pages(self) -> Iterator[Page]:
        by = self._scale() if self._ranked else None
        settled = self._need == 0
        last = len(self._evaluations) - 1
        for place, evaluation in enumerate(self._evaluations):
            older = self._evaluations[place + 1].part.info.newest if place < last else -math.inf
            for window in self._windows(evaluation.part, settled=settled):
                self._effort.check()
                try:
                    self._take(evaluation, by, window.articles, settled=settled)
                    rest = max(older, evaluation.part.roll.published[window.left - 1]) if window.left else older
                except DamagedSliceError:
                    self._lost(evaluation)
                    rest = older
                complete = place == last and not window.left
                settled = settled or complete or self._is_settled(rest)
                yield self._page(settled=settled, complete=complete)
        if not self._evaluations:
            yield self._page(settled=True, complete=True)

    def _scale(self) -> Scale:
        infos = [evaluation.part.info for evaluation in self._evaluations]
        sample: list[Evaluation] = []
        for evaluation in list(self._evaluations):
            if sum(one.part.info.articles for one in sample) >= SAMPLE:
                break
            try:
                # Whatever is damaged shows when a slice is opened, which this does.
                evaluation.part.languages()
                sample.append(evaluation)
            except DamagedSliceError:
                self._lost(evaluation)
                self._evaluations.remove(evaluation)
        return scale(self._asked.query.tree, infos, sample, self._asked.query.now)

    def _windows(self, part: Slice, *, settled: bool) -> list[_Window]:
        """Return the articles of a slice in the portions they are looked at: the newest first where each costs."""
        articles = part.info.articles
        if self._ranked or settled or not self._dear:
            return [_Window((1 << articles) - 1, 0)]
        windows = []
        left = articles
        while left:
            older = max(0, left - self._window)
            windows.append(_Window((1 << left) - (1 << older), older))
            left = older
            self._window *= 2
        return windows

    def _take(self, evaluation: Evaluation, by: Scale | None, window: int, *, settled: bool) -> None:
        asked = self._asked
        found = evaluation.answer(asked.query.tree, asked.resolve, asked.allowed, window)
        repeated = self._repeated(evaluation.part, found) if found and asked.copies else 0
        if found and not settled:
            need = self._need + repeated
            fresh = scores(evaluation, found, by) if by is not None else self._newest(evaluation.part, found, need)
            self._best = self._distinct(nlargest(need, [*self._best, *fresh]))
            chosen = self._best[asked.offset :]
            self._hits = tuple(Hit(number, published, score) for score, published, number in chosen)
        self._count += found.bit_count() - repeated

    def _repeated(self, part: Slice, found: int) -> int:
        """Return how many of ``found`` are copies of another one found before or in the same slice."""
        numbers = part.roll.numbers
        repeated = 0
        for place in newest_first(found & part.copied(self._asked.copies)):
            leader = self._asked.copies[numbers[place]]
            repeated += leader in self._told
            self._told.add(leader)
        return repeated

    def _distinct(self, ordered: list[tuple[float, float, int]]) -> list[tuple[float, float, int]]:
        """Return the best of those in order, of copies of one text only the first."""
        copies = self._asked.copies
        if not copies:
            return ordered
        first: dict[int, tuple[float, float, int]] = {}
        for one in ordered:
            first.setdefault(copies.get(one[2], one[2]), one)
        return list(first.values())[: self._need]

    @staticmethod
    def _newest(part: Slice, found: int, need: int) -> list[tuple[float, float, int]]:
        roll = part.roll
        newest = []
        for place in newest_first(found):
            newest.append((0.0, roll.published[place], roll.numbers[place]))
            if len(newest) == need:
                break
        return newest

    def _is_settled(self, following: float) -> bool:
        """Tell whether nothing published at ``following`` or before belongs on the page."""
        return not self._ranked and len(self._best) >= self._need and self._best[-1][1] > following

    def _lost(self, evaluation: Evaluation) -> None:
        self._effort.notes[_DAMAGED if self._damaged(evaluation.part) else _REWRITTEN] = None

    def _page(self, *, settled: bool, complete: bool) -> Page:
        return Page(self._hits, self._count, settled, complete, tuple(self._effort.notes))


def may_answer(tree: Node, info: SliceInfo) -> bool:
    """Tell from its dates alone whether a slice may have an answer."""
    if not info.live:
        return False
    for part in tree.parts if isinstance(tree, And) else (tree,):
        if isinstance(part, Published) and (
            (part.first is not None and part.first > info.newest) or (part.end is not None and part.end <= info.oldest)
        ):
            return False
    return True
