"""How tall and how heavy somebody is, as wanted men are described: "5-foot-8, 135 pounds", "6 feet 2", "14 stone".

No fact is made of them; a comparison sets them against what the other article says.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.facts.bounds import bound_before
from broadsheet.facts.lexicon.units import CARDINALS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.numerals import read_number
from broadsheet.facts.values import Found, quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.tokens import Words

FEET = range(4, 8)
"""So many feet tall people are."""

INCHES_OF_A_FOOT, POUNDS_OF_A_STONE = 12, 14
POUNDS = range(60, 600)
"""So many pounds they weigh."""

FIVE_POUNDS = 5
"""Weights are told to so many pounds: 130 is no rounder than 135."""

REACH = 9
"""So many tokens before a weight stands how tall somebody is, or that it is his weight."""

_JOINED_FEET = re.compile(r"([4-7]|four|five|six|seven)-(?:foot|feet|ft)$")
_FEET = word_set("foot feet ft ' ’")
_INCHES = word_set("inch inches in \" ” '' ’’")
_HEAVY = re.compile(r"(?:weigh(?:s|ed|ing)?|weight|tall|(?:.*-)?(?:foot|feet|ft|inch|inches))$")


def height_of_body(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "5-foot-8", "5 feet 10", "6 feet tall" in inches; None of a length that is no person's."""
    low = words.low
    feet, at = _feet(low, index)
    if feet not in FEET or at >= len(low):
        return None
    bound, first = bound_before(words, index)
    if low[at] == "tall":
        return Found(Kind.MEASURE, quantity(float(feet * INCHES_OF_A_FOOT), 1.0, "inch", bound), first, at)
    inches = CARDINALS.get(low[at], int(low[at]) if low[at].isdecimal() else -1)
    last = at + 1
    told = last < len(low) and low[last] in _INCHES
    if not 0 <= inches < INCHES_OF_A_FOOT or not (told or _ends(words, last)):
        return None
    size = quantity(float(feet * INCHES_OF_A_FOOT + inches), 1.0, "inch", bound)
    return Found(Kind.MEASURE, size, first, last + told)


def _feet(low: Sequence[str], index: int) -> tuple[int, int]:
    """Return the feet that are printed at a token, 0 where none are, and the token behind them."""
    at = index + 1
    joined = _JOINED_FEET.match(low[index]) if "-" in low[index] else None
    if joined:
        return CARDINALS.get(joined[1]) or int(joined[1]), at + (list(low[at : at + 1]) == ["-"])
    if at >= len(low) or low[at] not in _FEET:
        return 0, at
    feet = CARDINALS.get(low[index]) or (int(low[index]) if low[index].isdecimal() else 0)
    return feet, at + 1 + (list(low[at + 1 : at + 2]) in (["-"], [","]))


def weight_of_body(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "135 pounds" behind how tall somebody is, and "14 stone" behind "weighs", in pounds."""
    low = words.low
    number = read_number(words, index)
    unit = low[number[2]] if number is not None and number[2] < len(low) else ""
    if number is None or unit not in {"pounds", "stone"} or low[number[2] + 1 : number[2] + 2] == ["sterling"]:
        return None
    if not any(map(_HEAVY.match, low[max(0, index - REACH) : index])):
        return None
    pounds = number[0] * (POUNDS_OF_A_STONE if unit == "stone" else 1)
    if not POUNDS[0] <= pounds <= POUNDS[-1]:
        return None
    bound, first = bound_before(words, index)
    step = float(FIVE_POUNDS) if unit == "pounds" and not pounds % FIVE_POUNDS else number[1]
    return Found(Kind.MEASURE, quantity(pounds, step, "lb", bound), first, number[2] + 1)


def _ends(words: Words, at: int) -> bool:
    """Tell whether nothing is counted or measured by the number before token ``at``: "5 feet 10", "and"."""
    return at >= len(words.tags) or words.low[at] == "tall" or words.tags[at] not in {"N", "A", "T", "Q", "G"}
