"""What lay over the panes when the reader was left, or killed, lies there again at the next start."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.tui import BroadsheetApp
from broadsheet.tui.reading_work import read_opening
from broadsheet.tui.screens.matrix import MatrixScreen
from broadsheet.tui.screens.newsroom import Newsroom
from broadsheet.tui.screens.search import SearchScreen
from broadsheet.tui.screens.stories import StoriesScreen
from broadsheet.tui.screens.story import StoryScreen
from broadsheet.tui.session import KEY, Session, dumped

if TYPE_CHECKING:
    from textual.screen import Screen


def started_again(shelves: Any) -> Any:
    return BroadsheetApp(shelves, opening=read_opening(shelves))


@pytest.mark.parametrize(
    ("keys", "screen"),
    [
        (["S"], StoriesScreen),
        (["w"], StoryScreen),
        (["M"], MatrixScreen),
        # The one on top counts.
        (["S", "enter", "M"], MatrixScreen),
        (["slash", *"smoke"], SearchScreen),
    ],
)
async def test_what_lay_over_the_panes_lies_there_again(
    told: Any, settle: Any, press: Any, shown: Any, keys: list[str], screen: type[Screen[Any]]
) -> None:
    app = started_again(told)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, *keys)
        assert isinstance(app.screen, screen)
        left = shown(pilot)
        session = app.session
        told.remember(KEY, dumped(session))
    again = started_again(told)
    async with again.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert isinstance(again.screen, screen)
        assert shown(pilot) == left
        assert again.session.over == session.over
        # Under it are the panes.
        await press(pilot, "escape")
        assert isinstance(again.screen, Newsroom)
        assert again.session.over == ("", "")


@pytest.mark.parametrize("over", [("story", "gone"), ("matrix", "gone"), ("moon", "full")])
async def test_what_is_gone_is_left_for_the_panes(told: Any, settle: Any, over: tuple[str, str]) -> None:
    told.remember(KEY, dumped(Session(over=over)))
    app = started_again(told)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert isinstance(app.screen, Newsroom)
        assert app.session.over == ("", "")
