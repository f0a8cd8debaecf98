"""Days and clock times that a text does not place on the calendar: "Saturday", "March 11", "9:40 p.m."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.findings import MORE_PRECISE, SAME, UNLIKE, Finding, Relation
from broadsheet.facts import DateValue

if TYPE_CHECKING:
    from broadsheet.facts import TextValue

NEAR_MINUTES = 15
"""Clock times this close are one time, given more and less exactly."""

FIVE = 5
"""Times that are no multiple of five minutes are given to the minute: 7:12 is no other way to say 7:21."""

_WEEKDAY = re.compile(r"weekday-([1-7])")
_MONTH_DAY = re.compile(r"--(\d\d)(?:-(\d\d))?")
_RELATIVE = re.compile(r"day([+-]\d+)")
_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")

Traits = dict[str, int]


def compare_days(a: DateValue | TextValue, b: DateValue | TextValue) -> Finding:
    """Compare days of which one is not placed: by weekday, month and day of the month, where both have them."""
    left, right = traits(a), traits(b)
    shared = left.keys() & right.keys()
    if not shared:
        return UNLIKE
    if any(left[trait] != right[trait] for trait in shared):
        return Finding(Relation.APART, "the dates do not overlap")
    if left.keys() == right.keys() or "weekday" in shared or "day" in shared:
        return SAME
    return Finding(Relation.RECONCILED, MORE_PRECISE)


def traits(value: DateValue | TextValue) -> Traits:
    """Return what is known of a day: its weekday (1 to 7), month, day of the month, year, or days from today."""
    if isinstance(value, DateValue):
        return _placed(value)
    weekday = _WEEKDAY.fullmatch(value.key)
    if weekday:
        return {"weekday": int(weekday[1])}
    day = _MONTH_DAY.fullmatch(value.key)
    if day:
        return {"month": int(day[1])} | ({"day": int(day[2])} if day[2] else {})
    relative = _RELATIVE.fullmatch(value.key)
    return {"relative": int(relative[1])} if relative else {}


def compare_times(a: str, b: str) -> Finding:
    """Compare clock times given as HH:MM; behind one that may be of either half of the day stands a question mark."""
    one, other = _minutes(a), _minutes(b)
    if one is None or other is None:
        return UNLIKE
    apart = _apart(one, other, either="?" in a + b)
    if not apart:
        return SAME
    to_the_minute = apart > 1 and one % FIVE > 0 and other % FIVE > 0
    if apart <= NEAR_MINUTES and not to_the_minute:
        return Finding(Relation.RECONCILED, "the times are close to each other")
    return Finding(Relation.APART, "the times differ")


def times_near(a: str, b: str, most: float) -> bool:
    """Tell whether two clock times, given as HH:MM, are at most so many minutes apart."""
    one, other = _minutes(a), _minutes(b)
    return one is not None and other is not None and _apart(one, other, either="?" in a + b) <= most


def _minutes(clock: str) -> int | None:
    match = _CLOCK.fullmatch(clock.removesuffix("?"))
    return 60 * int(match[1]) + int(match[2]) if match else None


def _apart(one: int, other: int, *, either: bool) -> int:
    """Return by how many minutes two times are apart; ``either`` where one may be of either half of the day."""
    # Five to midnight and five past it are ten minutes apart.
    day = 12 * 60 if either else 24 * 60
    apart = abs(one - other) % day
    return min(apart, day - apart)


def _placed(value: DateValue) -> Traits:
    known = {"year": value.first.year} if value.first.year == value.last.year else {}
    if known and value.first.month == value.last.month:
        known["month"] = value.first.month
        if value.first.day == value.last.day:
            known |= {"day": value.first.day, "weekday": value.first.isoweekday()}
    return known
