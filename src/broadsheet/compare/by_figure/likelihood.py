"""How likely two values are of one and the same thing, told by everything but the values themselves."""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.language.kin import PEOPLE
from broadsheet.compare.language.topics import WEAK
from broadsheet.compare.language.units import in_base
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.statements import mass
from broadsheet.facts import Kind, QuantityValue
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Span

# Fitted by logistic regression on every two values of one kind in the 2,721 pairs of development reports of one story:
# alike where both articles print one value that nothing else in them equals, unlike where a value has its equal
# elsewhere. Over stories left out of the fit the average precision is 0.85 to 0.89, by which values are read, against
# 0.73 for the shared words alone.
_BIAS = -2.24
_WORDS, _VERB, _PHRASE, _PREPOSITION = 2.60, 0.90, 1.94, 0.57
_SENTENCES, _AROUND, _LEADING = 0.90, 1.38, 0.39
_ONLY_ONE, _CROWD, _EDGE = 1.17, -0.36, -0.72
# Set by hand: the development reports hold too few terms, prices and depths to fit these.
_ONE_TOPIC, _TWO_TOPICS, _OBJECT, _TWO_UNITS = 1.0, -1.5, 0.7, -0.6
_SAYING = -1.2
_TWO_TIMES = -1.0

AROUND_MASS = 30.0
"""Words shared by the two sentences with their neighbours, from which on more of them say nothing more."""

_MANY_SORTS = PEOPLE | {"", "score"}

LEAD = 3
"""The first sentences of a report are its lead."""


class Met(NamedTuple):
    """What two sentences have in common.

    Attributes:
        likeness: How alike their words are, 0 to 1.
        shared: What the words that both have weigh together.
        around: What the words weigh that both have with the sentences beside them.
        apart: How far apart they stand in their articles, 0 to 1.
        leading: Whether both stand in the lead.
    """

    likeness: float
    shared: float
    around: float
    apart: float
    leading: bool


class Likelihood:
    """Weighs pairs of values of two articles; what belongs to two sentences is worked out once."""

    def __init__(
        self, a: Side, b: Side, ours: Sequence[Framed], theirs: Sequence[Framed], weights: Mapping[str, float]
    ) -> None:
        """Count how many values of one sort each article gives."""
        self._weights = weights
        self._masses = tuple([mass(one.keys, weights) for one in side.statements] for side in (a, b))
        self._statements = (a.statements, b.statements)
        self._numbers = tuple(
            {statement.span: number for number, statement in enumerate(side.statements)} for side in (a, b)
        )
        self._around: tuple[dict[int, frozenset[str]], dict[int, frozenset[str]]] = ({}, {})
        # A value told twice, or told in miles and kilometres, is one value.
        self._alike = tuple(_count_alike(side) for side in (ours, theirs))
        self._of_topic = tuple(_count_topics(side) for side in (ours, theirs))
        self._met: dict[tuple[Span, Span], Met] = {}

    @property
    def shorter(self) -> int:
        """How many sentences the shorter article has."""
        return min(map(len, self._statements))

    def only(self, one: Framed, other: Framed) -> bool:
        """Tell whether each article gives no other value of their sort."""
        return self._alike[0][id(one)] == self._alike[1][id(other)] == 1

    def only_of_topic(self, one: Framed, other: Framed) -> bool:
        """Tell whether each article gives one number by what it is the measure of, whatever noun it counts."""
        if not one.topic == other.topic != "" or one.topic in WEAK or one.past != other.past:
            return False
        if one.frame.kind is Kind.DURATION:
            return False  # Of contracts and terms each is somebody's.
        key = one.frame.kind, one.topic, one.past
        return self._of_topic[0][key] == self._of_topic[1][key] == 1

    def of(self, one: Framed, other: Framed, words: float, alike: tuple[int, int] | None = None) -> float:
        """Return the logarithm of the odds that both are of one thing.

        ``words`` is how alike the words around are, ``alike`` how many values of its sort each article gives, where
        they are not those that were counted.
        """
        left, right = alike or (self._alike[0][id(one)], self._alike[1][id(other)])
        odds = _BIAS + _WORDS * words + _ONLY_ONE * ((left == 1) + (right == 1)) + _CROWD * math.log(left * right)
        if one.verb and one.verb == other.verb:
            odds += _VERB + _OBJECT * bool(
                content_keys(one.frame.object) & content_keys(other.frame.object) - {one.verb}
            )
        if one.phrase & other.phrase:
            odds += _PHRASE
        if one.frame.preposition and one.frame.preposition == other.frame.preposition:
            odds += _PREPOSITION
        if one.frame.kind is Kind.DURATION:
            odds += _TWO_UNITS * (not _one_unit(one, other)) + _TWO_TIMES * (one.past != other.past)
        if one.edge != other.edge:
            odds += _EDGE
        if of_saying(one) != of_saying(other):
            odds += _SAYING
        if one.topic and other.topic and not told_by_noun(one, other):
            odds += (_ONE_TOPIC if one.topic not in WEAK else 0.0) if one.topic == other.topic else _TWO_TOPICS
        met = self.met(one.frame.sentence, other.frame.sentence)
        around = _AROUND * min(1.0, met.around / AROUND_MASS)
        return odds + _SENTENCES * met.likeness + around + _LEADING * met.leading

    def met(self, one: Span, other: Span) -> Met:
        """Return what two sentences and their neighbours have in common."""
        known = self._met.get((one, other))
        if known is None:
            i, j = self._numbers[0][one], self._numbers[1][other]
            left, right = self._statements[0][i], self._statements[1][j]
            own = math.sqrt(max(self._masses[0][i] * self._masses[1][j], 1e-9))
            shared = mass([key for key in left.keys & right.keys if not key[0].isdigit()], self._weights)
            around = mass(self._beside(0, i) & self._beside(1, j), self._weights)
            apart = abs(i / len(self._statements[0]) - j / len(self._statements[1]))
            known = Met(shared / own, shared, around, apart, i < LEAD and j < LEAD)
            self._met[one, other] = known
        return known

    def _beside(self, side: int, at: int) -> frozenset[str]:
        """Return the words of a sentence and of those beside it."""
        known = self._around[side].get(at)
        if known is None:
            near = self._statements[side][max(0, at - 1) : at + 2]
            known = self._around[side][at] = frozenset().union(*[statement.keys for statement in near])
        return known


