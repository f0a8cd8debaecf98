"""Facts that fill one slot, judged: both say it, they contradict each other, or something reconciles them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.compare.doubts import doubt
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.findings import DENIED, OVERLAP, UNVOUCHED, Finding, Relation
from broadsheet.compare.framing import as_named
from broadsheet.compare.listing import word_set
from broadsheet.compare.model import Verdict
from broadsheet.compare.places import may_hold
from broadsheet.compare.slots import Fit, fitting, fitting_within, one_subject, shared_part
from broadsheet.compare.values import compare_values, same_day
from broadsheet.compare.wishes import is_wished
from broadsheet.compare.words import content_keys, read_words
from broadsheet.compare.years import years_differ
from broadsheet.facts import Kind, NameValue
from broadsheet.facts.heeding import heed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Meeting
    from broadsheet.facts import Fact, Span

ALIKE = 0.3
"""Two facts of a slot that may hold several values meet where their sentences are at least this alike."""

CONTEXT_WORDS = 1
"""... and share at least this many words beside the slot and the values."""

RELATED = 0.12
"""Two events of one slot are one event where their sentences are at least this alike."""

_EMPTY_RELATIONS = word_set(
    """
    is has was had have been made gave did got took said reported spent served worked played lived used saw put set
    kept ran
    """
)
"""Relations that say nothing of what the value measures."""

ATTRIBUTES = frozenset({"population", "magnitude", "height", "weight", "length", "width", "depth", "capacity", "born"})
"""Relations of which a thing has one value at a time."""

_MEASURED = frozenset(
    {Kind.DATE, Kind.DURATION, Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.AGE, Kind.TIME}
)


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
    meeting: Meeting | None
    order: tuple[float, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class _Bench:
    """What every judgement of one comparison looks at."""

    a: Side
    b: Side
    several: frozenset[Fact]
    quarrelling: frozenset[Fact]


def judge_facts(a: Side, b: Side, meetings: Mapping[tuple[Span, Span], Meeting]) -> Judged:
    """Return the rows that two articles' facts give, and where each contradicts itself."""
    own = [_rivals(side.facts) for side in (a, b)]
    quarrels = (_quarrels(own[0]), _quarrels(own[1]))
    bench = _Bench(
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
    settled: tuple[set[Fact], set[Fact]] = (set(), set())
    drafts: list[Draft] = []
    for relation in (Relation.SAME, Relation.RECONCILED, Relation.APART):
        for pair in pairs:
            if pair.finding.relation is not relation or pair.a in settled[0] or pair.b in settled[1]:
                continue
            heed()
            draft = _judge(pair, bench)
            if draft is not None:
                drafts.append(draft)
                _settle(pair, pairs, settled)
    return Judged(drafts, quarrels)


def _pair(one: Fact, other: Fact, fit: Fit, meeting: Meeting | None, texts: tuple[str, str]) -> _Pair:
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
    return _Pair(one, other, fit, finding, meeting, order)


def _rivals(facts: Sequence[Fact]) -> list[tuple[Fact, Fact]]:
    """Return pairs of one article's facts that fill one slot with different values."""
    return [
        (one, other)
        for one, other, fit in fitting_within(facts)
        if fit is Fit.EXACT
        and one.span < other.span
        and compare_values(one.value, other.value, one.kind).relation is Relation.APART
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


def _judge(pair: _Pair, bench: _Bench) -> Draft | None:
    if pair.finding.relation is Relation.SAME:
        return _same(pair, bench)
    if pair.finding.relation is Relation.RECONCILED and pair.a.kind is Kind.ROLE:
        return _draft(pair, Verdict.DIFFERS, pair.finding.why)
    if pair.fit is not Fit.EXACT or pair.a.kind is Kind.EVENT:
        return None
    if pair.finding.relation is Relation.RECONCILED:
        return _draft(pair, Verdict.DIFFERS, pair.finding.why) if _meets(pair) and not _two_periods(pair) else None
    return _apart(pair, bench)


def _same(pair: _Pair, bench: _Bench) -> Draft | None:
    one, other = pair.a, pair.b
    if _told_otherwise(pair, bench):
        return None
    if pair.fit is not Fit.EXACT and not _meets(pair) and not _same_office(pair, bench):
        return None
    if one.negated != other.negated:
        return _draft(pair, Verdict.DIFFERS, DENIED) if pair.fit is Fit.EXACT else None
    if one.hedged != other.hedged and one.kind is not Kind.EVENT:
        return _draft(pair, Verdict.DIFFERS, UNVOUCHED)
    return _draft(pair, Verdict.AGREE, same_day(one.value, other.value))


def _told_otherwise(pair: _Pair, bench: _Bench) -> bool:
    """Tell whether two equal values stand in words that tell two things: another deed, a wish, another stretch."""
    one, other = pair.a, pair.b
    if one.kind is Kind.EVENT and not (_one_event(pair) and _same_figures(pair, bench)):
        return True
    # "From 2011 to 2016" as a whole is not "from 2011 to 2018", though both begin with one year.
    whole = one.kind is Kind.DATE and one.slot.relation not in ("start", "end")
    if whole and years_differ(_value(one, bench.a), _value(other, bench.b)):
        return True
    return is_wished(one, bench.a.text) != is_wished(other, bench.b.text)


def _same_office(pair: _Pair, bench: _Bench) -> bool:
    """Tell whether two titles of one person are of one office, though one article does not say of what it is."""
    one, other = pair.a, pair.b
    if one.kind is not Kind.ROLE or not one_subject(one, other):
        return False
    if one.slot.object and other.slot.object:
        return True
    left, right = (content_keys(_value(fact, side)) for fact, side in ((one, bench.a), (other, bench.b)))
    return bool(left & right)


def _same_figures(pair: _Pair, bench: _Bench) -> bool:
    """Tell whether the words of two events hold no number each that the other lacks."""
    one, other = (
        {word.key for word in read_words(side.text, *fact.span) if word.number}
        for fact, side in ((pair.a, bench.a), (pair.b, bench.b))
    )
    return one <= other or other <= one


def _one_event(pair: _Pair) -> bool:
    """Tell whether two events of one slot are surely the same one."""
    if pair.fit is not Fit.EXACT or _empty(pair.a.slot.relation):
        return False
    alike = pair.meeting is not None and pair.meeting.likeness >= RELATED
    return alike or (bool(pair.a.slot.object) and min(pair.a.weight, pair.b.weight) >= 2)


def _apart(pair: _Pair, bench: _Bench) -> Draft | None:
    one, other = pair.a, pair.b
    if not (one.slot.single and other.slot.single) and not _intrinsic(pair, bench) and not _told_apart(pair, bench):
        return None
    if one in bench.quarrelling or other in bench.quarrelling:
        return _draft(pair, Verdict.DIFFERS, "one article gives two values itself")
    why = doubt(one, other, bench.a, bench.b)
    return _draft(pair, Verdict.DIFFERS, why) if why else _draft(pair, Verdict.CONFLICT, pair.finding.why)


def _intrinsic(pair: _Pair, bench: _Bench) -> bool:
    """Tell whether the slot is one of which a thing has one value, and neither article gives two."""
    one, other = pair.a, pair.b
    if one.slot.relation not in ATTRIBUTES or one in bench.several or other in bench.several:
        return False
    named = _named(one.slot.subject) and _named(other.slot.subject)
    return named or (pair.meeting is not None and pair.meeting.likeness >= ALIKE)


def _told_apart(pair: _Pair, bench: _Bench) -> bool:
    """Tell whether a slot that may hold several values holds one here.

    Each article gives one value for it, the subject is named, and the sentences speak of the same beside the slot.
    """
    one, other = pair.a, pair.b
    if one.kind not in _MEASURED or _empty(one.slot.relation) or one in bench.several or other in bench.several:
        return False
    if not _named(one.slot.subject) or not _named(other.slot.subject):
        return False
    if pair.meeting is None or pair.meeting.likeness < ALIKE:
        return False
    slot = (
        content_keys(f"{one.slot} {other.slot}")
        | content_keys(_value(one, bench.a))
        | content_keys(_value(other, bench.b))
    )
    return len(pair.meeting.shared - slot) >= CONTEXT_WORDS


def _meets(pair: _Pair) -> bool:
    return pair.fit is Fit.EXACT or (pair.meeting is not None and pair.meeting.likeness >= ALIKE)


def _two_periods(pair: _Pair) -> bool:
    """Tell whether two stretches of time only overlap, and nobody is named of whom they are told: two seasons."""
    return pair.finding.why == OVERLAP and not _named(pair.a.slot.subject) and not pair.a.slot.object


def _named(subject: str) -> bool:
    return subject[:1].isupper()


def _empty(relation: str) -> bool:
    return relation.split(maxsplit=1)[0] in _EMPTY_RELATIONS if relation else True


def _value(fact: Fact, side: Side) -> str:
    return side.text[fact.span[0] : fact.span[1]]


def _settle(pair: _Pair, pairs: Sequence[_Pair], settled: tuple[set[Fact], set[Fact]]) -> None:
    """Settle both facts, and every other fact of the same slot and value: one row says it once."""
    settled[0].add(pair.a)
    settled[1].add(pair.b)
    for other in pairs:
        if other.finding.relation is Relation.SAME and other.fit is Fit.EXACT:
            if other.a == pair.a:
                settled[1].add(other.b)
            if other.b == pair.b:
                settled[0].add(other.a)


def _names(pair: _Pair) -> list[str]:
    """Return both slots, the one first that says best what both sentences tell of."""
    names = sorted({str(pair.a.slot), str(pair.b.slot)}, key=lambda name: (-len(name), name))
    if len(names) > 1 and pair.meeting is not None and pair.fit is not Fit.EXACT:
        shared = pair.meeting.shared
        names.sort(key=lambda name: -shared_part(name, shared))
    return names


def _draft(pair: _Pair, verdict: Verdict, why: str) -> Draft:
    one, other = pair.a, pair.b
    names = _names(pair)
    return Draft(
        verdict=verdict,
        kind=one.kind,
        slot=names[0],
        a=Proof(one.sentence, one.span),
        b=Proof(other.sentence, other.span),
        why=why,
        weight=max(one.weight, other.weight),
        rank=float(pair.fit),
        one_origin=bool(one.attributed_to) and one.attributed_to.casefold() == other.attributed_to.casefold(),
    )
