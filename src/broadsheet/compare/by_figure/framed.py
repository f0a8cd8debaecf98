"""What aligned values give: the same value of one thing, two that exclude each other, or nothing worth a row."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_figure.aligning import Bench, align
from broadsheet.compare.by_figure.day_parts import day_parts
from broadsheet.compare.by_figure.evidence import Evidence
from broadsheet.compare.by_figure.framed_doubts import doubt_framed
from broadsheet.compare.by_figure.framing import framed
from broadsheet.compare.by_figure.given_loosely import compatible
from broadsheet.compare.by_figure.likelihood import Likelihood
from broadsheet.compare.by_figure.vetoes import as_fact, meets, veto
from broadsheet.compare.compatibility.doubts import NAMELESS
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.values import compare_values
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.spans import pair_touches_any
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind
from broadsheet.facts.relations import relation_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from broadsheet.compare.by_figure.aligning import Alignment
    from broadsheet.compare.by_figure.day_parts import DayPart
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.by_figure.given_loosely import Compatible
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Frame, Span

_MET = (Relation.SAME, Relation.RECONCILED)

LEAD = 3
"""What stands in the first sentences of both is the core of the story."""

SHOWN_MARGIN = 0.02
"""By so much a pair must stand out from the other pairs of its values to be shown as agreeing."""

_PHRASES = (Kind.EVENT, Kind.STATEMENT)
"""That guards were suspended agrees, whatever their number."""

CONTRADICTABLE = frozenset(
    [
        *(Kind.DATE, Kind.TIME, Kind.DURATION, Kind.NUMBER, Kind.ORDINAL),
        *(Kind.PERCENT, Kind.MONEY, Kind.MEASURE, Kind.AGE),
    ]
)


class Figures(NamedTuple):
    """What aligned values gave.

    Attributes:
        rows: The values that are the same and those that exclude each other.
        loose: Those that can both be right and are not the same, for when everything else is told.
    """

    rows: list[Draft]
    loose: list[Draft]


def framed_values(
    a: Side,
    b: Side,
    weights: Mapping[str, float],
    taken: Iterable[Draft],
) -> Figures:
    """Return a row for every value that both articles give of one thing, told by the words around the value.

    A contradiction asks for more than an agreement: frames that are alike, that no other value's frame comes near,
    and no reason of :mod:`broadsheet.compare.by_figure.vetoes` or :mod:`broadsheet.compare.compatibility.doubts` to
    hold both true. ``taken`` are the rows there are already; values that one of them sets beside each other are not
    told again.
    """
    bench = bench_of(a, b)
    told = [
        (draft.a.value, draft.b.value)
        for draft in taken
        if draft.a and draft.b and not _open(draft) and not (draft.verdict is Verdict.AGREE and draft.kind in _PHRASES)
    ]
    likelihood = Likelihood(a, b, bench.ours, bench.theirs, weights)
    found = sorted(align(bench.ours, bench.theirs, weights, likelihood), key=_order)
    drafts: list[Draft] = []
    settled: tuple[set[Span], set[Span]] = (set(), set())
    evidence = Evidence(likelihood)
    for alignment in found:
        spans = alignment.a.frame.span, alignment.b.frame.span
        if spans[0] in settled[0] or spans[1] in settled[1] or pair_touches_any(*spans, told):
            continue
        for verdict, why in _verdicts(alignment, bench, evidence):
            settled[0].add(spans[0])
            settled[1].add(spans[1])
            drafts.append(_draft(alignment, bench, verdict, why))
    loose = [_loose_draft(each, bench) for each in compatible(found, bench)]
    loose += [_part_draft(each, bench) for each in day_parts(bench, likelihood, weights)]
    return Figures(drafts, loose)


def bench_of(a: Side, b: Side) -> Bench:
    """Return two articles with the frames of their values."""
    return Bench(a, b, read_once(_framed, a), read_once(_framed, b))


def _framed(side: Side) -> list[Framed]:
    return framed(side.text, side.frames, side.statements)


def without_settled(drafts: Iterable[Draft], framed_drafts: Sequence[Draft]) -> list[Draft]:
    """Return the rows without those left open that the values' frames settle: "the quake" is the same quake."""
    settled = [(draft.a.value, draft.b.value) for draft in framed_drafts if draft.a and draft.b]
    return [
        draft
        for draft in drafts
        if not (_open(draft) and draft.a and draft.b and pair_touches_any(draft.a.value, draft.b.value, settled))
    ]


def _open(draft: Draft) -> bool:
    return draft.verdict is Verdict.DIFFERS and draft.why == NAMELESS


def _order(alignment: Alignment) -> tuple[float, ...]:
    one, other = alignment.a.frame.span, alignment.b.frame.span
    return (-round(alignment.likeness, 6), one[0] + other[0], one[0], other[0])


