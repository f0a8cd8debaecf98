"""What the rows of the article list say that changes by itself: their ages, and how many sources tell their stories."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from broadsheet.config import Dates
from broadsheet.tui import reading_work as work
from broadsheet.tui.screens.reading import ReadingScreen
from broadsheet.tui.screens.room import errand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.tui import grouping_work

_MINUTE = 60.0
"""Seconds: the smallest age that is told."""


class RowSigns(ReadingScreen):
    """The reader's panes, whose rows stay true while nothing is pressed."""

    def on_mount(self) -> None:
        """Let rows grow older; the base class, which is asked as well, fills the panes."""
        if self.settings.dates is Dates.AGE:
            self.set_interval(_MINUTE, self.grow_older)

    def grow_older(self) -> None:
        """Tell the ages of articles as they are at this moment."""
        if self.settings.dates is Dates.AGE:
            self.article_list.now = datetime.now(UTC)
            self.article_list.refresh()

    def on_page_read(self, event: work.PageRead) -> None:
        """Ask how many sources tell the stories of new rows; the base class, which is asked as well, fills them in."""
        if event.view == self.view:
            self._ask_sizes([head.number for head in event.heads], f"sizes {event.page}")

    def on_stories_counted(self, event: grouping_work.StoriesCounted) -> None:
        """Ask anew for the rows that are here: they may have come before their stories were known."""
        if event.done:
            self._ask_sizes(self.article_list.numbers)

    def on_screen_resume(self) -> None:
        """Ask anew after another screen was open, where stories may have been split or merged."""
        if self._learned:
            self._ask_sizes(self.article_list.numbers)

    def _ask_sizes(self, numbers: Sequence[int], group: str = "sizes") -> None:
        if numbers:
            errand(self, group, lambda: work.read_story_sizes(self.shelves, numbers))

    def on_story_sizes_read(self, event: work.StorySizesRead) -> None:
        """Show how many sources tell each story."""
        self.article_list.show_sizes(event.sizes)
