"""Values that two articles both print, where at least one is in a language whose sentences are not read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.values import compare_values
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.facts import DateValue, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact

_WHAT = {
    Kind.DATE: "date",
    Kind.MONEY: "sum",
    Kind.PERCENT: "share",
    Kind.NUMBER: "number",
    Kind.NAME: "name",
}
_MOST = 200
"""Values looked at of each side: the time stays bounded."""
_LONGEST_DAYS = 31
"""A year that both name says little."""


def printed_in_both(a: Side, b: Side) -> list[Draft]:
    """Return a row for every value that both articles print; nothing is said of those that only one prints."""
    found: list[Draft] = []
    taken: set[tuple[int, int]] = set()
    theirs = _telling(b.facts)
    for fact in _telling(a.facts):
        for other in theirs:
            if other.kind is fact.kind and other.span not in taken and _same(fact, other):
                taken.add(other.span)
                found.append(
                    Draft(
                        verdict=Verdict.AGREE,
                        kind=fact.kind,
                        slot=_WHAT[fact.kind],
                        a=Proof(fact.sentence, fact.span),
                        b=Proof(other.sentence, other.span),
                        weight=min(fact.weight, other.weight),
                    )
                )
                break
    return found


def _same(fact: Fact, other: Fact) -> bool:
    return compare_values(fact.value, other.value, fact.kind).relation is Relation.SAME


def _telling(facts: Iterable[Fact]) -> list[Fact]:
    """Return the facts whose value says something by itself, one of each place."""
    chosen = {fact.span: fact for fact in facts if fact.kind in _WHAT and not _vague(fact)}
    return list(chosen.values())[:_MOST]


def _vague(fact: Fact) -> bool:
    value = fact.value
    return isinstance(value, DateValue) and (value.last - value.first).days >= _LONGEST_DAYS
