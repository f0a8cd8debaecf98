"""What makes a contradiction doubtful: each doubt turns CONFLICT into DIFFERS, and says why."""

from __future__ import annotations

import re
from datetime import UTC, timedelta
from typing import TYPE_CHECKING

from broadsheet.compare.words import read_words, stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from datetime import datetime

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact, Span

UPDATE_AFTER = timedelta(minutes=30)
"""An article published this much later may tell what has happened since."""

_GROWING = frozenset(
    stem(word)
    for word in """
    killed dead toll injured wounded hurt missing arrested detained displaced evacuated homeless infected cases
    hospitalized casualties affected turnout votes raised rescued recovered bodies
    """.split()
)
"""What grows while a story runs: of two figures at unknown times the larger may be the later."""

_UPDATABLE = frozenset({Kind.STATUS, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})
_GENERIC_SOURCES = frozenset(
    "police officials authorities official officers spokesman spokeswoman spokesperson reports sources".split()
)
_SCOPES = re.compile(
    r"\b(?:total|combined|overall|altogether|in all|per|each|average|another|other|others|more|additional|extra|initially"
    r"|earlier|previous|previously|so far|to date|half|quarter|round|remaining|rest|of the|out of|including|excluding"
    r"|annual|annually|monthly|weekly|daily|a year|a month|a week|a day)\b",
    re.IGNORECASE,
)
_SCOPE_WINDOW = 40
"""How far from the value, in characters, a word still tells what is counted."""


def doubt(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Return why two facts that fill one slot with values that exclude each other may yet both hold; empty if not."""
    if a.hedged or b.hedged:
        return "it is not vouched for"
    if a.negated or b.negated:
        return "one denies it"
    if _other_source(a.attributed_to, b.attributed_to):
        return f"they cite different sources, {_sources(a, b)}"
    later = _later(a, left, right)
    if later:
        return later
    if _scopes(left.text, a.span, a.sentence) != _scopes(right.text, b.span, b.sentence):
        return "they may not count the same"
    return ""


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


def _scopes(text: str, value: Span, sentence: Span) -> frozenset[str]:
    start = max(sentence[0], value[0] - _SCOPE_WINDOW)
    end = min(sentence[1], value[1] + _SCOPE_WINDOW)
    return frozenset(match[0].casefold() for match in _SCOPES.finditer(text, start, end))
