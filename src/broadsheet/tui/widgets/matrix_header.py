"""The head of a claim matrix: what the story is about, how many facts there are, and what the glyphs mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles import clean_line
from broadsheet.tui.drawing import fit, width_of
from broadsheet.tui.stance_looks import SIGNS
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Resize
    from textual.strip import Strip

    from broadsheet.tui.drawing import Piece


class MatrixHeader(Drawn, can_focus=False):
    """Two lines, or three where the legend has no room beside the counts."""

    DEFAULT_CSS = "MatrixHeader { height: 3; overflow: hidden; scrollbar-size: 0 0; border-bottom: solid $line; }"

    def __init__(self) -> None:
        super().__init__()
        self._title, self._counts, self._more = "Laying the sources side by side…", "", ""

    def show(self, title: str, counts: str = "", more: str = "") -> None:
        """Show the head of a matrix; ``more`` is said where it fits beside the legend."""
        self._title, self._counts, self._more = title, counts, more
        self._take_room()

    def on_resize(self, _event: Resize) -> None:
        """Give the legend a line of its own where it needs one now."""
        self._take_room()

    def _take_room(self) -> None:
        self.styles.height = len(self._lines(self.size.width or self.app.size.width)) + 1
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        lines = self._lines(self.size.width)
        return self.strip_of(lines[y] if y < len(lines) else [], self.size.width)

    def _lines(self, width: int) -> Sequence[Sequence[Piece]]:
        title = [(" " + fit(clean_line(self._title), width - 2), "title")]
        legend = _legend(" ")
        for counts in (self._counts + self._more, self._counts):
            if len(counts) + 3 + width_of(legend) <= width:
                return [title, [(f" {counts}  ", "muted"), *legend]]
        legend = _legend("")
        # What has no room even so is left out whole, the least telling first.
        while legend and width_of(legend) > width:
            del legend[-2:]
        return [title, [(f" {fit(self._counts, width - 2)}", "muted")], legend]


def _legend(gap: str) -> list[Piece]:
    """Return what the glyphs mean, with a gap between them beside the blank before each."""
    legend: list[Piece] = []
    for sign in SIGNS.values():
        legend += [(f" {sign.glyph}", f"{sign.style} strong"), (f" {sign.word}{gap}", sign.style)]
    return legend
