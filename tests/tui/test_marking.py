"""Marks and tags for one article or many, and the way back from each change."""

from __future__ import annotations

from typing import Any

from broadsheet.articles import Article
from broadsheet.tui import BroadsheetApp


async def test_a_selection_is_what_marks_are_for(app: Any, settle: Any, press: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v", "j", "v")
        assert app.screen.article_list.selected == {1, 3}
        assert "2 selected" in shown(pilot)
        await press(pilot, "asterisk")
        assert [head.starred for head in shelves.heads.values()] == [True, False, True]
        await press(pilot, "A")
        assert [head.read for head in shelves.heads.values()] == [True, False, True]
        await press(pilot, "u", "u")
        assert not any(head.starred or head.read for head in shelves.heads.values())
        await press(pilot, "escape")
        assert not app.screen.article_list.selected


async def test_a_mixed_selection_is_set_first_and_then_taken_off(
    app: Any, settle: Any, press: Any, shelves: Any
) -> None:
    shelves.mark_read([2])
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+a", "m")
        assert [head.read for head in shelves.heads.values()] == [True, True, True]
        await press(pilot, "m")
        assert [head.read for head in shelves.heads.values()] == [False, False, False]
        # Each change gives back exactly what it took.
        await press(pilot, "u", "u")
        assert [head.read for head in shelves.heads.values()] == [False, True, False]


async def test_a_stretch_of_rows_is_selected(make_shelves: Any, settle: Any, press: Any) -> None:
    articles = {number: Article(f"id{number}", "Source", f"Title {number}", "Text.") for number in range(1, 31)}
    app: Any = BroadsheetApp(make_shelves(articles))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "v", "j", "j", "j", "V")
        assert app.screen.article_list.selected == {2, 3, 4, 5, 6}


async def test_what_was_taken_back_is_done_again(app: Any, settle: Any, press: Any, shelves: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "m", "asterisk", "u", "u")
        assert (shelves.heads[1].read, shelves.heads[1].starred) == (False, False)
        await press(pilot, "ctrl+r", "ctrl+r")
        assert (shelves.heads[1].read, shelves.heads[1].starred) == (True, True)
        await press(pilot, "u", "u", "j", "m", "ctrl+r")
        # A new change ends what could be done again.
        assert (shelves.heads[1].read, shelves.heads[1].starred) == (False, False)


async def test_changes_are_listed_and_taken_back_down_to_one(
    app: Any, settle: Any, press: Any, shelves: Any, shown: Any
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "m", "j", "m", "asterisk", "E")
        assert shown(pilot).count("marked read") == 2
        assert "starred" in shown(pilot)
        await press(pilot, "j", "enter")
        assert (shelves.heads[1].read, shelves.heads[2].read, shelves.heads[2].starred) == (True, False, False)


async def test_a_new_tag_is_given_and_taken_back(app: Any, settle: Any, press: Any, shelves: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v", "v", "t")
        assert "Tags of 2 articles" in shown(pilot)
        await pilot.press(*"harbour")
        await settle(pilot)
        assert "new tag" in shown(pilot)
        await press(pilot, "enter")
        assert shelves.tagged == {"harbour": [1, 2]}
        assert "[x] harbour" in shown(pilot)
        await press(pilot, "escape", "u")
        assert shelves.tagged == {"harbour": []}


async def test_tags_are_completed_and_half_set_ones_filled(
    app: Any, settle: Any, press: Any, shelves: Any, shown: Any
) -> None:
    shelves.tag([1], "harbour")
    shelves.tag([3], "ferries")
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "v", "v", "t")
        assert "[-] harbour" in shown(pilot)
        assert "[ ] ferries" in shown(pilot)
        await press(pilot, "h", "a", "tab")
        assert app.screen.query_one("Input").value == "harbour"
        await press(pilot, "enter")
        assert shelves.tagged["harbour"] == [1, 2]
        # It was article 1 that had it before.
        await press(pilot, "escape", "u")
        assert shelves.tagged["harbour"] == [1]
