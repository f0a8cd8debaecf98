"""What the fuzzer feeds: a small corpus, and the ways in which a document of it is spoilt."""

from __future__ import annotations

import json
import re
import sqlite3
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from xml.sax.saxutils import quoteattr

if TYPE_CHECKING:
    import random

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "data" / "fuzz"
FEEDS = ROOT / "tests" / "data" / "feeds"
SEEDS = ROOT / "seeds"
MARKUP = (
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
)
SIGNS = (
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
)
LETTERS = (
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
)
VALUES = (
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
    *("null", "true", "9999-12-31T23:59:59-12:00", "0001-01-01", "1970-01-01T00:00:00Z"),
)
SETTINGS = ("!!python/object:os.system", "*a", "&a", "<<: *a", "- - -", "? ", "|", "https://", "javascript:", "a" * 300)
PIECES = (*MARKUP, *SIGNS, *LETTERS, *VALUES, *SETTINGS)


@cache
def document(name: str) -> str:
    """Return a document of the corpus."""
    return (CORPUS / name).read_text("utf-8")


@cache
def lines(name: str) -> tuple[str, ...]:
    return tuple(document(name).splitlines())


@cache
def documents(directory: Path, pattern: str = "*") -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(directory.glob(pattern)))


def mutated(chance: random.Random, text: str) -> str:
    """Return a text with a few of its parts doubled, dropped, moved, or replaced by something awkward."""
    for _ in range(chance.choice((1, 1, 2, 4, 12))):
        start = chance.randint(0, len(text))
        end = min(len(text), start + chance.choice((0, 1, 3, 20, 200)))
        elsewhere = chance.randint(0, len(text))
        middle = chance.choice(
            (
                chance.choice(PIECES),
                "",
                text[start:end] * 2,
                chance.choice(PIECES) * 30,
                text[elsewhere : elsewhere + chance.choice((3, 30, 300))],
            )
        )
        text = text[:start] + middle + text[end:]
    return text


def filled(chance: random.Random, text: str) -> str:
    """Return a text with some of its quoted values replaced so that what is around them stays in order."""

    def other(found: re.Match[str]) -> str:
        if found[1] or chance.random() < 0.7:  # the name of a member, what is read goes by it
            return found[0]
        word = mutated(chance, found[0][1:-1])[:400] if chance.random() < 0.5 else chance.choice(PIECES)
        written = json.dumps(word, ensure_ascii=chance.random() < 0.5)
        if text.startswith("<"):
            return quoteattr("".join(letter for letter in word if letter.isprintable()))
        return chance.choice((written, written, word if word in VALUES else "[]", "{}"))

    return re.sub(r'"[^"]*"(\s*:)?', other, text)


def in_bytes(chance: random.Random, text: str) -> bytes:
    """Return a text in one of several encodings, now and then with a byte or five of it wrong."""
    encoding = chance.choice(("utf-8", "utf-8", "utf-8", "utf-16", "latin-1", "gb18030"))
    return spoilt(chance, text.encode(encoding, "replace" if encoding != "utf-8" else "surrogatepass"))


def spoilt(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((0, 0, 1, 5)) if changed else 0):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def article_text(chance: random.Random) -> str:
    seed = chance.choice(documents(SEEDS, "*.txt")).decode("utf-8")
    start = chance.randrange(max(1, len(seed) - 1_500))
    return mutated(chance, seed[start : start + 1_500])


def newsboat_cache(chance: random.Random, path: Path) -> None:
    """Make a ``cache.db`` such as newsboat's with odd values in its columns, or with bytes of the file itself wrong."""
    words = [chance.choice((mutated(chance, "Fire at the mill"), chance.choice(PIECES), None, 7, b"\xff", 2**62))
             for _ in range(8)]  # fmt: skip
    with closing(sqlite3.connect(path)) as made, made:
        made.execute("PRAGMA page_size = 512")
        made.execute("CREATE TABLE rss_feed (rssurl, url, title)")
        made.execute(
            "CREATE TABLE rss_item (id INTEGER PRIMARY KEY, guid, title, author, url, feedurl, pubDate, content,"
            " unread, deleted DEFAULT 0)"
        )
        addresses = ("https://a.example/f", "https://b.example/f", words[0])
        for address in addresses:
            made.execute("INSERT INTO rss_feed VALUES (?, ?, ?)", tuple(map(_storable, (address, *words[1:3]))))
        for number in range(6):
            row = (
                words[number],
                words[3],
                words[4],
                words[5],
                chance.choice(addresses),
                words[6],
                words[7],
                number % 2,
            )
            made.execute(
                "INSERT INTO rss_item (guid, title, author, url, feedurl, pubDate, content, unread)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                tuple(map(_storable, row)),
            )
    if chance.random() < 0.5:
        data = bytearray(path.read_bytes())
        for _ in range(chance.choice((1, 4, 40))):
            data[chance.randrange(len(data))] = chance.randrange(256)
        path.write_bytes(data[: chance.choice((len(data), len(data), chance.randrange(len(data))))])


def _storable(value: object) -> object:
    return value.encode("utf-8", "replace").decode() if isinstance(value, str) else value
