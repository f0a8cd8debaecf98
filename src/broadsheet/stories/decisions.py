"""What the reader has decided about stories, obeyed ever after: these belong together, those do not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet


@dataclass(frozen=True, slots=True)
class Joined:
    """The reader merged stories: these articles are one story.

    Attributes:
        articles: Ids of the articles.
    """

    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Parted:
    """The reader split a story: no article of one side shares a story with one of the other.

    Attributes:
        these: Ids of the articles of one side.
        those: Ids of the articles of the other.
    """

    these: frozenset[str]
    those: frozenset[str]

    @property
    def articles(self) -> frozenset[str]:
        """The ids of the articles of both sides."""
        return self.these | self.those


Decision = Joined | Parted


class Constraints:
    """A reader's decisions, compiled. Where two contradict each other, the later one holds."""

    def __init__(self, decisions: Iterable[Decision] = ()) -> None:
        self._group: dict[str, frozenset[str]] = {}
        self._apart: dict[str, set[str]] = {}
        for decision in decisions:
            if isinstance(decision, Joined):
                self._join(decision)
            else:
                self._part(decision)

    @property
    def joined(self) -> AbstractSet[str]:
        """The ids of all articles that have been joined with others."""
        return self._group.keys()

    @property
    def none_apart(self) -> bool:
        """Whether nothing at all is to be kept apart."""
        return not self._apart

    def companions(self, article: str) -> frozenset[str]:
        """Return the ids of the articles that share this one's story by decree, itself included."""
        return self._group.get(article, frozenset((article,)))

    def may_share(self, these: Sequence[str], those: Sequence[str]) -> bool:
        """Return whether no decision keeps an article of one side from one of the other."""
        if self.none_apart:
            return True
        other = set(those)
        return all(other.isdisjoint(self._apart.get(article, ())) for article in these)

    def _join(self, decision: Joined) -> None:
        group = frozenset().union(*(self.companions(article) for article in decision.articles))
        for article in group:
            self._group[article] = group
            if article in self._apart:
                self._apart[article] -= group

    def _part(self, decision: Parted) -> None:
        for side, other in ((decision.these, decision.those), (decision.those, decision.these)):
            for article in side:
                self._apart.setdefault(article, set()).update(other - side)
        for article in decision.these | decision.those:
            group = self.companions(article)
            if not group.isdisjoint(decision.these) and not group.isdisjoint(decision.those):
                self._dissolve(group, decision)

    def _dissolve(self, group: frozenset[str], decision: Parted) -> None:
        """Leave of a group that was joined by decree what the newer decision does not part."""
        for part in (group & decision.these, group & decision.those, group - decision.these - decision.those):
            for article in part:
                self._group[article] = part
