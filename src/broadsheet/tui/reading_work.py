"""The work behind the reader's panes: functions for worker threads, and the messages that tell what came of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.articles import View
from broadsheet.articles.rows import Scope
from broadsheet.tui.places import Place, places
from broadsheet.tui.session import KEY, NONE_BESIDE, Session, loaded
from broadsheet.tui.widgets.article_list import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from broadsheet.articles import Article, Head, Span
    from broadsheet.facts import Block, Coverage, Fact
    from broadsheet.tui.links import Link
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.spans import Mark


@dataclass
class PlacesRead(Message):
    """The source list is known."""

    places: Sequence[Place]


@dataclass
class Counted(Message):
    """It is known how many articles a view shows, where the one asked for is among them, and the headings."""

    view: View
    count: int
    total: int
    place: int | None = None
    groups: Sequence[tuple[str, int]] = ()


@dataclass
class PageRead(Message):
    """A page of a view is here."""

    view: View
    page: int
    heads: Sequence[Head]


@dataclass
class Opening(PageRead):
    """What is shown first, read before there is a screen: a page, the row of the cursor, and where the reader was."""

    cursor: int = 0
    session: Session = field(default_factory=Session)
    groups: Sequence[tuple[str, int]] = ()


@dataclass
class StorySizesRead(Message):
    """It is known how many sources tell the stories of articles."""

    sizes: Mapping[int, int]


@dataclass
class UnreadFound(Message):
    """The nearest unread article among rows not read before is known; None where there is none."""

    view: View
    place: int | None
    step: int


@dataclass
class Settled(Message):
    """The reader has something to look at: what was put off for that may be done."""


@dataclass
class Grown(Message):
    """A view may show other articles now.

    Attributes:
        view: The view.
        count: How many it shows.
        place: The row of the article in sight; None where it is not among them.
        keep: Whether the list stays as it was where that article is not in it.
    """

    view: View
    count: int
    place: int | None
    keep: bool
    groups: Sequence[tuple[str, int]] = ()


@dataclass
class ArticleRead(Message):
    """An article is here; None where it has gone in the meantime."""

    number: int
    article: Article | None
    blocks: Sequence[Block] = ()
    links: Sequence[Link] = ()


@dataclass
class FactsRead(Message):
    """The key facts of an article are known."""

    number: int
    facts: Sequence[Fact]
    marks: Sequence[Mark]
    sentences: Sequence[Span]
    coverage: Coverage


@dataclass
class MatchesRead(Message):
    """It is known where an article has what was searched for."""

    number: int
    marks: Sequence[Mark]


@dataclass
class Learning(Message):
    """The index is taking in what is new."""

    done: int
    total: int


@dataclass
class Damaged(Message):
    """A search came upon a part of the index that has to be built anew."""


@dataclass
class Learned(Message):
    """The index has taken in what was new."""

    count: int
    waiting: int = 0


def read_places(shelves: Shelves) -> PlacesRead:
    """Return the source list."""
    starred = shelves.count(View(Scope.STARRED))
    return PlacesRead(places(shelves.sources(), starred, shelves.all_tags(), shelves.repeated()))


def count(shelves: Shelves, view: View, at: int = 0) -> Counted:
    """Return how many articles a view shows, how many there are, and where the one with the number ``at`` is."""
    place = shelves.place(view, at) if at else None
    return Counted(view, shelves.count(view), shelves.count(View()), place, shelves.groups(view))


def read_opening(shelves: Shelves) -> Opening:
    """Return what the reader sees first: where it left off, or all articles where that is no longer there."""
    session = loaded(shelves.remembered(KEY))
    cursor = (shelves.place(session.view, session.number) or 0) if session.number else 0
    page = read_page(shelves, session.view, cursor // PAGE)
    if not page.heads and session.view != View():
        kept = Session(sizes=session.sizes, theme=session.theme, instead_of=session.instead_of)
        session = replace(kept, beside=session.beside, over=session.over)
        cursor, page = 0, read_page(shelves, session.view, 0)
    if session.beside != NONE_BESIDE and len(shelves.heads_of(session.beside)) < len(session.beside):
        session = replace(session, beside=NONE_BESIDE)
    return Opening(page.view, page.page, page.heads, cursor, session, shelves.groups(page.view))


def find_unread(shelves: Shelves, view: View, place: int, step: int) -> UnreadFound:
    """Return the nearest unread row from one on, downwards by 1 or upwards by -1."""
    while place >= 0:
        first = place if step > 0 else max(0, place - PAGE + 1)
        heads = shelves.page(view, limit=PAGE if step > 0 else place - first + 1, offset=first)
        rows = [first + row for row, head in enumerate(heads) if not head.read]
        if rows:
            return UnreadFound(view, rows[0] if step > 0 else rows[-1], step)
        if not heads or (step > 0 and len(heads) < PAGE):
            break
        place = first + PAGE if step > 0 else first - 1
    return UnreadFound(view, None, step)


def read_story_sizes(shelves: Shelves, numbers: Sequence[int]) -> StorySizesRead:
    """Return how many sources tell the stories of articles, 0 for an article that is in none."""
    return StorySizesRead(dict.fromkeys(numbers, 0) | dict(shelves.story_sizes(numbers)))


def read_page(shelves: Shelves, view: View, page: int) -> PageRead:
    """Return a page of a view."""
    return PageRead(view, page, shelves.page(view, limit=PAGE, offset=page * PAGE))


def regrow(shelves: Shelves, view: View, number: int, *, keep: bool) -> Grown:
    """Return how many articles a view has now, and where the one in sight is among them."""
    return Grown(view, shelves.count(view), shelves.place(view, number), keep, shelves.groups(view))


def read_article(shelves: Shelves, number: int) -> ArticleRead:
    """Return an article with what is needed to show it."""
    article = shelves.article(number)
    return ArticleRead(number, None) if article is None else as_read(number, article)


def as_read(number: int, article: Article) -> ArticleRead:
    """Return an article with its blocks and links."""
    from broadsheet.facts import find_blocks
    from broadsheet.tui.layout import byline
    from broadsheet.tui.links import links_of

    # Its words are counted but once, and here: of a book that takes as long as a picture.
    byline(article)
    return ArticleRead(number, article, find_blocks(article.text), links_of(article))


def read_facts(shelves: Shelves, number: int, article: Article) -> FactsRead:
    """Return the key facts of an article with the marks that show them in its text."""
    from broadsheet.facts import coverage
    from broadsheet.tui.kinds import KINDS
    from broadsheet.tui.spans import Mark, tidy

    facts = shelves.insight.key_facts(article)
    length = len(article.text)
    marks = (Mark(*fact.span, f"fact-{KINDS[fact.kind].family}") for fact in facts if _is_value(fact))
    return FactsRead(number, facts, tidy(marks, length), [fact.sentence for fact in facts], coverage(article))


def find_matches(shelves: Shelves, number: int, article: Article, query: str) -> MatchesRead:
    """Return where an article has what was searched for."""
    from broadsheet.tui.spans import marks_of

    found = shelves.searching.matches(article.text, query, typing=True)
    return MatchesRead(number, marks_of(found, "match", len(article.text)))


def look_for_damage(shelves: Shelves) -> Damaged | None:
    """Tell where the searches so far came upon damage."""
    return None if shelves.searching.is_whole() else Damaged()


def learn(shelves: Shelves, *, stop: Callable[[], bool], tell: Callable[[Message], object]) -> Learned:
    """Bring the index up to the store, telling how far it is."""
    total = shelves.searching.pending()

    def progress(done: int) -> None:
        # More may have come in since it was counted.
        if known := max(done, total):
            tell(Learning(done, known))

    if total:
        progress(0)
    count = shelves.searching.update(stop=stop, progress=progress)
    return Learned(count, waiting=shelves.searching.pending())


def _is_value(fact: Fact) -> bool:
    """Return whether a fact's span is a value: where it is most of its sentence, the bar beside it says enough."""
    start, end = fact.sentence
    return fact.span[1] - fact.span[0] <= 0.6 * (end - start)
