"""What the screens need of a library: the port that the real one fits, and that tests fill by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from broadsheet.articles import Article, Head, SourceRow, Span, View
    from broadsheet.compare import Comparison
    from broadsheet.facts import Fact
    from broadsheet.library import SearchPage
    from broadsheet.library.rules import Action, Effect
    from broadsheet.library.saved_searches import Counted
    from broadsheet.library.versions import Piece, Revision
    from broadsheet.stories import Matrix, Story
    from broadsheet.tui.feed_port import Feeding
    from broadsheet.tui.story_port import Stories


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

    def is_whole(self) -> bool:
        """Return whether no search so far came upon a part of the index that has to be built anew."""
        ...

    def warm(self) -> None:
        """Prepare, so that the first answer comes as soon as the others."""
        ...

    def values(self, field: str) -> Sequence[str]:
        """Return what may stand after a field of a query, the likeliest first."""
        ...

    def matches(self, text: str, query: str, *, typing: bool = False) -> Sequence[Span]:
        """Return where the words of the query stand in a text, sorted, not overlapping."""
        ...


class Searches(Protocol):
    """The searches that the reader keeps. Called from worker threads only."""

    def all(self) -> Sequence[Counted]:
        """Return the searches by name, each with the number of unread articles that answer it."""
        ...

    def keep(self, name: str, query: str) -> str:
        """Keep a search under a name, or forget those that ask this where it is empty; return what was done."""
        ...

    def update(self, *, stop: Callable[[], bool]) -> int:
        """Look at what is new until ``stop`` says so; return how many articles were."""
        ...


class Insight(Protocol):
    """What articles state and how they stand to each other. Called from worker threads only."""

    @property
    def telling(self) -> Stories:
        """The stories."""
        ...

    def matrix(
        self, story: Story, *, stop: Callable[[], bool] = ..., progress: Callable[[str, int, int], object] | None = None
    ) -> Matrix:
        """Return what every source of a story says of every fact, conflicts first.

        ``progress`` is told what is being done, how much of it is and how much there is.
        """
        ...

    def count_disputed(self, *, stop: Callable[[], bool]) -> int:
        """Count the facts that the sources of stories are at odds over; return of how many stories."""
        ...

    def key_facts(self, article: Article) -> Sequence[Fact]:
        """Return what an editor would highlight, the event first."""
        ...

    def compare(
        self,
        a: Article,
        b: Article,
        *,
        stop: Callable[[], bool] = ...,
        progress: Callable[[str, int, int], object] | None = None,
    ) -> Comparison:
        """Return the two articles laid side by side; ``progress`` as in :meth:`matrix`."""
        ...

    def counterparts(
        self,
        number: int,
        *,
        limit: int = ...,
        stop: Callable[[], bool] = ...,
        progress: Callable[[str, int, int], object] | None = None,
    ) -> Sequence[Head]:
        """Return the articles worth comparing with this one, the best first; ``progress`` as in :meth:`matrix`."""
        ...


class Versions(Protocol):
    """An article's other texts. Called from worker threads only."""

    def feed_text(self, number: int) -> str:
        """Return what the feed gave where the text shown is the page's; empty where it is the feed's own."""
        ...

    def revisions(self, number: int) -> Sequence[Revision]:
        """Return the earlier versions of an article, oldest first."""
        ...

    def changes(self, number: int, *, back: int = 1) -> Sequence[Piece]:
        """Return what an article kept, lost and gained since the version so many before."""
        ...


class Ruling(Protocol):
    """What is done to articles as they come in. Called from worker threads only."""

    def add(self, query: str, action: Action, tag: str = "", *, dry_run: bool = False) -> Effect:
        """Set a rule and apply it to all articles; return its number and what it changed."""
        ...

    def remove(self, rule: int) -> int:
        """Remove a rule and undo what it changed; return how many articles that was."""
        ...


class Shelves(Protocol):
    """One reader's articles. Called from worker threads only; errors are of the BroadsheetError family."""

    @property
    def searching(self) -> Searching:
        """The index and the query language."""
        ...

    @property
    def searches(self) -> Searches:
        """The searches that the reader keeps."""
        ...

    @property
    def insight(self) -> Insight:
        """Facts, comparisons, counterparts, stories."""
        ...

    @property
    def versions(self) -> Versions:
        """An article's other texts."""
        ...

    @property
    def rules(self) -> Ruling:
        """What is done to articles as they come in."""
        ...

    @property
    def feeds(self) -> Feeding:
        """What brings articles in."""
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

    def tag(self, numbers: Sequence[int], tag: str, *, on: bool = True) -> Sequence[int]:
        """Give articles a tag or take it off; return those that were not so before."""
        ...

    def tags_held(self, numbers: Sequence[int]) -> Sequence[tuple[str, int]]:
        """Return every tag that one of these articles has, with how many of them have it."""
        ...

    def repeated(self) -> tuple[int, Mapping[str, int]]:
        """Return how many unread articles of all sources, and of each folder, are copies of one counted already."""
        ...

    def all_tags(self) -> Sequence[tuple[str, int]]:
        """Return every tag with the number of its articles."""
        ...

    def numbers(self, view: View) -> Sequence[int]:
        """Return the numbers of all articles a view shows, in its order."""
        ...

    def heads_of(self, numbers: Sequence[int]) -> Sequence[Head]:
        """Return the heads of these articles in their order, without those that no longer exist."""
        ...

    def place(self, view: View, number: int) -> int | None:
        """Return which row of a view an article is, from 0; None where the view does not show it."""
        ...

    def groups(self, view: View) -> Sequence[tuple[str, int]]:
        """Return the headings of a view with the number of articles under each; days are ISO dates."""
        ...

    def story_sizes(self, numbers: Sequence[int]) -> Mapping[int, int]:
        """Return how many sources tell the story of each of these articles, for those that were grouped."""
        ...

    def remembered(self, key: str) -> str:
        """Return what was remembered under a key, empty where nothing was."""
        ...

    def remember(self, key: str, value: str) -> None:
        """Remember a value, such as where the reader left off."""
        ...

    def set_aside(self, sources: Sequence[int]) -> Sequence[int]:
        """Remove sources so that they can be brought back while the reader runs; return their articles."""
        ...

    def bring_back(self, sources: Sequence[int], articles: Sequence[int]) -> None:
        """Undo :meth:`set_aside`."""
        ...

    def add_samples(self) -> bool:
        """Put the bundled articles back where they were removed; return whether that was done."""
        ...
