"""The torture list, network: servers that lie, stall and loop, against the client alone."""

from __future__ import annotations

import asyncio
import socket
from typing import Any

import pytest
from aiohttp.abc import AbstractResolver
from hostile_servers import MEGABYTE, fetch, growth_below, says, server, trouble

from broadsheet.feeds.fetch_errors import FetchError, Trouble
from broadsheet.feeds.http_client import Client, Limits, Request
from broadsheet.feeds.schedule import DAY, MINUTE, retry_after

NOON = 1_780_000_000.0


async def drip(writer: asyncio.StreamWriter, text: bytes) -> None:
    while True:
        writer.write(text)
        await writer.drain()
        await asyncio.sleep(0.02)  # the pace of the server is what is tested, nothing is waited for


async def test_48_a_dripping_body_meets_the_deadline() -> None:
    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        await drip(writer, b".")

    assert (await trouble(answer, deadline=0.5)).trouble is Trouble.TIMEOUT


async def test_49_dripping_headers_meet_the_deadline() -> None:
    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nX-Slow: ")
        await drip(writer, b"s")

    assert (await trouble(answer, deadline=0.5)).trouble is Trouble.TIMEOUT


async def test_49_the_deadline_counts_over_all_redirects() -> None:
    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.3)
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: /again\r\nContent-Length: 0\r\n\r\n")

    assert (await trouble(answer, deadline=0.8)).trouble is Trouble.TIMEOUT


async def test_50_a_redirect_loop_stops_after_five() -> None:
    hops = 0

    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        nonlocal hops
        hops += 1
        writer.write(b"HTTP/1.1 301 Moved\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")

    assert (await trouble(answer)).trouble is Trouble.REDIRECTS
    assert hops == 6  # the first request and five more


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://127.0.0.1/feed",
        "gopher://127.0.0.1/",
        "http://127.0.0.2:{port}/inside",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::ffff:127.0.0.2]:{port}/inside",
        "http://[::1]:{port}/inside",
        "http://0.0.0.0:{port}/inside",
        "http://2130706434:{port}/inside",
        "http://10.1.2.3/",
        "http://[fe80::1]/",
        "http://[64:ff9b::7f00:2]/",
    ],
)
async def test_51_redirects_inward_are_refused(target: str) -> None:
    inside: list[bytes] = []

    async def answer(head: bytes, writer: asyncio.StreamWriter) -> None:
        if head.startswith(b"GET /inside"):
            inside.append(head)
        port = writer.get_extra_info("sockname")[1]
        location = target.replace("{port}", str(port)).encode()
        writer.write(b"HTTP/1.1 302 Found\r\nLocation: " + location + b"\r\nContent-Length: 0\r\n\r\n")

    error = await trouble(answer)
    assert error.trouble is Trouble.REFUSED
    assert inside == []


class Rebinding(AbstractResolver):
    """A name server whose answer for every name is this machine."""

    async def resolve(self, host: str, port: int = 0, family: int = socket.AF_INET) -> list[Any]:
        return [{"hostname": host, "host": "127.0.0.1", "port": port, "family": socket.AF_INET, "proto": 0, "flags": 0}]

    async def close(self) -> None:
        """Nothing is held."""


async def test_51_a_name_that_turns_out_to_be_this_machine_is_refused_unless_allowed() -> None:
    async with server(says("HTTP/1.1 200 OK", b"secret")) as base:
        url = base.replace("127.0.0.1", "news.example")
        async with Client(Limits(), Rebinding()) as client:
            with pytest.raises(FetchError) as caught:
                await client.get(Request(url))
            assert caught.value.trouble is Trouble.REFUSED
            assert (await client.get(Request(url, private=True))).body == b"secret"
            # The connection that this opened is not lent to anyone who may not open it.
            with pytest.raises(FetchError):
                await client.get(Request(url))


async def test_52_giant_headers_are_one_error() -> None:
    error = await trouble(says("HTTP/1.1 200 OK\nX-Big: " + "a" * MEGABYTE, b"body"))
    assert error.trouble is Trouble.BAD_RESPONSE
    assert len(str(error)) < 1_000


