"""Stories of a library: grouped as articles come in, kept in the store, and obedient to the reader."""

from __future__ import annotations

import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from broadsheet.articles import ArticleNotFoundError
from broadsheet.library.comparing import compare_all, compare_story, found_in
from broadsheet.library.deciding import decided, decision_of, decisions, outcome, record, stories_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from broadsheet.articles import Article, Head, Store
    from broadsheet.articles.memberships import Telling
    from broadsheet.compare import Comparison
    from broadsheet.stories import Compared, Decision, Grouper, Seen, Story

_AT_ONCE = 5_000
"""The most articles that are grouped together: two weeks of 350 a day. A larger backlog keeps its older part as is."""
_BATCH = 100
"""Articles grouped between two looks at the stop sign, and stored in one transaction."""
_QUICK = 300
"""Fewer articles than this are grouped while the reader waits: a second's work."""
_COUNTED = 20
"""Stories whose voices are stored in one transaction."""
_SECONDS_A_DAY = 86_400


def _never() -> bool:
    return False


class Stories:
    """The stories of one library.

    The grouping lives in the store; what it takes to place another article is worked out when the first one comes.
    """

    def __init__(self, store: Store, compare: Callable[[Article, Article], Comparison]) -> None:
        self._store = store
        self._compare = compare
        self._guard = threading.Lock()
        self._grouper: Grouper | None = None
        self._pending: list[Decision] = []
        self._outdated = False
        self._before: list[Mapping[str, str]] = []

    def tellings(self, *, sources: int = 2, limit: int = 500) -> Sequence[Telling]:
        """Return the stories told by at least so many sources, those of most voices first, then the freshest."""
        return self._store.memberships.tellings(sources=sources, limit=limit)

    def story(self, name: str) -> Story | None:
        """Return a story with its articles, by its id; None where nothing is told under it."""
        from broadsheet.stories import story_of

        articles = self._store.texts.get(self._store.memberships.members(name))
        return story_of(name, articles) if articles else None

    def story_of(self, number: int) -> Story | None:
        """Return the story that an article tells; None where it was not grouped yet."""
        name = self._store.memberships.story(number)
        return self.story(name) if name else None

    def heads(self, name: str) -> Sequence[Head]:
        """Return the heads of a story's articles, the earliest first."""
        return self._store.listing.heads(self._store.memberships.members(name))

    def outline(self, name: str) -> Story | None:
        """Return a story whose articles have no texts: enough for a list, and quick; None where nothing is told."""
        from broadsheet.articles import Article
        from broadsheet.stories import story_of

        light = [
            Article(id=head.id, source=head.source, title=head.title, text="", published=head.published)
            for head in self.heads(name)
        ]
        return story_of(name, light) if light else None

    def waiting(self) -> int:
        """Return how many articles the next :meth:`update` will group."""
        return len(self._store.memberships.ungrouped(_AT_ONCE))

    def update(self, *, stop: Callable[[], bool] = _never, progress: Callable[[int], object] | None = None) -> int:
        """Group what has come in; return how many articles were grouped.

        Args:
            stop: Asked every hundred articles; True ends the work, what is done stays done. The articles that are
                grouped together first are grouped all or not at all, and it is asked before each of them.
            progress: Told every hundred articles how many were grouped, roughly where that is done for the first time.
        """
        with self._guard:
            return self._update(stop, progress)

    def _update(self, stop: Callable[[], bool], progress: Callable[[int], object] | None) -> int:
        from broadsheet.stories import GroupingStoppedError

        waiting = list(reversed(self._store.memberships.ungrouped(_AT_ONCE)))
        done = 0
        if waiting and self._grouper is None:
            try:
                done = self._group_anew(waiting, stop, progress)
            except GroupingStoppedError:
                return 0
            waiting = []
        while waiting and not stop():
            batch, waiting = waiting[:_BATCH], waiting[_BATCH:]
            self._add(batch)
            done += len(batch)
            if progress is not None:
                progress(done)
        self._catch_up()
        return done

    def update_if_quick(self) -> int:
        """Group what has come in where that takes no second and nobody else groups; return how many were grouped."""
        memberships = self._store.memberships
        if not memberships.ungrouped(1):
            return 0
        few = len(memberships.ungrouped(_QUICK)) < _QUICK
        ready = self._grouper is not None or len(memberships.since(0.0, _QUICK)) < _QUICK
        if not (few and ready) or not self._guard.acquire(blocking=False):
            return 0
        try:
            return self._update(_never, None)
        finally:
            self._guard.release()

    def count_conflicts(
        self,
        *,
        stop: Callable[[], bool] = _never,
        story: str = "",
        progress: Callable[[int, int], object] | None = None,
    ) -> int:
        """Compare what has not been compared within the stories, so that ``has:conflict`` knows; return how many pairs.

        Of a large story the most telling pairs are compared, and of copies of one text one: see ``telling_pairs``.

        Args:
            story: Whose articles are compared; those of all stories, the freshest first, where it is empty.
            stop: Asked before every pair; True ends the work, what is done stays done.
            progress: Told after every story how many were done of how many, where all are compared.
        """
        if story:
            return compare_story(self._store, self._compare, story, stop)
        return compare_all(self._store, self._compare, stop, progress)

    def count_voices(self, *, stop: Callable[[], bool] = _never) -> int:
        """Count the independent voices of the stories that changed; return of how many stories.

        Args:
            stop: Asked before every story; True ends the work, what is done stays done.
        """
        from broadsheet.stories import voice_count

        done = 0
        while names := self._store.memberships.uncounted(_COUNTED):
            counted = {}
            for name in names:
                if stop():
                    break
                counted[name] = voice_count(self._store.texts.get(self._store.memberships.members(name)))
            self._store.memberships.count_voices(counted)
            done += len(counted)
            if stop():
                break
        return done

    def seen(self, name: str) -> Seen | None:
        """Return what the reader saw of a story when it was last looked at; None where it never was."""
        from broadsheet.stories import Seen

        kept = self._store.memberships.seen(name)
        return Seen(kept[0], frozenset(kept[1])) if kept is not None else None

    def see(self, name: str, seen: Seen) -> None:
        """Remember what the reader saw of a story."""
        self._store.memberships.see(name, seen.texts, seen.conflicts)

    def compared(self, story: Story) -> Compared:
        """Return what comparisons of a story's articles found, as far as they were made."""
        return found_in(self._store, self._compare, story)

    def join(self, articles: Sequence[Article]) -> None:
        """Obey the reader: these articles are one story, now and ever after."""
        from broadsheet.stories import Joined

        self._decide(Joined(frozenset(article.id for article in articles)))

    def part(self, these: Sequence[Article], those: Sequence[Article]) -> None:
        """Obey the reader: no article of one side shares a story with one of the other, now and ever after."""
        from broadsheet.stories import Parted

        decision = Parted(frozenset(one.id for one in these), frozenset(one.id for one in those))
        self._decide(decision)

    def decided(self, one: str, other: str) -> bool | None:
        """Return whether the reader said that two articles, by id, belong together, or do not; None where nothing was.

        Of decisions that contradict each other the later one holds.
        """
        return decided(self._store, one, other)

    def take_back(self) -> str:
        """Take back what the reader decided last; return what that was, empty where nothing was decided."""
        found = self._store.memberships.undecide()
        if found is None:
            return ""
        decision = decision_of(*found)
        before = self._before.pop() if self._before else None
        if before is not None:
            self._store.memberships.assign(before)
        # What stood before is known where it was decided in this session: then no grouping is waited for.
        if self._guard.acquire(blocking=before is None):
            try:
                self._forget(decision, known=before is not None)
            finally:
                self._guard.release()
        else:
            self._outdated = True
        return f"{len(decision.articles)} articles were {found[0]}"

    def _forget(self, decision: Decision, *, known: bool) -> None:
        """Let the grouper forget a decision; where there is none and what stood before is not known, group anew."""
        self._catch_up()
        if self._grouper is not None:
            self._store.memberships.assign(self._grouper.take_back(decision))
        elif not known and (numbers := self._numbers(decision.articles)):
            self._group_anew(numbers)

    def _numbers(self, articles: Iterable[str]) -> list[int]:
        """Return the numbers of those of the articles that are still there."""
        numbers = []
        for name in articles:
            with suppress(ArticleNotFoundError):
                numbers.append(self._store.texts.number(name))
        return numbers

    def _decide(self, decision: Decision) -> None:
        """Keep a decision, and do at once what follows from it alone; whoever groups next does the rest."""
        record(self._store, decision)
        self._before.append(stories_of(self._store, decision.articles))
        self._store.memberships.assign(outcome(self._store, decision))
        self._pending.append(decision)
        # A grouping under way is not waited for: it catches up itself.
        if self._guard.acquire(blocking=False):
            try:
                self._catch_up()
            finally:
                self._guard.release()

    def _catch_up(self) -> None:
        """Let the grouper learn what was decided since it last looked; one that knows too much goes."""
        if self._outdated:
            self._grouper, self._outdated = None, False
        while self._pending:
            decision = self._pending.pop(0)
            if self._grouper is not None:
                self._store.memberships.assign(self._grouper.decide(decision))

    def _group_anew(
        self,
        wanted: Sequence[int],
        stop: Callable[[], bool] = _never,
        progress: Callable[[int], object] | None = None,
    ) -> int:
        """Group everything near these articles in time, and remember what came of it."""
        from broadsheet.stories import WINDOW_DAYS, Grouper

        oldest = min(document.published for document in self._store.queue.documents(wanted))
        near = self._store.memberships.since(oldest - WINDOW_DAYS * _SECONDS_A_DAY, _AT_ONCE)
        articles = self._store.texts.get(sorted({*near, *wanted}))
        self._pending.clear()
        asked = 0

        def heed() -> bool:
            # It is asked twice for every article: before its words are counted, and before it is placed.
            nonlocal asked
            asked += 1
            if progress is not None and asked % (2 * _BATCH) == 0:
                progress(min(asked * len(wanted) // (2 * len(articles)), len(wanted)))
            return stop()

        self._grouper = Grouper.of(articles, decisions(self._store), stop=heed)
        told = {article: name for name, members in self._grouper.stories().items() for article in members}
        self._store.memberships.assign(told)
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
