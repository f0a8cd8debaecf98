"""Adding, refreshing and failing feeds: with a library by hand, and with a real one and a server on this machine."""

from __future__ import annotations

import threading
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from web_site import Site, feed, open_site

from broadsheet.articles import SourceKind
from broadsheet.articles.fetches import FetchState
from broadsheet.config import Dates, Settings
from broadsheet.feeds.fetch_settings import FeedSettings
from broadsheet.feeds.refresh_model import Failure, Progress, Summary
from broadsheet.library import Library
from broadsheet.library.subscribing import AddOptions
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.feed_work import summed_up
from broadsheet.tui.screens.search import SearchScreen
from broadsheet.tui.widgets.refresh_bar import described

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from broadsheet.feeds.refresh_model import Wishes

FAILURE = Failure(7, "Mill News", "https://mill.example/feed", "404 not found", "check the address", 1_700_000_000)


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress("feeds", 200), "0 of 200 feeds · 0 new"),
        # 50 in 2 seconds are 25 a second; the other 150 take 6 seconds.
        (
            Progress("feeds", 200, 50, 1234, 0, 3, "Post", 2.0),
            "50 of 200 feeds · 1,234 new · 3 failed · 25/s · 6 s left · Post",
        ),
        # 199 in 2 seconds are 100 a second, which says nothing of the one that does not answer.
        (Progress("feeds", 200, 199, 0, 0, 0, "", 2.0), "199 of 200 feeds · 0 new · 100/s · waiting for the last"),
        (Progress("pages", 4, 4, 2, 0, 0, "", 2.0), "4 of 4 pages · 2 new · 2/s"),
    ],
)
def test_progress_in_words(progress: Progress, words: str) -> None:
    assert described(progress) == words


@pytest.mark.parametrize(
    ("summary", "words"),
    [
        (Summary(), "There are no feeds to ask yet: a adds one"),
        (Summary(total=3, asked=3, new=1), "1 new article"),
        (Summary(total=3, asked=2, new=2, revised=1, waiting=1), "2 new articles, 1 revised, 1 left alone for now"),
        (Summary(total=1, asked=1, failed=(FAILURE,)), "0 new articles, 1 feed fails: F tells why"),
        (Summary(total=9, new=4, stopped=True), "Refresh cancelled; kept what had come in: 4 new articles"),
    ],
)
def test_a_refresh_in_words(summary: Summary, words: str) -> None:
    assert summed_up(summary, {"news.add": "a", "news.failing": "F"}.__getitem__) == words


async def test_escape_cancels_a_refresh(
    app: Any, shelves: Any, settle: Any, press: Any, until: Any, shown: Any
) -> None:
    tick = threading.Event()

    def refresh(wishes: Wishes) -> Summary:
        wishes.progress(Progress("feeds", 40, 10, 5, 0, 1, "Mill News", 2.0))
        while not wishes.stop():
            tick.wait(0.01)
        return Summary(total=40, asked=10, new=5, stopped=True)

    shelves.feeds.asked = refresh
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        await pilot.press("R")
        await until(pilot, lambda: "10 of 40 feeds" in shown(pilot))
        bar = shown(pilot).splitlines()[-2]
        # A bar of a quarter of 120 columns, a quarter of it full.
        assert bar.startswith(" " + "━" * 7 + "─" * 23)
        assert "10 of 40 feeds · 5 new · 1 failed · 5/s · 6 s left" in bar
        await pilot.press("R")
        await until(pilot, lambda: "A refresh is under way" in shown(pilot))
        await press(pilot, "escape")
        assert not app.screen.refreshing
        text = shown(pilot)
        assert "Refresh cancelled; kept what had come in: 5 new articles" in text
        assert "10 of 40 feeds" not in text


