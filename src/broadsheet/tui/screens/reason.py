"""Why a row has its verdict: the reason in words, and both sentences where they stand in their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len

from broadsheet.articles import clean_line
from broadsheet.export.selection import told_reason
from broadsheet.tui.drawing import fit
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.room import Dialog
from broadsheet.tui.verdict_looks import SIGNS
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.sheet_of_text import SheetOfText, passage
from broadsheet.tui.widgets.status_line import StatusLine
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.compare import Comparison, Row
    from broadsheet.tui.drawing import Piece


class Passages(SheetOfText):
    """The reason and the passages."""

    def __init__(self, comparison: Comparison, row: Row) -> None:
        super().__init__()
        self._comparison, self._row = comparison, row

    def drawn(self, width: int) -> Iterator[Sequence[Piece]]:
        """Yield verdict and reason, then what each side says."""
        sign = SIGNS[self._row.verdict]
        verdict = f"  {sign.glyph} {sign.word}"
        slot = fit(clean_line(self._row.slot), width - cell_len(verdict))
        yield [(verdict, f"{sign.style} strong"), (f"  {slot}", "muted")]
        yield []
        reason = clean_line(told_reason(self._row), limit=2_000)
        yield from _lines(reason, "title", width)
        if self._row.one_origin:
            yield from _lines("Both lean on the same original: two sources, one origin.", "warning", width)
        sides = (("A", self._comparison.a, self._row.a), ("B", self._comparison.b, self._row.b))
        for name, article, evidence in sides:
            yield []
            yield [(f"  {name}  ", "accent strong"), (clean_line(article.source), "accent strong")]
            if evidence is None:
                yield [("  says nothing of this", "muted")]
            else:
                yield from passage(article.text, evidence.sentence_span, evidence.value_span, sign.style, width)


def _lines(text: str, style: str, width: int) -> Iterator[Sequence[Piece]]:
    for start, end in wrap(text, 0, len(text), width):
        yield [("  ", ""), (text[start:end], style)]


class ReasonScreen(Dialog):
    """The reason of one row."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog")]
    DEFAULT_CSS = """
    ReasonScreen {
        align: center middle; background: $background 60%;
        #reason {
            width: 100%; max-width: 90; height: auto; max-height: 90%; background: $background; padding: 1 0 0 0;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
        }
    }
    """

    def __init__(self, comparison: Comparison, row: Row) -> None:
        super().__init__()
        self._comparison, self._row = comparison, row

    def compose(self) -> ComposeResult:
        """Make the passages."""
        with Frame(id="reason"):
            yield Passages(self._comparison, self._row)
        yield StatusLine()

    def on_mount(self) -> None:
        """Name the dialog."""
        self.query_one("#reason").border_title = "Why"
        self.query_one(Passages).focus()
