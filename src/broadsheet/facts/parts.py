"""Parts of a whole: "half a mile", "a mile and a half", "one in four buses", "nine out of ten voters"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.bounds import bound_before
from broadsheet.facts.lexicon.calendar import DURATION_UNITS
from broadsheet.facts.lexicon.units import CARDINALS
from broadsheet.facts.model import Kind
from broadsheet.facts.number_units import unit_at
from broadsheet.facts.values import Found, quantity

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_MOST = 1000
"""One in a million is a manner of speaking."""

_STEP = 5.0
"""Whoever writes "one in four" of what is 24 or 27 per cent is right."""

_LINKS = frozenset(("in", "out"))
_AND_A_HALF = 4
"""Words before the last one of "a mile and a half"."""


def read_half(words: Words, index: int) -> Found | None:
    """Return "half a mile", "half an hour", and "a mile and a half" at its last word."""
    low = words.low
    whole, first, at = 0.0, index, index + 2
    if index >= _AND_A_HALF and low[index - 2 : index] == ["and", "a"] and low[index - 4] in {"a", "an"}:
        whole, first, at = 1.0, index - 4, index - 3
    elif low[index + 1 : index + 2] not in (["a"], ["an"]) or at >= len(low):
        return None
    kind, unit, end, _ = unit_at(words, at)
    if kind not in {Kind.DURATION, Kind.MEASURE} or (whole and end != index - 2):
        return None
    bound, first = bound_before(words, first)
    return Found(kind, quantity(whole + 0.5, 0.5, unit, bound), first, index + 1 if whole else end)


def read_ratio(words: Words, index: int) -> Found | None:
    """Return the share, in per cent, whose first number stands at token ``index``, or None."""
    low, tags = words.low, words.tags
    at = index + 1
    if _LINKS.isdisjoint(low[at : at + 2]):
        return None
    noun = low[at] if at + 1 < len(low) and tags[at] == "N" and low[at + 1] == "in" else ""
    at += bool(noun)
    if low[at : at + 2] == ["out", "of"]:
        at += 1
    elif low[at : at + 1] != ["in"]:
        return None
    part, whole = _count(low, index), _count(low, at + 1)
    if not 0 < part < whole <= _MOST or (behind := at + 2) > len(low):
        return None
    if not noun and behind < len(low) and tags[behind] == "N":
        noun, behind = low[behind], behind + 1
    if noun in DURATION_UNITS:
        return None
    bound, first = bound_before(words, index)
    return Found(Kind.PERCENT, quantity(100.0 * part / whole, _STEP, "%", bound), first, behind, noun)


def _count(low: list[str], index: int) -> int:
    """Return the whole number at a token; 0 where none stands there, or a year."""
    word = low[index] if index < len(low) else ""
    return int(word) if word.isdigit() and word.isascii() and len(word) <= 3 else CARDINALS.get(word, 0)
