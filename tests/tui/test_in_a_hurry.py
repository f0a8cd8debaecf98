"""What comes twice in one breath, or for a screen that is not there any more, does no harm."""

from __future__ import annotations

from typing import Any

from textual.app import SystemCommand
from textual.events import Click, Key

from broadsheet.tui.palette import Palette
from broadsheet.tui.screens.choice import Choice, ChoiceScreen
from broadsheet.tui.screens.newsroom import Newsroom
from broadsheet.tui.screens.story import StoryScreen


async def test_a_dialog_answered_twice_closes_once(app: Any, settle: Any) -> None:
    answers: list[int | None] = []
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        app.push_screen(StoryScreen(app.shelves, "none", lambda _: None))
        screen = ChoiceScreen("Which", [Choice("one"), Choice("two")], hint="", does="Take")
        app.push_screen(screen, answers.append)
        await pilot.pause()
        screen.dismiss(1)
        screen.dismiss(0)
        assert isinstance(app.screen, StoryScreen)
        await settle(pilot)
        assert answers == [1]


async def test_a_story_that_is_gone_closes_itself_alone(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        story = StoryScreen(app.shelves, "gone", lambda _: None)
        app.push_screen(story)
        await settle(pilot)
        assert isinstance(app.screen, Newsroom)
        story.dismiss()
        assert isinstance(app.screen, Newsroom)


async def test_the_palette_bears_clicks_outside_and_pages_of_nothing(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+p", *"zzzz", "pageup", "pagedown", *["backspace"] * 4, "pageup", "pagedown")
        await settle(pilot)
        palette = app.screen
        assert isinstance(palette, Palette)
        palette.post_message(Click(palette, 199, 59, 0, 0, 1, False, False, False, 199, 59))
        await settle(pilot)
        assert app.screen is palette
        await pilot.press("escape")
        await settle(pilot)
        # A search that ends when the palette is gone.
        for found in (True, False):
            palette._list_visible = found
        assert isinstance(app.screen, Newsroom)


async def test_a_command_of_the_palette_is_run_once_though_enter_comes_twice(app: Any, settle: Any) -> None:
    ran: list[str] = []
    app.get_system_commands = lambda _screen: [SystemCommand("Count", "Counts.", lambda: ran.append("count"))]
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("ctrl+p", "c", "o")
        await settle(pilot)
        for _ in range(3):
            app.post_message(Key("enter", "\r"))
        await settle(pilot)
        assert isinstance(app.screen, Newsroom)
        assert ran == ["count"]


async def test_the_palette_opens_over_a_screen_that_came_over_the_palette(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "colon")
        # What was looked for in the background is found.
        app.screen_stack[0].compare(1, 2)
        await settle(pilot)
        await press(pilot, "colon")
        assert isinstance(app.screen, Palette)
        await press(pilot, *["escape"] * 3)
        assert isinstance(app.screen, Newsroom)
