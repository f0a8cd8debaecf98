"""Search as the reader knows it: one query language in, heads with snippets out, the index kept up behind it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from broadsheet.library.results import SearchPage, SearchResult

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from broadsheet.articles import Article, Span, Store
    from broadsheet.search import Asked, Page, Query, SearchIndex, State

INDEX_NAME = "index"
SNIPPET_WIDTH = 160
"""Terminal cells of a snippet where the caller does not say: two lines of 80."""


def _never() -> bool:
    return False


class Searching:
    """The full-text index of one library, opened when it is first needed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._guard = threading.Lock()
        self._index: SearchIndex | None = None

    def pending(self) -> int:
        """Return how many articles the index has yet to learn."""
        return self._store.queue.pending()

    def update(self, *, stop: Callable[[], bool] = _never, progress: Callable[[int], object] | None = None) -> int:
        """Bring the index up to the store; return how many changes it took over.

        Where another process keeps the index, nothing is done here: that one will take them over.

        Args:
            stop: Asked between batches; True ends the work, what is done stays done.
            progress: Told after each batch how many changes were taken over.

        Raises:
            SearchError: The index cannot be written; nothing is lost, the store keeps what waits.
        """
        from broadsheet.search import IndexLockedError, drain

        index = self._opened()
        if not index.needs_rebuild and not index.missing() and not self.pending():
            return 0
        try:
            return drain(self._store.queue, index, stop=stop, progress=progress)
        except IndexLockedError:
            return 0

    def search(
        self, query: str, *, limit: int = 50, offset: int = 0, sort: str = "", width: int = SNIPPET_WIDTH
    ) -> SearchPage:
        """Return a page of the articles that match, and how many there are in all.

        Args:
            query: In the query language; a mistake in it becomes a note of the page, never an exception.
            limit: How many results the page has at most.
            offset: How many results come before it.
            sort: ``relevance`` or ``date``; where it is empty the query may say, and the newest come first else.
            width: Terminal cells that a snippet may take.
        """
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
        """Yield the page asked for, at once and then better and better; the last one is complete.

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
        order = Sort(sort) if sort in set(Sort) else None
        asked = Asked(read, limit=limit, offset=offset, sort=order, resolve=self._resolve)
        index = self._opened()
        index.refresh()
        shown: Page | None = None
        for page in index.stream(asked):
            # A page whose hits have not changed is told again only for its final count.
            if shown is None or page.hits != shown.hits or page.complete:
                yield self._dressed(page, asked, index, width)
            shown = page
        if shown is None or not shown.complete:
            yield self._dressed(index.search(asked), asked, index, width)

    def matches(self, text: str, query: str, *, language: str = "", typing: bool = False) -> Sequence[Span]:
        """Return where the words of the query stand in a text, sorted, not overlapping."""
        from broadsheet.search import matches, parse_query

        return matches(text, parse_query(query, typing=typing), language=language)

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
                self._index = open_index(self._store.directory / INDEX_NAME)
            return self._index

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

    def _dressed(self, page: Page, asked: Asked, index: SearchIndex, width: int) -> SearchPage:
        from broadsheet.search import Field, matches, snippet

        numbers = [hit.number for hit in page.hits]
        scores = {hit.number: hit.score for hit in page.hits}
        articles: dict[str, Article] = {article.id: article for article in self._store.texts.get(numbers)}
        results = []
        for head in self._store.listing.heads(numbers):
            article = articles.get(head.id)
            if article is None:
                continue
            language = article.language or ""
            line, marks = snippet(article.text, asked.query, width, language=language)
            in_title = matches(head.title, asked.query, language=language, field=Field.TITLE)
            results.append(SearchResult(head, line, marks, in_title, scores[head.number]))
        return SearchPage(page.count, page.complete, results, self._notes(page, asked.query, index))

    @staticmethod
    def _notes(page: Page, query: Query, index: SearchIndex) -> Sequence[str]:
        notes = [*(f"column {problem.start + 1}: {problem.message}" for problem in query.problems), *page.notes]
        if page.complete and not page.count:
            better = index.suggest(query)
            if better is not None:
                notes.append(f"did you mean: {better}")
        return notes
