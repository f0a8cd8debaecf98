"""Which facts of two articles are laid beside each other, in which order, and what an article contradicts itself in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.framing import as_named
from broadsheet.compare.by_slot.one_slot import Bench, Pair, judge_pair
from broadsheet.compare.by_slot.slots import Fit, fitting, fitting_within
from broadsheet.compare.compatibility.findings import Finding, Relation
from broadsheet.compare.compatibility.places import may_hold
from broadsheet.compare.compatibility.values import compare_values
from broadsheet.facts import Kind, NameValue
from broadsheet.facts.heeding import heed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.draft import Draft, Side
    from broadsheet.compare.statements import Meeting
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


def judge_facts(a: Side, b: Side, meetings: Mapping[tuple[Span, Span], Meeting]) -> Judged:
    """Return the rows that two articles' facts give, and where each contradicts itself."""
    own = [_rivals(side.facts) for side in (a, b)]
    quarrels = (_quarrels(own[0]), _quarrels(own[1]))
    bench = Bench(
        a,
        b,
        several=frozenset(fact for rivals in own for pair in rivals for fact in pair),
        quarrelling=frozenset(fact for pairs in quarrels for pair in pairs for fact in pair),
    )
    pairs = [
        _pair(one, other, fit, meetings.get((one.sentence, other.sentence)), (a.text, b.text))
        for one, other, fit in fitting(a.facts, b.facts)
    ]
    pairs.sort(key=lambda pair: pair.order)
    same = [pair for pair in pairs if pair.finding.relation is Relation.SAME and pair.fit is Fit.EXACT]
    settled: tuple[set[Fact], set[Fact]] = (set(), set())
    drafts: list[Draft] = []
    for relation in (Relation.SAME, Relation.RECONCILED, Relation.APART):
        for pair in pairs:
            if pair.finding.relation is not relation or pair.a in settled[0] or pair.b in settled[1]:
                continue
            heed()
            draft = judge_pair(pair, bench)
            if draft is not None:
                drafts.append(draft)
                _settle(pair, same, settled)
    return Judged(drafts, quarrels)


def _pair(one: Fact, other: Fact, fit: Fit, meeting: Meeting | None, texts: tuple[str, str]) -> Pair:
    heed()
    values = as_named(texts[0], one.span, one.value), as_named(texts[1], other.span, other.value)
    finding = compare_values(*values, one.kind)
    names = [value.name for value in values if isinstance(value, NameValue)]
    # Who was born in Bremen was born in Germany.
    if one.kind is Kind.PLACE and one.slot.relation == "born" and len(names) > 1 and may_hold(*names):
        finding = Finding(Relation.RECONCILED, "one place may lie in the other")
    likeness = meeting.likeness if meeting else 0.0
    # The surest first, then the likest sentences, then the weightiest, then what stands earliest in both.
    order = (-fit, -round(likeness, 6), -max(one.weight, other.weight), one.span[0] + other.span[0], one.span[0])
    return Pair(one, other, fit, finding, meeting, order)


def _rivals(facts: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """Return pairs of one article's facts that fill one slot with different values."""
    return [
        (one, other)
        for one, other in fitting_within(facts)
        if one.span < other.span and compare_values(one.value, other.value, one.kind).relation is Relation.APART
    ]


def _quarrels(rivals: Sequence[tuple[Fact, Fact]]) -> list[tuple[Fact, Fact]]:
    """Return those of the rivals that contradict each other: an article's contradiction with itself."""
    return [
        (one, other)
        for one, other in rivals
        if one.slot.single
        and other.slot.single
        and not (one.hedged or other.hedged or one.negated or other.negated)
        and one.attributed_to.casefold() == other.attributed_to.casefold()
    ]


def _settle(pair: Pair, same: Sequence[Pair], settled: tuple[set[Fact], set[Fact]]) -> None:
    """Settle both facts, and every other fact of the same slot and value: one row says it once.

    ``same`` are all pairs of one slot and value.
    """
    settled[0].add(pair.a)
    settled[1].add(pair.b)
    for other in same:
        # Two facts are compared part by part: where they stand tells most of them apart.
        if other.a.span == pair.a.span and other.a == pair.a:
            settled[1].add(other.b)
        if other.b.span == pair.b.span and other.b == pair.b:
            settled[0].add(other.a)
