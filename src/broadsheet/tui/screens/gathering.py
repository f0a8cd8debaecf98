"""Reading very many articles for another program: how far that is, and its end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen

from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.in_turns import InTurns
from broadsheet.tui.screens.room import Failed, errand, report, say, stopped
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.status_line import StatusLine
from broadsheet.tui.widgets.work_bar import WorkBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.worker import Worker

    from broadsheet.tui.port import Shelves


@dataclass
class Gathering(Message):
    """So many of the articles have been read."""

    done: int
    total: int


@dataclass
class Gathered(Message):
    """All articles have been read."""

    given: IO[bytes] | None


class GatheringScreen(InTurns, ModalScreen[IO[bytes] | None]):
    """A bar; the screen's result is what the program reads, None where the reader thought better of it.

    Args:
        shelves: Where the articles are.
        numbers: Which articles.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog")]
    words: ClassVar[dict[str, str]] = {"dialog.close": "End it"}
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    GatheringScreen {
        align: center middle; background: $background 60%;
        #gathering {
            width: 100%; max-width: 90; height: auto; background: $background;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
        }
    }
    """

    def __init__(self, shelves: Shelves, numbers: Sequence[int]) -> None:
        super().__init__()
        self._shelves, self._numbers = shelves, numbers
        self._bar = WorkBar("esc ends it")

    def compose(self) -> ComposeResult:
        """Make the bar."""
        with Frame(id="gathering") as frame:
            frame.border_title = Content(f"{len(self._numbers):,} articles for the program")
            yield self._bar
        yield StatusLine()

    def on_mount(self) -> None:
        """Begin to read."""
        from broadsheet.tui.piping import gather

        self._bar.show("reading", 0, len(self._numbers))

        def read() -> Gathered:
            return Gathered(gather(self._shelves.article, self._numbers, stop=stopped, tell=self._tell))

        errand(self, "gathering", read)

    def _tell(self, done: int, total: int) -> None:
        self.post_message(Gathering(done, total))

    def on_gathering(self, event: Gathering) -> None:
        """Show how far it is."""
        self._bar.show("reading", event.done, event.total)

    def on_gathered(self, event: Gathered) -> None:
        """Hand over what was read."""
        self.dismiss(event.given)

    def on_work_bar_unwanted(self) -> None:
        """End it: the bar was clicked."""
        self.dismiss(None)

    def on_failed(self, event: Failed) -> None:
        """Say why the articles cannot be read."""
        say(self.app, event.reason, "error")
        self.dismiss(None)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say when work ended in a way nobody foresaw."""
        report(self.app, event)
