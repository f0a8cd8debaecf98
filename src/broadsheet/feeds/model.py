"""The values that this room hands out: feeds with their entries, articles found in pages, links to feeds."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.articles.model import Article, TextLink

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed.

    Attributes:
        key: What the entry is known by within its feed; no two entries of one feed share one.
        guid: The id that the feed gives it, empty where it gives none.
        url: The address of its page, absolute, http or https; empty where there is none.
        canonical: The form of that address under which the same page is recognised; empty where there is none.
        title: One line, plain text; empty where the feed gives none.
        author: As printed by the source.
        published: When the feed says it was published (or else updated); aware, UTC.
        updated: When the feed says it was last changed; aware, UTC.
        date_text: The date as the feed wrote it, whether or not it could be understood.
        summary: The feed's own teaser, plain text.
        text: The fullest text that the feed gives, plain; paragraphs are separated by blank lines.
        content_html: The same as the feed gave it, with absolute links; untrusted.
        tags: Its categories, each once, in the order of the feed.
        language: ISO 639-1 code, or what the feed gives for one, in lower case.
        partial: True where the document ends in the middle of the entry: better taken in when it is whole.
        words: How many words ``text`` has, 0 where nobody has counted them yet.
        links: The words of ``text`` that were links.
    """

    key: str
    guid: str = ""
    url: str = ""
    title: str = ""
    author: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    date_text: str = ""
    summary: str = ""
    text: str = ""
    content_html: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    partial: bool = False
    canonical: str = ""
    words: int = 0
    links: tuple[TextLink, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed as one document gave it.

    Attributes:
        title: The outlet's name, one line, plain text; empty where the feed gives none.
        home: The address of the site it belongs to; empty where the feed gives none.
        language: As in :class:`Entry`.
        ttl: How many minutes the feed asks to be left alone; None where it does not say.
        entries: In the order of the document.
        total: How many entries the document has; more than ``entries`` where that was cut.
        format: "RSS 2.0", "Atom", "JSON Feed" and the like.
        well_formed: False where the document broke the rules of its format and was read leniently.
        notes: What the reader should know about how it was read, one line each.
    """

    title: str = ""
    home: str = ""
    language: str = ""
    ttl: int | None = None
    entries: tuple[Entry, ...] = ()
    total: int = 0
    format: str = ""
    well_formed: bool = True
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedLink:
    """An address at which a feed is or may be.

    Attributes:
        url: Absolute.
        title: What the page calls it; empty for a guess.
        declared: True where the page names it as its feed, False where it is only a usual place for one.
    """

    url: str
    title: str = ""
    declared: bool = True


@dataclass(frozen=True, slots=True)
class ExtractedArticle:
    """The article inside a web page.

    Attributes:
        title: One line.
        text: Plain text, paragraphs separated by blank lines; never empty.
        author: As printed, None where the page does not say.
        published: Aware; midnight UTC where the page gives only a day.
        language: ISO 639-1 code, where the page or its text tells.
        site: The name of the site or outlet.
        url: The page's own idea of its address (canonical link), else the one it was fetched from.
        summary: The page's own description of itself.
        links: The words of the text that were links.
    """

    title: str
    text: str
    author: str | None = None
    published: datetime | None = None
    language: str | None = None
    site: str = ""
    url: str = ""
    summary: str = ""
    links: tuple[TextLink, ...] = ()

    def article(self, source: str = "") -> Article:
        """Return it as an article of ``source``, of its own site where that is empty."""
        made = Article.from_text(
            self.text,
            title=self.title,
            source=source or self.site,
            url=self.url or None,
            author=self.author,
            published=self.published,
            language=self.language,
        )
        return replace(made, links=self.links if made.text == self.text else ())
