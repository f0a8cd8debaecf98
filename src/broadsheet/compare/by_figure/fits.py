"""What each kind of value asks before two may be told of one thing: that they are counted, ranked or dated alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.distances import one_distance
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.words import stem
from broadsheet.facts import DateValue, Kind, QuantityValue

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.framing import Framed

LONGEST_MONTH = 31
ONE_SHOCK = 0.8
FIRST_YEAR, LAST_YEAR = 1900, 2099
STREAMING = frozenset(map(stem, word_list("aftershock protest tremor arrest call complaint report")))
"""What goes on: of two counts both are right at their time."""

JOINED = word_set("story storey seat bed room member nation car vehicle page lane")
"""What one number joined by a hyphen counts: "a five-storey hotel"."""

FATES = ("dead", "hurt", "held", "missing", "saved", "fled", "hired", "fired")
_CROWD = frozenset(
    map(stem, word_list("people visitor fan spectator demonstrator protester marcher mourner guest worshipper"))
)
_ANYBODY = frozenset(map(stem, word_list("people arrest death injury victim casualty job staff")))
_SCORED = ("ballot", "result")
"""A report tells one vote or one game by its score; records of many games change from day to day."""

_BEING = word_set("be become mark represent")
_PLURALS = word_set("injured wounded dead hurt missing people men women children police crew personnel staff")
_PLAIN_RANKS = word_set("day night round quarter half time week month year set game inning period straight place")
"""What is numbered in its turn: the sixth day of protests comes before the seventh."""


def _may_count(one: Framed, other: Framed) -> bool:
    """Tell whether two counts are of several of the same: three women are some of five people."""
    sizes = (one.value, other.value)
    if one.counted == other.counted == "score":
        return one.topic == other.topic in _SCORED
    if one.counted == other.counted and one.counted in STREAMING:
        return False
    if not (plural(one) and plural(other)):
        return False
    if one.counted != other.counted and not one_fate(one, other):
        return False
    return all(isinstance(size, QuantityValue) and size.high != 1 and not _may_be_year(size.high) for size in sizes)


def _may_be_year(number: float) -> bool:
    return FIRST_YEAR <= number <= LAST_YEAR and number.is_integer()


def one_fate(one: Framed, other: Framed) -> bool:
    """Tell whether people of any sort and people as such are counted by what befell them: 43 arrests, 34 held."""
    if is_none(one) or is_none(other):
        return False  # Nobody badly hurt is not nobody treated.
    if one.topic == other.topic == "saves":
        return True  # A goalkeeper who stopped 27 shots made 27 saves.
    if one.topic == other.topic == "crowd":
        return {one.counted, other.counted} <= _CROWD
    return one.topic == other.topic in FATES and bool({one.counted, other.counted} & _ANYBODY)


def _may_rank(one: Framed, other: Framed) -> bool:
    """Tell whether two ranks say which one something is: "it is the fourth"."""
    if one.counted == other.counted == "place" and "place" not in (one.frame.unit, other.frame.unit):
        return one.past == other.past  # "Finished fifth", "came seventh".
    return all(each.frame.verb in _BEING and not _in_turn(each) for each in (one, other))


def _may_date(one: Framed, other: Framed) -> bool:
    """Tell whether two dates are firm: this year's prize may be given next year."""
    return not any(
        frame.unit == "relative" or (isinstance(frame.value, DateValue) and frame.value.resolved and _long(frame.value))
        for frame in (one.frame, other.frame)
    )


def _long(value: DateValue) -> bool:
    return (value.last - value.first).days > LONGEST_MONTH


def _may_measure(one: Framed, other: Framed) -> bool:
    """Tell whether two measures may be of one thing: quakes a whole magnitude apart are two."""
    sizes = [value for value in (one.value, other.value) if isinstance(value, QuantityValue)]
    if one.topic == "distance":
        return one_distance(one, other)
    shocks = all(size.unit == "magnitude" for size in sizes)
    return not shocks or max(size.high for size in sizes) - min(size.high for size in sizes) <= ONE_SHOCK


def is_none(one: Framed) -> bool:
    """Tell whether nothing is counted: "none of the crew"."""
    return isinstance(one.value, QuantityValue) and not one.value.high


def _in_turn(one: Framed) -> bool:
    value = one.frame.value
    first = isinstance(value, QuantityValue) and value.high <= 1
    return first or not _PLAIN_RANKS.isdisjoint(one.frame.unit.split()) or one.frame.unit in _PLAIN_RANKS


def plural(one: Framed) -> bool:
    """Tell whether several are counted: "the 1200 block" is one, and 1200 is its name."""
    unit, joined = one.frame.unit, one.frame.value
    if isinstance(joined, QuantityValue) and joined.unit == unit and unit in JOINED:
        return True
    return unit in _PLURALS or unit.endswith(("men", "children")) or (unit.endswith("s") and not unit.endswith("ss"))


FIT = {Kind.NUMBER: _may_count, Kind.ORDINAL: _may_rank, Kind.DATE: _may_date, Kind.MEASURE: _may_measure}
