"""The doubts of values in their frames: scope and stretch are told by the words right beside a value alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.doubts import DOUBTS, NUMERIC, SCOPES, WINDOWS, gives_both, other_scope, other_stretch
from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact

_BESIDE = 24
_PARTED = re.compile(r"[,;:.()—]|\b(?:and|but|while|where|which)\b")
"""So many characters from a value a word stands right beside it, with nothing that parts them."""


def doubt_framed(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Return why two values that exclude each other may yet both hold; empty if not.

    Which other values each article gives is known of frames, and is not asked here.
    """
    return next((why for look in _FRAMED_DOUBTS if (why := look(a, b, left, right))), "")


def _beside_scope(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt values of which the words right beside one alone say what is counted."""
    if a.kind not in NUMERIC:
        return ""
    scopes = [_scopes_beside(fact, side) for fact, side in ((a, left), (b, right))]
    return "they may not count the same" if scopes[0] != scopes[1] else ""


def _scopes_beside(fact: Fact, side: Side) -> frozenset[str]:
    start, end = fact.span
    found = {
        match[0].casefold()
        for words in _words_beside(fact, side)
        for match in SCOPES.finditer(words)
        if match.start() < _BESIDE and not match[0].lower().startswith("of ")
    }
    inside = {match[0].casefold() for match in SCOPES.finditer(side.text, start, end)}
    if isinstance(fact.value, QuantityValue) and not fact.value.high:
        inside = set()  # "None of the crew" is of the whole by nature.
    return frozenset((found | inside) - ({"per", "each"} if fact.kind is Kind.MONEY else set()))


def _beside_stretch(a: Fact, b: Fact, left: Side, right: Side) -> str:
    if a.kind is not Kind.NUMBER:
        return ""
    stretches = [
        {match[0].casefold() for words in _words_beside(fact, side) for match in WINDOWS.finditer(words)}
        for fact, side in ((a, left), (b, right))
    ]
    return "they may not count the same stretch of time" if stretches[0] != stretches[1] else ""


def _words_beside(fact: Fact, side: Side) -> tuple[str, str]:
    """Return the words before and behind a value, as far as nothing parts them from it."""
    start, end = fact.span
    before = _PARTED.split(side.text[max(fact.sentence[0], start - _BESIDE) : start])[-1]
    return before, _PARTED.split(side.text[end : min(fact.sentence[1], end + 2 * _BESIDE)])[0]


_FRAMED_DOUBTS = (
    *(look for look in DOUBTS if look not in (gives_both, other_scope, other_stretch)),
    _beside_scope,
    _beside_stretch,
)
