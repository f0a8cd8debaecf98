"""Garbage is looked for between two keys, and under the reader's fingers only where it would grow without end."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest

from broadsheet.tui.garbage import IDLE, Collector

if TYPE_CHECKING:
    from collections.abc import Iterator

WHILE_IDLE, UNDER_THE_FINGERS = 3, 9


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


def begun() -> Collector:
    collector = Collector()
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


@pytest.mark.parametrize("settled", [True, False])
def test_what_stays_is_looked_at_once(settled: bool) -> None:
    collector = begun()
    before = gc.get_freeze_count()
    kept: list[list[int]] = [[] for _ in range(50)]
    aged(WHILE_IDLE)
    assert collector.look(IDLE, settled=settled)
    assert (gc.get_freeze_count() > before) is settled
    assert len(kept) == 50


def test_what_was_held_by_somebody_else_for_a_while_is_found_in_the_end() -> None:
    collector = begun()
    ring = Ring()
    gone = weakref.ref(ring)
    aged(WHILE_IDLE)
    assert collector.look(IDLE, settled=True)  # left alone for good, as it seems
    del ring
    looks = 0
    while gone() is not None and looks < 100:
        aged(WHILE_IDLE)
        assert collector.look(IDLE, settled=True)
        looks += 1
    assert looks == 20
