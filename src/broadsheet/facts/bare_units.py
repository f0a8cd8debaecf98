"""Values with no number of their own before the unit, or with a sign: "for a week", "minus five degrees"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.facts.bounds import bound_before
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, QuantityValue
from broadsheet.facts.values import Found, quantity

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_UNITS = word_set("hour day week month year")
_LASTING = word_set("for within last lasts lasted took takes take spent spend spends")
_DEGREES = frozenset(("degree", "°C", "°F"))
_BELOW = (["below", "zero"], ["below", "freezing"])


def single_stretch(words: Words, index: int) -> Found | None:
    """Return "for a week", "lasted an hour" as one of the unit; ``index`` is the article."""
    low, tags = words.low, words.tags
    at = index + 1
    if at >= len(low) or low[at] not in _UNITS:
        return None
    bound, first = bound_before(words, at)
    first = min(first, index)
    if not first or low[first - 1] not in _LASTING:
        return None
    behind = low[at + 1] if at + 1 < len(low) else ""
    if behind in {"or", "and", "-"} or (behind and tags[at + 1] in {"N", "T"}):
        return None  # "For a day or two", "for a week-long trip".
    return Found(Kind.DURATION, quantity(1.0, 1.0, low[at], bound), first, at + 1)


def signed(words: Words, value: Found) -> Found:
    """Return a temperature with its sign: "minus five degrees", "-5 degrees", "five degrees below zero"."""
    size = value.value
    if value.kind is not Kind.MEASURE or not isinstance(size, QuantityValue) or size.unit not in _DEGREES:
        return value
    low, first = words.low, value.first
    before = low[first - 1] if first else ""
    glued = before == "-" and words.ends[first - 1] == words.starts[first]
    minus = before == "minus" or (glued and (first < 2 or words.ends[first - 2] < words.starts[first - 1]))
    if not minus and low[value.last : value.last + 2] not in _BELOW:
        return value
    below = replace(size, low=-size.high, high=-size.low)
    return replace(value, value=below, first=first - minus)
