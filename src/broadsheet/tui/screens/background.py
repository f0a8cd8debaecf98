"""What goes on by itself while somebody reads: learning for the search, grouping, comparing; told, and to be ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.tui.later import Later
from broadsheet.tui.screens.housekeeping import Housekeeping
from broadsheet.tui.screens.room import errand, say, stopped

if TYPE_CHECKING:
    from broadsheet.tui import grouping_work, search_work
    from broadsheet.tui import reading_work as work
    from broadsheet.tui.screens.room import Failed
    from broadsheet.tui.widgets.work_bar import WorkBar
else:
    grouping_work, search_work = Later("broadsheet.tui.grouping_work"), Later("broadsheet.tui.search_work")

_WORTH_A_BAR = 200
"""Articles from which on learning takes long enough for a bar."""
_GROUPS = ("index", "stories")


class Background(Housekeeping):
    """The reader's panes with the work that nobody asked for by a key."""

    bar: WorkBar | None = None

    @property
    def working(self) -> bool:
        """Whether work is under way that is told of, and that the reader may end."""
        return self.bar is not None and bool(self.bar.display)

    def show_work(self, what: str, done: int, total: int) -> None:
        """Show how far such work is."""
        if self.bar is None:
            from broadsheet.tui.widgets.work_bar import WorkBar

            self.bar = WorkBar(f"{self.key_of('panes.clear')} in the list ends it")
            self.mount(self.bar, after="#panes")
        self.tell_background("")
        self.bar.show(what, done, total)

    def hide_work(self) -> None:
        """Show that no such work is under way."""
        self.tell_background("")
        if self.bar is not None:
            self.bar.hide()

    def on_learning(self, event: work.Learning) -> None:
        """Say how far the index is; the base class, which is asked as well, searches again."""
        if event.total < _WORTH_A_BAR:
            self.tell_background(f"reading in {event.done:,} of {event.total:,} for the search")
        else:
            self.show_work("reading in for the search", event.done, event.total)

    def on_learned(self, _event: work.Learned) -> None:
        """Group what has come in, now that it can be searched; the base class, which is asked as well, says so."""
        errand(self, "judging", lambda: search_work.judge(self.shelves, stop=stopped))
        # Said after the base class has emptied the line.
        self.call_later(self._group)

    def _group(self) -> None:
        self.hide_work()
        errand(self, "stories", lambda: grouping_work.group(self.shelves, stop=stopped, tell=self.post_message))

    def on_grouping(self, event: grouping_work.Grouping) -> None:
        """Say that stories are being looked for."""
        if event.total:
            self.show_work(event.told, event.done, event.total)
        else:
            self.tell_background(event.told)

    def on_stories_counted(self, event: grouping_work.StoriesCounted) -> None:
        """Say no more of it, now that it is done."""
        if event.done:
            self.hide_work()

    def on_failed(self, _event: Failed) -> None:
        """Say no more of work that may be what failed: what goes on tells of itself again; the base class says why."""
        self.hide_work()

    def on_work_bar_unwanted(self) -> None:
        """End the work whose bar was clicked."""
        self.end_work()

    def end_work(self) -> None:
        """End the work that goes on by itself; what is done stays done."""
        for group in _GROUPS:
            self.workers.cancel_group(self, group)
        self.hide_work()
        say(self.app, "Stopped. What is left is done after the next refresh or at the next start")

    async def action_clear(self) -> None:
        """End the work where Escape has nothing nearer to do, else do that."""
        idle = self.pane == "articles" and not (self.article_list.selected or self.searched or self.zen)
        if self.working and idle and not (self.touring or self.fetching or self.looking):
            self.end_work()
        else:
            await super().action_clear()
