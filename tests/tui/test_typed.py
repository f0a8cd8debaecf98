"""Keys that come all at once, as when a line is pasted with its end: Enter takes the whole; what is in sight of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.events import Key
from textual.widgets import Input

from broadsheet.tui.screens.prompt import Prompt, PromptScreen
from broadsheet.tui.screens.tags import TagsScreen

if TYPE_CHECKING:
    from pathlib import Path


def burst(app: Any, typed: str) -> None:
    """Have all keys come before any of them is taken."""
    for letter in typed:
        app.post_message(Key(letter, letter))
    app.post_message(Key("enter", "\r"))


async def test_a_prompt_answers_with_all_that_was_typed(app: Any, settle: Any) -> None:
    answers: list[str | None] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.push_screen(PromptScreen(Prompt("Ask", "Anything.")), answers.append)
        await settle(pilot)
        burst(app, "cat -n")
        await settle(pilot)
    assert answers == ["cat -n"]


async def test_a_document_goes_where_all_that_was_typed_says(
    app: Any, settle: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("e")
        await settle(pilot)
        app.screen.query_one("Input").value = ""
        burst(app, "fire.md")
        await settle(pilot)
    assert [path.name for path in tmp_path.iterdir()] == ["fire.md"]


async def test_all_of_an_address_is_looked_at(app: Any, settle: Any, shown: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        burst(app, "nowhere")
        await settle(pilot)
        assert "! nowhere names nothing" in shown(pilot)


async def test_all_of_a_tag_is_set(app: Any, settle: Any, shelves: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("t")
        await settle(pilot)
        assert isinstance(app.screen, TagsScreen)
        burst(app, "bridges")
        await settle(pilot)
    assert ("bridges", 1) in shelves.all_tags()


@pytest.mark.parametrize("width", [40, 120])
async def test_the_end_of_a_long_line_stays_in_sight_at_another_width(app: Any, settle: Any, width: int) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        app.push_screen(PromptScreen(Prompt("Ask", "Anything.", value="name=" + "x" * 100)))
        await settle(pilot)
        await pilot.resize_terminal(width, 24)
        await settle(pilot)
        line = app.screen.query_one(Input)
        # Of a cursor behind the last letter Textual tells the cell after it: the cursor is in the last of the line.
        assert line.cursor_screen_offset.x == line.content_region.right
