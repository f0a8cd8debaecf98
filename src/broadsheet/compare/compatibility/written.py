"""When two articles were written, as far as it is known."""

from __future__ import annotations

from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from broadsheet.facts import TextValue

if TYPE_CHECKING:
    from datetime import datetime

    from broadsheet.compare.draft import Side

SAME_TIME = timedelta(days=5)
"""A weekday names one day within this time."""

_BARE_DAY = "weekday-"


def same_time(left: Side, right: Side) -> bool:
    """Tell whether two articles were surely written within days of each other.

    Where their times of publication are not known, both naming one weekday without a date says so: nobody writes
    "on Friday" of a Friday long past.
    """
    if left.published is not None and right.published is not None:
        return abs(aware(left.published) - aware(right.published)) <= SAME_TIME
    days = [
        {
            value.key
            for value in (*[fact.value for fact in side.facts], *[frame.value for frame in side.frames])
            if isinstance(value, TextValue) and value.key.startswith(_BARE_DAY)
        }
        for side in (left, right)
    ]
    return bool(days[0] & days[1])


def aware(moment: datetime) -> datetime:
    """Return a moment with its time zone: that of Greenwich where none is told."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
