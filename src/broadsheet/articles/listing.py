"""Lists of heads, a page at a time, and the numbers behind a state such as unread or starred."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from broadsheet.articles.ordering import group_queries, order_by
from broadsheet.articles.rows import Group, Head, Order, Scope, View, head

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.articles.database import Database

# What a row is shown with: the names of the other sources that have its text, in the order it came in from them.
_HEAD = """
SELECT a.*, s.name AS source_name,
(SELECT json_group_array(name) FROM (
  SELECT o.name FROM articles b JOIN sources o ON o.number = b.source
  WHERE (b.twin_of = coalesce(a.twin_of, a.number) OR b.number = a.twin_of)
    AND +b.source <> a.source AND +b.hidden = 0
  GROUP BY b.source ORDER BY min(b.number))) AS also
"""
# The rows before a page are skipped in an index alone: 100,000 of them cost a few milliseconds, with their heads 35.
_PAGED = """
FROM articles a JOIN sources s ON s.number = a.source
WHERE a.number IN (SELECT a.number FROM articles a WHERE a.hidden = 0
"""
_COUNT = "SELECT count(*) AS n FROM articles a WHERE a.hidden = 0"
_NUMBERS = "SELECT a.number FROM articles a WHERE a.hidden = 0"
_BEFORE = "AND (a.sort_time, a.number) > (SELECT sort_time, number FROM articles WHERE number = :number)"
_AMONG = "AND a.number = :number"
_PAGE = "LIMIT :limit OFFSET :offset)"
_UNREAD = "AND a.read = 0"
# Copies of one text are one row, that of the copy which stands for them (copies.py).
_ONCE = "AND a.twin_of IS NULL"
_SHOWN = "AND a.source NOT IN (SELECT number FROM sources WHERE hidden)"
# Where the copy that stands for them is elsewhere, the first one here does. The plus keeps SQLite from looking at all
# articles of the folder for each of them.
_ONCE_IN_FOLDER = """
AND a.source IN (SELECT number FROM sources WHERE folder = :name AND NOT hidden)
AND (a.twin_of IS NULL OR NOT EXISTS (
  SELECT 1 FROM articles b
  WHERE (b.number = a.twin_of OR (b.twin_of = a.twin_of AND b.number < a.number)) AND +b.hidden = 0
    AND +b.source IN (SELECT number FROM sources WHERE folder = :name AND NOT hidden)))
"""
# A tag of an article, or of the source that it is of.
_TAGGED = """
AND (a.number IN (SELECT article FROM tags WHERE tag = :name)
     OR a.source IN (SELECT s.number FROM sources s, json_each(s.tags) t WHERE t.value = :name))
"""

# Every fragment is a constant: what comes from outside travels as a parameter only.
_SCOPES = {
    Scope.EVERY: "",
    Scope.ALL: f"{_ONCE} {_SHOWN}",
    Scope.UNREAD: f"{_UNREAD} {_ONCE} {_SHOWN}",
    Scope.STARRED: f"AND a.starred = 1 {_ONCE}",
    Scope.SOURCE: "AND a.source = :source",
    Scope.FOLDER: _ONCE_IN_FOLDER,
    Scope.TAG: " ".join((_ONCE, _TAGGED)),
}
_WANTED = """
FROM json_each(?) wanted JOIN articles a ON a.number = wanted.value JOIN sources s ON s.number = a.source
ORDER BY wanted.key
"""
_TAGS = """
SELECT tag, count(*) AS n FROM (
  SELECT t.tag, t.article FROM tags t UNION
  SELECT t.value, a.number FROM sources s, json_each(s.tags) t JOIN articles a ON a.source = s.number)
JOIN articles a ON a.number = article AND a.hidden = 0 AND a.twin_of IS NULL
GROUP BY tag ORDER BY tag COLLATE NOCASE
"""

# From the copies to their sources, as there are few of them and many articles; one row a text and folder.
_REPEATED = """
SELECT folder, leader, count(*) AS n FROM (
  SELECT s.folder, coalesce(a.twin_of, a.number) AS leader
  FROM (SELECT number FROM articles WHERE twin_of IS NOT NULL
        UNION SELECT twin_of FROM articles WHERE twin_of IS NOT NULL) copy
  CROSS JOIN articles a ON a.number = copy.number JOIN sources s ON s.number = a.source
  WHERE a.hidden = 0 AND a.read = 0 AND NOT s.hidden)
GROUP BY leader, folder
"""


class Listing:
    """The heads of a library, newest first; those of a saved search the library puts together (saved_searches.py)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def count(self, view: View) -> int:
        """Return how many articles the view shows."""
        return int(self._database.query(_sql(_COUNT, view), _parameters(view))[0]["n"])

    def page(self, view: View, *, limit: int, offset: int = 0) -> Sequence[Head]:
        """Return a page of the view, in its order."""
        order = order_by(view)
        parameters = _parameters(view) | {"limit": limit, "offset": offset}
        rows = self._database.query(_sql(_HEAD + _PAGED, view, order, _PAGE, order), parameters)
        return [head(row) for row in rows]

    def numbers(self, view: View) -> Sequence[int]:
        """Return the numbers of all articles the view shows, in its order."""
        rows = self._database.query(_sql(_NUMBERS, view, order_by(view)), _parameters(view))
        return [row["number"] for row in rows]

    def place(self, view: View, number: int) -> int | None:
        """Return which row of the view an article is, from 0; None where the view does not show it."""
        parameters = _parameters(view) | {"number": number}
        if not self._database.query(_sql(_COUNT, view, _AMONG), parameters)[0]["n"]:
            return None
        if view.order is Order.NEWEST and view.group is not Group.SOURCE:
            return int(self._database.query(_sql(_COUNT, view, _BEFORE), parameters)[0]["n"])
        return self.numbers(view).index(number)

    def groups(self, view: View) -> Sequence[tuple[str, int]]:
        """Return the headings of the view with the number of articles under each, in its order; days as ISO dates."""
        if view.group is Group.NONE:
            return []
        select, rest = group_queries(view)
        rows = self._database.query(_sql(f"{select} FROM articles a WHERE a.hidden = 0", view, rest), _parameters(view))
        return [(row["label"], row["n"]) for row in rows]

    def heads(self, numbers: Sequence[int]) -> Sequence[Head]:
        """Return the heads of these numbers in their order, without those that no longer exist."""
        return [head(row) for row in self._database.query(_HEAD + _WANTED, (json.dumps(list(numbers)),))]

    def repeated(self) -> tuple[int, Mapping[str, int]]:
        """Return how many unread articles are one too many when those of the sources are added up: copies of a text.

        Returns:
            The number for all sources that are shown, and for those of each folder.
        """
        inside: Counter[str] = Counter()
        texts: Counter[int] = Counter()
        for row in self._database.query(_REPEATED):
            inside[row["folder"]] += row["n"] - 1
            texts[row["leader"]] += row["n"]
        return texts.total() - len(texts), inside

    def tags(self) -> Sequence[tuple[str, int]]:
        """Return every tag with the number of its articles."""
        return [(row["tag"], row["n"]) for row in self._database.query(_TAGS)]


def _sql(select: str, view: View, *rest: str) -> str:
    return " ".join((select, _SCOPES[view.scope], _UNREAD if view.unread_only else "", *rest))


def _parameters(view: View) -> dict[str, object]:
    return {"source": view.source, "name": view.name}
