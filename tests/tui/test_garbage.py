"""Garbage is looked for between two keys, and under the reader's fingers only where it would grow without end."""

from __future__ import annotations

import gc
import sys
import weakref
from types import ModuleType
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.tui import BroadsheetApp
from broadsheet.tui import app as reader
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


def left_alone(kept: object) -> bool:
    return not any(one is kept for one in gc.get_objects())


def test_nothing_is_left_alone_while_somebody_is_there() -> None:
    collector = begun(many=100)
    kept: list[list[int]] = [[] for _ in range(1_000)]
    for idle, settled in ((IDLE, True), (AWAY, False), (AWAY - 0.1, True)):  # there is a dialog in the second case
        aged(50 * UNDER_THE_FINGERS)
        assert collector.look(idle, settled=settled)
        assert not left_alone(kept)


def test_what_came_with_a_part_of_the_program_is_left_alone_once(monkeypatch: pytest.MonkeyPatch) -> None:
    collector = begun(many=100)
    kept: list[list[int]] = [[] for _ in range(1_000)]
    monkeypatch.setitem(sys.modules, "a_part_of_the_program", ModuleType("a_part_of_the_program"))
    aged(WHILE_IDLE)
    assert collector.look(IDLE, settled=False)
    assert left_alone(kept)
    more: list[list[int]] = [[] for _ in range(1_000)]
    aged(WHILE_IDLE)
    assert collector.look(IDLE, settled=False)
    assert not left_alone(more)


def test_what_stays_is_left_alone_when_nobody_is_there() -> None:
    collector = begun()
    kept: list[list[int]] = [[] for _ in range(1_000)]
    assert collector.look(AWAY, settled=True)
    assert left_alone(kept)


def test_all_is_put_right_once_whenever_nobody_is_there() -> None:
    collector = begun()
    for _ in range(2):
        gone = aged(1)
        gc.freeze()  # it became garbage among what is left alone
        gc.collect()
        assert gone() is not None
        assert not collector.look(AWAY - 0.1, settled=True)
        assert collector.look(AWAY, settled=True)  # though nothing seems to be waiting
        assert gone() is None
        assert not collector.look(AWAY + 0.25, settled=True)
        assert not collector.look(0.0, settled=True)  # somebody is back


def test_what_a_dialog_shows_is_not_left_alone_when_nobody_is_there() -> None:
    collector = begun()
    kept: list[list[int]] = [[] for _ in range(1_000)]
    assert not collector.look(AWAY, settled=False)
    assert not left_alone(kept)
    assert collector.look(AWAY, settled=True)  # it was closed by itself


def test_much_that_stays_is_looked_through_less_often() -> None:
    collector = begun(many=100)
    kept: list[list[int]] = [[] for _ in range(450)]
    aged(WHILE_IDLE)
    assert collector.look(IDLE, settled=False)
    share = len(gc.get_objects(2)) // 100
    assert share >= 4
    aged(share - 1)
    assert not collector.look(IDLE, settled=False)
    gc.collect(1)
    assert collector.look(IDLE, settled=False)
    assert len(kept) == 450


class Listening(Collector):
    """Takes note of how long nobody has done anything."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[float] = []

    def look(self, idle: float, *, settled: bool) -> bool:
        self.told.append(idle)
        return super().look(idle, settled=settled)


async def test_whoever_starts_the_reader_is_there(shelves: Any, settle: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    # On a clock that stands still, long after the machine was started.
    monkeypatch.setattr(reader, "monotonic", lambda: 1_000 * AWAY)
    collector = Listening()
    app = BroadsheetApp(shelves, collector=collector)
    async with app.run_test() as pilot:
        await settle(pilot)
        app._look_for_garbage()
    assert set(collector.told) == {0.0}
