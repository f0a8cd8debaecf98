"""What the screens need of a library's stories: a part of :mod:`broadsheet.tui.port`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Article, Head
    from broadsheet.articles.memberships import Telling
    from broadsheet.stories import Seen, Story


class Stories(Protocol):
    """Who else tells it. Called from worker threads only; one at a time groups."""

    def tellings(self, *, sources: int = 2, limit: int = 500) -> Sequence[Telling]:
        """Return the stories told by at least so many sources, those of most first."""
        ...

    def story(self, name: str) -> Story | None:
        """Return a story with its articles, None where nothing is told under this id."""
        ...

    def story_of(self, number: int) -> Story | None:
        """Return the story that an article tells, None where it was not grouped yet."""
        ...

    def outline(self, name: str) -> Story | None:
        """Return a story whose articles have no texts, for a list."""
        ...

    def heads(self, name: str) -> Sequence[Head]:
        """Return the heads of a story's articles."""
        ...

    def waiting(self) -> int:
        """Return how many articles the next update will group."""
        ...

    def update(self, *, stop: Callable[[], bool], progress: Callable[[int], object] | None = None) -> int:
        """Group what has come in until ``stop`` says so; tell how far it is, return how many articles were grouped."""
        ...

    def count_conflicts(
        self, *, stop: Callable[[], bool], story: str = "", progress: Callable[[int, int], object] | None = None
    ) -> int:
        """Compare what has not been compared within a story, or within all; return how many pairs were.

        ``progress`` is told after every story how many of how many were done; of one story, how many pairs.
        """
        ...

    def count_voices(self, *, stop: Callable[[], bool]) -> int:
        """Count the independent voices of the stories that changed; return of how many stories."""
        ...

    def seen(self, name: str) -> Seen | None:
        """Return what the reader saw of a story when it was last looked at; None where it never was."""
        ...

    def see(self, name: str, seen: Seen) -> None:
        """Remember what the reader saw of a story."""
        ...

    def decided(self, one: str, other: str) -> bool | None:
        """Return whether the reader said that two articles belong together, or do not; None where nothing was said."""
        ...

    def join(self, articles: Sequence[Article]) -> int:
        """Remember that these articles are one story; return the number of the decision."""
        ...

    def part(self, these: Sequence[Article], those: Sequence[Article]) -> int:
        """Remember that no article of one side shares a story with one of the other; return the decision's number."""
        ...

    def take_back(self, number: int = 0) -> str:
        """Take a decision back, or what was decided last; return what that was, empty where there is nothing."""
        ...
