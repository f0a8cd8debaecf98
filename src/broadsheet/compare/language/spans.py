"""Stretches of one text and where they lie to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.facts import Span


def touch(one: Span, other: Span) -> bool:
    """Tell whether two stretches of one text have a character in common."""
    return one[0] < other[1] and other[0] < one[1]
