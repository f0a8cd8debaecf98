"""What somebody expects who has used newsboat for years: its keys, and that what is read on through counts as read."""

from __future__ import annotations

from typing import Any

import pytest

from broadsheet.config import Keys, Preset, Settings
from broadsheet.tui import BroadsheetApp


@pytest.fixture
def newsboat(shelves: Any) -> BroadsheetApp:
    return BroadsheetApp(shelves, Settings(keys=Keys(Preset.NEWSBOAT)))


async def test_q_goes_out_step_by_step_and_leaves_at_last(newsboat: Any, settle: Any, press: Any) -> None:
    async with newsboat.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        reader = newsboat.screen
        await press(pilot, "enter")
        seen = [reader.pane]
        for _ in range(2):
            await press(pilot, "q")
            seen.append(reader.pane)
        assert seen == ["article", "articles", "sources"]
        assert newsboat.is_running
        await pilot.press("q")
        await pilot.pause()
    assert newsboat.session is not None
    assert newsboat.session.pane == "sources"


async def test_going_out_of_the_article_alone_shows_the_list(newsboat: Any, settle: Any, press: Any) -> None:
    async with newsboat.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "z", "q")
        assert (newsboat.screen.zen, newsboat.screen.pane) == (False, "articles")


async def test_q_leaves_the_screens_over_the_panes(newsboat: Any, settle: Any, press: Any) -> None:
    async with newsboat.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        for opens in ("C", "S"):
            await press(pilot, opens)
            assert len(newsboat.screen_stack) == 2, opens
            await press(pilot, "q")
            assert len(newsboat.screen_stack) == 1, opens


async def test_u_lists_the_links_and_a_capital_one_takes_back(
    newsboat: Any, settle: Any, press: Any, shelves: Any, shown: Any
) -> None:
    async with newsboat.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "asterisk", "u")
        assert "a number opens one" in shown(pilot)
        await pilot.press("escape")
        assert shelves.heads[1].starred
        await press(pilot, "U")
        assert not shelves.heads[1].starred


@pytest.mark.parametrize(("key", "read"), [("J", 2), ("n", 2)])
async def test_what_is_read_on_through_counts_as_read(
    app: Any, settle: Any, press: Any, shelves: Any, key: str, read: int
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", key)
        assert [number for number, head in shelves.heads.items() if head.read] == [1, read]
        await press(pilot, "u")
        assert not shelves.heads[read].read


async def test_what_is_passed_in_the_list_stays_unread(app: Any, settle: Any, press: Any, shelves: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        # From the article at the end of the list there is nothing to go on to; what comes later is a pass of the list.
        await press(pilot, "G", "3", "J", "2", "k", "n")
        assert [number for number, head in shelves.heads.items() if head.read] == []


async def test_a_colon_opens_the_palette(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "colon")
        assert "Search for commands" in shown(pilot)


async def test_alone_on_a_wide_screen_the_article_stands_in_the_middle(
    app: Any, settle: Any, press: Any, shown: Any
) -> None:
    async with app.run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "z")
        lines = [line for line in shown(pilot).splitlines() if "Harbour Post · " in line or "A fire closed" in line]
        # A column of 76 with three cells before it and two behind, in the 158 between the borders: 38 on the left.
        assert [line.index(word) for line, word in zip(lines, ("Harbour", "A fire"), strict=True)] == [1 + 38 + 3] * 2
        await press(pilot, "z")
        assert not app.screen.article_view.alone


@pytest.mark.parametrize(("key", "pane"), [("1", "sources"), ("2", "articles"), ("4", "facts"), ("tab", "facts")])
async def test_a_key_for_another_pane_ends_the_article_alone(
    app: Any, settle: Any, press: Any, key: str, pane: str
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "z")
        assert not app.screen.article_list.region.area
        await press(pilot, key)
        assert (app.screen.zen, app.screen.pane) == (False, pane)
        assert app.focused is app.screen.pane_widget(pane)
        assert app.focused.region.area
