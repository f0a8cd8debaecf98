"""The sources, with the number of unread articles in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.tui.drawing import filled, right
from broadsheet.tui.places import with_searches, with_stories
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import View
    from broadsheet.library.saved_searches import Counted
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.places import Place

_COUNT = 6


class SourceList(LineList):
    """The source list; choosing a row shows its articles."""

    opens_at_once = True

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.places: Sequence[Place] = ()
        self._stories = 0
        self._searches: Sequence[Counted] = ()

    def show(self, places: Sequence[Place]) -> None:
        """Show these places; the cursor stays on the place it is on."""
        here = self.places[self.cursor] if self.places else None
        self.places = with_searches(with_stories(places, self._stories), self._searches)
        same = (row for row, place in enumerate(self.places) if here is not None and _one_place(place, here))
        self.reset(len(self.places), cursor=next(same, 0))

    def go_to(self, view: View) -> None:
        """Put the cursor on the place of a view, where it is offered."""
        rows = (row for row, place in enumerate(self.places) if place.view and place.view.place == view.place)
        self.cursor = next(rows, self.cursor)

    def show_stories(self, count: int) -> None:
        """Offer so many stories."""
        self._stories = count
        self.show(self.places)

    def show_searches(self, searches: Sequence[Counted]) -> None:
        """Offer the saved searches."""
        if list(searches) != list(self._searches):
            self._searches = searches
            self.show(self.places)

    def can_rest(self, index: int) -> bool:
        """Return whether the row is a place, not a rule."""
        place = self.places[index]
        return place.view is not None or bool(place.opens)

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return a row: its name, and at the right how many are unread."""
        place = self.places[index]
        if not self.can_rest(index):
            named = f" ─ {place.label} " if place.label else " "
            return [[(named + "─" * (width - 1 - len(named)), "rule")]]
        count = f"{place.unread:,}" if place.unread else ""
        room = width - 2 - _COUNT
        lead = " " + "  " * place.depth
        tone = "text" if place.unread else "muted"
        return [[(lead + filled(place.label, room - len(lead) + 1), tone), (right(count, _COUNT), "accent")]]


def _one_place(one: Place, other: Place) -> bool:
    return (one.view, one.opens) == (other.view, other.opens)
