"""The rows of a comparison: drawn when they come into sight, laid out once for each width."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from broadsheet.tui.compare_layout import SCROLLBAR, draw_note, draw_row, index_line, row_height
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.widgets.block_list import NARROWEST, BlockList
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from broadsheet.compare import Row
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.widgets.block_list import Block


class RowSheet(BlockList, inherit_bindings=False):
    """Notes on the comparison, then its rows; the cursor is on a row."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list", without=("list.choose",))]

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()
        self.notes: Sequence[str] = ()
        self.two_columns = True
        self._drawn: tuple[int, Block] = (-1, ())

    def show(
        self, rows: Sequence[Row], notes: Sequence[str] = (), *, cursor: int = 0, empty: Sequence[str] = ()
    ) -> None:
        """Show these rows with the cursor on one of them; ``empty`` is said where there are none."""
        self.rows, self.notes, self.empty = rows, notes if rows else (), empty
        self.renew(cursor=len(self.notes) + cursor)

    def use_columns(self, *, two: bool) -> None:
        """Draw two columns, or one."""
        self.two_columns = two
        self.renew(cursor=self.cursor)

    def heights(self, width: int) -> Sequence[int]:
        """Return how many lines each note and row has; as long as the sheet is not seen, one will do."""
        self._drawn = (-1, ())
        if not self.size.width:
            return [1] * (len(self.notes) + len(self.rows))
        return [
            *(len(draw_note(note, width - SCROLLBAR)) for note in self.notes),
            *(row_height(row, width - SCROLLBAR, two_columns=self.two_columns) for row in self.rows),
        ]

    def draw(self, index: int, width: int) -> Block:
        """Return the lines of a note or row; it is asked for each of its lines in turn."""
        if self._drawn[0] != index:
            self._drawn = index, self._draw(index, max(width, NARROWEST) - SCROLLBAR)
        return self._drawn[1]

    def _draw(self, index: int, width: int) -> Block:
        place = index - len(self.notes)
        if place < 0:
            return draw_note(self.notes[index], width)
        return draw_row(self.rows[place], width, two_columns=self.two_columns)

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

    def can_rest(self, index: int) -> bool:
        """Return whether this is a row, not a note."""
        return index >= len(self.notes)


class RowIndex(LineList, inherit_bindings=False):
    """The rows in one line each; the cursor is on the row in hand."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list", without=("list.choose",))]

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def show(self, rows: Sequence[Row], *, cursor: int = 0, empty: Sequence[str] = ()) -> None:
        """Show these rows; ``empty`` is said where there are none."""
        self.rows, self.empty = rows, empty
        self.reset(len(rows), cursor=cursor)

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the line of a row."""
        return [index_line(self.rows[index], width)]
