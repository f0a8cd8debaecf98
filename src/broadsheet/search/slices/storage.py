"""Where Whoosh finds the files of a slice: read in place, a few bytes at a time, never copied whole.

Whoosh's own reader copies every mapped segment into the heap: half a gigabyte for 100,000 articles.
"""

from __future__ import annotations

import io
import mmap
import os
import weakref
from pathlib import Path
from typing import Any, Protocol

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile

Buffer = mmap.mmap | bytes


class Source(Protocol):
    """Bytes that are read a few at a time."""

    size: int

    def read(self, place: int, size: int) -> bytes:
        """Return the bytes at a place."""
        ...


class ReadInPlace:
    """A file read where it is needed. What was read does not count as memory of the process, as mapped pages would."""

    def __init__(self, path: Path) -> None:
        self._descriptor = os.open(path, os.O_RDONLY)
        weakref.finalize(self, os.close, self._descriptor)
        self.size = os.fstat(self._descriptor).st_size

    def read(self, place: int, size: int) -> bytes:
        """Return the bytes at a place."""
        return os.pread(self._descriptor, size, place)


class InMemory:
    """A buffer, mapped or read whole."""

    def __init__(self, buffer: Buffer) -> None:
        self._buffer = buffer
        self.size = len(buffer)

    def read(self, place: int, size: int) -> bytes:
        """Return the bytes at a place."""
        return self._buffer[place : place + size]


class Window(io.RawIOBase):
    """A stretch of a file as a file of its own."""

    def __init__(self, source: Source, offset: int, length: int) -> None:
        super().__init__()
        self.source = source
        self.offset = offset
        self.length = length
        self._place = 0

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def seekable(self) -> bool:
        """Tell that it can be read in any order."""
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Go to a place."""
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._place, io.SEEK_END: self.length}[whence]
        self._place = max(0, base + offset)
        return self._place

    def tell(self) -> int:
        """Return the current place."""
        return self._place

    def read(self, size: int | None = -1) -> bytes:
        """Return the next bytes."""
        end = self.length if size is None or size < 0 else min(self.length, self._place + size)
        found = self.at(self._place, max(0, end - self._place))
        self._place += len(found)
        return found

    def readinto(self, target: Any) -> int:
        """Fill ``target`` with the next bytes; return how many there were."""
        found = self.read(len(target))
        target[: len(found)] = found
        return len(found)

    def at(self, place: int, size: int) -> bytes:
        """Return the bytes at a place, without going there."""
        return self.source.read(self.offset + place, min(size, self.length - place))


class PartFile(StructFile):  # type: ignore[misc]  # Whoosh has no types
    """A file that Whoosh reads numbers and pickles from."""

    def __init__(self, window: Window, name: str) -> None:
        super().__init__(window, name=name)
        # A window has no descriptor of its own, so Whoosh must not try to map it again.
        self.is_real = False
        self._window = window

    def get(self, position: int, length: int) -> bytes:
        """Return the bytes at a place."""
        return self._window.at(position, length)

    def subset(self, offset: int, length: int, name: str | None = None) -> PartFile:
        """Return a stretch of the file as a file."""
        window = self._window
        return PartFile(Window(window.source, window.offset + offset, length), name or str(self._name))


class SliceStorage(FileStorage):  # type: ignore[misc]  # Whoosh has no types
    """The directory of a slice."""

    supports_mmap = False  # Whoosh's own mapping, which copies.

    def __init__(self, path: Path) -> None:
        super().__init__(str(path), supports_mmap=False)

    def open_file(self, name: str, **_: Any) -> PartFile:
        """Return a file of the slice."""
        source = opened(Path(self.folder) / name)
        return PartFile(Window(source, 0, source.size), name)


def opened(path: Path) -> Source:
    """Return a file to be read a few bytes at a time.

    Raises:
        OSError: It cannot be read.
    """
    # Windows cannot read at a place without going there.
    return ReadInPlace(path) if hasattr(os, "pread") else InMemory(mapped(path))


def mapped(path: Path) -> Buffer:
    """Return a file as a buffer, in memory only as far as it is read, where the system can do that.

    Raises:
        OSError: It cannot be read.
    """
    with path.open("rb") as file:
        try:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (ValueError, OSError):
            # Empty files cannot be mapped, nor can files on some network drives.
            return file.read()
