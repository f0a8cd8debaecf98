"""What two articles say of one thing in phrases that exclude each other: "remained open" here, "was cut off" there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.conditions import ALONE, REACH, TOGETHER, conditions, phrased, scales_of
from broadsheet.compare.denied import certain
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.compare.told import Told, apart, fullness, keys_of, same, weight
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.conditions import Condition
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Span

LEAST = 1.2
"""What the words must weigh that name the one in question in both articles, where they are no name."""

ALONE_LEAST = 1.6
"""What two sentences must share where the one is called otherwise, and each article puts nobody elsewhere."""


def opposite_conditions(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for everything that the two articles say of one thing and that excludes each other."""
    ours, theirs = phrased(a), phrased(b)
    scales = scales_of(ours) & scales_of(theirs)
    left, right = conditions(a.text, ours, scales), conditions(b.text, theirs, scales)
    by_scale: dict[str, list[Condition]] = {}
    for other in right:
        by_scale.setdefault(other.scale, []).append(other)
    drafts = []
    for one in left:
        for other in by_scale.get(one.scale, ()):
            if one.place == other.place:
                continue
            if not _of_one(one, other, weights) and not (
                (ALONE in one.marks or TOGETHER in one.marks)
                and _only(one, left)
                and _only(other, right)
                and _told_of_one(one, other, weights)
            ):
                continue
            if _inconstant(one, left) or _inconstant(other, right):
                continue
            drafts.append(_draft(one, other, a, b))
    return drafts


def _of_one(one: Condition, other: Condition, weights: Mapping[str, float]) -> bool:
    if not same(one.holder, other.holder):
        return False
    if one.clause.planned != other.clause.planned and ">" not in one.marks:
        return False
    if "=" in one.marks and not one.behind & other.behind:
        return False
    if one.holder.name and other.holder.name:
        return True
    if one.holder.several or other.holder.several:
        return False
    shared = keys_of(one.holder) & keys_of(other.holder)
    around = (one.statement.keys & other.statement.keys) - shared
    return weight(shared, weights) >= LEAST * fullness(weights) or weight(around, weights) >= LEAST * fullness(weights)


def _only(one: Condition, own: Sequence[Condition]) -> bool:
    """Tell whether an article puts nobody elsewhere on the scale."""
    return all(other.place == one.place for other in own if other.scale == one.scale)


def _told_of_one(one: Condition, other: Condition, weights: Mapping[str, float]) -> bool:
    """Tell whether both are said of the one whom a report can say it of, called otherwise: "she", "the captain"."""
    if one.clause.planned != other.clause.planned and ">" not in one.marks:
        return False
    holders = (one.holder, other.holder)
    alone = ALONE in one.marks
    if (alone and any(holder.several for holder in holders)) or (
        all(holder.name for holder in holders) and apart(*holders)
    ):
        return False
    around = one.statement.keys & other.statement.keys
    return weight(around, weights) >= ALONE_LEAST * fullness(weights)


def _inconstant(one: Condition, own: Sequence[Condition]) -> bool:
    return any(
        other.scale == one.scale and other.place != one.place and same(one.holder, other.holder) for other in own
    )


def _draft(one: Condition, other: Condition, a: Side, b: Side) -> Draft:
    holders = sorted({each.holder.name or each.holder.words for each in (one, other)})
    doubt = certain(_as_told(one), _as_told(other), a, b, changing="+" in one.marks)
    return Draft(
        verdict=Verdict.DIFFERS if doubt else Verdict.CONFLICT,
        kind=Kind.STATUS,
        slot=" / ".join([*holders[:1], one.scale]),
        a=Proof(one.statement.span, _value(one)),
        b=Proof(other.statement.span, _value(other)),
        why=doubt or "only one of the two can hold",
        weight=2,
        rank=2.5,
    )


def _value(one: Condition) -> Span:
    """Return the phrase with the verb before it, "was not | insured", and what decides: "kept | its majority"."""
    verb, thing = one.clause.verb_span[0], one.clause.object
    decides = "=" in one.marks and thing is not None and 0 <= thing.span[0] - one.span[1] <= REACH
    end = thing.span[1] if thing is not None and decides else one.span[1]
    return (verb if 0 <= one.span[0] - verb <= REACH else one.span[0], end)


def _as_told(one: Condition) -> Told:
    return Told(one.clause, one.clause.verb, None, one.holder, frozenset())
