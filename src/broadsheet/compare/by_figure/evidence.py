"""How surely two values that exclude each other are of one thing: what speaks for it and against it, weighed together.

The gates of :mod:`broadsheet.compare.by_figure.gates` each ask for one thing and were set by hand. Here everything that
can be counted of two values counts at once, by weights that were fitted on annotated pairs of reports.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.elsewhere import CROWDS
from broadsheet.compare.by_figure.fits import FIT, STREAMING, plural
from broadsheet.compare.by_figure.gates import SOMEBODYS, far_apart, one_topic
from broadsheet.compare.by_figure.likelihood import of_saying
from broadsheet.compare.language.counted_as import ANYBODY, groups_of
from broadsheet.compare.language.kin import PEOPLE
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.topics import BY_NOUN
from broadsheet.compare.language.units import roughly
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind, QuantityValue
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.compare.by_figure.aligning import Alignment
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.by_figure.likelihood import Likelihood

MOST_AHEAD = 4.0
"""Odds that are better than those of any rival by more than this say no more."""

WIDEST = 3.0
"""The logarithm of how many times one value is the other counts up to this."""

FEWEST_SENTENCES = 6
"""In a shorter text a figure is the only one whatever it is of."""

NEAR = 1.0
"""Values that are further apart than this, as :data:`WIDEST`, are seldom two newsrooms' figures of one thing."""

FEW = 2
"""So few are counted in passing: "two of them", "one man"."""

# Fitted by tests/bench/fit_figures.py.
BIAS = -1.04
WEIGHTS: Mapping[str, float] = {
    "two verbs": -0.09,
    "two nouns": -0.65,
    "one topic": 0.95,
    "only of topic": 0.67,
    "ratio": -0.76,
    "far": -1.19,
    "few": -1.06,
    "places": -2.27,
    "shared": 0.07,
    "around": 0.02,
    "ahead": 0.35,
    "margin": 4.10,
    "past": -1.12,
    "only": -0.03,
    "date": -1.24,
    "time": -0.00,
    "age": -0.36,
}

_DATED = (Kind.DATE, Kind.TIME)
_TIME = stem("time")
_SET_FOR = {"for": "on"}
"""A day set for something is the day on which it is to be."""

_BEFOREHAND = content_keys("doors gates registration box office check-in queue")
"""What opens before what it belongs to begins."""

_LIGHT = word_set("be have last take spend go do")
"""Verbs that say of a length of time no more than that it passed."""

SURE: Mapping[Kind, float] = {
    Kind.MONEY: -0.1,
    Kind.MEASURE: -1.2,
    Kind.PERCENT: -0.4,
    Kind.NUMBER: -0.8,
    Kind.DATE: -1.3,
    Kind.TIME: -0.9,
    Kind.DURATION: -0.5,
    Kind.AGE: 1.0,
    Kind.ORDINAL: 1.0,
}
"""From this evidence on two values are of one thing, whatever single gate says no. Chosen by kind: by lower ones values
of the 2,721 pairs of development reports contradict each other that can both be true. Ages ask for most: each is its
owner's, of whom the words around say little; and ranks: what is second and what is third are two."""

TIED_OTHERWISE = 1.45
"""... and where two verbs tie two figures to themselves in two ways."""

UNTOLD = 1.2
"""... and two lengths of time of which nothing tells what lasted."""

HALF_TOLD = -0.2
"""... and of two counts of which the words beside one alone tell what befell what it counts, or that are no plain counts
of several: how often something was done, the block of a street."""

LONG_AGO, TWO_LONG_AGO = -1.0, 0.3
"""... and of two dates of earlier times, of two verbs, and where one alone is told to be that of a birth or the like."""

HOUR = 0.65
"""... and of two hours of which one is when somebody said so, or by which something was done."""

LEAST = -2.0
"""Below this evidence they are not, whatever single gate says yes."""


class Evidence:
    """Weighs what two articles' values have in common."""

    def __init__(self, likelihood: Likelihood) -> None:
        """Take what is known of the sentences from the odds."""
        self._likelihood = likelihood

    def of(self, alignment: Alignment) -> float:
        """Return the logarithm of the odds that two values that exclude each other are of one thing."""
        told = self.told(alignment)
        return BIAS + math.fsum([weight * told[name] for name, weight in WEIGHTS.items()])

    def sure(self, alignment: Alignment, odds: float) -> bool:
        """Tell whether these odds alone are good enough: of sizes near each other, not of where two things lie."""
        kind = alignment.a.frame.kind
        least = SURE[kind]
        if alignment.a.topic == "distance" or self._likelihood.shorter < FEWEST_SENTENCES:
            return False
        if kind is Kind.MEASURE and not FIT[kind](alignment.a, alignment.b):
            return False
        if alignment.a.counted in STREAMING:
            return False  # What goes on has been counted at two times.
        if _of_other_people(alignment) or _of_somebody_else(alignment):
            return False
        if _tied_otherwise(alignment):
            untold = kind is Kind.DURATION and not (alignment.a.topic or alignment.b.topic)
            least = max(least, UNTOLD if untold else TIED_OTHERWISE)
        if alignment.a.frame.kind in _DATED and not _placed_alike(alignment):
            least = SURE[Kind.TIME] if kind is Kind.TIME and _plainly_placed(alignment) else math.inf
        if kind is Kind.DATE and alignment.a.past and alignment.b.past:
            least = max(least, _least_long_ago(alignment.a, alignment.b))
        if kind is Kind.TIME and _loosely_timed(alignment):
            least = max(least, HOUR)
        if kind is Kind.NUMBER and _half_told(alignment):
            least = max(least, HALF_TOLD)
        if odds < least:
            return False
        return _times_apart(alignment) <= NEAR

    def told(self, alignment: Alignment) -> dict[str, float]:
        """Return everything that counts of two values, by name."""
        one, other = alignment.a, alignment.b
        kind = one.frame.kind
        met = self._likelihood.met(one.frame.sentence, other.frame.sentence)
        sizes = _size(one), _size(other)
        return {
            "two verbs": float(_two_verbs(one, other)),
            "two nouns": float(kind is Kind.NUMBER and one.counted != other.counted),
            "one topic": float(one_topic(one, other)),
            "only of topic": float(self._likelihood.only_of_topic(one, other)),
            "ratio": _times_apart(alignment),
            "far": float(far_apart(one, other)),
            "few": float(0 < min(sizes) <= FEW),
            "places": met.apart,
            "shared": met.shared,
            "around": met.around,
            "ahead": min(MOST_AHEAD, max(-MOST_AHEAD, alignment.ahead)),
            "margin": alignment.margin,
            "past": float(one.past != other.past),
            "only": float(alignment.only),
            "date": float(kind is Kind.DATE),
            "time": float(kind is Kind.TIME),
            "age": float(kind is Kind.AGE),
        }


