"""The first picture: it has the newest articles, before anything else about the library is known."""

from __future__ import annotations

import asyncio
import gc
import socket
import threading
from typing import TYPE_CHECKING, Any

from broadsheet.articles import Article, View
from broadsheet.config import Settings
from broadsheet.errors import BroadsheetError
from broadsheet.feeds.fetch_settings import FeedSettings
from broadsheet.library.subscribing import AddOptions
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.garbage import Collector
from broadsheet.tui.launch import run
from broadsheet.tui.reading_work import read_opening

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def many(make_shelves: Any) -> Any:
    return make_shelves(
        {number: Article(f"id{number}", "Source", f"Title {number}", f"Text {number}.") for number in range(1, 301)}
    )


async def test_the_newest_articles_are_shown_before_they_are_counted(
    make_shelves: Any, settle: Any, shown: Any
) -> None:
    shelves = many(make_shelves)
    opening = read_opening(shelves)
    counted = threading.Event()
    count = shelves.count

    def count_late(view: View) -> int:
        assert counted.wait(60)
        return int(count(view))

    shelves.count = count_late
    app = BroadsheetApp(shelves, opening=opening)
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert "Title 1 " in shown(pilot)
        await pilot.press("j")
        assert app.screen.article_list.cursor == 1  # type: ignore[attr-defined]
        counted.set()
        await settle(pilot)
        rows = app.screen.article_list  # type: ignore[attr-defined]
        assert (rows.count, rows.cursor) == (300, 1)
        assert shelves.pages.count((0, 100)) == 1


async def test_another_view_chosen_before_the_count_is_known_starts_anew(make_shelves: Any, settle: Any) -> None:
    shelves = many(make_shelves)
    shelves.mark_read(range(1, 201))
    app = BroadsheetApp(shelves, opening=read_opening(shelves))
    async with app.run_test(size=(120, 40)) as pilot:
        app.screen.show_view(View(unread_only=True))  # type: ignore[attr-defined]
        await settle(pilot)
        rows = app.screen.article_list  # type: ignore[attr-defined]
        assert (rows.count, rows.here.title) == (100, "Title 201")


async def test_what_was_put_off_is_done_once_there_is_something_to_look_at(make_shelves: Any, settle: Any) -> None:
    begun: list[str] = []

    class Noted(Collector):
        def begin(self) -> None:
            begun.append("begun")

    app = BroadsheetApp(many(make_shelves), collector=Noted())
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        assert begun == ["begun"]
        assert len(app.palettes) >= 6


def test_garbage_is_collected_again_after_a_start_that_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def fail(app: BroadsheetApp) -> None:
        app.exit(return_code=3)

    monkeypatch.setattr(BroadsheetApp, "run_async", fail)

    assert run(tmp_path / "library", Settings()) == 3
    assert gc.isenabled()


def test_whoever_leaves_waits_for_no_server_that_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    silent = socket.create_server(("127.0.0.1", 0))

    async def leave_while_something_is_added(app: BroadsheetApp) -> None:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/feed"
        leave = AddOptions(settings=FeedSettings(private=True))

        def add() -> None:
            try:
                app.shelves.feeds.add(address, leave)
            except BroadsheetError as error:
                said.append(str(error))

        loop = asyncio.get_running_loop()
        loop.run_in_executor(None, add)
        connection, _ = await loop.run_in_executor(None, silent.accept)
        kept.append(connection)
        app.exit()

    kept: list[socket.socket] = []
    monkeypatch.setattr(BroadsheetApp, "run_async", leave_while_something_is_added)
    run(tmp_path / "library", Settings())
    for one in (silent, *kept):
        one.close()
    # Not that the server took too long.
    assert len(said) == 1
    assert said[0].startswith("the process that does the long work ended")


async def test_the_pane_of_key_facts_says_what_it_cannot_read(make_shelves: Any, settle: Any, shown: Any) -> None:
    text = "貨物船が北の橋脚に衝突したため、ウェストポートの港の橋は三月四日に閉鎖された。"
    shelves = make_shelves({1: Article("id1", "Source", "Title 1", text)})
    shelves.insight.key_facts = lambda article: ()
    app = BroadsheetApp(shelves)
    async with app.run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        # In one line, where there is room for it.
        assert "This article is in Japanese: no facts can be found in it yet." in shown(pilot)
