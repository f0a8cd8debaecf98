"""What one attempt at a feed changes in how its fetching stands. Pure functions over values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from broadsheet.articles import clean_line
from broadsheet.feeds.fetch_errors import ADVICE, PASSING, FetchError, Trouble
from broadsheet.feeds.fetch_settings import dump_settings, load_settings
from broadsheet.feeds.http_addresses import host_of
from broadsheet.feeds.schedule import backoff, max_age, next_due, retry_after

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.articles.fetches import FetchState
    from broadsheet.feeds.errors import FeedError
    from broadsheet.feeds.http_client import Response
    from broadsheet.feeds.model import Feed

MOVES_NEEDED = 2
"""A feed has moved when it says so this often in a row: one redirect may be a mistake, or a hotel's log-in page."""


@dataclass(frozen=True, slots=True)
class Clock:
    """Where time and chance come from; tests bring their own.

    Attributes:
        now: Gives epoch seconds.
        chance: Gives a number in [0, 1).
    """

    now: Callable[[], float]
    chance: Callable[[], float]


def after_answer(state: FetchState, response: Response, body_hash: str, feed: Feed | None, now: float) -> FetchState:
    """Return how a feed stands after it has answered.

    Args:
        state: How it stood.
        response: What came back.
        body_hash: Of the body; the old one where there was none.
        feed: What the body held, None where nothing has changed.
        now: Epoch seconds.
    """
    settings = load_settings(state.settings)
    ttl = _earlier_pause(state) if feed is None else (feed.ttl or 0) * 60.0
    kept = replace(
        state,
        # A 304 need not repeat the validators it confirms.
        etag=response.etag or (state.etag if response.unchanged else ""),
        modified=response.modified or (state.modified if response.unchanged else ""),
        body_hash=body_hash,
        checked=now,
        due=next_due(now, interval=settings.interval, fresh_for=max_age(response.cache_control), feed_ttl=ttl),
        not_before=0.0,
        failures=0,
        error="",
        advice="",
        error_since=None,
        disabled="",
        notes=state.notes if feed is None else clean_line(" ".join(feed.notes)),
    )
    return _moved(kept, response.moved_to)


def _earlier_pause(state: FetchState) -> float | None:
    """Return how long a feed was left alone the last time, None where that says nothing about what it wishes.

    A document that has not changed is not read again, and still says how often it wants to be asked.
    """
    return state.due - state.checked if state.checked and not state.failures and state.due > state.checked else None


def after_failure(state: FetchState, error: FeedError, clock: Clock) -> FetchState:
    """Return how a feed stands after an attempt that failed; what it brought before stays."""
    now = clock.now()
    failures = state.failures + 1
    trouble = error.trouble if isinstance(error, FetchError) else Trouble.UNREADABLE
    wish = retry_after(error.retry_after, now) if isinstance(error, FetchError) else None
    until = now + (wish if wish is not None else backoff(failures, clock.chance))
    return replace(
        state,
        checked=now,
        due=until,
        not_before=until,
        failures=failures,
        error=clean_line(error.message if isinstance(error, FetchError) else str(error)),
        advice=clean_line(_advice(error)),
        error_since=state.error_since if state.error_since is not None else now,
        moved_to="",
        moves=0,
        disabled=f"gone since {_day(now)}" if trouble is Trouble.GONE else state.disabled,
    )


def _advice(error: FeedError) -> str:
    if not isinstance(error, FetchError):
        return ADVICE[Trouble.UNREADABLE]
    return f"{error.advice}; it is tried again by itself" if error.trouble in PASSING else error.advice


def _moved(state: FetchState, target: str) -> FetchState:
    """Count how often a feed has said that it moved, and follow it when that repeats."""
    if not target or target == state.address:
        return replace(state, moved_to="", moves=0)
    moves = state.moves + 1 if target == state.moved_to else 1
    if moves < MOVES_NEEDED:
        return replace(state, moved_to=target, moves=moves)
    settings = load_settings(state.settings)
    same_host = host_of(target) == host_of(state.address)
    if settings.guarded and not same_host:
        note = f"It says it has moved to {target}; add that by hand if its new host may have your secret."
        return replace(state, moved_to=target, moves=moves, notes=clean_line(note))
    if not same_host:
        settings = replace(settings, private=False)  # allowed for the old host, not for whichever comes after
    return replace(state, address=target, settings=dump_settings(settings), moved_to="", moves=0)


def _day(now: float) -> str:
    return datetime.fromtimestamp(now, UTC).date().isoformat()
