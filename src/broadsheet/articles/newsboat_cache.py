"""newsboat's ``cache.db``, read-only: its feeds, and their items with read state."""

from __future__ import annotations

import sqlite3
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.articles.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_FEEDS = "SELECT rssurl, url, title FROM rss_feed ORDER BY rowid"
_ITEMS = """
SELECT guid, title, author, url, pubDate, substr(content, 1, 2000000) AS content, unread FROM rss_item
WHERE feedurl = ? AND deleted = 0 ORDER BY pubDate, id
"""


@dataclass(frozen=True, slots=True)
class CachedFeed:
    """A feed in the cache."""

    address: str
    home: str
    title: str


@dataclass(frozen=True, slots=True)
class CachedItem:
    """An item of a feed; ``content`` is HTML."""

    guid: str
    title: str
    author: str
    url: str
    published: datetime | None
    content: str
    read: bool


class NewsboatCache:
    """A ``cache.db``, opened so that nothing in it can change."""

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            StoreError: It is no cache of newsboat.
        """
        self._path = path
        with self._translated():
            self._connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
            self._connection.row_factory = sqlite3.Row
            self._connection.text_factory = lambda raw: raw.decode("utf-8", "replace")

    def feeds(self) -> Sequence[CachedFeed]:
        """Return the feeds.

        Raises:
            StoreError: It is no cache of newsboat, or damaged.
        """
        with self._translated():
            rows = self._connection.execute(_FEEDS).fetchall()
            return [CachedFeed(_text(row["rssurl"]), _text(row["url"]), _text(row["title"])) for row in rows]

    def items(self, feed: CachedFeed) -> Iterator[CachedItem]:
        """Yield the items of a feed, oldest first, without those that were deleted.

        Raises:
            StoreError: The file is damaged.
        """
        with self._translated(), closing(self._connection.execute(_ITEMS, (feed.address,))) as rows:
            for row in rows:
                yield CachedItem(
                    _text(row["guid"]),
                    _text(row["title"]),
                    _text(row["author"]),
                    _text(row["url"]),
                    _time(row["pubDate"]),
                    _text(row["content"]),
                    not row["unread"],
                )

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        # A damaged name of a column is decoded without our leniency.
        except (sqlite3.Error, UnicodeDecodeError) as error:
            message = f"{clean_line(str(self._path))} cannot be read as newsboat's cache ({clean_line(str(error))})"
            raise StoreError(message) from error


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _time(value: object) -> datetime | None:
    if not isinstance(value, int) or value <= 0:
        return None
    try:
        return datetime.fromtimestamp(value, UTC)
    except (OverflowError, ValueError, OSError):
        return None
