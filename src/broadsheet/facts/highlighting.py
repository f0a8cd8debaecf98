"""Which stretches of an article's text to colour: sorted spans that never overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.model import Kind
from broadsheet.facts.relations import CORE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.facts.model import Fact, Span


_PLAIN = frozenset((Kind.STATEMENT, Kind.ATTRIBUTION))
_LIGHTEST = 2
"""Details stay uncoloured: a page where every clause is coloured shows nothing."""
_STATE = "state-"
"""The rules of what something is: reports say much of this kind that nobody would mark."""


def highlights(facts: Iterable[Fact]) -> tuple[tuple[Span, Kind], ...]:
    """Return the spans of the facts' values with their kinds, sorted, none overlapping another.

    Where two overlap the heavier wins, then the shorter, since the words around it add little; statements,
    attributions and details (weight 1) are not coloured.
    """
    chosen: list[tuple[Span, Kind]] = []
    taken: list[Span] = []
    ranked = sorted(facts, key=lambda fact: (-fact.weight, fact.span[1] - fact.span[0], fact.span))
    for fact in ranked:
        start, end = fact.span
        if not _worth_colour(fact) or start >= end or start < 0:
            continue
        taken.append((start, end))
        chosen.append((fact.span, fact.kind))
    chosen.sort(key=lambda pair: pair[0])
    return _apart(chosen, {span: rank for rank, span in reversed(list(enumerate(taken)))})


def _worth_colour(fact: Fact) -> bool:
    """Say whether an editor would mark a fact: news verbs, figures, dates and names, and roles that say of what."""
    if fact.kind in _PLAIN or fact.weight < _LIGHTEST or fact.rule.startswith(_STATE):
        return False
    if fact.kind is Kind.EVENT:
        return fact.slot.relation in CORE and not (fact.hedged and fact.weight <= _LIGHTEST)
    if fact.kind is Kind.ROLE:
        return bool(fact.slot.object) or (fact.rule != "role-copula" and " " in str(getattr(fact.value, "text", "")))
    return fact.kind is not Kind.NUMBER or fact.slot.relation in CORE or fact.weight > _LIGHTEST


def _apart(pairs: list[tuple[Span, Kind]], rank: dict[Span, int]) -> tuple[tuple[Span, Kind], ...]:
    """Drop the lower-ranked of every two that overlap, checking each against both neighbours."""
    kept: list[tuple[Span, Kind]] = []
    for span, kind in pairs:
        while kept and kept[-1][0][1] > span[0]:
            if rank[kept[-1][0]] <= rank[span]:
                break
            kept.pop()
        else:
            kept.append((span, kind))
    return tuple(kept)
