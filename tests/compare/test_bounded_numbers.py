"""Numbers that are given as a bound, in all the words for one: only what is beyond it contradicts."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

_LEAD = (
    "The town of Velm lies on Lake Orren. Mayor Ilse Brandt called the council together. The weather was mild."
    " Many came. Nobody spoke for long. The newspapers were full of it.\n"
)
_conflicts = partial(conflicts, before=(_LEAD, _LEAD), written=datetime(2026, 6, 15, tzinfo=UTC))

_AT_LEAST = [
    "at least", "no fewer than", "no less than", "not less than", "in excess of", "upwards of", "upward of",
    "as few as", "more than", "over", "above", "well over", "at a minimum",
]  # fmt: skip
_AT_MOST = ["at most", "no more than", "not more than", "up to", "fewer than", "under", "below", "as many as"]
_ABOUT = ["about", "in the region of", "just shy of", "just under", "in the order of", "nearly"]

_TOLD = [
    ("{} people died in the fire in Velm.", "The fire in Velm killed {} people."),
    ("The mill was bought for {} dollars.", "The buyer paid {} dollars for the mill."),
]


def _pair(told: tuple[str, str], bound: str, ours: str, theirs: str) -> tuple[str, str]:
    one = told[0].format(f"{bound} {ours}")
    return one[0].upper() + one[1:], told[1].format(theirs)


@pytest.mark.parametrize("told", _TOLD)
@pytest.mark.parametrize("bound", _AT_LEAST)
def test_more_than_the_least_is_within(told: tuple[str, str], bound: str) -> None:
    assert _conflicts(*_pair(told, bound, "60", "90")) == []
    assert _conflicts(*_pair(told, bound, "90", "60")) != []


@pytest.mark.parametrize("told", _TOLD)
@pytest.mark.parametrize("bound", _AT_MOST)
def test_less_than_the_most_is_within(told: tuple[str, str], bound: str) -> None:
    assert _conflicts(*_pair(told, bound, "90", "60")) == []
    assert _conflicts(*_pair(told, bound, "60", "90")) != []


@pytest.mark.parametrize("told", _TOLD)
@pytest.mark.parametrize("bound", _ABOUT)
def test_what_is_about_right_is_within(told: tuple[str, str], bound: str) -> None:
    assert _conflicts(*_pair(told, bound, "60", "59")) == []
    assert _conflicts(*_pair(told, bound, "60", "90")) != []
