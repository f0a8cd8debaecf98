"""Two articles side by side: both full texts aligned, the verdicts between them, and the rows as an index."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on

from broadsheet.compare import Verdict
from broadsheet.tui import compare_work as work
from broadsheet.tui.compare_layout import GUTTER
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.compare_panes import ComparePanes
from broadsheet.tui.screens.deciding import Deciding
from broadsheet.tui.screens.room import browse, say, stopped
from broadsheet.tui.told_keys import keys_of
from broadsheet.tui.verdict_looks import DIFFERENCES
from broadsheet.tui.widgets.compare_header import CompareHeader, CompareNotes
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.status_line import StatusLine
from broadsheet.tui.widgets.texts_view import GUTTER as TEXTS_GUTTER
from broadsheet.tui.widgets.texts_view import TextsView

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.binding import BindingType

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison, Row
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.texts_layout import Blocks


class CompareScreen(ComparePanes, Deciding):
    """The comparison of two articles."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("compare")]

    def __init__(self, shelves: Shelves, a: int, b: int) -> None:
        super().__init__()
        self.shelves = shelves
        self.beside = (a, b)
        self.comparison: Comparison | None = None
        self._blocks: Blocks = ((), ())
        self._decided: bool | None = None
        self._hidden: set[Verdict] = set()

    def on_mount(self) -> None:
        """Compare."""
        self.texts.focus()
        self.arrange_panes()
        self._compare()

    @property
    def here(self) -> Row | None:
        """The row in hand."""
        return self.index.rows[self.index.cursor] if self.index.rows else None

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
        self.has_rows = event.comparison is None or bool(event.comparison.rows)
        self.arrange_panes()
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

    def arranged(self) -> None:
        """Draw the head for the columns there are now."""
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
