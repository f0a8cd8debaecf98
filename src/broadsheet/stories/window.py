"""The articles and stories that are still fresh enough for new articles to join them."""

from __future__ import annotations

import heapq
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from broadsheet.stories.index import TermIndex
from broadsheet.stories.naming import free_name
from broadsheet.stories.vectors import likeness

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from broadsheet.stories.vectors import Vector

_FUTURE: Final = 25
"""How many articles must be that late before the window moves: a few wrong dates must not end every story."""

_REMEMBERED: Final = 100_000
"""Likenesses of pairs kept before all are forgotten and computed anew as needed: about 10 MB."""


@dataclass(slots=True)
class Member:
    """An article in the window.

    Attributes:
        article: Its id.
        vector: Its weighted terms.
        day: When it was published, in days since 1970; None where nobody knows.
        story: The id of its story.
    """

    article: str
    vector: Vector
    day: float | None
    story: str = ""


@dataclass(slots=True)
class OpenStory:
    """A story in the window.

    Attributes:
        members: The numbers of its articles, in the order they came.
        first: The day of its earliest dated article.
        last: The day of its latest dated article.
        fresh: The day after which it has not been written about.
        within: How alike its articles are, once somebody has asked; see ``linkage``.
    """

    members: list[int]
    first: float | None
    last: float | None
    fresh: float
    within: float | None = None


