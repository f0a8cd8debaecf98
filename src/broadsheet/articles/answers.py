"""Which articles answer the saved searches: remembered, so that counting asks neither the index nor any text.

Triggers note every article that is new or was changed; each is judged once, and then only by its own text.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from broadsheet.articles.conditions import sql_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.articles.conditions import Condition
    from broadsheet.articles.database import Database

_INSERT = """
INSERT OR IGNORE INTO answers (search, part, article)
SELECT ?, ?, number FROM articles WHERE number IN (SELECT value FROM json_each(?))
"""
_FORGET_ARTICLES = "DELETE FROM answers WHERE article IN (SELECT value FROM json_each(?))"
_FORGET_SEARCHES = "DELETE FROM answers WHERE search IN (SELECT value FROM json_each(?))"
_SETTLE = "DELETE FROM unjudged WHERE seq IN (SELECT value FROM json_each(?))"
_NOTE = "INSERT INTO unjudged (article) SELECT value FROM json_each(?)"
_REMEMBER = """
INSERT INTO judgings (search, asked) SELECT number, ? FROM searches WHERE number = ?
ON CONFLICT (search) DO UPDATE SET asked = excluded.asked
"""
# The copies of one text are one article, as in every list: the newest of those that answer.
_COUNT = "SELECT count(DISTINCT coalesce(a.twin_of, a.number)) AS n FROM articles a WHERE a.hidden = 0 AND"
_NUMBERS = "SELECT a.number, max(a.sort_time) AS newest FROM articles a WHERE a.hidden = 0 AND"
_NEWEST = "GROUP BY coalesce(a.twin_of, a.number) ORDER BY newest DESC, a.number DESC LIMIT ? OFFSET ?"


class Answers:
    """The answers to saved searches. A search has numbered parts, each a question that a text alone can answer."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def asked(self) -> Mapping[int, str]:
        """Return, by search, what was asked when its answers were remembered."""
        return {row["search"]: row["asked"] for row in self._database.query("SELECT search, asked FROM judgings")}

    def unjudged(self, limit: int) -> Sequence[tuple[int, int]]:
        """Return the articles to be judged longest, as (seq, number); one may be there several times."""
        rows = self._database.query("SELECT seq, article FROM unjudged ORDER BY seq LIMIT ?", (limit,))
        return [(row["seq"], row["article"]) for row in rows]

    def waiting(self) -> int:
        """Return how many articles are to be judged."""
        return int(self._database.query("SELECT count(*) AS n FROM unjudged")[0]["n"])

    def judge(
        self, seqs: Sequence[int], numbers: Iterable[int], found: Mapping[tuple[int, int], Sequence[int]]
    ) -> None:
        """Remember anew what some articles answer, and that it is known now.

        Args:
            seqs: What :meth:`unjudged` named them by: what came in meanwhile stays to be judged.
            numbers: The articles.
            found: Which of them answer, by (search, part).
        """
        with self._database.transaction() as connection:
            connection.execute(_FORGET_ARTICLES, (json.dumps(list(numbers)),))
            for (search, part), articles in found.items():
                connection.execute(_INSERT, (search, part, json.dumps(list(articles))))
            connection.execute(_SETTLE, (json.dumps(list(seqs)),))

    def ask_again(
        self, asked: Mapping[int, str], found: Mapping[tuple[int, int], Sequence[int]], doubtful: Iterable[int]
    ) -> None:
        """Remember the answers to whole searches in place of what was remembered of them.

        Args:
            asked: What each search asks.
            found: All articles that answer, by (search, part).
            doubtful: Articles that may have changed since; they are judged again.
        """
        with self._database.transaction() as connection:
            connection.execute(_FORGET_SEARCHES, (json.dumps(list(asked)),))
            for search, text in asked.items():
                connection.execute(_REMEMBER, (text, search))
            for (search, part), articles in found.items():
                connection.execute(_INSERT, (search, part, json.dumps(list(articles))))
            connection.execute(_NOTE, (json.dumps(list(doubtful)),))

    def settle_until(self, seq: int) -> None:
        """Forget that articles are to be judged, up to and with ``seq``: all searches were asked since."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM unjudged WHERE seq <= ?", (seq,))

    def last_seq(self) -> int:
        """Return the greatest seq of the articles to be judged, 0 where there are none."""
        return int(self._database.query("SELECT coalesce(max(seq), 0) AS seq FROM unjudged")[0]["seq"])

    def count(self, condition: Condition) -> int:
        """Return how many articles fulfil the condition."""
        expression, values = sql_of(condition)
        return int(self._database.query(f"{_COUNT} {expression}", values)[0]["n"])

    def numbers(self, condition: Condition, *, limit: int = -1, offset: int = 0) -> Sequence[int]:
        """Return the numbers of the articles that fulfil the condition, newest first."""
        expression, values = sql_of(condition)
        rows = self._database.query(f"{_NUMBERS} {expression} {_NEWEST}", [*values, limit, offset])
        return [row["number"] for row in rows]
