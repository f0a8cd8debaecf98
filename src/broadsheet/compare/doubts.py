"""What makes a contradiction doubtful: each doubt turns CONFLICT into DIFFERS, and says why."""

from __future__ import annotations

import re
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from broadsheet.compare.listing import word_list, word_set
from broadsheet.compare.words import read_words, stem
from broadsheet.facts import DateValue, Kind, QuantityValue, TextValue

if TYPE_CHECKING:
    from datetime import datetime

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact, Span, Value

UPDATE_AFTER = timedelta(minutes=30)
"""An article published this much later may tell what has happened since."""

SAME_TIME = timedelta(days=5)
"""A weekday names one day within this time."""

BIRTHDAYS = 3
"""Ages this far apart, in years, may be one person's at the two times of writing."""

SLIP_OF_AGE = 10
"""Ages further apart than this, in years, are told of different times rather than mistaken."""

LONGEST_DATE = 366
"""A longer stretch than a year is an era rather than a date, in days."""

_BARE_DAY = "weekday-"

_GROWING = frozenset(
    stem(word)
    for word in word_list("""
    killed dead toll injured wounded hurt missing arrested detained displaced evacuated homeless infected cases
    hospitalized casualties affected turnout votes raised rescued recovered bodies
    """)
)
"""What grows while a story runs: of two figures at unknown times the larger may be the later."""

_UPDATABLE = frozenset({Kind.STATUS, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})
_NUMERIC = frozenset({Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION})
_GENERIC_SOURCES = word_set(
    "police officials authorities official officers spokesman spokeswoman spokesperson reports sources"
)
_SCOPES = re.compile(
    r"\b(?:total|combined|overall|altogether|in all|per|each|average|another|other|others|more|additional|extra"
    r"|initially|earlier|previous|previously|so far|to date|half|quarter|round|remaining|rest|of the|out of"
    r"|including|excluding"
    r"|annual|annually|monthly|weekly|daily|a year|a month|a week|a day)\b",
    re.IGNORECASE,
)
_WINDOWS = re.compile(r"\b(?:last|past|straight|consecutive|in a row|since|until)\b", re.IGNORECASE)
_SCOPE_WINDOW = 40
"""How far from the value, in characters, a word still tells what is counted."""


def doubt(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Return why two facts that fill one slot with values that exclude each other may yet both hold; empty if not."""
    if a.hedged or b.hedged:
        return "it is not vouched for"
    if _printed(a, left) == _printed(b, right):
        return "both print the same words"
    if a.kind is Kind.DATE and any(_vague(fact.value) for fact in (a, b)):
        return "a date so wide leaves room"
    if not (_is_named(a.slot.subject) or _is_named(b.slot.subject) or a.slot.object):
        return "the two may speak of different ones"
    if a.kind is Kind.AGE and _other_time_of_life(a, b):
        return "they may be of different times"
    if a.kind is Kind.AGE and _birthday_between(a, b, left, right):
        return "a birthday may lie between the two"
    if a.negated or b.negated:
        return "one denies it"
    if _other_source(a.attributed_to, b.attributed_to):
        return f"they cite different sources, {_sources(a, b)}"
    later = _later(a, left, right)
    if later:
        return later
    if a.kind is Kind.NUMBER and _windows(left.text, a.sentence) != _windows(right.text, b.sentence):
        return "they may not count the same stretch of time"
    if a.kind not in _NUMERIC:
        return ""
    if _scopes(left.text, a.span, a.sentence) != _scopes(right.text, b.span, b.sentence):
        return "they may not count the same"
    return ""


def _printed(fact: Fact, side: Side) -> str:
    return " ".join(side.text[fact.span[0] : fact.span[1]].casefold().split())


def _vague(value: Value) -> bool:
    return isinstance(value, DateValue) and (value.last - value.first).days > LONGEST_DATE


def _is_named(subject: str) -> bool:
    return any(word[:1].isupper() for word in subject.split())


def _birthday_between(a: Fact, b: Fact, left: Side, right: Side) -> bool:
    if not isinstance(a.value, QuantityValue) or not isinstance(b.value, QuantityValue):
        return False
    return abs(a.value.low - b.value.low) <= BIRTHDAYS and not same_time(left, right)


def _other_time_of_life(a: Fact, b: Fact) -> bool:
    if not isinstance(a.value, QuantityValue) or not isinstance(b.value, QuantityValue):
        return False
    return abs(a.value.low - b.value.low) > SLIP_OF_AGE


def same_time(left: Side, right: Side) -> bool:
    """Tell whether two articles were surely written within days of each other.

    Where their times of publication are not known, both naming one weekday without a date says so: nobody writes
    "on Friday" of a Friday long past.
    """
    if left.published is not None and right.published is not None:
        return abs(_aware(left.published) - _aware(right.published)) <= SAME_TIME
    days = [
        {
            fact.value.key
            for fact in side.facts
            if isinstance(fact.value, TextValue) and fact.value.key.startswith(_BARE_DAY)
        }
        for side in (left, right)
    ]
    return bool(days[0] & days[1])


def _other_source(a: str, b: str) -> bool:
    one, other = ({word.key for word in read_words(name, 0, len(name))} for name in (a, b))
    generic = {stem(word) for word in _GENERIC_SOURCES}
    return bool(one - generic and other - generic and not one & other)


def _sources(a: Fact, b: Fact) -> str:
    return " and ".join(sorted((a.attributed_to, b.attributed_to)))


def _later(a: Fact, left: Side, right: Side) -> str:
    grows = a.kind is Kind.NUMBER and bool({stem(word) for word in a.slot.relation.casefold().split()} & _GROWING)
    if left.published is None or right.published is None:
        return "it may have been counted at different times" if grows else ""
    return updated(Kind.NUMBER if grows else a.kind, left.published, right.published)


def updated(kind: Kind, left: datetime | None, right: datetime | None) -> str:
    """Return that a later article may tell what changed since, with both times; empty if not known to be later."""
    if left is None or right is None or kind not in _UPDATABLE:
        return ""
    first, last = sorted((_aware(left), _aware(right)))
    if last - first < UPDATE_AFTER:
        return ""
    return f"it may have changed between {first:%-d %B %Y %H:%M} and {last:%-d %B %Y %H:%M}"


def growing(text: str, value: Span) -> bool:
    """Tell whether the words around a number say that it counts what grows while a story runs."""
    start, end = max(0, value[0] - _SCOPE_WINDOW), value[1] + _SCOPE_WINDOW
    return any(word.key in _GROWING for word in read_words(text, start, min(end, len(text))))


def _aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _windows(text: str, sentence: Span) -> frozenset[str]:
    return frozenset(match[0].casefold() for match in _WINDOWS.finditer(text, *sentence))


def _scopes(text: str, value: Span, sentence: Span) -> frozenset[str]:
    start = max(sentence[0], value[0] - _SCOPE_WINDOW)
    end = min(sentence[1], value[1] + _SCOPE_WINDOW)
    return frozenset(match[0].casefold() for match in _SCOPES.finditer(text, start, end))
