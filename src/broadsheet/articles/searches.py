"""Searches that the reader keeps under a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.articles.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles.database import Database

NAME_LIMIT = 200
QUERY_LIMIT = 4_000

_KEEP = """
INSERT INTO searches (name, query, origin, added) VALUES (?, ?, ?, ?)
ON CONFLICT (name) DO UPDATE SET query = excluded.query, origin = excluded.origin RETURNING number
"""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that the reader keeps.

    Attributes:
        number: Names it inside one library.
        name: What the reader sees; no two differ in ASCII case only.
        query: In the query language.
        origin: What it was translated from, in the words of the program that it comes from; empty for one of our own.
    """

    number: int
    name: str
    query: str
    origin: str = ""


class SavedSearches:
    """The searches table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Sequence[SavedSearch]:
        """Return the searches in the order they were kept."""
        rows = self._database.query("SELECT number, name, query, origin FROM searches ORDER BY number")
        return [SavedSearch(row["number"], row["name"], row["query"], row["origin"]) for row in rows]

    def keep(self, name: str, query: str, *, origin: str = "", now: float) -> int:
        """Keep a search and return its number; one of the same name has this query from now on.

        Raises:
            StoreError: It has no name or no query.
        """
        named, asked = clean_line(name, limit=NAME_LIMIT), clean_line(query, limit=QUERY_LIMIT)
        if not named or not asked:
            message = "a saved search needs a name and a query"
            raise StoreError(message)
        with self._database.transaction() as connection:
            values = (named, asked, clean_line(origin, limit=QUERY_LIMIT), now)
            return int(connection.execute(_KEEP, values).fetchone()["number"])

    def rename(self, number: int, name: str) -> None:
        """Give a search another name.

        Raises:
            StoreError: It is empty, or another search has it.
        """
        named = clean_line(name, limit=NAME_LIMIT)
        with self._database.transaction() as connection:
            taken = connection.execute(
                "SELECT 1 FROM searches WHERE name = ? AND number <> ?", (named, number)
            ).fetchone()
            if not named or taken:
                message = f"another saved search is called “{named}”" if named else "a saved search needs a name"
                raise StoreError(message)
            connection.execute("UPDATE searches SET name = ? WHERE number = ?", (named, number))

    def remove(self, number: int) -> bool:
        """Forget a search; return whether it was there."""
        with self._database.transaction() as connection:
            return connection.execute("DELETE FROM searches WHERE number = ?", (number,)).rowcount > 0
