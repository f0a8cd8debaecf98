"""Whether two values that exclude each other are surely enough of one thing, by the odds."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.counted import MEASURES, of_other_hauls
from broadsheet.compare.by_figure.distances import of_one_place, of_one_thing
from broadsheet.compare.by_figure.fits import FIT, JOINED, is_none
from broadsheet.compare.by_figure.one_deed import WHEN, one_deed
from broadsheet.compare.by_figure.one_happening import HAPPENING, one_happening
from broadsheet.compare.language.date_topics import OF_PEOPLE
from broadsheet.compare.language.kin import PEOPLE
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.tenures import TENURE
from broadsheet.compare.language.topics import MOST, POPULATION, WEAK
from broadsheet.compare.language.units import roughly
from broadsheet.compare.language.words import stem
from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.aligning import Alignment
    from broadsheet.compare.by_figure.framing import Framed

AHEAD = 0.5
"""By so much the odds must be better than those of any other pair of either value."""

ONE_VERB = 0.5
"""The least odds where one verb governs both. All odds here are logarithms, and were set by reading what values of the
2,721 development pairs then contradict each other."""

ONE_HAPPENING = 0.4
"""... of two clock times, each the only one, at which what is reported happened, began or was noticed."""

NAMELESS = 1.0
"""... of two sums or lengths, where nobody is named beside both: two agents may ask for two players."""

_ALONE = {
    Kind.NUMBER: 0.85,
    Kind.AGE: 2.5,
    Kind.DURATION: 1.8,
    Kind.MONEY: 2.5,
    Kind.PERCENT: 1.8,
    Kind.MEASURE: 2.5,
    Kind.TIME: 4.0,
    Kind.ORDINAL: 0.5,
}
"""The least odds where the verbs differ and each article gives one such value alone; a date belongs to its verb."""

PEOPLE_ALONE = 3.5
"""... and of people, of whom a report counts several sorts."""

COUNT_IN_CONTEXT, LEAST_AROUND = 0.3, 1.0
"""... and of things, where the words around both weigh so much."""

FAR = 5
"""Votes and the margin, a crowd and a few of it: one number so many times the other is seldom a mistake for it."""

MUCH_LONGER = 10
"""The search of three days and its break of three hours are two lengths."""

RIGHT_BESIDE = 0.8
BESIDE = 0.5
"""A verb and its noun are one where the noun stands this near the other value."""

ONE_TOPIC = 0.3
CROWDED = 1.0
"""The least odds of two terms, two depths, two death tolls: where each article gives one, and where one gives more."""

FROM_HERE = 1.5
"""... and of two distances, each the only one, of which one is told from where the rest happened."""

ONLY_TERM = 1.5
"""... and of two terms in prison, of which each article gives one, where nobody is named beside both."""

ONE_PLACE = 0.0
"""The least odds of two numbers of all who live in one place."""

OWN_AGE = 0.0
"""The least odds of two ages of one person by name: "she was 83", "is dead at 81"."""

ONCE = -1.0
"""The least odds of two dates of what happens once: a founding, a birth, a death."""

ONE_DEED = -0.8
"""... and of what one did by name, and of when: many other dates stand in a report, and say nothing of these two."""

_ONCE = frozenset(map(stem, word_list("found establish born marry open incorporate build shut effect resume")))

SOMEBODYS = frozenset(("contract", "term", MOST, "pay", "probation", TENURE))
"""Topics of one person each: of two contracts the words must name whose."""

_TERMS = ("term", MOST, "probation")
_ASKED = (Kind.MONEY, Kind.DURATION)
_SIZED = (Kind.NUMBER, Kind.MEASURE, Kind.MONEY)

_SOMEBODY = word_set("he she")
_AGED = word_set("be die")


def likely(alignment: Alignment) -> bool:
    """Tell whether the odds are good enough for what the two values are."""
    one, other = alignment.a, alignment.b
    kind = one.frame.kind
    single = kind is Kind.DATE and (once(one, other) or one_deed(one, other))
    if alignment.ahead < (0.0 if single else AHEAD) or (kind in FIT and not FIT[kind](one, other)):
        return False
    if kind in _SIZED and one.topic != "caliber" and far_apart(one, other):
        return False
    if kind is Kind.DURATION and far_apart(one, other, MUCH_LONGER):
        return False
    return alignment.odds >= _least(alignment, one, other)


def _least(alignment: Alignment, one: Framed, other: Framed) -> float:
    """Return the least odds that are good enough, whatever the frames have in common but them."""
    kind = one.frame.kind
    sure = _least_of_one(alignment, one, other)
    if sure is not None:
        return sure
    if _one_verb(one, other) and not _says(one):
        nameless = kind in _ASKED and not alignment.shared & (one.names | other.names)
        return _ALONE[kind] if kind is Kind.ORDINAL else NAMELESS if nameless else ONE_VERB
    if one_topic(one, other):
        return _least_of_topic(alignment, one, other)
    if not alignment.only or is_none(one) or is_none(other):
        return math.inf
    return _least_alone(alignment, one, other)


def _least_of_one(alignment: Alignment, one: Framed, other: Framed) -> float | None:
    """Return the least odds of two values of what somebody did or is by name, or of what happens once; else None."""
    kind = one.frame.kind
    if kind is Kind.DATE and once(one, other):
        return ONCE
    if kind in WHEN and one_deed(one, other):
        return ONE_DEED
    if one.topic == other.topic == POPULATION and one.place & other.place:
        return ONE_PLACE
    return OWN_AGE if kind is Kind.AGE and _own_age(alignment) else None


def _least_of_topic(alignment: Alignment, one: Framed, other: Framed) -> float:
    """Return the least odds of two values that are the measure of one thing."""
    if one.topic in SOMEBODYS and not alignment.shared & (one.names | other.names):
        return ONLY_TERM if one.topic in _TERMS and alignment.only else math.inf
    if one.topic in OF_PEOPLE and not alignment.shared & (one.names | other.names):
        return ONLY_TERM if alignment.only else math.inf
    if one.topic == "distance" and not of_one_place(one, other):
        return FROM_HERE if alignment.only else math.inf
    if one.topic == "distance" and not (alignment.only or of_one_thing(alignment.shared, one, other)):
        return math.inf
    # Whom somebody was with is compared before: another's years elsewhere are no rivals.
    return ONE_TOPIC if alignment.only or one.topic == TENURE else CROWDED


def _least_alone(alignment: Alignment, one: Framed, other: Framed) -> float:
    """Return the least odds of two values of which each article gives one alone, and no verb or topic joins them."""
    kind = one.frame.kind
    if kind is Kind.TIME and {one.frame.verb, other.frame.verb} <= HAPPENING:
        return ONE_HAPPENING if one_happening(one, other) else math.inf
    if kind is Kind.NUMBER:
        return _least_of_counts(alignment, one, other)
    return math.inf if kind is Kind.DURATION and far_apart(one, other) else _ALONE.get(kind, math.inf)


def _least_of_counts(alignment: Alignment, one: Framed, other: Framed) -> float:
    if _of_one_house(one, other):
        return _ALONE[Kind.NUMBER]
    if one.counted in PEOPLE or one.frame.unit in MEASURES or far_apart(one, other):
        return PEOPLE_ALONE
    if _done_otherwise(one, other):
        return math.inf
    if alignment.mass >= LEAST_AROUND:
        return COUNT_IN_CONTEXT
    return PEOPLE_ALONE if of_other_hauls(one.value, other.value) else _ALONE[Kind.NUMBER]


def _of_one_house(one: Framed, other: Framed) -> bool:
    """Tell whether both count the same of one subject: "the union has 12,000 members", "the 21,000-member union"."""
    if one.counted != other.counted or far_apart(one, other) or _head(one) != _head(other):
        return False
    return all(each.frame.verb == "have" or "-" in each.frame.unit or _joined(each) for each in (one, other))


def _head(one: Framed) -> str:
    """Return the noun of the subject as compared: "the youth wing of the union" is a wing."""
    words = one.frame.subject.casefold().partition(" of ")[0].split()
    return stem(words[-1]) if words else ""


def _joined(one: Framed) -> bool:
    """Tell whether a number is joined to its noun: "21,000-member"."""
    value = one.frame.value
    return isinstance(value, QuantityValue) and value.unit == one.frame.unit != ""


def _done_otherwise(one: Framed, other: Framed) -> bool:
    """Tell whether two verbs tie two numbers to themselves in two ways: loaded with four, hit by seven."""
    if one.frame.unit in JOINED:
        return False
    tied = one.frame.preposition, other.frame.preposition
    return "" not in (one.verb, other.verb, *tied) and one.verb != other.verb and tied[0] != tied[1]


def _own_age(alignment: Alignment) -> bool:
    """Tell whether two ages are said of one person, neither of an earlier time: "she was six when ..."."""
    one, other = alignment.a, alignment.b
    somebody = alignment.only and {one.frame.subject.casefold(), other.frame.subject.casefold()} & _SOMEBODY
    if one.past or other.past or not (one.subject & other.subject or somebody):
        return False
    return {one.frame.verb, other.frame.verb} <= _AGED and not (one.frame.loose or other.frame.loose)


def one_topic(one: Framed, other: Framed) -> bool:
    """Tell whether the words beside two values say that they are the measure of one thing."""
    if one.frame.kind is Kind.PERCENT and one.counted == other.counted != "":
        return True
    return one.topic == other.topic != "" and one.topic not in WEAK


def _one_verb(one: Framed, other: Framed) -> bool:
    if one.verb and other.verb and one.verb == other.verb:
        return not (one.frame.loose and other.frame.loose)
    if one.frame.kind in (Kind.DATE, Kind.TIME):
        return False
    return bool(one.verb and other.context.get(one.verb, 0.0) >= BESIDE) or bool(
        other.verb and one.context.get(other.verb, 0.0) >= BESIDE
    )


def once(one: Framed, other: Framed) -> bool:
    """Tell whether two dates are of what happens once: "was founded in 1998", "after his death in July"."""
    if one.frame.verb == other.frame.verb == "die" and one.subject & other.subject & (one.named | other.named):
        return True
    for verb in _ONCE & {one.verb, other.verb}:
        if all(verb == each.verb or each.context.get(verb, 0.0) >= RIGHT_BESIDE for each in (one, other)):
            return True
    return False


def _says(one: Framed) -> bool:
    """Tell whether a date may be the day somebody spoke rather than the day of what was told."""
    return one.frame.kind in (Kind.DATE, Kind.TIME) and not one.verb


def far_apart(one: Framed, other: Framed, times: float = FAR) -> bool:
    """Tell whether one count is so many times the other that it rather counts something else."""
    based = [roughly(value) for value in (one.value, other.value) if isinstance(value, QuantityValue)]
    sizes = [value.high for value in based if value is not None]
    return len(sizes) == 2 and min(sizes) > 0 and max(sizes) > times * min(sizes)
