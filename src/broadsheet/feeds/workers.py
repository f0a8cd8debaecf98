"""Reads untrusted documents in processes of their own, each of which can be killed without harm to the others.

A plain subprocess is used rather than multiprocessing: it imports nothing of the program that starts it, leaves no
server process behind, and is ready after 0.1 s; 0.2 s more go into the first web page.
"""

from __future__ import annotations

import asyncio
import os
import queue
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Self

from broadsheet.feeds.errors import ParsingStoppedError
from broadsheet.feeds.worker import read_message, write_message

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.feeds.model import ExtractedArticle, Feed, FeedLink

SECONDS = 10.0
"""How long one document may take: the slowest of 200 real feeds took 0.4 s, pages 0.02 s on average."""

MEMORY = 1_000_000_000
"""Bytes of address space of a worker; what it has read of its libraries takes about 150 million of them."""

_STARTING = 60.0
"""Seconds that a worker may take to start, on a machine that has other things to do; 0.1 s is usual."""

_PROGRAM = "import sys; from broadsheet.feeds.worker import serve; serve(int(sys.argv[1]), float(sys.argv[2]))"


class ParsingPool:
    """A few worker processes, started when they are first needed.

    Its methods may be called from any thread and any event loop; each job waits for a free worker.
    """

    def __init__(self, size: int | None = None, *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        """Make a pool.

        Args:
            size: How many workers; as many as there are processors, at most four, where it is None.
            seconds: How long one document may take before its worker is killed.
            memory: Bytes of address space that a worker may take.
        """
        count = size or max(1, min(os.cpu_count() or 1, 4))
        self._seconds = seconds
        self._memory = memory
        self._count = count
        self._threads = ThreadPoolExecutor(count, thread_name_prefix="parsing")
        self._idle: queue.LifoQueue[_Worker] = queue.LifoQueue()
        self._guard = threading.Lock()
        self._workers: set[_Worker] = set()
        self._closed = False

    async def parse_feed(self, data: bytes, url: str, content_type: str | None = None) -> Feed:
        """Do what :func:`broadsheet.feeds.parse_feed` does, in a worker; the entries come without their HTML.

        Raises:
            ParsingStoppedError: It took too long or too much memory.
            FeedError: As of that function.
        """
        feed: Feed = await self._submit("parse_feed", data, url, content_type)
        return feed

    async def extract_article(self, html: bytes | str, url: str) -> ExtractedArticle:
        """Do what :func:`broadsheet.feeds.extract_article` does, in a worker.

        Raises:
            ParsingStoppedError: It took too long or too much memory.
            FeedError: As of that function.
        """
        article: ExtractedArticle = await self._submit("extract_article", html, url)
        return article

    async def discover_feeds(self, html: bytes | str, url: str) -> Sequence[FeedLink]:
        """Do what :func:`broadsheet.feeds.discover_feeds` does, in a worker.

        Raises:
            ParsingStoppedError: It took too long or too much memory.
        """
        links: Sequence[FeedLink] = await self._submit("discover_feeds", html, url)
        return links

    def warm(self) -> None:
        """Start the workers before the first job: for when jobs are sure to come and other things take time first."""
        for worker in [self._take() for _ in range(self._count)]:
            self._idle.put(worker)

    def close(self) -> None:
        """Kill the workers; jobs under way end with :class:`ParsingStoppedError`."""
        with self._guard:
            self._closed = True
            workers = list(self._workers)
        for worker in workers:
            worker.kill()
        self._threads.shutdown(cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    async def _submit(self, name: str, *arguments: object) -> Any:
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._run, name, arguments)

    def _run(self, name: str, arguments: tuple[object, ...]) -> Any:
        """Do one job in this thread's turn; there are never more jobs at once than workers."""
        worker = self._take()
        try:
            succeeded, answer = worker.do(name, arguments, self._seconds)
        except (EOFError, OSError, ValueError) as error:
            # ValueError: the pipe was closed in another thread, by close(), between two bytes.
            self._drop(worker)
            raise ParsingStoppedError(self._reason(worker)) from error
        except BaseException:
            self._drop(worker)
            raise
        self._idle.put(worker)
        if succeeded:
            return answer
        raise answer

    def _take(self) -> _Worker:
        try:
            return self._idle.get_nowait()
        except queue.Empty:
            pass
        with self._guard:
            if self._closed:
                raise ParsingStoppedError(_CLOSED)
            worker = _Worker(self._memory, self._seconds)
            self._workers.add(worker)
        return worker

    def _drop(self, worker: _Worker) -> None:
        worker.kill()
        with self._guard:
            self._workers.discard(worker)

    def _reason(self, worker: _Worker) -> str:
        if self._closed:
            return _CLOSED
        if worker.late:
            return f"the document took longer than {self._seconds:g} s to read and was given up"
        return "the document brought down the process that read it"


_CLOSED = "reading was stopped"


class _Worker:
    """One process."""

    def __init__(self, memory: int, seconds: float) -> None:
        self.late = False
        self._ready = False
        self._process = subprocess.Popen(  # noqa: S603 - this very program, with two numbers
            [sys.executable, "-c", _PROGRAM, str(memory), str(seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def do(self, name: str, arguments: tuple[object, ...], seconds: float) -> tuple[bool, Any]:
        """Return whether a job succeeded, and its result or its error.

        Raises:
            EOFError: The process ended.
            OSError: The process had ended before.
        """
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise EOFError
        if not self._ready:
            with self._watched(_STARTING):
                self._ready = bool(read_message(process.stdout))
        with self._watched(seconds):
            write_message(process.stdin, (name, arguments))
            answer: tuple[bool, Any] = read_message(process.stdout)
        return answer

    def kill(self) -> None:
        """End the process and what is left of it."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                _close(stream)

    @contextmanager
    def _watched(self, seconds: float) -> Iterator[None]:
        """Kill the process if what happens inside takes longer.

        Raises:
            EOFError: It did.
        """
        watch = threading.Timer(seconds, self._give_up)
        watch.start()
        try:
            yield
        finally:
            watch.cancel()
        if self.late:
            raise EOFError

    def _give_up(self) -> None:
        self.late = True
        self._process.kill()


def _close(stream: Any) -> None:
    try:
        stream.close()
    except OSError:
        # What was still to be sent to a dead process is lost with it.
        return
