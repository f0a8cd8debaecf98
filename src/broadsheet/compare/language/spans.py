"""Stretches of one text and where they lie to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.facts import Span


def touch(one: Span, other: Span) -> bool:
    """Tell whether two stretches of one text have a character in common."""
    return one[0] < other[1] and other[0] < one[1]


def touches_any(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a stretch has a character in common with any of these."""
    first, last = span
    return any(first < end and start < last for start, end in others)


def pair_touches_any(one: Span, other: Span, pairs: Iterable[tuple[Span, Span]]) -> bool:
    """Tell whether of any of these pairs the first has a character in common with one stretch, the second with another.

    The first of each pair is of the text that ``one`` is of, the second of that of ``other``.
    """
    # Asked of every value against every row: written out, for a call for each pair takes three times as long.
    (start, end), (its_start, its_end) = one, other
    for (left, right), (its_left, its_right) in pairs:
        if left < end and start < right and its_left < its_end and its_start < its_right:
            return True
    return False
