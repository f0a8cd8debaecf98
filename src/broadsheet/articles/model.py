"""What an article is: plain values, made from a title and a text alone or read from the store."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line, clean_text

if TYPE_CHECKING:
    from datetime import datetime

Span = tuple[int, int]
"""Half-open ``(start, end)`` in characters of ``Article.text``."""

ID_LENGTH = 12
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_PAIRS = tuple(first + second for first in _ALPHABET for second in _ALPHABET)


class SourceKind(StrEnum):
    """How a source's articles come in."""

    FEED = "feed"
    PAGE = "page"
    FILES = "files"
    BUNDLED = "bundled"


@dataclass(frozen=True, slots=True)
class TextLink:
    """Words of a text that lead somewhere: their span, and an http or https address."""

    start: int
    end: int
    url: str


@dataclass(frozen=True, slots=True)
class Article:
    """One text published by one source.

    Attributes:
        id: Twelve characters naming the article for good, whatever happens to its title or text.
        source: The outlet's name as the reader sees it.
        title: One line; never empty for an article made by :meth:`from_text` from a text that is not.
        text: Plain text, cleaned; every offset in the program counts its characters.
        url: The address it was published at, if known.
        author: As printed by the source, if known.
        published: When the source says it was published; aware. None where the source does not say.
        language: ISO 639-1 code, if known.
        summary: The source's own teaser, plain text, empty where it has none.
        links: The words of the text that were links where it was published, sorted, not overlapping.
    """

    id: str
    source: str
    title: str
    text: str
    url: str | None = None
    author: str | None = None
    published: datetime | None = None
    language: str | None = None
    summary: str = ""
    links: tuple[TextLink, ...] = ()

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        title: str = "",
        source: str = "",
        url: str | None = None,
        author: str | None = None,
        published: datetime | None = None,
        language: str | None = None,
    ) -> Article:
        """Make an article from a text, cleaning it and naming it by its content.

        Where no title is given, the first line of the text that reads like a headline stands in for it, shortened.
        """
        body = clean_text(text)
        headline = clean_line(title) or clean_line(_stand_in_title(body))
        return cls(
            id=content_id(source, url or "", headline, body),
            source=clean_line(source),
            title=headline,
            text=body,
            url=url,
            author=clean_line(author) if author else None,
            published=published,
            language=language,
        )


def content_id(*parts: str) -> str:
    """Return the id of a thing known by these parts: 60 bits of their SHA-256, in lower-case base 32.

    At a million articles two share an id with a probability of about one in two million.
    """
    # Loading it takes longer than all of this module, and the first screen makes no ids.
    from hashlib import sha256

    digest = sha256("\x1f".join(parts).encode("utf-8", "replace")).digest()
    number = int.from_bytes(digest[:8], "big") >> 4
    # Written out, for a first refresh makes ten thousand of them.
    first = f"{_PAIRS[number >> 50]}{_PAIRS[number >> 40 & 1023]}{_PAIRS[number >> 30 & 1023]}"
    return f"{first}{_PAIRS[number >> 20 & 1023]}{_PAIRS[number >> 10 & 1023]}{_PAIRS[number & 1023]}"


_FIRST_SENTENCE = re.compile(r".{20,}?[.!?](?= [A-Z“\"])")


def _stand_in_title(text: str, limit: int = 90) -> str:
    """Return the first line that can pass for a headline: its first sentence, or as much of it as fits."""
    lines = [stripped for raw in text.splitlines() if (stripped := raw.strip())]
    # "The Announcement" or "Sport" heads a section; a headline says something, which takes four words.
    line = next((line for line in lines if len(line.split()) >= 4), lines[0] if lines else "")
    sentence = _FIRST_SENTENCE.match(line[: limit + 2])
    if sentence:
        return sentence[0].rstrip(".")
    if len(line) <= limit:
        return line
    head = line[:limit].rsplit(" ", 1)[0].rstrip(",;:—–- ")
    return f"{head}…"
