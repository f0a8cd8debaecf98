"""Stretches of years as printed, "2015-2017": which of the two a slot means, and whether two are one."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.draft import Draft, Proof

START, END = " / start", " / end"
"""How the slots end that mean the first year and the last."""

_YEARS = re.compile(r"\D*(\d{4})\D+(\d{4})\D*")


def years_differ(one: str, other: str) -> bool:
    """Tell whether both are stretches of years, and not the same."""
    left, right = _YEARS.fullmatch(one), _YEARS.fullmatch(other)
    return left is not None and right is not None and left.groups() != right.groups()


def meant_year(draft: Draft, proof: Proof, text: str) -> Proof:
    """Return the proof of a row, narrowed to the year that is meant: of "2015-2017" as a start to the first."""
    if draft.kind is not Kind.DATE or not draft.slot.endswith((START, END)):
        return proof
    years = _YEARS.fullmatch(text, *proof.value)
    return proof if years is None else replace(proof, value=years.span(1 if draft.slot.endswith(START) else 2))
