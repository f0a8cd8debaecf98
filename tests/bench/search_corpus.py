"""A library of made-up news for the search benchmark: Zipf's law over 100,000 words, and the questions asked of it."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.articles import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

WORDS = 100_000
FIRST_MOMENT = 1_600_000_000.0
BETWEEN = 300.0
"""Seconds from one article to the next: 100,000 articles are a year of news."""
SOURCES = 80
_ENDINGS = ("", "s", "ed", "ing", "er", "ly", "ion", "al")


def _chance(seed: int | str) -> random.Random:
    return random.Random(seed)  # noqa: S311 # nothing secret: the same articles each time


@lru_cache(maxsize=1)
def vocabulary() -> list[str]:
    """Words of two to eleven letters, frequent ones shorter, many of them forms of one stem."""
    chance = _chance(1)
    found: dict[str, None] = {}
    while len(found) < WORDS:
        syllables = 1 + min(3, len(found) // 300) if len(found) < 1200 else chance.randint(2, 4)
        stem = "".join(chance.choice("bcdfghklmnprstvw") + chance.choice("aeiou") for _ in range(syllables))
        for ending in chance.sample(_ENDINGS, 3):
            found[stem + ending] = None
    return list(found)[:WORDS]


def documents(count: int, *, start: int = 0) -> Iterator[Document]:
    """Articles of 200 to 600 words, oldest first; the same ones each time."""
    words, weights = vocabulary(), _weights()
    for number in range(start + 1, start + count + 1):
        chance = _chance(number)
        text = chance.choices(words, cum_weights=weights, k=chance.randint(200, 600))
        # In news some two words of a hundred have a hyphen.
        for place in range(len(text) - 2, 0, -60):
            text[place : place + 2] = [f"{text[place]}-{text[place + 1]}"]
        paragraphs = [" ".join(text[place : place + 60]).capitalize() + "." for place in range(0, len(text), 60)]
        title = " ".join(chance.choices(words, cum_weights=weights, k=9)).capitalize()
        source = f"Source {number * 7 % SOURCES}"
        url = f"https://source{number * 7 % SOURCES}.example/{number}"
        moment = FIRST_MOMENT + BETWEEN * number
        yield Document(number, title, "\n\n".join(paragraphs), source, "", (), "en", url, "feed", moment)


@lru_cache(maxsize=1)
def _weights() -> list[float]:
    return list(accumulate(1 / rank for rank in range(1, WORDS + 1)))


class Question(NamedTuple):
    """A question in our language, and the words of it for engines with another one."""

    text: str
    words: tuple[str, ...]
    typing: bool = False


def questions(kind: str, count: int, newest: float) -> list[Question]:
    """Questions of one kind, from common words to rare ones; never the same word twice."""
    words = vocabulary()
    # Not the same words for two kinds, so that none profits from what another has warmed.
    chance = _chance(kind)

    def pick(low: int, high: int) -> str:
        return words[chance.randint(low, high)]

    made: list[Question] = []
    for _ in range(count):
        common, known, rare, other = pick(5, 200), pick(200, 3_000), pick(3_000, 60_000), pick(5, 200)
        one = chance.choice((common, known, rare))
        if kind == "typing":
            made.extend(Question(one[:end], (one[:end],), typing=True) for end in range(1, len(one) + 1))
        elif kind == "phrase":
            made.append(_phrase(chance.randint(1, int((newest - FIRST_MOMENT) / BETWEEN)), chance))
        else:
            made.append(_ask(kind, common, known, rare, other, one, chance, newest))
    return made


def _ask(
    kind: str, common: str, known: str, rare: str, other: str, one: str, chance: random.Random, newest: float
) -> Question:
    source = chance.randrange(SOURCES)
    month = _month(newest - chance.random() * (newest - FIRST_MOMENT))
    return {
        "common word": Question(common, (common,)),
        "rare word": Question(rare, (rare,)),
        "AND of two": Question(f"{common} {known}", (common, known)),
        "AND of three": Question(f"{common} {known} {other}", (common, known, other)),
        "OR of three": Question(f"{common} OR {known} OR {rare}", (common, known, rare)),
        "source and word": Question(f'{known} source:"source {source}"', (known,)),
        "word, some 30 days": Question(f"{known} {month}", (known,)),
        "fuzzy": Question(f"{one}~", (one,)),
        "title": Question(f"title:{known}", (known,)),
        "relevance, one word": Question(f"{common} sort:relevance", (common,)),
        "relevance, AND of three": Question(f"{common} {known} {other} sort:relevance", (common, known, other)),
        "relevance, OR of three": Question(f"{common} OR {known} OR {rare} sort:relevance", (common, known, rare)),
    }[kind]


def _phrase(number: int, chance: random.Random) -> Question:
    """Two or three words that stand together in some article."""
    text = next(documents(1, start=number - 1)).text.lower().replace(".", "").split()
    start = chance.randrange(len(text) - 3)
    words = text[start : start + chance.choice((2, 2, 3))]
    return Question(f'"{" ".join(words)}"', tuple(words))


def _month(end: float) -> str:
    last = datetime.fromtimestamp(end, UTC)
    return f"after:{last - timedelta(days=30):%Y-%m-%d} before:{last:%Y-%m-%d}"
