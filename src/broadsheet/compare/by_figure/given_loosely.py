"""Values of one thing that can both be right and are not the same: one bounded, hedged, rounded or less exact."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_figure.fits import FIT
from broadsheet.compare.by_figure.one_happening import two_happenings
from broadsheet.compare.by_figure.vetoes import SAME_LIKENESS, meets
from broadsheet.compare.compatibility.exactness import (
    MOST_CLOSE,
    ROUNDING,
    Given,
    closeness,
    difference,
    given,
    share_apart,
)
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.values import compare_values
from broadsheet.compare.language.kin import PEOPLE
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.by_figure.aligning import Alignment, Bench
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.compatibility.looseness import Loose
    from broadsheet.compare.draft import Side

SURE = 0.9
"""The least odds, a logarithm, that two values are of one thing, with what it adds that they go together at all."""

SURE_NUMBER = 1.5
"""... of two equal numbers, of two that are loosened alike, for much is about two hours, and of people. Both were set
by reading what 200 pairs of development reports then show."""


class Compatible(NamedTuple):
    """Two values of one thing that are given more and less exactly.

    Attributes:
        alignment: The two.
        loose: How each is loosened.
        why: How they differ, in plain words.
        odds: How surely they are of one thing, a logarithm.
    """

    alignment: Alignment
    loose: tuple[Loose, Loose]
    why: str
    odds: float


def compatible(found: Iterable[Alignment], bench: Bench) -> list[Compatible]:
    """Return every two values that seem to be of one thing and differ in how exactly they are given, likeliest first.

    No value is set against two. Where an article gives the other's value too, it says both, and nothing differs.
    """
    candidates = [each for alignment in found if (each := _candidate(alignment, bench)) is not None]
    candidates.sort(key=_order)
    taken: tuple[set[int], set[int]] = (set(), set())
    kept = []
    for each in candidates:
        sides = id(each.alignment.a), id(each.alignment.b)
        if sides[0] in taken[0] or sides[1] in taken[1] or _says_both(each.alignment, bench):
            continue
        taken[0].add(sides[0])
        taken[1].add(sides[1])
        kept.append(each)
    return kept


def _candidate(alignment: Alignment, bench: Bench) -> Compatible | None:
    if alignment.finding.relation not in (Relation.SAME, Relation.RECONCILED) or not _fits(alignment):
        return None
    if alignment.odds < SURE - MOST_CLOSE and alignment.likeness < SAME_LIKENESS:
        return None  # Nothing the values say of themselves makes up for that.
    kind = alignment.a.frame.kind
    one, other = _as_given(alignment.a, bench.a), _as_given(alignment.b, bench.b)
    why = difference(kind, one, other, alignment.finding)
    if not why:
        return None
    odds = alignment.odds + closeness(kind, one, other)
    if odds < _least(alignment, one, other) and not meets(alignment, bench):
        return None
    return Compatible(alignment, (one.loose, other.loose), why, odds)


def _as_given(one: Framed, side: Side) -> Given:
    return given(side.text, one.frame, one.value)


def _least(alignment: Alignment, one: Given, other: Given) -> float:
    kind = alignment.a.frame.kind
    common = kind not in (Kind.DATE, Kind.TIME) and share_apart(one.value, other.value) <= ROUNDING
    crowd = kind is Kind.NUMBER and alignment.a.counted in PEOPLE and alignment.a.verb != alignment.b.verb
    alike = one.loose.how != "" and one.loose.how is other.loose.how
    return SURE_NUMBER if common or crowd or alike else SURE


def _order(each: Compatible) -> tuple[float, ...]:
    one, other = each.alignment.a.frame.span, each.alignment.b.frame.span
    return (-round(each.odds, 6), one[0] + other[0], one[0], other[0])


def _fits(alignment: Alignment) -> bool:
    one, other = alignment.a, alignment.b
    if one.frame.negated != other.frame.negated or two_happenings(one, other):
        return False
    kind = one.frame.kind
    return kind not in FIT or kind is Kind.DATE or FIT[kind](one, other)


def _says_both(alignment: Alignment, bench: Bench) -> bool:
    """Tell whether an article gives, of the same sort of thing, the other's value as the other gives it."""
    for one, side, others, there in (
        (alignment.a, bench.a, bench.theirs, bench.b),
        (alignment.b, bench.b, bench.ours, bench.a),
    ):
        for other in others:
            if other.frame.kind is one.frame.kind and _same(one, side, other, there):
                return True
    return False


def _same(one: Framed, side: Side, other: Framed, there: Side) -> bool:
    if one.frame.kind is Kind.NUMBER and one.counted != other.counted:
        return False
    if compare_values(one.value, other.value, one.frame.kind).relation is not Relation.SAME:
        return False
    return _as_given(one, side).loose.how is _as_given(other, there).loose.how
