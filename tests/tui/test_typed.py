"""Keys that come all at once: those behind the key that opens a line are for it, Enter takes the whole of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from textual.events import Key
from textual.widgets import Input

from broadsheet.tui.screens.newsroom import Newsroom
from broadsheet.tui.screens.prompt import Prompt, PromptScreen
from broadsheet.tui.screens.tags import TagsScreen

if TYPE_CHECKING:
    from pathlib import Path

NAMED = {"/": "slash", ":": "colon", "?": "question_mark", " ": "space", ".": "full_stop"}


def burst(app: Any, typed: str, *, end: str = "enter") -> None:
    """Have all keys come before any of them is taken, and a last one if there is any."""
    for letter in typed:
        app.post_message(Key(NAMED.get(letter, letter), letter))
    if end:
        app.post_message(Key(end, None))


@pytest.mark.parametrize(
    ("keys", "typed"), [("/smoke", "smoke"), ("/the bridge is", "the bridge is"), ("afeed.example", "feed.example")]
)
async def test_what_is_typed_behind_the_key_that_opens_a_line_stands_in_it(
    app: Any, settle: Any, keys: str, typed: str
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        burst(app, keys, end="")
        await settle(pilot)
        assert app.screen.line.value == typed


async def test_enter_in_the_same_breath_opens_what_is_found_by_all_of_it(app: Any, settle: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        # Other articles have words that begin with an m; the mayor is in this one alone.
        burst(app, "/mayor")
        await settle(pilot)
        assert isinstance(app.screen, Newsroom)
        article = app.screen.article_view.article
        assert article is not None
        assert article.source == "Island Echo"


async def test_enter_opens_nothing_found_by_a_part_of_what_is_typed(app: Any, settle: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("slash", *"smoke")
        await settle(pilot)
        burst(app, "less")
        await settle(pilot)
        assert app.screen.query_text == "smokeless"
        # There is nothing of that name, and what is typed after it is looked for and not opened.
        burst(app, " OR bridge", end="")
        await settle(pilot)
        assert app.screen.results.count
        assert not isinstance(app.screen, Newsroom)


async def test_enter_in_the_same_breath_looks_at_the_whole_address(app: Any, settle: Any, shown: Any) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        burst(app, "anowhere")
        await settle(pilot)
        assert "! nowhere names nothing" in shown(pilot)


async def test_it_takes_the_place_of_what_was_searched_before(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "slash", *"smoke", "enter")
        burst(app, "/bridge", end="")
        await settle(pilot)
        assert app.screen.query_text == "bridge"


async def test_a_command_is_found_by_what_is_typed_behind_the_key_of_the_palette(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        burst(app, ":theme", end="")
        await settle(pilot)
        assert app.screen.query_one(Input).value == "theme"


async def test_letters_behind_a_key_that_opens_no_line_are_keys(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        burst(app, "jj", end="")
        await settle(pilot)
        assert app.screen.article_list.cursor == 2
        # A list in a dialog has nothing to type into: they are gone, or its own.
        burst(app, "?xjq", end="")
        await settle(pilot)
        assert isinstance(app.screen, Newsroom)


@pytest.mark.parametrize("keys", ["/", "/x", "a"])
async def test_a_line_left_in_the_same_breath_keeps_no_key_that_comes_after(app: Any, settle: Any, keys: str) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        burst(app, keys, end="escape")
        await settle(pilot)
        if not isinstance(app.screen, Newsroom):
            # What was typed went before it could be left.
            await pilot.press("escape")
            await settle(pilot)
        await pilot.press("j")
        await settle(pilot)
        assert app.screen.article_list.cursor == 1


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
