"""Articles whole: taking them in, one source's batch in one transaction, and reading them back."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from broadsheet.articles import links
from broadsheet.articles.clean import clean_line, clean_text
from broadsheet.articles.errors import ArticleNotFoundError
from broadsheet.articles.model import ID_LENGTH, Article, content_id
from broadsheet.articles.rows import article

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from broadsheet.articles.database import Database

_ARTICLES = """
SELECT a.*, t.text, t.summary, s.name AS source_name, l.links
FROM json_each(?) wanted JOIN articles a ON a.number = wanted.value
JOIN texts t ON t.article = a.number JOIN sources s ON s.number = a.source LEFT JOIN links l ON l.article = a.number
ORDER BY wanted.key
"""
_ANY = "SELECT 1 FROM articles WHERE source = ? LIMIT 1"
_NEXT_NUMBER = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'articles'), 0) + 1 AS number"
_INSERT = """
INSERT INTO articles
  (number, id, source, key, title, url, author, language, published, first_seen, sort_time, words, canonical) VALUES
"""
# By place rather than by name: SQLite's names are looked up one by one for every row.
_HEAD = itemgetter(
    *("number", "id", "source", "key", "title", "url", "author", "language", "published", "now", "sort_time"),
    *("words", "canonical"),
)
_INSERT_TEXT = "INSERT INTO texts (article, text, summary) VALUES"
_BODY = itemgetter("number", "text", "summary")
_UPDATE = """
UPDATE articles SET title = :title, url = :url, author = :author, language = :language, published = :published,
       sort_time = :sort_time, words = :words, canonical = :canonical, fingerprint = NULL
WHERE number = :number
"""
_KNOWN = """
SELECT a.key, a.number, a.title, a.url, a.author, a.language, a.published, a.first_seen, t.text, t.summary,
       t.feed_text, coalesce(l.links, '') AS links
FROM articles a JOIN texts t ON t.article = a.number LEFT JOIN links l ON l.article = a.number
WHERE a.source = ? AND a.key IN (SELECT value FROM json_each(?))
"""
_IN_A_STATEMENT = 50
"""Rows of 13 values; the oldest SQLite in use takes 999 values."""

_AT_ONCE = 500
"""Articles of a source that are looked up and added together: a feed's, nearly always."""


@dataclass(frozen=True, slots=True)
class Incoming:
    """An article on its way into the library, as its source gives it.

    Attributes:
        key: What the source knows it by; two articles of one source with one key are one article.
        article: The article itself; its id and source are set by the store.
        canonical: The form of its address under which copies in other sources are recognised; empty for none.
        words: How many words its text has, 0 where nobody has counted them yet.
    """

    key: str
    article: Article
    canonical: str = ""
    words: int = 0


@dataclass(slots=True)
class Outcome:
    """What taking a batch in did, by number of article."""

    added: list[int] = field(default_factory=list)
    revised: list[int] = field(default_factory=list)
    unchanged: list[int] = field(default_factory=list)


