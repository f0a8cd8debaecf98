"""The sources, with the number of unread articles in each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from broadsheet.tui.drawing import filled, right, width_of
from broadsheet.tui.places import with_searches, with_stories
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Leave, MouseMove

    from broadsheet.articles import View
    from broadsheet.library.saved_searches import Counted
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.places import Place

_COUNT = 6
FAILS = "!"
"""Stands before a source whose feed fails."""


class SourceList(LineList):
    """The source list; choosing a row shows its articles."""

    opens_at_once = True

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.places: Sequence[Place] = ()
        self._stories = 0
        self._told = ""
        self._searches: Sequence[Counted] = ()

    def show(self, places: Sequence[Place]) -> None:
        """Show these places; the cursor stays on the place it is on, or where that was if it has gone."""
        here, row = self.here, self.cursor
        self.places = with_searches(with_stories(places, self._stories), self._searches)
        same = (row for row, place in enumerate(self.places) if here is not None and _one_place(place, here))
        self.reset(len(self.places), cursor=next(same, min(row, len(self.places) - 1)))
        self.set_reactive(LineList.cursor, self.step(self.cursor, -1))

    @property
    def here(self) -> Place | None:
        """The place the cursor is on."""
        return self.places[self.cursor] if self.places else None

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
            named: list[Piece] = [(" ─ ", "rule"), (f"{place.label} ", "muted")] if place.label else [(" ", "")]
            return [[*named, ("─" * (width - 1 - width_of(named)), "rule")]]
        count = f"{place.unread:,}" if place.unread else ""
        room = width - 2 - _COUNT
        lead = "  " * place.depth
        tone = "text" if place.unread else "muted"
        label = lead + filled(place.label, room - len(lead))
        name: list[Piece] = [(FAILS, "error strong"), (label, tone)] if place.error else [(f" {label}", tone)]
        return [[*name, (right(count, _COUNT), "accent")]]

    def on_mouse_move(self, event: MouseMove) -> None:
        """Let what is wrong with the feed under the mouse be told beside it."""
        at = event.get_content_offset(self)
        index = self.row_at(at.y + self.scroll_offset.y) if at is not None else self.count
        error = self.places[index].error if 0 <= index < len(self.places) else ""
        if error != self._told:
            self._told = error
            self.tooltip = Content(error) if error else None

    def on_leave(self, _event: Leave) -> None:
        """Tell nothing beside the mouse any more."""
        self._told = ""
        self.tooltip = None


def _one_place(one: Place, other: Place) -> bool:
    return (one.view, one.opens) == (other.view, other.opens)
