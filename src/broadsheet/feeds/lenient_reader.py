"""Reads what no XML parser accepts, with feedparser: slower, and it finds a feed in almost anything."""

from __future__ import annotations

import io
import re
from typing import Any

from broadsheet.feeds.errors import DamagedFeedError
from broadsheet.feeds.raw import ENTRY_LIMIT, TAG_LIMIT, RawEntry, RawFeed, RawText, TextType
from broadsheet.feeds.vocabulary import HTML_TYPES, text_type

_ENTRY_START = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)[\s>/]", re.IGNORECASE)
_ENTRY_END = re.compile(r"</(?:\w{1,20}:)?(?:item|entry)\s*>", re.IGNORECASE)
_ROOT = re.compile(r"<[A-Za-z_][^<>]{0,4000}>")
_PIECES = 500
_XML_NAMES = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&"))
_FEED_END = re.compile(r"</(?:\w{1,20}:)?(?:channel|rss|feed|rdf)\s*>", re.IGNORECASE)
_FORMATS = {
    "rss": "RSS",
    "rss090": "RSS 0.90",
    "rss091n": "RSS 0.91",
    "rss091u": "RSS 0.91",
    "rss092": "RSS 0.92",
    "rss093": "RSS 0.93",
    "rss094": "RSS 0.94",
    "rss10": "RSS 1.0",
    "rss20": "RSS 2.0",
    "atom": "Atom",
    "atom01": "Atom 0.1",
    "atom02": "Atom 0.2",
    "atom03": "Atom 0.3",
    "atom10": "Atom 1.0",
    "cdf": "CDF",
}


def read_leniently(text: str) -> RawFeed:
    """Return what feedparser finds in a prepared document; nothing is fetched and no file opened.

    Raises:
        DamagedFeedError: feedparser itself failed on it.
    """
    starts = [match.start() for match in _ENTRY_START.finditer(text)]
    # feedparser takes a second for a thousand entries: what is beyond the limit does not reach it.
    if len(starts) > ENTRY_LIMIT:
        text = text[: starts[ENTRY_LIMIT]]
    document = _parse(f"<?xml version='1.0' encoding='utf-8'?>\n{text}".encode("utf-8", "replace"))
    version = str(document.get("version") or "")
    is_atom = version.startswith("atom")
    channel = document.get("feed") or {}
    feed = RawFeed(
        format=_FORMATS.get(version, ""),
        title=_text(channel, "title", is_atom=is_atom),
        links=[(relation, address.replace("&amp", "&")) for relation, address in _links(channel)],
        language=_string(channel.get("language")),
        ttl=_string(channel.get("ttl")),
        entries=[_entry(given, is_atom=is_atom) for given in document.get("entries") or []],
        well_formed=False,
    )
    feed.total = max(len(feed.entries), len(starts) if len(starts) > ENTRY_LIMIT else 0)
    del feed.entries[ENTRY_LIMIT:]
    if feed.entries and len(starts) <= ENTRY_LIMIT:
        feed.entries[-1].partial = _ends_inside(text, starts)
    return feed


def read_piecewise(text: str) -> list[RawEntry]:
    """Return the entries of a document that feedparser fails on as a whole, each read by itself, the bad left out."""
    starts = [match.start() for match in _ENTRY_START.finditer(text)][:_PIECES]
    root = _ROOT.search(text)
    entries: list[RawEntry] = []
    for start, end in zip(starts, [*starts, len(text)][1:], strict=True):
        try:
            entries += read_leniently(f"{root[0] if root else '<rss>'}{text[start:end]}").entries
        except DamagedFeedError:
            continue  # this is the one
    return entries


def _parse(document: bytes) -> Any:
    import feedparser

    try:
        return feedparser.parse(
            # Only a stream is safe: feedparser opens or fetches bytes and strings that look like a path or an address.
            io.BytesIO(document),
            response_headers={"content-type": "application/xml; charset=utf-8"},
            # Slow, and done by this room itself.
            sanitize_html=False,
            resolve_relative_uris=False,
        )
    except Exception as error:
        # On damaged input it lets almost any exception through.
        message = f"the feed is too damaged to be read ({type(error).__name__})"
        raise DamagedFeedError(message) from error


def _ends_inside(text: str, starts: list[int]) -> bool:
    """Return whether the document breaks off inside its last entry."""
    return bool(starts) and _ENTRY_END.search(text, starts[-1]) is None and _FEED_END.search(text) is None


def _entry(given: Any, *, is_atom: bool) -> RawEntry:
    entry = RawEntry(
        guid=_decoded(given.get("id")),
        guid_is_link=bool(given.get("guidislink")),
        links=_links(given),
        title=_text(given, "title", is_atom=is_atom),
        author=_decoded(given.get("author")),
        published=_string(given.get("published") or given.get("created")),
        updated=_string(given.get("updated")) if "updated" in given else "",
        summary=_text(given, "summary", is_atom=is_atom),
        tags=[term for tag in (given.get("tags") or [])[:TAG_LIMIT] if (term := _decoded(tag.get("term")))],
        language=_string((given.get("title_detail") or {}).get("language")),
    )
    for content in given.get("content") or []:
        kind = text_type("content", {"type": _string(content.get("type"))}, is_atom=is_atom, tagged=not is_atom)
        if kind is not None:
            entry.content.append(RawText(_string(content.get("value")), kind, _base(content)))
    # feedparser repeats the content as the summary where there is no other.
    if any(content.value == entry.summary.value for content in entry.content):
        entry.summary = RawText()
    return entry


def _text(given: Any, name: str, *, is_atom: bool) -> RawText:
    detail = given.get(f"{name}_detail") or {}
    kind = TextType.GUESS if name == "title" else TextType.HTML
    if is_atom:
        kind = TextType.HTML if detail.get("type") in HTML_TYPES else TextType.PLAIN
    return RawText(_string(given.get(name)), kind, _base(detail))


def _links(given: Any) -> list[tuple[str, str]]:
    links = []
    for link in given.get("links") or []:
        relation = _string(link.get("rel")) or "alternate"
        kind = _string(link.get("type"))
        if relation == "alternate" and kind and kind not in HTML_TYPES:
            relation = "alternate-other"
        if address := _string(link.get("href")):
            links.append((relation, address))
    origins = (_string(given.get(name)) for name in ("feedburner_origlink", "pheedo_origlink"))
    return [*links, *(("origin", address) for address in origins if address)]


def _base(detail: Any) -> str:
    return _string(detail.get("base"))


def _decoded(value: Any) -> str:
    """Return a text without markup; feedparser leaves the characters of XML escaped in those of ill-formed feeds."""
    text = _string(value)
    for name, character in _XML_NAMES:
        text = text.replace(name, character)
    return text


def _string(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
