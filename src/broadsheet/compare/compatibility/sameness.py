"""Do two articles seem to tell the same story? A comparison of two events would only invent disagreements."""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from broadsheet.compare.statements import Statement

SAME_STORY = 0.40
"""From this likeness on, two articles are taken to tell one story.

Our own measurement on the development reports: 99 of 100 pairs of one story lie above it, 1 of 100 pairs of different
topics, and half of the pairs of two different events of one kind ("two earthquakes").
"""

FEW_NAMES = 0.15
FEW_NAMES_LIKENESS = 0.65
"""Two articles this little alike of which the one that names less shares fewer of its names may tell of two events."""

NAMES_ALIKE = 0.40
LEAD_NAMES = 0.5
AGREED = 0.2
"""... and so may two whose names are less alike than this (cosine), of whose leads the other gives fewer names, and of
which fewer agreements are found for each sentence of the shorter.

Of 1,200 pairs of development reports of two events of one kind 613 lie below :data:`SAME_STORY`, 258 above it are
doubted so and 329 pass; of 2,721 pairs of one event 30, 92 and 2,599. In the former 43
contradictions are left, in 42 pairs (``tests/bench/compare.py --only events,stories``).
"""

NAMES_FOR_DOUBT = 3
"""Where fewer are named nothing is told apart by names."""

MANY_SENTENCES = 30
"""Of more sentences not each has a counterpart."""

LONG = 15
OPENING_ALIKE = 0.9
"""In articles of so many sentences, or so much alike, a name counts as shared where it only opens sentences of one."""

LEAD_SENTENCES = 3
TOP_NAMES = 6


def story_likeness(a: Profile, b: Profile) -> float:
    """Return how much two articles speak of the same, about 0 to 2; symmetric.

    It adds the cosine of their words with logarithmic counts (shared names double) to 0.3 of the share of each one's
    foremost names, and of its lead's words, that the other uses.
    """
    if not a.counts or not b.counts:
        return 0.0
    return (
        _cosine(a, b, a.counts.keys(), b.counts.keys())
        + 0.3 * _mean(_share(a.top, b), _share(b.top, a))
        + 0.3 * _mean(_share(a.lead, b), _share(b.lead, a))
    )


def may_be_two_events(a: Profile, b: Profile, agreements: int) -> bool:
    """Tell whether two articles that speak of the same may yet tell of two events: "the blaze", here and elsewhere.

    Args:
        a: What the first article speaks of.
        b: What the second speaks of.
        agreements: How many rows were found in which both say the same.
    """
    fewer = min(len(a.names), len(b.names))
    # What only opens sentences in the one may be known for a name from the other.
    shared = frozenset((a.names & b.counts.keys()) | (b.names & a.counts.keys()))
    likeness = story_likeness(a, b)
    if len(shared) < FEW_NAMES * fewer and likeness < FEW_NAMES_LIKENESS:
        return True
    if min(a.sentences, b.sentences) < LONG and likeness < OPENING_ALIKE:
        shared = frozenset(a.names & b.names)
    if fewer < NAMES_FOR_DOUBT or agreements >= AGREED * (1 + min(a.sentences, b.sentences, MANY_SENTENCES)):
        return False
    leads = _mean(_share(_in_lead(a, shared), b), _share(_in_lead(b, shared), a))
    return leads < LEAD_NAMES and _cosine(a, b, a.names | shared, b.names | shared, named=1.0) < NAMES_ALIKE


def _in_lead(one: Profile, shared: frozenset[str]) -> list[str]:
    """Return the names that the first sentences of an article give."""
    return sorted({*one.lead_names, *shared.intersection(one.lead)})


class Profile:
    """What an article speaks of, by how often."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.sentences = len(statements)
        self.counts: Counter[str] = Counter([word.key for statement in statements for word in statement.words])
        self.names = {word.key for statement in statements for word in statement.words if word.name}
        self.lead = sorted({key for statement in statements[:LEAD_SENTENCES] for key in statement.keys})
        self.lead_names = sorted(
            {word.key for statement in statements[:LEAD_SENTENCES] for word in statement.words if word.name}
        )
        self.top = sorted(self.names, key=lambda name: (-self.counts[name], name))[:TOP_NAMES]


def _cosine(a: Profile, b: Profile, of_a: Set[str], of_b: Set[str], *, named: float = 2.0) -> float:
    """Return the cosine of these words of both; shared names count ``named`` times."""
    names = a.names & b.names
    product = math.fsum(
        [_damped(a.counts[key]) * _damped(b.counts[key]) * (named if key in names else 1.0) for key in of_a & of_b]
    )
    norms = [
        math.sqrt(math.fsum([_damped(side.counts[key]) ** 2 for key in keys])) for side, keys in ((a, of_a), (b, of_b))
    ]
    return product / (norms[0] * norms[1])


@lru_cache(maxsize=256)
def _damped(count: int) -> float:
    return 1 + math.log(count)


def _share(keys: Sequence[str], other: Profile) -> float:
    return sum(key in other.counts for key in keys) / len(keys) if keys else 0.0


def _mean(one: float, other: float) -> float:
    return (one + other) / 2
