"""Two articles as long as a book, of two sources, for what takes long to read and to compare; prints nothing itself."""

from __future__ import annotations

import random
import re
import time
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from broadsheet.articles import Article, Incoming, SourceKind
from broadsheet.resources import seeds_directory

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Store

_ENDS = re.compile(r"(?<=[.!?])\s+")
_PARAGRAPH = 5


def add_long(store: Store, words: int) -> None:
    """Add two articles of so many words, made of the bundled ones' sentences, and a few short ones of either source."""
    sentences = [
        sentence
        for path in sorted(seeds_directory().glob("*.txt"))
        for sentence in _ENDS.split(path.read_text("utf-8"))
        if 5 < len(sentence.split()) < 60
    ]
    for number in (1, 2):
        rng = random.Random(number)  # noqa: S311 - sentences, not secrets
        source = store.sources.add(SourceKind.FEED, f"https://paper{number}.example/", f"Paper {number}", now=0)
        lengths = [words, *[300] * 10]
        batch = [
            Incoming(
                f"{number}-{place}",
                Article.from_text(
                    _text(sentences, length, rng),
                    title=f"Report {place} of paper {number}",
                    # The long ones are the newest, and of them the first paper's is.
                    published=datetime(2026, 5, 20 - place, 12 - number, tzinfo=UTC),
                ),
            )
            for place, length in enumerate(lengths)
        ]
        store.texts.take(source, batch, now=time.time())


def _text(sentences: Sequence[str], words: int, rng: random.Random) -> str:
    paragraphs: list[str] = []
    length = 0
    while length < words:
        paragraph = " ".join(rng.choices(sentences, k=_PARAGRAPH))
        paragraphs.append(paragraph)
        length += len(paragraph.split())
    return "\n\n".join(paragraphs)
