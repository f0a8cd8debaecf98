"""What comes into the library while it is read: adding, refreshing, and what the saved searches count of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from broadsheet.articles.rows import Scope
from broadsheet.tui import reading_work as work
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.later import Later
from broadsheet.tui.places import FAILING, STORIES
from broadsheet.tui.screens.room import errand, say
from broadsheet.tui.screens.story_desk import StoryDesk
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.refresh_bar import RefreshBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.config import Settings
    from broadsheet.library.subscribing import Added
    from broadsheet.tui import feed_work, import_work, search_work
    from broadsheet.tui.port import Shelves
else:
    _WORK = (Later(f"broadsheet.tui.{name}_work") for name in ("feed", "import", "search"))
    feed_work, import_work, search_work = _WORK


class Newsroom(StoryDesk):
    """The reader's panes with all that fills them."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("news")]

    def __init__(self, shelves: Shelves, settings: Settings, opening: work.Opening | None = None) -> None:
        super().__init__(shelves, settings, opening)
        self._refresh_stop: feed_work.Stop | None = None
        self._unasked = self._named = False

    def on_mount(self) -> None:
        """Begin to ask the feeds by itself, where the settings say how often; the base class reads the lists."""
        if self.settings.feeds.refresh:
            self.set_interval(self.settings.feeds.refresh, self.refresh_by_itself)

    def compose(self) -> ComposeResult:
        """Make the panes, and under them the line that says how far a refresh is."""
        yield from super().compose()
        yield RefreshBar()

    @property
    def refreshing(self) -> bool:
        """Whether a refresh is under way."""
        return self._refresh_stop is not None

    def on_places_read(self, _event: work.PlacesRead) -> None:
        """Count the saved searches too, which marks and new articles change like the sources."""
        errand(self, "searches", lambda: search_work.count(self.shelves))

    def on_searches_counted(self, event: search_work.SearchesCounted) -> None:
        """Offer the saved searches."""
        self.source_list.show_searches(event.searches)
        if self.view.scope is Scope.SEARCH:
            self.leave_if_gone(self.source_list.places)
        self.name_list()

    @on(LineList.Chosen, "#sources")
    def _search_chosen(self, event: LineList.Chosen) -> None:
        """Mark in its articles what a saved search asks for."""
        if query := self.source_list.places[event.index].query:
            self.searched = query
            if self.article_view.article is not None:
                self.ask_for_matches(self.article_view.article)

    @on(LineList.Chosen, "#sources")
    def _screen_chosen(self, event: LineList.Chosen) -> None:
        """Open what a place that is none of articles stands for."""
        opens = {STORIES: self.action_stories, FAILING: self.action_failing}
        if (open_it := opens.get(self.source_list.places[event.index].opens)) is not None:
            open_it()

    def action_add(self) -> None:
        """Add a feed, a site, an article or a file."""
        from broadsheet.tui.screens.add_feed import AddScreen

        self.app.push_screen(AddScreen(self.shelves), self._added)

    def _added(self, added: Added | None) -> None:
        if added is None:
            return
        came = f"{added.new:,} new article{'' if added.new == 1 else 's'}"
        if added.known:
            say(self.app, f"{added.name} was there already: {came}")
        else:
            from broadsheet.tui.removing_work import sources_added

            self.note(sources_added(self.shelves, [added.source], added.name, added.new))
            say(self.app, f"Added {added.name}: {came} ({self.key_of('panes.undo')} takes it back)")
        if added.note:
            say(self.app, added.note)
        self._grow()

    def action_import(self) -> None:
        """Take over the subscriptions in a file."""
        from broadsheet.tui.screens.import_list import ImportScreen

        self.app.push_screen(ImportScreen(self.shelves), self._taken_over)

    def _taken_over(self, taken: import_work.TakenOver | None) -> None:
        if taken is None:
            return
        for change in taken.changes:
            self.note(change)
        back = f" ({self.key_of('panes.undo')} takes it back)" if taken.changes else ""
        ask = f"; {self.key_of('news.refresh')} asks them for articles" if taken.done.added else ""
        say(self.app, f"{import_work.summed_up(taken.done)}{back}{ask}")
        if left_out := import_work.left_out(taken.done):
            say(self.app, left_out, "warning")
        self._grow()

    def action_refresh(self) -> None:
        """Ask all feeds for what is new."""
        self.refresh_feeds(None)

    def action_refresh_source(self) -> None:
        """Ask the source under the cursor of the source list, or that of the article, for what is new."""
        number = self.source_in_use()
        if number:
            self.refresh_feeds([number])
        else:
            say(self.app, "Go to a source to ask it; folders and lists are made of sources")

    def refresh_feeds(self, sources: Sequence[int] | None) -> None:
        """Ask all feeds, or these, for what is new; only one refresh goes on at a time."""
        if self.refreshing:
            say(self.app, "A refresh is under way; Escape cancels it")
            return
        self._begin_refresh(sources)

    def refresh_by_itself(self) -> None:
        """Ask the feeds that are due; what comes of it is said only where something does."""
        if not self.refreshing:
            self._begin_refresh(None, unasked=True)

    def _begin_refresh(self, sources: Sequence[int] | None, *, unasked: bool = False) -> None:
        self._unasked, self._named = unasked, sources is not None
        stop = self._refresh_stop = feed_work.Stop()
        self.query_one(RefreshBar).show(None)

        def refresh() -> feed_work.Refreshed:
            return feed_work.refresh(
                self.shelves, sources, stop=stop.or_unwanted(), tell=self.post_message, unasked=unasked
            )

        errand(self, "refresh", refresh)

    def on_refreshing(self, event: feed_work.Refreshing) -> None:
        """Show how far the refresh is."""
        if self._refresh_stop is not None:
            self.query_one(RefreshBar).show(event.progress, stopping=self._refresh_stop.given)

    def on_refreshed(self, event: feed_work.Refreshed) -> None:
        """Say what came of the refresh, and take in what is new."""
        self._refresh_stop = None
        self.query_one(RefreshBar).hide()
        if event.summary is None:
            say(self.app, event.problem, "error")
            # It may have broken off after articles had come in.
            self._grow()
            return
        if self._named and not event.summary.total:
            say(self.app, "This source is no feed: there is nothing to ask it")
        elif not self._unasked:
            say(self.app, feed_work.summed_up(event.summary, self.key_of))
        elif event.summary.new or event.summary.failed:
            self.tell_background(feed_work.summed_up(event.summary, self.key_of))
        # Whatever this refresh brought: another program may have added something as well.
        self._grow()

    def _grow(self) -> None:
        """Show that there are more articles, with the one in sight where it was, and learn of them."""
        self.grow_older()
        errand(self, "sources", lambda: work.read_places(self.shelves))
        self.read_list_again(keep=True)
        self.learn()

    async def action_clear(self) -> None:
        """Cancel a refresh; without one, do what Escape does on the panes."""
        if self._refresh_stop is not None and not self._refresh_stop.given:
            self._refresh_stop.give()
            self.query_one(RefreshBar).show(None, stopping=True)
        else:
            await super().action_clear()
