"""Dates, times of day and periods: read from a sentence and placed on the calendar."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.calendar import DAY_PARTS, ENGLISH_MONTHS, MONTHS, PERIOD_UNITS, RELATIVE_DAYS, WEEKDAYS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import DateValue, Kind, TextValue
from broadsheet.facts.values import Found

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_DASHES = word_set("- – — ‐ ‑")
_YEAR_BEFORE = word_set(
    """
    in since of from until till to by during before after through late early mid between and until about around
    circa the for next
    """
)
_ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
_MIDDAY = frozenset(("noon", "midnight", "midday"))
_EARLIEST, _LATEST = 1000, 2100


@dataclass(frozen=True, slots=True)
class Calendar:
    """What an article's relative dates are measured from.

    Attributes:
        today: The day the article speaks on; None where nothing in it or about it says so.
        months: Lower-case month names that count as such in the article's language.
    """

    today: date | None = None
    months: frozenset[str] = ENGLISH_MONTHS


def read_date(words: Words, index: int, when: Calendar) -> Found | None:
    """Return the date, time or period that starts at token ``index``, or None."""
    low = words.low[index]
    found = _time(words, index)
    if found is not None:
        return found
    if low.rstrip(".") in MONTHS and low.rstrip(".") in when.months:
        return _month_first(words, index, when)
    if low[0].isdigit():
        return _digits_first(words, index, when)
    if low in WEEKDAYS and words.word[index][0].isupper():
        return _weekday(words, index, when)
    if low in RELATIVE_DAYS:
        return _relative_day(words, index, when)
    if low in {"last", "next", "this", "past", "following", "same", "previous"}:
        return _period(words, index, when)
    if len(low) == 2 and low[0] == "q" and low[1] in "1234" and words.word[index][0] == "Q":
        return _quarter(words, index, when)
    if low in {"early", "late", "mid"}:
        return _part_of(words, index, when)
    return None


def _number(low: str) -> int | None:
    if low[-2:] in _ORDINAL_ENDINGS:
        low = low[:-2]
    return int(low) if low.isdigit() and len(low) <= 4 and low.isascii() else None


def _year(words: Words, index: int) -> int | None:
    if index >= len(words.low):
        return None
    low = words.low[index]
    if len(low) != 4 or not low.isdigit() or not low.isascii():
        return None
    year = int(low)
    return year if _EARLIEST <= year <= _LATEST else None


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def _month_value(year: int, month: int, resolved: bool) -> DateValue:
    return DateValue(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), resolved)


def _year_value(year: int, resolved: bool = False) -> DateValue:
    return DateValue(date(year, 1, 1), date(year, 12, 31), resolved)


def _nearest_year(month: int, day: int, today: date) -> int:
    """Return the year that puts a day nearest to ``today``; news looks back more often than ahead."""
    candidates = [
        (abs((made - today).days + 20), year)
        for year in (today.year - 1, today.year, today.year + 1)
        if (made := _day(year, month, day))
    ]
    return min(candidates)[1] if candidates else today.year


def _truncated(month: int, day: int | None) -> TextValue:
    """Return a date without its year in the truncated form of ISO 8601, for want of a year to place it in."""
    key = f"--{month:02}" if day is None else f"--{month:02}-{day:02}"
    return TextValue(key, key)


def _month_first(words: Words, index: int, when: Calendar) -> Found | None:
    low = words.low[index]
    name = low.rstrip(".")
    month = MONTHS[name]
    if not words.word[index][0].isupper():
        return None
    at = index + 1
    if at < len(words.low) and words.low[at] == "." and len(name) <= 4 and name != "may":
        at += 1
    day = _number(words.low[at]) if at < len(words.low) else None
    if day is None or day > 31:
        if at < len(words.low) and words.low[at] in {",", "of"} and _year(words, at + 1):
            at += 1
        year = _year(words, at)
        if year is not None:
            return Found(Kind.DATE, _month_value(year, month, False), index, at + 1)
        if name in {"may", "march", "mar", "sun", "sat"} and not _dated_before(words, index):
            return None
        return _month_alone(index, at, month, when)
    last_day, at = _day_range(words, at + 1, day)
    year = None
    if at < len(words.low):
        year = _year(words, at + 1) if words.low[at] == "," else _year(words, at)
        if year is not None:
            at += 2 if words.low[at] == "," else 1
    return _placed(index, at, (year, month, day, last_day), when)


def _dated_before(words: Words, index: int) -> bool:
    return index > 0 and words.low[index - 1] in {
        "in",
        "since",
        "until",
        "by",
        "last",
        "next",
        "this",
        "of",
        "from",
        "early",
        "late",
        "mid",
        "through",
        "to",
        "and",
        "between",
        "for",
        "during",
    }


def _month_alone(index: int, at: int, month: int, when: Calendar) -> Found:
    if when.today is None:
        return Found(Kind.DATE, _truncated(month, None), index, at)
    year = _nearest_year(month, 15, when.today)
    return Found(Kind.DATE, _month_value(year, month, True), index, at)


def _day_range(words: Words, at: int, day: int) -> tuple[int, int]:
    if at + 1 < len(words.low) and words.low[at] in _DASHES:
        second = _number(words.low[at + 1])
        if second is not None and day < second <= 31 and len(words.low[at + 1]) < 4:
            return second, at + 2
    return day, at


def _placed(first: int, last: int, parts: tuple[int | None, int, int, int], when: Calendar) -> Found | None:
    year, month, day, last_day = parts
    resolved = year is None
    if year is None:
        if when.today is None:
            return Found(Kind.DATE, _truncated(month, day), first, last)
        year = _nearest_year(month, day, when.today)
    begin, end = _day(year, month, day), _day(year, month, last_day)
    if begin is None or end is None:
        return None
    return Found(Kind.DATE, DateValue(begin, end, resolved), first, last)


def _digits_first(words: Words, index: int, when: Calendar) -> Found | None:
    low = words.low
    if len(low[index]) == 5 and low[index].endswith("s") and low[index][:4].isdigit() and low[index][3] == "0":
        year = int(low[index][:4])
        span = 99 if low[index][2:4] == "00" else 9
        return Found(Kind.DATE, DateValue(date(year, 1, 1), date(year + span, 12, 31)), index, index + 1)
    year_found = _year(words, index)
    if year_found is not None:
        return _iso(words, index, year_found) or _years(words, index, year_found)
    day = _number(low[index])
    if day is None or not 1 <= day <= 31:
        return None
    last_day, at = _day_range(words, index + 1, day)
    if at < len(low) and low[at] in {"de", "of", "."}:
        at += 1
    if (
        at >= len(low)
        or low[at].rstrip(".") not in MONTHS
        or low[at].rstrip(".") not in when.months
        or not words.word[at][0].isalpha()
    ):
        return None
    if low[at] in {"may", "march"} and not words.word[at][0].isupper():
        return None
    month = MONTHS[low[at].rstrip(".")]
    at += 1
    if at + 1 < len(low) and low[at] in {"de", "del", ","} and _year(words, at + 1):
        at += 1
    year = _year(words, at)
    return _placed(index, at + (year is not None), (year, month, day, last_day), when)


def _iso(words: Words, index: int, year: int) -> Found | None:
    low = words.low
    if index + 4 < len(low) and low[index + 1] == "-" and low[index + 3] == "-":
        month, day = _number(low[index + 2]), _number(low[index + 4])
        if month and day and len(low[index + 2]) == 2 and month <= 12:
            made = _day(year, month, day)
            if made is not None:
                return Found(Kind.DATE, DateValue(made, made), index, index + 5)
    return None


def _years(words: Words, index: int, year: int) -> Found | None:
    """Return a year, or an interval of years: "2015-2017", "from 2017 to 2022"."""
    low = words.low
    before = low[index - 1] if index else ""
    if index + 2 < len(low):
        second = _year(words, index + 2)
        joined = (
            low[index + 1] in _DASHES
            or (low[index + 1] in {"to", "until", "through"} and before == "from")
            or (low[index + 1] == "and" and before == "between")
        )
        if second is not None and joined and second >= year:
            return Found(Kind.DATE, DateValue(date(year, 1, 1), date(second, 12, 31)), index, index + 3, "interval")
        if (
            joined
            and low[index + 2][:2].isdigit()
            and len(low[index + 2]) == 2
            and low[index + 1] in _DASHES
            and int(low[index + 2]) > year % 100
        ):
            return Found(
                Kind.DATE,
                DateValue(date(year, 1, 1), date(year - year % 100 + int(low[index + 2]), 12, 31)),
                index,
                index + 3,
                "interval",
            )
    after = words.tags[index + 1] if index + 1 < len(low) else ""
    if before in {"(", "["} or (before in _YEAR_BEFORE and after != "N" and year >= 1400):
        return Found(Kind.DATE, _year_value(year), index, index + 1)
    if (
        1900 <= year <= _LATEST
        and after in {"N", "A"}
        and before in {"the", "a", "his", "her", "their", "its", "in", "’s", "'s"}
    ):
        return Found(Kind.DATE, _year_value(year), index, index + 1)
    return None


def _weekday(words: Words, index: int, when: Calendar) -> Found:
    low = words.low
    number = WEEKDAYS[low[index]]
    first, last = index, index + 1
    ahead = index > 0 and low[index - 1] in {"next", "coming"}
    if index > 0 and low[index - 1] in {"last", "next", "this", "coming", "past", "early", "late"}:
        first -= 1
    if last < len(low) and low[last] in DAY_PARTS:
        last += 1
    elif last + 1 < len(low) and low[last] in {"late", "early"} and low[last + 1] in DAY_PARTS:
        last += 2
    following = last + (last < len(low) and low[last] == ",")
    exact = (
        read_date(words, following, when)
        if following < len(low) and low[following].rstrip(".") in ENGLISH_MONTHS
        else None
    )
    if exact is not None:
        return Found(Kind.DATE, exact.value, first, exact.last)
    if when.today is None:
        key = f"weekday-{number + 1}"
        return Found(Kind.DATE, TextValue(words.slice(index, last), key), first, last)
    back = (when.today.weekday() - number) % 7
    ahead = ahead or _future(words, index)
    days = (number - when.today.weekday()) % 7 or 7 if ahead else -back
    if index > 0 and low[index - 1] == "last" and days == 0:
        days = -7
    made = when.today + timedelta(days=days)
    return Found(Kind.DATE, DateValue(made, made, True), first, last)


def _future(words: Words, index: int) -> bool:
    return any(
        word in {"will", "’ll", "'ll", "scheduled", "plans", "expected", "upcoming", "due"}
        for word in words.low[max(0, index - 12) : index]
    )


def _relative_day(words: Words, index: int, when: Calendar) -> Found | None:
    low = words.low
    last = index + 1
    if last < len(low) and low[last] in DAY_PARTS:
        last += 1
    if index + 1 < len(words.tags) and words.tags[index + 1] == "K":
        last = index + 1
    if when.today is None:
        return Found(Kind.DATE, TextValue(words.slice(index, last), f"day{RELATIVE_DAYS[low[index]]:+d}"), index, last)
    made = when.today + timedelta(days=RELATIVE_DAYS[low[index]])
    return Found(Kind.DATE, DateValue(made, made, True), index, last)


def _period(words: Words, index: int, when: Calendar) -> Found | None:
    low = words.low
    if index + 1 >= len(low):
        return None
    unit, which = low[index + 1], low[index]
    if (
        unit.rstrip(".") in ENGLISH_MONTHS
        and words.word[index + 1][0].isupper()
        and which in {"last", "next", "this", "past"}
    ):
        found = _month_first(words, index + 1, when)
        if found is not None:
            return Found(Kind.DATE, _shift_month(found, which, when), index, found.last)
    if unit not in PERIOD_UNITS:
        return None
    last = index + 2
    first = index - 1 if index and low[index - 1] == "the" else index
    if (
        which in {"following", "same", "previous", "past"}
        or when.today is None
        or unit not in {"week", "month", "year"}
    ):
        if which in {"this", "past"} and unit in {"day", "season"} and index and low[index - 1] == "the":
            return None
        key = f"{which} {unit}"
        return Found(Kind.DATE, TextValue(words.slice(first, last), key), first, last, "relative")
    return Found(Kind.DATE, _relative_period(which, unit, when.today), first, last)


def _shift_month(found: Found, which: str, when: Calendar) -> DateValue | TextValue:
    value = found.value
    if not isinstance(value, DateValue) or when.today is None or not value.resolved:
        return value if isinstance(value, DateValue | TextValue) else TextValue("", "")
    year = value.first.year
    if which in {"last", "past"} and value.first > when.today:
        year -= 1
    if which == "next" and value.last < when.today:
        year += 1
    return _month_value(year, value.first.month, True)


def _relative_period(which: str, unit: str, today: date) -> DateValue:
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "year":
        return _year_value(today.year + step, True)
    if unit == "month":
        month = today.year * 12 + today.month - 1 + step
        return _month_value(month // 12, month % 12 + 1, True)
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
    return DateValue(monday, monday + timedelta(days=6), True)


def _quarter(words: Words, index: int, when: Calendar) -> Found:
    number = int(words.low[index][1])
    year = _year(words, index + 1)
    last = index + 1 + (year is not None)
    if year is None and when.today is None:
        return Found(Kind.DATE, TextValue(words.word[index], words.low[index]), index, last)
    resolved = year is None
    placed = year if year is not None else (when.today.year if when.today else _EARLIEST)
    end = calendar.monthrange(placed, number * 3)[1]
    return Found(
        Kind.DATE, DateValue(date(placed, number * 3 - 2, 1), date(placed, number * 3, end), resolved), index, last
    )


def _part_of(words: Words, index: int, when: Calendar) -> Found | None:
    """Return "early May", "late 2023", "mid-2008" as the whole they are a part of."""
    at = index + 1
    if at < len(words.low) and words.low[at] in {"-", "in"}:
        at += 1
    if at >= len(words.low):
        return None
    year = _year(words, at)
    if year is not None:
        return Found(Kind.DATE, _year_value(year), index, at + 1)
    if words.low[at].rstrip(".") in ENGLISH_MONTHS and words.word[at][0].isupper():
        found = _month_first(words, at, when)
        return Found(Kind.DATE, found.value, index, found.last) if found else None
    return None


def _time(words: Words, index: int) -> Found | None:
    low = words.low
    word = low[index]
    if word in _MIDDAY:
        return Found(Kind.TIME, TextValue(word, "00:00" if word == "midnight" else "12:00"), index, index + 1)
    if not word[0].isdigit():
        return None
    half = low[index + 1].replace(".", "") if index + 1 < len(low) else ""
    clock = word.replace(".", ":").split(":")
    if half in {"am", "pm"} and all(part.isdigit() for part in clock) and len(clock) <= 3:
        hour, minute = int(clock[0]), int(clock[1]) if len(clock) > 1 else 0
        if hour > 12 or minute > 59:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
        return Found(Kind.TIME, TextValue(words.slice(index, index + 2), f"{hour:02}:{minute:02}"), index, index + 2)
    if ":" in word and all(part.isdigit() for part in clock):
        hour, minute = int(clock[0]), int(clock[1])
        if len(clock) == 2 and hour < 24 and minute < 60 and not (index and words.low[index - 1] in {"the", "mark"}):
            return Found(Kind.TIME, TextValue(word, f"{hour:02}:{minute:02}"), index, index + 1)
    return None
