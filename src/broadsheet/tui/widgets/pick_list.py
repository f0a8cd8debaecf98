"""Articles to pick from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.geometry import Size

from broadsheet.articles import clean_line
from broadsheet.export import written_date
from broadsheet.tui.drawing import filled, fit, right
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from broadsheet.articles import Head
    from broadsheet.tui.drawing import Piece

_DATE = 10


class PickList(LineList):
    """One line an article: source, title, date; as high as its rows."""

    DEFAULT_CSS = "PickList { height: auto; max-height: 100%; }"

    def __init__(self, heads: Sequence[Head], now: datetime | None) -> None:
        super().__init__()
        self._heads = heads
        self._now = now
        self.count = len(heads)
        self.virtual_size = Size(0, len(heads))

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the line of an article."""
        head = self._heads[index]
        source = min(24, width // 3)
        date = right(written_date(head.published, now=self._now), _DATE) if width >= 60 else ""
        title = fit(clean_line(head.title), width - source - len(date) - 4)
        return [
            [
                (" " + filled(clean_line(head.source), source) + " ", "muted"),
                (filled(title, width - source - len(date) - 4) + " ", "title"),
                (date, "muted"),
            ]
        ]