def _verdicts(alignment: Alignment, bench: Bench, evidence: Evidence) -> Iterator[tuple[Verdict, str]]:
    relation, why = alignment.finding.relation, alignment.finding.why
    if relation is Relation.APART:
        if alignment.a.frame.kind in CONTRADICTABLE and not veto(alignment, bench, evidence):
            doubtful = doubt_framed(as_fact(alignment.a, bench.a), as_fact(alignment.b, bench.b), bench.a, bench.b)
            yield (Verdict.DIFFERS, doubtful) if doubtful else (Verdict.CONFLICT, why)
    elif alignment.margin >= SHOWN_MARGIN and meets(alignment, bench):
        yield (Verdict.AGREE, "") if relation is Relation.SAME else (Verdict.DIFFERS, why)


def _part_draft(part: DayPart, bench: Bench) -> Draft:
    one, other = part.a.frame, part.b.frame
    return Draft(
        verdict=Verdict.DIFFERS,
        kind=Kind.TIME,
        slot=_called(part.a, part.b, bench),
        a=Proof(one.sentence, part.spans[0]),
        b=Proof(other.sentence, part.spans[1]),
        why=part.why,
        weight=_weight(one, other, bench),
        rank=part.odds,
    )


def _called(one: Framed, other: Framed, bench: Bench) -> str:
    labels = _label(one, bench.a), _label(other, bench.b)
    return max(labels, key=lambda label: (len(label), label))


def _weight(one: Frame, other: Frame, bench: Bench) -> int:
    return 3 if max(_number(one, bench.a), _number(other, bench.b)) < LEAD else 2


def _draft(alignment: Alignment, bench: Bench, verdict: Verdict, why: str) -> Draft:
    one, other = alignment.a.frame, alignment.b.frame
    return Draft(
        verdict=verdict,
        kind=one.kind,
        slot=_called(alignment.a, alignment.b, bench),
        a=Proof(one.sentence, one.span),
        b=Proof(other.sentence, other.span),
        why=why,
        weight=_weight(one, other, bench),
        rank=alignment.likeness,
    )


def _loose_draft(each: Compatible, bench: Bench) -> Draft:
    draft = _draft(each.alignment, bench, Verdict.DIFFERS, each.why)
    one, other = each.alignment.a.frame, each.alignment.b.frame
    proofs = Proof(one.sentence, each.loose[0].span), Proof(other.sentence, each.loose[1].span)
    return replace(draft, a=proofs[0], b=proofs[1])


def _number(frame: Frame, side: Side) -> int:
    return sum(statement.span < frame.sentence for statement in side.statements)


_NOBODY = frozenset(("There", "there", "It", "it"))
"""Subjects that stand for nothing: "There were 215 passengers"."""


def _label(one: Framed, side: Side) -> str:
    """Return what the value is about, as the reader sees it: whose, of what, and what happens."""
    frame = one.frame
    counted = ""
    if frame.kind in (Kind.NUMBER, Kind.ORDINAL, Kind.MEASURE) and frame.unit:
        words = [word for word in side.text[slice(*frame.span)].split() if word[:1].isalpha()]
        counted = " ".join(words[-2:]) if frame.inside_subject else frame.unit
    subject = "" if (counted and frame.inside_subject) or frame.subject in _NOBODY else frame.subject
    # "Last year" holds no verb.
    own = frame.verb in side.text[slice(*frame.span)].casefold().split()
    relation = relation_of(frame.verb) if one.verb and not own else ""
    return " / ".join(part for part in (subject, counted, relation) if part) or str(frame.kind)


def unopposed(drafts: Iterable[Draft], a: Side, b: Side) -> list[Draft]:
    """Return the agreements in which no value of the one excludes the other's.

    Two stretches of text may share most of their words and yet differ in the one that matters: "flew there on
    Saturday" and "will travel there on Sunday".
    """
    told = (Kind.STATEMENT, Kind.EVENT)
    return [
        draft
        for draft in drafts
        if draft.verdict is not Verdict.AGREE or draft.kind not in told or not _opposed(draft, a, b)
    ]


def _opposed(draft: Draft, a: Side, b: Side) -> bool:
    if draft.a is None or draft.b is None:
        return False
    ours, theirs = _inside(a.frames, draft.a.value), _inside(b.frames, draft.b.value)
    for kind in {one.kind for one in ours} & {other.kind for other in theirs} & CONTRADICTABLE:
        pairs = [(one, other) for one in ours for other in theirs if one.kind is other.kind is kind]
        relations = [compare_values(one.value, other.value, kind).relation for one, other in pairs]
        met = {id(one) for pair, relation in zip(pairs, relations, strict=True) if relation in _MET for one in pair}
        for (one, other), relation in zip(pairs, relations, strict=True):
            if relation is Relation.APART and not met & {id(one), id(other)} and (one.unit == other.unit or not met):
                return True
    return False


def _inside(frames: Iterable[Frame], span: Span) -> list[Frame]:
    return [frame for frame in frames if span[0] <= frame.span[0] and frame.span[1] <= span[1]]
