"""What the rest of the program asks of a full-text index, whatever engine stands behind it.

An index knows articles by their number. It is derived from the store: it may be thrown away and drained anew at any
time. Read, starred and tag states are not in it; where a query mixes them with words, the engine asks ``resolve``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from broadsheet.articles import Document
    from broadsheet.search.query import Query, Sort, State

    Resolve = Callable[[State, Sequence[int]], Collection[int]]
    """Which of these article numbers have the mark. Called with the candidates only, in numbers of at most 4,000."""


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that answers a query.

    Attributes:
        number: The article.
        published: Its place in time order, epoch seconds.
        score: How well it answers, for relevance order; 0.0 in date order. Only comparable within one search.
    """

    number: int
    published: float
    score: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """Results so far.

    Attributes:
        hits: The page asked for, best first: newest first in date order (of two of one moment, the higher number).
        count: How many articles answer, among those looked at so far.
        settled: True where later pages of the same search will show these very hits.
        complete: True where the whole archive has been looked at: ``count`` is then the total.
        notes: What the reader should know, one sentence each: an expansion cut short, a time budget used up.
    """

    hits: tuple[Hit, ...] = ()
    count: int = 0
    settled: bool = False
    complete: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A search: a query and how its answer is wanted.

    Attributes:
        query: What is asked.
        limit: The most hits on the page.
        offset: How many hits come before the page.
        sort: The order; None for what the query says, else newest first.
        allowed: Only these article numbers may answer; None for all.
        resolve: Answers marks; without it no article has any.
        copies: For each article that is one of several copies of a text, the article that stands for all of them; of
            those only the first in the order of the search is on a page, and they count once.
        budget: Seconds after which the search stops with what it has; None for no end.
    """

    query: Query
    limit: int = 50
    offset: int = 0
    sort: Sort | None = None
    allowed: Collection[int] | None = None
    resolve: Resolve | None = None
    copies: Mapping[int, int] = field(default_factory=dict)
    budget: float | None = 2.0


@dataclass(frozen=True, slots=True)
class Health:
    """What a check of the index found.

    Attributes:
        sound: True where everything could be read and is as it was written.
        articles: How many articles it holds.
        missing: Articles it has lost and needs again; :func:`drain` brings them by itself.
        needs_rebuild: True where it lost them all, without knowing which: the store must queue every article anew.
        messages: What is wrong, one sentence each.
    """

    sound: bool
    articles: int
    missing: frozenset[int] = field(default_factory=frozenset)
    needs_rebuild: bool = False
    messages: tuple[str, ...] = ()


class SearchIndex(Protocol):
    """A full-text index.

    May be used from several threads; calls then wait for each other, a search at most for one slice of another.
    Every method may raise :class:`~broadsheet.search.errors.SearchError`.
    """

    @property
    def needs_rebuild(self) -> bool:
        """True where it starts from nothing, so that the store must queue every article anew."""
        ...

    @property
    def read_only(self) -> bool:
        """True while another process holds the right to write."""
        ...

    def begin(self) -> None:
        """Start from nothing: hold no article, and need no rebuild any more.

        Raises:
            IndexLockedError: Another process writes.
            SearchError: It cannot be written.
        """
        ...

    def apply(self, documents: Sequence[Document], removed: Iterable[int] = ()) -> None:
        """Add or replace ``documents`` and forget ``removed``; all of it is on disk for good when this returns.

        Raises:
            IndexLockedError: Another process writes.
            SearchError: It cannot be written; nothing has changed then.
        """
        ...

    def search(self, asked: Asked) -> Page:
        """Return the page asked for, as soon as it is settled; its count may be incomplete then."""
        ...

    def stream(self, asked: Asked) -> Iterator[Page]:
        """Yield the page asked for, better and better, the last one complete; stop taking from it to cancel."""
        ...

    def count(self, asked: Asked) -> int:
        """Return how many articles answer in all."""
        ...

    def answering(self, query: Query) -> frozenset[int]:
        """Return the numbers of all articles that answer, however long that takes; none has any mark."""
        ...

    def suggest(self, query: Query) -> str | None:
        """Return the query with its unknown words replaced by likely ones; None where nothing better is known."""
        ...

    def numbers(self) -> frozenset[int]:
        """Return the numbers of all articles it holds."""
        ...

    def missing(self) -> frozenset[int]:
        """Return the articles that damage took from it and that should be applied again."""
        ...

    def tidy(self, fetch: Callable[[Sequence[int]], Sequence[Document]]) -> bool:
        """Do one step of housekeeping (repair, folding small parts together), fetching articles as needed.

        Returns:
            True where there is more to do.
        """
        ...

    def verify(self) -> Health:
        """Read everything and compare it with its checksums."""
        ...

    def refresh(self) -> bool:
        """Take over what another process has written; True where anything changed."""
        ...

    def close(self) -> None:
        """Release files and the right to write."""
        ...
