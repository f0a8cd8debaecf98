"""How two values of one slot stand to each other."""

from __future__ import annotations

from enum import StrEnum

from broadsheet.facts.frozen import quick


class Relation(StrEnum):
    """How two values of one slot stand to each other."""

    SAME = "same"
    RECONCILED = "reconciled"
    APART = "apart"
    UNLIKE = "unlike"


@quick
class Finding:
    """How two values stand to each other, and why.

    Attributes:
        relation: SAME where they are equal after normalisation; RECONCILED where both can be true; APART where they
            cannot; UNLIKE where they cannot be compared.
        why: What reconciles them or keeps them apart, in plain words, the same whichever comes first.
    """

    relation: Relation
    why: str = ""


SAME = Finding(Relation.SAME)
UNLIKE = Finding(Relation.UNLIKE)

DENIED = "one denies what the other states"
UNVOUCHED = "one vouches for it and the other does not"
OVERLAP = "the dates overlap"
MORE_PRECISE = "one gives the date more precisely"
"""Reasons that are looked at again: what both tell so may yet be the same."""
