"""Which noun phrases tell when rather than who or what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.calendar import DURATION_UNITS, ENGLISH_MONTHS, FULL_WEEKDAYS, PERIOD_UNITS
from broadsheet.facts.lexicon.wordlists import word_set

if TYPE_CHECKING:
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.tokens import Words

_SURE_MONTHS = ENGLISH_MONTHS - {"may", "march"}
_PERIOD_WORDS = word_set("last next this the that one earlier each every later same past")
_COUNTED_FROM = (["before"], ["after"], ["later"], ["earlier"], ["ago"])
_TIMES = word_set(
    "today yesterday tomorrow tonight morning afternoon evening night noon midnight a.m p.m am pm gmt bst"
)

_TIMES_BESIDE = {"time": "T", "dawn": "N"}
"""Nouns that tell a time behind a number ("5:47 a.m. local time") or alone ("before dawn"), and how they open."""
_TELLING = FULL_WEEKDAYS | _TIMES | ENGLISH_MONTHS | PERIOD_UNITS | DURATION_UNITS.keys() | _TIMES_BESIDE.keys()
_TELLING_OR_SHORTENED = _TELLING | {f"{word}." for word in _TELLING}
_MONTHS = _SURE_MONTHS | {f"{month}." for month in _SURE_MONTHS}


_HOW_LONG = word_set(
    """
    few full whole long short several many half entire good mere late early recent past last next couple extra further
    more other single additional little same consecutive straight solid brief
    """
)


def is_time_phrase(words: Words, piece: Piece) -> bool:
    """Say whether a noun phrase tells when rather than what."""
    # Most phrases are none: three looks say so.
    low, at = words.low, piece.head
    if low[at] in _TELLING_OR_SHORTENED or low[piece.first] in _MONTHS or words.tags[at] == "T":
        return _tells_when(words, piece)
    return False


def _tells_when(words: Words, piece: Piece) -> bool:
    low = words.low[piece.head].rstrip(".")
    first = words.low[piece.first].rstrip(".")
    if low in FULL_WEEKDAYS or low in _TIMES or _TIMES_BESIDE.get(low) == words.tags[piece.first]:
        return True
    if (low in ENGLISH_MONTHS and words.word[piece.head][0].isupper()) or first in _SURE_MONTHS:
        return True
    numbered = words.tags[piece.head] == "T"
    if numbered and first in ENGLISH_MONTHS and words.word[piece.first][0].isupper():
        return True
    if (low in PERIOD_UNITS and first in _PERIOD_WORDS) or (numbered and len(low) == 4 and low.isdigit()):
        return True
    beyond = words.low[piece.last : piece.last + 3]
    if numbered and len(beyond) == 3 and beyond[0] in {"and", "to"} and beyond[2] in ENGLISH_MONTHS:
        # "on 12 and 13 December"
        return True
    return low in DURATION_UNITS and _tells_how_long(words, piece)


def _tells_how_long(words: Words, piece: Piece) -> bool:
    """Say whether a noun for a length of time tells one: "two years", "a few days", but no "winning season"."""
    length = piece.last - piece.first
    if length == 1:
        # "came hours before"
        return words.low[piece.last : piece.last + 1] in _COUNTED_FROM
    described = length == _DESCRIBED and words.tags[piece.first + 1] == "A"
    if described and words.low[piece.first + 1] not in _HOW_LONG:
        return False
    return words.tags[piece.first] in {"T", "D", "A"} and length <= _DESCRIBED


_DESCRIBED = 3
"""Words of a length of time at most: "a few days"."""
