"""How fast feeds are parsed: 200 feeds of 50 entries of 2.5 KB text, beside feedparser and fastfeedparser alone.

    python tests/bench/parse_feeds.py [FEEDS]

Prints CPU seconds; ill-formed is the same feeds with damage that no repair undoes, so that feedparser reads them.
"""

from __future__ import annotations

import io
import random
import sys
import time
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

import fastfeedparser
import feedparser

from broadsheet.feeds import parse_feed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WORDS = ("the", "of", "harbour", "council", "ferry", "said", "on", "Monday", "that", "its", "budget", "would", "rise")


def _feed(seed: int, *, damaged: bool = False) -> bytes:
    chance = random.Random(seed)  # noqa: S311 - reproducible, not secret
    items = []
    for number in range(50):
        paragraphs = (" ".join(chance.choices(_WORDS, k=90)) for _ in range(5))
        html = "".join(
            f"<p>{paragraph} <a href='https://f{seed}.example/more/{number}'>more</a>.</p>" for paragraph in paragraphs
        )
        items.append(
            f"<item><title>Story {number} of {seed}</title><link>https://f{seed}.example/{number}</link>"
            f"<guid>https://f{seed}.example/{number}</guid><pubDate>Tue, 05 May 2026 09:{number:02}:00 GMT</pubDate>"
            f"<description>{escape(html)}</description></item>"
        )
    end = "<p>damage<br>" if damaged else ""
    channel = f"<channel><title>Feed {seed}</title><link>https://f{seed}.example/</link>{''.join(items)}{end}</channel>"
    return f'<?xml version="1.0"?><rss version="2.0">{channel}</rss>'.encode()


def _seconds(read: Callable[[bytes], object], documents: Sequence[bytes]) -> float:
    read(documents[0])
    start = time.process_time()
    for document in documents:
        read(document)
    return time.process_time() - start


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    whole = [_feed(seed) for seed in range(count)]
    damaged = [_feed(seed, damaged=True) for seed in range(min(count, 20))]

    def reference(document: bytes) -> object:
        return feedparser.parse(io.BytesIO(document), sanitize_html=False, resolve_relative_uris=False)

    def ours(document: bytes) -> object:
        return parse_feed(document, "https://base.example/feed")

    print(f"{count} well-formed feeds of 50 entries, {len(whole[0]) / 1000:.0f} KB each; CPU seconds")
    print(f"  broadsheet, texts and keys included  {_seconds(ours, whole):6.2f}")
    print(f"  fastfeedparser, fields only          {_seconds(fastfeedparser.parse, whole):6.2f}")
    print(f"  feedparser, fields only              {_seconds(reference, whole):6.2f}")
    print(f"{len(damaged)} ill-formed ones")
    print(f"  broadsheet, texts and keys included  {_seconds(ours, damaged):6.2f}")
    print(f"  feedparser, fields only              {_seconds(reference, damaged):6.2f}")


if __name__ == "__main__":
    main()
