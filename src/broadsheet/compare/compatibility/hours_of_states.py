"""Whether what is so at one time and otherwise at another may both hold: closed at noon, open by the evening."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY = re.compile(rf"\b({'|'.join(_DAYS)})\b", re.IGNORECASE)
_PARTS = {"midnight": 0, "dawn": 1, "morning": 2, "noon": 3, "midday": 3, "afternoon": 4, "evening": 5, "night": 6}
_PART = re.compile(rf"\b({'|'.join(_PARTS)})\b", re.IGNORECASE)
_LASTING = re.compile(
    r"\b(?:still|remain(?:s|ed)?|stay(?:s|ed)?|kept|being|will|would|as usual|ever since|under arrest|in custody"
    r"|behind bars|yet|so far"
    r"|(?:has|have|had) been|(?:has|have|had)(?: not|n['’]t) (?:been )?\w+ed"
    r"|(?:is|are)(?! (?:being |now |once )?(?:re)?(?:leased|opened|freed)))\b",
    re.IGNORECASE,
)
"""Words that tell a state, not how it came about."""

_WEEKLY = re.compile(rf"\b(?:{'|'.join(_DAYS)})s\b|\b(?:every|each) (?:{'|'.join(_DAYS)})\b", re.IGNORECASE)
"""What is so on one day of each week says nothing of the others: "closed on Mondays"."""

_TILL_NOW = re.compile(r"\b(?:ever since|to this day)\b", re.IGNORECASE)

_Time = tuple[int, int | None]


def follows(left: str, right: str, published: datetime | None) -> bool:
    """Tell whether one of two clauses may come after the other: what it tells of another time may have changed.

    A state that lasts at a time excludes what changed it before that time, and another state of that time; a change
    after it does not. Where only one has a day nothing is known of that.

    Args:
        left: The words of the one clause.
        right: Those of the other.
        published: When they were published, from which the days are counted back; None where it is not known.
    """
    lasting = [_LASTING.search(words) is not None for words in (left, right)]
    if not any(lasting) or _WEEKLY.search(left) or _WEEKLY.search(right):
        return True
    times = [_time(words, published) for words in (left, right)]
    one, other = times
    if one is None or other is None:
        return False
    if one[0] == other[0] and (one[1] is None or other[1] is None):
        return False
    if all(lasting):
        return one[0] != other[0]
    state, change = (one, other) if lasting[0] else (other, one)
    return (state[0], state[1] or 0) < (change[0], change[1] or 0)


def dated(words: str) -> bool:
    """Tell whether a clause names one day."""
    return _time(words, None) is not None


def _time(words: str, published: datetime | None) -> _Time | None:
    """Return the day a clause names, counted back from publication or as named, and the part of it, if any."""
    if _TILL_NOW.search(words):
        return None
    days = {match[1].lower() for match in _DAY.finditer(words)}
    if len(days) != 1:
        return None
    day = _DAYS.index(days.pop())
    since = -((published.weekday() - day) % 7) if published is not None else day
    part = _PART.search(words)
    return since, _PARTS[part[1].lower()] if part else None
