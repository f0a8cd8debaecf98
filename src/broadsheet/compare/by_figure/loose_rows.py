"""Rows for values of one thing that differ in how exactly they are given, among the rows there are already."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.reservations import reservation
from broadsheet.compare.compatibility.looseness import Loose, how_they_differ, loosened
from broadsheet.compare.language.synonyms import may_be_one
from broadsheet.compare.language.words import stem
from broadsheet.compare.model import Verdict
from broadsheet.facts import Bound, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.draft import Draft, Proof, Side

_VALUES = frozenset((Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.TIME, Kind.AGE))
_UNSURE = ("one is suspected only", "one is expected only")
"""What is not sure on one side is a difference more, and no other thing."""

OF_TWO_THINGS = "they are of two things"

_PHRASES = frozenset((Kind.EVENT, Kind.STATEMENT, Kind.QUOTE))


def with_loose(drafts: Iterable[Draft], found: Iterable[Draft], a: Side, b: Side) -> list[Draft]:
    """Return the rows with those of ``found`` that none of them tells, and no agreement on what only one loosens."""
    rows = [_as_loosened(draft, a, b) for draft in drafts]
    told = [draft for draft in rows if draft.kind not in _PHRASES or draft.verdict is not Verdict.AGREE]
    for draft in found:
        if not any(_touch(draft, other) and not _day_beside(draft, other) for other in told):
            why = reservation(draft, a, b)
            if why == OF_TWO_THINGS and _one_subject(draft, a, b):
                why = ""
            if not why or why in _UNSURE:
                rows.append(replace(draft, why=f"{draft.why}; {why}") if why else draft)
    return rows


def _one_subject(draft: Draft, a: Side, b: Side) -> bool:
    """Tell whether the subjects of two values are nouns for one thing: "the blaze broke out", "the fire broke out"."""
    heads = [_head(draft.a, a), _head(draft.b, b)]
    return all(heads) and may_be_one(*heads)


def _head(proof: Proof | None, side: Side) -> str:
    """Return the stem of the noun of the subject by which a value stands; empty where none is known."""
    if proof is None:
        return ""
    frame = next((one for one in side.frames if one.span[0] < proof.value[1] and proof.value[0] < one.span[1]), None)
    words = frame.subject.casefold().split() if frame else []
    return stem(words[-1]) if words else ""


def _day_beside(draft: Draft, other: Draft) -> bool:
    """Tell whether one row is of the hour, and the other says that the day is the same."""
    return draft.kind is Kind.TIME and other.kind is Kind.DATE and other.verdict is Verdict.AGREE


def _as_loosened(draft: Draft, a: Side, b: Side) -> Draft:
    if draft.verdict is not Verdict.AGREE or draft.kind not in _VALUES or draft.a is None or draft.b is None:
        return draft
    ours, theirs = _loose(draft.a, draft.kind, a), _loose(draft.b, draft.kind, b)
    why = how_they_differ(ours, theirs)
    if not why:
        return draft
    proofs = replace(draft.a, value=ours.span), replace(draft.b, value=theirs.span)
    return replace(draft, verdict=Verdict.DIFFERS, a=proofs[0], b=proofs[1], why=why)


def _loose(proof: Proof, kind: Kind, side: Side) -> Loose:
    return loosened(side.text, proof.value, proof.sentence, kind, Bound.EXACT)


def _touch(one: Draft, other: Draft) -> bool:
    """Tell whether two rows are of one value of either side."""
    return any(
        ours is not None and theirs is not None and ours.value[0] < theirs.value[1] and theirs.value[0] < ours.value[1]
        for ours, theirs in ((one.a, other.a), (one.b, other.b))
    )
