"""Two full texts that scroll together, with the verdicts between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size

from broadsheet.tui.compare_layout import column_width
from broadsheet.tui.drawing import width_of
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.spans import pieces
from broadsheet.tui.texts_layout import Texts, lay_out_texts
from broadsheet.tui.verdict_looks import SIGNS
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.binding import BindingType
    from textual.events import Resize
    from textual.strip import Strip

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison
    from broadsheet.facts import Block
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.layout import Line
    from broadsheet.tui.spans import Mark

GUTTER = 5
"""Cells between the texts: a verdict's glyph and air."""
_MEASURE = 80


class TextsView(Drawn, can_focus=True):
    """Both texts in equal columns."""

    DEFAULT_CSS = "TextsView { height: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article", without=("article.next", "article.previous"))]

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison
        self._blocks: tuple[Sequence[Block], Sequence[Block]] = ((), ())
        self._texts = Texts((), ((), ()), ())
        self._here = -1

    def show(self, blocks: tuple[Sequence[Block], Sequence[Block]]) -> None:
        """Show the texts by their blocks."""
        self._blocks = blocks
        self._lay_out()

    def on_resize(self, _event: Resize) -> None:
        """Lay the texts out for the new width."""
        self._lay_out()

    def go_to_difference(self, step: int) -> tuple[int, int]:
        """Go to the next conflict or difference, or by -1 to the one before; return which of how many it is."""
        places = self._texts.differences
        if places:
            self._here = max(0, min(self._here + step, len(places) - 1)) if self._here >= 0 else 0
            self.scroll_to(y=max(0, places[self._here] - self.size.height // 3), animate=False, force=True)
            self.refresh()
        return self._here + 1, len(places)

    def render_line(self, y: int) -> Strip:
        """Draw one line of both texts."""
        width = self.size.width
        at = y + self.scroll_offset.y
        if at >= len(self._texts.lines):
            return self.strip_of([], width)
        pair = self._texts.lines[at]
        column = self._column
        left = [*self._side(pair.left, self._comparison.a, self._texts.marks[0])]
        between: Piece = (" " * GUTTER, "")
        if pair.verdict is not None:
            between = (SIGNS[pair.verdict].glyph.center(GUTTER), f"{SIGNS[pair.verdict].style} strong")
        right = self._side(pair.right, self._comparison.b, self._texts.marks[1])
        here = 0 <= self._here < len(self._texts.differences) and self._texts.differences[self._here] == at
        drawn: list[Piece] = [(" ", ""), *left, (" " * (column - width_of(left)), ""), between, *right]
        return self.strip_of(drawn, width, "cursor" if here else "")

    def action_half(self, direction: int) -> None:
        """Scroll by half a page."""
        self.scroll_relative(y=direction * max(1, self.size.height // 2), animate=False)

    @property
    def _column(self) -> int:
        return column_width(self.size.width, GUTTER)

    def _side(self, line: Line | None, article: Article, marks: Sequence[Mark]) -> Iterator[Piece]:
        if line is not None:
            yield line.lead, "muted"
            yield from pieces(article.text, line.start, line.end, [marks], line.tone)

    def _lay_out(self) -> None:
        self._texts = lay_out_texts(self._comparison, self._blocks, min(self._column, _MEASURE))
        self.virtual_size = Size(self.size.width, len(self._texts.lines))
        self.refresh()
