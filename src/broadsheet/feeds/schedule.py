"""When a feed is asked again: what the server wishes, what politeness demands, and patience after failures."""

from __future__ import annotations

import re
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

MINUTE, HOUR, DAY = 60.0, 3_600.0, 86_400.0

INTERVAL = HOUR
"""How often a feed is asked where neither the reader nor its server says otherwise, in seconds."""

SHORTEST, LONGEST = 5 * MINUTE, DAY
"""The bounds of what a server may wish for a feed that works: hourly news must not be silenced for a month."""

RETRY_SHORTEST, RETRY_LONGEST = MINUTE, 7 * DAY
"""The bounds of what Retry-After may ask for."""

BACKOFF_FIRST, BACKOFF_LONGEST = MINUTE, DAY
_BACKOFF_DOUBLINGS = 12
_JITTER = 0.2

_CLOCK_SLACK = 5 * MINUTE

_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,12})", re.IGNORECASE)


def clamp(seconds: float, shortest: float, longest: float) -> float:
    """Return ``seconds``, at least ``shortest`` and at most ``longest``."""
    return min(max(seconds, shortest), longest)


def max_age(cache_control: str) -> float | None:
    """Return for how many seconds a Cache-Control header (RFC 9111) calls an answer fresh, None if it does not say."""
    directives = cache_control.lower()
    if "no-cache" in directives or "no-store" in directives:
        return 0.0
    found = _MAX_AGE.search(directives)
    return float(found[1]) if found else None


def retry_after(header: str, now: float) -> float | None:
    """Return how many seconds a Retry-After header (RFC 9110, 10.2.3) asks for, clamped; None if it says nothing.

    Both forms are understood, seconds and a date; a moment that has passed, or a negative number, is a minute.
    """
    text = header.strip()
    if re.fullmatch(r"[+-]?\d{1,18}(\.\d*)?", text):
        return clamp(float(text), RETRY_SHORTEST, RETRY_LONGEST)
    try:
        wished = parsedate_to_datetime(text).timestamp() - now
    except (ValueError, TypeError, IndexError, OverflowError, OSError):
        return None
    return clamp(wished, RETRY_SHORTEST, RETRY_LONGEST)


def is_waiting(until: float, checked: float, now: float) -> bool:
    """Return whether a feed last asked at ``checked`` is to be left alone until ``until``.

    Where that was later than now the clock was wrong then or is wrong now, and nobody knows how long ago it was: the
    feed is asked, or one that was asked while the clock stood at 2099 would be silent for a lifetime. A few minutes
    are no more than clocks are set back by anyway.
    """
    return now < until and checked <= now + _CLOCK_SLACK


def next_due(now: float, *, interval: float | None, fresh_for: float | None, feed_ttl: float | None) -> float:
    """Return when a feed that answered is asked next.

    Args:
        now: Epoch seconds.
        interval: What the reader set for this feed; it wins over everything.
        fresh_for: What Cache-Control says.
        feed_ttl: What the feed itself says: RSS ``ttl``, ``sy:updatePeriod``.
    """
    if interval is not None:
        return now + max(interval, MINUTE)
    wishes = [wish for wish in (fresh_for, feed_ttl) if wish]
    return now + clamp(max(wishes), SHORTEST, LONGEST) if wishes else now + INTERVAL


def backoff(failures: int, chance: Callable[[], float]) -> float:
    """Return how many seconds a feed is left alone after so many failures in a row.

    A minute, doubled with every further failure, at most a day; up to a fifth more or less by chance, so that feeds
    that failed together do not all come back together.

    Args:
        failures: At least 1.
        chance: Gives a number in [0, 1).
    """
    seconds = BACKOFF_FIRST * 2.0 ** min(failures - 1, _BACKOFF_DOUBLINGS)
    return min(seconds, BACKOFF_LONGEST) * (1 + _JITTER * (2 * chance() - 1))
