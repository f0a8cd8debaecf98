"""Whether two distances may be one: from one place by name, from the shore, or from where the rest happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import stem
from broadsheet.facts import QuantityValue

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.framing import Framed

ROUGH = 1.1
"""Distances are rough: 35 miles and 60 kilometres are one."""

_LANDMARKS = frozenset(map(stem, word_list("capital border coast coastline shore epicenter epicentre")))
_SHORES = frozenset(map(stem, word_list("coast coastline shore shoreline beach")))


def one_distance(one: Framed, other: Framed) -> bool:
    """Tell whether two distances that are surely not equal may be one."""
    sizes = [value.high for value in (one.value, other.value) if isinstance(value, QuantityValue)]
    told = of_one_place(one, other) or "away" in one.place | other.place or _of_one_sort_of_place(one, other)
    return max(sizes) > ROUGH * min(sizes) and told


def _of_one_sort_of_place(one: Framed, other: Framed) -> bool:
    """Tell whether both are from the one road or camp that either article knows of, and from nothing by name."""
    named = (one.place | other.place) & (one.names | other.names)
    return not named and bool(one.place & other.place)


def of_one_thing(shared: frozenset[str], one: Framed, other: Framed) -> bool:
    """Tell whether both name something beside the place that two distances are from."""
    return bool(shared & (one.named | other.named) - (one.place & other.place))


def of_one_place(one: Framed, other: Framed) -> bool:
    """Tell whether two distances are from one place by name, or from what a report knows but one of."""
    shores = all(not _SHORES.isdisjoint(each.place) for each in (one, other))
    return shores or bool(one.place & other.place & (one.names | other.names | _LANDMARKS))
