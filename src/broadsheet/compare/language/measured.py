"""What a measure is of, where its unit says so: a weight, the speed of a wind, a temperature, how tall somebody is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.units import in_base
from broadsheet.facts import QuantityValue

if TYPE_CHECKING:
    from broadsheet.facts import Frame

NEAR = 45
"""So many characters on either side of a measure a word says what it is of."""

_WEIGHTS = frozenset(("kg", "g", "kilogram", "kilo", "gram", "lb", "pound", "ounce"))
DEGREES = frozenset(("degree", "°C", "°F"))
_MOTION = re.compile(
    r"\b(?:(?P<wind>winds?|gust\w*|storm-force)|(?P<motion>moving|moved|travel\w*|heading|track\w*))\b", re.IGNORECASE
)
_TALL = re.compile(
    r"(?: \([^)]*\))?(?: tall\b|,? (?:and |weighs |weighing |weighed )*(?:about )?\d+ (?:pounds|lbs?|kg|stone)\b)"
)
_PEOPLE_TALL = range(48, 84)
"""So many inches tall people are."""

_SPEEDS = frozenset(("mph", "km/h", "knot"))
_LENGTHS = frozenset(("inch", "ft", "m", "cm"))
_INCH = 0.0254

_ACROSS = frozenset(("inch", "cm"))
_SCREEN = re.compile(r"\b(?:(?:touch)?screens?|displays?|panel (?:is|measures)|diagonal)\b", re.IGNORECASE)
_HIGH = frozenset(("m", "ft"))
_ALTITUDE = re.compile(r"\b(?:altitude|elevation|above sea level)\b", re.IGNORECASE)
_AT = re.compile(r"\bat (?:a height of )?(?:about |around |some |nearly |almost |roughly )?$")
_LOWEST = 1100
_TRACK = (1500.0, 3000.0, 5000.0, 10000.0)
"""What is at so many metres or feet, and no race, is that high up: "the slide began at 2,400 metres"."""


def told_by_unit(text: str, frame: Frame) -> str | None:
    """Return what a measure is of; None where its unit does not say so."""
    unit = frame.value.unit if isinstance(frame.value, QuantityValue) else ""
    if unit in _WEIGHTS:
        return "weight"
    if unit in _SPEEDS or unit.endswith("/h"):
        return _speed_of(text, frame)
    if unit in DEGREES:
        return "temperature"
    if unit in _ACROSS and _SCREEN.search(_near(text, frame)):
        return "screen"
    if unit in _HIGH and _is_altitude(text, frame):
        return "altitude"
    return "stature" if unit in _LENGTHS and _is_stature(text, frame) else None


def _near(text: str, frame: Frame) -> str:
    start, end = frame.span
    return text[max(frame.sentence[0], start - NEAR) : min(frame.sentence[1], end + NEAR)]


def _is_altitude(text: str, frame: Frame) -> bool:
    """Tell whether a length is how high up something is: "at an altitude of 2,400 metres", "began at 2,400 metres"."""
    if _ALTITUDE.search(_near(text, frame)):
        return True
    size = frame.value.high if isinstance(frame.value, QuantityValue) else 0.0
    before = text[max(frame.sentence[0], frame.span[0] - NEAR) : frame.span[0]]
    return size >= _LOWEST and size not in _TRACK and _AT.search(before) is not None


def _speed_of(text: str, frame: Frame) -> str:
    """Return whether a speed is that of something on its way, as a storm is, or any other: that of its winds."""
    found = [match.lastgroup or "" for match in _MOTION.finditer(_near(text, frame))]
    return "motion" if found and "wind" not in found else "speed"


def _is_stature(text: str, frame: Frame) -> bool:
    """Tell whether a length is how tall somebody is: "5-foot-8, 135 pounds", "1.80 metres tall"."""
    size = in_base(frame.value) if isinstance(frame.value, QuantityValue) else None
    inches = size.high / _INCH if size is not None and size.unit == "m" else 0
    tall = _PEOPLE_TALL[0] <= inches <= _PEOPLE_TALL[-1]
    return tall and _TALL.match(text, frame.span[1], frame.sentence[1]) is not None
