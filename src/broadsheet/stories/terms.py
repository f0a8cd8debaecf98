"""What an article is about, as terms: the stems of its words on one side, its names and numbers on the other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import snowballstemmer

from broadsheet.stories.common_words import BACKGROUND, STOP_WORDS

if TYPE_CHECKING:
    from broadsheet.articles import Article

LEAD_TOKENS: Final = 60
"""Tokens that count as the lead: about two sentences, where news says who, what, where and when."""

LEAD_WEIGHT: Final = 2.0
"""How often a token of title or lead counts."""

_READ: Final = 40_000
"""Characters of a text that are read; a longer one is about the same things."""

# A number with its separators, an abbreviation with dots, a word (with hyphens and apostrophes), a run of a script
# that is written without spaces, or a mark after which a capital letter means nothing.
TOKEN: Final = re.compile(
    r"(?P<number>\d+(?:[.,:]\d+)*)"
    r"|(?P<unspaced>[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f]+)"
    r"|(?P<word>(?:[^\W\d_]\.){2,}|[^\W\d_]\w*(?:[-'’]\w+)*)"
    r"|(?P<mark>[.!?:\n•“\"])"
)
_POSSESSIVE: Final = re.compile(r"['’]s?$")


@dataclass(frozen=True, slots=True)
class Terms:
    """What an article is about.

    Attributes:
        words: How often each ordinary word stands in the article, by stem; tokens of the lead count double.
        names: The same of words written as names, and of numbers.
    """

    words: dict[str, float]
    names: dict[str, float]


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """Return the stem of a case-folded word, by the Porter2 algorithm for English."""
    return str(_stemmer().stemWord(word))


@lru_cache(maxsize=1)
def _stemmer() -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer("english")


def article_terms(article: Article) -> Terms:
    """Return what the article is about, from its title and text."""
    return text_terms(reading(article))


def reading(article: Article) -> str:
    """Return what is read of an article: its title, unless the text opens with it, and its text."""
    text = article.text[:_READ]
    title = article.title.rstrip("…. ")
    return text if text.lstrip().startswith(title) else f"{title}\n{text}"


def text_terms(text: str) -> Terms:
    """Return what a text is about."""
    words: dict[str, float] = {}
    capitals: dict[str, float] = {}
    numbers: dict[str, float] = {}
    # Capitals that may be there for the sentence's sake, until the rest of the text has shown how the word is written.
    doubtful: dict[str, float] = {}
    starts = True
    for position, match in enumerate(TOKEN.finditer(text)):
        weight = LEAD_WEIGHT if position < LEAD_TOKENS else 1.0
        group, token = match.lastgroup, match[0]
        if group == "word":
            _count_word(token, weight, words, doubtful if starts else capitals)
        elif group == "number":
            number = token.replace(",", "")
            numbers[number] = numbers.get(number, 0.0) + weight
        elif group == "unspaced":
            for pair in (token[at : at + 2] for at in range(len(token) - 1)):
                words[pair] = words.get(pair, 0.0) + weight
        starts = group == "mark"
    _settle(doubtful, words, capitals)
    return Terms(words, capitals | numbers)


def word_key(token: str) -> str:
    """Return the stem that a word is counted under, empty for one that tells nothing."""
    folded = _POSSESSIVE.sub("", token.casefold().replace("’", "'"))
    return "" if len(folded) < 2 or folded in STOP_WORDS else stem(folded)


def _count_word(token: str, weight: float, words: dict[str, float], capitals: dict[str, float]) -> None:
    key = word_key(token)
    if not key:
        return
    kind = words if token[0].islower() else capitals
    kind[key] = kind.get(key, 0.0) + weight


def _settle(doubtful: dict[str, float], words: dict[str, float], capitals: dict[str, float]) -> None:
    """Give every capitalised word to the names, unless the text or common usage writes it small."""
    for key, weight in doubtful.items():
        capitals[key] = capitals.get(key, 0.0) + weight
    for key in [key for key in capitals if key in words or key in BACKGROUND]:
        words[key] = words.get(key, 0.0) + capitals.pop(key)
