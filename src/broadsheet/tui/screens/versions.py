"""Other versions of the article on the reader's panes: the feed's text or the full one, and what was changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from broadsheet.articles import clean_line
from broadsheet.tui.later import Later
from broadsheet.tui.screens.desk import Desk
from broadsheet.tui.screens.room import errand, say

if TYPE_CHECKING:
    from broadsheet.config import Settings
    from broadsheet.tui import version_work as work
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.reading_work import Opening
else:
    work = Later("broadsheet.tui.version_work")


class VersionsScreen(Desk):
    """The reader's panes with an article's other versions."""

    def __init__(self, shelves: Shelves, settings: Settings, opening: Opening | None = None) -> None:
        super().__init__(shelves, settings, opening)
        self._feed_shown = 0
        self._fetching = False

    @property
    def fetching(self) -> bool:
        """Whether another text is being fetched."""
        return self._fetching

    def action_other_text(self) -> None:
        """Show the full text, or the feed's own."""
        number = self.number
        if number and not self._fetching:
            shown = self._feed_shown == number
            self._fetching = True
            self.tell("looking for the other text… (Escape cancels)")
            errand(self, "text", lambda: work.other_text(self.shelves, number, feed_shown=shown))

    def on_other_text(self, event: work.OtherText) -> None:
        """Show it as the article, and say which text it is."""
        self._end_fetching()
        if event.number != self.number:
            return
        say(self.app, event.told)
        if event.read is not None and event.read.article is not None:
            self.post_message(event.read)
            self._feed_shown = event.number if event.feed else 0
            if event.feed:
                named = clean_line(event.read.article.source, limit=60)
                self.call_later(self._entitle, f"{named} · the feed's own text")

    def _entitle(self, title: str) -> None:
        self.article_view.border_title = Content(title)

    def _end_fetching(self) -> bool:
        going, self._fetching = self._fetching, False
        if going:
            self.tell("")
        return going

    async def action_clear(self) -> None:
        """Give up fetching a text; where none is fetched, do what Escape does on the panes."""
        if self._end_fetching():
            self.workers.cancel_group(self, "text")
        else:
            await super().action_clear()

    def action_what_changed(self) -> None:
        """Show what has changed in the article since an earlier version."""
        if number := self.number:
            errand(self, "changes", lambda: work.read_changes(self.shelves, number, 1))

    def on_changes_read(self, event: work.ChangesRead) -> None:
        """Show the changes."""
        from broadsheet.tui.screens.changes import ChangesScreen

        if event.revisions:
            self.app.push_screen(ChangesScreen(self.shelves, event))
        else:
            say(self.app, "This article was not changed since it came in")
