"""The vocabularies of feeds: which element, in whatever namespace and spelling, plays which part."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.feeds.raw import TextType

if TYPE_CHECKING:
    from collections.abc import Mapping

# Extension namespaces by the prefix they are usually given; everything else that has a prefix of its own is unknown.
_EXTENSIONS = {
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner",
    "http://www.pheedo.com/namespace/pheedo": "pheedo",
    "http://search.yahoo.com/mrss": "media",
    "http://search.yahoo.com/mrss/": "media",
    "http://www.w3.org/1999/xhtml": "xhtml",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf",
}
# Namespaces whose elements are those of RSS and Atom themselves.
_CORE = frozenset(
    {
        *("", "http://purl.org/rss/1.0/", "http://my.netscape.com/rdf/simple/0.9/", "http://purl.org/atom/ns#"),
        *("http://www.w3.org/2005/atom", "https://www.w3.org/2005/atom", "http://blogs.law.harvard.edu/tech/rss"),
        *("http://purl.org/rss/1.0/modules/rss091#", "http://purl.org/pie/", "http://purl.org/echo/"),
        *("http://example.com/newformat#", "http://example.com/necho", "uri/of/echo/namespace#"),
    }
)
_USERLAND = "backend.userland.com/rss"

XML = "http://www.w3.org/XML/1998/namespace"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SEPARATOR = " "
"""What stands between namespace, name and prefix in the names that the parser reports."""

HTML_TYPES = frozenset({"html", "text/html", "xhtml", "application/xhtml+xml"})
_TEXT_TYPES = frozenset({"text", "text/plain", "plain"})
_ALWAYS_HTML = frozenset({"content:encoded", "description", "fullitem", "body", "xhtml:body"})

BASE64 = "base64"
"""The mode of a text of Atom 0.3 that is packed; nobody says then what it is."""

ENTRIES = frozenset({"item", "entry"})

ROOTS = frozenset({"rss", "feed", "rdf:rdf", "rdf", "channel", "entry", "item"})
"""The elements a feed may start with."""

# Texts that may hold markup, and what they are to an entry.
MARKUP = {
    "title": "title",
    "dc:title": "other-title",
    "media:title": "other-title",
    "description": "summary",
    "summary": "summary",
    "abstract": "summary",
    "dc:description": "other-summary",
    "itunes:summary": "other-summary",
    "media:description": "other-summary",
    "content:encoded": "content",
    "content": "content",
    "fullitem": "content",
    "body": "content",
    "xhtml:body": "content",
}
# Texts without markup, and what they are to an entry or a feed.
PLAIN = {
    "guid": "guid",
    "id": "guid",
    "link": "link",
    "feedburner:origlink": "origin",
    "pheedo:origlink": "origin",
    "pubdate": "published",
    "published": "published",
    "issued": "published",
    "dcterms:issued": "published",
    "created": "created",
    "dcterms:created": "created",
    "dc:date": "updated",
    "updated": "updated",
    "modified": "updated",
    "dcterms:modified": "updated",
    "lastbuilddate": "updated",
    "category": "tag",
    "keywords": "tag",
    "dc:subject": "tag",
    "author": "author",
    "dc:creator": "author",
    "dc:author": "author",
    "itunes:author": "other-author",
    "name": "name",
    "language": "language",
    "dc:language": "language",
    "ttl": "ttl",
    "itunes:new-feed-url": "moved",
}


@lru_cache(maxsize=1024)
def element(name: str) -> str:
    """Return the lower-case name of an element: bare for RSS and Atom themselves, else with a usual prefix.

    Args:
        name: As expat reports it with ``namespace_prefixes``: namespace, local name and prefix, as far as given.
    """
    parts = name.split(SEPARATOR)
    if len(parts) == 1:
        return parts[0].lower()
    space, local = parts[0].lower(), parts[1].lower()
    if space in _CORE or _USERLAND in space:
        return local
    if space in _EXTENSIONS:
        return f"{_EXTENSIONS[space]}:{local}"
    # A namespace nobody knows, as the default one, is a feed that got its namespace wrong.
    return f"{parts[2].lower()}:{local}" if len(parts) > 2 else local


@lru_cache(maxsize=1024)
def attribute(name: str) -> str:
    """Return the name of an attribute: ``xml:base``, ``rdf:about``, else without namespace, in lower case."""
    parts = name.split(SEPARATOR)
    if len(parts) == 1:
        return parts[0].lower()
    prefix = {XML: "xml:", RDF: "rdf:"}.get(parts[0], "other:")
    return f"{prefix}{parts[1].lower()}"


def xhtml_tag(name: str) -> str:
    """Return the name under which an element of inline markup is written out: without namespace."""
    return name.split(SEPARATOR)[1] if SEPARATOR in name else name


def text_type(name: str, attributes: Mapping[str, str], *, is_atom: bool, tagged: bool) -> TextType | None:
    """Return how the text of an element is written, None where it is no text to read.

    Args:
        name: The element, as :func:`element` names it.
        attributes: Its attributes.
        is_atom: Whether the document is Atom, where a text is plain unless it says otherwise.
        tagged: Whether real elements were found in it.
    """
    if not attributes and not tagged:
        return _bare_type(name, is_atom=is_atom)
    declared = attributes.get("type", "").split(";")[0].strip().lower()
    mode = attributes.get("mode", "")
    if (name == "content" and ("src" in attributes or _is_foreign(declared))) or (mode == BASE64 and tagged):
        return None
    if mode == BASE64 and declared not in {*HTML_TYPES, *_TEXT_TYPES}:
        return TextType.GUESS
    if tagged or declared in HTML_TYPES or name in _ALWAYS_HTML or mode == "escaped":
        return TextType.HTML
    return TextType.PLAIN if declared in _TEXT_TYPES else _bare_type(name, is_atom=is_atom)


def _bare_type(name: str, *, is_atom: bool) -> TextType:
    """Return how the text of an element without attributes and elements inside is written."""
    if name in _ALWAYS_HTML:
        return TextType.HTML
    if is_atom:
        return TextType.PLAIN
    return TextType.GUESS if "title" in name else TextType.HTML


def _is_foreign(media_type: str) -> bool:
    """Return whether a content of this type is a picture, a document or data rather than text."""
    return "/" in media_type and media_type not in HTML_TYPES and not media_type.startswith("text/")


def feed_format(root: str, version: str, namespaces: frozenset[str]) -> str:
    """Return what a document is by its root element, version and namespaces, empty where that is no feed's."""
    if root == "rss":
        return f"RSS {version[:8]}".strip()
    if root in {"rdf:rdf", "rdf"}:
        return "RSS 1.0" if "http://purl.org/rss/1.0/" in namespaces else "RSS 0.90"
    if root in {"feed", "entry"}:
        return "Atom 0.3" if "http://purl.org/atom/ns#" in namespaces else "Atom 1.0"
    return "RSS" if root in ROOTS else ""
