"""What keys do on the reader's panes: moving, marking, searching, comparing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message
from textual.worker import Worker, WorkerState

from broadsheet.tui import reading_work as work
from broadsheet.tui.outside import OutsideError, web_address
from broadsheet.tui.panes import PANES
from broadsheet.tui.screens.reading import ReadingScreen
from broadsheet.tui.screens.room import browse, errand, say
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Head
    from broadsheet.config import Settings
    from broadsheet.tui.history import Marking
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.screens.search import Found


@dataclass
class Counterparts(Message):
    """The articles worth comparing with one are known."""

    number: int
    heads: Sequence[Head]
    best: bool


class Desk(ReadingScreen):
    """The reader's panes with everything their keys do."""

    def __init__(self, shelves: Shelves, settings: Settings) -> None:
        super().__init__(shelves, settings)
        self.history: list[Marking] = []

    @on(LineList.Chosen, "#articles")
    def _article_chosen(self) -> None:
        if (head := self.article_list.here) is not None:
            self.open_article(head.number)

    def open_article(self, number: int) -> None:
        """Show an article, go to it, and mark it read."""
        self.show_article(number)
        self.focus_pane("article")
        self._mark("read", [number], on=True)

    def action_move(self, step: int) -> None:
        """Go to the pane beside."""
        self.focus_pane(PANES[(PANES.index(self.pane) + step) % len(PANES)])

    def action_pane(self, name: str) -> None:
        """Go to a pane."""
        self.focus_pane(name)

    def action_zen(self) -> None:
        """Show the article alone, or all panes."""
        self.zen = not self.zen
        self.focus_pane("article")

    def action_clear(self) -> None:
        """Forget the search; without one, go from the article or its facts to the list."""
        if self.searched:
            self.searched = ""
            self.article_view.mark_matches(())
            self.tell("")
        elif self.zen:
            self.action_zen()
        else:
            self.focus_pane("articles")

    def action_search(self) -> None:
        """Search as you type."""
        from broadsheet.tui.screens.search import SearchScreen

        self.app.push_screen(SearchScreen(self.shelves, self.searched, self.article_list.now), self._found)

    def index_grew(self) -> None:
        """Ask again what is being searched for at this moment."""
        from broadsheet.tui.screens.search import SearchScreen

        if isinstance(self.app.screen, SearchScreen):
            self.app.screen.ask()

    def _found(self, found: Found | None) -> None:
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
        elif (place := self.article_list.nearest_unread(step)) is not None:
            self.article_list.cursor = place
        else:
            say(self.app, "No unread article below" if step > 0 else "No unread article above")

    def action_next_article(self) -> None:
        """Show the next article of the list."""
        self.article_list.action_down()

    def action_previous_article(self) -> None:
        """Show the article before it."""
        self.article_list.action_up()

    def action_toggle_highlights(self) -> None:
        """Show key facts in colour, or the text plain."""
        self.tell("" if self.article_view.toggle_highlights() else "facts not marked")

    def action_toggle_unread(self) -> None:
        """Leave out what has been read, or show all."""
        self.show_view(replace(self.view, unread_only=not self.view.unread_only))

    def action_toggle_read(self) -> None:
        """Mark the article read or unread."""
        if (head := self._here()) is not None:
            self._mark("read", [head.number], on=not head.read)

    def action_star(self) -> None:
        """Star the article or take the star off."""
        if (head := self._here()) is not None:
            self._mark("starred", [head.number], on=not head.starred)

    def action_mark_all_read(self) -> None:
        """Mark all articles of this list read."""
        view = self.view
        errand(self, "marks", lambda: work.change_all(self.shelves, view))

    def action_undo(self) -> None:
        """Take the last mark back."""
        if not self.history:
            say(self.app, "Nothing to take back")
            return
        last = self.history.pop()
        errand(self, "undo", lambda: work.undo(self.shelves, last))

    def action_open_browser(self) -> None:
        """Open the article's address in the browser."""
        if (article := self.article_view.article) is not None:
            browse(self.app, article)

    def action_copy_address(self) -> None:
        """Copy the article's address."""
        if (article := self.article_view.article) is not None:
            try:
                self.app.copy_to_clipboard(web_address(article.url))
            except OutsideError as error:
                say(self.app, str(error), "warning")
            else:
                say(self.app, "Address copied")

    def action_compare_best(self) -> None:
        """Compare with the best counterpart."""
        self._counterparts(best=True)

    def action_compare(self) -> None:
        """Compare with an article the reader chooses."""
        self._counterparts(best=False)

    def _counterparts(self, *, best: bool) -> None:
        number = self.number
        if not number:
            return

        def find() -> Counterparts:
            return Counterparts(number, self.shelves.insight.counterparts(number), best)

        self.tell("looking for other sources…")
        errand(self, "counterparts", find)

    def on_counterparts(self, event: Counterparts) -> None:
        """Compare with the best, or let the reader choose."""
        from broadsheet.tui.screens.pick import PickScreen

        self.tell("")
        if not event.heads:
            say(self.app, "There is no article of another source to compare with", "warning")
        elif event.best:
            self._compare(event.number, event.heads[0].number)
        else:
            picked = partial(self._compare, event.number)
            self.app.push_screen(PickScreen(event.heads, self.article_list.now), picked)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Stop saying that something goes on which has ended in an error; the base class says which."""
        if event.state is WorkerState.ERROR:
            self.tell("")

    def _compare(self, a: int, b: int | None) -> None:
        from broadsheet.tui.screens.compare import CompareScreen

        if b is not None:
            self.app.push_screen(CompareScreen(self.shelves, a, b))

    def on_marked(self, event: work.Marked) -> None:
        """Show new marks, remember the change, and count anew."""
        if event.undone:
            say(self.app, f"Taken back: now {event.marking.told}")
        else:
            self.history.append(event.marking)
            del self.history[:-100]
        self.article_list.replace(event.heads)
        if not event.heads:
            self.show_view(self.view)
        errand(self, "sources", lambda: work.read_places(self.shelves))

    def _here(self) -> Head | None:
        """Return the article that marks are for: the one the cursor of the list is on."""
        return self.article_list.here

    def _mark(self, what: str, numbers: Sequence[int], *, on: bool) -> None:
        # Marks are never dropped in favour of newer ones: each has a group of its own.
        group = f"mark {what} {numbers[0]}"
        errand(self, group, lambda: work.change(self.shelves, what, numbers, on=on))
