"""Rows for what two sentences tell differently beside words that both state: "a day centre in Youghal", "in Mallow"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.spans import touch
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.naming import phrase
from broadsheet.compare.sentences.one_place import Sort
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.stated import Stretch

_KINDS = {
    Sort.PLACE: Kind.PLACE,
    Sort.DAY: Kind.DATE,
    Sort.MONTH: Kind.DATE,
    Sort.DIRECTION: Kind.STATUS,
    Sort.PREFIXED: Kind.STATUS,
}
"""Numbers are set against each other by what they count, wherever it stands: see the values of frames. Of two names
nobody knows whether they are of one sort: a firm and its town."""


def set_apart(stretch: Stretch, a: Side, b: Side, weights: Mapping[str, float], taken: Iterable[Draft]) -> list[Draft]:
    """Return a row for every two that stand in one place beside a stretch that both state, where none tells it yet."""
    left, right = a.statements[stretch.meeting.a], b.statements[stretch.meeting.b]
    if _prints(b, left.folded) and _prints(a, right.folded):
        return []  # Each prints both sentences: neither tells anything differently.
    told = [(draft.a.value, draft.b.value) for draft in taken if draft.a and draft.b]
    return [
        Draft(
            verdict=Verdict.DIFFERS,
            kind=_KINDS[pair.sort],
            slot=phrase(a.text, left, stretch.keys, weights, stretch.a),
            a=Proof(left.span, pair.a),
            b=Proof(right.span, pair.b),
            why="the words beside them are the same",
            rank=stretch.weight,
        )
        for pair in stretch.beside
        if pair.sort in _KINDS and not any(touch(pair.a, one) and touch(pair.b, other) for one, other in told)
    ]


def _prints(side: Side, folded: str) -> bool:
    return any(one.folded == folded for one in side.statements)
