"""The same agreement found twice, as one article says a thing twice: the reader sees it once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.model import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.draft import Draft
    from broadsheet.facts import Span


def without_repeats(drafts: Iterable[Draft]) -> list[Draft]:
    """Return the rows; of those that agree on one slot with one value of either side, the first.

    Args:
        drafts: In the order in which they are shown.
    """
    kept: list[Draft] = []
    known: set[tuple[str, str, Span]] = set()
    for draft in drafts:
        if draft.verdict is Verdict.AGREE:
            keys = {(draft.slot, side, proof.value) for side, proof in (("a", draft.a), ("b", draft.b)) if proof}
            if not known.isdisjoint(keys):
                continue
            known |= keys
        kept.append(draft)
    return kept
