"""How fast feeds are parsed, and whether any entry is lost, beside feedparser and fastfeedparser.

    python tests/bench/parse_feeds.py [FEEDS]
    python tests/bench/parse_feeds.py --files DIRECTORY

The first prints CPU seconds for 200 feeds of 50 entries of 2.5 KB text; ill-formed is the same feeds with damage that
no repair undoes, so that feedparser reads them. The second reads every file of a directory that feedparser takes for a
feed (its own test files, from its source distribution, or saved feeds) and prints what is missing of feedparser's
entries, and which of them we know neither by their id nor by their link; well-formed is what feedparser says is. Some
of its test files name their base address in a header that is not sent here: their relative links are four of those.
"""

from __future__ import annotations

import contextlib
import io
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import fastfeedparser
import feedparser

from broadsheet.feeds import parse_feed
from broadsheet.feeds.errors import FeedError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.feeds import Entry

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


def reference(document: bytes) -> Any:
    """Return what feedparser makes of a document, without the work that we do ourselves."""
    return feedparser.parse(io.BytesIO(document), sanitize_html=False, resolve_relative_uris=False)


def _identities(entry: Any) -> set[str]:
    """Return what an entry can be known by."""
    return {" ".join(str(value).split()) for name in ("id", "link") if (value := entry.get(name))}


@dataclass
class Tally:
    """What the files of one kind hold: how many there are, entries on both sides, and what we lack."""

    files: int = 0
    theirs: int = 0
    ours: int = 0
    fewer: int = 0
    unknown: int = 0


def compare_files(directory: Path) -> None:
    """Print how many entries each side finds in every file, and which files give us fewer."""
    tallies = {"well-formed": Tally(), "ill-formed": Tally()}
    fewer: list[str] = []
    for path in sorted(directory.rglob("*")):
        # feedparser takes even a program for a feed where it has tags in its strings.
        if path.is_file() and path.suffix not in {".py", ".rst", ".md"}:
            data = path.read_bytes()
            found = reference(data)
            if found.get("version") or found.entries:
                line = _compare(data, found, tallies["ill-formed" if found.bozo else "well-formed"])
                fewer += [f"{line}  {path.relative_to(directory)}"] if line else []
    print(
        f"  {'':12}{'files':>7}{'feedparser':>12}{'broadsheet':>12}{'files with fewer':>18}{'lost by id and link':>21}"
    )
    for kind, tally in tallies.items():
        counts = f"{tally.files:7}{tally.theirs:12}{tally.ours:12}{tally.fewer:18}{tally.unknown:21}"
        print(f"  {kind:12}{counts}")
    print("fewer entries than feedparser (theirs, ours):" if fewer else "no file gives fewer entries")
    print("\n".join(fewer))


def _compare(data: bytes, found: Any, tally: Tally) -> str:
    """Count one file; return a line about it where we find fewer entries."""
    entries: Sequence[Entry] = ()
    with contextlib.suppress(FeedError):
        entries = parse_feed(data, "https://base.example/feed").entries
    known = {" ".join(name.split()) for entry in entries for name in (entry.guid, entry.url, entry.key)}
    tally.files += 1
    tally.theirs += len(found.entries)
    tally.ours += len(entries)
    tally.unknown += sum(1 for entry in found.entries if (names := _identities(entry)) and not names & known)
    if len(entries) >= len(found.entries):
        return ""
    tally.fewer += 1
    return f"  {len(found.entries):5} {len(entries):5}"


def main() -> None:
    """Print the table."""
    if sys.argv[1:2] == ["--files"] and len(sys.argv) == 3:
        compare_files(Path(sys.argv[2]))
        return
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    whole = [_feed(seed) for seed in range(count)]
    damaged = [_feed(seed, damaged=True) for seed in range(min(count, 20))]

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
