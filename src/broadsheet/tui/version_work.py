"""The work behind an article's other versions: functions for worker threads, and the messages that tell."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.errors import BroadsheetError
from broadsheet.tui.reading_work import as_read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.library.versions import Piece, Revision
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.reading_work import ArticleRead


@dataclass
class OtherText(Message):
    """The other text of an article is here, or a sentence that says why there is none.

    Attributes:
        number: The article.
        read: It, with the text to show; None where there is none.
        feed: Whether it is the feed's own text.
        told: What is said about it.
    """

    number: int
    read: ArticleRead | None = None
    feed: bool = False
    told: str = ""


@dataclass
class ChangesRead(Message):
    """What has changed in an article since one of its earlier versions; no pieces where it was never changed."""

    number: int
    back: int
    revisions: Sequence[Revision]
    pieces: Sequence[Piece]


def other_text(shelves: Shelves, number: int, *, feed_shown: bool) -> OtherText:
    """Return the feed's text where the page's is shown, and the page's otherwise, fetched where it is not here."""
    feed = "" if feed_shown else shelves.versions.feed_text(number)
    told = "The feed's own text" if feed else ""
    if not feed and not feed_shown:
        try:
            told = "" if shelves.feeds.complete(number) else "The page gives no more than the feed"
        except BroadsheetError as error:
            told = str(error)
        if told:
            return OtherText(number, told=told)
    article = shelves.article(number)
    if article is None:
        return OtherText(number, told="This article is gone")
    shown = replace(article, text=feed, links=()) if feed else article
    return OtherText(number, as_read(number, shown), bool(feed), told or "The full text")


def read_changes(shelves: Shelves, number: int, back: int) -> ChangesRead:
    """Return what has changed in an article since the version so many before this one."""
    revisions = shelves.versions.revisions(number)
    return ChangesRead(number, back, revisions, shelves.versions.changes(number, back=back) if revisions else ())
