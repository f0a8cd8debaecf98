"""Feeds that fail, on the reader's panes: told of the one under the cursor, listed, and asked again."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from textual import on

from broadsheet.tui import reading_work as work
from broadsheet.tui.screens.background import Background
from broadsheet.tui.screens.room import errand
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.tui import feed_work


class FailingFeeds(Background):
    """The reader's panes, which tell what is wrong with a feed as long as it is, and no longer."""

    def refresh_feeds(self, sources: Sequence[int] | None) -> None:
        """Ask all feeds, or these, for what is new."""
        raise NotImplementedError

    def on_refreshed(self, _event: feed_work.Refreshed) -> None:
        """Mark what fails now, and nothing that is well again; other classes, which are asked as well, do the rest."""
        errand(self, "sources", lambda: work.read_places(self.shelves))

    def on_places_read(self, _event: work.PlacesRead) -> None:
        """Tell what is wrong with the feed under the cursor as it is known now."""
        self.call_later(self.warn)

    def arranged(self) -> None:
        """Tell it only where the sources are the pane in use."""
        super().arranged()
        self.call_later(self.warn)

    @on(LineList.Moved, "#sources")
    def warn(self) -> None:
        """Say what is wrong with the feed that the cursor of the sources is on."""
        here = self.source_list.here if self.pane == "sources" else None
        error = here.error if here is not None else ""
        self.query_one(StatusLine).warn(f"{error} · {self.key_of('news.failing')} tells more" if error else "")

    def action_failing(self) -> None:
        """List the feeds that fail."""
        from broadsheet.tui.screens.failing import FailingScreen

        # How long they have failed is told as of now, not of when the list was drawn.
        now = datetime.now(UTC) if self.article_list.now is not None else None
        self.app.push_screen(FailingScreen(self.shelves, now), self._ask_again)

    def _ask_again(self, source: int | None) -> None:
        if source is not None:
            self.refresh_feeds([source])
