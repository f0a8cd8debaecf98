"""Bytes to a feed: the fast reader for what is well-formed, repairs for what nearly is, feedparser for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.feeds.encoding import decode
from broadsheet.feeds.errors import DamagedFeedError, NotAFeedError, TooLargeError
from broadsheet.feeds.expat_reader import IllFormedError, read_well_formed
from broadsheet.feeds.interpret import interpret
from broadsheet.feeds.json_feed import read_json_feed
from broadsheet.feeds.lenient_reader import read_leniently, read_piecewise
from broadsheet.feeds.raw import RawFeed
from broadsheet.feeds.repair import mend, prepare
from broadsheet.feeds.sniff import describe, is_page, may_be_feed

if TYPE_CHECKING:
    from broadsheet.feeds.model import Feed

SIZE_LIMIT = 15_000_000
"""How many bytes of a feed are read, decoded: what the fetcher lets through at most."""


def parse_feed(data: bytes, url: str, content_type: str | None = None, *, lean: bool = False) -> Feed:
    """Return the feed in a document. Reads no file and no network, whatever the document says.

    Hostile documents can take long and much memory: where that matters, use a :class:`ParsingPool`.

    Args:
        data: The document as it was served or stored, decompressed.
        url: Where it came from; relative links are resolved against it.
        content_type: The header of that name, for its character set.
        lean: Whether the entries should come without what a library does not keep, and with their words counted.

    Raises:
        NotAFeedError: It is something else; the message says what.
        DamagedFeedError: It is a feed beyond repair.
        TooLargeError: It is larger than 15 MB.
    """
    if len(data) > SIZE_LIMIT:
        message = f"the feed is larger than {SIZE_LIMIT // 1_000_000} MB ({len(data) // 1_000_000} MB)"
        raise TooLargeError(message)
    text = decode(data, content_type)
    if text.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return interpret(read_json_feed(text.lstrip("\ufeff").strip().replace("\0", "")), url, lean=lean)
    if not may_be_feed(text):
        raise NotAFeedError(describe(text, data))
    raw = _read(prepare(text))
    if not raw.entries and (not raw.format or is_page(text)):
        raise NotAFeedError(describe(text, data))
    return interpret(raw, url, lean=lean)


def _read(text: str) -> RawFeed:
    try:
        feed = read_well_formed(text)
    except IllFormedError as first:
        return _read_ill_formed(text, first)
    return feed or RawFeed()


def _read_ill_formed(text: str, first: IllFormedError) -> RawFeed:
    note = f"not well-formed XML (line {first.line}: {first}); read leniently"
    mended = mend(text)
    feed: RawFeed | None = first.feed
    try:
        feed = read_well_formed(mended)
    except IllFormedError as second:
        # Damage beyond the usual: whichever reader found more is right, and the fast one where they agree in number
        # would still lack what follows the damage.
        feed = _fuller(second.feed, mended)
    if feed is None:
        return RawFeed()
    feed.well_formed = False
    feed.notes.append(note)
    return feed


def _fuller(fast: RawFeed, text: str) -> RawFeed:
    try:
        lenient = read_leniently(text)
    except DamagedFeedError:
        entries = read_piecewise(text)
        if not entries and not fast.entries:
            raise
        if len(entries) > len(fast.entries):
            fast.entries, fast.total = entries, len(entries)
        return fast
    return lenient if lenient.total >= fast.total else fast
