"""How loosely a value is given, by the words right beside it: "about 300", "300 or so", "just before 9 p.m."."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.facts import Bound, Kind
from broadsheet.facts.bounds import BOUND_PHRASES

if TYPE_CHECKING:
    from broadsheet.facts import Span

REACH = 90
"""So many characters before a value the words stand that loosen it."""

LONGEST = 25
"""Longer words, in characters, are not shown with the value: "estimate the damage to the church at"."""


class Looseness(StrEnum):
    """What the words beside a value leave open."""

    NONE = ""
    ABOUT = "about"
    LEAST = "at least"
    MOST = "at most"
    VAGUE = "dozens"
    BEFORE = "before"
    AFTER = "after"


class Loose(NamedTuple):
    """How a value is loosened.

    Attributes:
        how: What is left open.
        words: The words that say so, as printed but in small letters; empty where none do.
        span: Where the value stands with these words.
    """

    how: Looseness
    words: str
    span: Span


def _listed(bound: Bound, but: frozenset[str] = frozenset()) -> str:
    """Return the words of a bound as a pattern, longer ones first."""
    phrases = sorted(set(BOUND_PHRASES[bound]) - but, key=lambda phrase: (-len(phrase), phrase))
    return "|".join(map(re.escape, phrases))


_BY_ITSELF = frozenset(("over", "above"))
_ABOUT = (
    rf"{_listed(Bound.ABOUT, frozenset(('just over', 'just under', 'just above', 'just below', 'just shy of')))}"
    r"|approx\.?|an estimated|estimated(?: at| to (?:be|have \w+))?"
    r"|(?:believed|thought|understood|reported) to be(?: aged)?"
    r"|estimat(?:e|es|ed|ing)(?: [\w’']+){1,8}? (?:at|to be)"
)
_FAR_MORE = (
    rf"(?:a (?:little|bit) |slightly |well |far |much |just )?(?:{_listed(Bound.AT_LEAST, _BY_ITSELF)})|a minimum of"
)
_LEAST = rf"{_FAR_MORE}|(?:just |well |slightly )?(?:over|above)"
_MOST = (
    rf"(?:a (?:little|bit) |slightly |just )?(?:{_listed(Bound.AT_MOST)})|as (?:high|long|far) as|a maximum of"
    r"|(?:just )?short of"
)
_SHORTLY = r"(?:(?:just|shortly|soon|a little|a few minutes|some time|sometime|minutes|moments|well|right|early) )?"
_BESIDE = r"\b(?P<words>{words})\s+(?:the |an? |another |its |their |his |her )?(?:US|[AC]|NZ|HK)?\s*[$€£¥]?\s*$"


def _before(words: str) -> re.Pattern[str]:
    return re.compile(_BESIDE.format(words=words), re.IGNORECASE)


_OF_NUMBERS = (
    (Looseness.LEAST, _before(_LEAST)),
    (Looseness.MOST, _before(_MOST)),
    (Looseness.ABOUT, _before(_ABOUT)),
)
_OF_DURATIONS = (
    (Looseness.LEAST, _before(rf"{_FAR_MORE}|(?:just|well|slightly) over")),
    (Looseness.MOST, _before(rf"within|(?:in|over|during) the (?:next|coming|following)|{_MOST}")),
    (Looseness.ABOUT, _before(_ABOUT)),
)
"""A sum over eight years is one of eight years, and no more."""

_OF_CLOCKS = (
    (Looseness.BEFORE, _before(rf"{_SHORTLY}(?:before|prior to)")),
    (Looseness.AFTER, _before(rf"{_SHORTLY}(?:after|past)")),
    (Looseness.ABOUT, _before(r"about|around|roughly|approximately|approx\.?|near|nearly|almost|close to|circa")),
)
_BEHIND = (
    (Looseness.LEAST, re.compile(r"\s+(?P<words>or (?:more|older|longer|so more)|at (?:the )?least)\b")),
    (Looseness.MOST, re.compile(r"\s+(?P<words>or (?:less|fewer|younger)|at (?:the )?most)\b")),
    (Looseness.ABOUT, re.compile(r"\s+(?P<words>or (?:so|thereabouts)|give or take)\b")),
)
_VAGUE = re.compile(
    r"(?:(?:tens of |scores of |hundreds of )?(?:dozens|scores|hundreds|thousands|millions)"
    r"|several (?:dozen|hundred|thousand|million))\b",
    re.IGNORECASE,
)
_OF_BOUNDS = {
    Bound.ABOUT: Looseness.ABOUT,
    Bound.AT_LEAST: Looseness.LEAST,
    Bound.AT_MOST: Looseness.MOST,
}
_NUMERAL = re.compile(
    r"[$€£¥]?\d|\b(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|[a-z]+ty)\b"
)


_PAST_HOUR = re.compile(r"(?:an? )?[a-z]+(?: minutes)? (?:past|to|after|before)\b", re.IGNORECASE)
"""A time in words, of which "past" is a part: "a quarter past four"."""

_DENIAL = re.compile(r"\b(?:none|neither|nobody|never|not|no|nor|without|den(?:y|ies|ied))\b|n['’]t\b", re.IGNORECASE)


# A value is laid against every one of its sort in the other article: two times in three it was asked before.
@lru_cache(maxsize=256)
def loosened(text: str, span: Span, sentence: Span, kind: Kind, bound: Bound = Bound.EXACT) -> Loose:
    """Return how a value is loosened by what is printed beside it, or in the beginning of its own span.

    ``bound`` is what was read of a number already: it counts where no words are found, as of "dozens".
    """
    patterns = _OF_CLOCKS if kind is Kind.TIME else _OF_DURATIONS if kind is Kind.DURATION else _OF_NUMBERS
    by_parts = kind is Kind.TIME and _PAST_HOUR.match(text, *span) is not None
    numeral = None if by_parts else _NUMERAL.search(text, *span)
    first = max(sentence[0], span[0] - REACH)
    for end in dict.fromkeys((numeral.start() if numeral else span[0], span[0])):
        for how, pattern in patterns:
            match = pattern.search(text, first, end)
            if match is not None:
                start = min(span[0], match.start()) if len(match["words"]) < LONGEST else span[0]
                return Loose(how, _small(match["words"]), (start, span[1]))
    for how, pattern in _BEHIND:
        match = pattern.match(text, span[1], sentence[1])
        if match is not None:
            return Loose(how, _small(match["words"]), (span[0], match.end()))
    vague = _VAGUE.match(text, *span)
    if vague is not None:
        return Loose(Looseness.VAGUE, _small(vague[0]), span)
    over = kind is Kind.DURATION and bound is Bound.AT_LEAST
    how = Looseness.NONE if over else _OF_BOUNDS.get(bound, Looseness.NONE)
    return Loose(how, str(how), span)


def denied(text: str, span: Span, sentence: Span) -> bool:
    """Tell whether words before a value, with those that loosen it, deny what is said: "none were for more than"."""
    return _DENIAL.search(text, max(sentence[0], span[0] - REACH), span[0]) is not None


def how_they_differ(one: Loose, other: Loose) -> str:
    """Return in plain words how two values are loosened otherwise, the same in either order; empty if they are not."""
    if one.how is other.how:
        return ""
    if Looseness.VAGUE in (one.how, other.how):
        vague = one if one.how is Looseness.VAGUE else other
        return f"one says only “{vague.words}”"
    said = sorted(f"“{each.words}”" for each in (one, other) if each.words)
    return f"one says {' and the other '.join(said)}"


def _small(words: str) -> str:
    """Return what to quote: of "estimate the damage at" the first word."""
    told = words.casefold().split()
    return told[0] if len(words) >= LONGEST else " ".join(told)
