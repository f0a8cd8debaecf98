"""Stories of a library: grouped as articles come in, kept in the store, and obedient to the reader."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from broadsheet.library.comparing import compare_all, compare_story, found_in
from broadsheet.library.deciding import decided, decision_of, outcome, record, stories_of
from broadsheet.library.placing import AT_ONCE, Placing
from broadsheet.library.watching import never

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from broadsheet.articles import Article, Head, Store
    from broadsheet.articles.memberships import Telling
    from broadsheet.compare import Comparison
    from broadsheet.library.apart import Apart
    from broadsheet.stories import Compared, Decision, Seen, Story

_QUICK = 300
"""Fewer articles than this are grouped while the reader waits: a second's work."""
_COUNTED = 20
"""Stories whose voices are stored in one transaction."""


class Stories:
    """The stories of one library.

    The grouping lives in the store. Grouping and comparing are done in another process where there is one for it.
    """

    def __init__(
        self, store: Store, compare: Callable[[Article, Article], Comparison], apart: Apart | None = None
    ) -> None:
        self._store = store
        self._compare = compare
        self._apart = apart
        self._guard = threading.Lock()
        self._placing = Placing(store)
        self._before: list[tuple[int, Mapping[str, str]]] = []

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
        return len(self._store.memberships.ungrouped(AT_ONCE))

    def update(self, *, stop: Callable[[], bool] = never, progress: Callable[[int], object] | None = None) -> int:
        """Group what has come in; return how many articles were grouped.

        Args:
            stop: Asked every hundred articles; True ends the work, what is done stays done. The articles that are
                grouped together first are grouped all or not at all, and it is asked before each of them.
            progress: Told every hundred articles how many were grouped, roughly where that is done for the first time.
        """
        if self._apart is not None:
            return self._apart.call("group", stop=stop, progress=progress)
        with self._guard:
            return self._placing.group(stop, progress)

    @property
    def holds(self) -> bool:
        """Whether something is held in memory that makes the next :meth:`update` quicker."""
        return self._placing.ready

    def update_if_quick(self) -> int:
        """Group what has come in where that takes no second and nobody else groups; return how many were grouped."""
        memberships = self._store.memberships
        if not memberships.ungrouped(1):
            return 0
        if self._apart is not None:
            return self._apart.call("group-if-quick")
        few = len(memberships.ungrouped(_QUICK)) < _QUICK
        ready = self._placing.ready or len(memberships.since(0.0, _QUICK)) < _QUICK
        if not (few and ready) or not self._guard.acquire(blocking=False):
            return 0
        try:
            return self._placing.group(never, None)
        finally:
            self._guard.release()

    def count_conflicts(
        self,
        *,
        stop: Callable[[], bool] = never,
        story: str = "",
        progress: Callable[[int, int], object] | None = None,
    ) -> int:
        """Compare what has not been compared within the stories, so that ``has:conflict`` knows; return how many pairs.

        Of a large story the most telling pairs are compared, and of copies of one text one: see ``telling_pairs``.

        Args:
            story: Whose articles are compared; those of all stories, the freshest first, where it is empty.
            stop: Asked before every pair; True ends the work, what is done stays done.
            progress: Told after every story how many were done of how many, where all are compared; of one story it is
                told how many pairs were.
        """
        if story and self._store.memberships.is_settled(story):
            return 0
        if self._apart is not None:
            return self._apart.call("compare", story, stop=stop, progress=progress)
        if story:
            return compare_story(self._store, self._compare, story, stop, progress)
        return compare_all(self._store, self._compare, stop, progress)

    def count_voices(self, *, stop: Callable[[], bool] = never) -> int:
        """Count the independent voices of the stories that changed; return of how many stories.

        Args:
            stop: Asked before every story; True ends the work, what is done stays done.
        """
        if self._apart is not None:
            return self._apart.call("count-voices", stop=stop)
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

    def join(self, articles: Sequence[Article]) -> int:
        """Obey the reader: these articles are one story, now and ever after; return the number of the decision."""
        from broadsheet.stories import Joined

        return self._decide(Joined(frozenset(article.id for article in articles)))

    def part(self, these: Sequence[Article], those: Sequence[Article]) -> int:
        """Obey the reader: no article of one side shares a story with one of the other, now and ever after.

        Returns:
            The number of the decision.
        """
        from broadsheet.stories import Parted

        decision = Parted(frozenset(one.id for one in these), frozenset(one.id for one in those))
        return self._decide(decision)

    def decided(self, one: str, other: str) -> bool | None:
        """Return whether the reader said that two articles, by id, belong together, or do not; None where nothing was.

        Of decisions that contradict each other the later one holds.
        """
        return decided(self._store, one, other)

    def take_back(self, number: int = 0) -> str:
        """Take a decision back, or what the reader decided last; return what that was, empty where there is nothing."""
        found = self._store.memberships.undecide(number)
        if found is None:
            return ""
        number, kind, these, those = found
        decision = decision_of(kind, these, those)
        # What stood before is known where it was decided last of all in this session: no grouping is waited for then.
        last = bool(self._before) and self._before[-1][0] == number
        if last:
            self._store.memberships.assign(self._before.pop()[1])
            self._obey()
        else:
            self._before = [one for one in self._before if one[0] != number]
            self.regroup(sorted(decision.articles))
        return f"{len(decision.articles)} articles were {kind}"

    def regroup(self, articles: Sequence[str]) -> int:
        """Do what follows from a decision about these articles, by id, that was taken back; return 0."""
        if self._apart is not None:
            return self._apart.call("regroup", *articles)
        with self._guard:
            self._placing.regroup(articles)
        return 0

    def _decide(self, decision: Decision) -> int:
        """Keep a decision, and do at once what follows from it alone; whoever groups next does the rest."""
        number = record(self._store, decision)
        self._before.append((number, stories_of(self._store, decision.articles)))
        self._store.memberships.assign(outcome(self._store, decision))
        self._obey()
        return number

    def _obey(self) -> None:
        """Let what is held in memory follow the decisions; one that groups is not waited for, it does so itself."""
        if self._guard.acquire(blocking=False):
            try:
                self._placing.catch_up()
            finally:
                self._guard.release()