async def test_52_many_headers_are_one_error() -> None:
    many = "\n".join(f"X-{number}: a" for number in range(100_000))
    assert (await trouble(says(f"HTTP/1.1 200 OK\n{many}", b"body"))).trouble is Trouble.BAD_RESPONSE


async def test_52_a_length_that_promises_too_much_is_an_error() -> None:
    error = await trouble(says("HTTP/1.1 200 OK\nContent-Length: 1000", b"short"))
    assert error.trouble in {Trouble.BAD_RESPONSE, Trouble.UNREACHABLE}


async def test_52_a_length_that_promises_too_little_is_an_error() -> None:
    error = await trouble(says("HTTP/1.1 200 OK\nContent-Length: 5", b"short and more"))
    assert error.trouble is Trouble.BAD_RESPONSE


@pytest.mark.parametrize("length", ["-5", "five", "99999999999999999999999999"])
async def test_52_a_length_that_is_none_is_an_error(length: str) -> None:
    error = await trouble(says(f"HTTP/1.1 200 OK\nContent-Length: {length}", b"short"))
    assert error.trouble in {Trouble.BAD_RESPONSE, Trouble.UNREACHABLE}


async def test_52_a_hundred_thousand_continues_are_one_error() -> None:
    error = await trouble(says("HTTP/1.1 100 Continue", b"HTTP/1.1 100 Continue\r\n\r\n" * 100_000))
    assert error.trouble in {Trouble.BAD_RESPONSE, Trouble.UNREACHABLE}


async def test_52_continues_without_end_meet_the_deadline_and_pile_up_nowhere() -> None:
    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        while True:
            writer.write(b"HTTP/1.1 100 Continue\r\n\r\n" * 1_000)
            await writer.drain()

    with growth_below(30 * MEGABYTE):
        assert (await trouble(answer, deadline=1.0)).trouble is Trouble.TIMEOUT


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        ("Thu, 28 May 2026 20:36:40 GMT", 600.0),  # NOON is 20:26:40 of that day
        ("Wed, 28 May 2036 20:26:40 GMT", 7 * DAY),
        ("315360000", 7 * DAY),
        ("-120", MINUTE),
        ("0", MINUTE),
        ("Thu, 28 May 2020 20:36:40 GMT", MINUTE),
        ("soon", None),
        ("", None),
        ("9" * 5_000, None),
    ],
)
def test_53_retry_after_is_honoured_and_clamped(header: str, seconds: float | None) -> None:
    assert retry_after(header, NOON) == seconds


@pytest.mark.parametrize("status", [429, 503])
async def test_53_the_wish_of_a_busy_server_reaches_the_schedule(status: int) -> None:
    error = await trouble(says(f"HTTP/1.1 {status} Busy\nRetry-After: 3600"))
    assert (error.trouble, error.retry_after) == (Trouble.BUSY, "3600")


async def test_55_a_304_that_nobody_asked_for_is_an_error() -> None:
    assert (await trouble(says("HTTP/1.1 304 Not Modified"))).trouble is Trouble.BAD_RESPONSE


@pytest.mark.parametrize("bad", ["a\r\nX-Evil: 1", "a\nb", "a\0b", "ä", "\x1b[31m", "x" * 5_000])
async def test_55_a_validator_that_is_no_header_is_never_sent(bad: str) -> None:
    heads: list[bytes] = []

    async def answer(head: bytes, writer: asyncio.StreamWriter) -> None:
        heads.append(head)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")

    async with server(answer) as base:
        await fetch(base, etag=bad, modified=bad)
    assert b"If-None-Match" not in heads[0]
    assert b"If-Modified-Since" not in heads[0]
    assert b"Evil" not in heads[0]


async def test_55_a_validator_with_control_characters_is_not_kept() -> None:
    answer = says('HTTP/1.1 200 OK\nETag: "a\x1b[31m"\nLast-Modified: \x9b31m', b"x")
    async with server(answer) as base, Client(Limits()) as client:
        response = await client.get(Request(base, private=True))
    assert (response.etag, response.modified) == ("", "")
