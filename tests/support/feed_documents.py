"""Feeds as bytes, and what is read from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.feeds import parse_feed

if TYPE_CHECKING:
    from broadsheet.feeds import Feed

URL = "https://base.example/feed"
ITEM = "<item><title>{0}</title><link>https://base.example/{0}</link></item>"


def rss(items: str, *, head: str = "", title: str = "T") -> bytes:
    return (
        f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'.encode()
    )


def parsed(data: bytes, content_type: str | None = None) -> Feed:
    return parse_feed(data, URL, content_type)
