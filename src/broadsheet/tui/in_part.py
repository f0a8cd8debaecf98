"""What is seen of a long text is laid out at once, and the rest beside it: no key waits for a book.

Until all lines are there, those that are stand where they are likely to be: as many are taken to be above and below
them as the rest of the text fills if it is like theirs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.tui.laid import Line, Lines

LONG = 20_000
"""Characters from which a text is laid out in part at first: in letters of two cells these take 15 ms."""


@dataclass(frozen=True, slots=True)
class Part:
    """Lines of a text, and where they stand.

    Attributes:
        lines: The lines.
        above: How many there are above them, or are taken to be.
        total: How many there are in all, or are taken to be.
        length: Characters of the text.
        whole: Whether these are all.
    """

    lines: Lines
    above: int
    total: int
    length: int
    whole: bool

    def line(self, place: int) -> Line | None:
        """Return a line by its place in the text, None where it is not there."""
        return self.lines[place - self.above] if self.has(place) else None

    def has(self, place: int) -> bool:
        """Return whether a line is there."""
        return 0 <= place - self.above < len(self.lines)

    def place(self, offset: int) -> int | None:
        """Return on which line a character of the text stands; None where that line is not there."""
        found = self.lines.at(offset)
        if not self.whole and (found is None or offset >= self.lines.end):
            return None
        return self.above + (found or 0)

    def offset(self, place: int) -> int:
        """Return what stands on a line: where it, or the first line from it on that is from the text, starts there."""
        if self.has(place):
            return self.lines.text_from(place - self.above) or 0
        return 0 if self.whole else self.length * place // max(self.total, 1)

    def moved(self, place: int, to: Part) -> int:
        """Return where what stands on a line is once all lines are there."""
        if not self.has(place):
            return to.place(self.offset(place)) or 0
        first = self.lines.text_from(0) or 0
        mine, its = self.place(first), to.place(first)
        return max(0, place + (its or 0) - (mine or 0))


def whole(lines: Lines, length: int) -> Part:
    """Return all lines of a text of so many characters."""
    return Part(lines, 0, len(lines), length, whole=True)


def part(lines: Lines, start: int, length: int) -> Part:
    """Return the lines of a text from one of its characters on, 0 with those above it, where they are likely to be."""
    last = max(start, lines.end)
    a_line = max(1.0, (last - start) / max(1, len(lines)))
    above = round(start / a_line)
    return Part(lines, above, above + len(lines) + round((length - last) / a_line), length, whole=False)
