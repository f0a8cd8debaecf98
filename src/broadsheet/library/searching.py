"""Search as the reader knows it: one query language in, heads with snippets out, the index kept up behind it."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from broadsheet.articles import Scope, SourceKind, View
from broadsheet.library.results import SearchPage, SearchResult
from broadsheet.library.watching import never

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

    from broadsheet.articles import Article, Head, Span, Store
    from broadsheet.library.apart import Apart
    from broadsheet.search import Node, Page, Query, SearchIndex, State

INDEX_NAME = "index"
SNIPPET_WIDTH = 160
"""Terminal cells of a snippet where the caller does not say: two lines of 80."""
_COPIES_STAY = 2.0
"""Seconds for which is believed what was read of copies."""
_AT_ONCE = 20
"""Results made before whoever listens may stop: more than a screen has room for, and snippets are most of the work."""
_REDRAWN = 0.15
"""Seconds between two pages of one search: faster, the eye sees flicker and nothing more."""
_LACKING = "Not all articles were searched: a part of the index is missing and is to be built anew."


class Searching:
    """The full-text index of one library, opened when it is first needed; where another process writes it, to read."""

    def __init__(self, store: Store, apart: Apart | None = None) -> None:
        self._store = store
        self._apart = apart
        self._guard = threading.Lock()
        self._index: SearchIndex | None = None
        self._copied: tuple[float, Mapping[int, int]] = (-_COPIES_STAY, {})

    def pending(self) -> int:
        """Return how many articles the index has yet to learn."""
        return self._store.queue.pending()

    def update(self, *, stop: Callable[[], bool] = never, progress: Callable[[int], object] | None = None) -> int:
        """Bring the index up to the store; return how many changes it took over.

        Where another process keeps the index, nothing is done here: that one will take them over.

        Args:
            stop: Asked between batches; True ends the work, what is done stays done.
            progress: Told after each batch how many changes were taken over.

        Raises:
            SearchError: The index cannot be written; nothing is lost, the store keeps what waits.
        """
        from broadsheet.search import IndexLockedError, drain, reconcile

        self._copied = (-_COPIES_STAY, {})
        if self._apart is not None:
            return self._apart.call("learn", self._found_wrong(), stop=stop, progress=progress)
        index = self._opened()
        try:
            done = 0
            if index.needs_rebuild or index.missing() or self.pending():
                done = drain(self._store.queue, index, stop=stop, progress=progress)
            # A restored library or index can be out of step with nothing waiting; counting tells at no cost.
            listing = self._store.listing
            if not stop() and not self.pending() and len(index.numbers()) != listing.count(View(Scope.EVERY)):
                done += reconcile(self._store.queue, index, listing.numbers(View(Scope.EVERY)))
        except IndexLockedError:
            return 0
        return done

    def search(
        self, query: str, *, limit: int = 50, offset: int = 0, sort: str = "", width: int = SNIPPET_WIDTH
    ) -> SearchPage:
        """Return a page of the articles that match, and how many there are in all.

        Args:
            query: In the query language; a mistake in it becomes a note of the page, never an exception, and a query
                of nothing but mistakes finds nothing.
            limit: How many results the page has at most.
            offset: How many results come before it.
            sort: ``relevance`` or ``date``; where it is empty the query may say, and the newest come first else.
            width: Terminal cells that a snippet may take.
        """
        *_, last = self.stream(query, limit=limit, offset=offset, sort=sort, width=width)
        # A search is what comes upon damage; what it left out is built anew, and then it is asked again.
        if self._found_wrong() and (self.update() or not self._found_wrong()):
            *_, last = self.stream(query, limit=limit, offset=offset, sort=sort, width=width)
        return last

    def stream(
        self,
        query: str,
        *,
        limit: int = 50,
        offset: int = 0,
        sort: str = "",
        width: int = SNIPPET_WIDTH,
        typing: bool = False,
    ) -> Iterator[SearchPage]:
        """Yield the page asked for, at once and then better and better.

        The last one is complete, unless the query took more than its time: then a note says so.

        Args:
            query: As for :meth:`search`.
            limit: As for :meth:`search`.
            offset: As for :meth:`search`.
            sort: As for :meth:`search`.
            width: As for :meth:`search`.
            typing: Whether the last word may still be unfinished, so that it matches as a beginning too.
        """
        from broadsheet.search import Asked, Sort, parse_query

        read = parse_query(query, typing=typing)
        if not read.is_understood:
            yield SearchPage(0, True, (), _mistakes(read), len(read.problems), understood=False)
            return
        order = Sort(sort) if sort in set(Sort) else None
        asked = Asked(read, limit=limit, offset=offset, sort=order, resolve=self._resolve, copies=self._copies())
        index = self._opened()
        index.refresh()
        dress = _Wardrobe(self._store, read, width)
        shown: Page | None = None
        drawn = 0.0
        for page in index.stream(asked):
            # The first page at once, the last one always, those between no faster than they can be read.
            if shown is None or (page.hits != shown.hits and time.monotonic() - drawn >= _REDRAWN):
                yield SearchPage(page.count, False, dress.all(page, most=_AT_ONCE), page.notes)
                drawn = time.monotonic()
            shown = page
        last = shown if shown is not None else index.search(asked)
        for most in range(2 * _AT_ONCE, len(last.hits), _AT_ONCE):
            yield SearchPage(last.count, False, dress.all(last, most=most), last.notes)
        yield self._finished(last, read, index, dress.all(last))

    def warm(self) -> None:
        """Open the index and load what searching needs, so that the first key typed does not wait for it."""
        for _ in self.stream("a", limit=1, typing=True):
            break

    def answering(self, part: Node) -> Collection[int]:
        """Return the numbers of all articles that answer a query without marks, as far as the index knows them."""
        from broadsheet.search import Query

        return self._opened().answering(Query("", part))

    def all_answering(self, query: Query) -> Collection[int] | None:
        """Return the numbers of all articles that answer a query, marks included; None where the index is not whole.

        What :meth:`unlearned` names may be missing or out of date.
        """
        from broadsheet.search import Asked

        index = self._opened()
        index.refresh()
        if index.needs_rebuild or index.missing():
            return None
        asked = Asked(query, limit=max(1, len(index.numbers())), resolve=self._resolve, budget=None)
        page = index.search(asked)
        return [hit.number for hit in page.hits] if page.complete else None

    def unlearned(self) -> frozenset[int]:
        """Return the numbers of the articles that the index has yet to learn."""
        changes = self._store.queue.changes(self.pending())
        return frozenset(change.number for change in changes if not change.gone)

    def matches(self, text: str, query: str, *, language: str = "", typing: bool = False) -> Sequence[Span]:
        """Return where the words of the query stand in a text, sorted, not overlapping."""
        from broadsheet.search import matches, parse_query

        return matches(text, parse_query(query, typing=typing), language=language)

    def values(self, field: str) -> Sequence[str]:
        """Return what may stand after a field of a query, the likeliest first; nothing for one without a list."""
        store = self._store
        match field:
            case "source":
                return [source.name for source in sorted(store.sources.all(), key=lambda source: -source.total)]
            case "tag":
                return [tag for tag, _ in sorted(store.listing.tags(), key=lambda tag: -tag[1])]
            case "author":
                return store.values.authors()
            case "lang":
                return store.values.languages()
            case "kind":
                return [str(kind) for kind in SourceKind]
            case _:
                return ()

    def _found_wrong(self) -> bool:
        """Return whether a search came upon damage: who writes the index has not seen it yet."""
        with self._guard:
            if self._index is None:
                return False
            self._index.refresh()
            return self._index.needs_rebuild or bool(self._index.missing())

    def is_whole(self) -> bool:
        """Return whether no search so far came upon a part of the index that has to be built anew."""
        return not self._found_wrong()

    def verify(self) -> Sequence[str]:
        """Return what is wrong with the index, nothing where it is sound."""
        return self._opened().verify().messages

    def close(self) -> None:
        """Close the index."""
        with self._guard:
            if self._index is not None:
                self._index.close()
                self._index = None

    def _opened(self) -> SearchIndex:
        from broadsheet.search import open_index

        with self._guard:
            if self._index is None:
                self._index = open_index(self._store.directory / INDEX_NAME, write=self._apart is None)
            return self._index

    def _copies(self) -> Mapping[int, int]:
        """Return which articles are copies of which, as of a moment ago: every key typed asks."""
        moment, copies = self._copied
        if time.monotonic() - moment > _COPIES_STAY:
            copies = self._store.copies.groups()
            self._copied = (time.monotonic(), copies)
        return copies

    def _resolve(self, state: State, numbers: Sequence[int]) -> Collection[int]:
        from broadsheet.search import Mark

        marks = self._store.marks
        match state.mark:
            case Mark.UNREAD:
                return marks.unread_among(numbers)
            case Mark.STARRED:
                return marks.starred_among(numbers)
            case Mark.TAG:
                return marks.tagged_among(numbers, state.value)
            case Mark.CONFLICT:
                return self._store.memberships.contradicted_among(numbers)
            case Mark.SOURCES:
                return self._store.memberships.told_by_among(numbers, state.low, state.high)

    def _finished(self, page: Page, query: Query, index: SearchIndex, results: Sequence[SearchResult]) -> SearchPage:
        mistakes = _mistakes(query)
        better = (index.suggest(query) or "") if page.complete and not page.count else ""
        lacking = _LACKING if index.needs_rebuild or index.missing() else self._waiting()
        notes = [
            *mistakes,
            *page.notes,
            *([lacking] if lacking else []),
            *([f"did you mean: {better}"] if better else []),
        ]
        return SearchPage(page.count, page.complete, results, notes, len(mistakes), better)

    def _waiting(self) -> str:
        """Say that the index is behind, as it is while it is built anew; nothing where it is not."""
        count = self.pending()
        return f"Not all articles were searched: the index has yet to learn {count:,}." if count else ""


def _mistakes(query: Query) -> list[str]:
    return [f"column {problem.start + 1}: {problem.message}" for problem in query.problems]


class _Wardrobe:
    """Hits of one search as results: each article's snippet is made once, however often its page is told."""

    def __init__(self, store: Store, query: Query, width: int) -> None:
        self._store = store
        self._query = query
        self._width = width
        self._made: dict[int, SearchResult] = {}

    def all(self, page: Page, *, most: int | None = None) -> Sequence[SearchResult]:
        """Return the results of a page, or the first ``most`` of them, without articles that are gone."""
        hits = page.hits[:most]
        new = [hit for hit in hits if hit.number not in self._made]
        numbers = [hit.number for hit in new]
        scores = {hit.number: hit.score for hit in new}
        articles = {article.id: article for article in self._store.texts.get(numbers)}
        for head in self._store.listing.heads(numbers):
            if head.id in articles:
                self._made[head.number] = self._result(head, articles[head.id], scores[head.number])
        return [self._made[hit.number] for hit in hits if hit.number in self._made]

    def _result(self, head: Head, article: Article, score: float) -> SearchResult:
        from broadsheet.search import Field, matches, snippet

        language = article.language or ""
        line, marks = snippet(article.text, self._query, self._width, language=language)
        in_title = matches(head.title, self._query, language=language, field=Field.TITLE)
        return SearchResult(head, line, marks, in_title, score)
