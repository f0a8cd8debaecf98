"""What the program and its parsing workers say to each other: JSON and text, nothing that could be executed.

A worker reads hostile documents, so its answers are read as if the document had written them: a bounded length, known
names, the right types, web addresses only. Anything else is a broken message, and the worker is done with. The entries
of a feed, which are nearly all of what is sent, go as one text cut at separators: twice as fast as JSON.
"""

from __future__ import annotations

import json
import struct
from datetime import UTC, datetime
from typing import IO, TYPE_CHECKING, Any, TypeGuard

from broadsheet.articles.clean import clean_line
from broadsheet.articles.model import TextLink
from broadsheet.feeds import errors
from broadsheet.feeds.errors import FeedError
from broadsheet.feeds.html_links import fitting
from broadsheet.feeds.model import Entry, ExtractedArticle, Feed, FeedLink

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Answer = Feed | ExtractedArticle | tuple[FeedLink, ...]

ANSWER_LIMIT = 64_000_000
"""Bytes of one answer: a feed of 15 MB in the widest encoding, its texts given twice."""

PIPE = 524_288
"""Bytes that a pipe holds, and what reads and writes it: most feeds and what is made of them, which then pass in one
go. Linux gives 64 KB by itself and 1 MB at most."""

_ERROR_LIMIT = 1_000
_UNIT, _LIST = "\x1f", "\x1e"
"""ASCII's separators of units and of records, which no cleaned text holds."""
_ENTRY_PARTS = 16
_HEAD = struct.Struct(">QQ")
_ERRORS = {
    kind.__name__: kind
    for kind in (
        *(errors.NotAFeedError, errors.DamagedFeedError, errors.TooLargeError, errors.NoArticleError),
        *(errors.ParsingStoppedError, FeedError),
    )
}


class BrokenMessageError(ValueError):
    """A message is none of those that are sent here."""


def send(stream: IO[bytes], head: object, body: bytes = b"") -> None:
    """Write a message, a JSON value and bytes, and see it off."""
    text = json.dumps(head, ensure_ascii=False, check_circular=False, separators=(",", ":")).encode("utf-8", "replace")
    stream.write(_HEAD.pack(len(text), len(body)))
    stream.write(text)
    stream.write(body)
    stream.flush()


def receive(stream: IO[bytes], limit: int | None = None) -> tuple[Any, bytes]:
    """Return the next message.

    Args:
        stream: It is read to the end of the message.
        limit: How many bytes the message may have, where its sender is not trusted.

    Raises:
        EOFError: The other side is gone.
        BrokenMessageError: It is too long, or its head is no JSON.
    """
    sizes = _HEAD.unpack(_exactly(stream, _HEAD.size))
    if limit is not None and sum(sizes) > limit:
        message = f"a message of {sum(sizes)} bytes"
        raise BrokenMessageError(message)
    text, body = (_exactly(stream, size) for size in sizes)
    try:
        return json.loads(text), body
    except (ValueError, RecursionError) as error:
        message = "a message that is no JSON"
        raise BrokenMessageError(message) from error


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data


def told(answer: Answer | FeedError) -> tuple[list[object], bytes]:
    """Return what came of a job as a message."""
    if isinstance(answer, Feed):
        return ["feed", *_feed_row(answer)], _entries_text(answer.entries).encode("utf-8", "replace")
    if isinstance(answer, ExtractedArticle):
        return ["article", *_article_row(answer)], b""
    if isinstance(answer, FeedError):
        name = next(kind.__name__ for kind in type(answer).__mro__ if kind.__name__ in _ERRORS)
        return ["error", name, str(answer)], b""
    return ["links", [[link.url, link.title, link.declared] for link in answer]], b""


def understood(head: object, body: bytes) -> Answer:
    """Return what a worker's answer says.

    Raises:
        FeedError: The answer is an error.
        BrokenMessageError: It is nothing that a worker of ours would say.
    """
    try:
        kind, *rest = _sequence(head)
        if kind == "feed":
            return _feed(rest, body.decode("utf-8"))
        if kind == "article":
            return _article(rest)
        if kind == "links":
            return tuple(_link(*_sequence(row)) for row in _sequence(*rest))
        name, message = rest
        failure = _ERRORS[name](clean_line(message, limit=_ERROR_LIMIT))
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError) as error:
        message = "an answer of the wrong shape"
        raise BrokenMessageError(message) from error
    raise failure


def _feed_row(feed: Feed) -> list[object]:
    said = (feed.title, feed.home, feed.language, feed.format)
    return [*said, feed.ttl, feed.total, feed.well_formed, feed.notes]


