"""The shape of the library's database, version by version, and how an older one becomes the newest.

``PRAGMA user_version`` holds the version; ``PRAGMA application_id`` says that the file is ours. The way
from an older version runs in one transaction, so a process killed in the middle leaves the older one whole.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from broadsheet.articles.errors import StoreError
from broadsheet.articles.schema_articles import COPIES_AND_RULES, FIRST, LINKS_IN_TEXTS, LISTS
from broadsheet.articles.schema_searches import SAVED_SEARCHES
from broadsheet.articles.schema_stories import DISPUTED, SETTLED, STORIES, STORIES_SEEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPLICATION_ID = 0x42524453  # "BRDS"

MIGRATIONS: tuple[str, ...] = (
    FIRST,
    STORIES,
    COPIES_AND_RULES,
    LISTS,
    SAVED_SEARCHES,
    STORIES_SEEN,
    DISPUTED,
    SETTLED,
    LINKS_IN_TEXTS,
)
"""``MIGRATIONS[n]`` turns version ``n`` into version ``n + 1``."""

VERSION = len(MIGRATIONS)


def refuse_foreign(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of the database at ``path``, 0 where the file is empty; nothing is changed.

    Raises:
        StoreError: It belongs to another program or to a newer Broadsheet.
    """
    # In one statement: between two another process could make the library, and its tables would pass for foreign ones.
    version, application, tables = connection.execute(
        "SELECT user_version, application_id, (SELECT count(*) FROM sqlite_master)"
        " FROM pragma_user_version, pragma_application_id",
    ).fetchone()
    if tables and application != APPLICATION_ID:
        message = f"{path} is a database of another program; choose another place with --library"
        raise StoreError(message)
    if version > VERSION:
        message = f"{path} was written by a newer Broadsheet (schema {version}, this one knows {VERSION}): upgrade it"
        raise StoreError(message)
    return int(version)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the database at ``path`` to :data:`VERSION`, making it if the file is empty.

    Raises:
        StoreError: It belongs to another program or to a newer Broadsheet. Nothing was changed.
    """
    version = refuse_foreign(connection, path)
    if version == VERSION:
        return
    with connection:
        connection.execute("BEGIN IMMEDIATE")
        # Another process may have migrated while this one waited for the lock.
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for script in MIGRATIONS[version:]:
            for statement in _statements(script):
                connection.execute(statement)
        # PRAGMA takes no parameters; both numbers are constants of this module.
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        connection.execute(f"PRAGMA user_version = {VERSION:d}")


def _statements(script: str) -> Iterator[str]:
    """Split a script at the ends of its statements: executescript would commit before it starts."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
