"""Feeds as bytes, and what is read from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.feeds import parse_feed

if TYPE_CHECKING:
    from broadsheet.feeds import Feed

URL = "https://base.example/feed"
ITEM = "<item><title>{0}</title><link>https://base.example/{0}</link></item>"

ENDLESS = b"<rss><channel><item><title>x<br></title><author>" + b"a." * 500_000 + b"@</author></item></channel></rss>"
"""Takes a parser an hour: an ill-formed feed with an author that is one long guess at an address of mail.

Twice as long a guess takes four times as long; one of 64,000 characters took 14 seconds.
"""


def rss(items: str, *, head: str = "", title: str = "T") -> bytes:
    return (
        f'<?xml version="1.0"?>{head}<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'.encode()
    )


def parsed(data: bytes, content_type: str | None = None) -> Feed:
    return parse_feed(data, URL, content_type)
