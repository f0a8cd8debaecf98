"""Dates as feeds write them: RFC 822, ISO 8601 and their common misspellings, to aware times in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo
from functools import lru_cache

from broadsheet.feeds.date_words import MONTHS, month_of
from broadsheet.feeds.date_writing import OFFSET, parted, usual_writing, with_offset

_LIMIT = 100
_ZEROS = frozenset({datetime(1, 1, 1, tzinfo=UTC), datetime(1970, 1, 1, tzinfo=UTC)})
_ISO = re.compile(
    r"(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?)?"
    r"(?:[T\s,]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?",
    re.IGNORECASE | re.ASCII,
)
_LETTERS = r"[^\W\d_]{1,12}"
_MONTH_FIRST = re.compile(
    rf"(?:{_LETTERS}\.?,?\s+)?({_LETTERS})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})(?!\d)(.*)"
)
_DAY_FIRST = re.compile(
    rf"(?:{_LETTERS}(?:-feira)?\.?,?\s+)?(\d{{1,2}})(?:st|nd|rd|th|er|º|\.)?(?:\s+de)?[\s/-]+"
    rf"({_LETTERS})\.?,?(?:\s+de)?[\s/-]+(\d{{4}})(?!\d)(.*)"
)
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)(.*)", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)(.*)", re.ASCII)
_EAST_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](.*)")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.]\s?(\d{1,2})[-/.]\s?(\d{1,2})(?!\d)\.?(.*)", re.ASCII)
_DIGITS = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)", re.ASCII)
_EPOCH = re.compile(r"[1-9]\d{8,9}(?:\d{3})?", re.ASCII)
_CLOCK = re.compile(
    r"[\sT,]*(?:[|–-]\s+)?(?:(?:at|um|kl\.?|à|às|ore|om|в)\s+)?"
    r"(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp]\.?[Mm]\.?)?",
    re.ASCII,
)
_USUAL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d\d?) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC|UT|Z|([+-]\d{4}))", re.ASCII
)
_NOON = re.compile(r"\d\s*[ap]\.?m\b", re.IGNORECASE)
_ZONED = re.compile(r"\d\s*(?:[+-]\d{2}:?\d{2}|[A-Z]{1,5})\)?\s*$", re.ASCII)


def parse_date(text: str) -> datetime | None:
    """Return the moment that ``text`` names, in UTC; None where it names none.

    A day without a time is its midnight, a month its first day. A time without a zone is UTC, as is one with a zone of
    no known name; the offset of a region ("Europe/Berlin") is that of the day, where the system has the tz database.
    Years are taken as they are written: who sorts by time has to expect 1901 and 2099. Only the two moments that
    programs write where they have none, the first of the year 1 and of 1970, are none.
    """
    text = " ".join(text[:_LIMIT].split())
    if not text:
        return None
    try:
        moment = _usual(text) or _zoned(usual_writing(text))
    except (ValueError, OverflowError, OSError):
        return None
    return None if moment in _ZEROS else moment


def _zoned(text: str) -> datetime | None:
    text, region = parted(text)
    moment = _unusual(with_offset(text))
    zone = _rules(region) if moment and region else None
    return moment.replace(tzinfo=zone).astimezone(UTC) if moment and zone else moment


@lru_cache(maxsize=64)
def _rules(region: str) -> tzinfo | None:
    """Return the offsets of a region, None where nobody here knows them."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError  # seldom needed

    try:
        return ZoneInfo(region)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _unusual(text: str) -> datetime | None:
    if match := _DIGITS.fullmatch(text):
        year, month, day, hour, minute, second = (int(part) for part in match.groups())
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    if _EPOCH.fullmatch(text):
        return datetime.fromtimestamp(int(text[:10] if len(text) > 10 else text), UTC)
    return _iso(text) or _rfc822(text) or _in_words(text) or _in_numbers(text)


def _usual(text: str) -> datetime | None:
    """Read what nine of ten feeds write: RFC 822 with a four-digit year, ten times faster than the general way."""
    match = _USUAL.fullmatch(text)
    month = MONTHS.get(match[2].lower()) if match else None
    if match is None or month is None:
        return None
    clock = (int(match[4]), int(match[5]), int(match[6]))
    if clock <= (23, 59, 59) and clock[1] < 60 and clock[2] < 60:
        moment = datetime(int(match[3]), month, int(match[1]), *clock, tzinfo=UTC)
    else:
        moment = datetime(int(match[3]), month, int(match[1]), tzinfo=UTC)
        moment += timedelta(hours=clock[0], minutes=clock[1], seconds=clock[2])
    zone = match[7]
    return moment - _offset(zone) if zone and not zone.endswith("0000") else moment


def _iso(text: str) -> datetime | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) if part else 0 for part in match.groups()[:6])
    # "Twenty-four hundred hours" and leap seconds are moments of the next day and minute.
    moment = datetime(year, month or 1, day or 1, tzinfo=UTC)
    return moment + timedelta(hours=hour, minutes=minute, seconds=second) - _offset(match[7] or "")


def _offset(zone: str) -> timedelta:
    match = OFFSET.fullmatch(zone)
    if match is None:
        return timedelta()
    size = timedelta(hours=int(match[2]), minutes=int(match[3] or 0))
    return -size if match[1] == "-" else size


def _rfc822(text: str) -> datetime | None:
    # parsedate_tz takes "1 May" for the year 2001 and the like: it only sees what ends in a zone or has a clock.
    # It does not know of hours before and after noon either.
    if (not _ZONED.search(text) and ":" not in text) or _NOON.search(text):
        return None
    from email.utils import parsedate_tz  # it loads sockets and more, and is seldom needed

    parts = parsedate_tz(text)
    if parts is None:
        return None
    year, month, day, hour, minute, second = parts[:6]
    moment = datetime(year, month, day, tzinfo=UTC)
    return moment + timedelta(hours=hour, minutes=minute, seconds=second) - timedelta(seconds=parts[9] or 0)


def _in_words(text: str) -> datetime | None:
    if match := _MONTH_FIRST.match(text):
        name, day, year, rest = match.groups()
    elif match := _DAY_FIRST.match(text):
        day, name, year, rest = match.groups()
    else:
        return None
    month = month_of(name)
    return _with_clock(datetime(int(year), month, int(day), tzinfo=UTC), rest) if month else None


def _in_numbers(text: str) -> datetime | None:
    """Read 24.2.2025, the day first; 2/24/2025, the month first as in America where only that can be meant."""
    if match := _EAST_ASIAN.match(text) or _YEAR_FIRST.match(text):
        year, month, day, rest = match.groups()
    elif match := _DOTTED.match(text):
        day, month, year, rest = match.groups()
    elif match := _SLASHED.match(text):
        month, day, year, rest = match.groups()
        if int(month) > 12:
            day, month = month, day
        elif int(day) <= 12 and day != month and not _NOON.search(rest):
            return None  # nobody knows
    else:
        return None
    return _with_clock(datetime(int(year), int(month), int(day), tzinfo=UTC), rest)


def _with_clock(moment: datetime, rest: str) -> datetime:
    """Add the time of the day in the rest of a text, if there is any, to a midnight."""
    clock = _CLOCK.match(rest)
    if clock is None:
        return moment
    hour = int(clock[1])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4].lower().startswith("p") else 0)
    zone = OFFSET.search(rest, clock.end())
    moment += timedelta(hours=hour, minutes=int(clock[2]), seconds=int(clock[3] or 0))
    return moment - _offset(zone[0]) if zone else moment
