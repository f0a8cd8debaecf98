"""Search as the reader knows it: one query language in, heads with snippets out, the index kept up behind it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from broadsheet.library.results import SearchPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Span, Store

INDEX_NAME = "index"


class Searching:
    """The full-text index of one library, opened when it is first needed."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._guard = threading.Lock()

    def pending(self) -> int:
        """Return how many articles the index has yet to learn."""
        return self._store.queue.pending()

    def update(self, *, stop: Callable[[], bool] = lambda: False) -> int:
        """Bring the index up to the store; return how many articles it learned.

        Args:
            stop: Asked between batches; True ends the work, what is done stays done.
        """
        raise NotImplementedError

    def search(self, query: str, *, limit: int = 50, offset: int = 0, sort: str = "") -> SearchPage:
        """Return a page of the articles that match.

        Args:
            query: In the query language; a mistake in it becomes a note of the page, never an exception.
            limit: How many results the page has at most.
            offset: How many results come before it.
            sort: ``relevance`` or ``date``; where it is empty the query may say, and relevance is the default.
        """
        raise NotImplementedError

    def matches(self, text: str, query: str) -> Sequence[Span]:
        """Return where the words of the query stand in a text, sorted, not overlapping."""
        raise NotImplementedError

    def close(self) -> None:
        """Close the index."""
