"""Days, months and years printed as such: "May 19, 2026", "19 May", "2015-2017", "the 1990s", "early 2024"."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.calendar import ENGLISH_MONTHS, MONTHS
from broadsheet.facts.lexicon.units import DASHES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import DateValue, Kind, TextValue
from broadsheet.facts.tense_near import looks
from broadsheet.facts.values import Found

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_YEAR_LINKS = word_set(
    """
    in since of from until till to by before during after through late early mid between and about around
    circa the for next
    """
)
_MONTH_LINKS = word_set(
    """
    in since until by last next this of from early late mid through to and between for during
    """
)
_OWNERS = word_set("the a his her their its in ’s 's")
_ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th"))
_WORD_MONTHS = word_set("may march mar sun sat")
"""Months whose name or short form is also another word: alone they need a word before them that dates."""
_FORENAMES = word_set("jan april may june august")
_BEFORE_MONTH = word_set("in since until by last next this early late mid through during")
_EARLIEST = 1000
_LATEST = 2100
_FIRST_BARE_YEAR = 1400
_FIRST_ATTRIBUTIVE_YEAR = 1900
_LONGEST_ABBREVIATION = 4
_SLACK = timedelta(days=2)
"""So far a date may lie on the wrong side of the day of writing, which may be the day of an update."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What an article's relative dates are measured from.

    Attributes:
        today: The day the article speaks on; None where nothing in it or about it says so.
        months: Lower-case month names that count as such in the article's language.
    """

    today: date | None = None
    months: frozenset[str] = ENGLISH_MONTHS


def day_number(low: str) -> int | None:
    """Return the number that a token prints, with or without an ordinal's ending, or None."""
    digits = low[:-2] if low[-2:] in _ORDINAL_ENDINGS else low
    return int(digits) if digits.isdigit() and len(digits) <= 4 and digits.isascii() else None


def year_at(words: Words, index: int) -> int | None:
    """Return the year that the token at ``index`` prints, or None."""
    low = words.low[index] if 0 <= index < len(words.low) else ""
    if len(low) != 4 or not low.isdigit() or not low.isascii():
        return None
    year = int(low)
    return year if _EARLIEST <= year <= _LATEST else None


def month_value(year: int, month: int, resolved: bool) -> DateValue:
    """Return a whole month."""
    return DateValue(date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1]), resolved)


def year_value(year: int, resolved: bool = False) -> DateValue:
    """Return a whole year."""
    return years_value(year, year, resolved)


def years_value(first: int, last: int, resolved: bool = False) -> DateValue:
    """Return the years from ``first`` to ``last``, whole."""
    return DateValue(date(first, 1, 1), date(last, 12, 31), resolved)


def is_month(words: Words, index: int, when: Calendar) -> bool:
    """Say whether the token at ``index`` names a month."""
    if index >= len(words.low):
        return False
    name = words.low[index].rstrip(".")
    english = name in ENGLISH_MONTHS
    return name in MONTHS and name in when.months and (words.word[index][0].isupper() or not english)


