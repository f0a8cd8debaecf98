"""What an article is about, as terms: the stems of its words on one side, its names and numbers on the other."""

from __future__ import annotations

import re
import threading
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import snowballstemmer

from broadsheet.stories.common_words import BACKGROUND, STOP_WORDS

if TYPE_CHECKING:
    from broadsheet.articles import Article

LEAD_TOKENS: Final = 60
"""Tokens that count as the lead: about two sentences, where news says who, what, where and when."""

LEAD_EXTRA: Final = 1
"""How often a token of title or lead counts beyond once."""

_READ: Final = 40_000
"""Characters of a text that are read; a longer one is about the same things."""

# A number with its separators, a run of a script that is written without spaces, an abbreviation with dots, or a
# word (with hyphens and apostrophes).
_UNSPACED: Final = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0e7f"
TOKEN: Final = re.compile(
    rf"\d+(?:[.,:]\d+)*|[{_UNSPACED}]+|(?:[^\W\d_]\.){{2,}}|[^\W\d_{_UNSPACED}][^\W{_UNSPACED}]*(?:[-'’]\w+)*"
)
_UNSPACED_RUN: Final = re.compile(f"[{_UNSPACED}]")
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


# What a token is; plain numbers, because every token of every article is looked at.
WORD, NAME, NUMBER, UNSPACED, NOTHING = range(5)


@lru_cache(maxsize=100_000)
def token_term(token: str) -> tuple[int, str]:
    """Return what a token is, and the term it is counted under: for words the stem, by the Porter2 algorithm."""
    first = token[0]
    if first.isdigit():
        return NUMBER, token.replace(",", "")
    if _UNSPACED_RUN.match(token):
        return UNSPACED, token
    folded = _POSSESSIVE.sub("", token.casefold().replace("’", "'"))
    if len(folded) < 2 or folded in STOP_WORDS:
        return NOTHING, ""
    return (WORD if first.islower() else NAME), str(_STEMMERS.english.stemWord(folded))


class _Stemmers(threading.local):
    """One stemmer a thread: it keeps the word it is at in itself, and two threads would mix theirs."""

    def __init__(self) -> None:
        self.english = snowballstemmer.stemmer("english")


_STEMMERS = _Stemmers()


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
    tokens = TOKEN.findall(text)
    counts = Counter(tokens)
    for token in tokens[:LEAD_TOKENS]:
        counts[token] += LEAD_EXTRA
    found: list[dict[str, float]] = [{}, {}, {}, {}, {}]
    for token, count in counts.items():
        sort, term = token_term(token)
        terms = found[sort]
        terms[term] = terms.get(term, 0.0) + count
    words, names = found[WORD], found[NAME]
    for run, times in found[UNSPACED].items():
        _count_pairs(run, times, words)
    # A capital may be there for the headline's or the sentence's sake: what the text or common usage writes small is
    # no name.
    for term in [term for term in names if term in words or term in BACKGROUND]:
        words[term] = words.get(term, 0.0) + names.pop(term)
    return Terms(words, names | found[NUMBER])


def _count_pairs(run: str, count: float, words: dict[str, float]) -> None:
    """Count pairs of neighbouring characters; where no spaces part the words, they do nearly as well."""
    for pair in (run[at : at + 2] for at in range(max(1, len(run) - 1))):
        words[pair] = words.get(pair, 0.0) + count


@lru_cache(maxsize=10_000)
def terms_of(text: str) -> frozenset[str]:
    """Return the terms of a text that mean something, whatever they are and however they are written."""
    found = (token_term(token) for token in TOKEN.findall(text))
    return frozenset(term for sort, term in found if sort != NOTHING)
