"""Adding a feed, a site, an article or a file: a line to type in, and under it what is wrong with what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from broadsheet.articles import clean_line
from broadsheet.feeds.fetch_settings import FullText
from broadsheet.library.subscribing import Added
from broadsheet.tui import feed_work as work
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.in_turns import InTurns
from broadsheet.tui.screens.room import errand, report
from broadsheet.tui.typed import all_typed
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.worker import Worker

    from broadsheet.tui.port import Shelves

_HINT = "The address of a feed, of a site that has one, of a single article; or a file or folder of texts."
_ALLOW = "Enter once more adds it all the same: a machine of your own network, say."
_SUBTITLES = {
    FullText.AUTO: "whole text where a feed gives less",
    FullText.ALWAYS: "whole text from every page",
    FullText.NEVER: "only what the feed gives",
}
_LIMIT = 600


class AddScreen(InTurns, ModalScreen[Added | None]):
    """A prompt; the screen's result is what was added."""

    # The line to type in would swallow Enter otherwise.
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("add", priority=True)]
    AUTO_FOCUS = ""
    DEFAULT_CSS = """
    AddScreen {
        align: center middle; background: $background 60%;
        #add {
            width: 100%; max-width: 90; height: auto; background: $background; padding: 0 1;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
        }
        Input {
            border: none; height: 1; padding: 0 1; margin: 0 0 1 0; background: $surface; color: $ink-plain;
            &:focus { border: none; }
            &>.input--placeholder { color: $ink-muted; }
        }
        #said { color: $ink-muted; height: auto; max-height: 8; }
        #said.wrong { color: $ink-error; }
    }
    """

    def __init__(self, shelves: Shelves) -> None:
        super().__init__()
        self.shelves = shelves
        self._looking = False
        self._private = ""  # the address that may be on a machine of the reader's own network, if Enter says so again
        self._full_text = FullText.AUTO

    def compose(self) -> ComposeResult:
        """Make the line, and what is said under it."""
        with Frame(id="add"):
            yield Input(placeholder="https://… or a path")
            yield Static(Content(_HINT), id="said")
        yield StatusLine()

    def on_mount(self) -> None:
        """Begin with an empty line."""
        frame = self.query_one("#add")
        frame.border_title, frame.border_subtitle = "Add", _SUBTITLES[self._full_text]
        self.query_one(Input).cursor_blink = False
        self.query_one(Input).focus()

    async def action_submit(self) -> None:
        """Look at what is typed and add it."""
        typed = (await all_typed(self.query_one(Input))).strip()
        if not typed:
            self._say(_HINT)
            return
        self._looking = True
        self._say(f"Looking at {clean_line(typed, limit=200)} …")
        private, wish = typed == self._private, self._full_text
        self._private = ""
        errand(self, "adding", lambda: work.add(self.shelves, typed, full_text=wish, private=private))

    def action_full_text(self) -> None:
        """Choose the next answer to when the pages of a feed's articles are fetched for their whole text."""
        wishes = list(FullText)
        self._full_text = wishes[(wishes.index(self._full_text) + 1) % len(wishes)]
        self.query_one("#add").border_subtitle = _SUBTITLES[self._full_text]

    @on(Input.Changed)
    def _typed(self) -> None:
        self._private = ""
        if not self._looking:
            self._say(_HINT)

    def on_added_something(self, event: work.AddedSomething) -> None:
        """Close with what was added."""
        self.dismiss(event.added)

    def on_not_added(self, event: work.NotAdded) -> None:
        """Say what is wrong; what is typed stays to be mended."""
        self._looking = False
        if event.private:
            self._private = self.query_one(Input).value.strip()
            self._say(f"{event.reason}. {_ALLOW}", wrong=True)
        else:
            self._say(event.reason, wrong=True)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say when work ended in a way nobody foresaw."""
        report(self.app, event)

    def action_close(self) -> None:
        """Close and add nothing; what is being looked at is not waited for."""
        self.dismiss(None)

    def _say(self, text: str, *, wrong: bool = False) -> None:
        said = self.query_one("#said", Static)
        said.set_class(wrong, "wrong")
        said.update(Content(f"{'! ' if wrong else ''}{clean_line(text, limit=_LIMIT)}"))
