"""Which of the copies of one text stands for them in lists, and what they share: being read, the star, the tags.

The copies of one text are the article whose ``twin_of`` is empty and those whose ``twin_of`` names it. That one is
shown: it is the first to have come in among those that the reader has not hidden.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

_LEADERS_AMONG = """
SELECT DISTINCT coalesce(a.twin_of, a.number) AS leader FROM articles a
WHERE a.number IN (SELECT value FROM json_each(?))
  AND (a.twin_of IS NOT NULL OR EXISTS (SELECT 1 FROM articles t WHERE t.twin_of = a.number))
"""
# From the copies to their sources, and not from the sources to their articles: there are few copies and many articles.
_LEADERS_OF_SOURCES = """
SELECT DISTINCT b.twin_of AS leader FROM articles b CROSS JOIN articles a ON a.number = b.twin_of
WHERE b.twin_of IS NOT NULL AND (b.source IN (SELECT value FROM json_each(:sources))
  OR a.source IN (SELECT value FROM json_each(:sources)))
"""
_FIRST = """
SELECT a.number FROM articles a JOIN sources s ON s.number = a.source
WHERE (a.number = :leader OR a.twin_of = :leader) AND +a.source NOT IN (SELECT value FROM json_each(:without))
ORDER BY a.hidden, s.hidden, a.number LIMIT 1
"""
_STEP_BACK = """
UPDATE articles SET twin_of = CASE number WHEN :first THEN NULL ELSE :first END
WHERE number = :leader OR twin_of = :leader
"""
_SHARE_READ = """
UPDATE articles SET read = 1 WHERE read = 0 AND (number = :leader OR twin_of = :leader)
AND EXISTS (SELECT 1 FROM articles b WHERE (b.number = :leader OR b.twin_of = :leader) AND b.read = 1)
"""
_SHARE_STAR = """
UPDATE articles SET starred = 1 WHERE starred = 0 AND (number = :leader OR twin_of = :leader)
AND EXISTS (SELECT 1 FROM articles b WHERE (b.number = :leader OR b.twin_of = :leader) AND b.starred = 1)
"""
_SHARE_TAGS = """
INSERT INTO tags (article, tag)
SELECT a.number, t.tag FROM articles a, (
  SELECT DISTINCT tag FROM tags WHERE article IN (
    SELECT number FROM articles WHERE number = :leader OR twin_of = :leader)
) t WHERE a.number = :leader OR a.twin_of = :leader
ON CONFLICT DO NOTHING
"""

_WITH_COPIES = """
WITH leaders AS (SELECT coalesce(twin_of, number) AS number FROM articles
                 WHERE number IN (SELECT value FROM json_each(?)))
SELECT number FROM leaders UNION
SELECT number FROM articles WHERE twin_of IS NOT NULL AND twin_of IN (SELECT number FROM leaders)
"""


def with_copies(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[int]:
    """Return the numbers of these articles and of all their copies."""
    return [row["number"] for row in connection.execute(_WITH_COPIES, (json.dumps(list(numbers)),)).fetchall()]


def leaders_among(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[int]:
    """Return which articles stand for these, where there are copies of them."""
    return [row["leader"] for row in connection.execute(_LEADERS_AMONG, (json.dumps(list(numbers)),)).fetchall()]


def leaders_of_sources(connection: sqlite3.Connection, sources: Sequence[int]) -> list[int]:
    """Return which articles stand for copies of which one at least is of these sources."""
    rows = connection.execute(_LEADERS_OF_SOURCES, {"sources": json.dumps(list(sources))}).fetchall()
    return [row["leader"] for row in rows]


def elect(connection: sqlite3.Connection, leaders: Iterable[int], *, without: Sequence[int] = ()) -> None:
    """Let the right copy stand for each of these groups, after something about its members has changed.

    Args:
        connection: In a transaction.
        leaders: The articles that stand for them now.
        without: Sources that are about to go.
    """
    for leader in leaders:
        row = connection.execute(_FIRST, {"leader": leader, "without": json.dumps(list(without))}).fetchone()
        if row is not None and row["number"] != leader:
            connection.execute(_STEP_BACK, {"leader": leader, "first": row["number"]})


def hand_over(connection: sqlite3.Connection, sources: Sequence[int]) -> None:
    """Let copies in other sources stand for those in sources that are about to go."""
    elect(connection, leaders_of_sources(connection, sources), without=sources)


def share_marks(connection: sqlite3.Connection, leaders: Iterable[int]) -> None:
    """Let all copies have the marks that one of them has: a text that was read is not news in another source."""
    for leader in leaders:
        connection.execute(_SHARE_READ, {"leader": leader})
        connection.execute(_SHARE_STAR, {"leader": leader})
        connection.execute(_SHARE_TAGS, {"leader": leader})
