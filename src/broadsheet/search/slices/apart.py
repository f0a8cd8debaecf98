"""Builds slices in a process of its own, which is handed the articles of a slice a few at a time.

A plain subprocess rather than multiprocessing: it imports nothing of the program that starts it and leaves no server
process behind, and no more than a few articles stand in both processes at once.
"""

from __future__ import annotations

import contextlib
import gc
import os
import pickle
import queue
import signal
import struct
import subprocess
import sys
import threading
from typing import IO, TYPE_CHECKING, Any

from broadsheet.search.slices.builder import build_slice
from broadsheet.search.slices.layout import SliceInfo

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from broadsheet.articles import Document

_PORTION = 100
"""Articles handed over at once."""
_WAITING = 2
"""Portions that a process has read and not yet looked at."""
_LENGTH = struct.Struct("<Q")
_PROGRAM = "from broadsheet.search.slices.apart import serve; serve()"


class BuilderKilledError(Exception):
    """The process that builds a slice is gone."""


class Builder:
    """A process that builds slices, one after the other."""

    def __init__(self) -> None:
        """Start it."""
        self._process = subprocess.Popen(  # noqa: S603 # this very program
            # -P: nothing is imported from the directory that the reader happens to be in.
            [sys.executable, "-P", "-c", _PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            # What it might print must not stand on the screens.
            stderr=subprocess.DEVNULL,
        )

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    def build(self, directory: Path, documents: Sequence[Document]) -> SliceInfo:
        """Do what :func:`build_slice` does.

        Raises:
            BuilderKilledError: The process is gone.
            OSError: The slice cannot be written; nothing of it is left then.
        """
        try:
            self._send(directory)
            for start in range(0, len(documents), _PORTION):
                self._send(documents[start : start + _PORTION])
            self._send(None)
            answer = pickle.load(_piped(self._process.stdout))  # noqa: S301 # from a process of our own
        except (OSError, EOFError, ValueError, pickle.UnpicklingError) as error:
            raise BuilderKilledError from error
        if isinstance(answer, BaseException):
            raise answer
        if not isinstance(answer, SliceInfo):
            raise BuilderKilledError
        return answer

    def kill(self) -> None:
        """End it, whatever it does; whoever waits for it is told."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # What was not sent yet has nobody to go to.
                _piped(stream).close()

    def _send(self, message: object) -> None:
        stream = _piped(self._process.stdin)
        packed = pickle.dumps(message, pickle.HIGHEST_PROTOCOL)
        stream.write(_LENGTH.pack(len(packed)))
        stream.write(packed)
        stream.flush()


def _piped(stream: IO[bytes] | None) -> IO[bytes]:
    if stream is None:
        raise BuilderKilledError
    return stream


def serve() -> None:
    """Build slices for the process that started this one, until it has no more or ends."""
    # Ctrl-C is for the program, which ends its builders itself.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(os, "nice"):
        os.nice(5)
    # Building makes no rings of objects but Whoosh's few; they are looked for when a slice is done.
    gc.disable()
    answers = sys.stdout.buffer
    waiting: queue.Queue[bytes] = queue.Queue(_WAITING)
    threading.Thread(target=_read, args=(sys.stdin.buffer, waiting), daemon=True).start()
    while True:
        directory = _received(waiting)
        documents = _documents(waiting)
        answer: object
        try:
            answer = build_slice(directory, documents)
        except Exception as error:  # noqa: BLE001 # whatever it is, the program is told
            answer = error
        for _ in documents:
            """What comes after an error is not wanted."""
        pickle.dump(answer, answers)
        answers.flush()
        gc.collect()


def _read(source: IO[bytes], waiting: queue.Queue[bytes]) -> None:
    """Pass messages on, and end this process with the one that sends them: a program that is killed tells nobody."""
    try:
        while head := source.read(_LENGTH.size):
            waiting.put(source.read(*_LENGTH.unpack(head)))
    finally:
        os._exit(0)


def _received(waiting: queue.Queue[bytes]) -> Any:
    return pickle.loads(waiting.get())  # noqa: S301 # from the process that started this one


def _documents(waiting: queue.Queue[bytes]) -> Iterator[Document]:
    while (portion := _received(waiting)) is not None:
        yield from portion
