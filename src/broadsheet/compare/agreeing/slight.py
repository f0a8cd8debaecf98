"""Agreements that bring the reader nothing: told by another row already, or by no more than a form of address."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.datelines import OPENING, behind_dateline
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.compare.draft import Draft, Proof, Side
    from broadsheet.facts import Span

_ADDRESS = word_set("lady lord sir dame mr mrs ms miss madam")
"""What anybody of that name is called, ships too, says nothing of what somebody is."""


def without_slight(drafts: Iterable[Draft], a: Side, b: Side) -> list[Draft]:
    """Return the rows without the agreements that say nothing of their own.

    Left out are those that agree on a day of which one side only says that it was filed then, or on a form of address,
    and those of which another agreement of the same two sentences says all. What agrees on two values that another row
    sets against each other says that this much is the same.
    """
    kept = [_trimmed(draft, a, b) for draft in drafts if not _is_slight(draft, a, b)]
    against = {_printed(draft, a, b) for draft in kept if draft.verdict is Verdict.DIFFERS and draft.a and draft.b}
    kept = [
        replace(draft, why="that much is the same")
        if draft.verdict is Verdict.AGREE and not draft.why and _printed(draft, a, b) in against
        else draft
        for draft in kept
    ]
    return _without_inner(_quarrels_once(kept), a, b)


def _quarrels_once(drafts: Iterable[Draft]) -> list[Draft]:
    """Leave out the contradictions that set one day of one side again against what the other side says again."""
    kept: list[Draft] = []
    known: set[tuple[str, Span, str]] = set()
    for draft in drafts:
        if draft.verdict is not Verdict.CONFLICT or not (draft.a and draft.b):
            kept.append(draft)
            continue
        # For "2023-2024" and "in 2024" the reason is the same: "2023 is not 2024".
        keys = {("a", draft.a.value, draft.why), ("b", draft.b.value, draft.why)}
        if draft.kind is not Kind.DATE or known.isdisjoint(keys):
            kept.append(draft)
        known |= keys
    return kept


def _is_slight(draft: Draft, a: Side, b: Side) -> bool:
    if draft.verdict is not Verdict.AGREE or not (draft.a and draft.b):
        return False
    if draft.kind is Kind.ROLE:
        return all(words in _ADDRESS for words in _printed(draft, a, b))
    return draft.kind is Kind.DATE and (_filed(a, draft.a) or _filed(b, draft.b))


def _filed(side: Side, proof: Proof) -> bool:
    """Tell whether a value is in a dateline."""
    return proof.value[1] <= _start(side, proof)


def _start(side: Side, proof: Proof) -> int:
    """Return where a sentence begins to tell something."""
    opening = any(statement.span == proof.sentence for statement in side.statements[:OPENING])
    return behind_dateline(side.text, proof.sentence) if opening else proof.sentence[0]


def _trimmed(draft: Draft, a: Side, b: Side) -> Draft:
    """Return an agreement whose values begin behind the dateline: "Thursday - The barge" is not what is told."""
    if draft.verdict is not Verdict.AGREE or not (draft.a and draft.b):
        return draft
    proofs = []
    for side, proof in ((a, draft.a), (b, draft.b)):
        start = _start(side, proof)
        proofs.append(
            replace(proof, value=(start, proof.value[1])) if proof.value[0] < start < proof.value[1] else proof
        )
    return draft if proofs == [draft.a, draft.b] else replace(draft, a=proofs[0], b=proofs[1])


def _printed(draft: Draft, a: Side, b: Side) -> tuple[str, str]:
    if not (draft.a and draft.b):
        return "", ""
    return a.text[slice(*draft.a.value)].casefold(), b.text[slice(*draft.b.value)].casefold()


def _without_inner(drafts: Sequence[Draft], a: Side, b: Side) -> list[Draft]:
    """Leave out the agreements that another one holds: "led a group" in "led a group that tests bridges"."""
    kept = dict(enumerate(drafts))
    values = [
        (at, *one.a.value, *one.b.value) for at, one in kept.items() if one.verdict is Verdict.AGREE and one.a and one.b
    ]
    for number, draft in enumerate(drafts):
        if draft.verdict is not Verdict.AGREE or draft.why or not (draft.a and draft.b):
            continue  # How two values come to be the same is worth a row.
        (start_a, end_a), (start_b, end_b) = draft.a.value, draft.b.value
        around = [
            at
            for at, first_a, last_a, first_b, last_b in values
            if first_a <= start_a
            and end_a <= last_a
            and first_b <= start_b
            and end_b <= last_b
            # Told twice: which of the two is shown is decided elsewhere.
            and (first_a, last_a, first_b, last_b) != (start_a, end_a, start_b, end_b)
        ]
        outer = next((at for at in around if at in kept and _holds(kept[at], draft, a, b)), None)
        if outer is not None:
            del kept[number]
            kept[outer] = replace(kept[outer], weight=max(kept[outer].weight, draft.weight))
    return list(kept.values())


def _holds(outer: Draft, inner: Draft, a: Side, b: Side) -> bool:
    """Tell whether an agreement around another one tells what it tells."""
    said = content_keys(outer.slot)
    if outer.kind is not Kind.STATEMENT:
        said |= content_keys(" ".join(_printed(outer, a, b)))
    return content_keys(" ".join(_printed(inner, a, b))) <= said
