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
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.search.slices.storage import Buffer

FREQUENT = 100
"""Words in more articles of a slice than this have a row; fewer articles are looked at one by one as quickly."""
MOST_ROWS = 4_096
_HEAD = struct.Struct("<4sIII")
_MAGIC = b"PAIR"
_SHIFT = 16
_MASK = (1 << _SHIFT) - 1


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


def write_pairs(frequencies: Mapping[str, int], texts: Iterable[Sequence[Sequence[str]]]) -> bytes:
    """Return the pairs as they stand in their file.

    Args:
        frequencies: In how many articles each word stands.
        texts: For each article, in their order, the words of its title and those of its text.
    """
    frequent = sorted((term for term, count in frequencies.items() if count > FREQUENT), key=lambda t: -frequencies[t])
    terms = sorted(frequent[:MOST_ROWS])
    rows = {term: row for row, term in enumerate(terms)}
    codes = [array("I") for _ in terms]
    if rows:
        for place, runs in enumerate(texts):
            for pair in _pairs(runs, rows):
                codes[pair >> _SHIFT].append((pair & _MASK) << _SHIFT | place)
    ends = array("I", [0])
    for row, found in enumerate(codes):
        codes[row] = array("I", sorted(found))
        ends.append(ends[-1] + len(found))
    # Whoever reads wants numbers at places that can be divided by four.
    words = " ".join(terms).encode()
    words += b" " * (-(_HEAD.size + len(words)) % 4)
    head = _HEAD.pack(_MAGIC, len(words), len(terms), ends[-1])
    return b"".join((head, words, ends.tobytes(), *(found.tobytes() for found in codes)))


def _pairs(runs: Iterable[Sequence[str]], rows: Mapping[str, int]) -> set[int]:
    """Return the pairs of frequent words side by side, each as one number: there are hundreds in every article."""
    found: set[int] = set()
    for run in runs:
        numbers = [rows.get(term, -1) for term in run]
        found.update([one << _SHIFT | after for one, after in pairwise(numbers) if one >= 0 and after >= 0])
    return found
