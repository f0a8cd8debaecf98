"""The reader: what fills the panes of sources, articles, the article and its key facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.content import Content

from broadsheet.articles import View, clean_line
from broadsheet.articles.rows import Group, Order
from broadsheet.config import Dates
from broadsheet.tui import reading_work as work
from broadsheet.tui.drawing import steady
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.panes import PANES, STYLE, nothing_in
from broadsheet.tui.screens.following import Following
from broadsheet.tui.screens.room import errand, say, stopped
from broadsheet.tui.widgets.article_list import PAGE, ArticleList
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from broadsheet.articles import Article
    from broadsheet.config import Settings
    from broadsheet.tui.places import Place
    from broadsheet.tui.port import Shelves

_ORDERS = {
    Order.OLDEST: "oldest first",
    Order.SOURCE: "sources A to Z",
    Order.TITLE: "titles A to Z",
    Order.UNREAD: "unread first",
}
_WORTH_TELLING = 100
_HELD_FOR = 1.0
"""Seconds after which an index that was held is asked for again."""
_NO_FACTS = "No key facts were found in this article."


class ReadingScreen(Following):
    """What fills the panes. What keys do to articles is in :mod:`broadsheet.tui.screens.desk`."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("panes")]
    DEFAULT_CSS = STYLE

    def __init__(self, shelves: Shelves, settings: Settings, opening: work.Opening | None = None) -> None:
        super().__init__(shelves, settings)
        self.view = opening.view if opening else View()
        self._opening = opening if opening and opening.heads else None
        self.searched = ""
        self._learned = False

    def on_mount(self) -> None:
        """Name the panes and ask for what fills them."""
        for name, title in zip(PANES, ("Sources", "Articles", "Article", "Key facts"), strict=True):
            self.pane_widget(name).border_title = title
        self.article_view.highlights = self.settings.reading.highlights
        self.article_list.now = datetime.now(UTC) if self.settings.dates is Dates.AGE else None
        self.arrange_panes()
        self.pane_widget(self.pane).focus()
        opening = self._opening
        if opening is not None:
            # The first picture has the articles around the cursor; how many there are in all takes longer to count.
            known = opening.page * PAGE + len(opening.heads)
            self.article_list.show(known, cursor=opening.cursor, groups=opening.groups)
            self.article_list.fill(opening.page, opening.heads)
            self.name_list()
            self.call_after_refresh(self._ask)
        else:
            self._ask()

    def _ask(self) -> None:
        """Ask for what the panes show, the article on which the cursor is first."""
        if (head := self.article_list.here) is not None:
            self.show_article(head.number)
        errand(self, "sources", lambda: work.read_places(self.shelves))
        self.show_view(self.view)

    def show_view(self, view: View, *, at: int = 0) -> None:
        """Show the articles of a view, with the cursor on one of them where it is among them."""
        self.view = view
        errand(self, "count", lambda: work.count(self.shelves, view, at))

    def read_list_again(self, *, keep: bool = False) -> None:
        """Show the same view anew, with the cursor on the article it is on.

        Args:
            keep: Whether the list stays as it was where that article is not in it any more.
        """
        view, number = self.view, self.number
        errand(self, "growth", lambda: work.regrow(self.shelves, view, number, keep=keep))

    def on_grown(self, event: work.Grown) -> None:
        """Show the list as it is now."""
        if event.view != self.view:
            return
        if not self.number or not event.count:
            self.show_view(self.view)
        elif event.place is not None or not event.keep:
            rows = self.article_list
            cursor = rows.cursor if event.place is None else event.place
            rows.show(event.count, cursor=cursor, groups=event.groups)
            self.name_list()

    def on_screen_suspend(self) -> None:
        """Do not wait for a first article that stays covered by another screen."""
        self._learn_at_first()

    def on_places_read(self, event: work.PlacesRead) -> None:
        """Fill the source list, at first with the cursor on what is shown."""
        first = not self.source_list.places
        self.source_list.show(event.places)
        if first:
            self.source_list.go_to(self.view)
        self.name_list()

    def on_counted(self, event: work.Counted) -> None:
        """Show a list of that many rows; they are asked for as they come into sight."""
        if event.view != self.view:
            return
        unread = bool(self.view.unread_only and not event.count and event.total)
        error = self.chosen_place.error if self.chosen_place else ""
        nothing = nothing_in(self.view.scope, self.key_of, error, unread=unread)
        if self._opening is not None and self._opening.view == event.view and event.count:
            self.article_list.grow(event.count)
        else:
            self.article_list.show(event.count, cursor=event.place or 0, empty=nothing, groups=event.groups)
        self._opening = None
        self.name_list()
        if not event.count:
            self._show_nothing(())
            self._learn_at_first()

    def on_article_list_wanted(self, event: ArticleList.Wanted) -> None:
        """Ask for rows that came into sight."""
        view, page = self.view, event.page
        errand(self, f"page {page}", lambda: work.read_page(self.shelves, view, page))

    def on_page_read(self, event: work.PageRead) -> None:
        """Fill rows of the list; the first to come are shown."""
        if event.view != self.view:
            return
        self.article_list.fill(event.page, event.heads)
        here = self.article_list.here
        if here is not None:
            self.show_article(here.number)

    @on(LineList.Moved, "#articles")
    def _article_passed(self) -> None:
        if (head := self.article_list.here) is not None:
            self.follow(head.number)

    @on(LineList.Chosen, "#sources")
    def _place_chosen(self, event: LineList.Chosen) -> None:
        view = self.source_list.places[event.index].view
        if view is not None:
            self.leave()
            # How lists are sorted is the same for all of them; what is left out is not.
            self.show_view(replace(view, order=self.view.order, group=self.view.group))
            self.focus_pane("articles")

    @on(LineList.Chosen, "#facts")
    def _fact_chosen(self, event: LineList.Chosen) -> None:
        self.article_view.go_to(self.fact_list.facts[event.index].sentence)
        self.focus_pane("article")

    @on(LineList.Moved, "#facts")
    def _fact_passed(self, event: LineList.Moved) -> None:
        self.article_view.go_to(self.fact_list.facts[event.index].sentence)

    def on_article_read(self, event: work.ArticleRead) -> None:
        """Show an article, and ask for its key facts and matches."""
        if event.number != self.number:
            return
        article = event.article
        if article is None:
            self._show_nothing(("This article is gone.",))
            self._learn_at_first()
            return
        self.shown = event.number
        self.article_view.show(article, event.blocks, event.links)
        self.fact_list.show((), "")
        self.fact_list.border_subtitle = ""
        self.article_view.border_title = Content(steady(clean_line(article.source, limit=60)) or "Article")
        self.call_after_refresh(self.ask_for_facts, event.number)
        self.ask_for_matches(article)
        self._learn_at_first()

    def ask_for_matches(self, article: Article) -> None:
        """Ask where the article shown has what was searched for."""
        number, query = self.number, self.searched
        if query:
            errand(self, "matches", lambda: work.find_matches(self.shelves, number, article, query))

    def on_facts_read(self, event: work.FactsRead) -> None:
        """Mark key facts in the text and list them."""
        article = self.article_view.article
        if event.number == self.number and article is not None:
            self.article_view.mark_facts(event.marks, event.sentences)
            from broadsheet.facts import Level

            told = [event.coverage.message] if event.coverage.message else []
            # Where it is said that none can be found, there is no need to say that none were.
            if event.coverage.level is not Level.NONE:
                told += ["", _NO_FACTS] if told else [_NO_FACTS]
            self.fact_list.show(event.facts, article.text, empty=told)
            self.fact_list.border_subtitle = Content(event.coverage.short)

    def on_matches_read(self, event: work.MatchesRead) -> None:
        """Mark what was searched for."""
        if event.number == self.number:
            self.article_view.mark_matches(event.marks)
            self.tell_match()

    def tell_match(self) -> None:
        """Say which of the matches the reader is at."""
        view = self.article_view
        self.tell(f"match {view.match + 1} of {len(view.matches)}" if view.matches else "")

    def on_learning(self, _event: work.Learning) -> None:
        """Search again where somebody does: there is more to be found."""
        self.index_grew()

    def on_learned(self, event: work.Learned) -> None:
        """Say what the index took in, in place of how far it was."""
        self.tell_background("")
        # Work that was replaced may have taken articles over without being heard: ask again whatever the count says.
        self.index_grew()
        if event.waiting:
            # The index was held by somebody else: what waits is taken over once it is free.
            self.set_timer(_HELD_FOR, self.learn)
        if event.count >= _WORTH_TELLING:
            say(self.app, f"{event.count:,} articles are ready to be searched")

    def leave(self) -> None:
        """Take notice that the reader is about to go to another list or article."""

    def index_grew(self) -> None:
        """Take notice that a search may find more than before."""

    def _learn_at_first(self) -> None:
        """Bring the index up when the reader has something to look at: until then it would be in the way."""
        if not self._learned:
            self._learned = True
            self.post_message(work.Settled())
            self.learn()

    def learn(self) -> None:
        """Bring the index up to the library."""
        errand(self, "index", lambda: work.learn(self.shelves, stop=stopped, tell=self.post_message))

    @property
    def chosen_place(self) -> Place | None:
        """The place of the source list whose articles are shown, where it is known by now."""
        return next((place for place in self.source_list.places if _is_of(place.view, self.view)), None)

    def name_list(self) -> None:
        """Say above the list what it shows, and below it where in it the cursor is."""
        rows, chosen = self.article_list, self.chosen_place
        # Until the sources are here, nobody knows what a place of theirs is called.
        everything = "All" if self.view.place == View().place else self.view.name
        name = chosen.label if chosen is not None else everything
        shown, manner = clean_line(name, limit=40), _manner(self.view)
        manner += ["fails"] if chosen is not None and chosen.error else []
        # Where there is more to say, what the pane is goes without saying.
        parts = (shown, *manner) if shown and manner else ("Articles", *([shown] if shown else manner))
        rows.border_title = Content(steady(" · ".join(parts)))
        rows.name_place()

    def _show_nothing(self, said: Sequence[str]) -> None:
        self.number = self.shown = 0
        self.article_view.show_nothing(said)
        self.article_view.border_title = "Article"
        self.fact_list.show((), "")


def _is_of(place: View | None, shown: View) -> bool:
    return place is not None and place.place == shown.place


def _manner(view: View) -> list[str]:
    """Return in words how a list is filtered, sorted and grouped, where it is not as usual."""
    said = ["unread"] if view.unread_only else []
    if view.order is not Order.NEWEST:
        said.append(_ORDERS[view.order])
    if view.group is not Group.NONE:
        said.append(f"by {view.group}")
    return said
