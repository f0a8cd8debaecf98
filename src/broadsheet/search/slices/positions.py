"""Words at fixed offsets from each other: phrases, and words joined by signs.

There are two ways. Article by article is fast for few articles. For many, all positions of a word in a slice become
numbers of one line, articles far apart on it, and the intersection of two such sets is one operation.
"""

from __future__ import annotations

from array import array
from itertools import chain, repeat
from operator import add, floordiv, mod
from typing import TYPE_CHECKING

from broadsheet.search.slices.codec import Block, unpack_positions
from broadsheet.search.slices.slice import newest_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_APART = 20
"""Bits between two articles on the line: more than a position and an offset have together."""
_ONE_BY_ONE = 60
"""So many positions on the line cost as much as looking at one article: some 4 microseconds."""


def in_sequence(
    elements: Sequence[Sequence[Block]], offsets: Sequence[int], candidates: int, below: int | None
) -> Iterable[int]:
    """Return the places of articles in which all elements stand at their offsets.

    Args:
        elements: For each element the postings of the words that may stand for it.
        offsets: How many positions after the first each stands.
        candidates: The articles looked at; others may be returned as well.
        below: The first position must be less than this; None for any.
    """
    positions = sum(len(block.positions) // 2 for blocks in elements for block in blocks)
    if positions > candidates.bit_count() * len(elements) * _ONE_BY_ONE or any(map(_has_wide, chain(*elements))):
        readers = [_Positions(blocks) for blocks in elements]
        return (place for place in newest_first(candidates) if _stands(readers, offsets, place, below))
    return _on_the_line(elements, offsets, below)


def _on_the_line(elements: Sequence[Sequence[Block]], offsets: Sequence[int], below: int | None) -> set[int]:
    # The rarest element first: the set shrinks from then on.
    order = sorted(range(len(elements)), key=lambda place: sum(len(block.positions) for block in elements[place]))
    starts = set(_starts(elements[order[0]], offsets[order[0]]))
    for place in order[1:]:
        starts.intersection_update(_starts(elements[place], offsets[place]))
    if below is not None:
        mask = (1 << _APART) - 1
        return {start >> _APART for start in starts if start & mask < below}
    return {start >> _APART for start in starts}


def _starts(blocks: Sequence[Block], offset: int) -> Iterator[int]:
    """Yield where on the line a sequence begins that has one of these words at ``offset``."""
    return chain.from_iterable(_line(block, offset) for block in blocks)


def _line(block: Block, offset: int) -> Iterator[int]:
    positions = array("H")
    positions.frombytes(block.positions)
    articles = [(place << _APART) - offset for place in block.ids]
    counts = map(floordiv, block.sizes, repeat(positions.itemsize))
    return map(add, chain.from_iterable(map(repeat, articles, counts)), positions)


def _has_wide(block: Block) -> bool:
    """Tell whether an article is so long that its positions take more than two bytes; their packs have odd sizes."""
    return any(map(mod, block.sizes, repeat(2)))


class _Positions:
    """Where a word, or any of several, stands in an article."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = [(block, block.starts()) for block in blocks]

    def at(self, place: int) -> set[int]:
        found: set[int] = set()
        for block, starts in self._blocks:
            index = block.posting_of(place)
            if index >= 0:
                found.update(unpack_positions(block.positions[starts[index] : starts[index + 1]]))
        return found


def _stands(readers: Sequence[_Positions], offsets: Sequence[int], place: int, below: int | None) -> bool:
    starts = {position - offsets[0] for position in readers[0].at(place)}
    if below is not None:
        starts = {position for position in starts if position < below}
    for reader, offset in zip(readers[1:], offsets[1:], strict=True):
        if not starts:
            return False
        following = reader.at(place)
        starts = {position for position in starts if position + offset in following}
    return bool(starts)
