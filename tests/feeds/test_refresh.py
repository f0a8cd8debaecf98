"""A refresh from loopback servers into a real store."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from aiohttp import web
from newsstand import LONG, NOON, InlineParser, Newsstand, refresh, rss, subscribe, titles

from broadsheet.articles import Store, StoreError
from broadsheet.feeds.schedule import HOUR, MINUTE

if TYPE_CHECKING:
    from broadsheet.feeds.refresh_model import Progress


async def test_articles_come_in_and_the_feed_gets_its_name(store: Store, stand: Newsstand) -> None:
    stand.answers["/a"] = rss(("one", LONG), ("two", LONG))
    subscribe(store, stand.base + "/a")
    told: list[Progress] = []
    summary = await refresh(store, progress=told.append)
    assert (summary.total, summary.asked, summary.new, summary.failed) == (1, 1, 2, ())
    assert [source.name for source in store.sources.all()] == ["The Gazette"]
    assert titles(store) == ["On one", "On two"]  # the feed's own order, where it gives no dates
    assert [(one.phase, one.total, one.done, one.new) for one in told] == [("feeds", 1, 0, 0), ("feeds", 1, 1, 2)]


async def test_a_name_that_the_reader_gave_stays(store: Store, stand: Newsstand) -> None:
    stand.answers["/a"] = rss(("one", LONG))
    number = subscribe(store, stand.base + "/a")
    store.sources.rename(number, "My paper")
    await refresh(store)
    assert [source.name for source in store.sources.all()] == ["My paper"]


async def test_validators_are_sent_back_and_a_304_parses_nothing(store: Store, stand: Newsstand) -> None:
    async def answer(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"v1"':
            return web.Response(status=304)
        return web.Response(text=rss(("one", LONG)), headers={"ETag": '"v1"'})

    stand.answers["/a"] = answer
    subscribe(store, stand.base + "/a")
    await refresh(store)
    parser = InlineParser()
    for minutes in (1, 2):
        summary = await refresh(store, NOON + minutes * MINUTE, parser=parser)
        assert (summary.unchanged, summary.new, parser.parsed) == (1, 0, 0)
    assert [headers.get("If-None-Match") for _, headers in stand.asked] == [None, '"v1"', '"v1"']


async def test_the_same_body_again_parses_nothing(store: Store, stand: Newsstand) -> None:
    stand.answers["/a"] = rss(("one", LONG))
    subscribe(store, stand.base + "/a")
    parser = InlineParser()
    await refresh(store, parser=parser)
    assert (await refresh(store, parser=parser)).unchanged == 1
    assert parser.parsed == 1


async def test_a_changed_entry_is_a_revision_and_a_new_one_is_new(store: Store, stand: Newsstand) -> None:
    stand.answers["/a"] = rss(("one", LONG))
    subscribe(store, stand.base + "/a")
    await refresh(store)
    stand.answers["/a"] = rss(("two", LONG), ("one", LONG + "more"))
    summary = await refresh(store, NOON + HOUR)
    assert (summary.new, summary.revised) == (1, 1)
    assert titles(store) == ["On two", "On one"]


async def test_an_error_is_kept_with_since_when_and_what_to_do(store: Store, stand: Newsstand) -> None:
    async def broken(_: web.Request) -> web.Response:
        return web.Response(status=500)

    stand.answers["/a"] = broken
    number = subscribe(store, stand.base + "/a")
    summary = await refresh(store)
    [failure] = summary.failed
    assert (failure.source, failure.since) == (number, NOON)
    assert "(500)" in failure.error
    assert failure.advice
    await refresh(store, NOON + HOUR)
    [state] = store.fetches.states()
    assert (state.failures, state.error_since, state.not_before) == (2, NOON, NOON + HOUR + 2 * MINUTE)
    stand.answers["/a"] = rss(("one", LONG))
    assert (await refresh(store, NOON + 2 * HOUR)).new == 1
    [state] = store.fetches.states()
    assert (state.failures, state.error, state.advice, state.error_since) == (0, "", "", None)


async def test_a_page_instead_of_a_feed_is_an_error_and_old_articles_stay(store: Store, stand: Newsstand) -> None:
    stand.answers["/a"] = rss(("one", LONG))
    subscribe(store, stand.base + "/a")
    await refresh(store)
    stand.answers["/a"] = (
        "<!DOCTYPE html><html><head><title>Sorry</title></head><body><p>Under repair</p></body></html>"
    )
    assert len((await refresh(store, NOON + HOUR)).failed) == 1
    assert titles(store) == ["On one"]
    # What was no feed leaves no validators behind that would make it one.
    stand.answers["/a"] = rss(("one", LONG))
    assert (await refresh(store, NOON + 2 * HOUR)).failed == ()


async def test_a_failing_feed_waits_for_longer_and_longer(store: Store, stand: Newsstand) -> None:
    async def broken(_: web.Request) -> web.Response:
        return web.Response(status=500)

    stand.answers["/a"] = broken
    subscribe(store, stand.base + "/a")
    await refresh(store, NOON)
    assert (await refresh(store, NOON + 59)).waiting == 1
    assert len((await refresh(store, NOON + 60)).failed) == 1
    assert (await refresh(store, NOON + 60 + 119)).waiting == 1
    assert len((await refresh(store, NOON + 60 + 119, force=True)).failed) == 1
    assert len(stand.asked) == 3


@pytest.mark.parametrize("status", [429, 503])
async def test_a_busy_server_is_left_alone_as_long_as_it_asks(store: Store, stand: Newsstand, status: int) -> None:
    async def busy(_: web.Request) -> web.Response:
        return web.Response(status=status, headers={"Retry-After": "7200"})

    stand.answers["/a"] = busy
    subscribe(store, stand.base + "/a")
    await refresh(store)
    assert (await refresh(store, NOON + 7199)).waiting == 1
    assert len((await refresh(store, NOON + 7200)).failed) == 1


async def test_a_refresh_by_itself_asks_only_what_is_due(store: Store, stand: Newsstand) -> None:
    async def fresh(_: web.Request) -> web.Response:
        return web.Response(text=rss(("one", LONG)), headers={"Cache-Control": "public, max-age=7200"})

    stand.answers |= {"/fresh": fresh, "/plain": rss(("one", LONG)), "/ttl": rss(extra="<ttl>180</ttl>")}
    for path in stand.answers:
        subscribe(store, stand.base + path)
    subscribe(store, stand.base + "/plain?often", interval=600.0)
    await refresh(store)
    stand.asked.clear()
    await refresh(store, NOON + 600, due_only=True)
    assert [path for path, _ in stand.asked] == ["/plain"]  # the one with an interval of its own
    stand.asked.clear()
    await refresh(store, NOON + HOUR, due_only=True)
    assert sorted(path for path, _ in stand.asked) == ["/plain", "/plain"]
    stand.asked.clear()
    await refresh(store, NOON + 3 * HOUR, due_only=True)
    assert sorted(path for path, _ in stand.asked) == ["/fresh", "/plain", "/plain", "/ttl"]


async def test_how_often_a_feed_wants_to_be_asked_holds_while_it_does_not_change(
    store: Store, stand: Newsstand
) -> None:
    stand.answers |= {"/ttl": rss(("one", LONG), extra="<ttl>180</ttl>"), "/plain": rss(("one", LONG))}
    for path in stand.answers:
        subscribe(store, stand.base + path)
    await refresh(store)
    await refresh(store, NOON + 3 * HOUR)  # the same documents again
    stand.asked.clear()
    await refresh(store, NOON + 5 * HOUR, due_only=True)
    assert [path for path, _ in stand.asked] == ["/plain"]
    await refresh(store, NOON + 6 * HOUR, due_only=True)
    assert sorted(path for path, _ in stand.asked) == ["/plain", "/plain", "/ttl"]


async def test_a_host_that_stays_silent_is_not_asked_for_everything(store: Store) -> None:
    async def hold(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(30)

    server = await asyncio.start_server(hold, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    server.close()
    await server.wait_closed()
    for number in range(30):
        subscribe(store, f"http://127.0.0.1:{port}/{number}")
    summary = await refresh(store)
    assert len(summary.failed) == 30
    assert sum("was not asked" in failure.error for failure in summary.failed) >= 25


async def test_stopping_keeps_what_is_there_and_leaves_nothing_half_done(store: Store, stand: Newsstand) -> None:
    async def never(_: web.Request) -> web.Response:
        await asyncio.sleep(30)
        return web.Response()

    stand.answers |= {"/a": rss(("one", LONG), ("two", LONG)), "/b": never}
    subscribe(store, stand.base + "/a")
    waiting = subscribe(store, stand.base + "/b")
    told: list[Progress] = []
    summary = await refresh(store, progress=told.append, stop=lambda: bool(told and told[-1].done))
    assert (summary.stopped, summary.new, summary.failed) == (True, 2, ())
    [_, state] = store.fetches.states()
    assert (state.source, state.checked, state.failures) == (waiting, 0.0, 0)


async def test_a_store_that_cannot_be_written_ends_the_refresh(
    store: Store, stand: Newsstand, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand.answers["/a"] = rss(("one", LONG))
    subscribe(store, stand.base + "/a")

    def full(*_: object, **__: object) -> None:
        message = "the disk is full"
        raise StoreError(message)

    monkeypatch.setattr(store.fetches, "complete", full)
    with pytest.raises(StoreError):
        await refresh(store)


async def test_a_source_removed_meanwhile_stays_removed(store: Store, stand: Newsstand) -> None:
    number = subscribe(store, stand.base + "/a")

    async def answer(_: web.Request) -> web.Response:
        store.sources.remove([number])
        return web.Response(text=rss(("one", LONG)))

    stand.answers["/a"] = answer
    assert (await refresh(store)).new == 0
    assert titles(store) == []


async def test_guids_that_change_make_no_duplicates(store: Store, stand: Newsstand) -> None:
    link = "<link>https://gazette.example/mill</link>"
    feed = rss(("one", LONG)).replace("</title><desc", f"</title>{link}<desc")
    stand.answers["/a"] = feed
    subscribe(store, stand.base + "/a")
    await refresh(store, full_text=False)
    stand.answers["/a"] = feed.replace("<guid>one</guid>", "<guid>uno</guid>")
    assert (await refresh(store, NOON + HOUR, full_text=False)).new == 0
    assert titles(store) == ["On one"]
