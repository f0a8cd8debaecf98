"""Copies of a library's database: taken while it is in use, and put back after they were found sound."""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from contextlib import ExitStack, closing, contextmanager, suppress
from typing import TYPE_CHECKING

from broadsheet.articles.errors import StoreError
from broadsheet.articles.schema import APPLICATION_ID, VERSION
from broadsheet.articles.store import DATABASE_NAME, Store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_PAGES = 1_000
"""Copied at once, 8 MB: between two portions a writer gets its turn; what it writes is copied too."""
_BESIDE = ("-wal", "-shm", "-journal")
_INDEX = "index"


def back_up(store: Store, target: Path, *, force: bool = False) -> int:
    """Copy the database into a file, as it stands at one moment; return how many articles the copy has.

    Others may read and write meanwhile. The copy comes to its place whole or not at all, readable by its owner only.

    Raises:
        StoreError: There is a file already and ``force`` is not given, or it cannot be written, or the library is
            damaged.
    """
    if target.exists() and not force:
        message = f"{target} is there already; give --force to overwrite it"
        raise StoreError(message)
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    with _removed_afterwards(partial), _explained(target):
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        source = store.directory / DATABASE_NAME
        with closing(sqlite3.connect(source)) as live, closing(sqlite3.connect(partial)) as copy:
            live.backup(copy, pages=_PAGES)
            # In the write-ahead mode of the original the copy would need its neighbours.
            copy.execute("PRAGMA journal_mode = DELETE")
        count = examine(partial)
        _to_disk(partial)
        partial.replace(target)
        _to_disk(target.parent)
    return count


def restore(directory: Path, source: Path, *, force: bool = False) -> Path | None:
    """Put a copy in the place of the library in a directory; return where the library replaced is kept, if any.

    The index is laid aside with it: the next search makes it anew. The reader has to have left Broadsheet everywhere.

    Raises:
        StoreError: The copy is not sound, not a library or from a newer Broadsheet; or there is a library and
            ``force`` is not given, or it is in use; nothing was changed.
    """
    examine(source)
    live = directory / DATABASE_NAME
    if live.is_symlink():
        message = f"{live} is a symbolic link; point --library at the directory it leads to"
        raise StoreError(message)
    if live.exists() and not force:
        message = f"{directory} has a library already; give --force to replace it (it is kept aside)"
        raise StoreError(message)
    partial = directory / f".{DATABASE_NAME}.{os.getpid()}.partial"
    with _removed_afterwards(partial), _explained(live):
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        with closing(_read_only(source)) as copy, closing(sqlite3.connect(partial)) as restored:
            copy.backup(restored)
        examine(partial)
        _to_disk(partial)
        with _laid_aside(directory) as aside:
            partial.replace(live)
        _to_disk(directory)
    # Opening migrates an older copy; then every article waits for the index.
    with Store(directory) as store:
        store.queue.requeue_all()
    return aside


def examine(path: Path) -> int:
    """Return how many articles a copy has, once it was found sound; it is only read.

    Raises:
        StoreError: It cannot be read, is damaged, belongs to another program or to a newer Broadsheet.
    """
    if not path.is_file():
        message = f"{path} is not there or is no file"
        raise StoreError(message)
    with _explained(path), closing(_read_only(path)) as copy:
        (application,) = copy.execute("PRAGMA application_id").fetchone()
        (version,) = copy.execute("PRAGMA user_version").fetchone()
        if application != APPLICATION_ID or version < 1:
            message = f"{path} is no library of Broadsheet's"
            raise StoreError(message)
        if version > VERSION:
            message = f"{path} was written by a newer Broadsheet (schema {version}, this one knows {VERSION}): upgrade"
            raise StoreError(message)
        problems = [str(row[0]) for row in copy.execute("PRAGMA integrity_check")]
        if problems != ["ok"]:
            message = f"{path} is damaged: SQLite finds {len(problems)} faults, the first: {problems[0]}"
            raise StoreError(message)
        return int(copy.execute("SELECT count(*) FROM articles").fetchone()[0])


def _read_only(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)


@contextmanager
def _laid_aside(directory: Path) -> Iterator[Path | None]:
    """Keep the library and its index in a directory of their own while another takes its place; give the directory.

    The database gets a second name there and keeps its own until the new one takes it in one step: there is a library
    at any moment. Where it does not come to that everything is as it was.
    """
    live = directory / DATABASE_NAME
    if not live.exists():
        yield None
        return
    _take_alone(live)
    aside = _new_directory(directory)
    moved: list[str] = []
    with ExitStack() as undo:
        undo.callback(_put_back, aside, directory, moved)
        # Of a damaged database alone there is anything beside it now; another must not find that beside itself.
        for name in (*(DATABASE_NAME + ending for ending in _BESIDE), _INDEX):
            if (directory / name).exists():
                (directory / name).replace(aside / name)
                moved.append(name)
        _name_also(live, aside / DATABASE_NAME)
        yield aside
        undo.pop_all()


def _put_back(aside: Path, directory: Path, moved: Iterable[str]) -> None:
    with suppress(OSError):
        for name in moved:
            (aside / name).replace(directory / name)
        (aside / DATABASE_NAME).unlink(missing_ok=True)
        aside.rmdir()


def _take_alone(live: Path) -> None:
    """Write back what is in the log, which nobody can do while another has the database open.

    Raises:
        StoreError: Another has.
    """
    # Of a damaged library there is nobody to ask.
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(live, timeout=1, isolation_level=None)) as held:
        try:
            held.execute("PRAGMA journal_mode = DELETE")
            held.execute("BEGIN EXCLUSIVE")
            held.execute("ROLLBACK")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode not in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise
            message = f"{live} is in use: leave Broadsheet everywhere, then restore"
            raise StoreError(message) from error


def _new_directory(directory: Path) -> Path:
    aside = directory / time.strftime("replaced-%Y%m%d-%H%M%S", time.gmtime())
    number = 1
    while aside.exists():
        number += 1
        aside = aside.with_name(f"{aside.name.partition('.')[0]}.{number}")
    aside.mkdir(mode=0o700)
    return aside


def _name_also(path: Path, other: Path) -> None:
    try:
        os.link(path, other)
    except OSError:
        shutil.copy2(path, other)  # a file system without second names


def _to_disk(path: Path) -> None:
    opened = os.open(path, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


@contextmanager
def _removed_afterwards(partial: Path) -> Iterator[None]:
    try:
        yield
    finally:
        for ending in ("", *_BESIDE):
            partial.with_name(partial.name + ending).unlink(missing_ok=True)


@contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as error:
        message = f"{path} cannot be used: {error}"
        raise StoreError(message) from error
    except OSError as error:
        message = f"{path} cannot be written: {(error.strerror or str(error)).lower()}"
        raise StoreError(message) from error
