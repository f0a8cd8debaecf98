"""Rules that the reader set for articles as they come in, and which articles each has changed, to undo it."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.articles.database import Database

SEEN_KEY = "rules-seen"

_NUMBERS = "SELECT number FROM articles ORDER BY number"
_UNSEEN = """
SELECT number FROM articles
WHERE number > coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE key = ?), 0) ORDER BY number
"""
_CHANGED = """
SELECT article FROM ruled mine JOIN rules own ON own.number = mine.rule
WHERE rule = ? AND NOT EXISTS (
  SELECT 1 FROM ruled other JOIN rules b ON b.number = other.rule
  WHERE other.article = mine.article AND other.rule <> mine.rule AND b.action = own.action)
"""
_RETIRED = """
SELECT number FROM (
  SELECT number, sort_time, row_number() OVER (PARTITION BY source ORDER BY sort_time DESC, number DESC) AS place
  FROM articles WHERE hidden = 0 AND read = 1 AND starred = 0
) WHERE sort_time < :before OR place > :keep ORDER BY number
"""


@dataclass(frozen=True, slots=True)
class Rule:
    """What is done to articles that answer a query.

    Attributes:
        number: Names the rule inside one library.
        query: In the query language.
        action: What is done, as whoever set it wrote it down.
        changed: How many articles it has changed.
    """

    number: int
    query: str
    action: str
    changed: int


class Rules:
    """The rules table, and the articles that each rule has changed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Sequence[Rule]:
        """Return the rules in the order they were added."""
        rows = self._database.query(
            "SELECT r.*, (SELECT count(*) FROM ruled WHERE rule = r.number) AS changed FROM rules r ORDER BY r.number"
        )
        return [Rule(row["number"], row["query"], row["action"], row["changed"]) for row in rows]

    def add(self, query: str, action: str, *, now: float) -> int:
        """Add a rule and return its number; it has changed nothing yet."""
        with self._database.transaction() as connection:
            cursor = connection.execute(
                "INSERT INTO rules (query, action, added) VALUES (?, ?, ?)", (query, action, now)
            )
            return int(cursor.lastrowid or 0)

    def record(self, rule: int, articles: Sequence[int]) -> None:
        """Remember that a rule has changed these articles."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO ruled (rule, article)"
                " SELECT ?, number FROM articles WHERE number IN (SELECT value FROM json_each(?))",
                (rule, json.dumps(list(articles))),
            )

    def changed(self, rule: int) -> Sequence[int]:
        """Return the articles that a rule has changed, and no other rule in the same way."""
        return [row["article"] for row in self._database.query(_CHANGED, (rule,))]

    def remove(self, rule: int) -> None:
        """Forget a rule and what it has changed."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM rules WHERE number = ?", (rule,))

    @contextmanager
    def together(self) -> Iterator[None]:
        """Let what a rule changes and the record of it be kept together or not at all."""
        with self._database.transaction():
            yield

    def numbers(self, *, unseen: bool = False) -> Sequence[int]:
        """Return the numbers of all articles, or of those that came in since :meth:`see`, in the order they did."""
        rows = self._database.query(_UNSEEN, (SEEN_KEY,)) if unseen else self._database.query(_NUMBERS)
        return [row["number"] for row in rows]

    def see(self, number: int) -> None:
        """Remember that the rules have been applied to all articles up to this number."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (SEEN_KEY, str(number)),
            )

    def retired(self, *, before: float, keep: int) -> Sequence[int]:
        """Return the read articles older than a moment, or beyond the newest so many of their source; none starred."""
        rows = self._database.query(_RETIRED, {"before": before, "keep": keep})
        return [row["number"] for row in rows]
