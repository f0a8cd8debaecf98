"""Taking over subscriptions: the path of a list, and under it what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.widgets import Input, Static

from broadsheet.articles import clean_line
from broadsheet.tui import import_work as work
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.line_dialog import LineDialog
from broadsheet.tui.screens.room import errand
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.tui.port import Shelves

_HINT = "The path of a list of feeds: OPML, newsboat's urls or cache.db, or a file of one address a line."


class ImportScreen(LineDialog[work.TakenOver]):
    """A prompt; the screen's result is what was taken over."""

    # The line to type in would swallow Enter otherwise.
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("prompt", priority=True)]

    def __init__(self, shelves: Shelves) -> None:
        super().__init__()
        self.shelves = shelves
        self._reading = False

    def compose(self) -> ComposeResult:
        """Make the line, and what is said under it."""
        with Frame(id="import"):
            yield Input(placeholder="~/feeds.opml")
            yield Static(Content(_HINT), id="said")
        yield StatusLine()

    def on_mount(self) -> None:
        """Begin with an empty line."""
        self.query_one("#import").border_title = "Import subscriptions"

    async def action_submit(self) -> None:
        """Read the list and take it over, once at a time."""
        typed = await self.typed()
        if not typed:
            self.say_below(_HINT)
        elif not self._reading:
            self._reading = True
            self.say_below(f"Reading {clean_line(typed, limit=200)} …")
            errand(self, "importing", lambda: work.take_over(self.shelves, typed))

    @on(Input.Changed)
    def _typed(self) -> None:
        if not self._reading:
            self.say_below(_HINT)

    def on_taken_over(self, event: work.TakenOver) -> None:
        """Close with what was taken over."""
        self.dismiss(event)

    def on_not_taken_over(self, event: work.NotTakenOver) -> None:
        """Say what is wrong; what is typed stays to be mended."""
        self._reading = False
        self.say_below(event.reason, wrong=True)
