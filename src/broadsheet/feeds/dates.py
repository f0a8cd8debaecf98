"""Dates as feeds write them: RFC 822, ISO 8601 and their common misspellings, to aware times in UTC."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

_LIMIT = 100
_ISO = re.compile(
    r"(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2}))?)?"
    r"(?:[T\s,]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?)?"
    r"\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?",
    re.IGNORECASE | re.ASCII,
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            *("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august"),
            *("sep sept september", "oct october", "nov november", "dec december"),
        ),
        start=1,
    )
    for name in names.split()
}
_MONTH_FIRST = re.compile(
    r"(?:[A-Za-z]+,?\s+)?([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b(.*)", re.ASCII
)
_DAY_FIRST = re.compile(
    r"(?:[A-Za-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})\b(.*)", re.ASCII
)
_CLOCK = re.compile(r"[\sT,]*(?:at\s+)?(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp]\.?[Mm]\.?)?", re.ASCII)
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})?", re.ASCII)
_USUAL = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(\d\d?) ([A-Z][a-z]{2}) (\d{4}) (\d\d):(\d\d):(\d\d) (?:GMT|UTC|UT|Z|([+-]\d{4}))", re.ASCII
)
_NOON = re.compile(r"\d\s*[ap]\.?m\b", re.IGNORECASE)
_ZONED = re.compile(r"\d\s*(?:[+-]\d{2}:?\d{2}|[A-Z]{1,5})\)?\s*$", re.ASCII)


def parse_date(text: str) -> datetime | None:
    """Return the moment that ``text`` names, in UTC; None where it names none.

    A day without a time is its midnight, a month its first day, a time without a zone is UTC. Years are taken as
    they are written: who sorts by time has to expect 1901 and 2099.
    """
    text = " ".join(text[:_LIMIT].split())
    if not text:
        return None
    try:
        return _usual(text) or _iso(text) or _rfc822(text) or _in_words(text)
    except (ValueError, OverflowError):
        return None


def _usual(text: str) -> datetime | None:
    """Read what nine of ten feeds write: RFC 822 with a four-digit year, ten times faster than the general way."""
    match = _USUAL.fullmatch(text)
    month = _MONTHS.get(match[2].lower()) if match else None
    if match is None or month is None:
        return None
    clock = (int(match[4]), int(match[5]), int(match[6]))
    if clock <= (23, 59, 59) and clock[1] < 60 and clock[2] < 60:
        moment = datetime(int(match[3]), month, int(match[1]), *clock, tzinfo=UTC)
    else:
        moment = datetime(int(match[3]), month, int(match[1]), tzinfo=UTC)
        moment += timedelta(hours=clock[0], minutes=clock[1], seconds=clock[2])
    return moment - _offset(match[7]) if match[7] else moment


def _iso(text: str) -> datetime | None:
    match = _ISO.fullmatch(text)
    if match is None:
        return None
    year, month, day, hour, minute, second = (int(part) if part else 0 for part in match.groups()[:6])
    # "Twenty-four hundred hours" and leap seconds are moments of the next day and minute.
    moment = datetime(year, month or 1, day or 1, tzinfo=UTC)
    return moment + timedelta(hours=hour, minutes=minute, seconds=second) - _offset(match[7] or "")


def _offset(zone: str) -> timedelta:
    match = _OFFSET.fullmatch(zone)
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
    month = _MONTHS.get(name.lower())
    if month is None:
        return None
    moment = datetime(int(year), month, int(day), tzinfo=UTC)
    clock = _CLOCK.match(rest)
    if clock is None:
        return moment
    hour = int(clock[1])
    if clock[4]:
        hour = hour % 12 + (12 if clock[4].lower().startswith("p") else 0)
    zone = _OFFSET.search(rest, clock.end())
    moment += timedelta(hours=hour, minutes=int(clock[2]), seconds=int(clock[3] or 0))
    return moment - _offset(zone[0]) if zone else moment
