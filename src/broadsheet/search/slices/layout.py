"""What a slice consists of: its fields, its files and the numbers that both its writer and its reader go by."""

from __future__ import annotations

import sys
from dataclasses import dataclass

SCHEMA = f"7-{sys.byteorder}"
"""Changes with anything here, with the folding of words or with their stems; an index of another schema is rebuilt."""

SLICE_ARTICLES = 4_000
"""Articles in a slice at most. At 4,000 a common word takes a millisecond and a slice builds in some seconds."""
SLICE_CHARACTERS = 24_000_000
"""Characters of text in a slice at most, which bounds the memory of building it: some 6,000 for each article."""
SLICE_WORDS = SLICE_CHARACTERS // 6
"""The same in words, as lengths are remembered."""

WORDS = "words"
"""Title and text in one field, so that a word is looked up once; their positions tell them apart."""
SOURCE = "source"
AUTHOR = "author"
URL = "url"
LANGUAGE = "lang"
KIND = "kind"
FIELDS = (AUTHOR, KIND, LANGUAGE, SOURCE, URL, WORDS)

JOINED = "-"
"""Begins the terms that stand for words joined by hyphens: "-pretraining" for "pre-training"."""

TEXT_START = 1_024
"""The position of the first word of a text; those of its title come before, and no phrase spans both."""
TITLE_WEIGHT = 4
"""A word in the title counts as so many in the text, in BM25F's sum over fields (Robertson, Zaragoza, Taylor 2004)."""

MOST_POSITIONS = 16_000
"""Positions kept of one word in one article; a text that repeats a word more often is no prose."""

LEXICON = "lexicon"
ROLL = "roll"
PAIRS = "pairs"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it was written.

    Attributes:
        name: Its name in the slice.
        size: Its size in bytes.
        crc: The CRC-32 of its content.
        modified: When it was written, in nanoseconds since the epoch: while that stands, nobody wrote to it since.
    """

    name: str
    size: int
    crc: int
    modified: int


@dataclass(frozen=True, slots=True)
class SliceInfo:
    """A slice as the manifest lists it.

    Attributes:
        name: The directory it stands in.
        articles: How many articles were written into it.
        oldest: The least time of an article in it, epoch seconds.
        newest: The greatest.
        length: The sum of the weighted lengths of its articles, in words.
        files: Every file of it.
        deleted: A bit for each of its articles that is gone or stands in a newer slice.
    """

    name: str
    articles: int
    oldest: float
    newest: float
    length: int
    files: tuple[Stamp, ...]
    deleted: int = 0

    @property
    def live(self) -> int:
        """How many of its articles can be found."""
        return self.articles - self.deleted.bit_count()
