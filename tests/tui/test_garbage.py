"""Garbage is looked for between two keys, and under the reader's fingers only where it would grow without end."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest

from broadsheet.tui.garbage import AWAY, IDLE, Collector

if TYPE_CHECKING:
    from collections.abc import Iterator

WHILE_IDLE, UNDER_THE_FINGERS = 1, 3


class Ring:
    """Something that refers to itself, so that only a collection finds it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    threshold, enabled = gc.get_threshold(), gc.isenabled()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)
    if enabled:
        gc.enable()


def begun(*, many: int = 1_000_000) -> Collector:
    collector = Collector(many=many)
    collector.begin()
    gc.collect()
    gc.disable()  # nothing but what is asked for
    return collector


def aged(times: int) -> weakref.ref[Ring]:
    """Return what is old and garbage, after so many collections of the middle generation."""
    ring = Ring()
    seen = weakref.ref(ring)
    gc.collect(1)
    del ring
    for _ in range(times - 1):
        gc.collect(1)
    return seen


def test_nothing_is_done_before_it_has_begun() -> None:
    gone = aged(UNDER_THE_FINGERS)
    assert not Collector().look(10.0, settled=True)
    assert gone() is not None


def test_what_is_old_is_found_when_nobody_types() -> None:
    collector = begun()
    gone = aged(WHILE_IDLE)
    assert not collector.look(IDLE / 2, settled=True)
    assert gone() is not None
    assert collector.look(IDLE, settled=True)
    assert gone() is None


def test_too_much_is_found_whoever_types() -> None:
    collector = begun()
    gone = aged(UNDER_THE_FINGERS)
    assert collector.look(0.0, settled=True)
    assert gone() is None


@pytest.mark.parametrize("many", [100, 10_000])
def test_where_much_stays_it_is_looked_at_once(many: int) -> None:
    collector = begun(many=many)
    before = gc.get_freeze_count()
    kept: list[list[int]] = [[] for _ in range(1_000)]
    aged(WHILE_IDLE)
    assert collector.look(IDLE, settled=True)
    assert (gc.get_freeze_count() > before) is (many == 100)
    assert len(kept) == 1_000


@pytest.mark.parametrize(("settled", "enough"), [(True, 20), (False, 1)])
def test_what_was_left_alone_is_found_when_nobody_is_there(settled: bool, enough: int) -> None:
    collector = begun(many=0)
    ring = Ring()
    gone = weakref.ref(ring)
    aged(WHILE_IDLE)
    assert collector.look(IDLE, settled=settled)  # left alone for good, as it seems
    del ring
    for _ in range(enough - 1):
        aged(WHILE_IDLE)
        assert collector.look(AWAY, settled=settled)
    aged(WHILE_IDLE)
    assert collector.look(AWAY / 2, settled=settled)
    assert gone() is not None
    aged(WHILE_IDLE)
    assert collector.look(AWAY, settled=settled)
    assert gone() is None
