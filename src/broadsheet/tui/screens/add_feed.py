"""Adding a feed, a site, an article or a file: a line to type in, and under it what is wrong with what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content
from textual.widgets import Input, Static

from broadsheet.articles import clean_line
from broadsheet.feeds.fetch_settings import FullText
from broadsheet.library.subscribing import Added
from broadsheet.tui import feed_work as work
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.line_dialog import LineDialog
from broadsheet.tui.screens.room import errand
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.tui.port import Shelves

_HINT = "The address of a feed, of a site that has one, of a single article; or a file or folder of texts."
_ALLOW = "Enter once more adds it all the same: a machine of your own network, say."
_SUBTITLES = {
    FullText.AUTO: "whole text where a feed gives less",
    FullText.ALWAYS: "whole text from every page",
    FullText.NEVER: "only what the feed gives",
}


class AddScreen(LineDialog[Added]):
    """A prompt; the screen's result is what was added."""

    # The line to type in would swallow Enter otherwise.
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("add", priority=True)]

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

    async def action_submit(self) -> None:
        """Look at what is typed and add it."""
        typed = await self.typed()
        if not typed:
            self.say_below(_HINT)
            return
        self._looking = True
        self.say_below(f"Looking at {clean_line(typed, limit=200)} …")
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
            self.say_below(_HINT)

    def on_added_something(self, event: work.AddedSomething) -> None:
        """Close with what was added."""
        self.dismiss(event.added)

    def on_not_added(self, event: work.NotAdded) -> None:
        """Say what is wrong; what is typed stays to be mended."""
        self._looking = False
        if event.private:
            self._private = self.line.value.strip()
            self.say_below(f"{event.reason}. {_ALLOW}", wrong=True)
        else:
            self.say_below(event.reason, wrong=True)
