"""Why a row has its verdict: the reason in words, and both sentences where they stand in their articles."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.geometry import Size

from broadsheet.articles import clean_line
from broadsheet.tui.drawing import wrap
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.room import Dialog
from broadsheet.tui.spans import marks_of, pieces
from broadsheet.tui.verdict_looks import SIGNS
from broadsheet.tui.widgets.drawn import Drawn
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.events import Resize
    from textual.strip import Strip

    from broadsheet.articles import Article, Span
    from broadsheet.compare import Comparison, Evidence, Row
    from broadsheet.tui.drawing import Piece

_AROUND = 240
"""Characters of context on either side of a sentence."""


def context(text: str, span: Span) -> Span:
    """Return the stretch around a sentence: its line of the text, cut between words where that is long."""
    start = max(text.rfind("\n", 0, span[0]) + 1, span[0] - _AROUND)
    stop = text.find("\n", span[1])
    end = min(stop if stop >= 0 else len(text), span[1] + _AROUND)
    while 0 < start < span[0] and not text[start - 1].isspace():
        start += 1
    while span[1] < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end


class Passages(Drawn, can_focus=True):
    """The reason and the passages, scrolled with the keys of any scrolling widget."""

    DEFAULT_CSS = "Passages { max-height: 100%; }"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article", without=("article.next", "article.previous"))]

    def __init__(self, comparison: Comparison, row: Row) -> None:
        super().__init__()
        self._comparison, self._row = comparison, row
        self._lines: Sequence[Sequence[Piece]] = ()

    def on_resize(self, _event: Resize) -> None:
        """Lay the passages out for the new width."""
        self._lines = [*self._drawn(max(self.size.width - 4, 20))]
        self.virtual_size = Size(self.size.width, len(self._lines))
        self.styles.height = len(self._lines) + 1
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        at = y + self.scroll_offset.y
        return self.strip_of(self._lines[at] if at < len(self._lines) else [], self.size.width)

    def action_half(self, direction: int) -> None:
        """Scroll by half a page."""
        self.scroll_relative(y=direction * max(1, self.size.height // 2), animate=False)

    def _drawn(self, width: int) -> Iterator[Sequence[Piece]]:
        sign = SIGNS[self._row.verdict]
        yield [(f"  {sign.glyph} {sign.word}", f"{sign.style} strong"), (f"  {clean_line(self._row.slot)}", "muted")]
        yield []
        reason = clean_line(self._row.reason, limit=2_000)
        for start, end in wrap(reason, 0, len(reason), width):
            yield [("  ", ""), (reason[start:end], "title")]
        if self._row.one_origin:
            yield [("  Both lean on the same original: two sources, one origin.", "warning")]
        sides = (("A", self._comparison.a, self._row.a), ("B", self._comparison.b, self._row.b))
        for name, article, evidence in sides:
            yield []
            yield [(f"  {name}  ", "accent strong"), (clean_line(article.source), "accent strong")]
            if evidence is None:
                yield [("  says nothing of this", "muted")]
            else:
                yield from self._passage(article, evidence, width, sign.style)

    def _passage(self, article: Article, evidence: Evidence, width: int, style: str) -> Iterator[Sequence[Piece]]:
        start, end = context(article.text, evidence.sentence_span)
        length = len(article.text)
        layers = [
            marks_of([evidence.sentence_span], "plain cursor-idle", length),
            marks_of([evidence.value_span], f"{style} strong", length),
        ]
        for left, right in wrap(article.text, start, end, width):
            yield [("  ", ""), *pieces(article.text, left, right, layers, "muted")]


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
        with Vertical(id="reason"):
            yield Passages(self._comparison, self._row)
        yield StatusLine()

    def on_mount(self) -> None:
        """Name the dialog."""
        self.query_one("#reason").border_title = "Why"
        self.query_one(Passages).focus()
