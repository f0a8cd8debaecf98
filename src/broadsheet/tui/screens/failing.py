"""The feeds that fail; choosing one asks it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.screen import ModalScreen

from broadsheet.tui import feed_work as work
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.in_turns import InTurns
from broadsheet.tui.screens.room import Failed, errand, say
from broadsheet.tui.widgets.failing_list import FailingList
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from datetime import datetime

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.tui.port import Shelves


class FailingScreen(InTurns, ModalScreen[int | None]):
    """A list of failures; the screen's result is the number of the source to ask again."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog")]
    words: ClassVar[dict[str, str]] = {"list.choose": "Ask again"}
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    FailingScreen {
        align: center middle; background: $background 60%;
        #failing {
            width: 100%; max-width: 110; height: 80%; background: $background;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
            border-subtitle-color: $ink-muted;
        }
    }
    """

    def __init__(self, shelves: Shelves, now: datetime | None) -> None:
        super().__init__()
        self.shelves = shelves
        self._now = now

    def compose(self) -> ComposeResult:
        """Make the list."""
        with Frame(id="failing"):
            yield FailingList(self._now)
        yield StatusLine()

    def on_mount(self) -> None:
        """Ask for the failures."""
        self.query_one("#failing").border_title = "Feeds that fail"
        self.query_one(FailingList).focus()
        errand(self, "failing", lambda: work.read_failing(self.shelves))

    def on_failing_read(self, event: work.FailingRead) -> None:
        """Show the failures."""
        self.query_one(FailingList).show(event.states)
        self.query_one("#failing").border_subtitle = "Enter asks one again" if event.states else ""

    def on_failed(self, event: Failed) -> None:
        """Say why something could not be done."""
        say(self.app, event.reason, "error")

    @on(LineList.Chosen)
    def _chosen(self, event: LineList.Chosen) -> None:
        self.dismiss(self.query_one(FailingList).states[event.index].source)
