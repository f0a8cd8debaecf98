"""Which articles of a slice have two frequent words side by side: what makes phrases of frequent words quick.

Rare words are in few articles, whose positions are soon compared. Frequent ones are in most of them: without this file
"of the" would compare every position of both words. For each frequent word there is a row: the words after it, and the
articles it stands before them in, as numbers in ascending order.
"""

from __future__ import annotations

import struct
import sys
from array import array
from bisect import bisect_left
from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.search.slices.storage import Buffer

FREQUENT = 100
"""Words in more articles of a slice than this have a row; fewer articles are looked at one by one as quickly."""
MOST_ROWS = 4_096
_HEAD = struct.Struct("<4sIII")
_MAGIC = b"PAIR"
_SHIFT = 16


class Pairs:
    """The pairs of a slice."""

    def __init__(self, buffer: Buffer) -> None:
        """Read what stands where.

        Raises:
            ValueError: It is no such file.
        """
        if len(buffer) < _HEAD.size:
            message = "the pairs are cut short"
            raise ValueError(message)
        magic, words, rows, count = _HEAD.unpack(buffer[: _HEAD.size])
        start = _HEAD.size + words
        self._begin = start + 4 * (rows + 1)
        if magic != _MAGIC or len(buffer) != self._begin + 4 * count:
            message = "the pairs are damaged"
            raise ValueError(message)
        terms = buffer[_HEAD.size : start].decode().rstrip(" ").split(" ") if rows else []
        self._rows = {term: row for row, term in enumerate(terms)}
        self._ends = array("I")
        self._ends.frombytes(buffer[start : self._begin])
        self._view = memoryview(buffer)

    def articles(self, one: str, other: str) -> Sequence[int] | None:
        """Return the places of the articles with ``one`` right before ``other``; None where one of them is rare."""
        row, after = self._rows.get(one), self._rows.get(other)
        if row is None or after is None:
            return None
        codes = self._view[self._begin + 4 * self._ends[row] : self._begin + 4 * self._ends[row + 1]].cast("I")
        first = bisect_left(codes, after << _SHIFT)
        last = bisect_left(codes, (after + 1) << _SHIFT, first)
        # As 16-bit numbers every other one is the article, which of them is a matter of byte order.
        return codes[first:last].cast("B").cast("H")[0 if sys.byteorder == "little" else 1 :: 2].tolist()


def write_pairs(frequencies: Sequence[tuple[str, int]], texts: Iterable[Sequence[Sequence[int]]]) -> bytes:
    """Return the pairs as they stand in their file.

    Args:
        frequencies: The words, each by its number, and in how many articles they stand.
        texts: For each article, in their order, the numbers of the words of its title and of those of its text.
    """
    frequent = [number for number, (_, count) in enumerate(frequencies) if count > FREQUENT]
    frequent.sort(key=lambda number: -frequencies[number][1])
    chosen = sorted(frequent[:MOST_ROWS], key=lambda number: frequencies[number][0])
    codes = _coded(chosen, len(frequencies), texts) if chosen else []
    ends = array("I", [0])
    for found in codes:
        ends.append(ends[-1] + len(found))
    # Whoever reads wants numbers at places that can be divided by four.
    words = " ".join(frequencies[number][0] for number in chosen).encode()
    words += b" " * (-(_HEAD.size + len(words)) % 4)
    head = _HEAD.pack(_MAGIC, len(words), len(chosen), ends[-1])
    return b"".join((head, words, ends.tobytes(), *(found.tobytes() for found in codes)))


def _coded(chosen: Sequence[int], words: int, texts: Iterable[Sequence[Sequence[int]]]) -> list[array[int]]:
    """Return for each of some words the words after it and in which articles, without looking at each in Python."""
    rare = len(chosen)
    rows = array("H", [rare]) * words
    for row, number in enumerate(chosen):
        rows[number] = row
    # What stands after a rare word goes into one more, which is dropped.
    codes = [array("I") for _ in range(rare + 1)]
    for place, runs in enumerate(texts):
        for run in runs:
            found = list(map(rows.__getitem__, run))
            after = map(place.__add__, map(_SHIFTED.__getitem__, found[1:]))
            deque(map(array.append, map(codes.__getitem__, found), after), maxlen=0)
        codes[rare] = array("I")
    least_rare = rare << _SHIFT
    return [array("I", sorted([code for code in set(kept) if code < least_rare])) for kept in codes[:rare]]


_SHIFTED = [row << _SHIFT for row in range(MOST_ROWS + 1)]
