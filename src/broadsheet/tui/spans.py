"""Spans that may be drawn: inside the text, in order, apart from each other, whatever they came as."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.articles import Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of text drawn in a style of its own.

    Attributes:
        start: Its first character.
        end: One past its last.
        style: Names of component styles, separated by blanks.
    """

    start: int
    end: int
    style: str


def tidy(marks: Iterable[Mark], length: int) -> tuple[Mark, ...]:
    """Return the marks that fit a text of this length, sorted; of two that overlap, the earlier stays."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda one: (one.start, one.end)):
        if 0 <= mark.start < mark.end <= length and (not kept or mark.start >= kept[-1].end):
            kept.append(mark)
    return tuple(kept)


def marks_of(spans: Iterable[Span], style: str, length: int) -> tuple[Mark, ...]:
    """Return spans as marks of one style, tidied."""
    return tidy((Mark(start, end, style) for start, end in spans), length)


def within(marks: Sequence[Mark], start: int, end: int) -> Sequence[Mark]:
    """Return those of the tidied marks that touch the stretch."""
    first = bisect_right(marks, start, key=lambda mark: mark.end)
    last = first
    while last < len(marks) and marks[last].start < end:
        last += 1
    return marks[first:last]


def pieces(text: str, start: int, end: int, layers: Sequence[Sequence[Mark]], tone: str) -> Iterator[tuple[str, str]]:
    """Yield a stretch of the text in pieces of one style each.

    Args:
        text: The text all offsets count in.
        start: The first character of the stretch.
        end: One past its last.
        layers: Tidied marks; the styles of a later layer come on top of those of an earlier one.
        tone: The style of the whole stretch, under all layers.
    """
    touching = [within(layer, start, end) for layer in layers]
    cuts = {start, end}
    for layer in touching:
        for mark in layer:
            cuts.update((max(mark.start, start), min(mark.end, end)))
    bounds = sorted(cuts)
    for left, right in pairwise(bounds):
        styles = [mark.style for layer in touching for mark in layer if mark.start <= left < mark.end]
        yield text[left:right], " ".join((tone, *styles)).strip()
