"""Feeds every reader of foreign input with made-up and mutated input, for as long as asked, and counts.

    python tests/bench/fuzz.py [SECONDS] [TARGET ...]

A target may refuse input only with an error of ours; anything else is a finding: its kind, and the seed that
makes it again. ``fuzz(seconds, names)`` is what the test suite calls for a few seconds.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from broadsheet.articles import Article
from broadsheet.articles.clean import clean_line, clean_text
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>Paper</title><link>https://a.example/</link><item><title>Fire &amp; smoke</title><guid>1</guid>
<link>/one?a=1&amp;b=2</link><pubDate>Tue, 19 May 2026 10:00:00 +0200</pubDate><dc:creator>Ida Holm</dc:creator>
<description><![CDATA[<p>The mill <b>burnt</b> down.</p><ul><li>30 hurt</li></ul>]]></description>
</item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title type="html">A &lt;b&gt;</title>
<entry><id>urn:1</id><title>One</title><link href="one"/><updated>2026-05-19T10:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The mill</p></div></content></entry></feed>"""
JSON = """{"version": "https://jsonfeed.org/version/1.1", "title": "Paper", "items": [{"id": 1, "url": "https://a.example/1",
"content_html": "<p>The mill</p>", "date_published": "2026-05-19T10:00:00Z", "authors": [{"name": "Ida"}]}]}"""
OPML = """<opml version="2.0"><head><title>Mine</title></head><body><outline text="World"><outline type="rss"
text="Gazette" xmlUrl="https://gazette.example/rss" category="news,world"/></outline></body></opml>"""
PAGE = """<html lang="en"><head><title>Fire</title><meta property="og:title" content="Fire"><link rel="alternate"
type="application/rss+xml" href="/feed">
<script type="application/ld+json">{"@type": "NewsArticle", "author": "Ida"}</script>
</head><body><article><h1>Fire</h1><p>The mill on the river burnt down on Tuesday night, the council said, and
nobody was hurt in it.</p><p>The owner said that it would be rebuilt.</p></article></body></html>"""
CONFIG = (
    "theme: dark\nlibrary: /tmp/x\ndates: age\nkeys:\n  preset: newsboat\nreading:\n  width: 76\n  highlights: true\n"
)
QUERY = 'title:(storm OR "flood warning") -sport elect* colour~2 after:2026-05-01 is:unread source:"le monde"'
PIECES = (
    *(
        "<",
        ">",
        "&",
        "&#x9b;",
        "&#0;",
        "&#1114112;",
        "<![CDATA[",
        "]]>",
        "<!--",
        "-->",
        "<!DOCTYPE x [<!ENTITY a 'b'>]>",
    ),
    *(
        '"',
        "'",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "*",
        "~",
        ":",
        "..",
        "-",
        "OR",
        "AND NOT",
        "\\",
        "\0",
        "\x1b[31m",
        "\x9d",
    ),
    *(
        "\ufeff",
        "\u202e",
        "\u200d",
        "\u0301" * 9,
        "\ud800",
        "漢",
        "😀",
        "ﬀ",
        "İ",
        "ß",
        "\u2028",
        "\r",
        "\n",
        "\t",
        "\u00a0",
    ),
    *(
        "$",
        "€30bn",
        "1,000,000.5.5",
        "99999999999999999999",
        "May 32, 2026",
        "0 BC",
        "½",
        "٣",
        "1e999",
        "-0",
        "%s",
        "NaN",
    ),
    *("!!python/object:os.system", "*a", "&a", "<<: *a", "- - -", "? ", "|", "https://", "javascript:", "a" * 300),
)


@dataclass(slots=True)
class Count:
    """What came of one target."""

    tried: int = 0
    refused: int = 0
    slowest: float = 0.0
    findings: Counter[str] = field(default_factory=Counter)
    seeds: dict[str, int] = field(default_factory=dict)


def mutated(chance: random.Random, text: str) -> str:
    """Return a text with a few of its parts doubled, dropped, moved, or replaced by something awkward."""
    for _ in range(chance.choice((1, 1, 2, 4, 12))):
        start = chance.randint(0, len(text))
        end = min(len(text), start + chance.choice((0, 1, 3, 20, 200)))
        middle = chance.choice((chance.choice(PIECES), "", text[start:end] * 2, chance.choice(PIECES) * 30))
        text = text[:start] + middle + text[end:]
    return text


def in_bytes(chance: random.Random, text: str) -> bytes:
    encoding = chance.choice(("utf-8", "utf-8", "utf-8", "utf-16", "latin-1", "gb18030"))
    data = bytearray(text.encode(encoding, "replace" if encoding != "utf-8" else "surrogatepass"))
    for _ in range(chance.choice((0, 0, 1, 5)) if data else 0):
        data[chance.randrange(len(data))] = chance.randrange(256)
    return bytes(data)


