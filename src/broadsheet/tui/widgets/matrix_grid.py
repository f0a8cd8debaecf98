"""The claim matrix: facts as rows, sources as columns, a cursor on a cell; only what is in sight is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.geometry import Size
from textual.message import Message

from broadsheet.tui.matrix_layout import HEAD, ROW, head_lines, row_lines, share_out
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Click, Resize
    from textual.strip import Strip

    from broadsheet.stories import Cell, Claim, Column
    from broadsheet.tui.matrix_layout import Columns


class MatrixGrid(Drawn, can_focus=True, inherit_bindings=False):
    """A grid with a frozen head and a frozen first column. Keys are the screen's."""

    DEFAULT_CSS = "MatrixGrid { height: 1fr; }"

    @dataclass
    class Moved(Message):
        """The cursor is on another cell."""

    @dataclass
    class Chosen(Message):
        """The cell under the cursor was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.columns: Sequence[Column] = ()
        self.rows: Sequence[Claim] = ()
        self.row = self.column = 0
        self.marked: list[int] = []
        self.empty: Sequence[str] = ()
        self._first = 0

    def show(self, columns: Sequence[Column], rows: Sequence[Claim], *, empty: Sequence[str] = ()) -> None:
        """Show a matrix; the cursor and the marks stay on the fact they are on where there is still one of its words.

        Args:
            columns: The sources.
            rows: The facts.
            empty: What is said where there are none.
        """
        moved = bool(self.row or self.marked) and self.row < len(self.rows)
        here = (self.rows[self.row].slot, self.rows[self.row].value) if moved else None
        kept = next((at for at, row in enumerate(rows) if (row.slot, row.value) == here), -1)
        marked = {self.columns[column].source for column in self.marked} if kept >= 0 else set()
        self.columns, self.rows, self.empty = columns, rows, empty
        self.row = max(kept, 0)
        self.column = min(self.column, max(len(columns) - 1, 0))
        self.marked = [at for at, column in enumerate(columns) if column.source in marked]
        self._measure()
        self.go(self.row, self.column)

    @property
    def here(self) -> Cell | None:
        """The cell the cursor is on."""
        return self.rows[self.row].cells[self.column] if self.rows else None

    @property
    def shape(self) -> Columns:
        """How the width is shared out."""
        return share_out(self.size.width, len(self.columns))

    @property
    def page(self) -> int:
        """How many rows are seen."""
        return max(1, (self.size.height - HEAD) // ROW)

    def go(self, row: int, column: int) -> None:
        """Put the cursor on a cell, the nearest one there is."""
        row = max(0, min(row, len(self.rows) - 1))
        if row != self.row:
            self.marked = []
        self.row, self.column = row, max(0, min(column, len(self.columns) - 1))
        self._first = self.shape.first(self._first, self.column, len(self.columns))
        self._scroll()
        self.refresh()
        self.post_message(self.Moved())

    def mark(self) -> None:
        """Mark the cell the cursor is on, or take its mark off; of three in a row the first goes."""
        if self.column in self.marked:
            self.marked.remove(self.column)
        elif self.rows:
            self.marked = [*self.marked, self.column][-2:]
        self.refresh()

    def next_conflict(self, step: int) -> bool:
        """Go to the next row in which a source says otherwise; return whether there was one."""
        row = self.row + step
        while 0 <= row < len(self.rows):
            if self.rows[row].conflict:
                self.go(row, self.column)
                return True
            row += step
        return False

    def on_resize(self, _event: Resize) -> None:
        """Keep the cursor in sight."""
        self._measure()
        self._first = self.shape.first(self._first, self.column, len(self.columns))
        self._scroll()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        width = self.size.width
        if not self.rows:
            return self.strip_of([(f" {self.empty[y]}", "muted")] if y < len(self.empty) else [], width)
        shape = self.shape
        if y < HEAD:
            return self.strip_of(head_lines(self.columns, self._first, shape, self.column)[y], width)
        row, line = divmod(y - HEAD + self.scroll_offset.y, ROW)
        if row >= len(self.rows):
            return self.strip_of([], width)
        here = row == self.row
        lines = row_lines(
            self.rows[row],
            self._first,
            shape,
            cursor=self.column if here else None,
            marked=self.marked if here else (),
        )
        return self.strip_of(lines[line], width)

    def on_click(self, event: Click) -> None:
        """Move to the cell clicked, or open it where the cursor is on it already."""
        shape = self.shape
        row = (event.y - HEAD + self.scroll_offset.y) // ROW
        if event.y < HEAD or not 0 <= row < len(self.rows):
            return
        column = self.column
        if event.x >= shape.frozen:
            column = min(self._first + (event.x - shape.frozen) // shape.cell, len(self.columns) - 1)
        if (row, column) == (self.row, self.column):
            self.post_message(self.Chosen())
        else:
            self.go(row, column)

    def _measure(self) -> None:
        self.virtual_size = Size(self.size.width, HEAD + ROW * len(self.rows))

    def _scroll(self) -> None:
        body = self.size.height - HEAD
        if body < ROW:
            return
        top, at = self.row * ROW, self.scroll_offset.y
        target = min(max(at, top + ROW - body), top)
        if target != at:
            self.scroll_to(y=target, animate=False, force=True, immediate=True)
