"""How strong an earthquake was: "magnitude 6.1", "measured 5.9", "an aftershock of 4.8"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.facts.bounds import bound_before
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, QuantityValue
from broadsheet.facts.values import Found, quantity

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_MAGNITUDE = re.compile(r"[0-9]\.[0-9]|[1-9]")
_QUAKES = word_set("quake earthquake tremor temblor aftershock shock")
_WEAKEST, _STRONGEST = 1.0, 10.0
"""Magnitudes that are reported lie between these."""


def read_magnitude(words: Words, index: int) -> Found | None:
    """Return "magnitude 6.1", "magnitude-6.1", "magnitude of 6.1"."""
    low = words.low[index]
    last = index + 1
    digits = low.partition("-")[2]
    if not digits and words.low[last : last + 1] in (["of"], ["-"]):
        last += 1
    if not digits and last < len(words.low):
        digits, last = words.low[last], last + 1
    number = _MAGNITUDE.fullmatch(digits)
    if number is None:
        return None
    bound, first = bound_before(words, index)
    return Found(Kind.MEASURE, quantity(float(digits), 0.1, "magnitude", bound), first, last, "magnitude")


def strength(words: Words, value: Found, amount: QuantityValue) -> Found | None:
    """Return a bare number as the strength of an earthquake: "measured 5.9", "5.4 on the Richter scale"."""
    before = words.lemmas[value.first - 1] if value.first else ""
    measured = before in {"measure", "register"} and not _QUAKES.isdisjoint(words.low)
    scaled = measured or words.low[value.last : value.last + 3] == ["on", "the", "richter"]
    if not (scaled or _of_shock(words, value.first, amount)) or not _WEAKEST <= amount.high < _STRONGEST:
        return None
    made = QuantityValue(amount.low, amount.high, "magnitude", amount.step, amount.bound)
    return Found(Kind.MEASURE, made, value.first, value.last, "magnitude")


def _of_shock(words: Words, first: int, amount: QuantityValue) -> bool:
    """Tell whether a number stands behind "an aftershock of" or "an aftershock, of"."""
    shock = first - 2 - (first > 2 and words.low[first - 2] == ",")
    return amount.step < 1 and shock >= 0 and words.low[first - 1] == "of" and words.low[shock] in _QUAKES
