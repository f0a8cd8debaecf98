"""Whole texts for articles whose feed gives only a teaser: which pages are wanted, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_text
from broadsheet.articles.links import keep, written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles.database import Database
    from broadsheet.articles.model import TextLink

ATTEMPTS = 3
"""A page that failed so often is not asked for again by itself."""

_WANTED = """
SELECT number, url, source, settings, words FROM (
  SELECT a.number, a.url, a.source, a.words, s.settings, a.sort_time,
         row_number() OVER (PARTITION BY a.source ORDER BY a.sort_time DESC, a.number DESC) AS place
  FROM pages p JOIN articles a ON a.number = p.article JOIN sources s ON s.number = a.source
  WHERE p.attempts < :attempts AND (p.due <= :now OR p.due > :now + :longest)
) WHERE place <= :per_source ORDER BY sort_time DESC, number DESC
"""
_LONGEST = 2 * 86_400.0
"""Seconds. No page waits for longer: one that seems to was put off while the clock stood somewhere in the future."""


@dataclass(frozen=True, slots=True)
class WantedPage:
    """A page to fetch: the article's number, its address, its source, that source's settings as JSON, its words."""

    article: int
    url: str
    source: int
    settings: str
    words: int


class Pages:
    """The pages table, and the two texts of an article: its feed's and its page's."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def wanted(self, *, per_source: int, now: float) -> Sequence[WantedPage]:
        """Return the pages to fetch, newest first, at most so many for each source."""
        given = {"attempts": ATTEMPTS, "now": now, "longest": _LONGEST, "per_source": per_source}
        rows = self._database.query(_WANTED, given)
        return [WantedPage(row["number"], row["url"], row["source"], row["settings"], row["words"]) for row in rows]

    def want(self, article: int) -> None:
        """Ask for an article's page, however often it has failed."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO pages (article) VALUES (?) ON CONFLICT DO UPDATE SET attempts = 0, due = 0", (article,)
            )

    def settle(self, article: int, text: str, *, now: float, links: Sequence[TextLink] = ()) -> bool:
        """Put the text of the page in the place of the feed's, which is kept; return whether that was done.

        It is not where the page gives no more than the feed. A page that has changed makes a revision; that a page
        takes the place of a teaser makes none, for nobody edited anything.
        """
        body = clean_text(text)
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM pages WHERE article = ?", (article,))
            row = connection.execute(
                "SELECT a.title, t.text, t.feed_text FROM articles a JOIN texts t ON t.article = a.number"
                " WHERE a.number = ?",
                (article,),
            ).fetchone()
            if row is None or body == row["text"] or len(body) <= len(row["feed_text"] or row["text"]):
                return False
            if row["feed_text"]:
                connection.execute(
                    "INSERT INTO revisions (article, taken, title, text) VALUES (?, ?, ?, ?)",
                    (article, now, row["title"], row["text"]),
                )
            connection.execute(
                "UPDATE texts SET text = ?, feed_text = ? WHERE article = ?",
                (body, row["feed_text"] or row["text"], article),
            )
            connection.execute(
                "UPDATE articles SET words = ?, fingerprint = NULL WHERE number = ?", (len(body.split()), article)
            )
            keep(connection, article, written(links if body == text else (), body))
        return True

    def fail(self, article: int, error: str, *, due: float) -> None:
        """Remember that a page could not be fetched, and from when on it may be tried again."""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE pages SET attempts = attempts + 1, error = ?, due = ? WHERE article = ?",
                (error, due, article),
            )

    def feed_text(self, article: int) -> str:
        """Return what the feed gave where the text shown is the page's; empty where it is the feed's own."""
        rows = self._database.query("SELECT feed_text FROM texts WHERE article = ?", (article,))
        return str(rows[0]["feed_text"]) if rows else ""
