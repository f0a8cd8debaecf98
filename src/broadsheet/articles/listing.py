"""Lists of heads, a page at a time, and the numbers behind a state such as unread or starred."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from broadsheet.articles.rows import Head, Scope, View, head

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles.database import Database

# The rows before a page are skipped in an index alone: 100,000 of them cost a few milliseconds, with their heads 35.
_HEADS = """
SELECT a.*, s.name AS source_name FROM articles a JOIN sources s ON s.number = a.source
WHERE a.number IN (SELECT a.number FROM articles a WHERE a.hidden = 0
"""
_COUNT = "SELECT count(*) AS n FROM articles a WHERE a.hidden = 0"
_NUMBERS = "SELECT a.number FROM articles a WHERE a.hidden = 0"
_NEWEST = "ORDER BY a.sort_time DESC, a.number DESC"
_PAGE = "LIMIT :limit OFFSET :offset)"
_UNREAD = "AND a.read = 0"

# Every fragment is a constant: what comes from outside travels as a parameter only.
_SCOPES = {
    Scope.ALL: "",
    Scope.UNREAD: _UNREAD,
    Scope.STARRED: "AND a.starred = 1",
    Scope.SOURCE: "AND a.source = :source",
    Scope.FOLDER: "AND a.source IN (SELECT number FROM sources WHERE folder = :name)",
    Scope.TAG: "AND a.number IN (SELECT article FROM tags WHERE tag = :name)",
}
_BY_NUMBER = """
SELECT a.*, s.name AS source_name
FROM json_each(?) wanted JOIN articles a ON a.number = wanted.value JOIN sources s ON s.number = a.source
ORDER BY wanted.key
"""


class Listing:
    """The heads of a library, newest first."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, view: View) -> int:
        """Return how many articles the view shows."""
        return int(self._database.query(_sql(_COUNT, view), _parameters(view))[0]["n"])

    def page(self, view: View, *, limit: int, offset: int = 0) -> Sequence[Head]:
        """Return a page of the view, newest first."""
        parameters = _parameters(view) | {"limit": limit, "offset": offset}
        return [head(row) for row in self._database.query(_sql(_HEADS, view, _NEWEST, _PAGE, _NEWEST), parameters)]

    def numbers(self, view: View) -> Sequence[int]:
        """Return the numbers of all articles the view shows, newest first."""
        return [row["number"] for row in self._database.query(_sql(_NUMBERS, view, _NEWEST), _parameters(view))]

    def heads(self, numbers: Sequence[int]) -> Sequence[Head]:
        """Return the heads of these numbers in their order, without those that no longer exist."""
        return [head(row) for row in self._database.query(_BY_NUMBER, (json.dumps(list(numbers)),))]

    def tags(self) -> Sequence[tuple[str, int]]:
        """Return every tag with the number of its articles."""
        rows = self._database.query("SELECT tag, count(*) AS n FROM tags GROUP BY tag ORDER BY tag COLLATE NOCASE")
        return [(row["tag"], row["n"]) for row in rows]


def _sql(select: str, view: View, *rest: str) -> str:
    return " ".join((select, _SCOPES[view.scope], _UNREAD if view.unread_only else "", *rest))


def _parameters(view: View) -> dict[str, object]:
    return {"source": view.source, "name": view.name}
