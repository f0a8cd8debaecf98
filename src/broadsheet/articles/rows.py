"""The values that the store hands out: heads for lists, sources with counts, changes for the index."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from broadsheet.articles.links import read as read_links
from broadsheet.articles.model import Article, SourceKind

if TYPE_CHECKING:
    import sqlite3


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source as it stands in the source list.

    Attributes:
        number: Names it inside one library.
        kind: How its articles come in.
        address: Feed URL, folder or file it comes from.
        name: What the reader sees.
        folder: The folder it is kept in; empty at the top.
        total: How many articles it has.
        unread: How many of them are unread.
        hidden: Whether the reader wants it left out of lists of everything, the list of sources among them.
        error: Why its feed fails or is not asked any more, in one line; empty where it is well.
    """

    number: int
    kind: SourceKind
    address: str
    name: str
    folder: str
    total: int
    unread: int
    hidden: bool = False
    error: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """An article as it stands in a list: everything but its text.

    Attributes:
        number: Names it inside one library; the index and the marks know it by this.
        id: Names it everywhere.
        source: The name of its source.
        source_number: The number of its source.
        title: One line.
        published: When the source says it was published; None where it does not say.
        seen: When it came into the library.
        words: How long its text is, in words.
        also: The other sources that have the same text, in the order it came in from them.
    """

    number: int
    id: str
    source: str
    source_number: int
    title: str
    author: str
    url: str
    published: datetime | None
    seen: datetime
    words: int
    read: bool
    starred: bool
    also: tuple[str, ...] = ()

    @property
    def sources(self) -> tuple[str, ...]:
        """All sources that have this text, the article's own first."""
        return (self.source, *self.also)


@dataclass(frozen=True, slots=True)
class Change:
    """An article that the index has yet to learn of; ``gone`` where it was deleted or hidden."""

    seq: int
    number: int
    gone: bool


@dataclass(frozen=True, slots=True)
class Document:
    """An article as the index takes it in; ``published`` is its place in time order, in epoch seconds."""

    number: int
    title: str
    text: str
    source: str
    author: str
    tags: tuple[str, ...]
    language: str
    url: str
    kind: str
    published: float


class Scope(StrEnum):
    """Which articles a list shows.

    Copies of one text are one row in all of them but EVERY, and that of a source, which shows what the source has.
    ALL and UNREAD leave out sources that the reader hid; EVERY is what the index holds, and is shown to nobody. What
    answers a saved search (SEARCH) only the library knows: it is asked for there.
    """

    EVERY = "every"
    ALL = "all"
    UNREAD = "unread"
    STARRED = "starred"
    SOURCE = "source"
    FOLDER = "folder"
    TAG = "tag"
    SEARCH = "search"


class Order(StrEnum):
    """How a list is sorted."""

    NEWEST = "newest"
    OLDEST = "oldest"
    SOURCE = "source"
    TITLE = "title"
    UNREAD = "unread"


class Group(StrEnum):
    """What a list has headings for."""

    NONE = "none"
    DAY = "day"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class View:
    """A list of articles: a scope, what it is limited to, whether read ones are left out, its order and headings."""

    scope: Scope = Scope.ALL
    source: int = 0
    name: str = ""
    unread_only: bool = False
    order: Order = Order.NEWEST
    group: Group = Group.NONE

    @property
    def place(self) -> tuple[Scope, int, str]:
        """What the list is of, however it is filtered and sorted."""
        return self.scope, self.source, self.name


def parse_time(text: str) -> datetime | None:
    """Return the aware time of a stored ISO 8601 text, None for an empty one."""
    return datetime.fromisoformat(text) if text else None


def head(row: sqlite3.Row) -> Head:
    """Return the head in a row of the listing queries."""
    return Head(
        number=row["number"],
        id=row["id"],
        source=row["source_name"],
        source_number=row["source"],
        title=row["title"],
        author=row["author"],
        url=row["url"],
        published=parse_time(row["published"]),
        seen=datetime.fromtimestamp(row["first_seen"], UTC),
        words=row["words"],
        read=bool(row["read"]),
        starred=bool(row["starred"]),
        also=tuple(json.loads(row["also"])),
    )


def article(row: sqlite3.Row) -> Article:
    """Return the article in a row of the article queries."""
    return Article(
        id=row["id"],
        source=row["source_name"],
        title=row["title"],
        text=row["text"],
        url=row["url"] or None,
        author=row["author"] or None,
        published=parse_time(row["published"]),
        language=row["language"] or None,
        summary=row["summary"],
        links=read_links(row["links"], row["text"]),
    )
