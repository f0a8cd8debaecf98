"""Has long work on a library done in another process, so that this one can attend to keys meanwhile.

Python runs one thread at a time: a minute of grouping in a thread is a minute in which every key waits for its turn.
The other process has the same library open and writes what it works out into the store and the index; what is told
between the two is how far it is and when to stop. It may be killed at any moment, as any process that writes a library.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any

from broadsheet.errors import BroadsheetError
from broadsheet.library.watching import never

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RESTED = 75
"""What the process ends with when it had nothing to do for a while: whoever asks for something starts it again."""
_LOOK = 0.05
"""Seconds between two looks at whether the work is still wanted."""
_END = 2.0
"""Seconds in which the process is expected to end when it is no longer needed; it does so within 0.01."""
_PROGRAM = "import sys; from broadsheet.library.apart_server import serve; serve(sys.argv[1])"


class ApartError(BroadsheetError):
    """The process that does the long work could not do it."""


class _RestedError(Exception):
    """The process had ended for want of work, just when it was asked for some."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """Some work that is asked for: see :meth:`Apart.call`; ``waits`` where its end is waited for, stopped or not."""

    work: str
    given: tuple[object, ...]
    stop: Callable[[], bool]
    progress: Callable[..., object] | None
    waits: bool


class Apart:
    """The other process of one library: started when there is something for it to do, ended with this one.

    All methods may be called from any thread.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._guard = threading.Lock()
        self._running: _Process | None = None
        self._closed = False

    def call(
        self,
        work: str,
        *given: object,
        stop: Callable[[], bool] = never,
        progress: Callable[..., object] | None = None,
    ) -> int:
        """Have some work done and return how much of it was.

        Args:
            work: Its name, as the server knows it.
            given: What it needs to know.
            stop: Asked all the time; when True nothing is waited for any more, and the work ends at its next pause.
            progress: Told how far it is.

        Raises:
            ApartError: It cannot be done; what is done stays done.
        """
        return int(self._answer(_Asked(work, given, stop, progress, waits=False)))

    def ask(
        self,
        work: str,
        *given: object,
        stop: Callable[[], bool] = never,
        progress: Callable[..., object] | None = None,
        waits: bool = True,
    ) -> dict[str, Any]:
        """Have some work done and return what came of it, also where it was stopped.

        The arguments are those of :meth:`call`; but when ``stop`` is True, what the work says at its end is waited for,
        or nothing is returned where ``waits`` is False.

        Raises:
            ApartError: It cannot be done; what is done stays done.
        """
        said: dict[str, Any] = self._answer(_Asked(work, given, stop, progress, waits)) or {}
        return said

    def _answer(self, asked: _Asked) -> Any:
        while True:
            try:
                return self._started().answer(asked)
            except _RestedError:
                continue

    def close(self) -> None:
        """End the process and what it is at: as safe as killing it."""
        with self._guard:
            self._closed = True
            if self._running is not None:
                self._running.end()

    def _started(self) -> _Process:
        with self._guard:
            if self._closed:
                message = "the library was closed"
                raise ApartError(message)
            if self._running is None or not self._running.alive:
                self._running = _Process(self._directory)
            return self._running


class _Process:
    """One run of it."""

    def __init__(self, directory: Path) -> None:
        self._guard = threading.Lock()
        # Not the same: what it says must be heard while it is told something, or both would wait for each other.
        self._telling = threading.Lock()
        self._asked = 0
        self._waiting: dict[int, queue.SimpleQueue[dict[str, Any]]] = {}
        self.alive = True
        try:
            self._process = subprocess.Popen(  # noqa: S603 - this very program, with the library's directory
                # -P: nothing is imported from the directory that the reader happens to be in.
                [sys.executable, "-P", "-c", _PROGRAM, os.fspath(directory)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )
        except OSError as error:
            message = f"no process could be started for it ({error.strerror})"
            raise ApartError(message) from error
        threading.Thread(target=self._listen, name="apart", daemon=True).start()

    def answer(self, asked: _Asked) -> Any:
        """Return what comes of some work; raises _RestedError where the process had gone to rest."""
        heard: queue.SimpleQueue[dict[str, Any]] = queue.SimpleQueue()
        with self._guard:
            self._asked += 1
            number = self._asked
            self._waiting[number] = heard
            if not self.alive:
                heard.put({})
        self._say({"number": number, "work": asked.work, "given": asked.given})
        try:
            return self._heed(number, heard, asked)
        finally:
            with self._guard:
                del self._waiting[number]

    def _heed(self, number: int, heard: queue.SimpleQueue[dict[str, Any]], asked: _Asked) -> Any:
        stopped = False
        while not stopped or asked.waits:
            if not stopped and asked.stop():
                stopped = True
                self._say({"number": number, "stop": True})
                continue
            try:
                said = heard.get(timeout=_LOOK)
            except queue.Empty:
                continue
            if "progress" in said and asked.progress is not None:
                asked.progress(*said["progress"])
            if "done" in said:
                return said["done"]
            self._check(said)
        return 0

    def _check(self, said: dict[str, Any]) -> None:
        """Raise what went wrong, where something did."""
        if "error" in said:
            raise ApartError(said["error"])
        if not said:
            self._explain()

    def _explain(self) -> None:
        """Say why the process ended."""
        code = self._process.wait()
        if code == RESTED:
            raise _RestedError
        message = (
            f"the process that does the long work ended ({code}); what is left is done at the next refresh or start"
        )
        raise ApartError(message)

    def _say(self, said: dict[str, object]) -> None:
        # A process that has ended hears nothing; whoever waits for it learns that by its silence.
        with self._telling, suppress(OSError, ValueError):
            _stream(self._process.stdin).write(f"{json.dumps(said)}\n".encode())
            _stream(self._process.stdin).flush()

    def _listen(self) -> None:
        """Hand on what the process says, until it ends."""
        try:
            for line in _stream(self._process.stdout):
                self._hand_on(line)
        finally:
            with self._guard:
                self.alive = False
                for heard in self._waiting.values():
                    heard.put({})
            self._close(self._process.stdout)
            with self._telling:
                self._close(self._process.stdin)
            # Nobody may ask for anything again: it would stay in the table of processes.
            self._process.wait()

    def _hand_on(self, line: bytes) -> None:
        # A process that is killed may leave half a line behind.
        with suppress(ValueError):
            said = json.loads(line)
            with self._guard:
                heard = self._waiting.get(said.pop("number"))
            if heard is not None:
                heard.put(said)

    @staticmethod
    def _close(pipe: IO[bytes] | None) -> None:
        with suppress(OSError):
            _stream(pipe).close()

    def end(self) -> None:
        """End the process."""
        if self._telling.acquire(timeout=_END):
            self._close(self._process.stdin)
            self._telling.release()
        else:
            # It is being told something and does not listen.
            self._process.kill()
        try:
            self._process.wait(_END)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _stream(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        message = "the process has no pipe"
        raise OSError(message)
    return pipe
