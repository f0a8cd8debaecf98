"""A screen that is empty until its work is done: a bar says how far it is once it takes long, and Escape ends it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from textual.worker import Worker, WorkerState

from broadsheet.tui.screens.room import Room, errand
from broadsheet.tui.widgets.late_bar import LateBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message import Message

    from broadsheet.tui.screens.room import Failed

Tell: TypeAlias = "Callable[[str, int, int], object]"
"""Takes what is being done, how much of it is done, and of how much; from any thread."""


class WaitingRoom(Room):
    """A screen with a ``LateBar``; whoever derives from it puts the bar where it belongs."""

    @property
    def bar(self) -> LateBar:
        """How far the work is."""
        return self.query_one(LateBar)

    def wait_for(self, group: str, what: str, work: Callable[[Tell], Message | None]) -> None:
        """Do work in a thread, with the bar for how far it is; its message is posted here.

        Args:
            group: What later work replaces.
            what: What the bar says at first.
            work: Runs in the thread, and tells how far it is.
        """
        bar = self.bar
        bar.begin(what)
        errand(self, group, lambda: work(bar.tell))

    def show_failed(self) -> None:
        """Say in place of what was waited for that there is none."""

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Wait no longer; the base class, which Textual asks as well, says why."""
        if event.state is WorkerState.ERROR:
            self._give_up()

    def on_failed(self, _event: Failed) -> None:
        """Wait no longer; the base class, which Textual asks as well, says why."""
        self._give_up()

    def on_work_bar_unwanted(self) -> None:
        """Go back: the bar was clicked."""
        self.dismiss()

    def _give_up(self) -> None:
        self.bar.hide()
        self.show_failed()
