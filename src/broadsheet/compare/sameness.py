"""Do two articles seem to tell the same story? A comparison of two events would only invent disagreements."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.compare.statements import Statement

SAME_STORY = 0.40
"""From this likeness on, two articles are taken to tell one story.

Our own measurement on the development reports: 99 of 100 pairs of one story lie above it, 1 of 100 pairs of different
topics, and half of the pairs of two different events of one kind ("two earthquakes").
"""

FEW_NAMES = 0.15
FEW_NAMES_LIKENESS = 0.65
"""Two articles this little alike of which the one that names less shares fewer of its names may tell of two events.

None of 111 contradictions between development reports of one event is lost so, of 58 between reports of two events of
one kind one in five.
"""

LEAD_SENTENCES = 3
TOP_NAMES = 6


def story_likeness(a: Sequence[Statement], b: Sequence[Statement]) -> float:
    """Return how much two articles speak of the same, about 0 to 2; symmetric.

    It adds the cosine of their words with logarithmic counts (shared names double) to 0.3 of the share of each one's
    foremost names, and of its lead's words, that the other uses.
    """
    left, right = _Profile(a), _Profile(b)
    if not left.counts or not right.counts:
        return 0.0
    return (
        _cosine(left, right)
        + 0.3 * _mean(_share(left.top, right), _share(right.top, left))
        + 0.3 * _mean(_share(left.lead, right), _share(right.lead, left))
    )


def may_be_two_events(a: Sequence[Statement], b: Sequence[Statement], likeness: float) -> bool:
    """Tell whether two articles that speak of the same may yet tell of two events: "the blaze", here and elsewhere.

    Args:
        a: The first article's sentences.
        b: The second's.
        likeness: Their :func:`story_likeness`.
    """
    if likeness >= FEW_NAMES_LIKENESS:
        return False
    left, right = ({word.key for one in side for word in one.words if word.name} for side in (a, b))
    return len(left & right) < FEW_NAMES * min(len(left), len(right))


class _Profile:
    """What an article speaks of, by how often."""

    def __init__(self, statements: Sequence[Statement]) -> None:
        self.counts: Counter[str] = Counter(word.key for statement in statements for word in statement.words)
        self.names = {word.key for statement in statements for word in statement.words if word.name}
        self.lead = sorted({key for statement in statements[:LEAD_SENTENCES] for key in statement.keys})
        self.top = sorted(self.names, key=lambda name: (-self.counts[name], name))[:TOP_NAMES]


def _cosine(a: _Profile, b: _Profile) -> float:
    names = a.names & b.names
    product = math.fsum(
        _damped(a.counts[key]) * _damped(b.counts[key]) * (2.0 if key in names else 1.0)
        for key in a.counts.keys() & b.counts.keys()
    )
    norms = [math.sqrt(math.fsum(_damped(count) ** 2 for count in side.counts.values())) for side in (a, b)]
    return product / (norms[0] * norms[1])


def _damped(count: int) -> float:
    return 1 + math.log(count)


def _share(keys: Sequence[str], other: _Profile) -> float:
    return sum(key in other.counts for key in keys) / len(keys) if keys else 0.0


def _mean(one: float, other: float) -> float:
    return (one + other) / 2
