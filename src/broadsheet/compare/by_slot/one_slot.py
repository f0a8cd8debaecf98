"""Two facts that fill one slot, judged: both say it, they contradict each other, or something reconciles them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.compare.by_slot.slots import Fit, one_subject, shared_part
from broadsheet.compare.compatibility.counterparts import counterparts
from broadsheet.compare.compatibility.doubts import doubt
from broadsheet.compare.compatibility.exactness import FAR, closeness, given
from broadsheet.compare.compatibility.findings import DENIED, OVERLAP, UNVOUCHED, Finding, Relation
from broadsheet.compare.compatibility.values import same_day
from broadsheet.compare.compatibility.years import years_differ
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.wishes import is_wished
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.one_place import part
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Meeting
    from broadsheet.facts import Fact

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

_AND = re.compile(r"\d (?:and|to) \d|\d[-–]\d{4}")

_MEASURED = frozenset(
    {Kind.DATE, Kind.DURATION, Kind.NUMBER, Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.AGE, Kind.TIME}
)


@dataclass(slots=True)
class Pair:
    """Two facts of one slot, what their values are to each other, and in which order they are judged."""

    a: Fact
    b: Fact
    fit: Fit
    finding: Finding
    meeting: Meeting | None
    order: tuple[float, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Bench:
    """What every judgement of one comparison looks at."""

    a: Side
    b: Side
    several: frozenset[Fact]
    quarrelling: frozenset[Fact]


def judge_pair(pair: Pair, bench: Bench) -> Draft | None:
    """Return the row that two facts of one slot give, None where they give none."""
    if pair.finding.relation is Relation.SAME:
        return _same(pair, bench)
    if pair.finding.relation is Relation.RECONCILED and pair.a.kind is Kind.ROLE:
        return _draft(pair, Verdict.DIFFERS, pair.finding.why)
    if pair.fit is not Fit.EXACT or pair.a.kind is Kind.EVENT:
        return None
    if pair.finding.relation is Relation.RECONCILED:
        shown = _meets(pair) and not (_two_periods(pair) or _two_dates(pair, bench) or _far_apart(pair, bench))
        return _draft(pair, Verdict.DIFFERS, pair.finding.why) if shown else None
    return _apart(pair, bench)


def _same(pair: Pair, bench: Bench) -> Draft | None:
    one, other = pair.a, pair.b
    if _told_otherwise(pair, bench):
        return None
    if pair.fit is not Fit.EXACT and not _meets(pair) and not _same_office(pair, bench):
        return None
    if one.negated != other.negated and not _attributive(pair, bench):
        return _draft(pair, Verdict.DIFFERS, DENIED) if pair.fit is Fit.EXACT else None
    if one.hedged != other.hedged and one.kind is not Kind.EVENT:
        return _draft(pair, Verdict.DIFFERS, UNVOUCHED)
    return _draft(pair, Verdict.AGREE, same_day(one.value, other.value))


def _told_otherwise(pair: Pair, bench: Bench) -> bool:
    """Tell whether two equal values stand in words that tell two things: another deed, a wish, another stretch."""
    one, other = pair.a, pair.b
    if one.kind is Kind.EVENT and not (_one_event(pair) and _same_words(pair, bench)):
        return True
    # "From 2011 to 2016" as a whole is not "from 2011 to 2018", though both begin with one year.
    whole = one.kind is Kind.DATE and one.slot.relation not in ("start", "end")
    if whole and years_differ(_value(one, bench.a), _value(other, bench.b)):
        return True
    return is_wished(one, bench.a.text) != is_wished(other, bench.b.text)


def _same_office(pair: Pair, bench: Bench) -> bool:
    """Tell whether two titles of one person are of one office, though one article does not say of what it is."""
    one, other = pair.a, pair.b
    if one.kind is not Kind.ROLE or not one_subject(one, other):
        return False
    if one.slot.object and other.slot.object:
        return True
    left, right = (content_keys(_value(fact, side)) for fact, side in ((one, bench.a), (other, bench.b)))
    return bool(left & right)


def _same_words(pair: Pair, bench: Bench) -> bool:
    """Tell whether the words of two events hold no number each that the other lacks, nor two names in one place."""
    told = part(bench.a.text, pair.a.span), part(bench.b.text, pair.b.span)
    one, other = ({word.key for word in sentence.words if word.number} for sentence in told)
    return (one <= other or other <= one) and not counterparts(*told)


def _one_event(pair: Pair) -> bool:
    """Tell whether two events of one slot are surely the same one."""
    if pair.fit is not Fit.EXACT or _empty(pair.a.slot.relation):
        return False
    alike = pair.meeting is not None and pair.meeting.likeness >= RELATED
    return alike or (bool(pair.a.slot.object) and min(pair.a.weight, pair.b.weight) >= 2)


def _apart(pair: Pair, bench: Bench) -> Draft | None:
    one, other = pair.a, pair.b
    if not (one.slot.single and other.slot.single) and not _intrinsic(pair, bench) and not _told_apart(pair, bench):
        return None
    if one in bench.quarrelling or other in bench.quarrelling:
        return _draft(pair, Verdict.DIFFERS, "one article gives two values itself")
    why = doubt(one, other, bench.a, bench.b)
    return _draft(pair, Verdict.DIFFERS, why) if why else _draft(pair, Verdict.CONFLICT, pair.finding.why)


def _intrinsic(pair: Pair, bench: Bench) -> bool:
    """Tell whether the slot is one of which a thing has one value, and neither article gives two."""
    one, other = pair.a, pair.b
    if one.slot.relation not in ATTRIBUTES or one in bench.several or other in bench.several:
        return False
    named = _named(one.slot.subject) and _named(other.slot.subject)
    return named or (pair.meeting is not None and pair.meeting.likeness >= ALIKE)


def _told_apart(pair: Pair, bench: Bench) -> bool:
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


def _meets(pair: Pair) -> bool:
    return pair.fit is Fit.EXACT or (pair.meeting is not None and pair.meeting.likeness >= ALIKE)


def _two_periods(pair: Pair) -> bool:
    """Tell whether two stretches of time only overlap, and nobody is named of whom they are told: two seasons."""
    return pair.finding.why == OVERLAP and not _named(pair.a.slot.subject) and not pair.a.slot.object


def _two_dates(pair: Pair, bench: Bench) -> bool:
    """Tell whether one of two dates is itself two, and says no less exactly when: "between 1991 and 1998"."""
    if pair.a.kind is not Kind.DATE:
        return False
    return any(_AND.search(_value(fact, side)) for fact, side in ((pair.a, bench.a), (pair.b, bench.b)))


def _far_apart(pair: Pair, bench: Bench) -> bool:
    """Tell whether a wide bound alone lets two numbers go together, in sentences that speak of other things."""
    if pair.meeting is not None and pair.meeting.likeness >= ALIKE:
        return False
    values = [given(side.text, fact) for fact, side in ((pair.a, bench.a), (pair.b, bench.b))]
    return closeness(pair.a.kind, values[0], values[1]) <= FAR


def _attributive(pair: Pair, bench: Bench) -> bool:
    """Tell whether both values stand before a noun, of which alone something may be denied: "her 90-day stay"."""
    return all("-" in _value(fact, side) for fact, side in ((pair.a, bench.a), (pair.b, bench.b)))


def _named(subject: str) -> bool:
    return subject[:1].isupper()


def _empty(relation: str) -> bool:
    return relation.split(maxsplit=1)[0] in _EMPTY_RELATIONS if relation else True


def _value(fact: Fact, side: Side) -> str:
    return side.text[fact.span[0] : fact.span[1]]


def _names(pair: Pair) -> list[str]:
    """Return both slots, the one first that says best what both sentences tell of."""
    names = sorted({str(pair.a.slot), str(pair.b.slot)}, key=lambda name: (-len(name), name))
    if len(names) > 1 and pair.meeting is not None and pair.fit is not Fit.EXACT:
        shared = pair.meeting.shared
        names.sort(key=lambda name: -shared_part(name, shared))
    return names


def _draft(pair: Pair, verdict: Verdict, why: str) -> Draft:
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
