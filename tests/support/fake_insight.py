"""A stand-in for what a library works out of its articles: facts, comparisons, stories, as a test says."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from fire_articles import ARTICLES, comparison_by_hand, fact

from broadsheet.articles.memberships import Telling as ToldRow
from broadsheet.facts import Fact, Kind
from broadsheet.stories import Matrix

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from fake_library import FakeShelves

    from broadsheet.articles import Article, Head
    from broadsheet.compare import Comparison
    from broadsheet.stories import Seen, Story

    Progress = Callable[[str, int, int], object]


class Telling:
    """The stories that a test says are told."""

    def __init__(self, shelves: FakeShelves) -> None:
        self._shelves = shelves
        self.told: list[Story] = []
        self.conflicts: dict[str, int] = {}
        self.decisions: list[tuple[str, set[str], set[str]]] = []
        self.looked_at: dict[str, Seen] = {}

    def tellings(self, *, sources: int = 2, limit: int = 500) -> Sequence[ToldRow]:
        return [self._row(story) for story in self.told if len(story.sources) >= sources][:limit]

    def _row(self, story: Story) -> ToldRow:
        first, last = story.span or (datetime(2024, 2, 20, tzinfo=UTC),) * 2
        unread = sum(not head.read for head in self.heads(story.id))
        return ToldRow(
            story.id, len(story.articles), len(story.sources), unread, first, last, self.conflicts.get(story.id, 0)
        )

    def story(self, name: str) -> Story | None:
        return next((story for story in self.told if story.id == name), None)

    def story_of(self, number: int) -> Story | None:
        name = self._shelves.articles[number].id
        return next((story for story in self.told if name in {one.id for one in story.articles}), None)

    def outline(self, name: str) -> Story | None:
        return self.story(name)

    def heads(self, name: str) -> Sequence[Head]:
        story = self.story(name)
        inside = {one.id for one in story.articles} if story else set()
        return [head for head in self._shelves.heads.values() if head.id in inside]

    def update(self, *, stop: Callable[[], bool], progress: Callable[[int], object] | None = None) -> int:
        return 0

    def waiting(self) -> int:
        return 0

    def count_conflicts(
        self, *, stop: Callable[[], bool], story: str = "", progress: Callable[[int, int], object] | None = None
    ) -> int:
        return 0

    def count_voices(self, *, stop: Callable[[], bool]) -> int:
        return 0

    def seen(self, name: str) -> Seen | None:
        return self.looked_at.get(name)

    def see(self, name: str, seen: Seen) -> None:
        self.looked_at[name] = seen

    def decided(self, one: str, other: str) -> bool | None:
        found = [kind == "joined" for kind, these, those in self.decisions if {one, other} <= these | those]
        return found[-1] if found else None

    def join(self, articles: Sequence[Article]) -> int:
        self.decisions.append(("joined", {one.id for one in articles}, set()))
        return len(self.decisions)

    def part(self, these: Sequence[Article], those: Sequence[Article]) -> int:
        self.decisions.append(("parted", {one.id for one in these}, {one.id for one in those}))
        return len(self.decisions)

    def take_back(self, number: int = 0) -> str:
        return f"{self.decisions.pop(number - 1)[0]} articles" if self.decisions else ""


class Insight:
    """Facts and comparisons as written above."""

    def __init__(self, shelves: FakeShelves) -> None:
        self._shelves = shelves
        self.telling = Telling(shelves)
        self.laid: Callable[[Story], Matrix] = lambda _: Matrix((), ())
        self.comparison: Callable[[Article, Article], Comparison] = comparison_by_hand
        self.waits: Callable[[Callable[[], bool], Progress | None], object] = lambda _stop, _progress: None
        self.looks = self.waits

    def key_facts(self, article: Article) -> Sequence[Fact]:
        if article.text != ARTICLES[1].text:
            return ()
        return (
            fact(article, Kind.EVENT, "closed", "A fire closed the Old Harbour Bridge on Tuesday night.", "closed"),
            fact(article, Kind.NUMBER, "Three", "Three people were treated for smoke.", "treated"),
            fact(article, Kind.MONEY, "4.2 million crowns", "Repairs will cost about 4.2 million crowns.", "cost"),
            fact(article, Kind.DATE, "9 March", "It will stay shut until 9 March.", "shut until"),
        )

    def matrix(
        self, story: Story, *, stop: Callable[[], bool] = lambda: False, progress: Progress | None = None
    ) -> Matrix:
        self.waits(stop, progress)
        return self.laid(story)

    def count_disputed(self, *, stop: Callable[[], bool]) -> int:
        return 0

    def compare(
        self, a: Article, b: Article, *, stop: Callable[[], bool] = lambda: False, progress: Progress | None = None
    ) -> Comparison:
        self.waits(stop, progress)
        return self.comparison(a, b)

    def counterparts(
        self,
        number: int,
        *,
        limit: int = 50,
        stop: Callable[[], bool] = lambda: False,
        progress: Progress | None = None,
    ) -> Sequence[Head]:
        self.looks(stop, progress)
        return [head for other, head in self._shelves.heads.items() if other != number][:limit]
