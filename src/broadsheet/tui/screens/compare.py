"""Two articles side by side, row by row: what both say, what one says, where they contradict each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container
from textual.message import Message
from textual.worker import Worker, WorkerState

from broadsheet.compare import Verdict
from broadsheet.tui.compare_layout import GUTTER, TWO_COLUMNS
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.room import Room, browse, errand, say
from broadsheet.tui.widgets.compare_header import CompareHeader
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.row_sheet import RowIndex, RowSheet
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison, Row
    from broadsheet.tui.port import Shelves

_BESIDE, _BELOW = 160, 30
"""Columns from which the index stands beside the rows; lines from which it stands below them."""


class CompareScreen(Room):
    """The comparison of two articles."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("compare")]
    DEFAULT_CSS = """
    CompareScreen {
        background: $background;
        CompareHeader { height: 6; }
        &.one CompareHeader { height: 5; }
        #body { layout: vertical; height: 1fr; }
        RowSheet { width: 1fr; height: 1fr; }
        RowIndex { height: 8; border-top: solid $line; }
        &.beside {
            #body { layout: horizontal; }
            RowIndex { width: 44; height: 1fr; border-top: none; border-right: solid $line; }
        }
    }
    """

    @dataclass
    class Compared(Message):
        """The comparison is here; None where one of the articles is gone."""

        comparison: Comparison | None

    def __init__(self, shelves: Shelves, a: int, b: int) -> None:
        super().__init__()
        self.shelves = shelves
        self._numbers = (a, b)
        self.comparison: Comparison | None = None
        self._hidden: set[Verdict] = set()
        self._columns: bool | None = None
        self._index: bool | None = None

    def compose(self) -> ComposeResult:
        """Make head, rows and index."""
        yield CompareHeader()
        with Container(id="body"):
            yield RowIndex()
            yield RowSheet()
        yield StatusLine()

    def on_mount(self) -> None:
        """Compare."""
        self.query_one(CompareHeader).over(GUTTER, "1–5 show or hide")
        self.sheet.focus()
        self._arrange()
        self._compare()

    @property
    def sheet(self) -> RowSheet:
        """The rows."""
        return self.query_one(RowSheet)

    @property
    def index(self) -> RowIndex:
        """The index of the rows."""
        return self.query_one(RowIndex)

    @property
    def two_columns(self) -> bool:
        """Whether the rows stand in two columns: as the reader chose, else by the width."""
        return self.app.size.width >= TWO_COLUMNS if self._columns is None else self._columns

    def _compare(self) -> None:
        a, b = self._numbers

        def compare() -> CompareScreen.Compared:
            one, other = self.shelves.article(a), self.shelves.article(b)
            return self.Compared(self.shelves.insight.compare(one, other) if one and other else None)

        errand(self, "comparison", compare)

    def on_compare_screen_compared(self, event: CompareScreen.Compared) -> None:
        """Show the comparison."""
        self.comparison = event.comparison
        if event.comparison is None:
            self.sheet.show((), empty=("One of the two articles is gone.",))
        else:
            self._show()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say in place of rows that there are none; the base class, which Textual asks as well, says why."""
        if event.state is WorkerState.ERROR:
            self.sheet.show((), empty=("These two could not be compared.",))

    def _show(self, *, cursor: int = 0) -> None:
        comparison = self.comparison
        if comparison is None:
            return
        rows = [row for row in comparison.rows if row.verdict not in self._hidden]
        self.sheet.two_columns = self.two_columns
        self.sheet.show(rows, tuple(_notes(comparison)), cursor=cursor, empty=tuple(_empty(comparison)))
        self.index.show(rows, cursor=cursor)
        self._show_head()

    def _show_head(self) -> None:
        if self.comparison is not None:
            self.query_one(CompareHeader).show(self.comparison, self._hidden, two_columns=self.two_columns)
            rows, place = self.sheet.rows, self.sheet.place
            self.query_one(StatusLine).tell(f"{place + 1} of {len(rows)}" if rows else "")

    def on_resize(self, _event: Resize) -> None:
        """Choose columns and the place of the index by the room there is."""
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.app.size
        beside = width >= _BESIDE
        self.set_class(beside, "beside")
        self.set_class(not self.two_columns, "one")
        self.index.display = (beside or height >= _BELOW) if self._index is None else self._index
        if not beside:
            self.query_one("#body").move_child(self.index, after=self.sheet)
        else:
            self.query_one("#body").move_child(self.index, before=self.sheet)
        if self.sheet.two_columns is not self.two_columns:
            self.sheet.use_columns(two=self.two_columns)
        self._show_head()

    @on(LineList.Moved)
    def _moved(self, event: LineList.Moved) -> None:
        if event.rows is self.sheet:
            self.index.cursor = self.sheet.place
        elif event.index != self.sheet.place:
            self.sheet.go_to(event.index)
        self._show_head()

    @on(LineList.Chosen)
    def action_reason(self) -> None:
        """Show the reason of the row with both sentences in context."""
        from broadsheet.tui.screens.reason import ReasonScreen

        row = self.sheet.here
        if self.comparison is not None and row is not None:
            self.app.push_screen(ReasonScreen(self.comparison, row))

    def action_difference(self, step: int) -> None:
        """Go to the next conflict or difference, or to the one before."""
        if not self.sheet.next_difference(step):
            say(self.app, "No further difference below" if step > 0 else "No difference above")

    def action_verdict(self, name: str) -> None:
        """Show or hide the rows of a verdict."""
        self._hidden ^= {Verdict(name)}
        here = self.sheet.here
        rows: Sequence[Row] = self.comparison.rows if self.comparison else ()
        left = [row for row in rows if row.verdict not in self._hidden]
        self._show(cursor=left.index(here) if here in left else 0)

    def action_swap(self) -> None:
        """Swap the two articles."""
        self._numbers = (self._numbers[1], self._numbers[0])
        self._compare()

    def action_columns(self) -> None:
        """One column, or two."""
        self._columns = not self.two_columns
        self._arrange()

    def action_index(self) -> None:
        """Show the index, or hide it."""
        self._index = not self.index.display
        self._arrange()

    def action_texts(self) -> None:
        """Show both full texts side by side."""
        from broadsheet.tui.screens.texts import TextsScreen

        if self.comparison is not None:
            self.app.push_screen(TextsScreen(self.comparison))

    def action_open_original(self, side: str) -> None:
        """Open one of the articles in the browser."""
        if self.comparison is not None:
            article: Article = self.comparison.a if side == "a" else self.comparison.b
            browse(self.app, article)


def _notes(comparison: Comparison) -> Iterator[str]:
    if comparison.note:
        yield comparison.note
    for own in comparison.self_contradictions:
        source = comparison.a.source if own.side == "a" else comparison.b.source
        yield f"! {source} contradicts itself: {own.reason}"


def _empty(comparison: Comparison) -> Iterator[str]:
    if not comparison.same_story:
        yield "These two do not seem to tell the same story."
    elif comparison.rows:
        yield "All rows are hidden: the keys 1 to 5 show them again."
    else:
        yield "Nothing was found that could be compared."
    if comparison.note:
        yield ""
        yield comparison.note
