"""The sources, with the number of unread articles in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.tui.drawing import filled, right
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.places import Place

_COUNT = 6


class SourceList(LineList):
    """The source list; choosing a row shows its articles."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.places: Sequence[Place] = ()

    def show(self, places: Sequence[Place]) -> None:
        """Show these places; the cursor stays on the place it is on."""
        here = self.places[self.cursor].view if self.places else None
        self.places = places
        same = (row for row, place in enumerate(places) if here is not None and place.view == here)
        self.reset(len(places), cursor=next(same, 0))

    def can_rest(self, index: int) -> bool:
        """Return whether the row is a place, not a rule."""
        return self.places[index].view is not None

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return a row: its name, and at the right how many are unread."""
        place = self.places[index]
        if place.view is None:
            return [[(" " + "─" * (width - 2), "rule")]]
        count = f"{place.unread:,}" if place.unread else ""
        room = width - 2 - _COUNT
        lead = " " + "  " * place.depth
        tone = "text" if place.unread else "muted"
        return [[(lead + filled(place.label, room - len(lead) + 1), tone), (right(count, _COUNT), "accent")]]
