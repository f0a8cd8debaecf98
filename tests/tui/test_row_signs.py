"""What rows say that changes by itself, and where their signs stand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from rich.console import Console
from textual.color import Color
from textual.command import CommandList

from broadsheet.config import Keys, Settings
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.reading_work import read_opening
from broadsheet.tui.widgets.block_list import BlockList

if TYPE_CHECKING:
    import pytest


async def test_the_rows_read_before_there_was_a_screen_say_how_many_tell_their_story(
    shelves: Any, settle: Any, shown: Any
) -> None:
    shelves.sizes = {1: 3}
    app: Any = BroadsheetApp(shelves, opening=read_opening(shelves))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        line = next(line for line in shown(pilot).splitlines() if "Harbour Post" in line and "×" in line)
        assert "×3" in line


async def test_stories_split_on_another_screen_are_counted_anew(
    app: Any, shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    shelves.sizes = {1: 3, 2: 3}
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert shown(pilot).count("×3") == 2
        await press(pilot, "question_mark")
        # The second is in no story any more.
        shelves.sizes = {1: 2}
        await press(pilot, "escape")
        assert shown(pilot).count("×") == shown(pilot).count("×2") == 1


async def test_rows_grow_older_while_the_reader_is_open(app: Any, shelves: Any, settle: Any, shown: Any) -> None:
    moment = datetime.now(UTC) - timedelta(hours=3, minutes=30)
    shelves.heads[1] = replace(shelves.heads[1], published=moment)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        # As it was when the reader began, half an hour before the article came out.
        app.screen.article_list.now = moment - timedelta(minutes=30)
        app.screen.article_list.refresh()
        await settle(pilot)
        assert moment.date().isoformat() in shown(pilot)
        app.screen.grow_older()
        await settle(pilot)
        assert "3 h" in shown(pilot)


async def test_sizes_of_stories_stand_under_one_another(app: Any, shelves: Any, settle: Any, shown: Any) -> None:
    now = datetime.now(UTC)
    shelves.sizes = {1: 2, 2: 2}
    for number, days in ((1, 9), (2, 19)):
        shelves.heads[number] = replace(shelves.heads[number], published=now - timedelta(days=days, hours=1))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        lines = [line for line in shown(pilot).splitlines() if "×2" in line]
        assert [("9 d" in line, "19 d" in line) for line in lines] == [(True, False), (True, True)]
        assert lines[0].index("×2") == lines[1].index("×2")


async def test_sizes_stand_at_the_edge_whatever_is_known_of_the_date(
    app: Any, shelves: Any, settle: Any, shown: Any
) -> None:
    shelves.sizes = {1: 2, 2: 12, 3: 3}
    dates = {1: None, 2: datetime(2020, 2, 3, tzinfo=UTC), 3: datetime.now(UTC) - timedelta(days=3, hours=1)}
    for number, moment in dates.items():
        shelves.heads[number] = replace(shelves.heads[number], published=moment)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        app.screen.article_list.now = datetime.now(UTC)
        app.screen.article_list.refresh()
        await settle(pilot)
        lines = [line for line in shown(pilot).splitlines() if "×" in line]
        ends = [line.index(size) + len(size) for size in ("×2 ", "×12 ", "×3 ") for line in lines if size in line]
        assert len(ends) == 3
        assert len(set(ends)) == 1
        dated = [line.index(date) + len(date) for date in ("2020-02-03", "3 d") for line in lines if date in line]
        assert dated == [dated[0]] * 2


async def test_a_star_stands_apart_from_the_title(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "asterisk")
        assert "★● Fire closes" in shown(pilot)
        await press(pilot, "v")
        assert "★●+Fire closes" in shown(pilot)


async def test_a_sentence_of_a_fact_ends_where_it_is_cut(app: Any, settle: Any, shown: Any) -> None:
    async with app.run_test(size=(200, 50)) as pilot:
        await settle(pilot)
        assert "…" in shown(pilot)
        assert " …" not in shown(pilot)


async def test_the_cursor_is_one_bar_where_there_are_sixteen_colours(
    app: Any, settle: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        monkeypatch.setattr(type(app.console), "color_system", "standard")
        rows = app.screen.article_list
        rows.notify_style_update()
        inks = [rows.style_of("cursor", names) for names in ("", "muted", "title", "accent", "key", "verdict-conflict")]
        assert all(ink.reverse for ink in inks)
        assert len({ink.color for ink in inks}) == 1
        # Drawn the other way round, the letters have the colour that is behind everything.
        behind = Color.parse(app.theme_variables["background"]).rich_color
        assert {ink.bgcolor for ink in inks} == {behind}
        # What is no cursor keeps its colours.
        assert rows.style_of("", "muted").color != rows.style_of("", "accent").color


async def test_an_empty_library_says_which_keys_fill_it(make_shelves: Any, settle: Any, shown: Any) -> None:
    settings = Settings(keys=Keys(overrides={"news.samples": "f5"}))
    app: Any = BroadsheetApp(make_shelves({}), settings)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        lines = shown(pilot).splitlines()
        for said in ("a adds a feed, a site, an", "I takes over subscriptions", "f5 brings the five bundled"):
            # Whole, with a blank before the frame.
            assert any(f"{said} " in line for line in lines)
        assert "a Add" in lines[-1]
        assert "Compare" not in lines[-1]


async def test_a_list_drawn_before_it_was_told_its_width_has_it(
    app: Any, settle: Any, press: Any, shown: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As where the picture is drawn before the event is heard.
    monkeypatch.setattr(BlockList, "on_resize", lambda _list, _event: None)
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "question_mark")
        assert "Go down a line." in shown(pilot)


async def test_the_palette_shows_where_it_is_where_there_are_sixteen_colours(
    shelves: Any, settle: Any, press: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Console, "color_system", "standard")
    app: Any = BroadsheetApp(shelves)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "ctrl+p")
        style = app.screen.query_one(CommandList).get_visual_style("option-list--option-highlighted")
        assert (style.foreground, style.background) == (Color.parse("black"), Color.parse("white"))
