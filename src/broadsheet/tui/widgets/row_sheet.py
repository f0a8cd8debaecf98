"""The rows of a comparison: drawn when they come into sight, laid out once for each width."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, ClassVar

from broadsheet.tui.compare_layout import Drawing, draw_note, draw_row, index_line
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.verdict_looks import DIFFERENCES
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType
    from textual.events import Resize

    from broadsheet.compare import Row
    from broadsheet.tui.drawing import Piece


class RowSheet(LineList, inherit_bindings=False):
    """Notes on the comparison, then its rows; the cursor is on a row."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list", without=("list.choose",))]

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        self.notes: Sequence[str] = ()
        self.two_columns = True
        self._drawings: list[Drawing] = []
        self._tops: list[int] = [0]

    def show(
        self, rows: Sequence[Row], notes: Sequence[str] = (), *, cursor: int = 0, empty: Sequence[str] = ()
    ) -> None:
        """Show these rows with the cursor on one of them; ``empty`` is said where there are none."""
        self.rows, self.notes, self.empty = rows, notes, empty
        self._lay_out()
        self.reset(len(notes) + len(rows) if rows else 0, cursor=len(notes) + cursor)

    def use_columns(self, *, two: bool) -> None:
        """Draw two columns, or one."""
        self.two_columns = two
        self._lay_out()
        self.reset(self.count, cursor=self.cursor)

    @property
    def here(self) -> Row | None:
        """The row the cursor is on."""
        place = self.place
        return self.rows[place] if 0 <= place < len(self.rows) else None

    @property
    def place(self) -> int:
        """Which of the rows the cursor is on, from 0."""
        return self.cursor - len(self.notes)

    def go_to(self, place: int) -> None:
        """Put the cursor on a row."""
        self.cursor = place + len(self.notes)

    def next_difference(self, step: int) -> bool:
        """Go to the next row that conflicts or differs; return whether there was one."""
        place = self.place + step
        while 0 <= place < len(self.rows):
            if self.rows[place].verdict in DIFFERENCES:
                self.go_to(place)
                return True
            place += step
        return False

    def can_rest(self, index: int) -> bool:
        """Return whether this is a row, not a note."""
        return index >= len(self.notes)

    def top_of(self, index: int) -> int:
        """Return the line a row starts on."""
        return self._tops[min(index, len(self._tops) - 1)]

    def row_at(self, line: int) -> int:
        """Return the row that a line belongs to."""
        return bisect_right(self._tops, line) - 1

    def on_resize(self, _event: Resize) -> None:
        """Lay the rows out for the new width."""
        self._lay_out()

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the lines of a row."""
        del width
        return self._drawings[index].lines

    def _lay_out(self) -> None:
        width = max(self.size.width, 20)
        self._drawings = [draw_note(note, width) for note in self.notes]
        self._drawings += [draw_row(row, width, two_columns=self.two_columns) for row in self.rows]
        self._tops = [0, *accumulate(len(drawing.lines) for drawing in self._drawings)]


class RowIndex(LineList, can_focus=False):
    """The rows in one line each: where the cursor of the sheet is among them."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row], *, cursor: int = 0) -> None:
        """Show these rows."""
        self.rows = rows
        self.reset(len(rows), cursor=cursor)

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the line of a row."""
        return [index_line(self.rows[index], width)]
