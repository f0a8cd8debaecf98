"""Feeds of a web page: those it declares, those it links to, and the places where most sites have one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line
from broadsheet.feeds.addresses import absolute, join
from broadsheet.feeds.encoding import decode
from broadsheet.feeds.html_text import HTML_LIMIT, parse_html
from broadsheet.feeds.model import FeedLink

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element

_TYPES = frozenset(
    {
        *("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json"),
        *("text/rss+xml", "text/atom+xml", "application/x.atom+xml", "application/x-atom+xml"),
    }
)
_MAYBE_TYPES = frozenset({"application/xml", "text/xml", "application/json"})
_LOOKS_LIKE_FEED = re.compile(
    r"(?:/(?:feeds?|rss|atom)/?|\.(?:rss|atom|rdf)|/(?:feed|rss|atom|index|news)\.(?:xml|json)|[?&](?:feed|format)=(?:rss|atom)\w*)$",
    re.IGNORECASE,
)
_COMMENTS = re.compile(r"\b(?:comments?|kommentare|commentaires|comentarios)\b", re.IGNORECASE)
_LIMIT = 20
# In the order of how often they hit: WordPress and Ghost; Jekyll, Hugo and Eleventy; hand-made sites.
_USUAL = ("/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/blog/feed")


def discover_feeds(html: bytes | str, url: str) -> Sequence[FeedLink]:
    """Return where the feeds of a page are or may be, the likeliest first, each address once, at most twenty.

    Declared feeds come first, feeds of comments after the others; then links that look like feeds; then the places
    where most sites have theirs. Only the first kind is ``declared``; the others have to be tried.
    """
    page = decode(html) if isinstance(html, bytes) else html
    root = parse_html(page[:HTML_LIMIT])
    links: list[FeedLink] = []
    if root is not None:
        base = _base(root, url)
        declared = list(_declared(root, base))
        links.extend(sorted(declared, key=lambda link: bool(_COMMENTS.search(f"{link.title} {link.url}"))))
        links.extend(_linked(root, base))
    links.extend(FeedLink(address, declared=False) for path in _USUAL if (address := absolute(url, path)))
    first: dict[str, FeedLink] = {}
    for link in links:
        first.setdefault(link.url, link)
    return list(first.values())[:_LIMIT]


def _base(root: _Element, url: str) -> str:
    for node in root.iter("base"):
        if href := (node.get("href") or "").strip():
            return join(url, href)
    return url


def _declared(root: _Element, base: str) -> Iterator[FeedLink]:
    for node in root.iter("link"):
        relations = (node.get("rel") or "").lower().split()
        kind = (node.get("type") or "").split(";")[0].strip().lower()
        address = absolute(base, node.get("href") or "")
        if not address or not ({"alternate", "feed"} & set(relations)):
            continue
        maybe = kind in _MAYBE_TYPES and _LOOKS_LIKE_FEED.search(address) is not None
        if kind in _TYPES or maybe or "feed" in relations:
            yield FeedLink(address, clean_line(node.get("title") or "", limit=100))


def _linked(root: _Element, base: str) -> Iterator[FeedLink]:
    for node in root.iter("a"):
        address = absolute(base, node.get("href") or "")
        if address and _LOOKS_LIKE_FEED.search(address):
            yield FeedLink(address, declared=False)
