"""What an article states and how it stands to others: facts, comparisons, counterparts, remembered for a while."""

from __future__ import annotations

import threading
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.articles import View

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article, Head, Store
    from broadsheet.compare import Comparison
    from broadsheet.facts import Fact
    from broadsheet.stories import Story

_RECENT = 2_000
"""How many of the newest articles are grouped into stories."""
_COMPARED = 12
"""How many articles of a story are compared to rank the counterparts of one."""


class Insight:
    """Facts, comparisons and stories of one library."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._guard = threading.Lock()
        self._stories: tuple[tuple[int, ...], Sequence[Story]] = ((), ())

    def facts(self, article: Article) -> Sequence[Fact]:
        """Return what the article states, in the order of its text."""
        return _facts(article)

    def key_facts(self, article: Article) -> Sequence[Fact]:
        """Return what an editor would highlight in the article, the event first; at most ten."""
        return _key_facts(article)

    def compare(self, a: Article, b: Article) -> Comparison:
        """Return the two articles laid side by side."""
        return _comparison(a, b)

    def stories(self) -> Sequence[Story]:
        """Return the stories of the newest articles, grouped anew when the articles have changed."""
        from broadsheet.stories import group_articles

        numbers = tuple(head.number for head in self._store.listing.page(View(), limit=_RECENT))
        with self._guard:
            if self._stories[0] != numbers:
                self._stories = (numbers, tuple(group_articles(self._store.texts.get(numbers))))
            return self._stories[1]

    def counterparts(self, number: int, *, limit: int = 50) -> Sequence[Head]:
        """Return the articles of other sources worth comparing with this one.

        Its own story's come first, those that contradict it most before those that differ and those that agree; then
        the newest of the rest.
        """
        chosen = self._store.listing.heads([number])
        article = next(iter(self._store.texts.get([number])), None)
        if not chosen or article is None:
            return []
        told = self.story_of(article)
        rank = {other.id: place for place, other in enumerate(self._most_different(article, told))}
        newest = self._store.listing.page(View(), limit=max(limit, _RECENT))
        others = [other for other in newest if other.source_number != chosen[0].source_number]
        others.sort(key=lambda other: rank.get(other.id, len(rank)))  # stable: the rest stays newest first
        return others[:limit]

    def story_of(self, article: Article) -> Story | None:
        """Return the story that the article belongs to, None where it is not among the newest."""
        return next((story for story in self.stories() if any(one.id == article.id for one in story.articles)), None)

    def _most_different(self, article: Article, story: Story | None) -> Sequence[Article]:
        others = [one for one in story.articles if one.id != article.id] if story else []
        # A story of forty sources would take a second to compare: its first dozen decide.
        near, far = others[:_COMPARED], others[_COMPARED:]

        def difference(other: Article) -> tuple[int, int]:
            counts = self.compare(article, other).counts
            return -counts["conflict"], -counts["differs"]

        return [*sorted(near, key=difference), *far]


@lru_cache(maxsize=256)
def _facts(article: Article) -> tuple[Fact, ...]:
    from broadsheet.facts import extract_facts

    return tuple(extract_facts(article))


@lru_cache(maxsize=256)
def _key_facts(article: Article) -> tuple[Fact, ...]:
    from broadsheet.facts import key_facts

    return tuple(key_facts(article, _facts(article)))


@lru_cache(maxsize=64)
def _comparison(a: Article, b: Article) -> Comparison:
    from broadsheet.compare import compare_articles

    return compare_articles(a, b, facts_a=_facts(a), facts_b=_facts(b))
