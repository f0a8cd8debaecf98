"""OPML in and out: the list of subscriptions that every reader understands, with folders and tags."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING
from xml.parsers import expat

from broadsheet.articles.clean import clean_line
from broadsheet.feeds.errors import SubscriptionsError
from broadsheet.feeds.repair import mend, prepare
from broadsheet.feeds.sniff import describe
from broadsheet.feeds.subscriptions import Collector, Subscription, Subscriptions

if TYPE_CHECKING:
    from collections.abc import Iterable

_DEPTH = 50
_OUTLINES = 200_000
_TYPES = frozenset({"", "rss", "atom", "feed", "rdf", "json", "link", "atom10", "rss1", "pie"})


def read_opml(text: str, name: str) -> Subscriptions:
    """Return the subscriptions in an OPML document.

    Raises:
        SubscriptionsError: It is none, is damaged, nested too deeply, or declares entities, which are refused.
    """
    if "<!ENTITY" in text[:100_000]:
        message = f"{name} declares entities; a list of feeds has no use for them, and they are refused"
        raise SubscriptionsError(message)
    prepared = prepare(text)
    try:
        return _read(prepared, name)
    except expat.ExpatError:
        pass
    try:
        return _read(mend(prepared), name)
    except expat.ExpatError as error:
        message = f"{name} is damaged at line {error.lineno}: {expat.ErrorString(error.code)}"
        raise SubscriptionsError(message) from error


def write_opml(feeds: Iterable[Subscription], title: str = "Broadsheet subscriptions") -> bytes:
    """Return the subscriptions as OPML 2.0, folders as outlines around them, tags as categories."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<opml version="2.0">', "  <head>"]
    lines += [f"    <title>{_escaped(title)}</title>", "  </head>", "  <body>"]
    folders: dict[str, list[Subscription]] = {}
    for feed in feeds:
        folders.setdefault(feed.folder, []).append(feed)
    open_path: list[str] = []
    for folder in sorted(folders):
        path = folder.split("/") if folder else []
        shared = _shared(open_path, path)
        lines += ["  " * (2 + depth) + "</outline>" for depth in range(len(open_path) - 1, shared - 1, -1)]
        for depth in range(shared, len(path)):
            lines.append("  " * (2 + depth) + f"<outline text={_quoted(path[depth])} title={_quoted(path[depth])}>")
        open_path = path
        lines += ["  " * (2 + len(path)) + _outline(feed) for feed in folders[folder]]
    lines += ["  " * (2 + depth) + "</outline>" for depth in range(len(open_path) - 1, -1, -1)]
    lines += ["  </body>", "</opml>", ""]
    return "\n".join(lines).encode("utf-8")


def _shared(one: list[str], other: list[str]) -> int:
    pairs = zip(one, other, strict=False)
    return next((depth for depth, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _outline(feed: Subscription) -> str:
    name = feed.title or feed.url
    fields = {"type": "rss", "text": name, "title": name, "xmlUrl": feed.url}
    if feed.home:
        fields["htmlUrl"] = feed.home
    if feed.tags:
        fields["category"] = ",".join(tag.replace(",", " ") for tag in feed.tags)
    if feed.hidden:
        fields["broadsheetHidden"] = "true"
    return "<outline " + " ".join(f"{key}={_quoted(value)}" for key, value in fields.items()) + "/>"


def _quoted(value: str) -> str:
    return f'"{escape(clean_line(value, limit=4000))}"'


def _escaped(value: str) -> str:
    return escape(clean_line(value), quote=False)


def _read(text: str, name: str) -> Subscriptions:
    reader = _Reader(name)
    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.characters
    parser.Parse(text.encode("utf-8", "replace"), True)
    if not reader.is_opml:
        message = f"{name} is no list of feeds: {describe(text).removeprefix('not a feed: ')}"
        raise SubscriptionsError(message)
    return reader.collector.collected(reader.title)


class _Reader:
    """The state of one pass over a document."""

    def __init__(self, name: str) -> None:
        self.collector = Collector()
        self.is_opml = False
        self.title = ""
        self._name = name
        self._depth = 0
        self._folders: list[str] = []
        self._outlines = 0
        self._in_title = False

    def start(self, tag: str, given: dict[str, str]) -> None:
        """Take the start of an element."""
        self._depth += 1
        if self._depth > _DEPTH:
            message = f"{self._name} nests folders more than {_DEPTH} deep"
            raise SubscriptionsError(message)
        lowered = tag.lower()
        self.is_opml = self.is_opml or lowered in {"opml", "outline"}
        self._in_title = lowered == "title"
        if lowered == "outline":
            self._outline({key.lower(): value for key, value in given.items()})

    def end(self, tag: str) -> None:
        """Take the end of an element."""
        self._depth -= 1
        self._in_title = False
        if tag.lower() == "outline":
            self._folders.pop()

    def characters(self, text: str) -> None:
        """Take text: only the title of the list has any."""
        if self._in_title and len(self.title) < 1000:
            self.title += text

    def _outline(self, given: dict[str, str]) -> None:
        self._outlines += 1
        if self._outlines > _OUTLINES:
            message = f"{self._name} has more than {_OUTLINES:,} outlines: no list of feeds is that long"
            raise SubscriptionsError(message)
        name = given.get("title") or given.get("text") or ""
        address = given.get("xmlurl") or given.get("xmlhref") or ""
        if not address and given.get("type", "").lower() in _TYPES - {""}:
            address = given.get("url", "")
        if not address:
            self._folders.append(clean_line(name, limit=100).replace("/", "∕"))
            return
        self._folders.append("")
        self.collector.add(
            Subscription(
                address,
                name if name != address else "",
                given.get("htmlurl", ""),
                "/".join(folder for folder in self._folders if folder),
                _tags(given.get("category", "")),
                given.get("broadsheethidden", "") == "true",
            )
        )


def _tags(category: str) -> tuple[str, ...]:
    """Return the tags in an OPML category: separated by commas; a path such as "/news/world" is its last step."""
    return tuple(tag.strip().rstrip("/").rpartition("/")[2] for tag in category.split(",") if tag.strip(" /"))
