"""Copies of one article in several sources: by their address, or because their texts hardly differ.

``twin_of`` names the copy that stands for all of them. Nothing is thrown away: each keeps its source and its text.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from broadsheet.articles.standing import elect, leaders_among, share_marks

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

    from broadsheet.articles.database import Database

DAYS = 14.0
"""Two articles further apart in time are no copies: what is reprinted after weeks is news again."""

_SECONDS = DAYS * 86_400
_BITS, _SIGN = 1 << 64, 1 << 63
_NUMBERS = re.compile(r"\d+")

# "canonical <> ''" repeats what holds anyway, for only so does SQLite use the partial index.
# The same address counts where it names the article and not a site or a page of several: one article of a source,
# the same title, an address with a path.
_SAME_ADDRESS = """
SELECT a.number, (
  SELECT coalesce(b.twin_of, b.number) FROM articles b
  WHERE b.canonical = a.canonical AND b.canonical <> '' AND b.source <> a.source AND b.number < a.number
    AND b.title = a.title COLLATE NOCASE
  ORDER BY b.number LIMIT 1) AS first
FROM json_each(?) wanted CROSS JOIN articles a ON a.number = wanted.value
WHERE first IS NOT NULL AND a.canonical LIKE 'http%://%/_%'
  AND NOT EXISTS (SELECT 1 FROM articles c
                  WHERE c.canonical = a.canonical AND c.canonical <> '' AND c.source = a.source
                    AND c.number <> a.number)
"""
_UNMARKED = """
SELECT a.number, t.text FROM articles a JOIN texts t ON t.article = a.number
WHERE a.fingerprint IS NULL ORDER BY a.number DESC LIMIT ?
"""
# Two fingerprints that differ in at most seven bits have a quarter that differs in at most one: so each quarter is
# looked up as it is and with any one bit turned. Four look-ups rather than one condition: SQLite uses no partial index
# for an OR.
_NEAR = """
SELECT number, fingerprint, title, twin_of FROM articles
WHERE source <> :source AND number <> :number AND sort_time BETWEEN :first AND :last AND number IN (
  SELECT number FROM articles WHERE fingerprint <> 0 AND (fingerprint & 65535) IN (SELECT value FROM json_each(:q0))
  UNION ALL
  SELECT number FROM articles WHERE fingerprint <> 0
    AND ((fingerprint >> 16) & 65535) IN (SELECT value FROM json_each(:q1))
  UNION ALL
  SELECT number FROM articles WHERE fingerprint <> 0
    AND ((fingerprint >> 32) & 65535) IN (SELECT value FROM json_each(:q2))
  UNION ALL
  SELECT number FROM articles WHERE fingerprint <> 0
    AND ((fingerprint >> 48) & 65535) IN (SELECT value FROM json_each(:q3)))
ORDER BY number
"""
_GROUP = """
SELECT a.number FROM articles a, (SELECT coalesce(twin_of, number) AS first FROM articles WHERE number = ?) one
WHERE a.number = one.first OR a.twin_of = one.first ORDER BY a.number
"""


class Copies:
    """The columns ``canonical``, ``fingerprint`` and ``twin_of``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def unmarked(self, limit: int) -> Sequence[tuple[int, str]]:
        """Return articles whose text has no fingerprint yet, newest first, as (number, text)."""
        return [(row["number"], row["text"]) for row in self._database.query(_UNMARKED, (limit,))]

    def mark(self, marks: Sequence[tuple[int, int | None]], *, near: int) -> int:
        """Keep fingerprints, and link each article to the copy of another source that came in first.

        Args:
            marks: Number and fingerprint, a number of 64 bits; None for a text that has none.
            near: In how many bits the fingerprints of one text may differ; up to 7 every copy is found, beyond most.

        Returns:
            How many articles were found to be copies.
        """
        linked = 0
        with self._database.transaction() as connection:
            for number, mark in marks:
                signed = _signed(mark or 0)
                connection.execute("UPDATE articles SET fingerprint = ? WHERE number = ?", (signed, number))
                linked += signed != 0 and _link(connection, number, signed, near)
        return linked

    def of(self, number: int) -> Sequence[int]:
        """Return the numbers of all copies of an article, itself among them, the one that came in first first."""
        return [row["number"] for row in self._database.query(_GROUP, (number,))]

    def groups(self) -> Mapping[int, int]:
        """Return the article that stands for it, for every article with copies; one that does stands for itself."""
        rows = self._database.query("SELECT number, twin_of FROM articles WHERE twin_of IS NOT NULL")
        led = {row["number"]: row["twin_of"] for row in rows}
        return {leader: leader for leader in led.values()} | led


def link_same_address(connection: sqlite3.Connection, numbers: Sequence[int]) -> None:
    """Link new articles to those of other sources that have their address and title."""
    found = connection.execute(_SAME_ADDRESS, (json.dumps(list(numbers)),)).fetchall()
    for row in found:
        connection.execute("UPDATE articles SET twin_of = ? WHERE number = ?", (row["first"], row["number"]))
    if found:
        _settle(connection, leaders_among(connection, [row["number"] for row in found]))


def _link(connection: sqlite3.Connection, number: int, mark: int, near: int) -> bool:
    own = connection.execute(
        "SELECT source, title, sort_time, twin_of FROM articles WHERE number = ?", (number,)
    ).fetchone()
    if own is None or own["twin_of"] is not None:
        return False
    around = {"first": own["sort_time"] - _SECONDS, "last": own["sort_time"] + _SECONDS}
    quarters = {f"q{place}": json.dumps(_variants(mark >> 16 * place & 0xFFFF)) for place in range(4)}
    found = connection.execute(_NEAR, around | quarters | {"source": own["source"], "number": number}).fetchall()
    numbers = _NUMBERS.findall(own["title"])
    for other in found:
        # Reports made from a template differ in little but their numbers, and those stand in the title.
        if _distance(other["fingerprint"], mark) <= near and _NUMBERS.findall(other["title"]) == numbers:
            return _join(connection, number, other["twin_of"] or other["number"])
    return False


def _join(connection: sqlite3.Connection, number: int, first: int) -> bool:
    """Let two copies be of the one that came in first."""
    if first == number:
        return False
    earlier, later = min(number, first), max(number, first)
    connection.execute("UPDATE articles SET twin_of = ? WHERE number = ? OR twin_of = ?", (earlier, later, later))
    _settle(connection, [earlier])
    return True


def _settle(connection: sqlite3.Connection, leaders: Sequence[int]) -> None:
    share_marks(connection, leaders)
    elect(connection, leaders)


def _variants(quarter: int) -> list[int]:
    """Return a quarter of a fingerprint, and what one turned bit makes of it."""
    return [quarter, *(quarter ^ 1 << bit for bit in range(16))]


def _signed(mark: int) -> int:
    """Return a number of 64 bits as SQLite keeps it."""
    return mark - _BITS if mark >= _SIGN else mark


def _distance(one: int, other: int) -> int:
    return ((one ^ other) & (_BITS - 1)).bit_count()
