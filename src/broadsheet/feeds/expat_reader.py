"""Reads well-formed RSS and Atom in one pass of expat, which also says whether a document is well-formed."""

from __future__ import annotations

from binascii import a2b_base64
from html import escape
from types import MappingProxyType
from typing import TYPE_CHECKING
from xml.parsers import expat

from broadsheet.feeds.addresses import join
from broadsheet.feeds.draft import Capture, Draft
from broadsheet.feeds.errors import DamagedFeedError
from broadsheet.feeds.raw import ENTRY_LIMIT, RawEntry, RawFeed, RawText
from broadsheet.feeds.vocabulary import (
    BASE64,
    ENTRIES,
    HTML_TYPES,
    MARKUP,
    PLAIN,
    SEPARATOR,
    attribute,
    element,
    feed_format,
    text_type,
    xhtml_tag,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

DEPTH_LIMIT = 1_000
"""Feeds nest some ten elements deep, the markup in them some fifty."""

_FOREIGN_ROOTS = frozenset({"html", "xhtml:html", "opml", "svg", "urlset", "sitemapindex"})
# Parts of an entry or feed that have titles, links and dates of their own.
_ASIDE = frozenset({"source", "image", "textinput"})
_TEXTS = PLAIN | MARKUP
_PEOPLE = frozenset({"author", "other-author"})
_NONE: Mapping[str, str] = MappingProxyType({})
# Elements of inline markup that have no end tag in HTML.
_VOID = frozenset({"br", "hr", "img", "input", "source", "track", "wbr", "area", "col", "embed"})


class _NotAFeedError(Exception):
    """The root element is that of something else."""


class IllFormedError(Exception):
    """The document breaks the rules of XML.

    Attributes:
        feed: What was read up to that point.
        line: Where it breaks them, counted from 1.
    """

    def __init__(self, feed: RawFeed, reason: str, line: int) -> None:
        super().__init__(reason)
        self.feed = feed
        self.line = line


def read_well_formed(text: str) -> RawFeed | None:
    """Return the feed in a prepared document, None where its root element is that of something else.

    Raises:
        IllFormedError: The document is not well-formed.
        DamagedFeedError: Elements are nested too deeply.
    """
    reader = _Reader()
    try:
        reader.parse(text)
    except _NotAFeedError:
        return None
    except expat.ExpatError as error:
        raise IllFormedError(reader.finish(), expat.ErrorString(error.code), error.lineno) from error
    return reader.finish()


class _Reader:
    """The state of one pass."""

    def __init__(self) -> None:
        self._feed = RawFeed()
        self._namespaces: set[str] = set()
        self._root: tuple[str, str] | None = None
        self._depth = 0
        self._draft: Draft | None = None
        self._capture: Capture | None = None
        self._aside = 0  # the depth of the part being passed over
        self._bases: list[tuple[int, str]] = [(0, "")]

    def parse(self, text: str) -> None:
        """Read the document."""
        parser = expat.ParserCreate("utf-8", SEPARATOR)
        parser.namespace_prefixes = True
        parser.buffer_text = True
        parser.buffer_size = 65_536
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartNamespaceDeclHandler = self._namespace
        parser.Parse(text.encode("utf-8", "replace"), True)

    def finish(self) -> RawFeed:
        """Return the feed as far as it was read."""
        if self._draft is not None:
            self._draft.entry.partial = True
            self._complete_entry()
        self._feed.format = feed_format(*(self._root or ("", "")), frozenset(self._namespaces))
        return self._feed

    def _namespace(self, _prefix: str | None, address: str | None) -> None:
        self._namespaces.add((address or "").lower())

    def _start(self, name: str, given: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEPTH_LIMIT:
            message = f"elements are nested more than {DEPTH_LIMIT} deep: this is no honest feed"
            raise DamagedFeedError(message)
        if self._capture is not None and self._inside(self._capture, name, given):
            return
        kind = element(name)
        # Most elements by far have no attributes.
        attributes = self._attributes(kind, given) if given or self._root is None else _NONE
        if kind in ENTRIES:
            self._aside = 0
        if not self._aside:
            self._open(kind, attributes)

    def _attributes(self, kind: str, given: dict[str, str]) -> Mapping[str, str]:
        """Return the attributes of an element, and take in what they say of the document and of its addresses."""
        attributes = {attribute(key): value for key, value in given.items()}
        if self._root is None:
            if kind in _FOREIGN_ROOTS:
                raise _NotAFeedError
            self._root = (kind, attributes.get("version", ""))
        # CDF has an attribute of its own for it.
        base = attributes.get("xml:base" if kind != "channel" or "base" not in attributes else "base")
        if base is not None:
            self._bases.append((self._depth, join(self._bases[-1][1], base.strip())))
        return attributes

    def _open(self, kind: str, attributes: Mapping[str, str]) -> None:
        if (part := _TEXTS.get(kind)) and (attributes is _NONE or kind != "link" or "href" not in attributes):
            self._capture = Capture(kind, part, attributes, self._depth, self._bases[-1][1])
        elif kind in ENTRIES:
            self._open_entry(attributes)
        elif kind in _ASIDE:
            self._aside = self._depth
        elif kind == "link":
            self._link(attributes)
        elif self._draft is None and kind in {"rss", "feed"} and "xml:lang" in attributes:
            self._feed.language = attributes["xml:lang"]

    def _inside(self, capture: Capture, name: str, given: dict[str, str]) -> bool:
        """Take an element inside a text; return whether it is part of that text."""
        if capture.part in _PEOPLE:
            if element(name) == "name" and not capture.skip:
                capture.pieces.clear()
            else:
                capture.skip += 1
            return True
        if capture.name in MARKUP:
            _write_tag(capture, name, given)
            return True
        self._finish_capture(capture)
        return False

    def _characters(self, data: str) -> None:
        capture = self._capture
        if capture is not None and not capture.skip:
            capture.pieces.append(escape(data, quote=False) if capture.tagged else data)

    def _end(self, name: str) -> None:
        capture = self._capture
        if capture is not None:
            if capture.depth == self._depth:
                self._finish_capture(capture)
            elif capture.skip:
                capture.skip -= 1
            elif capture.tagged and (tag := xhtml_tag(name)) not in _VOID:
                capture.pieces.append(f"</{tag}>")
        elif self._aside == self._depth:
            self._aside = 0
        elif not self._aside and self._draft is not None and element(name) in ENTRIES:
            self._complete_entry()
        if self._bases[-1][0] == self._depth:
            self._bases.pop()
        self._depth -= 1

    def _finish_capture(self, capture: Capture) -> None:
        self._capture = None
        value = "".join(capture.pieces).strip()
        if not value and capture.part != "tag":
            return
        if capture.name in MARKUP:
            self._take_markup(capture, value)
        elif self._draft is not None:
            self._draft.take_field(capture, value)
        else:
            self._take_feed_field(capture, value)

    def _take_markup(self, capture: Capture, value: str) -> None:
        is_atom = self._root is not None and self._root[0] in {"feed", "entry"}
        kind = text_type(capture.name, capture.attributes, is_atom=is_atom, tagged=capture.tagged)
        if kind is not None and capture.attributes.get("mode") == BASE64:
            value = _unpacked(value)
        if kind is None or not value:
            return
        text = RawText(value, kind, capture.base)
        if self._draft is not None:
            self._draft.take_text(capture.part, text)
        elif capture.part == "title" and not self._feed.title.value:
            self._feed.title = text

    def _take_feed_field(self, capture: Capture, value: str) -> None:
        if capture.part == "link":
            self._feed.links.append(("alternate", capture.link(value)))
        elif capture.part == "language":
            self._feed.language = self._feed.language or value
        elif capture.part == "ttl":
            self._feed.ttl = value
        elif capture.part == "moved":
            self._feed.moved = capture.link(value)

    def _open_entry(self, attributes: Mapping[str, str]) -> None:
        if self._draft is not None:
            self._complete_entry()
        # CDF gives an item's time and address as attributes of it.
        entry = RawEntry(
            guid=attributes.get("rdf:about", "").strip(),
            updated=attributes.get("lastmod", "").strip(),
            language=attributes.get("xml:lang", ""),
        )
        self._draft = Draft(entry)
        if "href" in attributes:
            self._link(attributes)

    def _complete_entry(self) -> None:
        if self._draft is not None and len(self._feed.entries) < ENTRY_LIMIT:
            self._feed.entries.append(self._draft.complete())
        self._draft = None
        self._feed.total += 1

    def _link(self, attributes: Mapping[str, str]) -> None:
        relation = attributes.get("rel", "").strip().lower() or "alternate"
        kind = attributes.get("type", "").strip().lower()
        if relation == "alternate" and kind and kind not in HTML_TYPES:
            relation = "alternate-other"
        owner = self._feed if self._draft is None else self._draft.entry
        owner.links.append((relation, join(self._bases[-1][1], attributes["href"].strip())))


def _unpacked(value: str) -> str:
    """Return a text that was packed as base64, empty where it is none."""
    try:
        return a2b_base64(value.encode("ascii", "ignore")).decode("utf-8", "replace").strip()
    except ValueError:
        return ""


def _write_tag(capture: Capture, name: str, given: dict[str, str]) -> None:
    if not capture.tagged:
        # Text next to real tags is text: its markup characters are written out again.
        capture.tagged = True
        capture.pieces[:] = [escape(piece, quote=False) for piece in capture.pieces]
    names = ((attribute(key).removeprefix("other:"), value) for key, value in given.items())
    attributes = "".join(f' {key}="{escape(value)}"' for key, value in names)
    capture.pieces.append(f"<{xhtml_tag(name)}{attributes}>")
