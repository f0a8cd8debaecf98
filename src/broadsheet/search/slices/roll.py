"""Who stands in a slice: number, time and length of each article, in time order. Survives damage to the words."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Set
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEAD = struct.Struct("<4sI")
_MAGIC = b"ROLL"


@dataclass(frozen=True, slots=True)
class Roll:
    """The articles of a slice; the place of each in all three arrays is its place in the postings.

    Attributes:
        numbers: Their numbers.
        published: Their times, epoch seconds, ascending; of equal times the lower number comes first.
        lengths: Their weighted lengths in words.
    """

    numbers: array[int]
    published: array[float]
    lengths: array[int]

    def places(self, wanted: Iterable[int]) -> int:
        """Return a bit for each article whose number is wanted."""
        chosen = wanted if isinstance(wanted, Set) else set(wanted)
        marks = bytearray(b"0") * len(self.numbers)
        for place, number in enumerate(self.numbers):
            if number in chosen:
                marks[place] = 49
        return bits_of(marks)


def bits_of(marks: bytearray) -> int:
    """Return the number whose bits are the ones among these ASCII zeros and ones, the first the lowest."""
    marks.reverse()
    return int(marks, 2) if marks else 0


def write_roll(roll: Roll) -> bytes:
    """Return a roll as it stands in its file."""
    head = _HEAD.pack(_MAGIC, len(roll.numbers))
    return b"".join((head, roll.numbers.tobytes(), roll.published.tobytes(), roll.lengths.tobytes()))


def read_roll(packed: bytes) -> Roll:
    """Return the roll that :func:`write_roll` wrote.

    Raises:
        ValueError: It is not one.
    """
    roll = Roll(array("q"), array("d"), array("I"))
    if len(packed) < _HEAD.size:
        message = "the roll is cut short"
        raise ValueError(message)
    magic, count = _HEAD.unpack_from(packed)
    expected = _HEAD.size + count * sum(column.itemsize for column in (roll.numbers, roll.published, roll.lengths))
    if magic != _MAGIC or len(packed) != expected:
        message = "the roll is damaged"
        raise ValueError(message)
    place = _HEAD.size
    for column in (roll.numbers, roll.published, roll.lengths):
        end = place + count * column.itemsize
        column.frombytes(packed[place:end])
        place = end
    return roll
