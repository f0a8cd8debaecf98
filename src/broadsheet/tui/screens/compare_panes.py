"""The parts of a comparison and where they stand: columns and index by the room there is, or as the reader chose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Container

from broadsheet.tui.compare_layout import TWO_COLUMNS
from broadsheet.tui.screens.waiting import WaitingRoom
from broadsheet.tui.widgets.compare_header import CompareHeader, CompareNotes
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.late_bar import LateBar
from broadsheet.tui.widgets.row_sheet import RowIndex, RowSheet
from broadsheet.tui.widgets.status_line import StatusLine
from broadsheet.tui.widgets.texts_view import TextsView

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Resize

_BESIDE, _BELOW, _TALL = 160, 22, 30
"""Columns from which the index stands beside the texts; lines from which it stands below them, and is higher."""


class ComparePanes(WaitingRoom):
    """Head, both texts, the rows sentence by sentence, and their index. What fills them is in the screen itself.

    Attributes:
        has_rows: Whether there are rows, as far as is known: of two with nothing in common only the texts are shown.
    """

    # Of rules that are as specific, one nested deeper would give way to one that stands before it, as this is a base.
    DEFAULT_CSS = """
    ComparePanes {
        background: $background;
        CompareHeader { height: 6; }
        &.one CompareHeader { height: 5; }
        #body { layout: vertical; height: 1fr; }
        #told { width: 1fr; height: 1fr; }
        RowSheet { width: 1fr; height: 1fr; display: none; }
        RowIndex { height: 5; border-top: solid $line; }
        &.tall RowIndex { height: 9; }
        &.rows { TextsView { display: none; } RowSheet { display: block; } }
        RowIndex:focus { border-top: solid $line-focus; }
        &.beside #body { layout: horizontal; }
        &.beside RowIndex { width: 44; height: 1fr; border-top: none; border-right: solid $line; }
        &.beside RowIndex:focus { border-right: solid $line-focus; }
    }
    """

    def __init__(self) -> None:
        super().__init__()
        self.has_rows = True
        self._columns: bool | None = None
        self._index: bool | None = None

    def compose(self) -> ComposeResult:
        """Make head, texts, rows and index."""
        with Container(id="body"):
            yield RowIndex()
            with Frame(id="told"):
                yield CompareHeader()
                yield CompareNotes()
                yield TextsView()
                yield RowSheet()
        yield LateBar("esc ends it")
        yield StatusLine()

    @property
    def texts(self) -> TextsView:
        """Both texts."""
        return self.query_one(TextsView)

    @property
    def sheet(self) -> RowSheet:
        """The rows, sentence by sentence."""
        return self.query_one(RowSheet)

    @property
    def index(self) -> RowIndex:
        """The index of the rows."""
        return self.query_one(RowIndex)

    @property
    def two_columns(self) -> bool:
        """Whether there are two columns: as the reader chose, else by the width."""
        return self.app.size.width >= TWO_COLUMNS if self._columns is None else self._columns

    def on_resize(self, _event: Resize) -> None:
        """Choose columns and the place of the index by the room there is."""
        self.arrange_panes()

    def arranged(self) -> None:
        """Take notice that the parts stand otherwise now."""

    def arrange_panes(self) -> None:
        """Give every part its place."""
        width, height = self.app.size
        beside = width >= _BESIDE
        self.set_class(beside, "beside")
        self.set_class(height >= _TALL, "tall")
        self.set_class(not self.two_columns, "one")
        self.query_one(CompareNotes).most = 3 if height >= _TALL else 1
        self.index.display = (self.has_rows and (beside or height >= _BELOW)) if self._index is None else self._index
        if not self.index.display and self.index.has_focus:
            self.action_other_list()
        body, told = self.query_one("#body"), self.query_one("#told")
        if beside:
            body.move_child(self.index, before=told)
        else:
            body.move_child(self.index, after=told)
        if self.sheet.two_columns is not self.two_columns:
            self.sheet.use_columns(two=self.two_columns)
        if self.texts.two_columns is not self.two_columns:
            self.texts.use_columns(two=self.two_columns)
        self.arranged()

    def action_columns(self) -> None:
        """One column, or two."""
        self._columns = not self.two_columns
        self.arrange_panes()

    def action_index(self) -> None:
        """Show the index, or hide it."""
        self._index = not self.index.display
        self.arrange_panes()

    def action_other_list(self) -> None:
        """Go from the texts to the index, or back."""
        main = self.sheet if self.has_class("rows") else self.texts
        (self.index if main.has_focus and self.index.display else main).focus()
