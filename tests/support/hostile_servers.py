"""Servers on this machine that answer as a test wants, and the client that meets them."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import tracemalloc
import zlib
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.feeds.fetch_errors import FetchError
from broadsheet.feeds.http_client import Client, Limits, Request

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator

    Answer = Callable[[bytes, asyncio.StreamWriter], Awaitable[None]]

MEGABYTE = 1_000_000


@contextlib.asynccontextmanager
async def server(answer: Answer, host: str = "127.0.0.1") -> AsyncIterator[str]:
    """Serve ``answer`` on a port of its own; give the address."""

    under_way: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        under_way.add(asyncio.current_task())  # type: ignore[arg-type]  # asyncio runs this in a task
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                await answer(head, writer)
                await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client has had enough
        finally:
            writer.transport.abort()

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    running = await asyncio.start_server(handle, host, 0, family=family)
    port = running.sockets[0].getsockname()[1]
    try:
        yield f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
    finally:
        running.close()
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)


def says(head: str, body: bytes = b"") -> Answer:
    """Answer everything alike."""
    block = head.replace("\n", "\r\n").encode("latin-1") + b"\r\n\r\n" + body

    async def answer(_: bytes, writer: asyncio.StreamWriter) -> None:
        writer.write(block)
        writer.close()

    return answer


async def fetch(url: str, *, deadline: float = 60.0, **rest: Any) -> bytes:
    rest.setdefault("private", True)
    async with Client(Limits(deadline=deadline)) as client:
        return (await client.get(Request(url, **rest))).body


async def trouble(answer: Answer, *, deadline: float = 60.0, path: str = "/", **rest: Any) -> FetchError:
    async with server(answer) as base:
        with pytest.raises(FetchError) as caught:
            await fetch(base + path, deadline=deadline, **rest)
    return caught.value


@contextlib.contextmanager
def growth_below(limit: int) -> Iterator[None]:
    """Assert that what Python and zlib allocate at most meanwhile stays below ``limit`` bytes."""
    tracemalloc.start()
    try:
        yield
        assert tracemalloc.get_traced_memory()[1] < limit
    finally:
        tracemalloc.stop()


def bomb(megabytes: int) -> bytes:
    """Return a gzip file of so many megabytes of zeros."""
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(bytes(MEGABYTE)) for _ in range(megabytes)) + packer.flush()
