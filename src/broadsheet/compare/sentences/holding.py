"""Which sentences of an article hold any of some words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from broadsheet.compare.language.whole_words import places_of

if TYPE_CHECKING:
    from collections.abc import Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement


def holding(side: Side, words: Set[str]) -> list[Statement]:
    """Return the sentences that hold any of these words, in order; the words are in small letters."""
    places = places_of(side.text, words)
    if not places:
        return []
    starts = [statement.span[0] for statement in side.statements]
    numbers = {bisect_right(starts, at) - 1 for at in places}
    return [side.statements[number] for number in sorted(numbers) if number >= 0]
