"""The list of the stories that several sources tell."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from broadsheet.tui import story_work as work
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.room import Failed, Room, errand
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.status_line import StatusLine
from broadsheet.tui.widgets.story_list import StoryList

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.tui.port import Shelves

_NONE = ("No story is told by more than one source yet.", "", "Add another source with a, and refresh with R.")


class StoriesScreen(Room):
    """Stories in dense rows.

    Args:
        shelves: The library.
        now: What ages are counted from; None where dates are written.
        read: Shows an article, by its number, in the reader's panes.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("stories")]
    DEFAULT_CSS = """
    StoriesScreen {
        background: $background;
        StoryList {
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
            border-subtitle-color: $ink-muted;
        }
    }
    """

    def __init__(self, shelves: Shelves, now: datetime | None, read: Callable[[int], object]) -> None:
        super().__init__()
        self.shelves = shelves
        self._now = now
        self._read = read

    @property
    def over(self) -> tuple[str, str]:
        """The list of stories, to be found again."""
        return "stories", ""

    def compose(self) -> ComposeResult:
        """Make the list."""
        yield StoryList(self._now)
        yield StatusLine()

    def on_mount(self) -> None:
        """Ask for the stories."""
        self.stories.border_title = "Stories"
        self.stories.focus()
        self.ask()

    def on_screen_resume(self) -> None:
        """Take notice of what was read in the meantime."""
        if self.stories.tellings:
            self.ask()

    @property
    def stories(self) -> StoryList:
        """The list."""
        return self.query_one(StoryList)

    def ask(self) -> None:
        """Ask for the stories as they stand now."""
        errand(self, "tellings", lambda: work.read_tellings(self.shelves))

    def on_tellings_read(self, event: work.TellingsRead) -> None:
        """Show the stories."""
        self.stories.show(event.tellings, empty=_NONE)
        self._name_list()

    def on_failed(self, event: Failed) -> None:
        """Say in place of stories why there are none."""
        self.stories.show((), empty=(event.reason,))

    def on_story_list_wanted(self, event: StoryList.Wanted) -> None:
        """Ask for titles that came into sight."""
        page, names = event.page, event.names
        errand(self, f"outlines {page}", lambda: work.read_outlines(self.shelves, page, names))

    def on_outlined(self, event: work.Outlined) -> None:
        """Show titles."""
        self.stories.fill(event.outlines)

    @on(LineList.Moved)
    def _name_list(self) -> None:
        rows = self.stories
        rows.border_subtitle = f"{rows.cursor + 1:,} of {rows.count:,}" if rows.count else ""
        self.query_one(StatusLine).tell(str(rows.order) if rows.count else "")

    @on(LineList.Chosen)
    def _open(self) -> None:
        from broadsheet.tui.screens.story import StoryScreen

        if (telling := self.stories.here) is not None:
            self.app.push_screen(StoryScreen(self.shelves, telling.story, self._read))

    def action_sort(self) -> None:
        """Show another order."""
        self.stories.sort()
        self._name_list()

    def action_matrix(self) -> None:
        """Lay out what every source of the story says."""
        from broadsheet.tui.screens.matrix import MatrixScreen

        if (telling := self.stories.here) is not None:
            self.app.push_screen(MatrixScreen(self.shelves, telling.story, self._read))
