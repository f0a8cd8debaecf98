"""What was called off by the one article and only put off by the other, where both tell one thing otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.draft import Side

_OFF = re.compile(r"\b(?:cancell?(?:ed|ing|s|lation)|call(?:ed|ing) off|scrapp(?:ed|ing))\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:postpon(?:ed|ing|ement)|delay(?:ed|ing)?|put off|rescheduled)\b", re.IGNORECASE)
_NEITHER = [None, None]
_TOLD = frozenset({Kind.STATEMENT, Kind.EVENT, Kind.STATUS})


def put_off(a: Side, b: Side, taken: Iterable[Draft]) -> list[Draft]:
    """Return a row for every two stretches that agree but that one says "cancelled" and the other "postponed"."""
    drafts = []
    for draft in taken:
        if draft.verdict is not Verdict.AGREE or draft.kind not in _TOLD or draft.a is None or draft.b is None:
            continue
        sides = (draft.a, a), (draft.b, b)
        off = [_OFF.search(side.text, *proof.value) for proof, side in sides]
        if off == _NEITHER:
            continue
        later = [_LATER.search(side.text, *proof.value) for proof, side in sides]
        for at in (0, 1):
            here, there = off[at], later[1 - at]
            if here is None or there is None or off[1 - at] is not None or later[at] is not None:
                continue
            first, second = (here, there) if at == 0 else (there, here)
            proofs = Proof(draft.a.sentence, first.span()), Proof(draft.b.sentence, second.span())
            why = "one says that it was called off, the other that it was put off"
            drafts.append(Draft(Verdict.DIFFERS, Kind.STATUS, draft.slot, *proofs, why, weight=2, rank=2.0))
    return drafts
