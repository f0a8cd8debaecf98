"""The sources of a library: adding, naming, listing with counts, removing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.articles.model import SourceKind
from broadsheet.articles.rows import SourceRow
from broadsheet.articles.standing import hand_over

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles.database import Database

_ADD = """
INSERT INTO sources (kind, address, name, folder, added) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
"""
# Counted first, then joined: a join inside would be made once for every article.
_LIST = """
SELECT c.*, coalesce(nullif(f.error, ''), f.disabled, '') AS error
FROM (
  SELECT s.number, s.kind, s.address, s.name, s.folder, s.hidden,
         count(a.number) AS total, coalesce(sum(a.read = 0), 0) AS unread
  FROM sources s LEFT JOIN articles a ON a.source = s.number AND a.hidden = 0
  WHERE s.number NOT IN (SELECT set_aside.value FROM meta m, json_each(m.value) set_aside WHERE m.key = 'set-aside')
  GROUP BY s.number
) c LEFT JOIN fetches f ON f.source = c.number
ORDER BY c.folder COLLATE NOCASE, c.number
"""


class Sources:
    """The sources table."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, kind: SourceKind, address: str, name: str, *, folder: str = "", now: float) -> int:
        """Return the number of the source at this address, adding it if it is new; the name of an old one stays."""
        with self._database.transaction() as connection:
            connection.execute(
                _ADD,
                (kind, address, clean_line(name) or clean_line(address), clean_line(folder), now),
            )
            row = connection.execute(
                "SELECT number FROM sources WHERE kind = ? AND address = ?", (kind, address)
            ).fetchone()
        return int(row["number"])

    def rename(self, number: int, name: str) -> None:
        """Give a source another name."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE sources SET name = ? WHERE number = ?", (clean_line(name), number))

    def refile(self, number: int, folder: str) -> None:
        """File a source in another folder; empty for none."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE sources SET folder = ? WHERE number = ?", (clean_line(folder), number))

    def remove(self, numbers: Sequence[int]) -> None:
        """Remove sources with their articles, texts and marks; copies that other sources have stay."""
        with self._database.transaction() as connection:
            hand_over(connection, numbers)
            connection.executemany("DELETE FROM sources WHERE number = ?", [(number,) for number in numbers])

    def all(self) -> Sequence[SourceRow]:
        """Return the sources by folder and in the order they were added, with their counts."""
        return [
            SourceRow(
                number=row["number"],
                kind=SourceKind(row["kind"]),
                address=row["address"],
                name=row["name"],
                folder=row["folder"],
                total=row["total"],
                unread=row["unread"],
                hidden=bool(row["hidden"]),
                error=clean_line(row["error"], limit=400),
            )
            for row in self._database.query(_LIST)
        ]