def of_saying(one: Framed) -> bool:
    """Tell whether a date is that of somebody's saying so: "the navy said on Friday"."""
    return one.frame.verb in SAY_VERBS and one.frame.kind in (Kind.DATE, Kind.TIME)


def _count_alike(side: Sequence[Framed]) -> dict[int, int]:
    """Return how many values of its sort an article gives, for each of its frames by identity."""
    sorts = [sort_of(one) for one in side]
    counts = Counter([sort for sort, _ in {(sort, size_of(one)) for sort, one in zip(sorts, side, strict=True)}])
    return {id(one): counts[sort] for sort, one in zip(sorts, side, strict=True)}


def _count_topics(side: Sequence[Framed]) -> Counter[tuple[Kind, str, bool]]:
    """Return how many values of an article are the measure of each thing."""
    told = {((one.frame.kind, one.topic, one.past), size_of(one)) for one in side if one.topic}
    return Counter([key for key, _ in told])


def _one_unit(one: Framed, other: Framed) -> bool:
    values = one.value, other.value
    units = [value.unit for value in values if isinstance(value, QuantityValue)]
    return len(units) == len(values) and units[0] == units[1]


def size_of(one: Framed) -> str:
    """Return what is the same of a value and of itself in another unit."""
    value = one.value
    if not isinstance(value, QuantityValue):
        return str(value)
    base = in_base(value)
    return f"{base.low:.2g} {base.high:.2g} {base.unit}" if base else str(value)


def sort_of(one: Framed) -> tuple[Kind, str, str, bool]:
    """Return the sort of a value: its kind, what it counts, what it is the measure of, and whether of earlier times."""
    topic = "" if told_by_noun(one, one) else one.topic
    return one.frame.kind, one.counted, topic, one.past and one.frame.kind is not Kind.DATE


def told_by_noun(one: Framed, other: Framed) -> bool:
    """Tell whether the noun counted says what is counted: of guards there are few sorts, of people many."""
    margins = "margin" in (one.topic, other.topic)
    return one.frame.kind is Kind.NUMBER and not margins and one.counted == other.counted not in _MANY_SORTS
