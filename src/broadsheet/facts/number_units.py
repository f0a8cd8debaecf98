"""What a number is a number of: the unit that the words behind it, or joined to it by a hyphen, give it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.calendar import DURATION_UNITS
from broadsheet.facts.lexicon.units import CURRENCY_WORDS, DASHES, MAGNITUDE_WORDS, MEASURES, NATIONAL
from broadsheet.facts.model import Kind

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_PERCENT = frozenset(("%", "percent", "pct"))
_PERCENT_PAIRS = frozenset((("per", "cent"), ("percentage", "point"), ("percentage", "points")))
_TEMPERATURES = {**dict.fromkeys(("celsius", "c", "centigrade"), "°C"), **dict.fromkeys(("fahrenheit", "f"), "°F")}
_POWERS = {"square": "2", "sq": "2", "cubic": "3"}


def unit_at(words: Words, last: int) -> tuple[Kind, str, int, str]:
    """Return the kind and unit that the words from token ``last`` give a number, the token after them, and a label."""
    low = words.low
    after = low[last] if last < len(low) else ""
    following = low[last + 1] if last + 1 < len(low) else ""
    if after in _PERCENT or (after, following) in _PERCENT_PAIRS:
        return Kind.PERCENT, "%", last + (1 if after in _PERCENT else 2), ""
    if after in {"pound", "pounds"} and (following == "of" or "weigh" in words.lemmas[max(0, last - 8) : last]):
        return Kind.MEASURE, MEASURES["lb"], last + 1, ""
    money = _currency(low, last, after, following)
    if money is not None:
        return money
    measure = _degrees(words, last, after, following) or _measure(words, last, after, following)
    if measure is not None:
        return measure
    if after in DURATION_UNITS:
        old = following == "old"
        return (Kind.AGE if old else Kind.DURATION), DURATION_UNITS[after], last + 1 + old, ""
    return Kind.NUMBER, "", last, ""


def _currency(low: list[str], last: int, after: str, following: str) -> tuple[Kind, str, int, str] | None:
    named = after in NATIONAL and following in CURRENCY_WORDS
    if not named and (after not in CURRENCY_WORDS or (after == "won" and low[last - 1] not in MAGNITUDE_WORDS)):
        return None
    code = CURRENCY_WORDS[following if named else after]
    return Kind.MONEY, NATIONAL[after].get(code, code) if named else code, last + 1 + named, ""


def _measure(words: Words, last: int, after: str, following: str) -> tuple[Kind, str, int, str] | None:
    if following in MEASURES and (after in _POWERS or (after == "metric" and "ton" in following)):
        return Kind.MEASURE, f"{MEASURES[following]}{_POWERS[after]}" if after in _POWERS else "tonne", last + 2, ""
    glued = after in DASHES and MEASURES.get(following) == "caliber"
    if not glued and (after not in MEASURES or after == "m"):
        return None
    last += glued
    unit = MEASURES[words.low[last]]
    behind = words.low[last + 1 : last + 3]
    if unit == "degree" and behind[:1] and (scale := _TEMPERATURES.get(behind[0])):
        return Kind.MEASURE, scale, last + 2, ""
    if unit == "nmi" and behind[:1] in (["mile"], ["miles"]):
        return Kind.MEASURE, unit, last + 2, ""
    if len(behind) == 2 and behind[0] in {"an", "per", "/"} and behind[1] in {"hour", "h"}:
        return Kind.MEASURE, f"{unit}/h", last + 3, ""
    return Kind.MEASURE, unit, last + 1, unit if unit in {"magnitude", "caliber"} else ""


def _degrees(words: Words, last: int, after: str, following: str) -> tuple[Kind, str, int, str] | None:
    """Return the scale of "46.3°C", "40 °C" or "40C"; None where it is no temperature."""
    if after == "°" and following in _TEMPERATURES:
        return Kind.MEASURE, _TEMPERATURES[following], last + 2, ""
    joined = after in {"c", "f"} and words.starts[last] == words.ends[last - 1] and words.word[last].isupper()
    return (Kind.MEASURE, _TEMPERATURES[after], last + 1, "") if joined else None


def joined_unit(unit: str, *, aged: bool) -> tuple[Kind, str]:
    """Return the kind and unit of "28-year", "seven-week-old", "125-seat", which "old" behind makes an age."""
    if aged:
        return Kind.AGE, unit
    if unit in DURATION_UNITS:
        return Kind.DURATION, DURATION_UNITS[unit]
    if unit == "percent":
        return Kind.PERCENT, "%"
    if unit == "pound":
        return Kind.MEASURE, MEASURES["lb"]
    return (Kind.MEASURE, MEASURES[unit]) if unit in MEASURES else (Kind.NUMBER, unit)


def calibre(value: float, step: float) -> tuple[float, float]:
    """Return a calibre in inches: "38-caliber" is ".38-caliber"."""
    digits = f"{value:.0f}"
    return (float(f"0.{digits}"), 10.0 ** -len(digits)) if value >= 1 else (value, step)
