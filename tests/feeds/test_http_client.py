"""The client against well-behaved servers: encodings, redirects, secrets, proxies, identity."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING

import pytest
from aiohttp import web

from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.feeds.http_client import Client, Limits, Request
from broadsheet.feeds.http_identity import user_agent

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable

    Serve = Callable[[Callable[[web.Request], Awaitable[web.StreamResponse]]], Awaitable[str]]


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    runners: list[web.AppRunner] = []

    async def started(answer: Callable[[web.Request], Awaitable[web.StreamResponse]]) -> str:
        application = web.Application()
        application.router.add_route("*", "/{path:.*}", answer)
        runner = web.AppRunner(application, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        runners.append(runner)
        return f"http://127.0.0.1:{runner.addresses[0][1]}"

    yield started
    for runner in runners:
        await runner.cleanup()


async def test_permanent_redirects_tell_where_a_feed_has_moved(serve: Serve) -> None:
    async def answer(request: web.Request) -> web.Response:
        match request.path:
            case "/a":
                return web.Response(status=301, headers={"Location": "/b"})
            case "/b":
                return web.Response(status=308, headers={"Location": "/c"})
            case "/c":
                return web.Response(status=302, headers={"Location": "/d"})
            case "/d":
                return web.Response(status=301, headers={"Location": "/e"})
        return web.Response(text="here")

    base = await serve(answer)
    async with Client(Limits(deadline=60)) as client:
        response = await client.get(Request(f"{base}/a", private=True))
    # What comes after a redirect for the time being is for the time being.
    assert (response.url, response.moved_to, response.body) == (f"{base}/e", f"{base}/c", b"here")


async def test_a_secret_stays_with_its_server(serve: Serve) -> None:
    heads: dict[str, str | None] = {}

    async def answer(request: web.Request) -> web.Response:
        heads[request.path] = request.headers.get("X-Key")
        return web.Response(text="here")

    other = await serve(answer)

    async def redirect(request: web.Request) -> web.Response:
        heads[request.path] = request.headers.get("X-Key")
        target = "/second" if request.path == "/first" else f"{other}/third"
        return web.Response(status=302, headers={"Location": target})

    base = await serve(redirect)
    async with Client(Limits(deadline=60)) as client:
        await client.get(Request(f"{base}/first", headers={"X-Key": "sesame"}, private=True))
    assert heads == {"/first": "sesame", "/second": "sesame", "/third": None}


async def test_we_say_who_we_are(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADSHEET_CONTACT", "mailto:me@news.example\r\nX-Evil: 1")
    seen: list[web.BaseRequest] = []

    async def answer(request: web.Request) -> web.Response:
        seen.append(request)
        return web.Response(text="here")

    base = await serve(answer)
    async with Client(Limits(deadline=60)) as client:
        await client.get(Request(base, private=True))
    agent = seen[0].headers["User-Agent"]
    assert agent == user_agent()
    assert agent.startswith("Broadsheet/")
    assert "+mailto:me@news.example" in agent
    assert "X-Evil" not in seen[0].headers
    assert "Cookie" not in seen[0].headers


async def test_the_environments_proxy_is_asked(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    async def proxy(request: web.Request) -> web.Response:
        asked.append(str(request.url))
        return web.Response(text="through the proxy")

    monkeypatch.setenv("http_proxy", await serve(proxy))
    async with Client(Limits(deadline=60)) as client:
        response = await client.get(Request("http://news.example/feed"))
        assert response.body == b"through the proxy"
        with pytest.raises(FetchError) as caught:
            await client.get(Request("http://127.0.0.1:9/inside"))
        assert caught.value.trouble is Trouble.REFUSED
    assert asked == ["http://news.example/feed"]


async def test_a_proxy_that_is_not_spoken_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "socks5://127.0.0.1:9")
    async with Client(Limits(deadline=60)) as client:
        with pytest.raises(FetchError, match="socks5 proxy"):
            await client.get(Request("http://news.example/feed"))


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        *((401, Trouble.UNAUTHORISED), (403, Trouble.UNAUTHORISED), (404, Trouble.NOT_FOUND), (410, Trouble.GONE)),
        *((418, Trouble.BAD_RESPONSE), (500, Trouble.SERVER), (502, Trouble.SERVER), (204, Trouble.BAD_RESPONSE)),
    ],
)
async def test_statuses_have_reasons(serve: Serve, status: int, trouble: Trouble) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status)

    base = await serve(answer)
    async with Client(Limits(deadline=60)) as client:
        with pytest.raises(FetchError) as caught:
            await client.get(Request(base, private=True))
    assert caught.value.trouble is trouble
    assert caught.value.advice


async def test_a_host_that_is_not_known_is_told() -> None:
    async with Client(Limits(deadline=60)) as client:
        with pytest.raises(FetchError) as caught:
            await client.get(Request("http://news.example/"))
    assert caught.value.trouble is Trouble.UNRESOLVED


async def test_https_that_is_not_spoken_is_told(serve: Serve) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response()

    base = await serve(answer)
    async with Client(Limits(deadline=60)) as client:
        with pytest.raises(FetchError) as caught:
            await client.get(Request(base.replace("http://", "https://"), private=True))
    assert caught.value.trouble in {Trouble.TLS, Trouble.UNREACHABLE}


async def test_only_a_few_large_bodies_are_in_memory_at_once(serve: Serve) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(body=bytes(1_000_000))

    base = await serve(answer)
    held = most = 0

    async def hold(client: Client) -> None:
        nonlocal held, most
        async with client.fetched(Request(base, private=True)) as response:
            held += 1
            most = max(most, held)
            assert len(response.body) == 1_000_000
            while most < 4:
                await asyncio.sleep(0.01)
            await asyncio.sleep(0.05)  # time enough for a fifth, were it let in
            held -= 1

    async with Client(Limits(deadline=60, host=20)) as client:
        await asyncio.gather(*(hold(client) for _ in range(12)))
    assert (most, held) == (4, 0)


async def test_requests_under_way_are_bounded_and_free_their_places(serve: Serve) -> None:
    async def answer(request: web.Request) -> web.Response:
        if request.path == "/broken":
            return web.Response(status=500)
        return web.Response(status=302, headers={"Location": "/"}) if request.path == "/a" else web.Response(text="x")

    base = await serve(answer)
    async with Client(Limits(deadline=60, concurrency=1)) as client:
        for path in ("/a", "/broken", "/", "/broken", "/a"):
            with contextlib.suppress(FetchError):
                await client.get(Request(base + path, private=True))
        assert not client._slots.locked()
        assert not client._large.locked()


@pytest.mark.parametrize(
    ("said", "explained"),
    [
        (b"", "closed the connection without an answer"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n<rss>", "did not arrive whole"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n<rss>", "did not arrive whole"),
    ],
)
async def test_a_server_that_hangs_up_is_said_to(said: bytes, explained: str) -> None:
    async def hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(said)
        await writer.drain()
        writer.close()

    server = await asyncio.start_server(hang_up, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server, Client(Limits(deadline=60)) as client:
        with pytest.raises(FetchError, match=explained):
            await client.get(Request(f"http://127.0.0.1:{port}/feed", private=True))
