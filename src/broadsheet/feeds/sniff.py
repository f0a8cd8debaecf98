"""What a document is when it is no feed, in words a reader understands."""

from __future__ import annotations

import html
import re

from broadsheet.articles.clean import clean_line
from broadsheet.feeds.repair import FEED_ROOT

LIST_OF_SUBSCRIPTIONS = "a list of subscriptions (OPML): `broadsheet import` takes it"
"""What is said of one where an article or a feed is wanted."""

_HEAD = 65_536
_FEED_TAG = re.compile(r"<(?:\w{1,20}:)?(?:rss|feed|rdf|channel|item|entry)[\s>/]", re.IGNORECASE)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TITLE = re.compile(r"<title[^<>]{0,500}>(.{0,2000}?)</title", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_ROOT = re.compile(r"<([A-Za-z_][\w.:-]{0,60})")
_MAGIC = (
    (b"%PDF", "a PDF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"\x1f\x8b", "gzip data"),
    (b"\x7fELF", "a program"),
)


def may_be_feed(text: str) -> bool:
    """Return whether a document has any tag of a feed in it, and is not plainly a web page."""
    if _FEED_TAG.search(text) is None:
        return False
    return not is_page(text) or FEED_ROOT.search(text, 0, _HEAD) is not None


def is_page(text: str) -> bool:
    """Return whether a document starts like a web page before any tag of a feed."""
    page = _HTML.search(text, 0, _HEAD)
    if page is None or text[: page.start()].lstrip("\ufeff \t\r\n").startswith("<?xml"):
        return False
    found = _FEED_TAG.search(text)
    return found is None or page.start() < found.start()


def is_subscription_list(text: str) -> bool:
    """Return whether a document is a list of subscriptions (OPML)."""
    root = _ROOT.search(text, 0, _HEAD) if text.lstrip("\ufeff \t\r\n").startswith("<") else None
    return root is not None and root[1].lower() == "opml"


def binary_kind(data: bytes) -> str:
    """Return what bytes are by their first ones, for the kinds of file one meets by mistake; empty for any other."""
    return next((name for magic, name in _MAGIC if data.startswith(magic)), "")


def describe(text: str, data: bytes = b"") -> str:
    """Return "not a feed: " and what was found instead, on one line."""
    return f"not a feed: {_what(text, data)}"


def _what(text: str, data: bytes) -> str:
    start = text.lstrip("\ufeff \t\r\n\0")[:_HEAD]
    if not start:
        return "the document is empty"
    if binary := binary_kind(data) or ("binary data" if "\0" in start else ""):
        return binary
    root = _ROOT.search(start) if start.startswith("<") else None
    if _HTML.search(start) and not (root and root[1].lower() == "opml"):
        return _page(start)
    return _xml(root[1]) if root else f"plain text that starts “{clean_line(start, limit=60)}”"


def _xml(root: str) -> str:
    if root.lower() == "opml":
        return LIST_OF_SUBSCRIPTIONS
    return f"an XML document of the kind <{clean_line(root, limit=60)}>"


def page_title(text: str) -> str:
    """Return the title of an HTML page, empty where it has none."""
    found = _TITLE.search(text, 0, _HEAD)
    return clean_line(html.unescape(_TAG.sub("", found[1]))) if found else ""


def _page(text: str) -> str:
    name = clean_line(page_title(text), limit=100)
    return f"an HTML page titled “{name}”" if name else "an HTML page"