def _feed(row: list[Any], entries: str) -> Feed:
    title, home, language, form, ttl, total, well_formed, notes = row
    _check_text(title, home, language, form)
    _check_addresses(home)
    if type(total) is not int or not (ttl is None or type(ttl) is int) or type(well_formed) is not bool:
        raise TypeError
    return Feed(title, home, language, ttl, tuple(_entries(entries)), total, form, well_formed, _texts(notes))


def _entries_text(entries: Iterable[Entry]) -> str:
    parts = [part for entry in entries for part in _entry_parts(entry)]
    text = _UNIT.join(parts)
    if text.count(_UNIT) >= len(parts) and parts:
        text = _UNIT.join(part.replace(_UNIT, "") for part in parts)
    return text


def _entry_parts(entry: Entry) -> tuple[str, ...]:
    return (
        *(entry.key, entry.guid, entry.url, entry.title, entry.author, entry.date_text, entry.summary, entry.text),
        *(entry.language, entry.canonical, _written(entry.published) or "", _written(entry.updated) or ""),
        *(_LIST.join(entry.tags), "partial" if entry.partial else "", str(entry.words)),
        _LIST.join([f"{link.start} {link.end} {link.url}" for link in entry.links]) if entry.links else "",
    )


def _entries(text: str) -> Iterator[Entry]:
    parts = text.split(_UNIT) if text else []
    if len(parts) % _ENTRY_PARTS:
        raise ValueError
    for entry in zip(*[iter(parts)] * _ENTRY_PARTS, strict=True):
        key, guid, url, title, author, date, summary, text, language, canonical, published, updated, *rest = entry
        tags, cut, words, links = rest
        _check_addresses(url, canonical)
        yield Entry(
            *(key, guid, url, title, author, _read(published or None), _read(updated or None), date, summary, text),
            *("", tuple(tags.split(_LIST)) if tags else (), language, cut == "partial", canonical),
            _count(words, at_most=len(text) // 2 + 1),  # every word but the last has a blank after it
            _text_links((link.split(" ", 2) for link in links.split(_LIST)), text) if links else (),
        )


def _text_links(rows: Iterable[Sequence[Any]], text: str) -> tuple[TextLink, ...]:
    found = tuple(TextLink(int(start), int(end), url) for start, end, url in rows)
    _check_text(*(link.url for link in found))
    _check_addresses(*(link.url for link in found))
    if not fitting(found, text) or not all(link.url for link in found):
        raise ValueError
    return found


def _count(written: str, *, at_most: int) -> int:
    if not (written.isascii() and written.isdigit() and len(written) < 8 and int(written) <= at_most):
        raise ValueError
    return int(written)


def _article_row(found: ExtractedArticle) -> list[object]:
    said = (found.title, found.text, found.site, found.url, found.summary)
    links = [[link.start, link.end, link.url] for link in found.links]
    return [*said, found.author, found.language, _written(found.published), links]


def _article(row: list[Any]) -> ExtractedArticle:
    title, text, site, url, summary, author, language, published, given = row
    _check_text(title, text, site, url, summary, author or "", language or "")
    _check_addresses(url)
    links = _text_links((_sequence(one) for one in _sequence(given)), text)
    return ExtractedArticle(title, text, author, _read(published), language, site, url, summary, links)


def _link(url: Any, title: Any, declared: Any) -> FeedLink:
    _check_text(url, title)
    _check_addresses(url)
    if type(declared) is not bool:
        raise TypeError
    return FeedLink(url, title, declared)


def _sequence(value: object) -> list[Any]:
    if type(value) is not list:
        raise TypeError
    return value


def _texts(value: object) -> tuple[str, ...]:
    found = _sequence(value)
    _check_text(*found)
    return tuple(found)


def _check_text(*values: object) -> None:
    if not _are_text(values):
        raise TypeError


def _are_text(values: Sequence[object]) -> TypeGuard[Sequence[str]]:
    return all(type(value) is str for value in values)


def _check_addresses(*values: str) -> None:
    if not all(value.startswith(("http://", "https://")) for value in values if value):
        raise ValueError


def _written(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment is not None else None


def _read(written: object) -> datetime | None:
    if written is None:
        return None
    if type(written) is not str:
        raise TypeError
    moment = datetime.fromisoformat(written)
    if moment.tzinfo is None:
        raise ValueError
    return moment if moment.tzinfo is UTC else moment.astimezone(UTC)
