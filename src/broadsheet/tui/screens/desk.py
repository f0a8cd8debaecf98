"""What keys do on the reader's panes: moving, marking, searching, comparing."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from textual import on
from textual.worker import Worker, WorkerState

from broadsheet.articles.rows import Group, Order, Scope
from broadsheet.tui import reading_work
from broadsheet.tui.later import Later
from broadsheet.tui.panes import PANES
from broadsheet.tui.screens.comparing import Comparing
from broadsheet.tui.screens.handing_on import HandingOn
from broadsheet.tui.screens.room import errand, say
from broadsheet.tui.session import NONE_BESIDE, NOTHING_OVER
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from datetime import datetime

    from broadsheet.articles import View
    from broadsheet.tui import history
    from broadsheet.tui.screens.search import Found
else:
    history = Later("broadsheet.tui.history")


Kind = TypeVar("Kind", bound=StrEnum)


# Textual takes style sheets from the first base and its bases: the panes first.
class Desk(HandingOn, Comparing):
    """The reader's panes with everything their keys do."""

    _finding = False
    _reading_on = False

    def on_settled(self) -> None:
        """Show again what lay over the panes when the reader was left, unless it has gone elsewhere by now."""
        beside, self.resume_beside = self.resume_beside, NONE_BESIDE
        over, self.resume_over = self.resume_over, NOTHING_OVER
        if self.app.screen is not self:
            return
        if beside != NONE_BESIDE:
            self.compare(*beside)
        else:
            self.lay_over(*over)

    def lay_over(self, name: str, shown: str) -> None:
        """Show over the panes what a session has named."""
        if name == "search":
            self._search(shown)

    @on(LineList.Chosen, "#articles")
    def _article_chosen(self) -> None:
        if (head := self.article_list.here) is not None:
            self.open_article(head.number)

    def open_article(self, number: int) -> None:
        """Show an article, go to it, and mark it read."""
        self.arrive(number)
        self.show_article(number)
        self.focus_pane("article")
        self.mark(history.READ, [number], on=True)

    def action_move(self, step: int) -> None:
        """Go to the pane beside."""
        self.focus_pane(PANES[(PANES.index(self.pane) + step) % len(PANES)])

    def action_pane(self, name: str) -> None:
        """Go to a pane."""
        self.focus_pane(name)

    def action_out(self) -> None:
        """Go from the article to the list, from the list to the sources, and from there leave."""
        if self.pane == "sources":
            self.app.exit()
            return
        self.focus_pane("sources" if self.pane == "articles" else "articles")

    def action_zen(self) -> None:
        """Show the article alone, or all panes."""
        self.zen = not self.zen
        self.focus_pane("article")

    async def action_clear(self) -> None:
        """End a search for other sources, else forget what is selected or searched; without, go to the list."""
        if self.end_looking():
            return
        if self.article_list.selected:
            self.select(())
        elif self.searched:
            self.searched = ""
            self.article_view.mark_matches(())
            self.tell("")
        elif self.zen:
            self.action_zen()
        else:
            self.focus_pane("articles")

    def action_search(self) -> None:
        """Search as you type."""
        self._search(self.searched)

    def _search(self, query: str) -> None:
        from broadsheet.tui.screens.search import SearchScreen

        self.app.push_screen(SearchScreen(self.shelves, query, self.article_list.now, self.note), self._found)

    def action_find(self) -> None:
        """Ask for words, and find them in the article shown."""
        from broadsheet.tui.screens.prompt import Prompt, PromptScreen

        if self.article_view.article is None:
            return
        onward, back, away = (self.key_of(name) for name in ("panes.next", "panes.previous", "panes.clear"))
        hint = f"{onward} goes to the next place, {back} to the one before, {away} forgets the words."
        self.app.push_screen(PromptScreen(Prompt("Find in the article", hint, "words", self.searched)), self._find)

    def _find(self, words: str | None) -> None:
        if words and (article := self.article_view.article) is not None:
            self.searched, self._finding = words, True
            self.focus_pane("article")
            self.ask_for_matches(article)

    def on_matches_read(self, event: reading_work.MatchesRead) -> None:
        """Say where words were looked for that are not there; the base class, which is asked as well, marks them."""
        if self._finding and event.number == self.number:
            self._finding = False
            if not event.marks:
                say(self.app, f"Not in this article: {self.searched}")

    def index_grew(self) -> None:
        """Ask again what is being searched for at this moment."""
        from broadsheet.tui.screens.search import SearchScreen

        if isinstance(self.app.screen, SearchScreen):
            # In its own time: it may have been opened a moment ago and have no box to type in yet.
            self.app.screen.call_later(self.app.screen.ask)

    def on_damaged(self) -> None:
        """Build anew what a search had to leave out."""
        self.learn()

    def _found(self, found: Found | None) -> None:
        errand(self, "damage", lambda: reading_work.look_for_damage(self.shelves))
        if found is None:
            return
        self.searched = found.query
        place = self.article_list.place_of(found.number)
        if place is not None:
            self.article_list.cursor = place
        if found.number == self.number and self.article_view.article is not None:
            self.ask_for_matches(self.article_view.article)
        self.open_article(found.number)

    def action_next(self) -> None:
        """Go to the next match, or to the next unread article."""
        self._next(1)

    def action_previous(self) -> None:
        """Go to the match before, or to the unread article before."""
        self._next(-1)

    def _next(self, step: int) -> None:
        if self.article_view.matches:
            self.article_view.go_to_match(step)
            self.tell_match()
            return
        place, known = self.article_list.nearest_unread(step)
        if known:
            self._go_to_unread(place if 0 <= place < self.article_list.count else None, step)
        else:
            view = self.view
            errand(self, "unread", lambda: reading_work.find_unread(self.shelves, view, place, step))

    def on_unread_found(self, event: reading_work.UnreadFound) -> None:
        """Go to the unread article that was not among the rows read before."""
        if event.view == self.view:
            self._go_to_unread(event.place, event.step)

    def _go_to_unread(self, place: int | None, step: int) -> None:
        if place is None:
            say(self.app, "No unread article below" if step > 0 else "No unread article above")
        else:
            self.article_list.cursor = place
            self._read_on()

    def action_next_article(self) -> None:
        """Show the next article of the list."""
        self.article_list.action_down()
        self._read_on()

    def action_previous_article(self) -> None:
        """Show the article before it."""
        self.article_list.action_up()
        self._read_on()

    def _read_on(self) -> None:
        """Mark the article that is gone to read once it is shown, where articles are read and not passed in a list."""
        self._reading_on = self.pane == "article"

    def on_article_read(self, event: reading_work.ArticleRead) -> None:
        """Mark an article read to which the reader went on from another; the base classes show it."""
        went_on, self._reading_on = self._reading_on and self.pane == "article", False
        if went_on and event.number == self.number and event.article is not None:
            self.mark(history.READ, [event.number], on=True)

    def action_toggle_highlights(self) -> None:
        """Show key facts in colour, or the text plain."""
        self.tell("" if self.article_view.toggle_highlights() else "facts not marked")

    def action_toggle_unread(self) -> None:
        """Leave out what has been read, or show all."""
        self.show_view(replace(self.view, unread_only=not self.view.unread_only), at=self.number)

    def action_sort(self) -> None:
        """Sort the list otherwise."""
        self._show_otherwise(replace(self.view, order=_next(Order, self.view.order)))

    def action_group(self) -> None:
        """Give the list other headings, or none."""
        self._show_otherwise(replace(self.view, group=_next(Group, self.view.group)))

    def _show_otherwise(self, view: View) -> None:
        if view.scope is Scope.SEARCH:
            say(self.app, "A saved search shows the newest first")
        else:
            self.show_view(view, at=self.number)

    def action_compare_best(self) -> None:
        """Compare with the best counterpart."""
        if number := self.number:
            self.look_for_counterparts(number, best=True)

    def action_compare(self) -> None:
        """Compare with an article the reader chooses."""
        if number := self.number:
            self.look_for_counterparts(number, best=False)

    @property
    def reference_time(self) -> datetime | None:
        """The time that the list tells ages from."""
        return self.article_list.now

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Stop saying that something goes on which has ended in an error; the base class says which."""
        if event.state is WorkerState.ERROR:
            self.tell("")


def _next(kinds: type[Kind], now: Kind) -> Kind:
    every = list(kinds)
    return every[(every.index(now) + 1) % len(every)]
