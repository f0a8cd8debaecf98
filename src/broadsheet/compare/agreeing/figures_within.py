"""Figures inside words that both articles state, one of them given less exactly: "raised over 250,000 euros"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.exactness import FAR, closeness, difference, given
from broadsheet.compare.compatibility.looseness import denied
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.spans import touch
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Frame, Span, Value

_PHRASES = (Kind.STATEMENT, Kind.EVENT)
_COUNTED = frozenset(
    (Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.DURATION, Kind.TIME, Kind.AGE, Kind.DATE)
)


def with_figures_within(drafts: Iterable[Draft], a: Side, b: Side) -> list[Draft]:
    """Return the rows, beside every agreement a row for each figure in it that is given otherwise.

    Such an agreement says for its reason that the figure is not the same.
    """
    rows = list(drafts)
    told = [(draft.a.value, draft.b.value) for draft in rows if draft.a and draft.b and draft.kind not in _PHRASES]
    kept: list[Draft] = []
    beside: list[Draft] = []
    for draft in rows:
        found = _within(draft, a, b, told) if draft.verdict is Verdict.AGREE and draft.kind in _PHRASES else []
        told += [(one.a.value, one.b.value) for one in found if one.a and one.b]
        beside += found
        kept.append(replace(draft, why=_but_for(found, a, b)) if found else draft)
    return [*kept, *beside]


def _within(draft: Draft, a: Side, b: Side, told: Sequence[tuple[Span, Span]]) -> list[Draft]:
    if draft.a is None or draft.b is None:
        return []
    ours, theirs = _inside(a.frames, draft.a.value), _inside(b.frames, draft.b.value)
    rows = []
    for one in ours:
        alike = [other for other in theirs if _one_sort(one, other)]
        if len(alike) != 1 or sum(_one_sort(each, alike[0]) for each in ours) != 1:
            continue
        other = alike[0]
        if any(touch(one.span, left) or touch(other.span, right) for left, right in told):
            continue
        left, right = given(a.text, one, _bare(one)), given(b.text, other, _bare(other))
        why = difference(one.kind, left, right)
        if (
            why
            and closeness(one.kind, left, right) > FAR
            and denied(a.text, left.loose.span, one.sentence) is denied(b.text, right.loose.span, other.sentence)
        ):
            proofs = Proof(one.sentence, left.loose.span), Proof(other.sentence, right.loose.span)
            rows.append(Draft(Verdict.DIFFERS, one.kind, draft.slot, *proofs, why, draft.weight, draft.rank))
    return rows


def _but_for(rows: Iterable[Draft], a: Side, b: Side) -> str:
    values = [
        " and ".join(sorted(f"“{side.text[slice(*proof.value)]}”" for side, proof in ((a, row.a), (b, row.b)) if proof))
        for row in rows
    ]
    return f"that is the same but for {', '.join(values)}"


def _one_sort(one: Frame, other: Frame) -> bool:
    if one.kind is not other.kind or one.negated != other.negated:
        return False
    return one.kind is not Kind.NUMBER or _counted(one) == _counted(other) != ""


def _counted(frame: Frame) -> str:
    return meaning_of(frame.unit.split()[-1]) if frame.unit else ""


def _bare(frame: Frame) -> Value:
    """Return the value, a count without its noun: "people" and "passengers" are one here."""
    value = frame.value
    return replace(value, unit="") if frame.kind is Kind.NUMBER and isinstance(value, QuantityValue) else value


def _inside(frames: Iterable[Frame], span: Span) -> list[Frame]:
    return [
        frame for frame in frames if frame.kind in _COUNTED and span[0] <= frame.span[0] and frame.span[1] <= span[1]
    ]
