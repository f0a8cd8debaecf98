"""One SQLite file: how it is opened, shared between threads, written in transactions, and what its errors mean."""

from __future__ import annotations

import os
import sqlite3
import threading
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING

from broadsheet.articles.errors import StoreError
from broadsheet.articles.schema import VERSION, migrate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

BUSY_SECONDS = 10.0

CHECKPOINT_PAGES = 4_000
"""The log is written back after 16 MB, not SQLite's 4: a first refresh of 10,000 articles took 1.6 s of disk, not 3."""


class Database:
    """A library's SQLite file, used from any thread: each has a connection of its own, one writes at a time."""

    def __init__(self, path: Path) -> None:
        """Open the file at ``path``, making or migrating it.

        Raises:
            StoreError: It cannot be made or read, is damaged, is not ours, or is a symbolic link.
        """
        self.path = path
        self._local = threading.local()
        self._connections: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._writing = threading.RLock()
        if path.is_symlink():
            message = f"{path} is a symbolic link; point --library at the directory it leads to"
            raise StoreError(message)
        with self.translated():
            _make_private(path)
            # By a connection of its own: a file in a mode that cannot be had here lets nothing else be asked of it.
            with closing(sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)) as first:
                self._journal(first)
            connection = self._connection()
            if self._version(connection) != VERSION:
                migrate(connection, path)

    def query(self, sql: str, parameters: Sequence[object] | Mapping[str, object] = ()) -> list[sqlite3.Row]:
        """Return all rows of a SELECT.

        Raises:
            StoreError: The file is damaged or cannot be read.
        """
        with self.translated():
            return self._connection().execute(sql, parameters).fetchall()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """Write in one transaction: all of it is kept, or after an exception none.

        Raises:
            StoreError: The disk is full, the file is read-only or damaged, or another process holds it too long.
        """
        with self._writing, self.translated():
            connection = self._connection()
            if connection.in_transaction:  # a transaction within one: the outer decides
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
            except BaseException:
                connection.rollback()
                raise
            connection.commit()

    def release(self) -> None:
        """Close the calling thread's connection: for threads that end before the library does."""
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is not None:
            with self._guard:
                self._connections.remove(connection)
            connection.close()
            del self._local.connection

    def close(self) -> None:
        """Close the connections of all threads."""
        with self._guard:
            for connection in self._connections:
                connection.close()
            self._connections.clear()
        self._local = threading.local()

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None:
            connection = sqlite3.connect(self.path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
            connection.row_factory = sqlite3.Row
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA cache_size = -16000")
            connection.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES:d}")
            self._local.connection = connection
            with self._guard:
                self._connections.append(connection)
        return connection

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


def _make_private(path: Path) -> None:
    """Make the file, if it is missing, readable by its owner only; what SQLite puts beside it takes after it."""
    # Where this cannot be done SQLite says why a moment later.
    with suppress(OSError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
