"""Words at fixed offsets from each other: phrases, and words joined by signs.

There are two ways. Article by article is fast for few articles. For many, all positions of a word in a slice become
numbers of one line, articles far apart on it, and the intersection of two such sets is one operation.
"""

from __future__ import annotations

import sys
from array import array
from itertools import chain, repeat
from operator import add, floordiv
from typing import TYPE_CHECKING

from broadsheet.search.slices.blocks import Block, unpack_positions
from broadsheet.search.slices.slice import newest_first

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_Asked = tuple["Sequence[Block]", int]
"""The postings of the words that may stand for an element, and its offset."""

_APART = 20
"""Bits between two articles on the line: more than a position and an offset have together."""
_ONE_BY_ONE = 25
"""So many positions on the line cost as much as looking at one article: some 3 microseconds."""


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
    # The rarest first: what is left to compare shrinks from then on.
    order = sorted(range(len(elements)), key=lambda place: sum(len(block.positions) for block in elements[place]))
    ordered = [(elements[place], offsets[place]) for place in order]
    positions = sum(len(block.positions) // 2 for blocks, _ in ordered for block in blocks)
    if positions > candidates.bit_count() * len(ordered) * _ONE_BY_ONE or any(map(_has_wide, chain(*elements))):
        readers = [(_Packs(blocks), offset) for blocks, offset in ordered]
        return (place for place in newest_first(candidates) if _stands(readers, place, below))
    return _on_the_line(ordered, below)


def _on_the_line(ordered: Sequence[_Asked], below: int | None) -> set[int]:
    (rarest, offset), *others = ordered
    starts = set(_starts(rarest, offset))
    for blocks, offset in others:
        starts.intersection_update(_starts(blocks, offset))
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


_ODD = bytes(number % 2 for number in range(256))


def _has_wide(block: Block) -> bool:
    """Tell whether an article is so long that its positions take more than two bytes; their packs have odd sizes."""
    sizes = block.sizes.tobytes()
    lowest = sizes[0 if sys.byteorder == "little" else block.sizes.itemsize - 1 :: block.sizes.itemsize]
    return 1 in lowest.translate(_ODD)


class _Packs:
    """Where a word, or any of several, stands in an article: positions as they are packed."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self._blocks = [(block, block.starts()) for block in blocks]

    def of(self, place: int) -> list[bytes]:
        found = []
        for block, starts in self._blocks:
            index = block.posting_of(place)
            if index >= 0:
                found.append(block.positions[starts[index] : starts[index + 1]])
        return found


def _stands(readers: Sequence[tuple[_Packs, int]], place: int, below: int | None) -> bool:
    (rarest, offset), *others = readers
    starts = {position - offset for pack in rarest.of(place) for position in unpack_positions(pack)}
    if below is not None:
        starts = {start for start in starts if start < below}
    for reader, offset in others:
        if not starts:
            return False
        packs = reader.of(place)
        starts = {start for start in starts if any(_has(pack, start + offset) for pack in packs)}
    return bool(starts)


def _has(pack: bytes, position: int) -> bool:
    """Tell whether ``position`` is among packed ones, without unpacking them where they take two bytes each."""
    if len(pack) % 2:
        return position in unpack_positions(pack)
    if not 0 <= position < 1 << 16:
        return False
    wanted = position.to_bytes(2, sys.byteorder)
    place = pack.find(wanted)
    while place % 2 == 1 and place >= 0:
        place = pack.find(wanted, place + 1)
    return place >= 0
