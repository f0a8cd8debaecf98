"""The postings of a word in a slice as bytes: numbers as numbers, so that a block of them is read in one go.

Whoosh's own codec pickles tuples; a slice holds at most 65,535 articles, so arrays of 16 bits decode far faster.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from broadsheet.search.slices import layout

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_HEAD = struct.Struct("<IBBI")
HIGHEST = 0xFFFF
_NO_NUMBERS = array("H")
_NO_POSITIONS = bytearray()
_READ_AT_ONCE = 1_024


class Gathered:
    """The postings of one term while a slice is being built: place, weight and size of each in turn; positions joined.

    Most words stand in a handful of articles, so what counts is how little an empty one takes.
    """

    __slots__ = ("articles", "numbers", "place", "positions")

    def __init__(self) -> None:
        self.numbers = array("H")
        self.positions = bytearray()
        self.articles = 0
        """How many articles the term stands in, once they are written."""
        self.place = 0
        """Where they stand among all postings, once they are written."""

    def written(self, place: int) -> None:
        """Keep what the table of words has to say of the postings, which stand at ``place`` now, and forget them."""
        self.articles, self.place = len(self.numbers) // 3, place
        self.numbers, self.positions = _NO_NUMBERS, _NO_POSITIONS


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


def write_block(gathered: Gathered) -> bytes:
    """Return the postings of a term as they stand in the file."""
    ids, weights, sizes = gathered.numbers[::3], _narrowed(gathered.numbers[1::3]), _narrowed(gathered.numbers[2::3])
    head = _HEAD.pack(len(ids), weights.itemsize, sizes.itemsize, len(gathered.positions))
    return b"".join((head, ids.tobytes(), weights.tobytes(), sizes.tobytes(), gathered.positions))


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


def _narrowed(numbers: array[int]) -> array[int]:
    return array("B", numbers) if max(numbers, default=0) < 256 else numbers
