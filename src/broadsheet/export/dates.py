"""Dates as lists print them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_STEPS = ((60, 1, "now"), (3600, 60, "min"), (86_400, 3600, "h"), (30 * 86_400, 86_400, "d"))


def written_date(moment: datetime | None, *, now: datetime | None = None) -> str:
    """Return a moment as a list shows it, empty where there is none.

    Args:
        moment: Aware; its own offset decides the day.
        now: Aware; where it is given, what happened in the thirty days before it is told as an age: “3 h”, “2 d”.
    """
    if moment is None:
        return ""
    if now is not None:
        seconds = (now - moment).total_seconds()
        for limit, unit, name in _STEPS:
            if 0 <= seconds < limit:
                return name if name == "now" else f"{int(seconds // unit)} {name}"
    return moment.date().isoformat()
