"""Two articles side by side: both full texts aligned, the verdicts between them, and the rows as an index."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container

from broadsheet.compare import Verdict
from broadsheet.tui import compare_work as work
from broadsheet.tui.compare_layout import GUTTER, TWO_COLUMNS
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.deciding import Deciding
from broadsheet.tui.screens.room import browse, say, stopped
from broadsheet.tui.screens.waiting import WaitingRoom
from broadsheet.tui.told_keys import keys_of
from broadsheet.tui.verdict_looks import DIFFERENCES
from broadsheet.tui.widgets.compare_header import CompareHeader, CompareNotes
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.late_bar import LateBar
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.row_sheet import RowIndex, RowSheet
from broadsheet.tui.widgets.status_line import StatusLine
from broadsheet.tui.widgets.texts_view import GUTTER as TEXTS_GUTTER
from broadsheet.tui.widgets.texts_view import TextsView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison, Row
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.texts_layout import Blocks

_BESIDE, _BELOW, _TALL = 160, 22, 30
"""Columns from which the index stands beside the texts; lines from which it stands below them, and is higher."""


class CompareScreen(WaitingRoom, Deciding):
    """The comparison of two articles."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("compare")]
    DEFAULT_CSS = """
    CompareScreen {
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
        &.beside {
            #body { layout: horizontal; }
            RowIndex { width: 44; height: 1fr; border-top: none; border-right: solid $line; }
            RowIndex:focus { border-right: solid $line-focus; }
        }
    }
    """

    def __init__(self, shelves: Shelves, a: int, b: int) -> None:
        super().__init__()
        self.shelves = shelves
        self.beside = (a, b)
        self.comparison: Comparison | None = None
        self._blocks: Blocks = ((), ())
        self._decided: bool | None = None
        self._hidden: set[Verdict] = set()
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

    def on_mount(self) -> None:
        """Compare."""
        self.texts.focus()
        self._arrange()
        self._compare()

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
    def here(self) -> Row | None:
        """The row in hand."""
        return self.index.rows[self.index.cursor] if self.index.rows else None

    @property
    def two_columns(self) -> bool:
        """Whether there are two columns: as the reader chose, else by the width."""
        return self.app.size.width >= TWO_COLUMNS if self._columns is None else self._columns

    def _compare(self) -> None:
        self._run(work.compare)

    def _run(self, does: Callable[..., work.Compared]) -> None:
        """Have the two compared, after what else there is to do."""
        a, b = self.beside
        self.wait_for("comparison", "comparing", lambda tell: does(self.shelves, a, b, stop=stopped, tell=tell))

    def on_compared(self, event: work.Compared) -> None:
        """Show the comparison."""
        self.bar.hide()
        if event.told:
            say(self.app, event.told)
        here = self.here
        self.comparison, self._blocks, self._decided = event.comparison, event.blocks, event.decided
        self._arrange()
        if event.comparison is None:
            self._show_nothing("One of the two articles is gone.")
            return
        self._fill_texts(event.comparison, whole=bool(event.comparison.rows))
        left = [row for row in event.comparison.rows if row.verdict not in self._hidden]
        self._show(cursor=left.index(here) if here in left else 0)

    def _fill_texts(self, comparison: Comparison, *, whole: bool) -> None:
        """Show both texts, or say in their place why there are no rows."""
        if whole:
            self.texts.show(comparison, self._blocks)
        else:
            self.texts.show_nothing(*work.why_empty(comparison, self._decided, keys_of(self.app)))

    def show_failed(self) -> None:
        """Say in place of texts that there are none."""
        if self.comparison is None:
            self._show_nothing("These two could not be compared.")

    def _show_nothing(self, said: str) -> None:
        self.texts.show_nothing(said)
        self.sheet.show((), empty=(said,))

    def _show(self, *, cursor: int = 0) -> None:
        comparison = self.comparison
        if comparison is None:
            return
        rows = [row for row in comparison.rows if row.verdict not in self._hidden]
        empty = tuple(work.why_empty(comparison, self._decided, keys_of(self.app)))
        self.sheet.two_columns = self.texts.two_columns = self.two_columns
        self.sheet.show(rows, tuple(work.notes(comparison)), cursor=cursor, empty=empty)
        self.index.show(rows, cursor=cursor, empty=empty if comparison.rows else ())
        self.texts.mark(rows)
        self.texts.go_to(self.here)
        self._show_notes()
        self._show_head()

    def _show_notes(self) -> None:
        """Say over the texts what the sheet of rows says itself."""
        comparison = self.comparison
        told = comparison is not None and comparison.rows and not self.has_class("rows")
        self.query_one(CompareNotes).show([*work.notes(comparison)] if told and comparison else [])

    def _show_head(self) -> None:
        if self.comparison is not None:
            header = self.query_one(CompareHeader)
            rows = self.has_class("rows")
            header.over(GUTTER if rows else TEXTS_GUTTER, f"{work.shown_by(keys_of(self.app))} show or hide")
            header.show(self.comparison, self._hidden, two_columns=self.two_columns)
            place = f"{self.index.cursor + 1} of {len(self.index.rows)}" if self.index.rows else ""
            said = {True: "together, as you said", False: "apart, as you said", None: ""}[self._decided]
            self.query_one(StatusLine).tell(" · ".join(part for part in (said, place) if part))

    def on_resize(self, _event: Resize) -> None:
        """Choose columns and the place of the index by the room there is."""
        self._arrange()

    def _arrange(self) -> None:
        width, height = self.app.size
        beside = width >= _BESIDE
        self.set_class(beside, "beside")
        self.set_class(height >= _TALL, "tall")
        self.set_class(not self.two_columns, "one")
        self.query_one(CompareNotes).most = 3 if height >= _TALL else 1
        # Of two that have nothing in common there are only the texts to show.
        rows = self.comparison is None or bool(self.comparison.rows)
        self.index.display = (rows and (beside or height >= _BELOW)) if self._index is None else self._index
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
        self._show_head()

    @on(LineList.Moved)
    def _moved(self, event: LineList.Moved) -> None:
        self._go(self.sheet.place if event.rows is self.sheet else event.index)

    @on(TextsView.Pointed)
    def _pointed(self, event: TextsView.Pointed) -> None:
        places = [place for place, row in enumerate(self.index.rows) if row is event.row]
        if places and event.row is self.here:
            self.action_reason()
        elif places:
            self._go(places[0])

    def _go(self, place: int) -> None:
        """Take a row in hand, wherever rows are seen."""
        if place != self.index.cursor:
            self.index.cursor = place
        if place != self.sheet.place:
            self.sheet.go_to(place)
        self.texts.go_to(self.here)
        self._show_head()

    @on(LineList.Chosen)
    def action_reason(self) -> None:
        """Show the reason of the row with both sentences in context."""
        from broadsheet.tui.screens.reason import ReasonScreen

        if self.comparison is not None and self.here is not None:
            self.app.push_screen(ReasonScreen(self.comparison, self.here))

    def action_difference(self, step: int) -> None:
        """Go to the next conflict or difference, or to the one before."""
        rows, place = self.index.rows, self.index.cursor + step
        while 0 <= place < len(rows):
            if rows[place].verdict in DIFFERENCES:
                self._go(place)
                return
            place += step
        self.texts.go_to(self.here)
        say(self.app, "No further difference below" if step > 0 else "No difference above")

    def action_verdict(self, name: str) -> None:
        """Show or hide the rows of a verdict."""
        here = self.here
        self._hidden ^= {Verdict(name)}
        rows: Sequence[Row] = self.comparison.rows if self.comparison else ()
        left = [row for row in rows if row.verdict not in self._hidden]
        self._show(cursor=left.index(here) if here in left else 0)

    def action_swap(self) -> None:
        """Swap the two articles."""
        self.beside = (self.beside[1], self.beside[0])
        self._compare()

    def action_columns(self) -> None:
        """One column, or two."""
        self._columns = not self.two_columns
        self._arrange()

    def action_index(self) -> None:
        """Show the index, or hide it."""
        self._index = not self.index.display
        self._arrange()

    def action_other_list(self) -> None:
        """Go from the texts to the index, or back."""
        main = self.sheet if self.has_class("rows") else self.texts
        (self.index if main.has_focus and self.index.display else main).focus()

    def action_texts(self) -> None:
        """Show the rows sentence by sentence, or both full texts."""
        if self.comparison is not None and not self.comparison.rows:
            # There is nothing to point at, but the texts can be read.
            self._fill_texts(self.comparison, whole=self.has_class("rows") or not self.texts.whole)
            self.remove_class("rows")
        else:
            self.toggle_class("rows")
        (self.sheet if self.has_class("rows") else self.texts).focus()
        self._show_notes()
        self._show_head()

    def action_belong(self, together: str) -> None:
        """Remember that the two belong together, or that they do not."""
        self._run(partial(work.decide, together=together == "yes", note=self.note))

    def on_taken_back(self) -> None:
        """Compare anew: what was taken back may have been said of these two."""
        self._compare()

    def action_export(self) -> None:
        """Write the comparison to a file, with the rows that are shown."""
        from broadsheet.tui.export_work import comparison_document
        from broadsheet.tui.screens.exporting import ExportScreen

        if self.comparison is not None:
            only = [verdict for verdict in Verdict if verdict not in self._hidden] if self._hidden else []
            self.app.push_screen(ExportScreen(comparison_document(self.comparison, only)))

    def action_open_original(self, side: str) -> None:
        """Open one of the articles in the browser."""
        if self.comparison is not None:
            article: Article = self.comparison.a if side == "a" else self.comparison.b
            browse(self.app, article.url)