class Window:
    """Articles by number, their stories, and the index that finds them.

    Attributes:
        days: After how many days of silence a story is over.
        members: The articles in the window by their numbers.
        stories: The stories in the window by their ids.
        closed: The ids of the articles of the stories that are over.
        over: The ids of those stories by the ids of their articles.
        numbers: The numbers of the articles in the window by their ids.
        pinned: Articles whose stories are never over, because the reader has joined them with others.
        patient: Whether a story without any date waits for dated articles, however far the stream gets.
    """

    def __init__(self, days: float) -> None:
        self.days = days
        self.members: dict[int, Member] = {}
        self.stories: dict[str, OpenStory] = {}
        self.closed: dict[str, tuple[str, ...]] = {}
        self.over: dict[str, str] = {}
        self.numbers: dict[str, int] = {}
        self.pinned: AbstractSet[str] = frozenset()
        self.patient = False
        self._index = TermIndex()
        self._latest: list[float] = []
        self._oldest: list[tuple[float, str]] = []
        self._likeness: dict[int, float] = {}
        self._asked: tuple[int, dict[int, float]] = (-1, {})
        self._next = 0

    def enter(self, article: str, vector: Vector, day: float | None) -> int:
        """Take in an article, which has no story yet, and let go of what is over; return its number."""
        number = self._next
        self._next += 1
        if day is not None:
            heapq.heappush(self._latest, day)
            if len(self._latest) > _FUTURE:
                heapq.heappop(self._latest)
        self._close_over()
        self.members[number] = Member(article, vector, day)
        self.numbers[article] = number
        return number

    def settle(self, number: int) -> None:
        """Let later articles find this one; it has its story now."""
        self._index.add(number, self.members[number].vector)

    def nearest(self, vector: Vector) -> list[int]:
        """Return the articles most worth comparing, the best first."""
        return self._index.nearest(vector, self.members)

    def near(self, day: float | None, first: float | None, last: float | None) -> bool:
        """Return whether a day is near enough to a span of days; what has no date always is."""
        if day is None or first is None or last is None:
            return True
        return first - self.days <= day <= last + self.days

    def at_one_time(self, numbers: Sequence[int]) -> bool:
        """Return whether all of these articles lie within one window."""
        days = [day for number in numbers if (day := self.members[number].day) is not None]
        return not days or max(days) - min(days) <= self.days

    def touch(self, these: Sequence[int], those: Sequence[int]) -> bool:
        """Return whether the days of two groups of articles come near enough to each other."""
        days = [day for number in these if (day := self.members[number].day) is not None]
        others = [day for number in those if (day := self.members[number].day) is not None]
        if not days or not others:
            return True
        return max(min(days), min(others)) - min(max(days), max(others)) <= self.days

    def likeness(self, a: int, b: int) -> float:
        """Return how alike two articles are, 0 to 1."""
        low, high = (a, b) if a < b else (b, a)
        key = low << 32 | high
        known = self._likeness.get(key)
        if known is None:
            if len(self._likeness) >= _REMEMBERED:
                self._likeness.clear()
            known = likeness(self._weights(high), self.members[low].vector)
            self._likeness[key] = known
        return known

    def likenesses(self, pool: Sequence[int]) -> list[list[float]]:
        """Return how alike every two articles of a pool are, 0 for an article and itself.

        Terms lead from article to article, so that two without a common term cost nothing.
        """
        table = [[0.0] * len(pool) for _ in pool]
        holders: dict[int, list[tuple[int, float]]] = {}
        # The newest first, so that every pair is summed in the order in which likeness() sums it.
        for at in sorted(range(len(pool)), key=pool.__getitem__, reverse=True):
            row = table[at]
            vector = self.members[pool[at]].vector
            for term, weight in zip(vector.ids, vector.weights, strict=True):
                holding = holders.get(term)
                if holding is None:
                    holders[term] = [(at, weight)]
                    continue
                for other, theirs in holding:
                    row[other] += theirs * weight
                holding.append((at, weight))
            for other, shared in enumerate(row):
                if shared:
                    table[other][at] = shared
        return table

    def _weights(self, number: int) -> dict[int, float]:
        """Return the weights of an article by their terms; the last one asked for is at hand."""
        if self._asked[0] != number:
            vector = self.members[number].vector
            self._asked = (number, dict(zip(vector.ids, vector.weights, strict=True)))
        return self._asked[1]

    def set_story(self, story: str, members: Iterable[int]) -> None:
        """Make these articles the whole of a story, new or known."""
        numbers = sorted(members)
        days = [day for number in numbers if (day := self.members[number].day) is not None]
        fresh = self._fresh(days)
        for number in numbers:
            self.members[number].story = story
        self.stories[story] = OpenStory(numbers, min(days, default=None), max(days, default=None), fresh)
        heapq.heappush(self._oldest, (fresh, story))

    def _fresh(self, days: Sequence[float]) -> float:
        """Return the day after which nobody has written about a story, given the days of its dated articles."""
        if self.patient and not days:
            return float("inf")
        fresh, horizon = max(days, default=float("inf")), self._horizon()
        # What has no date, or one far ahead of the others, counts as written when it came.
        return horizon if horizon > float("-inf") and fresh > horizon + self.days else fresh

    def wait_no_longer(self) -> None:
        """Let the stories without a date grow old from now on as all others do."""
        self.patient = False
        for name, story in self.stories.items():
            if story.last is None:
                story.fresh = self._fresh(())
                heapq.heappush(self._oldest, (story.fresh, name))

    def drop_story(self, story: str) -> None:
        """Forget a story whose articles have all gone to others."""
        del self.stories[story]

    def name(self, members: Sequence[int]) -> str:
        """Return an id for a new story, after its first article; never one in use."""
        return free_name(self.members[members[0]].article, lambda name: name in self.stories or name in self.closed)

    def rename(self, names: Mapping[str, str]) -> None:
        """Let every story go by another id: what each goes by now to what it shall, no two alike."""
        self.stories = {names[name]: story for name, story in self.stories.items()}
        self.closed = {names[name]: articles for name, articles in self.closed.items()}
        self.over = {article: names[name] for article, name in self.over.items()}
        for member in self.members.values():
            member.story = names[member.story]
        self._oldest = [(story.fresh, name) for name, story in self.stories.items()]
        heapq.heapify(self._oldest)

    def forget(self, number: int) -> str:
        """Take an article out; return the id of the story it was in."""
        member = self.members.pop(number)
        del self.numbers[member.article]
        story = self.stories[member.story]
        rest = [other for other in story.members if other != number]
        if rest:
            self.set_story(member.story, rest)
        else:
            del self.stories[member.story]
        return member.story

    def _horizon(self) -> float:
        """Return the day the stream has reached; minus infinity at its beginning."""
        return self._latest[0] if len(self._latest) == _FUTURE else float("-inf")

    def _close_over(self) -> None:
        end = self._horizon() - self.days
        before = len(self.closed)
        while self._oldest and self._oldest[0][0] < end:
            _, name = heapq.heappop(self._oldest)
            story = self.stories.get(name)
            if story is not None and story.fresh < end and not self._is_pinned(story):
                self._close(name, story)
        if len(self.closed) > before:
            self._index.sweep(self.members, len(self.members))

    def _is_pinned(self, story: OpenStory) -> bool:
        return bool(self.pinned) and any(self.members[number].article in self.pinned for number in story.members)

    def _close(self, name: str, story: OpenStory) -> None:
        self.closed[name] = tuple(self.members[number].article for number in story.members)
        self.over.update(dict.fromkeys(self.closed[name], name))
        del self.stories[name]
        for number in story.members:
            del self.numbers[self.members.pop(number).article]
