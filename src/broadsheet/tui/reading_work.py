"""The work behind the reader's panes: functions for worker threads, and the messages that tell what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.articles import View
from broadsheet.articles.rows import Scope
from broadsheet.tui.kinds import KINDS
from broadsheet.tui.places import Place, places
from broadsheet.tui.spans import Mark, tidy
from broadsheet.tui.widgets.article_list import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Article, Head, Span
    from broadsheet.facts import Block, Fact
    from broadsheet.tui.port import Shelves

_LOOKED_THROUGH = 2_000
"""Rows among which the article in sight is looked for after the list has changed."""


@dataclass
class PlacesRead(Message):
    """The source list is known."""

    places: Sequence[Place]


@dataclass
class Counted(Message):
    """It is known how many articles a view shows."""

    view: View
    count: int
    total: int


@dataclass
class PageRead(Message):
    """A page of a view is here."""

    view: View
    page: int
    heads: Sequence[Head]


@dataclass
class Settled(Message):
    """The reader has something to look at: what was put off for that may be done."""


@dataclass
class Grown(Message):
    """A view may show other articles now.

    Attributes:
        view: The view.
        count: How many it shows.
        place: The row of the article in sight; None where it is not found.
        keep: Whether the list stays as it was where that article is not in it.
    """

    view: View
    count: int
    place: int | None
    keep: bool


@dataclass
class ArticleRead(Message):
    """An article is here; None where it has gone in the meantime."""

    number: int
    article: Article | None
    blocks: Sequence[Block]


@dataclass
class FactsRead(Message):
    """The key facts of an article are known."""

    number: int
    facts: Sequence[Fact]
    marks: Sequence[Mark]
    sentences: Sequence[Span]


@dataclass
class MatchesRead(Message):
    """It is known where an article has what was searched for."""

    number: int
    spans: Sequence[Span]


@dataclass
class Learning(Message):
    """The index is taking in what is new."""

    done: int
    total: int


@dataclass
class Learned(Message):
    """The index has taken in what was new."""

    count: int


def read_places(shelves: Shelves) -> PlacesRead:
    """Return the source list."""
    return PlacesRead(places(shelves.sources(), shelves.count(View(Scope.STARRED))))


def count(shelves: Shelves, view: View) -> Counted:
    """Return how many articles a view shows, and how many there are."""
    return Counted(view, shelves.count(view), shelves.count(View()))


def read_page(shelves: Shelves, view: View, page: int) -> PageRead:
    """Return a page of a view."""
    return PageRead(view, page, shelves.page(view, limit=PAGE, offset=page * PAGE))


def regrow(shelves: Shelves, view: View, number: int, *, keep: bool) -> Grown:
    """Return how many articles a view has now, and where the one in sight is among them."""
    heads = shelves.page(view, limit=_LOOKED_THROUGH)
    place = next((place for place, head in enumerate(heads) if head.number == number), None)
    return Grown(view, shelves.count(view), place, keep)


def read_article(shelves: Shelves, number: int) -> ArticleRead:
    """Return an article with its blocks."""
    from broadsheet.facts import find_blocks

    article = shelves.article(number)
    return ArticleRead(number, article, find_blocks(article.text) if article else ())


def read_facts(shelves: Shelves, number: int, article: Article) -> FactsRead:
    """Return the key facts of an article with the marks that show them in its text."""
    facts = shelves.insight.key_facts(article)
    length = len(article.text)
    marks = (Mark(*fact.span, f"fact-{KINDS[fact.kind].family}") for fact in facts if _is_value(fact))
    return FactsRead(number, facts, tidy(marks, length), [fact.sentence for fact in facts])


def find_matches(shelves: Shelves, number: int, article: Article, query: str) -> MatchesRead:
    """Return where an article has what was searched for."""
    return MatchesRead(number, shelves.searching.matches(article.text, query, typing=True))


def learn(shelves: Shelves, *, stop: Callable[[], bool], tell: Callable[[Message], object]) -> Learned:
    """Bring the index up to the store, telling how far it is."""
    total = shelves.searching.pending()

    def progress(done: int) -> None:
        tell(Learning(min(done, total), total))

    return Learned(shelves.searching.update(stop=stop, progress=progress))


def _is_value(fact: Fact) -> bool:
    """Return whether a fact's span is a value: where it is most of its sentence, the bar beside it says enough."""
    start, end = fact.sentence
    return fact.span[1] - fact.span[0] <= 0.6 * (end - start)
