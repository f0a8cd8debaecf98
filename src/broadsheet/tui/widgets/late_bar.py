"""How far work is that somebody waits for: seen only where it takes long enough to wonder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.tui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from textual.timer import Timer

_LATE = 0.3
"""Seconds after which the bar is seen: most work is done by then, and a bar that flashes is worse than none."""


class LateBar(WorkBar):
    """The bar of a screen that is empty until its work is done."""

    @dataclass
    class Reached(Message, bubble=False):
        """The work is so far."""

        what: str
        done: int
        total: int

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.display = False
        self._waiting: Timer | None = None
        self._late = self._under_way = False

    def begin(self, what: str) -> None:
        """Be seen in a while, unless the work is done by then."""
        self.hide()
        self._under_way = True
        self._reach(what, 0, 0)
        self._waiting = self.set_timer(_LATE, self._appear)

    def tell(self, what: str, done: int, total: int) -> None:
        """Take word of how far the work is; from any thread."""
        self.post_message(self.Reached(what, done, total))

    def hide(self) -> None:
        """Show nothing: the work is done, or was ended."""
        if self._waiting is not None:
            self._waiting.stop()
        self._late = self._under_way = False
        super().hide()

    def on_late_bar_reached(self, event: Reached) -> None:
        """Show how far it is, if it is still under way."""
        if self._under_way:
            self._reach(event.what, event.done, event.total)

    def _reach(self, what: str, done: int, total: int) -> None:
        self.show(what, done, total)
        self.display = self._late

    def _appear(self) -> None:
        # On a busy machine it is its time to appear, and before it does the work is done.
        self._late = self.display = self._under_way
