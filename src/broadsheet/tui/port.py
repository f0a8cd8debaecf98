"""What the screens need of a library: the port that the real one fits, and that tests fill by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from broadsheet.articles import Article, Head, SourceRow, Span, View
    from broadsheet.compare import Comparison
    from broadsheet.facts import Fact
    from broadsheet.library import SearchPage


class Searching(Protocol):
    """The index and the query language. Called from worker threads only, several at once."""

    def pending(self) -> int:
        """Return how many articles the index has yet to learn."""
        ...

    def update(self, *, stop: Callable[[], bool], progress: Callable[[int], object] | None = None) -> int:
        """Bring the index up to the store until ``stop`` says so; tell how far it is, return how many it learned."""
        ...

    def stream(
        self, query: str, *, limit: int = 50, sort: str = "", width: int = 160, typing: bool = False
    ) -> Iterator[SearchPage]:
        """Yield the page of the articles that match, better and better; mistakes in the query become its notes."""
        ...

    def matches(self, text: str, query: str, *, typing: bool = False) -> Sequence[Span]:
        """Return where the words of the query stand in a text, sorted, not overlapping."""
        ...


class Insight(Protocol):
    """What articles state and how they stand to each other. Called from worker threads only."""

    def key_facts(self, article: Article) -> Sequence[Fact]:
        """Return what an editor would highlight, the event first."""
        ...

    def compare(self, a: Article, b: Article) -> Comparison:
        """Return the two articles laid side by side."""
        ...

    def counterparts(self, number: int, *, limit: int = 50) -> Sequence[Head]:
        """Return the articles worth comparing with this one, the best first."""
        ...


class Shelves(Protocol):
    """One reader's articles. Called from worker threads only; errors are of the BroadsheetError family."""

    @property
    def searching(self) -> Searching:
        """The index and the query language."""
        ...

    @property
    def insight(self) -> Insight:
        """Facts, comparisons, counterparts."""
        ...

    def sources(self) -> Sequence[SourceRow]:
        """Return the sources with their counts."""
        ...

    def page(self, view: View, *, limit: int, offset: int = 0) -> Sequence[Head]:
        """Return a page of a view's articles, newest first."""
        ...

    def count(self, view: View) -> int:
        """Return how many articles a view shows."""
        ...

    def head(self, number: int) -> Head | None:
        """Return the head of an article, None where it no longer exists."""
        ...

    def article(self, number: int) -> Article | None:
        """Return an article, None where it no longer exists."""
        ...

    def mark_read(self, numbers: Sequence[int], *, on: bool = True) -> Sequence[int]:
        """Mark articles read or unread; return those that were not so before."""
        ...

    def mark_starred(self, numbers: Sequence[int], *, on: bool = True) -> Sequence[int]:
        """Star articles or take the star off; return those that were not so before."""
        ...