def feeds(chance: random.Random) -> None:
    from broadsheet.feeds import parse_feed

    data = in_bytes(chance, mutated(chance, chance.choice((FEED, ATOM, JSON))))
    feed = parse_feed(data, "https://a.example/feed", chance.choice((None, "text/xml; charset=x", "application/json")))
    for entry in feed.entries:
        assert clean_line(entry.title, limit=10_000) == entry.title
        assert "\x1b" not in entry.text


def pages(chance: random.Random) -> None:
    from broadsheet.feeds import extract_article

    found = extract_article(in_bytes(chance, mutated(chance, PAGE)), "https://a.example/1")
    assert clean_text(found.text) == found.text


def html(chance: random.Random) -> None:
    from broadsheet.feeds.html_text import html_to_text

    text = html_to_text(mutated(chance, "<p>The mill <b>burnt</b></p><ul><li>30<li>40</ul><pre> x </pre><br>"))
    assert clean_text(text) == text


def subscriptions(chance: random.Random) -> None:
    from broadsheet.feeds import read_subscriptions

    name = chance.choice(("mine.opml", "urls", "list.txt"))
    read_subscriptions(in_bytes(chance, mutated(chance, OPML)), name)


def queries(chance: random.Random) -> None:
    from broadsheet.search import matches, parse_query

    query = parse_query(mutated(chance, QUERY), typing=chance.random() < 0.5)
    text = mutated(chance, "A storm warning for the coast; colours and elections.")
    spans = matches(text, query)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def settings(chance: random.Random) -> None:
    from broadsheet.config import load_settings

    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / "config.yaml"
        file.write_bytes(in_bytes(chance, mutated(chance, CONFIG)))
        load_settings(file)


def _article(chance: random.Random) -> Article:
    seed = (chance.choice(sorted(SEEDS.glob("*.txt")))).read_text("utf-8")
    start = chance.randrange(max(1, len(seed) - 1_500))
    return Article.from_text(mutated(chance, seed[start : start + 1_500]), title="Fire", source="Paper")


def facts(chance: random.Random) -> None:
    from broadsheet.facts import extract_facts, find_blocks

    article = _article(chance)
    size = len(article.text)
    for fact in extract_facts(article):
        assert 0 <= fact.sentence[0] <= fact.span[0] < fact.span[1] <= fact.sentence[1] <= size
    blocks = find_blocks(article.text)
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(blocks))


def comparisons(chance: random.Random) -> None:
    from broadsheet.compare import compare_articles

    a, b = _article(chance), _article(chance)
    for row in compare_articles(a, b).rows:
        for article, said in ((a, row.a), (b, row.b)):
            if said is not None:
                assert article.text[slice(*said.sentence_span)] == said.sentence
                assert article.text[slice(*said.value_span)] == said.value


TARGETS: dict[str, Callable[[random.Random], None]] = {
    target.__name__: target for target in (feeds, pages, html, subscriptions, queries, settings, facts, comparisons)
}


def fuzz(seconds: float, names: list[str], *, seed: int = 0) -> dict[str, Count]:
    """Try each target for its share of the time; return what came of it."""
    counts = {name: Count() for name in names}
    for name, count in counts.items():
        ends = time.monotonic() + seconds / len(names)
        while time.monotonic() < ends or not count.tried:
            _try(TARGETS[name], count, seed + count.tried)
    return counts


def _try(target: Callable[[random.Random], None], count: Count, seed: int) -> None:
    started = time.monotonic()
    count.tried += 1
    try:
        target(random.Random(seed))  # noqa: S311 - input, not secrets
    except BroadsheetError:
        count.refused += 1
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
        place = traceback.extract_tb(error.__traceback__)[-1]
        kind = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}: {str(error)[:80]!r}"
        count.findings[kind] += 1
        count.seeds.setdefault(kind, seed)
    count.slowest = max(count.slowest, time.monotonic() - started)


def main(seconds: float, names: list[str]) -> None:
    for name, count in fuzz(seconds, names, seed=random.randrange(2**40)).items():  # noqa: S311 - input, not secrets
        print(f"{name:14} {count.tried:>8} tried, {count.refused:>7} refused, slowest {count.slowest * 1000:.0f} ms")
        for kind, times in count.findings.most_common():
            print(f"    {times} x {kind} (seed {count.seeds[kind]})")


if __name__ == "__main__":
    main(float(sys.argv[1]) if sys.argv[1:] else 600.0, sys.argv[2:] or list(TARGETS))
