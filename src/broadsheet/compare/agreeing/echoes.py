"""Equal values that no common slot holds: both give the age 61, the hour, the reward, said of the same thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.by_slot.slots import MOST_ALIKE, shared_part
from broadsheet.compare.compatibility.exactness import FAR, closeness, given
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.values import compare_values, same_day
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.words import content_keys, read_words
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.compare.statements import mass
from broadsheet.facts import Kind, QuantityValue
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Meeting
    from broadsheet.facts import Fact, Span

CONTEXT_WEIGHT = 3.0
"""What the two sentences share beside the value weighs at least this much."""

RECONCILED_WEIGHT = 6.0
"""... and twice that where the values are only compatible."""

SMALL = 2
"""Numbers up to this are equal by chance."""

_VALUED = frozenset(
    {
        Kind.DATE,
        Kind.TIME,
        Kind.DURATION,
        Kind.NUMBER,
        Kind.PERCENT,
        Kind.MONEY,
        Kind.MEASURE,
        Kind.AGE,
        Kind.ORDINAL,
        Kind.NAME,
        Kind.PLACE,
    }
)

_IN_ORDER = tuple(sorted(_VALUED))
_WHERE_AND_WHO = frozenset({Kind.NAME, Kind.PLACE})
_RECONCILABLE = frozenset({Kind.NUMBER, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.TIME, Kind.PERCENT})


class Echoes:
    """The values that both articles give of what seems to be one thing; each is laid against the other's once."""

    def __init__(
        self, a: Side, b: Side, meetings: Mapping[tuple[Span, Span], Meeting], weights: Mapping[str, float]
    ) -> None:
        """Take both articles, which of their sentences share words, and the weights of the words."""
        self._context = a, b, meetings, weights
        theirs = _by_kind(b.facts)
        self._pairs = [(fact, theirs[kind]) for kind, ours in _by_kind(a.facts).items() for fact in ours]
        self._known: dict[int, Draft | None] = {}

    def values(self, taken: Iterable[Draft], *, equal: bool) -> list[Draft]:
        """Return a row for every such value that no row of ``taken`` holds yet.

        With ``equal`` these are the values that are the same, without it those that are only compatible.
        """
        told = {draft.a.value for draft in taken if draft.a}
        found = []
        for number, (fact, others) in enumerate(self._pairs):
            if fact.span in told or not others:
                continue
            if number not in self._known:
                self._known[number] = _best(fact, others, *self._context)
            best = self._known[number]
            if best is not None and (best.verdict is Verdict.AGREE) is equal:
                found.append(best)
        found.sort(key=_order)
        return _once(found)


def _best(
    fact: Fact,
    others: Sequence[Fact],
    a: Side,
    b: Side,
    meetings: Mapping[tuple[Span, Span], Meeting],
    weights: Mapping[str, float],
) -> Draft | None:
    best: tuple[bool, float, int, Fact, str] | None = None
    for other in others:
        finding = compare_values(fact.value, other.value, fact.kind)
        same = finding.relation is Relation.SAME
        if not same and not (finding.relation is Relation.RECONCILED and _one_thing(fact, other, (a, b))):
            continue
        if same and not _same_figures(a.text[slice(*fact.span)], b.text[slice(*other.span)]):
            continue
        context = _context(fact, other, a, b, meetings.get((fact.sentence, other.sentence)), weights)
        least = CONTEXT_WEIGHT if same else RECONCILED_WEIGHT
        if context >= least and (best is None or (same, context, -other.span[0]) > best[:3]):
            best = (same, context, -other.span[0], other, finding.why)
    if best is None:
        return None
    same, context, _, other, why = best
    return Draft(
        verdict=Verdict.AGREE if same else Verdict.DIFFERS,
        kind=fact.kind,
        slot=_slot(fact, other, meetings.get((fact.sentence, other.sentence))),
        a=Proof(fact.sentence, fact.span),
        b=Proof(other.sentence, other.span),
        why=same_day(fact.value, other.value) if same else why,
        weight=min(fact.weight, other.weight),
        rank=context,
    )


