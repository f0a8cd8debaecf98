"""The reader's own marks on articles: read, starred, tags. They live in SQLite only, never in the index.

A mark on an article is one on all copies of its text; only hiding is done to one copy at a time.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.articles.standing import elect, leaders_among, with_copies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles.database import Database

_READ = "UPDATE articles SET read = ? WHERE read <> ? AND number IN (SELECT value FROM json_each(?)) RETURNING number"
_STARRED = """
UPDATE articles SET starred = ? WHERE starred <> ? AND number IN (SELECT value FROM json_each(?)) RETURNING number
"""
_HIDDEN = """
UPDATE articles SET hidden = ? WHERE hidden <> ? AND number IN (SELECT value FROM json_each(?)) RETURNING number
"""
_TAG = """
INSERT INTO tags (article, tag)
SELECT number, ? FROM articles WHERE number IN (SELECT value FROM json_each(?))
ON CONFLICT DO NOTHING RETURNING article
"""
_UNTAG = "DELETE FROM tags WHERE tag = ? AND article IN (SELECT value FROM json_each(?)) RETURNING article"

_HELD = """
SELECT tag, count(*) AS n FROM tags WHERE article IN (SELECT value FROM json_each(?))
GROUP BY tag ORDER BY tag COLLATE NOCASE
"""
_UNREAD_AMONG = "SELECT number FROM articles WHERE read = 0 AND number IN (SELECT value FROM json_each(?))"
_STARRED_AMONG = "SELECT number FROM articles WHERE starred = 1 AND number IN (SELECT value FROM json_each(?))"
_TAGGED_AMONG = """
SELECT a.number FROM json_each(:numbers) wanted CROSS JOIN articles a ON a.number = wanted.value
WHERE EXISTS (SELECT 1 FROM tags WHERE article = a.number AND tag = :tag COLLATE NOCASE)
   OR a.source IN (SELECT s.number FROM sources s, json_each(s.tags) t WHERE t.value = :tag COLLATE NOCASE)
"""


class Marks:
    """Marks on articles. Setting one returns the articles it changed, so that the caller can undo just that."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, numbers: Sequence[int], *, on: bool) -> Sequence[int]:
        """Mark articles read or unread; return those that were not so before."""
        return self._set(_READ, numbers, on)

    def starred(self, numbers: Sequence[int], *, on: bool) -> Sequence[int]:
        """Star articles or take the star off; return those that were not so before."""
        return self._set(_STARRED, numbers, on)

    def hidden(self, numbers: Sequence[int], *, on: bool) -> Sequence[int]:
        """Hide articles from every list or show them again; return those that were not so before."""
        with self._database.transaction() as connection:
            rows = connection.execute(_HIDDEN, (on, on, json.dumps(list(numbers)))).fetchall()
            changed = [row[0] for row in rows]
            elect(connection, leaders_among(connection, changed))
        return changed

    def tagged(self, numbers: Sequence[int], tag: str, *, on: bool) -> Sequence[int]:
        """Give articles a tag or take it off; return those that were not so before."""
        name = clean_line(tag, limit=60)
        if not name:
            return []
        sql = _TAG if on else _UNTAG
        with self._database.transaction() as connection:
            meant = json.dumps(with_copies(connection, numbers))
            return [row[0] for row in connection.execute(sql, (name, meant)).fetchall()]

    def tags(self, number: int) -> Sequence[str]:
        """Return the tags of an article."""
        rows = self._database.query("SELECT tag FROM tags WHERE article = ? ORDER BY tag COLLATE NOCASE", (number,))
        return [row["tag"] for row in rows]

    def tags_held(self, numbers: Sequence[int]) -> Sequence[tuple[str, int]]:
        """Return every tag that one of these articles has, with how many of them have it."""
        rows = self._database.query(_HELD, (json.dumps(list(numbers)),))
        return [(row["tag"], row["n"]) for row in rows]

    def unread_among(self, numbers: Sequence[int]) -> frozenset[int]:
        """Return which of these articles are unread."""
        return self._among(_UNREAD_AMONG, json.dumps(list(numbers)))

    def starred_among(self, numbers: Sequence[int]) -> frozenset[int]:
        """Return which of these articles are starred."""
        return self._among(_STARRED_AMONG, json.dumps(list(numbers)))

    def tagged_among(self, numbers: Sequence[int], tag: str) -> frozenset[int]:
        """Return which of these articles have the tag, or are of a source that is filed under it, in any ASCII case."""
        rows = self._database.query(_TAGGED_AMONG, {"tag": tag, "numbers": json.dumps(list(numbers))})
        return frozenset(row["number"] for row in rows)

    def _among(self, sql: str, *parameters: str) -> frozenset[int]:
        return frozenset(row["number"] for row in self._database.query(sql, parameters))

    def _set(self, sql: str, numbers: Sequence[int], on: bool) -> Sequence[int]:
        with self._database.transaction() as connection:
            meant = json.dumps(with_copies(connection, numbers))
            return [row[0] for row in connection.execute(sql, (on, on, meant)).fetchall()]
