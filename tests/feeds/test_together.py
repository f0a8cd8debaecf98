"""Several pieces of work at once: what ends one ends all, whatever they do about it."""

from __future__ import annotations

import asyncio

import pytest

from broadsheet.feeds.refresh_run import together


async def deaf(once: int) -> None:
    """Go on though cancelled, so many times."""
    for _ in range(once):
        try:
            await asyncio.sleep(60)
        except asyncio.CancelledError:
            continue
    await asyncio.sleep(60)


async def fails() -> None:
    message = "no such thing"
    raise LookupError(message)


async def test_a_failure_ends_even_what_does_not_hear_at_first() -> None:
    async with asyncio.timeout(30):
        with pytest.raises(LookupError):
            await together([deaf(0), deaf(2), fails()])


async def test_being_cancelled_ends_even_what_does_not_hear_at_first() -> None:
    work = asyncio.create_task(together([deaf(1), deaf(0)]))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    work.cancel()
    async with asyncio.timeout(30):
        with pytest.raises(asyncio.CancelledError):
            await work