def _slot(one: Fact, other: Fact, meeting: Meeting | None) -> str:
    """Return the slot that both sentences speak of most, the shorter where both do as much."""
    slots = sorted((str(one.slot), str(other.slot)), key=lambda slot: (" / " not in slot, len(slot), slot))
    return max(slots, key=lambda slot: shared_part(slot, meeting.shared)) if meeting else slots[0]


def _same_figures(left: str, right: str) -> bool:
    """Tell whether one value's figures are among the other's: 2015-2017 and 2017-2022 share only a year."""
    if left == right:
        return True
    one, other = ({word.key for word in read_words(value, 0, len(value)) if word.number} for value in (left, right))
    return one <= other or other <= one


def _context(fact: Fact, other: Fact, a: Side, b: Side, meeting: Meeting | None, weights: Mapping[str, float]) -> float:
    """Return the weight of what is shared beside the value: words of the sentences, and the subject by name."""
    if fact.negated or other.negated:
        return 0.0
    values = content_keys(a.text[slice(*fact.span)]) | content_keys(b.text[slice(*other.span)])
    beside = meeting.shared - values if meeting else frozenset()
    weight = mass(beside, weights)
    if fact.kind is Kind.DATE and (fact.slot.relation in SAY_VERBS) is not (other.slot.relation in SAY_VERBS):
        return 0.0
    names = content_keys(fact.slot.subject) | content_keys(other.slot.subject)
    if fact.kind in _WHERE_AND_WHO and _apart(fact, other) and mass(beside - names, weights) < CONTEXT_WEIGHT:
        return 0.0
    if fact.subject_keys & other.subject_keys:
        weight += CONTEXT_WEIGHT / 2
    if fact.object_keys & other.object_keys:
        weight += CONTEXT_WEIGHT / 2
    return weight


def _apart(fact: Fact, other: Fact) -> bool:
    """Tell whether two facts relate a name to somebody in two ways: "died in Rome", "studied in Rome"."""
    ours, theirs = fact.slot.relation.casefold(), other.slot.relation.casefold()
    return bool(ours) and bool(theirs) and meaning_of(ours) != meaning_of(theirs)


def _one_thing(fact: Fact, other: Fact, sides: tuple[Side, Side]) -> bool:
    """Tell whether two numbers surely count one thing: they have an object in common, or measure in one unit.

    A quake of at least 5.9 here is none of 6.4 there, though no bound keeps the two apart.
    """
    if fact.kind not in _RECONCILABLE or fact.hedged or other.hedged:
        return False
    if closeness(fact.kind, *(given(side.text, each) for each, side in zip((fact, other), sides, strict=True))) <= FAR:
        return False
    return bool(fact.object_keys & other.object_keys) or (not fact.object_keys and not other.object_keys)


def _by_kind(facts: Iterable[Fact]) -> dict[Kind, list[Fact]]:
    """Return at most :data:`MOST_ALIKE` facts of each of these kinds, in the order of the kinds."""
    found: dict[Kind, list[Fact]] = {kind: [] for kind in _IN_ORDER}
    for fact in facts:
        if fact.kind in found and len(found[fact.kind]) < MOST_ALIKE and not _by_chance(fact):
            found[fact.kind].append(fact)
    return found


def _by_chance(fact: Fact) -> bool:
    value = fact.value
    return (
        isinstance(value, QuantityValue) and fact.kind is Kind.NUMBER and value.high <= SMALL and not fact.slot.object
    )


def _once(drafts: Sequence[Draft]) -> list[Draft]:
    """Keep one row for each place on either side."""
    seen_a: set[Span] = set()
    seen_b: set[Span] = set()
    kept = []
    for draft in drafts:
        if draft.a is None or draft.b is None or draft.a.value in seen_a or draft.b.value in seen_b:
            continue
        seen_a.add(draft.a.value)
        seen_b.add(draft.b.value)
        kept.append(draft)
    return kept


def _order(draft: Draft) -> tuple[bool, float, Span]:
    return (draft.verdict is not Verdict.AGREE, -draft.rank, draft.a.value if draft.a else (0, 0))
