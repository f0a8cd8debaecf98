"""The postings of a word in a slice as bytes: numbers as numbers, so that a block of them is read in one go.

Whoosh's own codec pickles tuples; a slice holds at most 65,535 articles, so arrays of 16 bits decode far faster.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections import Counter
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.search.slices import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_HEAD = struct.Struct("<IBBI")
HIGHEST = 0xFFFF
_SINGLE = struct.Struct("<IBBIHBBH" if sys.byteorder == "little" else ">IBBIHBBH")
"""A block of one posting: most words stand but once."""
_UPPER = 1 if sys.byteorder == "little" else 0
_READ_AT_ONCE = 1_024


class Postings(NamedTuple):
    """Where a word stands in the articles of a slice.

    Attributes:
        near: The place of the article in the upper, the position in the lower 16 bits; ascending.
        far: The place of an article with positions too great for that, and all positions in it.
    """

    near: array[int]
    far: Sequence[tuple[int, array[int]]] = ()


class Block:
    """The postings of one term in a slice. Positions are most of it, and are read when they are first asked for.

    Attributes:
        ids: The articles, by their place in the slice, ascending.
        weights: How much the term weighs in each: occurrences, those in the title several times.
        sizes: How many bytes of ``positions`` each has.
    """

    __slots__ = ("_positions", "ids", "sizes", "weights")

    def __init__(
        self, ids: array[int], weights: array[int], sizes: array[int], positions: bytes | Callable[[], bytes]
    ) -> None:
        """Hold postings; ``positions`` may be what reads them."""
        self.ids = ids
        self.weights = weights
        self.sizes = sizes
        self._positions = positions

    @property
    def positions(self) -> bytes:
        """All positions, joined."""
        if not isinstance(self._positions, bytes):
            self._positions = self._positions()
        return self._positions

    def starts(self) -> list[int]:
        """Return where the positions of each article begin, and one more for the end."""
        return [0, *accumulate(self.sizes)]

    def between(self, low: int, high: int) -> Block:
        """Return the postings of the articles from ``low`` up to, not including, ``high``."""
        first, last = bisect_left(self.ids, low), bisect_left(self.ids, high)
        if last - first == len(self.ids):
            return self
        begin = sum(self.sizes[:first])
        sizes = self.sizes[first:last]
        return Block(self.ids[first:last], self.weights[first:last], sizes, self.positions[begin : begin + sum(sizes)])

    def only(self, places: Sequence[int]) -> Block:
        """Return the postings of the articles at these places, ascending, without their weights."""
        found = [(place, index) for place in places if (index := self.posting_of(place)) >= 0]
        starts, sizes, positions = self.starts(), self.sizes, self.positions
        return Block(
            array("H", [place for place, _ in found]),
            array("B"),
            array(sizes.typecode, [sizes[index] for _, index in found]),
            b"".join([positions[starts[index] : starts[index + 1]] for _, index in found]),
        )

    def posting_of(self, place: int) -> int:
        """Return which posting belongs to the article at ``place``, -1 where none does."""
        found = bisect_left(self.ids, place)
        return found if found < len(self.ids) and self.ids[found] == place else -1


def pack_positions(positions: Sequence[int]) -> bytes:
    """Return positions as bytes, two each; where one needs more, four each and a last byte to tell."""
    if len(positions) == 1 and positions[0] <= HIGHEST:
        return positions[0].to_bytes(2, sys.byteorder)
    kept = positions[: layout.MOST_POSITIONS]
    if kept[-1] <= HIGHEST:
        return array("H", kept).tobytes()
    return array("I", kept[: layout.MOST_POSITIONS // 2]).tobytes() + b"\x01"


def unpack_positions(packed: bytes) -> array[int]:
    """Return the positions that :func:`pack_positions` packed."""
    wide = len(packed) % 2
    positions = array("I" if wide else "H")
    positions.frombytes(packed[:-1] if wide else packed)
    return positions


def write_block(postings: Postings) -> tuple[bytes, int]:
    """Return the postings of a word as they stand in the file, and in how many articles it stands."""
    near = postings.near
    if postings.far:
        return _write_far(postings)
    count = len(near)
    if count == 1:
        place, position = divmod(near[0], 1 << 16)
        weight = 1 if position >= layout.TEXT_START else layout.TITLE_WEIGHT
        return _SINGLE.pack(1, 1, 1, 2, place, weight, 2, position), 1
    halves = array("H", near.tobytes())
    places, positions = halves[_UPPER::2], halves[1 - _UPPER :: 2]
    if min(positions) >= layout.TEXT_START and len(set(places)) == count:
        # Most words: once in each text.
        head = _HEAD.pack(count, 1, 1, 2 * count)
        return b"".join((head, places.tobytes(), b"\1" * count, b"\2" * count, positions.tobytes())), count
    counts = Counter(places)
    if max(counts.values()) > layout.MOST_POSITIONS:
        return _write_far(postings)
    sizes = [2 * count for count in counts.values()]
    for place, position in zip(places, positions, strict=True):
        if position < layout.TEXT_START:
            counts[place] += layout.TITLE_WEIGHT - 1
    return _joined(array("H", counts), list(counts.values()), sizes, positions.tobytes())


def _write_far(postings: Postings) -> tuple[bytes, int]:
    """Write postings, some of which are too far into an article for two bytes, or too many."""
    standing: dict[int, array[int]] = {}
    for code in postings.near:
        place, position = divmod(code, 1 << 16)
        standing.setdefault(place, array("I")).append(position)
    standing.update(postings.far)
    places = array("H", sorted(standing))
    packs = [pack_positions(standing[place]) for place in places]
    weights = [_weight(standing[place]) for place in places]
    return _joined(places, weights, [len(pack) for pack in packs], b"".join(packs))


def _weight(positions: Sequence[int]) -> int:
    """Return how much a word weighs that stands at these positions."""
    in_title = bisect_left(positions, layout.TEXT_START)
    return min(len(positions) + (layout.TITLE_WEIGHT - 1) * in_title, HIGHEST)


def _joined(places: array[int], weights: Sequence[int], sizes: Sequence[int], positions: bytes) -> tuple[bytes, int]:
    kept, widths = _narrowed(weights), _narrowed(sizes)
    head = _HEAD.pack(len(places), kept.itemsize, widths.itemsize, len(positions))
    return b"".join((head, places.tobytes(), kept.tobytes(), widths.tobytes(), positions)), len(places)


def read_block(read: Callable[[int, int], bytes]) -> Block:
    """Return the postings that :func:`write_block` wrote.

    Args:
        read: Returns so many bytes from a place in them.
    """
    # Most blocks are small, and are read whole at once.
    packed = read(0, _READ_AT_ONCE)
    count, weight_size, size_size, length = _HEAD.unpack_from(packed)
    begin = _HEAD.size + count * (2 + weight_size + size_size)
    if begin > len(packed):
        packed = read(0, begin)
    ids, weights, sizes = array("H"), array("BH"[weight_size - 1]), array("BH"[size_size - 1])
    place = _HEAD.size
    for numbers in (ids, weights, sizes):
        end = place + count * numbers.itemsize
        numbers.frombytes(packed[place:end])
        place = end
    if begin + length <= len(packed):
        return Block(ids, weights, sizes, packed[begin : begin + length])
    return Block(ids, weights, sizes, lambda: read(begin, length))


def _narrowed(numbers: Sequence[int]) -> array[int]:
    return array("B" if max(numbers) < 256 else "H", numbers)
