"""The lines of a text that is laid out, kept as numbers: those of a book are one object, not ten thousand.

Python looks through all objects there are again and again, which keeps keys waiting; through numbers it need not look.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, overload

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.articles import Span


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an article on the screen.

    Attributes:
        lead: What stands before the words: blanks, a bullet, the bar of a quotation.
        start: Where its words start in the article's text; of lines that are not from the text, in ``own``.
        end: One past their last character.
        tone: The component style of the words.
        own: The words of a line that is not from the text, such as the title's.
    """

    lead: str
    start: int
    end: int
    tone: str
    own: str | None = None


class Look(NamedTuple):
    """What the lines of a stretch have in common.

    Attributes:
        first: What stands before the first of them.
        rest: What stands before the others.
        tone: The component style of their words.
        own: The words that they are cut from, None where they are cut from the article's text.
    """

    first: str
    rest: str
    tone: str
    own: str | None = None


_BLANK = Look("", "", "text", "")


class Lines(Sequence[Line]):
    """Lines of a text in its order, with lines of their own words between and before them."""

    def __init__(self) -> None:
        self._starts, self._ends = array("l"), array("l")
        self._looks: list[Look] = []
        self._firsts = array("l")
        # Of the stretches from the text: where they start in it, and which stretches they are.
        self._opens, self._opened = array("l"), array("l")

    def add(self, look: Look, spans: Iterable[Span]) -> None:
        """Add a stretch of lines below the others, which is further on in the text than they are."""
        first = len(self._starts)
        for start, end in spans:
            self._starts.append(start)
            self._ends.append(end)
        if len(self._starts) > first:
            if look.own is None:
                self._opens.append(self._starts[first])
                self._opened.append(len(self._looks))
            self._looks.append(look)
            self._firsts.append(first)

    def add_blank(self) -> None:
        """Add a line without words."""
        self.add(_BLANK, [(0, 0)])

    @property
    def end(self) -> int:
        """One past the last character of the text that they show; 0 where they show none."""
        if not self._opened:
            return 0
        place = self._opened[-1]
        return self._ends[self._stop(place) - 1]

    def at(self, offset: int) -> int | None:
        """Return which line shows a character of the text, the last before it where none does; None without any."""
        found = bisect_right(self._opens, offset) - 1
        if found < 0:
            return None
        place = self._opened[found]
        return bisect_right(self._starts, offset, self._firsts[place], self._stop(place)) - 1

    def text_from(self, index: int) -> int | None:
        """Return where the first line from one on that is from the text starts in it; None where there is none."""
        while index < len(self):
            place = self._place(index)
            if self._looks[place].own is None:
                return self._starts[index]
            index = self._stop(place)
        return None

    def __len__(self) -> int:
        """Return how many lines there are."""
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> Line: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Line]: ...
    def __getitem__(self, index: int | slice) -> Line | Sequence[Line]:
        """Return a line, or some of them."""
        if isinstance(index, slice):
            return [self[one] for one in range(*index.indices(len(self)))]
        start, end = self._starts[index], self._ends[index]
        index %= len(self)
        place = self._place(index)
        look = self._looks[place]
        lead = look.first if index == self._firsts[place] else look.rest
        return Line(lead, start, end, look.tone, look.own)

    def __iter__(self) -> Iterator[Line]:
        """Yield the lines."""
        return map(self.__getitem__, range(len(self)))

    def _place(self, index: int) -> int:
        return bisect_right(self._firsts, index) - 1

    def _stop(self, place: int) -> int:
        return self._firsts[place + 1] if place + 1 < len(self._firsts) else len(self)