def _of_other_people(alignment: Alignment) -> bool:
    """Tell whether two nouns for people are counted and nothing tells that they are the same people."""
    one, other = alignment.a, alignment.b
    if one.frame.kind is not Kind.NUMBER or one.counted == other.counted:
        return False
    people = [ANYBODY in groups_of(each.counted) for each in (one, other)]
    if not all(people):
        # Eleven names are candidates; of fourteen people and eight felonies charged is said of both.
        named = one.topic == other.topic in BY_NOUN and one.topic != "charged"
        return any(people) and bool(one.counted and other.counted) and not named
    return one.topic == "crowd" or one.topic != other.topic


def _half_told(alignment: Alignment) -> bool:
    """Tell whether one count alone is told what befell what it counts, or neither counts several of a thing."""
    one, other = alignment.a, alignment.b
    if _TIME in {one.counted, other.counted} or not (plural(one) and plural(other)):
        return True
    return one.topic != other.topic and CROWDS.isdisjoint((one.topic, other.topic))


def _of_somebody_else(alignment: Alignment) -> bool:
    """Tell whether a contract or a term is each somebody's, and nobody is named beside both."""
    one, other = alignment.a, alignment.b
    if SOMEBODYS.isdisjoint((one.topic, other.topic)) or (alignment.only and not (one.names and other.names)):
        return False
    return not alignment.shared & (one.names | other.names | one.subject & other.subject)


def _tied_otherwise(alignment: Alignment) -> bool:
    """Tell whether two deeds govern two counts or lengths: hit by seven, loaded with four."""
    one, other = alignment.a, alignment.b
    two_topics = bool(one.topic and other.topic) and one.topic != other.topic
    if one.frame.kind is Kind.DURATION:
        if one.topic == other.topic != "":
            return False
        both = (one, other), (other, one)
        deeds = [(each, rest) for each, rest in both if each.verb and each.frame.verb not in _LIGHT]
        return two_topics or (bool(deeds) and not any(each.verb in {rest.verb, *rest.context} for each, rest in deeds))
    if not CROWDS.isdisjoint((one.topic, other.topic)):
        return two_topics  # Who came to a vigil, and who marched from there.
    if one.frame.kind is not Kind.NUMBER or one_topic(one, other) or not _two_verbs(one, other):
        return False
    return "" not in (ties := {one.frame.preposition, other.frame.preposition}) and len(ties) > 1


def _placed_alike(alignment: Alignment) -> bool:
    """Tell whether one preposition ties two times to what happened; a bare "Friday" may be when somebody spoke."""
    one, other = alignment.a, alignment.b
    ties = [_SET_FOR.get(each.frame.preposition, each.frame.preposition) for each in (one, other)]
    return ties[0] == ties[1] != "" and of_saying(one) == of_saying(other)


def _plainly_placed(alignment: Alignment) -> bool:
    return {alignment.a.frame.preposition, alignment.b.frame.preposition} <= {"", "at"}


def _loosely_timed(alignment: Alignment) -> bool:
    """Tell whether one of two hours is when somebody said so, by when something had happened, or of nothing told."""
    verbs = alignment.a.frame.verb, alignment.b.frame.verb
    if "" in verbs or not SAY_VERBS.isdisjoint(verbs) or not _BEFOREHAND.isdisjoint(_subjects(alignment)):
        return True
    return bool(alignment.a.edge or alignment.b.edge)


def _subjects(alignment: Alignment) -> frozenset[str]:
    return alignment.a.subject ^ alignment.b.subject


def _least_long_ago(one: Framed, other: Framed) -> float:
    """Return the least evidence of two dates of earlier times, by whether one thing is told of both."""
    if one.topic != other.topic:
        return TWO_LONG_AGO
    return LONG_AGO if _two_verbs(one, other) else -math.inf


def _two_verbs(one: Framed, other: Framed) -> bool:
    return bool(one.verb) and bool(other.verb) and one.verb != other.verb


def _size(one: Framed) -> float:
    """Return how much a value is in the base of its unit; 0 where it is no quantity."""
    value = roughly(one.value) if isinstance(one.value, QuantityValue) else None
    return value.high if value is not None else 0.0


def _times_apart(alignment: Alignment) -> float:
    """Return the logarithm of how many times one value is the other; of days and hours nobody says that."""
    if alignment.a.frame.kind in _DATED:
        return 0.0
    return _ratio(_size(alignment.a), _size(alignment.b))


def _ratio(one: float, other: float) -> float:
    """Return the logarithm of how many times one value is the other; the widest where one is nothing."""
    return min(WIDEST, abs(math.log(one / other))) if one > 0 and other > 0 else WIDEST
