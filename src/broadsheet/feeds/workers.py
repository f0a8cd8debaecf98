"""Reads untrusted documents in processes of their own, each of which can be killed without harm to the others.

A plain subprocess is used rather than multiprocessing: it imports nothing of the program that starts it, leaves no
server process behind, and is ready after 0.1 s; 0.2 s more go into the first web page.
"""

from __future__ import annotations

import functools
import math
import os
import queue
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Any, Self, TypeVar

from broadsheet.feeds.errors import FeedError, ParsingStoppedError
from broadsheet.feeds.messages import ANSWER_LIMIT, PIPE, BrokenMessageError, receive, send, understood
from broadsheet.feeds.model import ExtractedArticle, Feed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.feeds.model import FeedLink

_Answer = TypeVar("_Answer", Feed, ExtractedArticle, tuple[Any, ...])

SECONDS = 10.0
"""How long one document may take: the slowest of 200 real feeds took 0.4 s, pages 0.02 s on average."""

MEMORY = 1_000_000_000
"""Bytes of address space of a worker; what it has read of its libraries takes about 150 million of them."""

_STARTING = 60.0
"""Seconds that a worker may take to start, on a machine that has other things to do; 0.1 s is usual."""

_LOOK = 0.25
"""Seconds between two looks at the clock, at most: a document may take so much longer than it may."""

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
        return await self._submit(Feed, "parse_feed", data, url, content_type)

    async def extract_article(self, html: bytes | str, url: str) -> ExtractedArticle:
        """Do what :func:`broadsheet.feeds.extract_article` does, in a worker.

        Raises:
            ParsingStoppedError: It took too long or too much memory.
            FeedError: As of that function.
        """
        return await self._submit(ExtractedArticle, "extract_article", html, url)

    async def discover_feeds(self, html: bytes | str, url: str) -> Sequence[FeedLink]:
        """Do what :func:`broadsheet.feeds.discover_feeds` does, in a worker.

        Raises:
            ParsingStoppedError: It took too long or too much memory.
        """
        links: Sequence[FeedLink] = await self._submit(tuple, "discover_feeds", html, url)
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

    async def _submit(
        self, wanted: type[_Answer], name: str, document: bytes | str, url: str, content_type: str | None = None
    ) -> _Answer:
        head = (name, url, content_type, isinstance(document, str))
        body = document.encode("utf-8", "surrogatepass") if isinstance(document, str) else document
        from asyncio import get_running_loop  # the workers start while it is loaded

        loop = get_running_loop()
        return await loop.run_in_executor(self._threads, functools.partial(self._run, wanted, head, body))

    def _run(self, wanted: type[_Answer], head: tuple[object, ...], body: bytes) -> _Answer:
        """Do one job in this thread's turn; there are never more jobs at once than workers."""
        worker = self._take()
        try:
            answer = worker.do(wanted, head, body, self._seconds)
        except FeedError:
            self._idle.put(worker)
            raise
        except (EOFError, OSError, ValueError) as error:
            # ValueError: the pipe was closed in another thread, by close(), between two bytes; or what was said is not
            # what a worker of ours would say.
            self._drop(worker)
            raise ParsingStoppedError(self._reason(worker)) from error
        except BaseException:
            # Ctrl+C, or no memory left, in the middle of an answer: what the worker says next would be the rest of it.
            self._drop(worker)
            raise
        self._idle.put(worker)
        return answer

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
_KEPT = frozenset(
    {
        *("PATH", "HOME", "LANG", "TZ", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "__PYVENV_LAUNCHER__"),
        *("SYSTEMROOT", "USERPROFILE", "APPDATA", "TMP", "TEMP"),
    }
)


def _environment(whole: Mapping[str, str]) -> dict[str, str]:
    """Return what a worker needs of an environment: the rest may hold the secrets of feeds, not its business."""
    return {name: value for name, value in whole.items() if name in _KEPT or name.startswith(("PYTHON", "LC_"))}


class _Worker:
    """One process."""

    def __init__(self, memory: int, seconds: float) -> None:
        self._overdue = False
        self._ready = False
        self._process = subprocess.Popen(  # noqa: S603 - this very program, with two numbers
            # -P: nothing is imported from the directory that the reader happens to be in.
            [sys.executable, "-P", "-c", _PROGRAM, str(memory), str(seconds)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            bufsize=PIPE,
            env=_environment(os.environ),
        )
        for stream in (self._process.stdin, self._process.stdout):
            _widen(stream)
        self._due = math.inf
        self._ended = threading.Event()
        # One thread for all its jobs: a timer of its own for each would cost as much as reading a small feed.
        threading.Thread(target=self._watch, args=(min(_LOOK, seconds / 5),), name="watch", daemon=True).start()

    @property
    def late(self) -> bool:
        """Whether it was ended, or has ended itself, because a job took too long."""
        return self._overdue or (sys.platform != "win32" and self._process.returncode == -signal.SIGALRM)

    def do(self, wanted: type[_Answer], head: tuple[object, ...], body: bytes, seconds: float) -> _Answer:
        """Return what came of a job.

        Raises:
            FeedError: What the worker says is wrong with the document.
            BrokenMessageError: It says something else than ``wanted``, or nothing that can be understood.
            EOFError: The process ended.
            OSError: The process had ended before.
        """
        process = self._process
        if process.stdin is None or process.stdout is None:
            raise EOFError
        if not self._ready:
            with self._watched(_STARTING):
                self._ready = receive(process.stdout, ANSWER_LIMIT)[0] == "ready"
        with self._watched(seconds):
            send(process.stdin, head, body)
            said = receive(process.stdout, ANSWER_LIMIT)
        answer = understood(*said)
        if not isinstance(answer, wanted):
            message = f"an answer of the kind {type(answer).__name__}"
            raise BrokenMessageError(message)
        return answer

    def kill(self) -> None:
        """End the process and what is left of it."""
        self._ended.set()
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
        self._due = time.monotonic() + seconds
        try:
            yield
        finally:
            self._due = math.inf
        if self._overdue:
            raise EOFError

    def _watch(self, pause: float) -> None:
        """Kill the process when its job is overdue; ends with it."""
        while not self._ended.wait(pause):
            if time.monotonic() >= self._due:
                self._overdue = True
                self._process.kill()
                return


def _widen(stream: IO[bytes] | None) -> None:
    """Let a pipe hold a whole document, so that neither side waits for the other; where it cannot, they wait."""
    if stream is None or sys.platform != "linux":
        return
    import fcntl

    with suppress(OSError):
        fcntl.fcntl(stream, fcntl.F_SETPIPE_SZ, PIPE)


def _close(stream: Any) -> None:
    try:
        stream.close()
    except OSError:
        # What was still to be sent to a dead process is lost with it.
        return
