"""A search while the index grows, or lacks a part."""

from __future__ import annotations

import threading
from typing import Any


async def test_what_the_index_learns_meanwhile_is_found(app: Any, settle: Any, shelves: Any) -> None:
    learned = threading.Event()
    whole = shelves.articles

    def update(*, stop: Any, progress: Any = None) -> int:
        assert learned.wait(60)
        shelves.articles = whole
        return 3

    shelves.searching.update = update
    shelves.articles = {}
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("slash", *"smoke")
        assert app.screen.results.count == 0
        learned.set()
        await settle(pilot)
        assert app.screen.results.count == 2


async def test_a_part_of_the_index_that_is_missing_is_built_anew_at_once(app: Any, settle: Any, shelves: Any) -> None:
    asked: list[str] = []

    def update(*, stop: Any, progress: Any = None) -> int:
        asked.append("update")
        shelves.searching.whole = True
        return 0

    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        shelves.searching.update = update
        shelves.searching.whole = False
        await pilot.press("slash", *"smoke")
        await settle(pilot)
    assert asked == ["update"]


async def test_the_index_grows_before_the_search_has_its_box(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        newsroom = app.screen
        newsroom.action_search()
        newsroom.index_grew()
        await settle(pilot)
        await pilot.press(*"smoke")
        await settle(pilot)
        assert app.screen.results.count == 2


async def test_what_a_search_had_to_leave_out_is_built_anew_once_it_is_closed(
    app: Any, shelves: Any, settle: Any, press: Any
) -> None:
    updated: list[bool] = []

    def update(**_: Any) -> int:
        updated.append(shelves.searching.whole)
        shelves.searching.whole = True
        return 0

    shelves.searching.update = update
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        updated.clear()
        for whole, asked in ((True, []), (False, [False])):
            shelves.searching.whole = whole
            await press(pilot, "slash", "s", "escape")
            assert updated == asked
