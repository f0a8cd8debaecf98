"""What goes on by itself is told with how much is left, and Escape in the list, or a click, ends it."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.tui.grouping_work import Grouping
from broadsheet.tui.reading_work import Learning, learn
from broadsheet.tui.widgets.work_bar import WorkBar, described

if TYPE_CHECKING:
    from collections.abc import Callable


class Patient:
    """An index that has told of 300 of 1,000 articles and goes on until it is told to stop."""

    def __init__(self, searching: Any) -> None:
        self._searching = searching
        self.told, self.stopped, self.given_up = threading.Event(), threading.Event(), threading.Event()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._searching, name)

    def pending(self) -> int:
        return 1_000

    def update(self, *, stop: Callable[[], bool], progress: Callable[[int], object]) -> int:
        progress(300)
        self.told.set()
        while not stop() and not self.given_up.is_set():
            self.stopped.wait(0.01)
        self.stopped.set()
        return 300


@pytest.fixture
def patient(shelves: Any) -> Any:
    shelves.searching = Patient(shelves.searching)
    yield shelves.searching
    shelves.searching.given_up.set()


async def shown_bar(app: Any, pilot: Any) -> WorkBar:
    while not (app.screen.working and app.screen.bar.size.width):
        await pilot.pause()
    found = app.screen.bar
    assert isinstance(found, WorkBar)
    return found


def text_of(bar: WorkBar) -> str:
    return bar.render_line(0).text


async def test_learning_is_told_and_ended_from_the_list(app: Any, patient: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        bar = await shown_bar(app, pilot)
        assert "reading in for the search · 300 of 1,000" in text_of(bar)
        assert "esc in the list ends it" in text_of(bar)
        # From an article Escape goes to the list first.
        await pilot.press("3", "escape")
        assert app.screen.pane == "articles"
        assert app.screen.working
        await pilot.press("escape")
        await pilot.pause()
        assert not app.screen.working
        while not patient.stopped.is_set():
            await pilot.pause()
        assert "Stopped. What is left is done" in shown(pilot)


async def test_a_click_on_the_bar_ends_it_too(app: Any, patient: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await shown_bar(app, pilot)
        await pilot.click(WorkBar)
        while not patient.stopped.is_set():
            await pilot.pause()
        assert not app.screen.working


async def test_grouping_has_a_bar_where_there_is_much_to_group(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        app.screen.post_message(Grouping("grouping articles into stories"))
        await settle(pilot)
        assert not app.screen.working
        app.screen.post_message(Grouping("grouping articles into stories", 400, 2_000))
        bar = await shown_bar(app, pilot)
        assert "grouping articles into stories · 400 of 2,000" in text_of(bar)


def test_what_is_left_is_told_in_words() -> None:
    assert described("grouping", 0, 0, None) == "grouping"
    assert described("grouping", 1_200, 4_000, 7.4) == "grouping · 1,200 of 4,000 · 7 s left"
    assert described("reading in", 50, 90_000, 180.0) == "reading in · 50 of 90,000 · 3 min left"


def test_nothing_is_told_of_no_articles_and_no_fewer_than_are_done(shelves: Any) -> None:
    told: list[Any] = []

    def update(*, stop: Callable[[], bool], progress: Callable[[int], object]) -> int:
        del stop
        for done in (0, 3):
            progress(done)
        return 3

    shelves.searching.update = update
    learn(shelves, stop=lambda: False, tell=told.append)
    # None waited when it was counted; three came in after that.
    assert told == [Learning(3, 3)]
