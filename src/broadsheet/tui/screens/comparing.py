"""Screens from which an article is compared: with the best counterpart, or one chosen among all there are.

Which is best is known once the article was compared with a dozen others of its story, which takes many seconds where
they are long: how far that is, is told, and Escape ends it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import Worker, WorkerState

from broadsheet.tui.screens.room import Room, errand, say, stopped
from broadsheet.tui.widgets.late_bar import LateBar
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from broadsheet.articles import Head
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.screens.room import Failed

CHOICES = 50
"""How many articles are offered for comparison."""
_GROUP = "counterparts"


@dataclass
class Counterparts(Message):
    """The articles worth comparing with one are known."""

    number: int
    heads: Sequence[Head]
    best: bool


class LookingBar(LateBar):
    """How far the search for counterparts is; a click ends it."""

    class Unwanted(LateBar.Unwanted):
        """The search is to end."""


class Comparing(Room):
    """A screen over a library that looks for what an article can be compared with."""

    shelves: Shelves
    _looking = 0

    @property
    def looking(self) -> bool:
        """Whether counterparts are looked for."""
        return bool(self._looking)

    def look_for_counterparts(self, number: int, *, best: bool) -> None:
        """Look for what to compare an article with, and compare it.

        Args:
            number: The article.
            best: Whether the best is taken, or the reader chooses.
        """
        self._looking = number
        bar = self._bar()
        bar.begin("looking for other sources")

        def find() -> Counterparts:
            limit = 1 if best else CHOICES
            found = self.shelves.insight.counterparts(number, limit=limit, stop=stopped, progress=bar.tell)
            return Counterparts(number, found, best)

        errand(self, _GROUP, find)

    def end_looking(self) -> bool:
        """Look for counterparts no more; return whether they were looked for."""
        going, self._looking = self.looking, 0
        if going:
            self.workers.cancel_group(self, _GROUP)
            self._bar().hide()
        return going

    def on_counterparts(self, event: Counterparts) -> None:
        """Compare with the best, or let the reader choose."""
        if event.number != self._looking:
            return  # it was ended just when they were found
        self.end_looking()
        if not event.heads:
            say(self.app, "There is no article of another source to compare with", "warning")
        elif event.best:
            self.compare(event.number, event.heads[0].number)
        else:
            from broadsheet.tui.screens.pick import PickScreen

            picked = partial(self.compare, event.number)
            self.app.push_screen(PickScreen(event.heads, self.reference_time), picked)

    @property
    def reference_time(self) -> datetime | None:
        """What the age of articles is told from; None for now."""
        return None

    def compare(self, a: int, b: int | None) -> None:
        """Compare two articles; without the second, the reader has chosen none."""
        from broadsheet.tui.screens.compare import CompareScreen

        if b is not None and a != b:
            self.app.push_screen(CompareScreen(self.shelves, a, b))

    def on_looking_bar_unwanted(self) -> None:
        """End the search whose bar was clicked."""
        self.end_looking()

    def on_failed(self, event: Failed) -> None:
        """Look no more where this is what failed; the base class, which Textual asks as well, says why."""
        if event.group == _GROUP:
            self.end_looking()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Look no more where that ended in an error; the base class, which Textual asks as well, says which."""
        if event.state is WorkerState.ERROR and event.worker.group == _GROUP:
            self.end_looking()

    def _bar(self) -> LookingBar:
        known = self.query(LookingBar)
        if known:
            return known.first()
        bar = LookingBar("esc ends it")
        self.mount(bar, before=self.query_one(StatusLine))
        return bar
