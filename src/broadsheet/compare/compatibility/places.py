"""Whether two names of places name two: a town and its country, a street and its town do not exclude each other."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from broadsheet.compare.language.gazetteer import CITIES, STATES
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.told import keys_of
from broadsheet.facts.lexicon.places import COUNTRIES, NATIONALITIES, PLACES, TWO_WORD_PLACES

if TYPE_CHECKING:
    from broadsheet.facts import Participant

_WIDE = word_set("america africa europe asia antarctica u.n. eu uae gaza aceh england scotland wales britain uk u.k.")
"""Parts of the world, and countries in countries."""

_TYPES = word_set(
    """
    hospital airport university college school prison jail court church mosque temple stadium arena street avenue road
    highway boulevard park hotel station bridge museum theatre theater harbor harbour port beach mall clinic cemetery
    square center centre medical building
    """
)
"""Last words of names that say what sort of place it is; of two of one sort, neither lies in the other."""

_HOUSE_KEYS = content_keys(" ".join(_TYPES - word_set("street avenue road highway boulevard square")))
"""Two houses of one sort have no more in common than the sort. Of two streets a report may name either at a corner."""

_WIDER = word_set(
    """
    cornwall cumbria devon dorset essex kent midlands somerset suffolk surrey sussex
    county province state region district island islands sea ocean bay coast valley republic kingdom city north south
    east west
    """
)


_LEVELS = (("city", CITIES), ("state", STATES), ("country", COUNTRIES), ("", PLACES | TWO_WORD_PLACES))
"""The names of places by what they are of; those without may hold others."""

_OWNED = re.compile(r"(?:[A-Z][\w.-]* )*[A-Z][\w.-]*['’]s? [A-Z]\w+")


class Apart(Enum):
    """How surely two places are two."""

    NOT = auto()
    PERHAPS = auto()
    SURELY = auto()


def apart_places(one: Participant, other: Participant, text_a: str, text_b: str) -> Apart:
    """Tell how surely two names name two places of which neither lies in the other.

    Args:
        one: The first article's place.
        other: The second article's.
        text_a: The first article's text: where it names the other's place too, the two may be near each other.
        text_b: The second article's text.
    """
    if (keys_of(one) & keys_of(other)) - _HOUSE_KEYS:
        return Apart.NOT
    found = apart_names(one.name, other.name)
    return Apart.NOT if found is Apart.PERHAPS and (one.name in text_b or other.name in text_a) else found


def called(place: Participant) -> str:
    """Return the whole name of a place of which the last word alone was read as its name: "St. Luke's Hospital"."""
    bare = place.name.casefold() in _TYPES
    return place.words if bare and _OWNED.fullmatch(place.words) else place.name


def apart_names(one: str, other: str) -> Apart:
    """Tell how surely two names name two places, by the names alone."""
    left, right = one.casefold(), other.casefold()
    if left in right or right in left or _one_town(one, other):
        return Apart.NOT
    levels = _level(left), _level(right)
    if levels[0] != levels[1] or not levels[0]:
        return Apart.NOT
    return Apart.PERHAPS if levels[0] == "unknown" else Apart.SURELY


def is_sort(name: str) -> bool:
    """Tell whether a name is only the last word of one, which says what sort of place it is: "Avenue", "Center"."""
    return name.casefold() in _TYPES or name.casefold() in _WIDER


def may_be_two(one: str, other: str) -> bool:
    """Tell whether neither of two names is of what may hold others: a town of the list and one that it has not."""
    left, right = one.casefold(), other.casefold()
    apart = left not in right and right not in left and not _one_town(one, other)
    return apart and {_level(left), _level(right)} <= {"city", "unknown"}


def may_hold(one: str, other: str) -> bool:
    """Tell whether one of two names is of a place so wide that the other may lie in it: a country, a state."""
    levels = {_level(one.casefold()), _level(other.casefold())}
    return len(levels) > 1 and not levels.isdisjoint(("", "state", "country"))


def is_wide(name: str) -> bool:
    """Tell whether a name is of a country, a state or another place that holds towns."""
    return _level(name.casefold()) in ("", "state", "country")


def _one_town(one: str, other: str) -> bool:
    """Tell whether two names are of one town, which has been renamed or is called otherwise abroad: Mumbai, Bombay."""
    return content_keys(one) == content_keys(other) != frozenset()


def _level(name: str) -> str:
    """Return of what sort a place is; empty where it may hold others or is a people."""
    words = name.split()
    if name in NATIONALITIES or name in _WIDE or words[-1] in _WIDER or name.endswith("shire"):
        return ""
    for level, names in _LEVELS:
        if name in names:
            return level
    return words[-1] if words[-1] in _TYPES and len(words) > 1 else "unknown"
