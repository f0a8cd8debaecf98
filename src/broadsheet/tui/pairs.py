"""The lines of two texts on one screen, beside each other or in turn, kept as numbers as those of a single text are."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING, overload

from broadsheet.tui.laid import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from broadsheet.compare import Verdict
    from broadsheet.tui.laid import Line

NO_LINE = -1
"""Stands for a line where a text has none."""


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of the screen.

    Attributes:
        left: The line of the first text, None where it has none here.
        right: The line of the second; in one column at most one of the two is there.
        verdict: What stands between them, None for nothing.
        opens: Whether a passage begins here: in one column its article is named.
    """

    left: Line | None
    right: Line | None
    verdict: Verdict | None = None
    opens: bool = False


class Pairs(Sequence[Pair]):
    """The lines of the screen, top to bottom.

    Attributes:
        sides: The lines of either text.
        verdicts: What stands between the two, by line.
    """

    def __init__(self) -> None:
        self.sides = Lines(), Lines()
        # By line of the screen which line of either text it shows, and the other way round.
        self._shown = array("l"), array("l")
        self._places = array("l"), array("l")
        self._opens: set[int] = set()
        self.verdicts: Mapping[int, Verdict] = {}

    def add(self, left: Iterable[int] = (), right: Iterable[int] = ()) -> None:
        """Add a passage: lines of either text in its order, by their numbers, side by side."""
        first = len(self)
        for pair in zip_longest(left, right, fillvalue=NO_LINE):
            for line, shown, places in zip(pair, self._shown, self._places, strict=True):
                if line != NO_LINE:
                    places.append(len(shown))
                shown.append(line)
        if len(self) > first:
            self._opens.add(first)

    def place(self, side: int, offset: int) -> int | None:
        """Return on which line a character of a text stands; None where the text begins after it."""
        line = self.sides[side].at(offset)
        return None if line is None else self._places[side][line]

    def offset(self, place: int) -> tuple[int, int] | None:
        """Return of which text the first line from one on is, and where that starts in it; None where none follows."""
        for at in range(place, len(self)):
            for side, shown in enumerate(self._shown):
                if shown[at] != NO_LINE:
                    return side, self.sides[side][shown[at]].start
        return None

    def with_verdicts(self, verdicts: Mapping[int, Verdict]) -> Pairs:
        """Return the same lines with these verdicts, by line, between the texts."""
        other = copy(self)
        other.verdicts = verdicts
        return other

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self._shown[0])

    @overload
    def __getitem__(self, index: int) -> Pair: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Pair]: ...
    def __getitem__(self, index: int | slice) -> Pair | Sequence[Pair]:
        """Return a line, or some of them."""
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        here = [shown[index] for shown in self._shown]
        left, right = (None if at == NO_LINE else side[at] for side, at in zip(self.sides, here, strict=True))
        index %= len(self)
        return Pair(left, right, self.verdicts.get(index), index in self._opens)

    def __iter__(self) -> Iterator[Pair]:
        """Yield the lines."""
        return map(self.__getitem__, range(len(self)))
