"""The same agreement found twice, as one article says a thing twice, or under two names: the reader sees it once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.years import END, START
from broadsheet.compare.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.draft import Draft
    from broadsheet.facts import Span


def without_repeats(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the rows, of those that agree the first of each.

    Two agreements are one where they name one slot and have one value of either side, or where both their values are
    the same. The first and the last year of one stretch of time are one row.

    Args:
        drafts: In the order in which they are shown.
    """
    kept: list[Draft] = []
    known: set[tuple[str, str, Span]] = set()
    places: dict[tuple[Span, Span], int] = {}
    for draft in drafts:
        if draft.verdict is not Verdict.AGREE or not (draft.a and draft.b):
            kept.append(draft)
            continue
        keys = {(draft.slot, side, proof.value) for side, proof in (("a", draft.a), ("b", draft.b))}
        values = draft.a.value, draft.b.value
        place = places.get(values)
        if place is not None:
            kept[place] = _joined(kept[place], draft)
        elif known.isdisjoint(keys):
            places[values] = len(kept)
            kept.append(draft)
        known |= keys
    return kept


def _joined(one: Draft, other: Draft) -> Draft:
    """Return the first of two rows with the same values; of a start and an end, the row of both."""
    slots = sorted((one.slot, other.slot))
    stem = slots[0].removesuffix(END)
    if slots == [stem + END, stem + START]:
        return replace(one, slot=f"{stem}{START} and end")
    return one
