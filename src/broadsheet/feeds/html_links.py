"""The addresses behind the words of a text: which words of it were links in the HTML that it was made from.

The text is made first and without them, so that no link changes a word of it. Each link is then looked up by its words
and by those before it, blanks apart: in the order of the document, so that of several "here" each leads where it did.
"""

from __future__ import annotations

import html
import re
from itertools import islice
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_text
from broadsheet.articles.model import TextLink
from broadsheet.feeds.addresses import absolute, join

if TYPE_CHECKING:
    from collections.abc import Sequence

LINK_LIMIT = 300
"""Links of one text that are kept; more has no article, but many a list of them."""

TEXT_LIMIT = 300_000
"""Characters of a text in which links are looked up."""

_LOOKED_AT = 2_000
_LINKS = re.compile(r"<[aA]\s")
_ANCHOR = re.compile(
    r"<a\s(?:[^<>]{0,2000}?\s)?href\s*=\s*(?:\"([^\"<>]{1,2000})\"|'([^'<>]{1,2000})'|([^\s\"'<>]{1,2000}))[^<>]{0,2000}>"
    r"(.{1,2000}?)</a\s*>",
    re.IGNORECASE | re.DOTALL,
)
_TAG = re.compile(r"<[^<>]*>")
_BEFORE, _CONTEXT = 400, 16
_UNIQUE = 4


def links_of(source: str, text: str, base: str, *, page: bool = False) -> tuple[TextLink, ...]:
    """Return the links of a text, sorted, not overlapping.

    Args:
        source: The HTML that it was made from.
        text: What was made of it.
        base: What links in it are relative to.
        page: Whether the source is a whole page, in which much stands beside the text: words that are not preceded
            by the same words as in the text are no link of it then.
    """
    if not text or len(text) > TEXT_LIMIT or "=" not in source or not _LINKS.search(source):
        return ()
    places = [place for place, character in enumerate(text) if not character.isspace()]
    bare = "".join(text.split())
    found: list[TextLink] = []
    after = 0
    for anchor in islice(_ANCHOR.finditer(source), _LOOKED_AT):
        url = absolute(base, html.unescape(anchor[1] or anchor[2] or anchor[3]))
        words = _bare(anchor[4])
        if not url or not words or _same_page(url, base):
            continue
        start = _found(bare, words, _words_before(source, anchor.start()), after, unique=not page)
        if start < 0:
            continue
        after = start + len(words)
        found.append(TextLink(places[start], places[after - 1] + 1, url))
        if len(found) == LINK_LIMIT:
            break
    return tuple(found)


def _same_page(url: str, base: str) -> bool:
    """Return whether an address only leads to another place of the page that the reader has before them."""
    return "#" in url and url.partition("#")[0] == join(base, "").partition("#")[0]


def _found(bare: str, words: str, before: str, after: int, *, unique: bool) -> int:
    """Return where words stand in a text without blanks, from ``after`` on; -1 where that is not clear."""
    if before:
        start = bare.find(before + words, max(after - len(before), 0))
        if start >= 0 and start + len(before) >= after:
            return start + len(before)
    elif bare.startswith(words):
        return 0 if after == 0 else -1
    # A bullet or a quotation mark of ours may stand between; then they have to be unmistakable.
    if unique and len(words) >= _UNIQUE and bare.count(words, after) == 1:
        return bare.find(words, after)
    return -1


def _words_before(source: str, place: int) -> str:
    piece = source[max(place - _BEFORE, 0) : place]
    opened, closed = piece.find("<"), piece.find(">")
    if closed >= 0 and (opened < 0 or closed < opened):
        piece = piece[closed + 1 :]  # the end of a tag that began before
    return _bare(piece)[-_CONTEXT:]


def _bare(piece: str) -> str:
    return "".join(clean_text(html.unescape(_TAG.sub("", piece))).split())


def fitting(links: Sequence[TextLink], text: str) -> bool:
    """Return whether these can be links of a text: in it, sorted, not overlapping."""
    end = 0
    for link in links:
        if not end <= link.start < link.end <= len(text):
            return False
        end = link.end
    return True
