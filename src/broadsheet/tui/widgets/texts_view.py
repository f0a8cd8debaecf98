"""Two full texts that scroll together, with the verdicts between them; the row in hand is set off in both."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size
from textual.message import Message

from broadsheet.tui.compare_layout import column_width
from broadsheet.tui.drawing import width_of
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.room import errand
from broadsheet.tui.spans import Mark, marks_of, pieces
from broadsheet.tui.texts_layout import NOTHING, lay_out_texts, with_shown
from broadsheet.tui.verdict_looks import SIGNS
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.binding import BindingType
    from textual.events import Click, Resize
    from textual.strip import Strip

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison, Row
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.laid import Line
    from broadsheet.tui.pairs import Pair
    from broadsheet.tui.texts_layout import Blocks, Texts

GUTTER = 5
"""Cells between the texts: a verdict's glyph and air."""
_MEASURE = 80
_AT_ONCE = 40_000
"""Characters of both texts that are laid out in a few milliseconds; longer ones are laid out beside the event loop."""
_LEAD = 6
"""Cells before the text in one column: whose it is, and the glyph."""


class TextsView(Drawn, can_focus=True):
    """Both texts: in equal columns, or passage by passage in one."""

    DEFAULT_CSS = "TextsView { height: 1fr; width: 1fr; }"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article", without=("article.next", "article.previous"))]

    class Pointed(Message):
        """A line was clicked on which a row's value stands."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    class LaidOut(Message):
        """Long texts are laid out."""

        def __init__(self, comparison: Comparison, texts: Texts) -> None:
            super().__init__()
            self.comparison = comparison
            self.texts = texts

    def __init__(self) -> None:
        super().__init__()
        self.two_columns = True
        self.empty: Sequence[str] = ()
        self._comparison: Comparison | None = None
        self._blocks: Blocks = ((), ())
        self._rows: Sequence[Row] = ()
        self._here: Row | None = None
        self._height = 0
        self._laid: Texts = NOTHING
        self._texts: Texts = NOTHING

    def show(self, comparison: Comparison, blocks: Blocks) -> None:
        """Show two texts by their blocks, with all rows."""
        self._comparison, self._blocks, self._rows = comparison, blocks, comparison.rows
        self._here = None
        self._take(NOTHING)
        self._lay_out()
        self.scroll_to(y=0, animate=False, force=True)

    def show_nothing(self, *said: str) -> None:
        """Say why there is nothing to show."""
        self._comparison, self.empty = None, said
        self._lay_out()

    @property
    def whole(self) -> bool:
        """Whether there are texts, and not what is said in their place."""
        return self._comparison is not None

    def use_columns(self, *, two: bool) -> None:
        """Show two columns, or one, with what is in sight still there."""
        self.two_columns = two
        self._lay_out()

    def mark(self, rows: Sequence[Row]) -> None:
        """Mark the values of these rows and of no others."""
        self._rows = rows
        if self._comparison is not None and self._laid.lines:
            self._texts = with_shown(self._laid, self._comparison, rows)
        self.refresh()

    def go_to(self, row: Row | None) -> None:
        """Set a row off in both texts and bring it into sight."""
        self._here = row
        self._reach()
        self.refresh()

    def on_resize(self, _event: Resize) -> None:
        """Lay the texts out for another width, and let the row in hand stay in sight."""
        seen, self._height = self._sees_row(self._height), self.size.height
        if self._column != self._laid.column or self.two_columns is not self._laid.two_columns:
            self._lay_out()
        if seen and not self._sees_row(self._height):
            self._reach()

    def on_click(self, event: Click) -> None:
        """Point at the row whose value stands on the line clicked."""
        line = int(event.y + self.scroll_offset.y)
        if self._comparison is None or not self._laid.lines:
            return
        shown = {id(row) for row in self._rows}
        for row, places in zip(self._comparison.rows, self._laid.places, strict=True):
            if line in places and id(row) in shown:
                self.post_message(self.Pointed(row))
                return

    def render_line(self, y: int) -> Strip:
        """Draw one line of the texts."""
        width = self.size.width
        at = y + self.scroll_offset.y
        if self._comparison is None:
            return self.strip_of([(f" {self.empty[at]}", "muted")] if at < len(self.empty) else [], width)
        if at >= len(self._texts.lines):
            return self.strip_of([], width)
        pair = self._texts.lines[at]
        two = self._laid.two_columns
        return self.strip_of(self._beside(pair, self._comparison) if two else self._alone(pair), width)

    def action_half(self, direction: int) -> None:
        """Scroll by half a page."""
        self.scroll_relative(y=direction * max(1, self.size.height // 2), animate=False)

    @property
    def _column(self) -> int:
        if not self.two_columns:
            return max(self.size.width - _LEAD - 2, 8)
        return min(column_width(self.size.width, GUTTER), _MEASURE)

    def _beside(self, pair: Pair, comparison: Comparison) -> Iterator[Piece]:
        left = [*self._side(pair.left, comparison.a, 0)]
        yield " ", ""
        yield from left
        yield " " * (column_width(self.size.width, GUTTER) - width_of(left)), ""
        yield self._between(pair, GUTTER)
        yield from self._side(pair.right, comparison.b, 1)

    def _alone(self, pair: Pair) -> Iterator[Piece]:
        if self._comparison is None:
            return
        first = pair.left is not None
        line, article = (pair.left, self._comparison.a) if first else (pair.right, self._comparison.b)
        name = ("A" if first else "B") if pair.opens and line is not None else " "
        yield f" {name} ", "accent strong"
        glyph, style = self._between(pair, 1)
        yield glyph.ljust(_LEAD - 3), style
        yield from self._side(line, article, 0 if first else 1)

    def _between(self, pair: Pair, width: int) -> Piece:
        if pair.verdict is None:
            return " " * width, ""
        return SIGNS[pair.verdict].glyph.center(width), f"{SIGNS[pair.verdict].style} strong"

    def _side(self, line: Line | None, article: Article, side: int) -> Iterator[Piece]:
        if line is not None:
            yield line.lead, "muted"
            layers = [self._sentence_here(article, side), self._texts.marks[side]]
            yield from pieces(article.text, line.start, line.end, layers, line.tone)

    def _sentence_here(self, article: Article, side: int) -> Sequence[Mark]:
        """Return what the row in hand rests on in one of the texts."""
        row = self._here
        evidence = None if row is None else (row.a, row.b)[side]
        return () if evidence is None else marks_of([evidence.sentence_span], "cursor", len(article.text))

    def _lay_out(self) -> None:
        comparison = self._comparison
        if comparison is None:
            self._take(NOTHING)
            return
        lay_out = partial(lay_out_texts, comparison, self._blocks, self._column, two_columns=self.two_columns)
        if len(comparison.a.text) + len(comparison.b.text) <= _AT_ONCE:
            self._take(lay_out())
            return
        # Until they are there, the texts are drawn as they were laid out before.
        errand(self, "layout", lambda: self.LaidOut(comparison, lay_out()))

    def on_texts_view_laid_out(self, event: TextsView.LaidOut) -> None:
        """Show long texts."""
        if event.comparison is self._comparison:
            self._take(event.texts)

    def _take(self, texts: Texts) -> None:
        """Show texts with the row in hand where it was in sight, else with what stood at the top."""
        top = None if self._sees_row(self.size.height) else self._laid.lines.offset(self.scroll_offset.y)
        self._laid = self._texts = texts
        if self._comparison is not None and texts.lines:
            self._texts = with_shown(texts, self._comparison, self._rows)
        self.virtual_size = Size(self.size.width, len(self._texts.lines))
        place = texts.lines.place(*top) if top is not None else None
        if place is None:
            self._reach()
        else:
            self.scroll_to(y=place, animate=False, force=True)
        self.refresh()

    def _lines_here(self) -> Sequence[int]:
        """Return the lines on which the values of the row in hand stand, top to bottom."""
        if self._comparison is None or self._here is None:
            return ()
        places = zip(self._comparison.rows, self._laid.places, strict=False)
        found = next((on for row, on in places if row is self._here), ())
        return sorted(place for place in found if place is not None)

    def _sees_row(self, height: int) -> bool:
        """Return whether the row in hand is in sight in a view of this height."""
        top = self.scroll_offset.y
        return any(top <= line < top + height for line in self._lines_here())

    def _reach(self) -> None:
        """Scroll to the row in hand, so that both of its sides are seen where they stand near each other."""
        lines, height = self._lines_here(), self.size.height
        if lines and height:
            spare = max(height - (lines[-1] - lines[0]) - 1, 0) if lines[-1] - lines[0] < height else height
            self.scroll_to(y=max(0, lines[0] - min(spare // 2, height // 3)), animate=False, force=True)
