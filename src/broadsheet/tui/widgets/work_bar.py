"""How far work is that goes on by itself: a bar, counts, what is left, and how to end it."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.message import Message

from broadsheet.tui.drawing import fit
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from textual.events import Click
    from textual.strip import Strip

_BAR_SHARE = 10
_TOLD_AFTER = 0.5
"""Seconds of work from which on what is left can be told from how fast it was."""


class WorkBar(Drawn, can_focus=False):
    """One line, seen while such work is under way. A click ends the work."""

    class Unwanted(Message):
        """The work is to end."""

    DEFAULT_CSS = "WorkBar { height: 1; background: $surface; overflow: hidden; scrollbar-size: 0 0; }"

    def __init__(self, hint: str) -> None:
        super().__init__()
        self._hint = hint
        self._what = ""
        self._done = self._total = self._first = 0
        self._begun = 0.0

    def show(self, what: str, done: int, total: int) -> None:
        """Show how far the work is; ``total`` is 0 where nobody knows how much there is."""
        if what != self._what or done < self._done or total != self._total:
            self._what, self._first, self._begun = what, done, monotonic()
        self._done, self._total = done, total
        self.display = True
        self.refresh()

    def hide(self) -> None:
        """Show nothing: no such work is under way."""
        self._what = ""
        self.display = False

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        del y
        width = self.size.width
        cells = max(width // _BAR_SHARE, 6)
        done = cells * min(self._done, self._total) // self._total if self._total else 0
        told = f"  {described(self._what, self._done, self._total, self._left())}"
        room = width - cells - 4 - cell_len(self._hint)
        return self.strip_of(
            [
                (" " + "━" * done, "accent"),
                ("─" * (cells - done), "rule"),
                (fit(told, room), "text"),
                (f"  {self._hint}", "muted"),
            ],
            width,
        )

    def on_click(self, event: Click) -> None:
        """Let the work be ended."""
        event.stop()
        self.post_message(self.Unwanted())

    def _left(self) -> float | None:
        took, made = monotonic() - self._begun, self._done - self._first
        return took * (self._total - self._done) / made if self._total and made > 0 and took >= _TOLD_AFTER else None


def described(what: str, done: int, total: int, left: float | None) -> str:
    """Return how far work is, in words.

    Args:
        what: Is done.
        done: How much of it is.
        total: How much there is in all; 0 where nobody knows.
        left: Seconds; None where nobody knows.
    """
    parts = [what, f"{done:,} of {total:,}" if total else f"{done:,}" if done else ""]
    if left is not None:
        parts.append(f"{left:.0f} s left" if left < 100 else f"{left / 60:.0f} min left")
    return " · ".join(part for part in parts if part)
