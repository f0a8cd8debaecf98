"""How deep, how high, how wide and on which road: the one depth, height and width of a report, and the one road.

A report tells such a measure of the thing that it is about. A feet-and-metres pair in brackets is one value.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side

LEEWAY = 0.12
"""By this share two measures may differ that are one, rounded or converted."""

LEAST = 1.0
"""What the two sentences must share."""

_METRES = {
    "foot": 0.3048,
    "feet": 0.3048,
    "meter": 1.0,
    "metre": 1.0,
    "yard": 0.9144,
    "mile": 1609.344,
    "kilometer": 1000.0,
}
_METRES["kilometre"] = _METRES["kilometer"]
_NUMBER = r"(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
_UNIT = r"(?P<unit>feet|foot|met(?:er|re)s?|yards?|miles?|kilomet(?:er|re)s?)"
_MEASURE = rf"{_NUMBER} {_UNIT}"
_FORMS = (
    ("depth", rf"{_MEASURE}(?: \([^)]*\))? (?:down|underground|(?:below|under|beneath) (?:the )?(?:ground|surface))\b"),
    ("depth", rf"\b(?:at|to|from) a depth of (?:about |some |around )?{_MEASURE}"),
    ("altitude", rf"\b(?:at|from|to) an? (?:altitude|elevation|height) of (?:about |some |around )?{_MEASURE}"),
    ("width", rf"{_MEASURE}(?: \([^)]*\))? (?:wide|across)\b"),
)
_PATTERNS = tuple((name, re.compile(rf"(?<![\d.,])(?:{form})", re.IGNORECASE)) for name, form in _FORMS)
_KEYS = content_keys(
    "feet foot meter metre meters metres yard yards mile miles kilometer kilometers kilometre kilometres"
)
_BOUND = re.compile(r"\b(?:more than|over|at least|up to|less than|nearly|almost|as much as|between|to|and|or) $")

_ROAD = re.compile(r"\b(?P<kind>Route|Highway|Interstate|State Road|County Road|U\.S\. Highway) (?P<number>\d{1,3})\b")
_ROAD_KEYS = content_keys("route highway interstate road")
_CRASH = content_keys(
    "crash crashed accident collision collided overturned overturn tipped skidded hit struck happened killed derailed"
)


class _Measure(NamedTuple):
    """A measure in metres."""

    metres: float


def _apart(one: _Measure, other: _Measure) -> bool:
    low, high = sorted((one.metres, other.metres))
    return high > (1 + LEEWAY) * low


def _two_roads(one: str, other: str) -> bool:
    return one != other


_MEASURED = Sort("", Kind.MEASURE, "the two measures differ by more than rounding", _apart, None, LEAST)
_ON = Sort("which road", Kind.PLACE, "they are two roads", _two_roads, None, LEAST)


def extents_told(side: Side) -> Iterator[Trait]:
    """Yield the depth, the height and the width that an article gives, where it gives one, and the road of a crash."""
    for statement in sentences_with(side, _KEYS):
        for name, pattern in _PATTERNS:
            for match in pattern.finditer(side.text, *statement.span):
                if _BOUND.search(side.text, statement.span[0], match.start("number")) or statement.heading:
                    continue
                unit = match["unit"].lower()
                metres = float(match["number"].replace(",", "")) * _METRES[unit if unit in _METRES else unit[:-1]]
                span = (match.start("number"), match.end())
                yield Trait(_MEASURED, name, _Measure(metres), statement, span)
    for statement in sentences_with(side, _ROAD_KEYS):
        roads = list(_ROAD.finditer(side.text, *statement.span))
        for match in roads:
            sure = len(roads) == 1 and not statement.keys.isdisjoint(_CRASH)
            yield Trait(_ON, match["kind"], match["number"], statement, match.span(), sure)
