"""Money, percentages, measures, durations, ages, times, scores and counts: numbers read with what they measure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.facts.bounds import bound_before
from broadsheet.facts.frozen import maker
from broadsheet.facts.lexicon.units import CARDINALS, CURRENCY_SIGNS, DASHES, MEASURES, ORDINALS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Bound, Kind, QuantityValue, TextValue, Value
from broadsheet.facts.number_units import calibre, joined_unit, unit_at
from broadsheet.facts.numerals import digits, read_number

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words


@dataclass(slots=True)
class Found:
    """A value read from a sentence.

    Attributes:
        kind: What sort of value it is.
        value: The value.
        first: Its first token.
        last: The token after its last.
        label: What it measures, where the words beside it say so: the noun counted, "magnitude", "score".
    """

    kind: Kind
    value: Value
    first: int
    last: int
    label: str = ""


_GLUED_UNIT = re.compile(r"([\d,.]+)([a-z%/]+)$")
_RANGE_LINKS = DASHES | {"to"}
_THROUGH = _RANGE_LINKS | {"and"}
_HYPHENATED = re.compile(
    r"([a-z]+ty-(?:one|two|three|four|five|six|seven|eight|nine)|[a-z]+|\d[\d,.]*)"
    r"-([a-z]+)(?:-(old|long|plus|olds))?$"
)
_JOINED = word_set(
    """
    year month week day hour minute second decade season mile kilometer kilometre metre meter centimetre centimeter
    millimetre millimeter foot inch yard pound ounce ton tonne kilogram kilo gram litre liter gallon acre hectare
    karat caliber calibre magnitude percent degree watt megawatt gigawatt megapixel seat member game round page man
    person people point run term storey story car boat vehicle bed room nation party strong plus
    """
)
"""What a number is joined to by a hyphen: "28-year", "125-seat"."""


_make_quantity = maker(QuantityValue)


def quantity(value: float, step: float, unit: str, bound: Bound, high: float | None = None) -> QuantityValue:
    """Return a quantity; ``high`` where a range is given."""
    top = value if high is None else high
    return _make_quantity(min(value, top), max(value, top), unit, step, bound)


def read_value(words: Words, index: int) -> Found | None:
    """Return the value whose number or currency sign stands at token ``index``, or None."""
    low = words.low[index]
    if low in CURRENCY_SIGNS and index + 1 < len(words.low):
        return _money(words, index)
    hyphenated = _HYPHENATED.match(low) if "-" in low else None
    if hyphenated and hyphenated[2] not in _JOINED:
        hyphenated = None
    if words.tags[index] == "A" and not hyphenated and (low in ORDINALS or low[0].isdigit()):
        return None
    if hyphenated:
        height = words.low[index + 1 : index + 2] == ["-"] and words.starts[index + 1] == words.ends[index]
        return None if height else _compound(words, index, hyphenated)
    number = read_number(words, index)
    return _measured(words, index, number) if number is not None else _glued(words, index, low)


def _money(words: Words, index: int) -> Found | None:
    number = read_number(words, index + 1)
    if number is None:
        return None
    value, step, last = number
    bound, first = bound_before(words, index)
    code = CURRENCY_SIGNS[words.low[index]]
    high = None
    low = words.low
    if last + 1 < len(low) and low[last] in _THROUGH:
        at = last + 1 + (low[last + 1] in CURRENCY_SIGNS)
        second = read_number(words, at) if at < len(low) else None
        between = low[last] != "and" or (first > 0 and low[first - 1] == "between")
        if second and between and second[0] > 0 and (at > last + 1 or low[last] in DASHES):
            high, last = second[0], second[2]
            value = value * (second[1] / step) if value < 1000 <= second[0] else value
            step = second[1]
    if last < len(low) and low[last] == "mm" and high is None:
        value, step, last = value * 1e6, step * 1e6, last + 1  # "$200MM"
    if last < len(low) and low[last] in {"us", "usd", "u.s"}:
        last += 1
    return Found(Kind.MONEY, quantity(value, step, code, bound, high), first, last)


def _measured(words: Words, index: int, number: tuple[float, float, int]) -> Found | None:
    """Return a number, or a range of two, with what stands behind it: a unit, a currency, a sign of per cent."""
    value, step, last = number
    high = None
    second = _range_end(words, last)
    if second is not None:
        score = _score(words, index, last, second[2])
        if score is not None:
            return score
        if second[0] > value:
            # "140-150 million": the magnitude behind the second number is meant for both.
            value = value * second[1] if second[1] > step else value
            high, step, last = second[0], max(second[1], step), second[2]
    bound, first = bound_before(words, index)
    if high is not None and first and words.low[first - 1] == "between":
        first -= 1
    kind, unit, end, label = unit_at(words, last)
    if kind is Kind.PERCENT and high is None and (top := _percent_end(words, end)) is not None and top[0] > value:
        high, step, end = top
    rest = _rest(words, end, unit) if high is None else None
    if rest is not None:
        value, step, unit, end = value * rest[1] + rest[0], 1.0, rest[2], rest[3]
    if unit == "caliber" and high is None:
        value, step = calibre(value, step)
    return Found(kind, quantity(value, step, unit, bound, high), first, end, label)


_SMALLER = {
    "year": ("month", 12.0, Kind.DURATION),
    "week": ("day", 7.0, Kind.DURATION),
    "day": ("hour", 24.0, Kind.DURATION),
    "hour": ("minute", 60.0, Kind.DURATION),
    "minute": ("second", 60.0, Kind.DURATION),
    "ft": ("inch", 12.0, Kind.MEASURE),
}
"""The next smaller unit, and how many of it make one."""


def _rest(words: Words, last: int, unit: str) -> tuple[float, float, str, int] | None:
    """Return the smaller part of "six years and three months" that stands at token ``last``, with its unit, or None.

    It comes with how many of its unit the larger one holds, and with the token after it. Fourteen months behind years
    are another stretch of time, as a part is always less than one of the larger.
    """
    if unit not in _SMALLER or last >= len(words.low):
        return None
    smaller, times, kind = _SMALLER[unit]
    number = read_number(words, last + (words.low[last] in {"and", ","})) if last + 1 < len(words.low) else None
    if number is None or number[0] >= times or number[2] >= len(words.low):
        return None
    found = unit_at(words, number[2])
    return (number[0], times, smaller, found[2]) if found[:2] == (kind, smaller) else None


def _range_end(words: Words, last: int) -> tuple[float, float, int] | None:
    low = words.low
    if last + 1 < len(low) and (low[last] in _RANGE_LINKS or (low[last] == "and" and _between(words, last))):
        return read_number(words, last + 1)
    return None


def _percent_end(words: Words, last: int) -> tuple[float, float, int] | None:
    """Return the end of "40 percent to 70 percent" with its step and the token after it, or None."""
    second = _range_end(words, last)
    if second is None or words.low[second[2] : second[2] + 1] not in (["percent"], ["%"], ["pct"]):
        return None
    return second[0], second[1], second[2] + 1


def _between(words: Words, last: int) -> bool:
    """Say whether the number that ends at ``last`` opens a range: "between 50 and 70"."""
    return "between" in words.low[max(0, last - 4) : last - 1]


def _score(words: Words, first: int, middle: int, last: int) -> Found | None:
    """Return a score or a record: "88-72", "45-7-2", which are two or three small numbers joined by hyphens."""
    low = words.low
    glued = words.starts[middle] == words.ends[middle - 1] and words.starts[middle + 1] == words.ends[middle]
    if low[middle] not in DASHES or not glued or last != middle + 2 or middle != first + 1:
        return None
    left, right = low[first], low[middle + 1]
    if not (left.isdecimal() and right.isdecimal()) or max(len(left), len(right)) > 3:
        return None
    parts = [left, right]
    if (
        last + 1 < len(low)
        and low[last] in DASHES
        and low[last + 1].isdecimal()
        and words.starts[last + 1] == words.ends[last]
    ):
        parts.append(low[last + 1])
        last += 2
    rising = len(parts) == 2 and int(left) < int(right) and last < len(low) and words.tags[last] in {"N", "A"}
    if rising and low[last] not in {"record", "win", "loss", "victory", "defeat", "setback", "lead", "vote"}:
        return None
    key = "-".join(parts)
    return Found(Kind.NUMBER, TextValue(key, key), first, last, "score")


def _compound(words: Words, index: int, match: re.Match[str]) -> Found | None:
    """Return "28-year-old", "seven-year", "125-seat": a number and a unit joined into one word."""
    number, unit, tail = match[1], match[2], match[3]
    read = (float(CARDINALS[number]), 1.0) if number in CARDINALS else digits(number)
    if read is None:
        return None
    bound, first = bound_before(words, index)
    if words.low[first] in {"about", "some", "over", "under"}:
        bound, first = Bound.EXACT, index
    if "plus" in {tail, unit}:
        bound = Bound.AT_LEAST
    kind, name = joined_unit(unit, aged=tail in {"old", "olds"})
    label = unit if kind is Kind.NUMBER or unit == "magnitude" else ""
    read = calibre(*read) if name == "caliber" else read
    return Found(kind, quantity(*read, name, bound), first, index + 1, name if name == "caliber" else label)


def _glued(words: Words, index: int, low: str) -> Found | None:
    """Return "48km", "950mb": a number printed with its unit."""
    match = _GLUED_UNIT.match(low)
    if match is None:
        return None
    read = digits(match[1])
    if read is None:
        return None
    bound, first = bound_before(words, index)
    unit = match[2]
    if unit in MEASURES:
        return Found(Kind.MEASURE, quantity(read[0], read[1], MEASURES[unit], bound), first, index + 1)
    return None
