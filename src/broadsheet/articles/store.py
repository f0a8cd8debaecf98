"""The store: one SQLite file that is the truth about a library, opened once and shared by all threads."""

from __future__ import annotations

import importlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from broadsheet.articles.database import Database
from broadsheet.articles.errors import StoreError
from broadsheet.articles.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from broadsheet.articles.answers import Answers
    from broadsheet.articles.copies import Copies
    from broadsheet.articles.fetches import Fetches
    from broadsheet.articles.marks import Marks
    from broadsheet.articles.memberships import Memberships
    from broadsheet.articles.pages import Pages
    from broadsheet.articles.queue import ChangeQueue
    from broadsheet.articles.removal import Removal
    from broadsheet.articles.rules import Rules
    from broadsheet.articles.searches import SavedSearches
    from broadsheet.articles.sources import Sources
    from broadsheet.articles.texts import Texts
    from broadsheet.articles.values import Values

DATABASE_NAME = "library.db"

_PARTS = {
    "sources": "Sources",
    "texts": "Texts",
    "marks": "Marks",
    "queue": "ChangeQueue",
    "fetches": "Fetches",
    "pages": "Pages",
    "copies": "Copies",
    "rules": "Rules",
    "memberships": "Memberships",
    "removal": "Removal",
    "searches": "SavedSearches",
    "answers": "Answers",
    "values": "Values",
}
"""The class of each part of a store by its name, which is also that of its module."""


class Store:
    """A library's articles, sources and marks.

    Attributes:
        sources: The outlets.
        texts: Articles whole.
        listing: Articles as rows of a list.
        marks: Read, starred, tags.
        queue: What the index has yet to learn.
        fetches: How the fetching of each feed stands.
        pages: Pages of articles whose feed gives less than the whole.
        copies: Which articles are copies of one text.
        rules: What is done to articles as they come in, and what was.
        memberships: Which story each article tells.
        removal: Sources that were removed and can still be brought back.
        searches: Searches that the reader keeps.
        answers: Which articles answer them.
        values: What may stand after a field of a query.

    Each part is loaded when it is first asked for: the first screen needs two of them.
    """

    sources: Sources
    texts: Texts
    marks: Marks
    queue: ChangeQueue
    fetches: Fetches
    pages: Pages
    copies: Copies
    rules: Rules
    memberships: Memberships
    removal: Removal
    searches: SavedSearches
    answers: Answers
    values: Values

    def __init__(self, directory: Path) -> None:
        """Open the store in ``directory``, making both if they are missing.

        Raises:
            StoreError: The directory cannot be made or written, or the database is not usable.
        """
        try:
            directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        except FileExistsError as error:
            message = f"{directory} is no directory; choose another place with --library"
            raise StoreError(message) from error
        except OSError as error:
            message = f"{directory} cannot be made ({error.strerror}); choose another place with --library"
            raise StoreError(message) from error
        self.directory = directory
        self._database = Database(directory / DATABASE_NAME)
        self.listing = Listing(self._database)

    def __getattr__(self, name: str) -> object:
        """Return a part, made when it is first asked for."""
        if name not in _PARTS:
            message = f"{type(self).__name__!r} object has no attribute {name!r}"
            raise AttributeError(message)
        part = getattr(importlib.import_module(f"broadsheet.articles.{name}"), _PARTS[name])
        made = part(self._database, self.texts) if name == "fetches" else part(self._database)
        # Two threads may ask at once: all get the one that was kept first.
        return self.__dict__.setdefault(name, made)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let all that is written inside be kept together or not at all; a hundred times quicker than one by one.

        Raises:
            StoreError: As for any writing; nothing of it was kept.
        """
        with self._database.transaction():
            yield

    def meta(self, key: str) -> str:
        """Return what was remembered under ``key``, empty where nothing was."""
        rows = self._database.query("SELECT value FROM meta WHERE key = ?", (key,))
        return str(rows[0]["value"]) if rows else ""

    def remember(self, key: str, value: str) -> None:
        """Remember a value under ``key``."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (key, value),
            )

    def verify(self) -> list[str]:
        """Return what SQLite finds wrong with the file, nothing where it is sound.

        Raises:
            StoreError: It is damaged beyond being checked.
        """
        found = [str(row[0]) for row in self._database.query("PRAGMA integrity_check")]
        return [] if found == ["ok"] else found

    def reorder(self) -> None:
        """Make SQLite's own indexes anew from the rows, which stay as they are.

        Raises:
            StoreError: It cannot be done: the disk is full, the file is damaged further, somebody else is writing.
        """
        with self._database.transaction() as connection:
            connection.execute("REINDEX")

    def write_back(self, *, over: int = 0) -> bool:
        """Move what SQLite has in its log into the file itself; return whether all of it was.

        Left alone, whoever writes does that every so often, and closing the store waits for the rest.

        Args:
            over: A log of no more bytes than this stays as it is.

        Raises:
            StoreError: It cannot be done now; nothing is lost by that.
        """
        return self._database.write_back(over=over)

    def release(self) -> None:
        """Let go of what the calling thread holds: for threads that end before the library does."""
        self._database.release()

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
