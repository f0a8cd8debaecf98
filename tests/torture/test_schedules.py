"""The torture list, 54 and 56: feeds that moved, that are gone, and hundreds of which many are dead."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from feed_documents import ENDLESS
from newsstand import LONG, NOON, Newsstand, refresh, rss, subscribe, titles
from stopped_clock import StoppedClock

from broadsheet.feeds import ParsingPool, workers
from broadsheet.feeds.schedule import DAY, HOUR

if TYPE_CHECKING:
    from broadsheet.articles import Store
    from broadsheet.feeds.refresh_model import Progress


async def test_54_a_feed_has_moved_only_when_it_says_so_twice(store: Store, stand: Newsstand) -> None:
    async def moved(_: web.Request) -> web.Response:
        return web.Response(status=301, headers={"Location": "/new"})

    stand.answers |= {"/old": moved, "/new": rss(("one", LONG))}
    subscribe(store, stand.base + "/old")
    assert (await refresh(store)).moved == ()
    assert [source.address for source in store.sources.all()] == [stand.base + "/old"]
    summary = await refresh(store, NOON + HOUR)
    assert summary.moved == (("The Gazette", stand.base + "/new"),)
    assert [source.address for source in store.sources.all()] == [stand.base + "/new"]
    assert (await refresh(store, NOON + 2 * HOUR)).new == 0
    assert titles(store) == ["On one"]


async def test_54_a_redirect_for_the_time_being_moves_nothing(store: Store, stand: Newsstand) -> None:
    async def elsewhere(_: web.Request) -> web.Response:
        return web.Response(status=302, headers={"Location": "/new"})

    stand.answers |= {"/old": elsewhere, "/new": rss(("one", LONG))}
    subscribe(store, stand.base + "/old")
    for hours in range(4):
        assert (await refresh(store, NOON + hours * HOUR)).moved == ()
    assert [source.address for source in store.sources.all()] == [stand.base + "/old"]


async def test_54_a_feed_that_is_gone_is_not_asked_again(store: Store, stand: Newsstand) -> None:
    async def gone(_: web.Request) -> web.Response:
        return web.Response(status=410)

    stand.answers["/a"] = gone
    subscribe(store, stand.base + "/a")
    [failure] = (await refresh(store)).failed
    assert failure.disabled == "gone since 2026-05-28"
    summary = await refresh(store, NOON + 30 * DAY)
    assert (summary.disabled, summary.asked) == (1, 0)
    assert len(stand.asked) == 1


async def test_56_at_most_two_connections_a_host(store: Store, stand: Newsstand) -> None:
    async def slow(_: web.Request) -> web.Response:
        while stand.busiest < 2:
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.01)  # time enough for a third, were it let in
        return web.Response(text=rss(("one", LONG)))

    for number in range(20):
        stand.answers[f"/{number}"] = slow
        subscribe(store, f"{stand.base}/{number}")
    assert (await refresh(store)).new == 20
    assert stand.busiest == 2


async def test_56_the_dead_hold_nobody_up(store: Store, stand: Newsstand) -> None:
    """A hundred servers that accept and never answer, four hundred that do: one deadline, not a hundred."""
    silent: list[asyncio.StreamWriter] = []
    waiting: list[int] = []

    async def hold(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        silent.append(writer)

    def watch(progress: Progress) -> None:
        if progress.failed and not waiting:
            waiting.append(len(silent))

    async with contextlib.AsyncExitStack() as servers:
        for _ in range(100):
            server = await asyncio.start_server(hold, "127.0.0.1", 0)
            servers.callback(server.close)
            subscribe(store, f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/")
        for number in range(400):
            stand.answers[f"/{number}"] = rss(("one", LONG))
            subscribe(store, f"{stand.base}/{number}")
        async with asyncio.timeout(100 * 5.0 / 2):  # on the busiest machine less than one after the other would take
            summary = await refresh(store, progress=watch, deadline=5.0)
        for writer in silent:
            writer.transport.abort()
    assert (len(summary.failed), summary.new) == (100, 400)
    assert {failure.error.rpartition("did")[2] for failure in summary.failed} == {
        " not answer in full within 5 seconds"
    }
    # Nobody was given up before all of them were waited for.
    assert waiting == [100]


@pytest.mark.slow
async def test_20_21_one_hostile_feed_among_two_hundred_costs_the_others_nothing(
    store: Store, stand: Newsstand, monkeypatch: pytest.MonkeyPatch
) -> None:
    """For the pool no time passes until all others are there, however long this machine takes to read them."""
    clock = StoppedClock()
    monkeypatch.setattr(workers, "time", clock)
    stand.answers["/slow"] = ENDLESS
    subscribe(store, f"{stand.base}/slow")
    for number in range(199):
        stand.answers[f"/{number}"] = rss((f"{number}", LONG), title=f"Paper {number}")
        subscribe(store, f"{stand.base}/{number}")
    finished: list[str] = []

    def watch(progress: Progress) -> None:
        if progress.name:
            finished.append(progress.name)
        if len(finished) == 199:
            clock.put_forward(61.0)

    with ParsingPool(2, seconds=60) as pool:
        summary = await refresh(store, parser=pool, progress=watch, deadline=60.0)
    assert (summary.new, len(summary.failed)) == (199, 1)
    assert "longer than 60 s" in summary.failed[0].error
    # It was the first that was asked, and all the others came in while it was still being read.
    assert finished.index(f"{stand.base}/slow") == 199
