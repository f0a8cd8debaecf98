"""The clock jumps, by years and back again: no feed falls silent, no article is lost, nothing is asked madly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from newsstand import LONG, NOON, Newsstand, refresh, rss, subscribe

from broadsheet.articles import Article, Incoming, Scope, SourceKind, Store, View
from broadsheet.feeds.schedule import DAY, HOUR, MINUTE, is_waiting
from broadsheet.library import Library

if TYPE_CHECKING:
    from pathlib import Path

YEAR = 365 * DAY
FAR = NOON + 73 * YEAR
"""In 2099: where a battery that ran out, or a jest, may put a clock."""


async def test_a_feed_asked_in_the_future_is_asked_again_once_the_clock_is_right(
    store: Store, stand: Newsstand
) -> None:
    stand.answers["/a"] = rss(("one", LONG))
    subscribe(store, stand.base + "/a")
    assert (await refresh(store, FAR)).asked == 1
    assert (await refresh(store, NOON, due_only=True)).asked == 1
    # And then as ever: not before it is due.
    assert (await refresh(store, NOON + MINUTE, due_only=True)).asked == 0
    assert (await refresh(store, NOON + HOUR, due_only=True)).asked == 1
    assert store.listing.count(View()) == 1


async def test_a_clock_that_jumps_forward_asks_each_feed_once(store: Store, stand: Newsstand) -> None:
    stand.answers["/a"] = rss(("one", LONG))
    subscribe(store, stand.base + "/a")
    await refresh(store, NOON)
    assert (await refresh(store, FAR, due_only=True)).asked == 1
    assert (await refresh(store, FAR + MINUTE, due_only=True)).asked == 0


async def test_the_seconds_by_which_clocks_are_set_back_make_no_difference(store: Store, stand: Newsstand) -> None:
    stand.answers["/a"] = rss(("one", LONG))
    subscribe(store, stand.base + "/a")
    await refresh(store, NOON)
    assert (await refresh(store, NOON - 30.0, due_only=True)).asked == 0


async def test_patience_with_a_failing_feed_outlives_no_wrong_clock(store: Store, stand: Newsstand) -> None:
    async def busy(_: web.Request) -> web.Response:
        return web.Response(status=503, headers={"Retry-After": "3600"})

    stand.answers["/a"] = busy
    subscribe(store, stand.base + "/a")
    assert len((await refresh(store, FAR)).failed) == 1
    assert (await refresh(store, FAR + MINUTE)).waiting == 1
    [failure] = (await refresh(store, NOON)).failed
    assert failure.since == FAR  # as it was told then
    assert (await refresh(store, NOON + MINUTE)).waiting == 1
    assert len(stand.asked) == 2


async def test_a_page_put_off_in_the_future_is_fetched_once_the_clock_is_right(store: Store, stand: Newsstand) -> None:
    async def none(_: web.Request) -> web.Response:
        return web.Response(status=500)

    item = f"<item><guid>1</guid><title>T</title><link>{stand.base}/page</link><description>short</description></item>"
    stand.answers |= {"/a": rss(extra=item), "/page": none}
    subscribe(store, stand.base + "/a", full_text="always")
    await refresh(store, FAR)
    stand.answers["/page"] = "A whole text. " * 200
    assert (await refresh(store, NOON)).pages == 1


@pytest.mark.parametrize("clock", [0.0, 1.0, NOON - 50 * YEAR, FAR, 253_402_300_799.0])
def test_articles_that_came_in_by_a_wrong_clock_are_listed_found_and_grouped(tmp_path: Path, clock: float) -> None:
    with Library.open(tmp_path / "library", samples=False) as library:
        for paper, now in enumerate((NOON, clock, NOON + HOUR)):
            source = library.store.sources.add(SourceKind.FEED, f"https://{paper}.example/", f"Paper {paper}", now=now)
            text = f"The old mill burnt down on Tuesday, the council said. Paper {paper} adds a word."
            incoming = Incoming("k", Article.from_text(text, title=f"Mill burnt down, says paper {paper}"))
            assert len(library.store.texts.take(source, [incoming], now=now).added) == 1
        library.searching.update()
        library.insight.telling.update()
        assert library.searching.search("mill").total == 3
        assert list(library.searching.verify()) == []
        assert library.store.memberships.ungrouped(10) == []
        assert library.store.verify() == []
        order = library.numbers(View(Scope.EVERY))
        assert sorted(order) == [1, 2, 3]
    with Library.open(tmp_path / "library", samples=False) as again:
        assert again.numbers(View(Scope.EVERY)) == order
        assert again.searching.search("mill").total == 3


def test_how_long_is_waited_by_hand() -> None:
    assert is_waiting(until=NOON + HOUR, checked=NOON, now=NOON + MINUTE)
    assert not is_waiting(until=NOON + HOUR, checked=NOON, now=NOON + HOUR)
    assert is_waiting(until=NOON + HOUR, checked=NOON, now=NOON - 4 * MINUTE)
    assert not is_waiting(until=NOON + HOUR, checked=NOON, now=NOON - 6 * MINUTE)
