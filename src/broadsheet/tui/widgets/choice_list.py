"""Things to choose from, one line each: a sign, a name, a note at the right."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.geometry import Size

from broadsheet.articles import clean_line
from broadsheet.tui.drawing import filled, right
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.tui.drawing import Piece

_SIGN = 4
_NOTE_SHARE = 3
"""A note may take one part in so many of the line."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Something to choose.

    Attributes:
        label: Its name.
        note: What is said of it at the right.
        sign: What stands before it, at most three cells.
    """

    label: str
    note: str = ""
    sign: str = ""


class ChoiceList(LineList):
    """As high as its rows, up to the room there is."""

    DEFAULT_CSS = "ChoiceList { height: auto; max-height: 100%; }"

    def __init__(self, choices: Sequence[Choice], *, cursor: int = 0, empty: Sequence[str] = ()) -> None:
        super().__init__()
        self.choices = choices
        self._longest = _longest(choices)
        self.empty = empty
        self.count = len(choices)
        self.set_reactive(LineList.cursor, max(0, min(cursor, self.count - 1)))
        self.virtual_size = Size(0, max(self.count, len(empty)))

    def top_of(self, index: int) -> int:
        """Return the line a row starts on; where there is none, what is said instead has its lines."""
        return index if self.count else len(self.nothing())

    def show(self, choices: Sequence[Choice], *, cursor: int = 0) -> None:
        """Offer these, with the cursor on one of them."""
        self.choices = choices
        self._longest = _longest(choices)
        self.reset(len(choices), cursor=cursor)

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the line of a choice."""
        choice = self.choices[index]
        note, most = clean_line(choice.note), width // _NOTE_SHARE
        # Notes too long for their share would begin anywhere: they have a column of their own.
        column = self._longest > most
        taken = most if column else min(cell_len(note), most)
        signs = any(one.sign for one in self.choices)
        sign = f" {filled(choice.sign, _SIGN)}" if signs else " "
        room = width - cell_len(sign) - taken - 2
        return [
            [
                (sign, "accent"),
                (filled(clean_line(choice.label), room), "text"),
                (f" {(filled if column else right)(note, taken)} ", "muted"),
            ]
        ]


def _longest(choices: Sequence[Choice]) -> int:
    return max((cell_len(clean_line(choice.note)) for choice in choices), default=0)
