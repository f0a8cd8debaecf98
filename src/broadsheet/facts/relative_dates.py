"""Days and periods told from the day an article speaks on: "Saturday", "yesterday", "last month", "Q3"."""

from __future__ import annotations

import calendar
from datetime import date, timedelta
from typing import TYPE_CHECKING

from broadsheet.facts.calendar_days import Calendar, month_first, month_value, year_at, year_value
from broadsheet.facts.lexicon.calendar import DAY_PARTS, ENGLISH_MONTHS, PERIOD_UNITS, RELATIVE_DAYS, WEEKDAYS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import DateValue, Kind, TextValue
from broadsheet.facts.values import Found

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_BEFORE_WEEKDAY = word_set("last next this coming past early late")
_AHEAD = word_set("next coming until till")
"""Words right before a weekday that set it in the future: "closed until Monday"."""
_TO_COME = word_set("will ’ll 'll scheduled plans expected upcoming due forecast")
_LOOKED_BACK = 12
"""How many words before a weekday are searched for a word that sets it in the future."""
_STEPS = {"last": -1, "this": 0, "next": 1}


def weekday(words: Words, index: int, when: Calendar) -> Found:
    """Return the day that a weekday's name means: the last such day, or the next where the words look ahead."""
    low = words.low
    before = low[index - 1] if index else ""
    first = index - (before in _BEFORE_WEEKDAY)
    last = _with_day_part(low, index + 1)
    following = last + (last < len(low) and low[last] == ",")
    if following < len(low) and low[following].rstrip(".") in ENGLISH_MONTHS:
        exact = month_first(words, following, when)
        if exact is not None:
            return Found(Kind.DATE, exact.value, first, exact.last)
    if when.today is None:
        value = TextValue(words.slice(index, last), f"weekday-{WEEKDAYS[low[index]] + 1}")
        return Found(Kind.DATE, value, first, last)
    days = _days_to(WEEKDAYS[low[index]], when.today, ahead=before in _AHEAD or _looks_ahead(low, index))
    if before == "last" and days == 0:
        days = -7
    made = when.today + timedelta(days=days)
    return Found(Kind.DATE, DateValue(made, made, True), first, last)


def _with_day_part(low: list[str], last: int) -> int:
    if last < len(low) and low[last] in DAY_PARTS:
        return last + 1
    if last + 1 < len(low) and low[last] in {"late", "early"} and low[last + 1] in DAY_PARTS:
        return last + 2
    return last


def _days_to(number: int, today: date, *, ahead: bool) -> int:
    if ahead:
        return (number - today.weekday()) % 7 or 7
    return -((today.weekday() - number) % 7)


def _looks_ahead(low: list[str], index: int) -> bool:
    before = low[max(0, index - _LOOKED_BACK) : index]
    # "is set for Saturday", "was set to sail on Friday": "set a record on Friday" is past.
    planned = "set" in before and before[before.index("set") + 1 :][:1] in (["for"], ["to"])
    return planned or not _TO_COME.isdisjoint(before)


def relative_day(words: Words, index: int, when: Calendar) -> Found:
    """Return "today", "yesterday evening", "tomorrow"."""
    low = words.low
    offset = RELATIVE_DAYS[low[index]]
    last = index + 1
    if last < len(low) and low[last] in DAY_PARTS:
        last += 1
    if when.today is None:
        return Found(Kind.DATE, TextValue(words.slice(index, last), f"day{offset:+d}"), index, last)
    made = when.today + timedelta(days=offset)
    return Found(Kind.DATE, DateValue(made, made, True), index, last)


def period(words: Words, index: int, when: Calendar) -> Found | None:
    """Return "last week", "this year", "next May", "the same day"."""
    low = words.low
    if index + 1 >= len(low):
        return None
    unit, which = low[index + 1], low[index]
    if unit.rstrip(".") in ENGLISH_MONTHS and words.word[index + 1][0].isupper():
        return _month_of(words, index, which, when)
    if unit not in PERIOD_UNITS:
        return None
    if when.today is not None and which in _STEPS and unit in {"week", "month", "year"}:
        return Found(Kind.DATE, _relative_period(which, unit, when.today), index, index + 2)
    first = index - 1 if index and low[index - 1] == "the" else index
    if first < index and which in {"this", "past"}:
        return None
    return Found(Kind.DATE, TextValue(words.slice(first, index + 2), f"{which} {unit}"), first, index + 2, "relative")


def _month_of(words: Words, index: int, which: str, when: Calendar) -> Found | None:
    """Return "last May": the month before or after the day the article speaks on."""
    found = month_first(words, index + 1, when)
    if found is None or which not in {"last", "next", "this", "past"}:
        return None
    value = found.value
    if isinstance(value, DateValue) and value.resolved and when.today is not None:
        year = value.first.year - (which in {"last", "past"} and value.first > when.today)
        year += which == "next" and value.last < when.today
        value = month_value(year, value.first.month, True)
    return Found(Kind.DATE, value, index, found.last)


def _relative_period(which: str, unit: str, today: date) -> DateValue:
    step = _STEPS[which]
    if unit == "year":
        return year_value(today.year + step, True)
    if unit == "month":
        month = today.year * 12 + today.month - 1 + step
        return month_value(month // 12, month % 12 + 1, True)
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
    return DateValue(monday, monday + timedelta(days=6), True)


def quarter(words: Words, index: int, when: Calendar) -> Found:
    """Return "Q3" or "Q3 2026"."""
    number = int(words.low[index][1])
    year = year_at(words, index + 1)
    last = index + 1 + (year is not None)
    placed = year if year is not None else (when.today.year if when.today else None)
    if placed is None:
        return Found(Kind.DATE, TextValue(words.word[index], words.low[index]), index, last)
    begin = date(placed, number * 3 - 2, 1)
    end = date(placed, number * 3, calendar.monthrange(placed, number * 3)[1])
    return Found(Kind.DATE, DateValue(begin, end, year is None), index, last)
