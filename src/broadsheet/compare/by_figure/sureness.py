"""How much evidence two values of each kind ask for before they are surely of one thing."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.elsewhere import CROWDS
from broadsheet.compare.by_figure.fits import FIT, STREAMING, plural
from broadsheet.compare.by_figure.gates import SOMEBODYS, one_topic
from broadsheet.compare.by_figure.likelihood import of_saying
from broadsheet.compare.language.counted_as import ANYBODY, groups_of
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.topics import BY_NOUN
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.compare.by_figure.aligning import Alignment
    from broadsheet.compare.by_figure.framing import Framed

_TIME = stem("time")
_SET_FOR = {"for": "on"}
"""A day set for something is the day on which it is to be."""

_BEFOREHAND = content_keys("doors gates registration queue")
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
"""... and of two counts of which the words beside one alone tell what befell what it counts, or that are no counts of
several: how often something was done, the block of a street."""

LONG_AGO = -1.0
"""... and of two dates of earlier times, of two verbs."""

TWO_LONG_AGO = 0.3
"""... and of such dates of which one alone is that of a birth or the like."""

HOUR = 0.65
"""... and of two hours of which one is when somebody said so, or by which something was done."""


def least_of(alignment: Alignment) -> float:
    """Return from which evidence on two values are surely of one thing; infinity where none is enough."""
    kind = alignment.a.frame.kind
    if alignment.a.topic == "distance" or alignment.a.counted in STREAMING:
        return math.inf  # Where two things lie; what goes on, and has been counted at two times.
    if kind is Kind.MEASURE and not FIT[kind](alignment.a, alignment.b):
        return math.inf
    if _of_other_people(alignment) or _of_somebody_else(alignment):
        return math.inf
    more = _MORE.get(kind)
    least = SURE.get(kind, math.inf)
    return max(least, more(alignment)) if more else least


def _least_of_counts(alignment: Alignment) -> float:
    if _tied_otherwise(alignment):
        return TIED_OTHERWISE
    return HALF_TOLD if _half_told(alignment) else -math.inf


def _least_of_lengths(alignment: Alignment) -> float:
    if not _lasting_otherwise(alignment):
        return -math.inf
    return TIED_OTHERWISE if alignment.a.topic or alignment.b.topic else UNTOLD


def _least_of_days(alignment: Alignment) -> float:
    one, other = alignment.a, alignment.b
    if not _placed_alike(alignment):
        return math.inf
    if not (one.past and other.past):
        return -math.inf
    if one.topic != other.topic:
        return TWO_LONG_AGO
    return LONG_AGO if two_verbs(one, other) else -math.inf


def _least_of_hours(alignment: Alignment) -> float:
    if not (_placed_alike(alignment) or _plainly_placed(alignment)):
        return math.inf
    return HOUR if _loosely_timed(alignment) else -math.inf


_MORE = {
    Kind.NUMBER: _least_of_counts,
    Kind.DURATION: _least_of_lengths,
    Kind.DATE: _least_of_days,
    Kind.TIME: _least_of_hours,
}
"""What some kinds ask for beyond :data:`SURE`, by what is told of the two."""


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
    """Tell whether two deeds govern two counts: hit by seven, loaded with four."""
    one, other = alignment.a, alignment.b
    if not CROWDS.isdisjoint((one.topic, other.topic)):
        return _two_topics(one, other)  # Who came to a vigil, and who marched from there.
    if one_topic(one, other) or not two_verbs(one, other):
        return False
    return "" not in (ties := {one.frame.preposition, other.frame.preposition}) and len(ties) > 1


def _lasting_otherwise(alignment: Alignment) -> bool:
    """Tell whether two things lasted so long: "negotiated for two hours", "locked down for three"."""
    one, other = alignment.a, alignment.b
    if one.topic == other.topic != "":
        return False
    both = (one, other), (other, one)
    deeds = [(each, rest) for each, rest in both if each.verb and each.frame.verb not in _LIGHT]
    told = any(each.verb in {rest.verb, *rest.context} for each, rest in deeds)
    return _two_topics(one, other) or (bool(deeds) and not told)


def _two_topics(one: Framed, other: Framed) -> bool:
    return bool(one.topic and other.topic) and one.topic != other.topic


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
    if (
        "" in verbs
        or not SAY_VERBS.isdisjoint(verbs)
        or not _BEFOREHAND.isdisjoint(alignment.a.subject ^ alignment.b.subject)
    ):
        return True
    return bool(alignment.a.edge or alignment.b.edge)


def two_verbs(one: Framed, other: Framed) -> bool:
    """Tell whether two values are told by two verbs."""
    return bool(one.verb) and bool(other.verb) and one.verb != other.verb
