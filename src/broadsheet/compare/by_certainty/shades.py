"""All differences of certainty, extent and source between two articles, each value told once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.by_certainty.altered import altered
from broadsheet.compare.by_certainty.causes_known import causes_known
from broadsheet.compare.by_certainty.extents import extents
from broadsheet.compare.by_certainty.firmness import firmness
from broadsheet.compare.by_certainty.left_open import either_or, hearsay, patients
from broadsheet.compare.by_certainty.put_off import put_off
from broadsheet.compare.by_certainty.tellers import other_tellers
from broadsheet.compare.by_certainty.worded import doubted_words
from broadsheet.compare.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.draft import Draft, Side
    from broadsheet.facts import Span


def shades(a: Side, b: Side, weights: Mapping[str, float], taken: Sequence[Draft]) -> list[Draft]:
    """Return a row for everything that both articles tell and not equally firmly, as far, or on one's word.

    ``taken`` are the rows there are already: what one of them shows as differing is not told again.
    """
    told = [
        (draft.a.value, draft.b.value)
        for draft in taken
        if draft.a and draft.b and draft.verdict in (Verdict.CONFLICT, Verdict.DIFFERS)
    ]
    rows = [
        *firmness(a, b, weights),
        *extents(a, b),
        *doubted_words(a, b, weights),
        *either_or(a, b, weights),
        *patients(a, b, weights),
        *hearsay(a, b, taken),
        *causes_known(a, b),
        *put_off(a, b, taken),
        *other_tellers(a, b, taken),
        *altered(a, b, weights),
    ]
    known = _in_both(a, b)
    found: list[Draft] = []
    for draft in rows:
        if draft.a is None or draft.b is None or draft.a.sentence in known[0] or draft.b.sentence in known[1]:
            continue
        if _touches((draft.a.value, draft.b.value), told):
            continue
        told.append((draft.a.value, draft.b.value))
        found.append(draft)
    return found


def _in_both(a: Side, b: Side) -> tuple[set[Span], set[Span]]:
    """Return the sentences that stand in both articles: with one of them an article says what the other says."""
    same = {one.folded for one in a.statements} & {other.folded for other in b.statements}
    left, right = ({one.span for one in side.statements if one.folded in same} for side in (a, b))
    return left, right


def _touches(values: tuple[Span, Span], told: Sequence[tuple[Span, Span]]) -> bool:
    """Tell whether a row already sets these two places beside each other: most of both, or the same words."""
    return any(_most(values[0], one) and _most(values[1], other) for one, other in told)


def _most(value: Span, other: Span) -> bool:
    shared = min(value[1], other[1]) - max(value[0], other[0])
    return 2 * shared > value[1] - value[0]
