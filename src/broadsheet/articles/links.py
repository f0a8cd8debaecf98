"""The words of a text that lead somewhere, as they are kept: JSON that counts only where it still fits the text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.articles.model import TextLink

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_ADDRESS_LIMIT = 4_000


def written(links: Sequence[TextLink], text: str) -> str:
    """Return links as they are kept, empty for none."""
    if not links:
        return ""
    kept = [
        [link.start, text[link.start : link.end], clean_line(link.url, limit=_ADDRESS_LIMIT)]
        for link in links
        if 0 <= link.start < link.end <= len(text)
    ]
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":")) if kept else ""


def read(kept: str | None, text: str) -> tuple[TextLink, ...]:
    """Return the links of a text; what does not fit it any more, or leads nowhere on the web, is left out."""
    found: list[TextLink] = []
    end = 0
    for start, words, url in json.loads(kept) if kept else ():
        fits = words and start >= end and text.startswith(words, start)
        if fits and url.startswith(("http://", "https://")):
            end = start + len(words)
            found.append(TextLink(start, end, url))
    return tuple(found)


def keep(connection: sqlite3.Connection, number: int, kept: str) -> None:
    """Keep the links of an article in the place of those it had; empty for none."""
    if kept:
        connection.execute(
            "INSERT INTO links (article, links) VALUES (?, ?) ON CONFLICT DO UPDATE SET links = excluded.links",
            (number, kept),
        )
    else:
        connection.execute("DELETE FROM links WHERE article = ?", (number,))
