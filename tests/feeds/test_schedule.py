"""When feeds are asked again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.feeds.schedule import (
    BACKOFF_LONGEST,
    DAY,
    HOUR,
    INTERVAL,
    LONGEST,
    MINUTE,
    RETRY_LONGEST,
    RETRY_SHORTEST,
    SHORTEST,
    backoff,
    max_age,
    next_due,
    retry_after,
)

NOW = 1_780_000_000.0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("max-age=600", 600.0),
        ("public, Max-Age=3600, must-revalidate", 3600.0),
        ('max-age="60"', 60.0),
        ("s-maxage=10", None),
        ("no-cache, max-age=600", 0.0),
        ("no-store", 0.0),
        ("private", None),
        ("max-age=-5", None),
        ("", None),
    ],
)
def test_cache_control_says_how_long_an_answer_is_fresh(header: str, seconds: float | None) -> None:
    assert max_age(header) == seconds


@pytest.mark.parametrize(
    ("interval", "fresh_for", "ttl", "wait"),
    [
        (None, None, None, INTERVAL),
        (None, 0.0, None, INTERVAL),
        (None, 1.0, None, SHORTEST),
        (None, 365 * DAY, None, LONGEST),
        (None, 600.0, 7200.0, 7200.0),
        (900.0, 7200.0, 7200.0, 900.0),
        (1.0, None, None, MINUTE),
    ],
)
def test_the_readers_wish_comes_first_then_the_longer_of_the_servers(
    interval: float | None, fresh_for: float | None, ttl: float | None, wait: float
) -> None:
    assert next_due(NOW, interval=interval, fresh_for=fresh_for, feed_ttl=ttl) == NOW + wait


def test_patience_doubles_up_to_a_day() -> None:
    waits = [backoff(failures, lambda: 0.5) for failures in (1, 2, 3, 4, 11, 12, 50, 10_000)]
    assert waits == [60.0, 120.0, 240.0, 480.0, 61_440.0, DAY, DAY, DAY]


def test_chance_keeps_feeds_from_coming_back_together() -> None:
    assert backoff(1, lambda: 0.0) == 48.0
    assert backoff(1, lambda: 1.0) == 72.0


@given(st.integers(1, 10**6), st.floats(0, 1, exclude_max=True))
def test_patience_has_bounds(failures: int, chance: float) -> None:
    assert 0.8 * MINUTE <= backoff(failures, lambda: chance) <= 1.2 * BACKOFF_LONGEST


@given(st.text(max_size=40))
def test_any_retry_after_is_clamped(header: str) -> None:
    wait = retry_after(header, NOW)
    assert wait is None or RETRY_SHORTEST <= wait <= RETRY_LONGEST


def test_the_bounds_are_what_they_should_be() -> None:
    assert (SHORTEST, LONGEST, INTERVAL) == (5 * MINUTE, 24 * HOUR, HOUR)
