"""What both halves of a refresh stand on: the store and its one writer, the wishes, the counting and the telling."""

from __future__ import annotations

import asyncio
import random
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

from broadsheet.articles.errors import StoreError
from broadsheet.feeds.fetch_outcome import Clock
from broadsheet.feeds.refresh_model import Progress, Tally

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Iterable, Sequence

    from broadsheet.articles import Store
    from broadsheet.feeds.http_client import Limits
    from broadsheet.feeds.refresh_model import Parser, Wishes

    P = ParamSpec("P")
    R = TypeVar("R")

KEPT_TOGETHER = 16
"""Feeds in one transaction at most: some 50 ms of work, after which others may write and the reader may stop."""

GATHERING = 0.2
"""Seconds that what is to be kept waits for company, at most: a feed a transaction writes four times as much."""

_LOG = 8_000_000
"""Bytes of SQLite's log from which on it is written back while feeds are still coming in, not at the end."""

_CANCELLED_AGAIN = 0.25
"""Seconds after which what was cancelled and goes on is cancelled again."""

CLOCK = Clock(now=time.time, chance=random.random)


class Run:
    """A refresh under way, in the event loop that runs it."""

    def __init__(self, store: Store, parser: Parser, wishes: Wishes, limits: Limits, clock: Clock = CLOCK) -> None:
        self.store = store
        self.parser = parser
        self.wishes = wishes
        self.limits = limits
        self.clock = clock
        self.tally = Tally()
        self._started = time.monotonic()
        self._phase, self._total, self._done = "feeds", 0, 0
        # One thread writes: SQLite has one writer anyway, and the loop goes on while it works.
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="store")
        # Writing the log back is mostly waiting for the disk, which the writer need not do.
        self._log = ThreadPoolExecutor(1, thread_name_prefix="log")
        self._writing_back: asyncio.Future[None] | None = None
        self._waiting: list[tuple[Callable[[], Any], asyncio.Future[Any]]] = []
        self._keeping: asyncio.Task[None] | None = None
        self._enough = asyncio.Event()

    async def write(self, function: Callable[P, R], /, *args: P.args, **rest: P.kwargs) -> R:
        """Run something in the one thread that uses the store."""

        def call() -> R:
            return function(*args, **rest)

        return await asyncio.get_running_loop().run_in_executor(self._writer, call)

    async def keep(self, function: Callable[P, R], /, *args: P.args, **rest: P.kwargs) -> R:
        """Run something that writes a feed or page down, in one transaction with what else waits for the writer.

        Each feed's part is then kept wholly or not at all; that several share a transaction makes a refresh of many
        quicker, for every one of them has pages of the same indices to write.

        Raises:
            StoreError: Nothing of the transaction was kept.
        """
        done: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((lambda: function(*args, **rest), done))
        self._look_whether_enough()
        if self._keeping is None or self._keeping.done():
            self._keeping = asyncio.create_task(self._keep_waiting())
        return await done

    async def close(self) -> None:
        """Finish what is being written, drop what waits for its turn, and let go of the store."""
        self._waiting.clear()
        if self._keeping is not None:
            await asyncio.wait([self._keeping])
        if self._writing_back is not None:
            await asyncio.wait([self._writing_back])
            await asyncio.get_running_loop().run_in_executor(self._log, self.store.release)
        await self.write(self.store.release)
        self._writer.shutdown()
        self._log.shutdown()

    async def _keep_waiting(self) -> None:
        while self._waiting:
            await self._gather()
            batch, self._waiting = self._waiting[:KEPT_TOGETHER], self._waiting[KEPT_TOGETHER:]
            try:
                results = await self.write(self._keep_all, [call for call, _ in batch])
            except Exception as error:  # noqa: BLE001 - it belongs to those who wait for it
                for _, done in batch:
                    if not done.done():
                        done.set_exception(error)
                continue
            self._write_back()
            for (_, done), result in zip(batch, results, strict=True):
                if not done.done():
                    done.set_result(result)

    def _look_whether_enough(self) -> None:
        if len(self._waiting) >= min(KEPT_TOGETHER, self._total - self._done):
            self._enough.set()  # there are many, or nobody is left to wait for

    def _write_back(self) -> None:
        if self._writing_back is None or self._writing_back.done():
            self._writing_back = asyncio.get_running_loop().run_in_executor(self._log, self._shorten_log)

    def _shorten_log(self) -> None:
        with suppress(StoreError):  # what is wrong with the disk, the next transaction says
            self.store.write_back(over=_LOG)

    async def _gather(self) -> None:
        """Wait until there is enough for a transaction, but not for long."""
        with suppress(TimeoutError):
            async with asyncio.timeout(GATHERING):
                await self._enough.wait()
        if len(self._waiting) <= KEPT_TOGETHER:
            self._enough.clear()

    def _keep_all(self, calls: Sequence[Callable[[], Any]]) -> list[Any]:
        with self.store.together():
            return [call() for call in calls]

    @property
    def seconds(self) -> float:
        """How long it has been running."""
        return time.monotonic() - self._started

    def begin(self, phase: str, total: int) -> None:
        """Start counting anew."""
        self._phase, self._total, self._done = phase, total, 0
        self._tell("")

    def finished(self, name: str) -> None:
        """Count one more as finished."""
        self._done += 1
        self._look_whether_enough()  # it may have been the last that the others waited for
        self._tell(name)

    def _tell(self, name: str) -> None:
        tally = self.tally
        self.wishes.progress(
            Progress(
                self._phase,
                self._total,
                self._done,
                tally.new,
                tally.revised,
                len(tally.failed),
                name,
                self.seconds,
            )
        )


async def together(work: Iterable[Coroutine[Any, Any, None]]) -> None:
    """Run all of it at once; the first exception ends the rest and is raised, and so does being cancelled."""
    tasks = [asyncio.create_task(one) for one in work]
    try:
        await asyncio.gather(*tasks)
    finally:
        # Again and again: whoever is cancelled at the moment in which what it waits for arrives may not notice.
        while pending := [task for task in tasks if not task.done()]:
            for task in pending:
                task.cancel()
            await asyncio.wait(pending, timeout=_CANCELLED_AGAIN)
        await asyncio.gather(*tasks, return_exceptions=True)
