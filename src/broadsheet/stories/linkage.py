"""Which articles of a small pool belong together: average linkage, judged against how close each side is in itself.

Plain average linkage needs one threshold for all stories, yet reports of a celebrity's arrest are more alike than
reports of a war. So the mean likeness between two groups is divided by the geometric mean of the likeness within
each; two similar events (same champion, other opponent) then stand apart although their reports are much alike. On
the development articles this raised B-cubed F1 from 0.91 to 0.95.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

NEVER: Final = -1.0


@dataclass(frozen=True, slots=True)
class Closeness:
    """When two groups of articles are one story.

    Attributes:
        threshold: The least quotient of likeness between and within at which two groups are joined.
        floor: The least mean likeness between two groups at which they are joined, whatever the quotient; of two
            reports of one event in the development articles, 98 in 100 are more alike than that.
        expected: The likeness within a story that a group of one is presumed to have.
        trust: How many pairs of articles that presumption counts for beside those measured.
    """

    threshold: float = 0.62
    floor: float = 0.12
    expected: float = 0.1
    trust: float = 3.0

    def within(self, likeness: float, pairs: float) -> float:
        """Return how close a group is in itself, given the sum of likeness over its pairs of articles."""
        return (likeness + self.trust * self.expected) / (pairs + self.trust)

    def quotient(self, between: float, within_a: float, within_b: float) -> float:
        """Return the mean likeness between two groups over the likeness within them."""
        return between / math.sqrt(within_a * within_b)


DEFAULT: Final = Closeness()


def link(
    likeness: Sequence[Sequence[float]],
    groups: Sequence[Sequence[int]],
    may_join: Callable[[Sequence[int], Sequence[int]], bool],
    closeness: Closeness = DEFAULT,
) -> list[list[int]]:
    """Join groups, the closest first, until no two are close enough.

    Args:
        likeness: For each article of the pool its likeness to every other.
        groups: What belongs together from the start; every article is in exactly one.
        may_join: Whether two groups may be joined at all.
        closeness: When two groups are one story.

    Returns:
        The groups of articles, each sorted, in the order of their first article.
    """
    pool = _Pool(likeness, groups, may_join, closeness)
    while pool.join_closest():
        pass
    return sorted(sorted(group) for group in pool.groups if group)


class _Pool:
    """Groups on their way together, with sums of likeness kept so that a join costs one row."""

    def __init__(
        self,
        likeness: Sequence[Sequence[float]],
        groups: Sequence[Sequence[int]],
        may_join: Callable[[Sequence[int], Sequence[int]], bool],
        closeness: Closeness,
    ) -> None:
        self.groups = [list(group) for group in groups]
        self._closeness = closeness
        self._may_join = may_join
        count = len(self.groups)
        self._between = _between(likeness, self.groups)
        self._inside = [_sum(likeness, group, group) / 2 for group in self.groups]
        self._within = [self._closeness_of(at) for at in range(count)]
        self._quotients = [[NEVER] * count for _ in range(count)]
        for at, sums in enumerate(self._between):
            for other, between in enumerate(sums[:at]):
                if between:
                    self._quotients[at][other] = self._quotients[other][at] = self._quotient(at, other)
        self._best = [max(row, default=NEVER) for row in self._quotients]

    def join_closest(self) -> bool:
        """Join the two closest groups; return False where no two are close enough."""
        best = max(self._best, default=NEVER)
        if best < self._closeness.threshold:
            return False
        first = self._best.index(best)
        self._join(first, self._quotients[first].index(best))
        return True

    def _join(self, kept: int, gone: int) -> None:
        self._inside[kept] += self._inside[gone] + self._between[kept][gone]
        self.groups[kept] += self.groups[gone]
        self.groups[gone] = []
        self._within[kept] = self._closeness_of(kept)
        for other, group in enumerate(self.groups):
            if not group or other == kept:
                continue
            self._between[kept][other] += self._between[gone][other]
            self._between[other][kept] = self._between[kept][other]
            self._set_quotient(other, gone, NEVER)
            self._set_quotient(other, kept, self._quotient(kept, other))
        self._quotients[kept][gone] = NEVER
        self._best[kept] = max(self._quotients[kept])
        self._best[gone] = NEVER

    def _set_quotient(self, at: int, other: int, quotient: float) -> None:
        before = self._quotients[at][other]
        self._quotients[at][other] = self._quotients[other][at] = quotient
        if quotient >= self._best[at]:
            self._best[at] = quotient
        elif before == self._best[at]:
            self._best[at] = max(self._quotients[at])

    def _quotient(self, a: int, b: int) -> float:
        between = self._between[a][b] / (len(self.groups[a]) * len(self.groups[b]))
        if between < self._closeness.floor:
            return NEVER
        quotient = self._closeness.quotient(between, self._within[a], self._within[b])
        # Asking comes last: it is dear, and most pairs are too far apart to matter.
        if quotient < self._closeness.threshold or self._may_join(self.groups[a], self.groups[b]):
            return quotient
        return NEVER

    def _closeness_of(self, at: int) -> float:
        size = len(self.groups[at])
        return self._closeness.within(self._inside[at], size * (size - 1) / 2)


def _between(likeness: Sequence[Sequence[float]], groups: Sequence[Sequence[int]]) -> list[list[float]]:
    """Return the sums of likeness between every two groups; nearly all groups are one article."""
    if all(len(group) == 1 for group in groups):
        order = [group[0] for group in groups]
        return [[likeness[a][b] if a != b else 0.0 for b in order] for a in order]
    sums = [[0.0] * len(groups) for _ in groups]
    for at, these in enumerate(groups):
        for other, those in enumerate(groups[:at]):
            sums[at][other] = sums[other][at] = _sum(likeness, these, those)
    return sums


def _sum(likeness: Sequence[Sequence[float]], a: Sequence[int], b: Sequence[int]) -> float:
    return math.fsum(likeness[i][j] for i in a for j in b if i != j)
