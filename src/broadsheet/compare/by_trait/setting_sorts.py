"""Which places exclude each other: what sorts of places reports tell, and when two values of a sort are two places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.compare.compatibility.places import Apart, apart_names, may_be_two, may_hold
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side

_HOSPITAL = re.compile(r"\b(?:Hospital|Clinic|Infirmary|Medical Cent)|[a-z] (?:General|Memorial)$")
_HOSPITAL_KEYS = content_keys("hospital clinic infirmary medical center centre general university regional")
_MUSEUM_KEYS = content_keys("museum gallery national the")
_ANYWHERE = frozenset({"scene"})
"""Somebody who died there may have died at home, or in a hotel."""
_SURELY_AWAY = frozenset({"way", "hospital", "hospice"})


def _two_places(one: tuple[str, ...], other: tuple[str, ...]) -> bool | None:
    """Tell whether two places, each told by one name or more, are two; False where they have a name in common."""
    if any(left in right or right in left for left in one for right in other):
        return False
    found = [apart_names(left, right) for left in one for right in other]
    return True if Apart.NOT not in found or Apart.SURELY in found else None


def two_towns(one: tuple[str, ...], other: tuple[str, ...]) -> bool | None:
    """Tell the same where one town may be too small to be known: it may be a part of the other, or lie beside it."""
    found = _two_places(one, other)
    small = all(may_be_two(left, right) for left in one for right in other)
    return True if found is None and small else found


def _two_hospitals(one: tuple[str, ...], other: tuple[str, ...]) -> bool | None:
    """Tell the same of hospitals by their names, where both are told, and of their towns."""
    named = [[name for name in each if _HOSPITAL.search(name)] for each in (one, other)]
    if all(named):
        keys = [content_keys(" ".join(names)) - _HOSPITAL_KEYS for names in named]
        return not keys[0] & keys[1] if all(keys) else None
    return two_towns(one, other)


def _two_births(one: tuple[str, ...], other: tuple[str, ...]) -> bool | None:
    """Tell the same of births, of which one report names the town and another the country."""
    return None if any(may_hold(left, right) for left in one for right in other) else _two_places(one, other)


def _two_deathbeds(one: str, other: str) -> bool | None:
    """Tell whether nobody dies at both: at home and in hospital, but not at home and at the scene."""
    if one == other:
        return False
    return True if not {one, other} & _ANYWHERE or {one, other} & _SURELY_AWAY else None


def _two_words(one: str, other: str) -> bool:
    return one != other


def _two_houses(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two museums have no word in common but the noun."""
    return not (content_keys(" ".join(one)) & content_keys(" ".join(other))) - _MUSEUM_KEYS


def _two_meetings(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one & other


def _named_there(one: Trait, other: Trait, side: Side) -> bool:
    """Tell whether an article speaks of where the other says that they met."""
    return any(each.keys >= one.value - other.value for each in side.statements)


def _printed(one: Trait, _: Trait, side: Side) -> bool:
    """Tell whether an article prints a place that the other gives, whatever it says of it."""
    return any(name in side.text for name in one.value)


_TWO_PLACES = "they are two places"
BORN = Sort("place of birth", Kind.PLACE, _TWO_PLACES, _two_births)
DIED = Sort("place of death", Kind.PLACE, "nobody dies at both", _two_deathbeds)
TREATED = Sort("which hospital", Kind.PLACE, _TWO_PLACES, _two_hospitals, _printed)
SUED = Sort("which court", Kind.PLACE, _TWO_PLACES, _two_places)
MADE = Sort("where made", Kind.PLACE, _TWO_PLACES, _two_places)
TOWED = Sort("where towed", Kind.PLACE, _TWO_PLACES, _two_places)
SHOWN = Sort("which museum", Kind.PLACE, _TWO_PLACES, _two_houses, _printed)
RESTED = Sort("where it came to rest", Kind.PLACE, _TWO_PLACES, _two_words)
TAKEN = Sort("where taken", Kind.PLACE, _TWO_PLACES, two_towns, _printed)
MET = Sort("where they met", Kind.PLACE, "they met first at one place", _two_meetings, _named_there)