async def test_a_refresh_by_itself_asks_only_what_is_due_and_covers_no_word(
    app: Any, shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    wished: list[Wishes] = []

    def refresh(wishes: Wishes) -> Summary:
        wished.append(wishes)
        return Summary(total=3, asked=1, new=2)

    shelves.feeds.asked = refresh
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        app.screen.refresh_by_itself()
        await settle(pilot)
        assert [(wishes.due_only, wishes.force) for wishes in wished] == [(True, False)]
        await press(pilot, "R")
        assert [wishes.due_only for wishes in wished] == [True, False]
        assert "2 new articles" in shown(pilot)


async def test_one_source_is_asked_alone(app: Any, shelves: Any, settle: Any, press: Any, shown: Any) -> None:
    asked: list[Any] = []

    def refresh(wishes: Wishes) -> Summary:
        asked.append((wishes.sources, wishes.force))
        feed = wishes.sources == [2]
        return Summary(total=int(feed), asked=int(feed), new=int(feed))

    shelves.feeds.asked = refresh
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await settle(pilot)
        # City Wire among the sources; then the source of the first article, which is no feed.
        await pilot.press("1", *"jjjj", "r")
        await settle(pilot)
        assert "1 new article" in shown(pilot)
        await press(pilot, "2", "r")
        assert asked == [([2], True), ([1], True)]
        assert "This source is no feed" in shown(pilot)
        await press(pilot, "1", "g", "r")
        assert len(asked) == 2
        assert "Go to a source to ask it" in shown(pilot)


async def test_leaving_ends_a_refresh(app: Any, shelves: Any, settle: Any, until: Any) -> None:
    begun, ended = threading.Event(), threading.Event()
    tick = threading.Event()

    def refresh(wishes: Wishes) -> Summary:
        begun.set()
        while not wishes.stop():
            tick.wait(0.01)
        ended.set()
        return Summary(stopped=True)

    shelves.feeds.asked = refresh
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await pilot.press("R")
        await until(pilot, begun.is_set)
        await pilot.press("q")
    assert ended.wait(60)


async def test_failing_feeds_say_what_since_when_what_to_do(
    app: Any, shelves: Any, settle: Any, press: Any, shown: Any
) -> None:
    asked: list[Wishes] = []

    def refresh(wishes: Wishes) -> Summary:
        asked.append(wishes)
        return Summary(total=1, asked=1)

    shelves.feeds.asked = refresh
    well = FetchState(3, "https://well.example/feed", "Well News", {})
    # 1,700,000,000 seconds after the beginning of 1970 it was 14 November 2023.
    ill = FetchState(
        7,
        "https://mill.example/feed",
        "Mill [b]News",
        {},
        failures=4,
        error="404 not found\x1b[2J",
        advice="check the address",
        error_since=1_700_000_000,
    )
    shelves.feeds.failing = [well, ill]
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
        await press(pilot, "F")
        text = shown(pilot)
        for words in ("Mill [b]News", "since 2023-11-14", "4 times in a row", "404 not found", "check the address"):
            assert words in text
        assert "Well News" not in text
        assert "Enter asks one again" in text
        await press(pilot, "enter")
        assert [(wishes.sources, wishes.force) for wishes in asked] == [([7], True)]


def publish(site: Site, name: str, count: int, text: str = "The mill of {name} burnt {number}. ") -> str:
    """Have a feed with so many articles at an address; return the address."""
    # Texts of their own: the same one in three feeds would be one row.
    texts = {f"Mill report {name}-{at}": text.format(name=name, number=at) * 60 for at in range(count)}
    site.pages[f"/{name}"] = feed("Mill News", texts)
    return f"{site.base}/{name}"


@pytest.fixture
def site() -> Iterator[Site]:
    with open_site() as site:
        yield site


async def test_typing_goes_on_while_feeds_are_asked(tmp_path: Path, site: Site, settle: Any, shown: Any) -> None:
    with Library.open(tmp_path / "library", samples=False) as library:
        allowed = AddOptions(settings=FeedSettings(private=True))
        for name in ("a", "b", "c"):
            await asyncio_thread(library.feeds.add, publish(site, name, 1), allowed)
            publish(site, name, 2)
        app = BroadsheetApp(library, Settings())
        async with app.run_test(size=(100, 30)) as pilot:
            await settle(pilot)
            newsroom: Any = app.screen
            assert newsroom.article_list.count == 3
            site.held.update(site.pages)
            await pilot.press("R")
            assert await asyncio_thread(site.holding.acquire, True, 20)
            # The feeds have been asked and none has answered.
            await pilot.press("slash", *"burnt")
            assert isinstance(app.screen, SearchScreen)
            assert app.screen.query_text == "burnt"
            assert newsroom.refreshing
            await pilot.press("escape")
            site.let_go.set()
            await settle(pilot)
            assert not newsroom.refreshing
            assert newsroom.article_list.count == 6


async def test_two_hundred_feeds_come_in_while_the_reader_types(
    tmp_path: Path, site: Site, settle: Any, press: Any, shown: Any
) -> None:
    with Library.open(tmp_path / "library", samples=False) as library:
        for number in range(200):
            # No two of them have a word in common: two hundred of one story would all be compared.
            address = publish(site, str(number), 1, "Bulletin{name} item{number}of{name}. ")
            source = library.store.sources.add(SourceKind.FEED, address, f"Feed {number}", now=0)
            library.store.fetches.configure(source, {"private": True})
        app = BroadsheetApp(library, Settings())
        async with app.run_test(size=(100, 30)) as pilot:
            await settle(pilot)
            newsroom: Any = app.screen
            site.held.update(site.pages)
            await pilot.press("R")
            assert await asyncio_thread(site.holding.acquire, True, 20)
            await pilot.press("slash")
            typed = ""
            for at, letter in enumerate("mill"):
                # From here on feeds answer, are parsed and stored between one key and the next.
                if at == 1:
                    site.let_go.set()
                await pilot.press(letter)
                typed += letter
                screen: Any = app.screen
                assert isinstance(screen, SearchScreen)
                assert screen.query_text == typed
            await press(pilot, "escape")
            assert not newsroom.refreshing
            assert newsroom.article_list.count == 200


async def asyncio_thread(work: Any, *args: Any) -> Any:
    """Do work in a thread, for it runs an event loop of its own or waits."""
    import asyncio

    return await asyncio.to_thread(work, *args)


@pytest.mark.parametrize(
    ("dates", "words"), [(Dates.AGE, "for 3 h · 4 times in a row"), (Dates.ISO, "· 4 times in a row")]
)
async def test_how_long_a_feed_has_failed_in_words(
    shelves: Any, settle: Any, press: Any, shown: Any, dates: Dates, words: str
) -> None:
    since = time.time() - 3.5 * 3600
    state = FetchState(7, "https://mill.example/feed", "Mill News", {}, failures=4, error="404", error_since=since)
    shelves.feeds.failing = [state]
    async with BroadsheetApp(shelves, Settings(dates=dates)).run_test(size=(120, 40)) as pilot:
        await settle(pilot)
        await press(pilot, "F")
        assert words in shown(pilot)
        day = datetime.fromtimestamp(since, UTC).date().isoformat()
        assert (f"since {day}" in shown(pilot)) is (dates is Dates.ISO)
