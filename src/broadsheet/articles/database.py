"""One SQLite file: how it is opened, shared between threads, written in transactions, and what its errors mean."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.articles.errors import StoreError
from broadsheet.articles.schema import VERSION, migrate, refuse_foreign

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

BUSY_SECONDS = 10.0

CACHE_KILOBYTES = 2_000
"""Memory for pages of each connection, and every thread has one: with 16,000 nothing was quicker in a library of
100,000 articles, where the system holds the file in memory anyway, and a reader grew by 100 MB."""

PAGE_SIZE = 8_192
"""Bytes of a page of a new file: most texts take 2 to 4 KB, and one a page of SQLite's own 4 KB wastes a third."""

CHECKPOINT_PAGES = 6_000
"""The log is written back after 48 MB, not SQLite's 4: a first refresh of 10,000 articles writes most pages once."""


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    """One thread's connection, and the lock it holds while it uses it: closing under its feet would crash SQLite."""

    connection: sqlite3.Connection
    using: threading.RLock


class Database:
    """A library's SQLite file, used from any thread: each has a connection of its own, one writes at a time."""

    def __init__(self, path: Path) -> None:
        """Open the file at ``path``, making or migrating it.

        Raises:
            StoreError: It cannot be made or read, is damaged, is not ours, or is a symbolic link.
        """
        self.path = path
        self._local = threading.local()
        self._held: list[_Held] = []
        self._closed = False
        self._guard = threading.Lock()
        self._writing = threading.RLock()
        if _leads_elsewhere(path):
            message = f"{path} is a symbolic link; point --library at the directory it leads to"
            raise StoreError(message)
        with self.translated():
            _make_private(path)
            # By a connection of its own: a file in a mode that cannot be had here lets nothing else be asked of it.
            with closing(sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)) as first:
                first.execute(f"PRAGMA page_size = {PAGE_SIZE:d}")  # of a file that has pages it changes nothing
                # What is not ours to write is not even put into our mode; what cannot be asked yet is asked below.
                with suppress(sqlite3.OperationalError):
                    refuse_foreign(first, path)
                self._journal(first)
            connection = self._mine().connection
            if self._version(connection) != VERSION:
                migrate(connection, path)

    def query(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> list[sqlite3.Row]:
        """Return all rows of a SELECT.

        Raises:
            StoreError: The file is damaged or cannot be read.
        """
        with self.translated(), self._used() as connection:
            return connection.execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write in one transaction: all of it is kept, or after an exception none.

        Raises:
            StoreError: The disk is full, the file is read-only or damaged, or another process holds it too long.
        """
        with self._writing, self.translated(), self._used() as connection:
            if connection.in_transaction:  # a transaction within one: the outer decides
                yield connection
                return
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                yield connection

    def write_back(self, *, over: int = 0) -> bool:
        """Move what the log holds into the file itself, while others go on reading and writing; return whether it was.

        Args:
            over: A log of no more bytes than this stays as it is.

        Raises:
            StoreError: It cannot be done now; nothing is lost by that, the log is read with the file.
        """
        try:
            size = self.path.with_name(f"{self.path.name}-wal").stat().st_size
        except OSError:
            return False
        if size <= over:
            return False
        with self.translated(), self._used() as connection:
            _, held, moved = connection.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        return bool(0 <= held == moved)

    def release(self) -> None:
        """Close the calling thread's connection: for threads that end before the library does."""
        held: _Held | None = getattr(self._local, "held", None)
        if held is not None:
            with self._guard:
                if held in self._held:
                    self._held.remove(held)
            held.connection.close()
            del self._local.held

    def close(self) -> None:
        """Close the connections of all threads, each when it has finished what it is doing."""
        with self._guard:
            self._closed = True
            held, self._held = self._held, []
        for one in held:
            with one.using:
                one.connection.close()

    @contextmanager
    def _used(self) -> Iterator[sqlite3.Connection]:
        """Lend the calling thread its connection, and keep it from being closed meanwhile.

        Raises:
            StoreError: The library was closed.
        """
        held = self._mine()
        with held.using:
            if self._closed:
                raise StoreError(self._gone())
            yield held.connection

    def _mine(self) -> _Held:
        held: _Held | None = getattr(self._local, "held", None)
        if held is None:
            connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute(f"PRAGMA cache_size = {-CACHE_KILOBYTES:d}")
            connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES:d}")
            held = _Held(connection, threading.RLock())
            with self._guard:
                if self._closed:
                    connection.close()
                    raise StoreError(self._gone())
                self._held.append(held)
            self._local.held = held
        return held

    def _gone(self) -> str:
        return f"{self.path} is closed"

    @staticmethod
    def _journal(connection: sqlite3.Connection) -> None:
        # Where the file system has no shared memory SQLite answers with the mode it stays in, or refuses.
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            # A file that was in this mode elsewhere can be taken out of it only by one who has it alone.
            try:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
                connection.execute("PRAGMA journal_mode = DELETE")
                connection.execute("PRAGMA locking_mode = NORMAL")
            except sqlite3.OperationalError:
                raise error from None  # the first says what is wrong

    @staticmethod
    def _version(connection: sqlite3.Connection) -> int:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])

    @contextmanager
    def translated(self) -> Iterator[None]:
        """Turn SQLite's exceptions into errors that say what to do."""
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(self._explain(error)) from error

    def _explain(self, error: sqlite3.Error) -> str:
        name = getattr(error, "sqlite_errorname", "")
        if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
            return (
                f"{self.path} is damaged ({error}); it was left as it is: restore a copy, or move it away to start anew"
            )
        if name.startswith("SQLITE_FULL"):
            return f"the disk of {self.path} is full: make room and try again; nothing stored was lost"
        if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")):
            return f"{self.path} cannot be written ({error}); check its permissions or choose another --library"
        if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            return f"{self.path} is being written by another program; try again in a moment"
        return f"{self.path}: {error}"


def _leads_elsewhere(path: Path) -> bool:
    """Return whether a library's file is a symbolic link; a directory that may not be entered is told of here first."""
    try:
        return path.is_symlink()
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        message = f"{path.parent} cannot be entered ({reason}); check its permissions or choose another --library"
        raise StoreError(message) from error


def _make_private(path: Path) -> None:
    """Make the file, if it is missing, readable by its owner only; what SQLite puts beside it takes after it."""
    # Where this cannot be done SQLite says why a moment later.
    with suppress(OSError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
