"""Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), forgiving wrong types in single fields."""

from __future__ import annotations

import json
from typing import Any

from broadsheet.feeds.errors import DamagedFeedError, NotAFeedError
from broadsheet.feeds.raw import ENTRY_LIMIT, TAG_LIMIT, RawEntry, RawFeed, RawText, TextType

_AUTHORS = 10


def read_json_feed(text: str) -> RawFeed:
    """Return the feed in a JSON document.

    Raises:
        NotAFeedError: It is JSON, but no JSON Feed.
        DamagedFeedError: It is not JSON, or nested too deeply.
    """
    document = _load(text)
    items = document.get("items") if isinstance(document, dict) else None
    if not isinstance(document, dict) or not (
        isinstance(items, list) or "jsonfeed.org" in _string(document.get("version"))
    ):
        message = "not a feed: JSON data without the items of a JSON Feed"
        raise NotAFeedError(message)
    if not isinstance(items, list):
        message = "the JSON Feed is damaged: its items are not a list"
        raise DamagedFeedError(message)
    given = [item for item in items if isinstance(item, dict)]
    feed = RawFeed(
        format=f"JSON Feed {_string(document.get('version')).rpartition('/')[2][:8]}".strip(),
        title=_plain(document.get("title")),
        links=[("alternate", home)] if (home := _string(document.get("home_page_url"))) else [],
        language=_string(document.get("language")),
        entries=[_entry(item, _author(document)) for item in given[:ENTRY_LIMIT]],
        total=len(given),
    )
    if len(given) < len(items):
        feed.notes.append(f"{len(items) - len(given)} items of the feed are no objects and were left out")
    return feed


def _load(text: str) -> Any:
    try:
        # No number of a feed is so long; Python refuses to read those of more than 4,300 digits.
        return json.loads(text, parse_int=lambda digits: int(digits) if len(digits) < 20 else digits)
    except RecursionError as error:
        message = "the JSON Feed is nested too deeply to be read"
        raise DamagedFeedError(message) from error
    except ValueError as error:
        message = f"not a feed: it starts like JSON but is none ({str(error)[:120]})"
        raise DamagedFeedError(message) from error


def _entry(item: dict[str, Any], feed_author: str) -> RawEntry:
    identifier = item.get("id")
    entry = RawEntry(
        # Version 1 asks readers to take a number for a string.
        guid=str(identifier) if _is_number(identifier) else _string(identifier),
        title=_plain(item.get("title")),
        author=_author(item) or feed_author,  # as the specification has it
        published=_string(item.get("date_published")),
        updated=_string(item.get("date_modified")),
        summary=_plain(item.get("summary")),
        tags=[tag.strip() for tag in _list(item.get("tags"))[:TAG_LIMIT] if _string(tag)],
        language=_string(item.get("language")),
    )
    if address := _string(item.get("url")) or _string(item.get("external_url")):
        entry.links.append(("alternate", address))
    if html := _string(item.get("content_html")):
        entry.content.append(RawText(html, TextType.HTML))
    elif text := _string(item.get("content_text")):
        entry.content.append(RawText(text, TextType.PLAIN))
    return entry


def _author(item: dict[str, Any]) -> str:
    for people in (_list(item.get("authors")), [item.get("author")]):
        names = [name for one in people[:_AUTHORS] if isinstance(one, dict) and (name := _string(one.get("name")))]
        if names:
            return ", ".join(names)
    return ""


def _plain(value: object) -> RawText:
    return RawText(_string(value), TextType.PLAIN)


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _string(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
