"""Rows for values of one thing that differ in how exactly they are given, among the rows there are already."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.reservations import reservation
from broadsheet.compare.compatibility.days import times_near
from broadsheet.compare.compatibility.exactness import ROUNDING, given, share_apart
from broadsheet.compare.compatibility.looseness import Loose, Looseness, how_they_differ, loosened
from broadsheet.compare.compatibility.values import ABOUT_CLOCK, ROUNDED
from broadsheet.compare.language.spans import touch
from broadsheet.compare.language.synonyms import may_be_one
from broadsheet.compare.language.words import stem
from broadsheet.compare.model import Verdict
from broadsheet.facts import Bound, Kind, TextValue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.draft import Draft, Proof, Side
    from broadsheet.facts import Frame

_VALUES = frozenset((Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.TIME, Kind.AGE))
_UNSURE = ("one is suspected only", "one is expected only")
"""What is not sure on one side is a difference more, and no other thing."""

REACH = 20
"""So many characters behind a value stands that it is of what can be."""

_MAY_BE = re.compile(r"\b(?:can|may|could|might) ")
_BOUNDED = ("one says “", "both say “", ROUNDED)
"""Reasons that are told by the words beside the values."""

OF_TWO_THINGS = "they are of two things"

_PHRASES = frozenset((Kind.EVENT, Kind.STATEMENT, Kind.QUOTE))


def with_loose(drafts: Iterable[Draft], found: Iterable[Draft], a: Side, b: Side) -> list[Draft]:
    """Return the rows with those of ``found`` that none of them tells, and no agreement on what only one loosens."""
    rows = [row for draft in drafts if (row := _as_loosened(draft, a, b)) is not None]
    told = [draft for draft in rows if draft.kind not in _PHRASES or draft.verdict is not Verdict.AGREE]
    for draft in found:
        if draft.a and draft.b and _may_be(draft.a, a) != _may_be(draft.b, b):
            continue
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
    frame = _frame(proof, side)
    words = frame.subject.casefold().split() if frame else []
    return stem(words[-1]) if words else ""


def _day_beside(draft: Draft, other: Draft) -> bool:
    """Tell whether one row is of the hour, and the other says that the day is the same."""
    return draft.kind is Kind.TIME and other.kind is Kind.DATE and other.verdict is Verdict.AGREE


def _as_loosened(draft: Draft, a: Side, b: Side) -> Draft | None:
    """Return a row as the words beside its values have it; None where these tell of two things."""
    if draft.kind not in _VALUES or draft.a is None or draft.b is None:
        return draft
    if draft.verdict is Verdict.CONFLICT and draft.kind is Kind.TIME:
        return _about_an_hour(draft, draft.a, draft.b, a, b)
    if draft.verdict is Verdict.AGREE:
        return _loosened(draft, draft.a, draft.b, a, b)
    if draft.verdict is not Verdict.DIFFERS or not draft.why.startswith(_BOUNDED):
        return draft
    return _reworded(draft, draft.a, draft.b, a, b)


def _reworded(draft: Draft, first: Proof, second: Proof, a: Side, b: Side) -> Draft | None:
    """Return a row that a bound or rounding explains, with the words that say so; None where it is of two things."""
    frames = _frame(first, a), _frame(second, b)
    if frames[0] is None or frames[1] is None:
        return draft
    one, other = given(a.text, frames[0]), given(b.text, frames[1])
    # More than a dozen are not ten.
    never = draft.why == ROUNDED and Looseness.LEAST in (one.loose.how, other.loose.how)
    if never or _may_be(first, a) != _may_be(second, b):
        return None
    if draft.why != ROUNDED and one.loose.how is other.loose.how and share_apart(one.value, other.value) <= ROUNDING:
        return replace(draft, verdict=Verdict.AGREE, why="")
    return replace(draft, why=how_they_differ(one.loose, other.loose) or draft.why)


def _loosened(draft: Draft, one: Proof, other: Proof, a: Side, b: Side) -> Draft:
    ours, theirs = _loose(one, draft.kind, a), _loose(other, draft.kind, b)
    why = how_they_differ(ours, theirs)
    if not why:
        return draft
    proofs = replace(one, value=ours.span), replace(other, value=theirs.span)
    return replace(draft, verdict=Verdict.DIFFERS, a=proofs[0], b=proofs[1], why=why)


def _about_an_hour(draft: Draft, one: Proof, other: Proof, a: Side, b: Side) -> Draft:
    """Return a contradiction of two hours as a difference where one is given roughly and the other is near by."""
    ours, theirs = _loose(one, draft.kind, a), _loose(other, draft.kind, b)
    hours = [
        frame.value for frame in (_frame(one, a), _frame(other, b)) if frame and isinstance(frame.value, TextValue)
    ]
    if (
        Looseness.ABOUT not in (ours.how, theirs.how)
        or len(hours) < len("ab")
        or not times_near(hours[0].key, hours[1].key, ABOUT_CLOCK)
    ):
        return draft
    proofs = replace(one, value=ours.span), replace(other, value=theirs.span)
    why = how_they_differ(ours, theirs) or "both are given roughly"
    return replace(draft, verdict=Verdict.DIFFERS, a=proofs[0], b=proofs[1], why=why)


def _may_be(proof: Proof, side: Side) -> bool:
    """Tell whether a value is of what can be, not of what is: "a magnitude 6 quake can cause damage"."""
    return _MAY_BE.search(side.text, proof.value[1], min(proof.sentence[1], proof.value[1] + REACH)) is not None


def _frame(proof: Proof, side: Side) -> Frame | None:
    return next((one for one in side.frames if one.span[0] < proof.value[1] and proof.value[0] < one.span[1]), None)


def _loose(proof: Proof, kind: Kind, side: Side) -> Loose:
    return loosened(side.text, proof.value, proof.sentence, kind, Bound.EXACT)


def _touch(one: Draft, other: Draft) -> bool:
    """Tell whether two rows are of one value of either side."""
    return any(
        ours is not None and theirs is not None and touch(ours.value, theirs.value)
        for ours, theirs in ((one.a, other.a), (one.b, other.b))
    )