def _day(year: int, month: int, day: int) -> date | None:
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def _year_of(month: int, days: tuple[int, int], today: date, direction: int) -> int:
    """Return the year that puts a stretch of days nearest to ``today``; news looks back more often than ahead.

    ``direction`` is which way the verb beside the date looks, as in :mod:`broadsheet.facts.tense_near`: what was done
    in a month was done the last time it came, and what will be done in it is done the next time.
    """
    candidates = []
    for year in (today.year - 1, today.year, today.year + 1):
        first, last = _day(year, month, days[0]), _day(year, month, days[1])
        if first is None or last is None:
            continue
        wrong = (first - today if direction < 0 else today - last) if direction else -_SLACK
        if wrong <= _SLACK:
            candidates.append((abs((first + (last - first) // 2 - today).days + 20), year))
    return min(candidates)[1] if candidates else today.year


def _truncated(month: int, day: int | None) -> TextValue:
    """Return a date without its year in the truncated form of ISO 8601, for want of a year to place it in."""
    key = f"--{month:02}" if day is None else f"--{month:02}-{day:02}"
    return TextValue(key, key)


def month_first(words: Words, index: int, when: Calendar) -> Found | None:
    """Return "May 19, 2026", "May 19-20", "May 2026" or "May", read from the month's name at ``index``."""
    if not words.word[index][0].isupper():
        return None
    low = words.low
    name = low[index].rstrip(".")
    at = index + 1
    if at < len(low) and low[at] == "." and len(name) <= _LONGEST_ABBREVIATION and name != "may":
        at += 1
    day = day_number(low[at]) if at < len(low) else None
    if day is None or day > 31:
        return _month_and_year(words, index, at, when)
    last_day, at = _day_range(words, at + 1, day)
    comma = at < len(low) and low[at] == ","
    year = year_at(words, at + comma)
    if year is not None:
        at += 1 + comma
    return _placed(words, (index, at), (year, MONTHS[name], day, last_day), when)


def _month_and_year(words: Words, index: int, at: int, when: Calendar) -> Found | None:
    low = words.low
    name = low[index].rstrip(".")
    linked = at < len(low) and low[at] in {",", "of"} and year_at(words, at + 1) is not None
    year = year_at(words, at + linked)
    if year is not None:
        return Found(Kind.DATE, month_value(year, MONTHS[name], False), index, at + linked + 1)
    before = low[index - 1] if index else ""
    if name in _WORD_MONTHS and before not in _MONTH_LINKS:
        return None
    if name in _FORENAMES and before not in _BEFORE_MONTH and words.tags[at : at + 1] == ["Q"]:
        return None  # "The trial of Jan Holm", "April Jones said".
    if when.today is None:
        return Found(Kind.DATE, _truncated(MONTHS[name], None), index, at)
    year = _year_of(MONTHS[name], (1, 28), when.today, looks(words, index))
    return Found(Kind.DATE, month_value(year, MONTHS[name], True), index, at)


def _day_range(words: Words, at: int, day: int) -> tuple[int, int]:
    """Return the last day of "19-20", "19 and 20", "from 3 to 7" and the token after it."""
    second = day_number(words.low[at + 1]) if at + 1 < len(words.low) else None
    if second is None or not day < second <= 31 or words.tags[at + 2 : at + 3] in (["N"], ["T"], ["A"]):
        # "on May 12 and 13 people", "to 7 million"
        return day, at
    link = words.low[at]
    next_day = link == "and" and second == day + 1
    return (second, at + 2) if link in DASHES or next_day or link in {"to", "through", "until"} else (day, at)


def _placed(words: Words, at: tuple[int, int], parts: tuple[int | None, int, int, int], when: Calendar) -> Found | None:
    first, last = at
    year, month, day, last_day = parts
    resolved = year is None
    if year is None:
        if when.today is None:
            return Found(Kind.DATE, _truncated(month, day), first, last)
        year = _year_of(month, (day, last_day), when.today, looks(words, first))
    begin, end = _day(year, month, day), _day(year, month, last_day)
    if begin is None or end is None:
        return None
    return Found(Kind.DATE, DateValue(begin, end, resolved), first, last)


def digits_first(words: Words, index: int, when: Calendar) -> Found | None:
    """Return a date that begins with digits: "19 May 2026", "2026-05-19", "2015-2017", "1990s", a year."""
    low = words.low[index]
    if len(low) == 5 and low.endswith("0s") and low[:4].isdigit() and low.isascii():
        year = int(low[:4])
        return (
            Found(Kind.DATE, years_value(year, year + (99 if low[2:4] == "00" else 9)), index, index + 1)
            if year
            else None
        )
    year_found = year_at(words, index)
    if year_found is not None:
        return (
            _iso(words, index, year_found)
            or _interval(words, index, year_found)
            or _bare_year(words, index, year_found)
        )
    return _day_first(words, index, when)


def _day_first(words: Words, index: int, when: Calendar) -> Found | None:
    low = words.low
    day = day_number(low[index])
    if day is None or not 1 <= day <= 31:
        return None
    last_day, at = _day_range(words, index + 1, day)
    if at < len(low) and low[at] in {"de", "of", "."}:
        at += 1
    if not is_month(words, at, when):
        return None
    month = MONTHS[low[at].rstrip(".")]
    at += 1
    if at < len(low) and low[at] in {"de", "del", ","} and year_at(words, at + 1) is not None:
        at += 1
    year = year_at(words, at)
    return _placed(words, (index, at + (year is not None)), (year, month, day, last_day), when)


def _iso(words: Words, index: int, year: int) -> Found | None:
    low = words.low[index : index + 5]
    if len(low) < 5 or low[1] != "-" or low[3] != "-" or len(low[2]) != 2:
        return None
    month, day = day_number(low[2]), day_number(low[4])
    made = _day(year, month, day) if month and day and month <= 12 else None
    return Found(Kind.DATE, DateValue(made, made), index, index + 5) if made is not None else None


def _interval(words: Words, index: int, year: int) -> Found | None:
    """Return an interval of years: "2015-2017", "2008-09", "from 2017 to 2022"."""
    low = words.low
    if index + 2 >= len(low):
        return None
    before, link, last = (low[index - 1] if index else ""), low[index + 1], low[index + 2]
    dashed = link in DASHES
    joined = dashed or (before, link) in {("from", "to"), ("from", "until"), ("from", "through"), ("between", "and")}
    second = year_at(words, index + 2)
    if second is None and dashed and len(last) == 2 and last.isdigit() and last.isascii() and int(last) > year % 100:
        second = year - year % 100 + int(last)
    if not joined or second is None or second < year:
        return None
    return Found(Kind.DATE, years_value(year, second), index, index + 3, "interval")


def _bare_year(words: Words, index: int, year: int) -> Found | None:
    """Return a year alone, where the words beside it say that it is one."""
    before = words.low[index - 1] if index else ""
    after = words.tags[index + 1] if index + 1 < len(words.tags) else ""
    told = before in {"(", "["} or (before in _YEAR_LINKS and after != "N" and year >= _FIRST_BARE_YEAR)
    attributive = year >= _FIRST_ATTRIBUTIVE_YEAR and after in {"N", "A"} and before in _OWNERS
    return Found(Kind.DATE, year_value(year), index, index + 1) if told or attributive else None


def part_of(words: Words, index: int, when: Calendar) -> Found | None:
    """Return "early May", "late 2023", "mid-2008" as the whole they are a part of."""
    at = index + 1
    if at < len(words.low) and words.low[at] in {"-", "in"}:
        at += 1
    year = year_at(words, at)
    if year is not None:
        return Found(Kind.DATE, year_value(year), index, at + 1)
    if at < len(words.low) and words.low[at].rstrip(".") in ENGLISH_MONTHS:
        found = month_first(words, at, when)
        return Found(Kind.DATE, found.value, index, found.last) if found else None
    return None