class Texts:
    """Articles with their texts and earlier revisions."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take(self, source: int, batch: Sequence[Incoming], *, now: float) -> Outcome:
        """Take a source's articles in, in one transaction.

        A known key with another title or text becomes a revision: the earlier one is kept, marks stay.

        Args:
            source: The source's number.
            batch: Its articles, in the order of the source.
            now: The time they came in, in epoch seconds.

        Raises:
            StoreError: Nothing of the batch was kept.
        """
        outcome = Outcome()
        with self._database.transaction() as connection:
            place = connection.execute("SELECT kind, address FROM sources WHERE number = ?", (source,)).fetchone()
            origin = (place["kind"], place["address"])
            for portion in _portions(batch):
                rows = [_values(incoming, source, content_id(*origin, incoming.key), now) for incoming in portion]
                _take(connection, source, rows, outcome)
        return outcome

    def get(self, numbers: Sequence[int]) -> Sequence[Article]:
        """Return the articles of these numbers in their order, without those that no longer exist."""
        return [article(row) for row in self._database.query(_ARTICLES, (json.dumps(list(numbers)),))]

    def number(self, reference: str) -> int:
        """Return the number of the article whose id starts with ``reference``.

        Raises:
            ArticleNotFoundError: There is none, or several.
        """
        wanted = reference.strip().lower()
        rows = self._with_ids_from(wanted) if wanted and len(wanted) <= ID_LENGTH else ()
        if len(rows) == 1:
            return int(rows[0]["number"])
        shown = clean_line(reference, limit=40)
        if rows:
            message = f"several articles have an id that starts with “{shown}”: give more of it, as of {_listed(rows)}"
        else:
            near = self._beginning_alike(wanted)
            meant = f"; did you mean {_listed(near)}?" if near else ": `broadsheet search` prints the ids"
            message = f"no article has the id “{shown}”{meant}"
        raise ArticleNotFoundError(message)

    def _beginning_alike(self, wanted: str) -> Sequence[sqlite3.Row]:
        """Return some articles whose ids share the longest beginning with this, of two letters at least."""
        for length in range(min(len(wanted), ID_LENGTH), 1, -1):
            if rows := self._with_ids_from(wanted[:length]):
                return rows
        return ()

    def _with_ids_from(self, start: str) -> Sequence[sqlite3.Row]:
        return self._database.query(
            "SELECT number, id FROM articles WHERE id >= ? AND id < ? ORDER BY id LIMIT 3", (start, start + "\x7f")
        )

    def revisions(self, number: int) -> Sequence[tuple[datetime, str, str]]:
        """Return the earlier versions of an article, oldest first, as (until when, title, text)."""
        rows = self._database.query(
            "SELECT taken, title, text FROM revisions WHERE article = ? ORDER BY taken, rowid", (number,)
        )
        return [(datetime.fromtimestamp(row["taken"], UTC), row["title"], row["text"]) for row in rows]


def _listed(rows: Sequence[sqlite3.Row]) -> str:
    return ", ".join(str(row["id"]) for row in rows)


def _portions(batch: Sequence[Incoming]) -> Iterator[Sequence[Incoming]]:
    """Cut a batch so that no portion is large or has a key twice: the later one would be a revision of the earlier."""
    portion: list[Incoming] = []
    keys: set[str] = set()
    for incoming in batch:
        if incoming.key in keys or len(portion) == _AT_ONCE:
            yield portion
            portion, keys = [], set()
        portion.append(incoming)
        keys.add(incoming.key)
    yield portion


def _take(connection: sqlite3.Connection, source: int, rows: Sequence[dict[str, Any]], outcome: Outcome) -> None:
    """Add the articles that are new, and compare the others with what is known of them."""
    known: dict[str, sqlite3.Row] = {}
    if connection.execute(_ANY, (source,)).fetchone() is not None:
        keys = json.dumps([row["key"] for row in rows])
        known = {row["key"]: row for row in connection.execute(_KNOWN, (source, keys))}
    new = [row for row in rows if row["key"] not in known]
    if new:
        _insert(connection, new)
    for row in rows:
        held = known.get(row["key"])
        if held is None:
            outcome.added.append(row["number"])
            continue
        if held["feed_text"]:
            _keep_full_text(connection, held, row)
        if held["links"] != row["links"]:
            links.keep(connection, held["number"], row["links"])
        if _same(held, row):
            outcome.unchanged.append(held["number"])
        else:
            _revise(connection, held, row)
            outcome.revised.append(held["number"])


def _values(incoming: Incoming, source: int, name: str, now: float) -> dict[str, Any]:
    given = incoming.article
    text = clean_text(given.text)
    return {
        "id": name,
        "source": source,
        "now": now,
        "key": incoming.key,
        "title": clean_line(given.title),
        "url": clean_line(given.url or "", limit=4000),
        "author": clean_line(given.author or "", limit=200),
        "language": clean_line(given.language or "", limit=12).lower(),
        "published": given.published.isoformat() if given.published else "",
        "sort_time": _sort_time(given.published, now),
        "words": incoming.words or len(text.split()),
        "text": text,
        "summary": clean_text(given.summary) if given.summary else "",
        "canonical": incoming.canonical,
        "links": links.written(given.links, text),
    }


def _sort_time(published: datetime | None, now: float) -> float:
    """Place an article in time: never in the future, never before 1970, when it came in where it does not say."""
    if published is None:
        return now
    aware = published if published.tzinfo else published.replace(tzinfo=UTC)
    return min(max(aware.timestamp(), 0.0), now)


def _keep_full_text(connection: sqlite3.Connection, known: sqlite3.Row, values: dict[str, Any]) -> None:
    """Let the text of the article's page stand where the source goes on giving its teaser.

    A teaser that has changed says that the page may have: it is wanted again.
    """
    teaser: str = values["text"]
    if len(teaser) >= len(known["text"]):
        connection.execute("UPDATE texts SET feed_text = '' WHERE article = ?", (known["number"],))
        return
    values |= {"text": known["text"], "words": len(known["text"].split()), "links": known["links"]}
    if teaser != known["feed_text"]:
        connection.execute("UPDATE texts SET feed_text = ? WHERE article = ?", (teaser, known["number"]))
        connection.execute("INSERT INTO pages (article) VALUES (?) ON CONFLICT DO NOTHING", (known["number"],))


_COMPARED = ("title", "url", "author", "language", "published", "text", "summary")


def _same(known: sqlite3.Row, values: dict[str, Any]) -> bool:
    return all(known[name] == values[name] for name in _COMPARED)


def _insert(connection: sqlite3.Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Add articles, and set their numbers."""
    first = connection.execute(_NEXT_NUMBER).fetchone()["number"]
    for number, row in enumerate(rows, first):
        row["number"] = number
    for start in range(0, len(rows), _IN_A_STATEMENT):
        some = rows[start : start + _IN_A_STATEMENT]
        _insert_rows(connection, _INSERT, [_HEAD(row) for row in some])
        _insert_rows(connection, _INSERT_TEXT, [_BODY(row) for row in some])
    for row in rows:
        if row["links"]:
            links.keep(connection, row["number"], row["links"])


def _insert_rows(connection: sqlite3.Connection, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Insert rows by one statement: between two of them Python would let another thread go first."""
    connection.execute(_with_places(statement, len(rows), len(rows[0])), [*chain.from_iterable(rows)])


def _with_places(statement: str, rows: int, values: int) -> str:
    """Return an INSERT with a question mark for every value of so many rows."""
    row = f"({', '.join('?' * values)})"
    return f"{statement} {', '.join([row] * rows)}"


def _revise(connection: sqlite3.Connection, known: sqlite3.Row, values: dict[str, Any]) -> None:
    number = known["number"]
    if (known["title"], known["text"]) != (values["title"], values["text"]):
        connection.execute(
            "INSERT INTO revisions (article, taken, title, text) VALUES (?, ?, ?, ?)",
            (number, values["now"], known["title"], known["text"]),
        )
    # An article that gives no date keeps its place in the list.
    if not values["published"]:
        values["sort_time"] = known["first_seen"]
    connection.execute(_UPDATE, values | {"number": number})
    connection.execute(
        "UPDATE texts SET text = ?, summary = ? WHERE article = ?", (values["text"], values["summary"], number)
    )
