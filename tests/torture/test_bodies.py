"""The torture list, network: bodies that explode when unpacked, or never end, against the client alone."""

from __future__ import annotations

import gzip
import importlib.util
from typing import TYPE_CHECKING

import pytest
from hostile_servers import MEGABYTE, bomb, fetch, growth_below, says, server, trouble

from broadsheet.feeds.fetch_errors import Trouble

if TYPE_CHECKING:
    import asyncio


@pytest.mark.slow
async def test_43_a_gzip_bomb_of_a_gigabyte_stops_at_the_cap() -> None:
    packed = bomb(1_000)
    with growth_below(30 * MEGABYTE):
        error = await trouble(says("HTTP/1.1 200 OK\nContent-Encoding: gzip", packed))
    assert error.trouble is Trouble.TOO_LARGE


@pytest.mark.skipif(importlib.util.find_spec("brotli") is None, reason="no Brotli decoder is installed")
async def test_44_a_brotli_bomb_stops_at_the_cap() -> None:
    import brotli

    packed = brotli.compress(bytes(300 * MEGABYTE), quality=1)
    with growth_below(30 * MEGABYTE):
        error = await trouble(says("HTTP/1.1 200 OK\nContent-Encoding: br", packed))
    assert error.trouble is Trouble.TOO_LARGE


async def test_44_brotli_that_was_not_asked_for_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadsheet.feeds.http_body._brotli", lambda: None)
    asked: list[bytes] = []

    async def answer(head: bytes, writer: asyncio.StreamWriter) -> None:
        asked.append(head)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Encoding: br\r\n\r\n\x0b\x02\x80hello\x03")
        writer.close()

    error = await trouble(answer)
    assert error.trouble is Trouble.BAD_RESPONSE
    assert b"Accept-Encoding: gzip, deflate\r\n" in asked[0]


async def test_45_a_triple_gzip_is_refused_and_a_double_one_stops_at_the_cap() -> None:
    twice = gzip.compress(bomb(200))
    with growth_below(30 * MEGABYTE):
        error = await trouble(says("HTTP/1.1 200 OK\nContent-Encoding: gzip, gzip", twice))
        assert error.trouble is Trouble.TOO_LARGE
        error = await trouble(says("HTTP/1.1 200 OK\nContent-Encoding: gzip, gzip, gzip", gzip.compress(twice)))
        assert error.trouble is Trouble.BAD_RESPONSE


async def test_46_the_body_of_a_redirect_is_never_decoded(monkeypatch: pytest.MonkeyPatch) -> None:
    decoded: list[str] = []
    packed = bomb(50)

    class Watched:
        def __init__(self, encoding: str, *, limit: int) -> None:
            decoded.append(encoding)
            self.data = bytearray()

        def take(self, chunk: bytes) -> None:
            self.data += chunk

        def finish(self) -> bytearray:
            return self.data

    monkeypatch.setattr("broadsheet.feeds.http_client.Body", Watched)

    async def answer(head: bytes, writer: asyncio.StreamWriter) -> None:
        if head.startswith(b"GET /end"):
            writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        else:
            writer.write(b"HTTP/1.1 302 Found\r\nLocation: /end\r\nContent-Encoding: gzip\r\n")
            writer.write(b"Content-Length: %d\r\n\r\n" % len(packed) + packed)

    with growth_below(10 * MEGABYTE):
        async with server(answer) as base:
            assert await fetch(base + "/") == b"ok"
    assert decoded == [""]  # one body was looked at, the one that was not packed


async def test_47_an_endless_stream_stops_at_the_cap() -> None:
    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            writer.write(b"10000\r\n" + bytes(0x10000) + b"\r\n")
            await writer.drain()

    with growth_below(30 * MEGABYTE):
        error = await trouble(answer)
    assert error.trouble is Trouble.TOO_LARGE
