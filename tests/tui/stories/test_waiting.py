"""The reader waits for a matrix, a comparison or counterparts: a bar where it takes long, and Escape ends it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.articles import StoreError
from broadsheet.library.watching import UnwantedError
from broadsheet.tui.screens.compare import CompareScreen
from broadsheet.tui.screens.matrix import MatrixScreen
from broadsheet.tui.screens.newsroom import Newsroom
from broadsheet.tui.screens.pick import PickScreen
from broadsheet.tui.screens.room import errand
from broadsheet.tui.screens.story import StoryScreen
from broadsheet.tui.widgets import late_bar
from broadsheet.tui.widgets.late_bar import LateBar

if TYPE_CHECKING:
    from collections.abc import Callable


class Slow:
    """Work that is told of once, and then lasts until the test lets it go on or nobody wants it any more."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.over = threading.Event()
        self.ended = False

    def __call__(self, stop: Callable[[], bool], progress: Any) -> None:
        if progress is not None:
            progress("reading the articles", 37, 104)
        while not self.free.wait(0.01):
            if stop():
                self.ended = True
                self.over.set()
                raise UnwantedError
        self.over.set()


async def seen(pilot: Any) -> LateBar:
    """Return the bar of the screen once it is seen."""
    while True:
        for bar in pilot.app.screen.query(LateBar):
            if isinstance(bar, LateBar) and bar.display:
                return bar
        await pilot.pause(0.01)


@pytest.fixture
def slow(app: Any, told: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    work = Slow()
    app.shelves.insight.waits = work
    yield work
    work.free.set()


@pytest.mark.parametrize(("key", "screen"), [("M", MatrixScreen), ("C", CompareScreen)])
async def test_what_takes_long_shows_how_far_it_is(
    app: Any, slow: Slow, settle: Any, shown: Any, key: str, screen: type
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        slow.free.set()
        await settle(pilot)
        slow.free.clear()
        await pilot.press(key)
        bar = await seen(pilot)
        await pilot.pause()
        assert type(app.screen) is screen
        line = shown(pilot).splitlines()[bar.region.y]
        assert "reading the articles · 37 of 104" in line
        assert "esc ends it" in line
        slow.free.set()
        await settle(pilot)
        assert not bar.display


@pytest.mark.parametrize(("key", "screen"), [("M", MatrixScreen), ("C", CompareScreen)])
@pytest.mark.parametrize("clicked", [False, True])
async def test_escape_or_a_click_ends_it_and_goes_back(
    app: Any, slow: Slow, settle: Any, press: Any, until: Any, key: str, screen: type, clicked: bool
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        slow.free.set()
        await settle(pilot)
        slow.free.clear()
        slow.over.clear()
        await pilot.press(key)
        await seen(pilot)
        await (pilot.click(LateBar) if clicked else pilot.press("escape"))
        await until(pilot, slow.over.is_set)
        await settle(pilot)
        assert slow.ended
        assert type(app.screen) is Newsroom
        assert not app._notifications
        # Nothing is broken: asked again, it comes.
        slow.free.set()
        await press(pilot, key)
        assert type(app.screen) is screen
        assert not app.screen.query_one(LateBar).display


@pytest.fixture
def looking(app: Any, told: Any) -> Any:
    work = app.shelves.insight.looks = Slow()
    yield work
    work.free.set()


FROM = [((), "C", CompareScreen), ((), "c", PickScreen), (("w",), "c", CompareScreen)]
"""Keys that lead to a screen, the key that has it look for counterparts, and what that leads to."""


async def looked(pilot: Any, settle: Any, keys: tuple[str, ...]) -> Any:
    """Press keys, of which the last has something looked for; return the bar that tells of it once it has its place."""
    for key in keys:
        await settle(pilot)
        await pilot.press(key)
    bar = await seen(pilot)
    while not bar.region:
        await pilot.pause(0.01)
    return bar


@pytest.mark.parametrize(("way", "key", "screen"), FROM)
async def test_looking_for_counterparts_shows_how_far_it_is(
    app: Any, looking: Slow, settle: Any, shown: Any, way: tuple[str, ...], key: str, screen: type
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        bar = await looked(pilot, settle, (*way, key))
        line = shown(pilot).splitlines()[bar.region.y]
        assert "reading the articles · 37 of 104" in line
        assert "esc ends it" in line
        looking.free.set()
        await settle(pilot)
        assert type(app.screen) is screen
        assert not bar.display


@pytest.mark.parametrize(("way", "key", "screen"), FROM)
@pytest.mark.parametrize("clicked", [False, True])
async def test_looking_for_counterparts_is_ended_where_one_is(
    app: Any, looking: Slow, settle: Any, until: Any, way: tuple[str, ...], key: str, screen: type, clicked: bool
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        bar = await looked(pilot, settle, (*way, key))
        await (pilot.click(LateBar) if clicked else pilot.press("escape"))
        await until(pilot, looking.over.is_set)
        await settle(pilot)
        assert looking.ended
        assert type(app.screen) is (StoryScreen if way else Newsroom)
        assert not bar.display
        assert not app._notifications
        looking.free.set()
        await pilot.press(key)
        await settle(pilot)
        assert type(app.screen) is screen


async def test_a_mistake_in_looking_for_counterparts_takes_the_bar_away(
    app: Any, looking: Any, settle: Any, press: Any
) -> None:
    def broken(_stop: object, _progress: object) -> None:
        raise ValueError("no")

    app.shelves.insight.looks = broken
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "C")
        assert not app.screen.looking
        assert not app.screen.query_one(LateBar).display
        assert any("counterparts failed" in note.message for note in app._notifications)


@pytest.mark.parametrize(("failing", "goes_on"), [("session", True), ("counterparts", False)])
async def test_only_its_own_failure_ends_looking_for_counterparts(
    app: Any, looking: Slow, settle: Any, failing: str, goes_on: bool
) -> None:
    def fail() -> None:
        raise StoreError("another program is writing")

    async with app.run_test(size=(120, 40)) as pilot:
        bar = await looked(pilot, settle, ("C",))
        errand(app.screen, failing, fail)
        while not app._notifications:
            await pilot.pause(0.01)
        assert bar.display is goes_on
        looking.free.set()
        await settle(pilot)
        assert isinstance(app.screen, CompareScreen) is goes_on


async def test_work_that_is_done_as_its_bar_is_to_appear_shows_none(
    app: Any, told: Any, settle: Any, press: Any
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "M")
        bar = app.screen.query_one(LateBar)
        bar.begin("reading the articles")
        # Its time has come, and on a busy machine it is told so only after the work is done.
        bar.call_later(bar._appear)
        bar.hide()
        await settle(pilot)
        assert not bar.display
        bar.begin("reading the articles")
        await seen(pilot)


async def test_what_is_done_at_once_shows_no_bar(
    app: Any, told: Any, settle: Any, press: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(late_bar, "_LATE", 60.0)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        app.shelves.insight.waits = lambda _stop, progress: progress and progress("reading the articles", 1, 3)
        await press(pilot, "M")
        assert isinstance(app.screen, MatrixScreen)
        assert not app.screen.query_one(LateBar).display
