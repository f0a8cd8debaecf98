"""The list answers a key by itself; the article follows when the row is drawn, and of many rows when the keys pause."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fire_articles import ARTICLES
from textual.events import Key

from broadsheet.tui import BroadsheetApp
from broadsheet.tui.screens import following
from broadsheet.tui.widgets.article_list import ArticleList

if TYPE_CHECKING:
    import pytest


async def test_the_article_in_hand_is_the_one_under_the_cursor_before_it_is_read(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        room = app.screen
        room.article_list.action_down()
        room.follow(room.article_list.here.number)
        assert (room.number, room.shown) == (2, 1)
        await settle(pilot)
        assert room.shown == 2


async def test_articles_passed_quickly_are_not_read(
    make_shelves: Any, settle: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is quick, and what a pause, must not depend on how busy the machine is.
    monkeypatch.setattr(following, "_FAST", 3_600.0)
    monkeypatch.setattr(following, "_PAUSE", 2.0)
    shelves = make_shelves({number: ARTICLES[1 + number % 3] for number in range(1, 11)})
    app = BroadsheetApp(shelves)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        read: list[int] = []
        article = shelves.article

        def noted(number: int) -> Any:
            read.append(number)
            return article(number)

        shelves.article = noted
        for _ in range(5):
            app.post_message(Key("j", "j"))
        await settle(pilot)
        # One at most before it is clear that more keys come, and the one where they end.
        room: Any = app.screen
        assert room.shown == room.number == 6
        assert read[-1] == 6
        assert len(read) <= 2


async def test_opening_an_article_does_not_wait_for_a_pause(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        room = app.screen
        room.follow(2)
        room.follow(3)  # right after the other: it would be read when no key has come for a while
        room.show_article(3)
        assert not room.is_behind
        await settle(pilot)
        assert room.shown == 3


async def test_where_the_cursor_is_is_said_without_drawing_the_list_again(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        rows = app.screen.query_one(ArticleList)
        drawn: list[int] = []
        line = rows.render_line

        def noted(y: int) -> Any:
            drawn.append(y)
            return line(y)

        rows.render_line = noted
        rows.action_down()
        await settle(pilot)
        # Two lines each of the row that was left and of the one reached.
        assert sorted(set(drawn)) == [0, 1, 2, 3]
        assert "2 of " in str(rows.border_subtitle)


async def test_a_list_that_is_gone_offers_no_keys(app: Any, settle: Any) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        rows = ArticleList(id="gone")
        await app.screen.mount(rows)
        # As when a search ends in the moment in which its dialog is closed: the screen would have no list to ask.
        rows.reset(1)
        rows.remove()
        await settle(pilot)
        assert not rows.is_attached
