"""Builds slices in a process of its own, which is handed the articles of a slice a few at a time.

A plain subprocess rather than multiprocessing: it imports nothing of the program that starts it and leaves no server
process behind, and no more than a few articles stand in both processes at once.
"""

from __future__ import annotations

import contextlib
import gc
import json
import os
import queue
import signal
import struct
import subprocess
import sys
import threading
import traceback
from dataclasses import fields
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from broadsheet.articles import Document
from broadsheet.search.slices.builder import build_slice
from broadsheet.search.slices.manifest import plain, understood

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.search.slices.layout import SliceInfo

_PORTION = 100
"""Articles handed over at once."""
_WAITING = 2
"""Portions that a process has read and not yet looked at."""
_FIELDS = tuple(field.name for field in fields(Document))
_LENGTH = struct.Struct("<Q")
_PROGRAM = "from broadsheet.search.slices.apart import serve; serve()"


class BuilderKilledError(Exception):
    """The process that builds a slice is gone."""


class Builder:
    """A process that builds slices, one after the other."""

    def __init__(self) -> None:
        """Start it."""
        self._process = subprocess.Popen(  # noqa: S603 - this very program, with no arguments of anybody
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
            RuntimeError: Building failed for another reason, which is a mistake of this program.
        """
        try:
            self._send(str(directory))
            for start in range(0, len(documents), _PORTION):
                self._send([_plain(document) for document in documents[start : start + _PORTION]])
            self._send(None)
            answer = json.loads(_piped(self._process.stdout).readline())
        except (OSError, ValueError) as error:
            raise BuilderKilledError from error
        if refused := answer.get("refused"):
            raise OSError(*refused)
        if failed := answer.get("failed"):
            raise RuntimeError(failed)
        return understood(answer["built"])

    def kill(self) -> None:
        """End it, whatever it does; whoever waits for it is told."""
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # What was not sent yet has nobody to go to.
                _piped(stream).close()

    def _send(self, message: object) -> None:
        stream = _piped(self._process.stdin)
        packed = json.dumps(message).encode()
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
        directory = Path(_received(waiting))
        documents = _documents(waiting)
        answer = _answer(directory, documents)
        for _ in documents:
            """What comes after an error is not wanted."""
        answers.write(json.dumps(answer).encode() + b"\n")
        answers.flush()
        gc.collect()


def _answer(directory: Path, documents: Iterator[Document]) -> dict[str, Any]:
    try:
        return {"built": plain(build_slice(directory, documents))}
    except OSError as error:
        return {"refused": [error.errno, error.strerror, error.filename and str(error.filename)]}
    except Exception:  # noqa: BLE001 - whatever it is, the program is told
        return {"failed": traceback.format_exc()}


def _read(source: IO[bytes], waiting: queue.Queue[bytes]) -> None:
    """Pass messages on, and end this process with the one that sends them: a program that is killed tells nobody."""
    try:
        while head := source.read(_LENGTH.size):
            waiting.put(source.read(*_LENGTH.unpack(head)))
    finally:
        os._exit(0)


def _received(waiting: queue.Queue[bytes]) -> Any:
    return json.loads(waiting.get())


def _documents(waiting: queue.Queue[bytes]) -> Iterator[Document]:
    while (portion := _received(waiting)) is not None:
        yield from (Document(**{**given, "tags": tuple(given["tags"])}) for given in portion)


def _plain(document: Document) -> dict[str, Any]:
    return {name: getattr(document, name) for name in _FIELDS}
