"""What an article states and how it stands to others: facts, comparisons, counterparts, remembered for a while."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.articles import View
from broadsheet.library import insight_apart
from broadsheet.library.telling import Stories
from broadsheet.library.watching import never, reach, watched

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Article, Head, Store
    from broadsheet.compare import Comparison
    from broadsheet.facts import Fact
    from broadsheet.library.apart import Apart
    from broadsheet.library.watching import Progress, Stop
    from broadsheet.stories import Compared, Matrix, Story

_RECENT = 2_000
"""How many of the newest articles are offered for comparison."""
_DISPUTED = 500
"""Stories whose disputed facts are counted in one go."""
_COMPARED = 12
"""How many articles of a story are compared to rank the counterparts of one."""


class Insight:
    """Facts, comparisons and stories of one library.

    Attributes:
        telling: The stories: kept up, listed, joined and parted.
    """

    def __init__(self, store: Store, apart: Apart | None = None, asked: Apart | None = None) -> None:
        """Make it.

        Args:
            store: The library's store.
            apart: Does what goes on by itself, where another process does.
            asked: Does what somebody waits for and takes long, likewise.
        """
        self._store = store
        self._apart = apart
        self._asked = asked
        self.telling = Stories(store, self.compare, apart)

    def facts(self, article: Article) -> Sequence[Fact]:
        """Return what the article states, in the order of its text."""
        return _facts(article)

    def key_facts(self, article: Article) -> Sequence[Fact]:
        """Return what an editor would highlight in the article, the event first; at most ten."""
        if self._asked is not None and insight_apart.is_long([article]):
            return insight_apart.key_facts(self._asked, article)
        return _key_facts(article)

    def compare(self, a: Article, b: Article, *, stop: Stop = never, progress: Progress | None = None) -> Comparison:
        """Return the two articles laid side by side; what the reader said of their belonging together is obeyed.

        Args:
            a: One.
            b: The other.
            stop: Asked on the way; True ends the work.
            progress: Told what is being done, which step that is, and how many there are.

        Raises:
            UnwantedError: ``stop`` was True before it was done.
        """
        if self._asked is not None and insight_apart.is_long([a, b]):
            return insight_apart.compare(self._asked, a, b, stop=stop, progress=progress)
        with watched(stop, progress):
            return _comparison(a, b, self.telling.decided(a.id, b.id))

    def matrix(self, story: Story, *, stop: Stop = never, progress: Progress | None = None) -> Matrix:
        """Return what every source of a story says of every fact, conflicts first.

        Of articles that were compared already, contradicted is what their comparison found to be; of the others, what
        their values alone say. :meth:`Stories.count_conflicts` compares them.

        Args:
            story: The story.
            stop: Asked on the way; True ends the work.
            progress: Told what is being done, how much of it is, and how much there is.

        Raises:
            UnwantedError: ``stop`` was True before it was done.
        """
        if self._asked is not None and insight_apart.is_long(story.articles):
            return insight_apart.matrix(self._asked, story, stop=stop, progress=progress)
        with watched(stop, progress):
            return _matrix(story, self.telling.compared(story))

    def count_disputed(self, *, stop: Callable[[], bool] = never) -> int:
        """Count the facts that the sources of stories are at odds over, where they are; return of how many stories.

        Args:
            stop: Asked before every story; True ends the work, what is done stays done.
        """
        if self._apart is not None:
            return self._apart.call("count-disputed", stop=stop)
        done = 0
        for name in self._store.memberships.undisputed(_DISPUTED):
            story = None if stop() else self.telling.story(name)
            if story is not None:
                matrix = self.matrix(story)
                self._store.memberships.count_disputed({name: sum(row.conflict for row in matrix.rows)})
                done += 1
        return done

    def stories(self) -> Sequence[Story]:
        """Return the stories that several sources tell, those of most first, with what has come in grouped."""
        self.telling.update()
        found = (self.telling.story(telling.story) for telling in self.telling.tellings())
        return [story for story in found if story is not None]

    def counterparts(
        self, number: int, *, limit: int = 50, stop: Stop = never, progress: Progress | None = None
    ) -> Sequence[Head]:
        """Return the articles of other sources worth comparing with this one.

        Its own story's come first, those that contradict it most before those that differ and those that agree; then
        those whose headlines are most alike, then the newest of the rest. A grouping that is under way is not waited
        for.

        Args:
            number: The article.
            limit: How many are enough.
            stop: Asked on the way; True ends the work.
            progress: Told what is being done, how much of it is, and how much there is.

        Raises:
            UnwantedError: ``stop`` was True before it was done.
        """
        chosen = self._store.listing.heads([number])
        article = next(iter(self._store.texts.get([number])), None)
        if not chosen or article is None:
            return []
        self.telling.update_if_quick()
        told = self.telling.story_of(number)
        others_of_story = [one for one in told.articles if one.id != article.id] if told else []
        ranked = self.most_different(article, others_of_story, stop=stop, progress=progress)
        rank = {other.id: place for place, other in enumerate(ranked)}
        newest = self._store.listing.page(View(), limit=max(limit, _RECENT))
        others = [other for other in newest if other.source_number != chosen[0].source_number]
        alike = _alike(chosen[0].title, [other.title for other in others]) if len(rank) < limit else {}
        # Stable: the rest stays newest first.
        others.sort(key=lambda other: (rank.get(other.id, len(rank)), -alike.get(other.title, 0.0)))
        return others[:limit]

    def most_different(
        self, article: Article, others: Sequence[Article], *, stop: Stop = never, progress: Progress | None = None
    ) -> Sequence[Article]:
        """Return the others, those that contradict the article most before those that differ and those that agree.

        ``stop`` and ``progress`` are those of :meth:`counterparts`.
        """
        if len(others) < 2:
            # Nothing to order: where both are long, they are compared where that is told of.
            return others
        if self._asked is not None and insight_apart.is_long([article, *others]):
            return insight_apart.most_different(self._asked, article, others, stop=stop, progress=progress)
        # A story of forty sources would take a second to compare: its first dozen decide.
        near, far = others[:_COMPARED], others[_COMPARED:]
        difference: dict[str, tuple[int, int]] = {}
        with watched(stop, progress):
            for done, other in enumerate(near):
                reach("comparing with other sources", done, len(near))
                counts = self.compare(article, other, stop=stop).counts
                difference[other.id] = -counts["conflict"], -counts["differs"]
        return [*sorted(near, key=lambda other: difference[other.id]), *far]


def _alike(title: str, others: Sequence[str]) -> dict[str, float]:
    """Return how much headlines share with one: the sum of the shares that shared names and words have among them."""
    from broadsheet.stories.terms import text_terms

    def words(headline: str) -> frozenset[str]:
        terms = text_terms(headline)
        return frozenset((*terms.words, *terms.names))

    held = {other: words(other) for other in dict.fromkeys(others)}
    times = Counter(word for own in held.values() for word in own)
    wanted = words(title)
    return {other: sum(1 / times[word] for word in wanted & own) for other, own in held.items() if wanted & own}


@lru_cache(maxsize=64)
def _facts(article: Article) -> tuple[Fact, ...]:
    from broadsheet.facts import extract_facts

    return tuple(extract_facts(article))


@lru_cache(maxsize=256)
def _key_facts(article: Article) -> tuple[Fact, ...]:
    from broadsheet.facts import key_facts

    return tuple(key_facts(article, _facts(article)))


@lru_cache(maxsize=32)
def _comparison(a: Article, b: Article, same_story: bool | None) -> Comparison:
    from broadsheet.compare import compare_articles

    reach("reading the first article", 0, 3)
    facts_a = _facts(a)
    reach("reading the second article", 1, 3)
    facts_b = _facts(b)
    reach("comparing them", 2, 3)
    return compare_articles(a, b, facts_a=facts_a, facts_b=facts_b, same_story=same_story)


@lru_cache(maxsize=16)
def _matrix(story: Story, compared: Compared) -> Matrix:
    from broadsheet.library.judging import cited_reports, compared_standing
    from broadsheet.stories import claim_matrix

    facts = {}
    for number, article in enumerate(story.articles):
        reach("reading the articles", number, len(story.articles))
        facts[article.id] = _facts(article)
    return claim_matrix(story, facts, judge=compared_standing, compared=compared, cited=cited_reports, progress=reach)
