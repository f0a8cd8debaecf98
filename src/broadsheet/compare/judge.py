"""Facts that fill one slot, judged: both say it, they contradict each other, or something reconciles them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.compare.doubts import doubt
from broadsheet.compare.draft import Draft, Proof, Side
from broadsheet.compare.model import Verdict
from broadsheet.compare.slots import Fit, fitting
from broadsheet.compare.values import Finding, Relation, compare_values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts import Fact, Span


@dataclass(frozen=True, slots=True)
class Judged:
    """What the slots of two articles gave.

    Attributes:
        drafts: The rows found.
        quarrels: For each side, pairs of its own facts that cannot both be true.
    """

    drafts: list[Draft]
    quarrels: tuple[list[tuple[Fact, Fact]], list[tuple[Fact, Fact]]]


@dataclass(slots=True)
class _Pair:
    a: Fact
    b: Fact
    fit: Fit
    finding: Finding
    order: tuple[float, ...] = field(default=())


def judge_facts(a: Side, b: Side) -> Judged:
    """Return the rows that two articles' facts give, and where each contradicts itself."""
    quarrels = (quarrels_of(a.facts), quarrels_of(b.facts))
    quarrelling = {fact for pairs in quarrels for pair in pairs for fact in pair}
    pairs = [
        _Pair(one, other, fit, compare_values(one.value, other.value, one.kind), _order(one, other, fit))
        for one, other, fit in fitting(a.facts, b.facts)
    ]
    pairs.sort(key=lambda pair: pair.order)
    settled: tuple[set[Fact], set[Fact]] = (set(), set())
    drafts: list[Draft] = []
    for relation in (Relation.SAME, Relation.RECONCILED, Relation.APART):
        for pair in pairs:
            if pair.finding.relation is not relation or pair.a in settled[0] or pair.b in settled[1]:
                continue
            draft = _judge(pair, a, b, quarrelling)
            if draft is not None:
                drafts.append(draft)
                _settle(pair, pairs, settled)
    return Judged(drafts, quarrels)


def quarrels_of(facts: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """Return pairs of one article's facts that fill one single-valued slot with values that cannot both be true."""
    return [
        (one, other)
        for one, other, fit in fitting(facts, facts)
        if fit is Fit.EXACT
        and one.span < other.span
        and one.slot.single
        and other.slot.single
        and not (one.hedged or other.hedged or one.negated or other.negated)
        and one.attributed_to.casefold() == other.attributed_to.casefold()
        and compare_values(one.value, other.value, one.kind).relation is Relation.APART
    ]


def _judge(pair: _Pair, a: Side, b: Side, quarrelling: set[Fact]) -> Draft | None:
    one, other = pair.a, pair.b
    if pair.finding.relation is Relation.SAME:
        return _same(pair)
    if pair.fit is not Fit.EXACT:
        return None
    if pair.finding.relation is Relation.RECONCILED:
        return _draft(pair, Verdict.DIFFERS, pair.finding.why)
    if not (one.slot.single and other.slot.single):
        return None
    if one in quarrelling or other in quarrelling:
        return _draft(pair, Verdict.DIFFERS, "one article gives two values itself")
    why = doubt(one, other, a, b)
    if why:
        return _draft(pair, Verdict.DIFFERS, why)
    return _draft(pair, Verdict.CONFLICT, pair.finding.why)


def _same(pair: _Pair) -> Draft | None:
    one, other = pair.a, pair.b
    if one.negated != other.negated:
        return _draft(pair, Verdict.DIFFERS, "one denies what the other states") if pair.fit is Fit.EXACT else None
    if one.hedged != other.hedged:
        return _draft(pair, Verdict.DIFFERS, "one vouches for it and the other does not")
    return _draft(pair, Verdict.AGREE, "")


def _settle(pair: _Pair, pairs: Sequence[_Pair], settled: tuple[set[Fact], set[Fact]]) -> None:
    """Settle both facts, and every other fact of the same slot and value: one row says it once."""
    settled[0].add(pair.a)
    settled[1].add(pair.b)
    for other in pairs:
        if other.finding.relation is Relation.SAME and other.fit is Fit.EXACT:
            if other.a is pair.a:
                settled[1].add(other.b)
            if other.b is pair.b:
                settled[0].add(other.a)


def _order(a: Fact, b: Fact, fit: Fit) -> tuple[float, ...]:
    """Put the surest first, then the weightiest, then what stands earliest in both."""
    return (-fit, -max(a.weight, b.weight), a.span[0] + b.span[0], a.span[0])


def _draft(pair: _Pair, verdict: Verdict, why: str) -> Draft:
    one, other = pair.a, pair.b
    return Draft(
        verdict=verdict,
        kind=one.kind,
        slot=str(one.slot) if len(str(one.slot)) >= len(str(other.slot)) else str(other.slot),
        a=_proof(one.sentence, one.span),
        b=_proof(other.sentence, other.span),
        why=why,
        weight=max(one.weight, other.weight),
        rank=float(pair.fit),
        one_origin=bool(one.attributed_to) and one.attributed_to.casefold() == other.attributed_to.casefold(),
    )


def _proof(sentence: Span, value: Span) -> Proof:
    return Proof(sentence, value)
