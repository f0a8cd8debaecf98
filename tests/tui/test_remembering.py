"""What the panes remember: their sizes, the place, and the way back."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from typing import Any

import pytest

from broadsheet.articles import Article, View
from broadsheet.articles.rows import Group, Order, Scope
from broadsheet.config import Settings
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.reading_work import read_opening
from broadsheet.tui.session import KEY, Session, dumped


def many(make_shelves: Any, count: int = 400) -> Any:
    text = "\n".join(f"Paragraph {line} of the text." for line in range(60))
    return make_shelves({n: Article(f"id{n}", "Source", f"Title {n}", f"{n}. {text}") for n in range(1, count + 1)})


@pytest.mark.parametrize(
    ("width", "pane", "widget", "upright", "step"),
    [
        (200, "1", "sources", False, 2),
        (200, "4", "facts", False, 2),
        (120, "2", "left", False, 2),
        (120, "4", "facts", True, 1),
        (90, "2", "left", False, 2),
        (90, "3", "left", False, -2),
    ],
)
async def test_keys_make_a_pane_larger_and_smaller(
    app: Any, settle: Any, press: Any, width: int, pane: str, widget: str, upright: bool, step: int
) -> None:
    async with app.run_test(size=(width, 40)) as pilot:
        await settle(pilot)
        await press(pilot, pane)

        def size() -> int:
            outer = app.screen.query_one(f"#{widget}").outer_size
            return int(outer.height if upright else outer.width)

        before = size()
        await press(pilot, "greater_than_sign")
        assert size() == before + step
        await press(pilot, "less_than_sign", "less_than_sign")
        assert size() == before - step
        await press(pilot, "equals_sign")
        assert size() == before


async def test_a_pane_is_never_lost(app: Any, settle: Any) -> None:
    async with app.run_test(size=(90, 30)) as pilot:
        await settle(pilot)
        await pilot.press(*["greater_than_sign"] * 60)
        await settle(pilot)
        assert app.screen.article_view.outer_size.width >= 16
        await pilot.resize_terminal(80, 24)
        await settle(pilot)
        assert app.screen.article_view.outer_size.width >= 16


async def test_the_mouse_moves_an_edge_and_chooses_nothing(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        rows = app.screen.article_list
        edge = rows.region.right - 1
        assert edge == 39
        await pilot.mouse_down(None, offset=(edge, 20))
        await pilot.hover(None, offset=(edge + 10, 20))
        await pilot.mouse_up(None, offset=(edge + 10, 20))
        await settle(pilot)
        assert rows.region.right == 50
        assert rows.cursor == 0
        await pilot.hover(None, offset=(edge - 5, 20))
        await settle(pilot)
        assert rows.region.right == 50


async def test_the_reader_starts_where_it_was_left(make_shelves: Any, settle: Any) -> None:
    shelves = many(make_shelves)
    app: Any = BroadsheetApp(shelves)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await pilot.press("U", *"jj", "enter", "greater_than_sign", "ctrl+d", "ctrl+d")
        await settle(pilot)
        left = app.session
        assert (left.view.unread_only, left.number, left.pane) == (True, 3, "article")
        assert left.offset > 100
        assert left.sizes == {"stacks.left": 38}
    shelves.remember(KEY, dumped(replace(left, view=View(), number=250)))
    again: Any = BroadsheetApp(shelves, opening=read_opening(shelves))
    async with again.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert again.screen.article_view.article.title == "Title 250"
        assert again.screen.article_list.cursor == 249
        assert again.screen.article_list.count == 400
        assert again.focused.id == "article"
        assert abs(again.session.offset - left.offset) < 80
        assert again.session.sizes == {"stacks.left": 38}


async def test_the_comparison_that_was_left_is_laid_again_and_left_for_the_panes(
    shelves: Any, settle: Any, press: Any
) -> None:
    app: Any = BroadsheetApp(shelves)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        app.screen.compare(2, 3)
        await settle(pilot)
        assert app.session.beside == (2, 3)
        shelves.remember(KEY, dumped(app.session))
    again: Any = BroadsheetApp(shelves, opening=read_opening(shelves))
    async with again.run_test(size=(120, 40)) as pilot:
        assert again.session.beside == (2, 3)
        await settle(pilot)
        assert again.screen.beside == (2, 3)
        await press(pilot, "escape")
        assert again.session.beside == (0, 0)
        assert again.screen is again.screen_stack[0]


async def test_a_comparison_with_an_article_that_is_gone_is_not_laid_again(shelves: Any, settle: Any) -> None:
    shelves.remember(KEY, dumped(Session(beside=(2, 99))))
    app: Any = BroadsheetApp(shelves, opening=read_opening(shelves))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert len(app.screen_stack) == 1
        assert app.session.beside == (0, 0)


async def test_a_place_that_is_gone_is_left_for_all_articles(shelves: Any, settle: Any) -> None:
    shelves.remember(KEY, dumped(Session(View(Scope.SOURCE, source=99), 7, "article", 3)))
    app: Any = BroadsheetApp(shelves, opening=read_opening(shelves))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert app.screen.article_list.count == 3
        assert app.screen.article_view.article.source == "Harbour Post"


async def test_back_and_forth_between_articles_and_lists(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "enter", "2", "j", "j", "enter")
        assert app.screen.article_view.article.source == "Island Echo"
        # From the list of one source.
        await pilot.press("1", *"jjj", "enter")
        await settle(pilot)
        assert app.screen.article_list.count == 1
        await press(pilot, "ctrl+o")
        assert app.screen.article_view.article.source == "Island Echo"
        assert app.screen.article_list.count == 3
        await press(pilot, "ctrl+o")
        assert app.screen.article_view.article.source == "Harbour Post"
        await press(pilot, "alt+right")
        assert app.screen.article_view.article.source == "Island Echo"


async def test_lists_are_sorted_and_grouped(app: Any, settle: Any, press: Any, shown: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "j", "s", "s", "s")
        assert app.screen.view.order is Order.TITLE
        # Bridge shut..., Ferries full..., Fire closes...; the cursor stays on its article.
        assert app.screen.article_list.cursor == 0
        assert "titles A to Z" in shown(pilot)
        await press(pilot, "s", "s", "i", "i")
        assert app.screen.view.group is Group.SOURCE
        text = shown(pilot)
        assert text.index("City Wire") < text.index("Bridge shut") < text.index("Fire closes")
        assert app.screen.article_list.virtual_size.height == 9


async def test_rows_under_headings_are_found_by_the_mouse(app: Any, settle: Any, press: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "i", "i")
        rows = app.screen.article_list
        # Three lines each: heading, title, source.
        assert [rows.top_of(row) for row in range(4)] == [0, 3, 6, 9]
        assert [rows.row_at(line) for line in range(9)] == [0, 0, 0, 1, 1, 1, 2, 2, 2]
        await pilot.click("#articles", offset=(5, 6))
        await settle(pilot)
        assert rows.cursor == 1


async def test_a_row_says_how_many_sources_tell_its_story(shelves: Any, settle: Any, shown: Any) -> None:
    shelves.sizes = {1: 5, 2: 1}
    app = BroadsheetApp(shelves)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert shown(pilot).count("×") == 1
        assert "×5" in shown(pilot)


async def test_the_next_unread_article_may_be_far_down(make_shelves: Any, settle: Any, press: Any) -> None:
    shelves = many(make_shelves)
    shelves.mark_read([n for n in range(1, 401) if n not in {1, 377}])
    app: Any = BroadsheetApp(shelves)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "n")
        assert app.screen.article_view.article.title == "Title 377"
        await press(pilot, "N")
        assert app.screen.article_view.article.title == "Title 1"


async def test_the_place_that_was_left_is_named_and_marked(shelves: Any, settle: Any, shown: Any) -> None:
    shelves.remember(KEY, dumped(Session(View(Scope.SOURCE, source=2, unread_only=True), 2, "articles", 0)))
    sources, asked, go_on = shelves.sources, threading.Event(), threading.Event()

    def late() -> Any:
        asked.set()
        assert go_on.wait(60)
        return sources()

    shelves.sources = late
    app: Any = BroadsheetApp(shelves, opening=read_opening(shelves))
    async with app.run_test(size=(120, 40)) as pilot:
        async with asyncio.timeout(60):
            while not asked.is_set():
                await pilot.pause()
        # What the source is called is not known yet, but these are not all articles.
        assert "─ Articles · unread ─" in shown(pilot)
        go_on.set()
        await settle(pilot)
        assert "─ City Wire · unread ─" in shown(pilot)
        rows = app.screen.source_list
        assert rows.places[rows.cursor].label == "City Wire"


@pytest.mark.parametrize(
    ("kept", "settings", "begun"),
    [("light", "dark", "light"), ("nord", "dark", "nord"), ("no-longer-there", "dark", "dark"), ("", "solar", "solar")],
)
async def test_the_theme_chosen_last_is_there_at_the_next_start(
    shelves: Any, settle: Any, press: Any, kept: str, settings: str, begun: str
) -> None:
    shelves.remember(KEY, dumped(Session(theme=kept, instead_of=settings)))
    app: Any = BroadsheetApp(shelves, Settings(theme=settings), opening=read_opening(shelves))
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        assert app.theme == begun
        await press(pilot, "T", "g", "j", "j", "enter")
        # Dark, light, and by their titles colour-blind first.
        assert (app.session.theme, app.session.instead_of) == ("colour-blind", settings)
        await press(pilot, "T", "G", "escape")
        assert app.session.theme == "colour-blind"


async def test_an_error_that_ends_the_reader_is_not_covered_by_another(app: Any, settle: Any) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    async def run() -> None:
        async with app.run_test() as pilot:
            await settle(pilot)
            app.call_later(fail)
            await pilot.pause()

    with pytest.raises(ZeroDivisionError):
        await run()
    # Asked for when all is over: what was kept a while ago stays.
    assert app.session is None
