"""The claim matrix of a story: what every source says of every fact."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.message import Message

from broadsheet.stories import Stance
from broadsheet.tui import story_work as work
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.keys import ACTIONS
from broadsheet.tui.screens.room import say, stopped
from broadsheet.tui.screens.waiting import WaitingRoom
from broadsheet.tui.widgets.late_bar import LateBar
from broadsheet.tui.widgets.matrix_grid import MatrixGrid
from broadsheet.tui.widgets.matrix_header import MatrixHeader
from broadsheet.tui.widgets.passages import CellPeek
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.articles import Head
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.screens.waiting import Tell

_NOTHING = ("No facts were found that could be laid side by side.",)
_OF_FACTS = {action.does.partition("(")[0] for action in ACTIONS if action.place == "matrix"} - {"app.back", "export"}
"""What its keys do that needs a fact to do it with: they go from one to another, mark, show or read."""


class MatrixScreen(WaitingRoom):
    """Facts as rows, sources as columns.

    Args:
        shelves: The library.
        name: The id of the story.
        read: Shows an article, by its number, in the reader's panes.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("matrix")]
    DEFAULT_CSS = "MatrixScreen { background: $background; }"

    @dataclass
    class Settled(Message):
        """All sources had been compared already."""

    def __init__(self, shelves: Shelves, name: str, read: Callable[[int], object]) -> None:
        super().__init__()
        self.shelves = shelves
        self._story = name
        self._read = read
        self._laid: work.Laid | None = None
        self._all = False
        self._filled = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer no key that has nothing to do."""
        del parameters
        return self._filled or action not in _OF_FACTS

    @property
    def over(self) -> tuple[str, str]:
        """The matrix, to be found again."""
        return "matrix", self._story

    def compose(self) -> ComposeResult:
        """Make head, grid and the sentence under it."""
        yield MatrixHeader()
        yield MatrixGrid()
        yield CellPeek()
        yield LateBar("esc ends it")
        yield StatusLine()

    def on_mount(self) -> None:
        """Ask for the matrix."""
        self.grid.focus()
        lay = partial(work.lay_matrix, self.shelves, self._story, stop=stopped)
        self.wait_for("matrix", "reading the articles", lambda tell: lay(tell=tell))

    @property
    def grid(self) -> MatrixGrid:
        """The grid."""
        return self.query_one(MatrixGrid)

    def on_matrix_laid(self, event: work.MatrixLaid) -> None:
        """Show the matrix."""
        self._laid = event.laid
        self.bar.hide()
        if event.laid is None:
            say(self.app, "This story is gone: its articles tell others now", "warning")
            self.dismiss()
            return
        self._show(event.laid)
        if not event.settled:
            self.wait_for("comparing", "comparing the sources", self._settle)

    def _settle(self, tell: Tell) -> Message:
        return work.settle_matrix(self.shelves, self._story, stop=stopped, tell=tell) or self.Settled()

    def on_matrix_screen_settled(self) -> None:
        """Stop saying that sources are compared: all had been."""
        self.bar.hide()

    def show_failed(self) -> None:
        """Say in place of the matrix that there is none."""
        if self._laid is None:
            self.query_one(MatrixHeader).show("The sources could not be laid side by side.")

    def _show(self, laid: work.Laid) -> None:
        rows = laid.matrix.rows
        shared = [row for row in rows if row.shared]
        shown = rows if self._all or not shared else shared
        conflicts = sum(row.conflict for row in rows)
        hidden = len(rows) - len(shown)
        counts = f"{conflicts} in conflict · {len(shown):,} fact{'' if len(shown) == 1 else 's'}"
        more = f" · {hidden:,} of one source left out" if hidden else ""
        self.query_one(MatrixHeader).show(laid.story.title, counts, more)
        self.grid.show(laid.matrix.columns, shown, empty=_NOTHING)
        self._filled = bool(rows)
        self.refresh_bindings()

    @on(MatrixGrid.Moved)
    def _moved(self) -> None:
        grid = self.grid
        if grid.here is not None:
            told = zip(grid.columns, grid.rows[grid.row].cells, strict=True)
            saying = next(((column, cell) for column, cell in told if cell.stance is Stance.SAYS), None)
            self.query_one(CellPeek).show(grid.columns[grid.column], grid.here, saying)
            self.query_one(StatusLine).tell(f"{grid.row + 1} of {len(grid.rows)}")

    def action_move(self, rows: int, columns: int) -> None:
        """Go down and to the right by so many cells."""
        self.grid.go(self.grid.row + rows, self.grid.column + columns)

    def action_edge(self, direction: int) -> None:
        """Go to the first source, or to the last."""
        self.grid.go(self.grid.row, len(self.grid.columns) if direction > 0 else 0)

    def action_top(self) -> None:
        """Go to the first row."""
        self.grid.go(0, self.grid.column)

    def action_bottom(self) -> None:
        """Go to the last row."""
        self.grid.go(len(self.grid.rows), self.grid.column)

    def action_page(self, pages: float) -> None:
        """Go down by this many pages."""
        self.grid.go(self.grid.row + int(self.grid.page * pages), self.grid.column)

    def action_conflict(self, step: int) -> None:
        """Go to the next row in which a source says otherwise."""
        if not self.grid.next_conflict(step):
            say(self.app, "No source says otherwise below" if step > 0 else "No source says otherwise above")

    def action_mark(self) -> None:
        """Mark the cell, or take its mark off."""
        self.grid.mark()

    def action_all(self) -> None:
        """Show the facts of a single source too, or leave them out."""
        self._all = not self._all
        if self._laid is not None:
            self._show(self._laid)

    @on(MatrixGrid.Chosen)
    def action_open(self) -> None:
        """Show the sentence of the cell; where two cells are marked, compare their sources."""
        from broadsheet.tui.screens.passage import PassageScreen

        grid = self.grid
        if grid.here is None:
            return
        if len(grid.marked) == 2:
            self._compare(grid.marked)
            return
        claim = grid.rows[grid.row]
        own = [(grid.columns[grid.column], grid.here)]
        # Who is silent or contradicted is best read beside those who say so.
        others = [
            (column, cell)
            for column, cell in zip(grid.columns, claim.cells, strict=True)
            if cell.proofs and cell is not grid.here and (claim.conflict or grid.here.stance is not Stance.SAYS)
        ]
        self.app.push_screen(PassageScreen(claim, [*own, *others]))

    def action_export(self) -> None:
        """Write the matrix to a file."""
        from broadsheet.tui.export_work import matrix_document
        from broadsheet.tui.screens.exporting import ExportScreen

        if self._laid is not None:
            self.app.push_screen(ExportScreen(matrix_document(self._laid.story, self._laid.matrix)))

    def action_read(self) -> None:
        """Read the article of the cell."""
        if (head := self._head(self.grid.column)) is not None:
            self._read(head.number)

    def _compare(self, marked: Sequence[int]) -> None:
        from broadsheet.tui.screens.compare import CompareScreen

        heads = [head for column in sorted(marked) if (head := self._head(column)) is not None]
        if len(heads) == 2:
            self.app.push_screen(CompareScreen(self.shelves, heads[0].number, heads[1].number))

    def _head(self, column: int) -> Head | None:
        """Return the head of the article in which a source makes its claim, or of its first where it is silent."""
        grid = self.grid
        if self._laid is None or not grid.rows:
            return None
        proofs = grid.rows[grid.row].cells[column].proofs
        name = proofs[0].article if proofs else grid.columns[column].articles[0].id
        return self._laid.heads.get(name)
