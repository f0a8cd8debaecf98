"""Whether two times of one happening exclude each other, and whether an article prints the other's time as well."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.compatibility.days import traits
from broadsheet.compare.language.clock_words import Hour, hours, hours_apart
from broadsheet.compare.language.units import in_base
from broadsheet.facts import Bound, DateValue, Kind, QuantityValue, TextValue

if TYPE_CHECKING:
    from broadsheet.compare.by_trait.traits import Trait
    from broadsheet.compare.draft import Side

LEEWAY = 1.2
"""Two lengths of which one is no more than so many times the other are one, rounded."""

REACHES = {
    Bound.EXACT: (1.0, 1.0),
    Bound.ABOUT: (1.15, 1.15),
    Bound.AT_LEAST: (1.0, 1.6),
    Bound.AT_MOST: (1.6, 1.0),
}
"""How far a length that is told roughly reaches down and up."""


class Told(NamedTuple):
    """A time of an occurrence: an hour, a day, a year or a length, with the names in its sentence."""

    value: object
    weekday: str
    names: frozenset[str]
    named: bool
    who: str | None = None
    placed: bool = True


def hours_of_one(one: Told, other: Told) -> bool | None:
    """Tell whether two hours exclude each other; None where that is open."""
    return (
        hours_apart(one.value, other.value) if isinstance(one.value, Hour) and isinstance(other.value, Hour) else None
    )


def _of_one(one: Told, other: Told) -> bool:
    if one.who is not None and (one.who != other.who or not one.who):
        return False
    return not one.named or bool(one.names & other.names)


def days_of_one(one: Told, other: Told) -> bool | None:
    """Tell whether two days or years exclude each other; None where they are told in two ways, or of two."""
    if not _of_one(one, other):
        return None
    if one.weekday and other.weekday:
        return one.weekday != other.weekday
    if one.weekday or other.weekday:
        return None
    left, right = (
        traits(each.value) if each.placed and isinstance(each.value, DateValue | TextValue) else {}
        for each in (one, other)
    )
    for known in (("month", "day"), ("year",)):
        if all(trait in left and trait in right for trait in known):
            return any(left[trait] != right[trait] for trait in known) or ("day" in known and None)
    return None


def lengths_of_one(one: Told, other: Told) -> bool | None:
    """Tell whether two lengths of time exclude each other; None where they are near each other, or of two."""
    reaches = [_reach(each.value) for each in (one, other) if isinstance(each.value, QuantityValue)]
    if len(reaches) != 2 or not _of_one(one, other):
        return None
    (first, last), (its_first, _) = sorted(reaches)
    if its_first <= last:
        return False
    return True if first > 0 and its_first > LEEWAY * last else None


def _reach(value: QuantityValue) -> tuple[float, float]:
    """Return from what to what a length reaches, in the base of its unit."""
    based = in_base(value) or value
    down, up = REACHES[value.bound]
    return based.low / down, based.high * up


def hour_known(one: Trait, _other: Trait, side: Side) -> bool:
    """Tell whether the other article gives this hour too, of whatever: it may tell of two happenings."""
    sentences = {frame.sentence for frame in side.frames if frame.kind is Kind.TIME}
    found = [hour for sentence in sentences for hour in hours(side.text, *sentence)]
    return any(hours_apart(one.value.value, hour) is False for hour in found)


def value_known(one: Trait, _other: Trait, side: Side) -> bool:
    """Tell whether the other article gives this date or length too; weekdays are given of everything."""
    return not one.value.weekday and any(frame.value == one.value.value for frame in side.frames)
