"""A list whose rows are as high as what they say, laid out once for each width."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Resize
    from textual.strip import Strip

    from broadsheet.tui.drawing import Piece

Block = tuple[tuple["Piece", ...], ...]
"""The lines of one row, top to bottom."""

NARROWEST = 20


class BlockList(LineList):
    """A list of blocks. Subclasses lay them all out; only those in sight are drawn."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._blocks: Sequence[Block] = ()
        self._tops: list[int] = [0]
        self._laid = 0

    def heights(self, width: int) -> Sequence[int]:
        """Return how many lines each row has; unless a subclass knows without, all are laid out for that."""
        self._blocks = self.lay_out(width)
        return [len(block) for block in self._blocks]

    def lay_out(self, width: int) -> Sequence[Block]:
        """Return the blocks in lines of at most ``width`` cells."""
        raise NotImplementedError

    def renew(self, *, cursor: int = 0) -> None:
        """Lay the blocks out again, with the cursor on one of them."""
        self._measure()
        self.reset(len(self._tops) - 1, cursor=cursor)

    def top_of(self, index: int) -> int:
        """Return the line a row starts on."""
        return self._tops[min(index, len(self._tops) - 1)]

    def row_at(self, line: int) -> int:
        """Return the row that a line belongs to."""
        return bisect_right(self._tops, line) - 1

    def on_resize(self, _event: Resize) -> None:
        """Lay the blocks out for the new width; the list's own handler keeps the cursor in sight."""
        self._measure()

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen, which may come before the list is told its width."""
        if self._laid != self._width:
            self._measure()
        return super().render_line(y)

    @property
    def _width(self) -> int:
        return max(self.size.width, NARROWEST)

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the lines of a row."""
        del width
        return self._blocks[index]

    def _measure(self) -> None:
        self._laid = self._width
        self._tops = [0, *accumulate(self.heights(self._laid))]
