"""Places articles into the stories of a library, in step with the reader's decisions and with whoever else groups."""

from __future__ import annotations

import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from broadsheet.articles import ArticleNotFoundError
from broadsheet.library.deciding import decisions
from broadsheet.library.watching import never

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from broadsheet.articles import Store
    from broadsheet.stories import Decision, Grouper

AT_ONCE = 5_000
"""The most articles that are grouped together: two weeks of 350 a day. A larger backlog keeps its older part as is."""
_BATCH = 100
"""Articles grouped between two looks at the stop sign, and stored in one transaction."""
_SECONDS_A_DAY = 86_400
_GROUPED_BY = "grouped-by"


class Placing:
    """What it takes to place another article, worked out when the first one comes. One thread at a time uses it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._grouper: Grouper | None = None
        self._obeyed: Sequence[Decision] = ()
        # Where another process groups as well, what is known here is out of date: each leaves its name in the store.
        self._name = secrets.token_hex(8)

    @property
    def ready(self) -> bool:
        """Whether another article can be placed without grouping those around it anew."""
        return self._grouper is not None

    def group(self, stop: Callable[[], bool], progress: Callable[[int], object] | None) -> int:
        """Group what has come in until ``stop`` says so; tell how far it is, return how many articles were grouped."""
        from broadsheet.stories import GroupingStoppedError

        waiting = list(reversed(self._store.memberships.ungrouped(AT_ONCE)))
        done = 0
        if waiting and self._store.meta(_GROUPED_BY) != self._name:
            self._grouper = None
        if waiting and self._grouper is None:
            try:
                done = self._group_anew(waiting, stop, progress)
            except GroupingStoppedError:
                return 0
            waiting = []
        self.catch_up()
        while waiting and not stop():
            batch, waiting = waiting[:_BATCH], waiting[_BATCH:]
            self._add(batch)
            done += len(batch)
            if progress is not None:
                progress(done)
        self.catch_up()
        return done

    def catch_up(self) -> None:
        """Obey what was decided since this was last asked, and no longer what was taken back."""
        if self._grouper is None:
            return
        now = decisions(self._store)
        same = 0
        while same < min(len(now), len(self._obeyed)) and now[same] == self._obeyed[same]:
            same += 1
        for decision in reversed(self._obeyed[same:]):
            self._follow(decision, self._grouper.take_back(decision))
        for decision in now[same:]:
            self._follow(decision, self._grouper.decide(decision))
        self._obeyed = now

    def _follow(self, decision: Decision, moved: Mapping[str, str]) -> None:
        """Remember what came of a decision: all of its stories, as whoever decided did something about them already."""
        if self._grouper is None:
            return
        names = {*map(self._grouper.story_of, decision.articles), *moved.values()}
        stories = self._grouper.stories()
        told = {article: name for name in names if name is not None for article in stories.get(name, ())}
        self._store.memberships.assign({**moved, **told})

    def regroup(self, articles: Iterable[str]) -> None:
        """Do what follows from a decision about these articles, by id, that was taken back."""
        if self._grouper is not None:
            self.catch_up()
        elif numbers := self._numbers(articles):
            self._group_anew(numbers, never, None)

    def _numbers(self, articles: Iterable[str]) -> list[int]:
        """Return the numbers of those of the articles that are still there."""
        numbers = []
        for name in articles:
            with suppress(ArticleNotFoundError):
                numbers.append(self._store.texts.number(name))
        return numbers

    def _group_anew(
        self, wanted: Sequence[int], stop: Callable[[], bool], progress: Callable[[int], object] | None
    ) -> int:
        """Group everything near these articles in time, with the stories it tells, and remember what came of it."""
        from broadsheet.stories import WINDOW_DAYS, Grouper

        oldest = min(document.published for document in self._store.queue.documents(wanted))
        near = self._store.memberships.since(oldest - WINDOW_DAYS * _SECONDS_A_DAY, AT_ONCE)
        # A story is taken whole, also what was written of it long before: cut in two, each part would be a story.
        told = self._store.memberships.told_with({*near, *wanted}, AT_ONCE)
        articles = self._store.texts.get(sorted({*near, *wanted, *(number for number, _, _ in told)}))
        asked = 0

        def heed() -> bool:
            # It is asked twice for every article: before its words are counted, and before it is placed.
            nonlocal asked
            asked += 1
            if progress is not None and asked % (2 * _BATCH) == 0:
                progress(min(asked * len(wanted) // (2 * len(articles)), len(wanted)))
            return stop()

        obeyed = decisions(self._store)
        grouper = Grouper.of(articles, obeyed, told={article: story for _, article, story in told}, stop=heed)
        self._grouper, self._obeyed = grouper, obeyed
        self._store.remember(_GROUPED_BY, self._name)
        found = {article: name for name, members in grouper.stories().items() for article in members}
        self._store.memberships.assign(found)
        return len(wanted)

    def _add(self, numbers: Sequence[int]) -> None:
        if self._grouper is None:
            return
        told: dict[str, str] = {}
        for article in self._store.texts.get(numbers):
            self._grouper.remove(article.id)  # its text may have changed since
            placed = self._grouper.add(article)
            told |= {placed.article: placed.story, **placed.moved}
        self._store.memberships.assign(told)
