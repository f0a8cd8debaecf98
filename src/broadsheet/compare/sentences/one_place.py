"""What is set against each other because it stands in one place of two sentences."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from broadsheet.compare.language.words import read_words
from broadsheet.facts.frozen import quick

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.compare.language.words import Word
    from broadsheet.facts import Span


class Sort(Enum):
    """What a word tells by which two things are told apart."""

    NAME = auto()
    PLACE = auto()
    DAY = auto()
    MONTH = auto()
    DIRECTION = auto()
    NUMBER = auto()
    PREFIXED = auto()


@quick
class Counterpart:
    """Two words or names that exclude each other in one place of two sentences.

    Attributes:
        sort: What they tell.
        a: Where the first article's stands.
        b: Where the second's stands.
        joined: Whether nothing stands between them and the word that both sentences have beside them.
    """

    sort: Sort
    a: Span
    b: Span
    joined: bool


@quick
class Sentence:
    """The words of a sentence, or of a part of it.

    Attributes:
        text: The text of its article.
        words: Its words that carry meaning.
        span: Where the words stand beside which others are looked at.
    """

    text: str
    words: Sequence[Word]
    span: Span


def part(text: str, span: Span) -> Sentence:
    """Return a part of a sentence by itself: nothing around it is looked at."""
    return Sentence(text, read_words(text, *span), span)
