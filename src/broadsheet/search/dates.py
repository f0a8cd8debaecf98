"""Days, months, years and spans of time as a query names them, to seconds since the epoch."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

Stretch = tuple[float, float]
"""Half-open ``(first, end)`` in epoch seconds."""

_DATE = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?", re.ASCII)
_LAST = re.compile(r"(\d{1,5})\s*(h|d|w|m|y)[a-z]*", re.ASCII | re.IGNORECASE)
_SECONDS = {"h": 3600, "d": 86_400, "w": 7 * 86_400, "m": 30 * 86_400, "y": 365 * 86_400}


def stretch(text: str, now: datetime) -> Stretch | None:
    """Return the day, month or year that ``text`` names, in the time zone of ``now``; None where it names none.

    Understood are ``2026-05-19``, ``2026-05``, ``2026``, ``today`` and ``yesterday``.
    """
    text = text.strip().lower()
    if text in {"today", "yesterday"}:
        day = now.replace(hour=0, minute=0, second=0, microsecond=0)
        day -= timedelta(days=1) if text == "yesterday" else timedelta()
        return _between(day, day + timedelta(days=1))
    matched = _DATE.fullmatch(text)
    if matched is None:
        return None
    year, month, day_of_month = (int(part) if part else None for part in matched.groups())
    return _calendar(year or 0, month, day_of_month, now)


def seconds_back(text: str) -> float | None:
    """Return how many seconds ``12h``, ``7d``, ``2w``, ``3m`` (30 days each) or ``1y`` (365 days) are."""
    matched = _LAST.fullmatch(text.strip())
    return float(int(matched[1]) * _SECONDS[matched[2].lower()]) if matched else None


def _calendar(year: int, month: int | None, day: int | None, now: datetime) -> Stretch | None:
    def midnight(of_year: int, of_month: int, of_day: int) -> datetime:
        return datetime(of_year, of_month, of_day, tzinfo=now.tzinfo)

    try:
        if day is not None:
            first = midnight(year, month or 1, day)
            return _between(first, first + timedelta(days=1))
        if month is not None:
            return _between(midnight(year, month, 1), midnight(year + month // 12, month % 12 + 1, 1))
        return _between(midnight(year, 1, 1), midnight(year + 1, 1, 1))
    except (ValueError, OverflowError):
        # No such day: 2026-02-30, month 13, year 0 or 9999's end.
        return None


def _between(first: datetime, end: datetime) -> Stretch | None:
    try:
        return first.timestamp(), end.timestamp()
    except (OverflowError, OSError, ValueError):
        # Systems differ in how far from now their clock reaches.
        return None
