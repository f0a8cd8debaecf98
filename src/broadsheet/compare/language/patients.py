"""The words of hospitals for how a patient is: "critical but stable condition"."""

from __future__ import annotations

import re

_GRADE = r"(?:critical|serious|grave|stable|fair|good|satisfactory|guarded)"
_CONDITION = re.compile(
    rf"\b(?:{_GRADE}(?:,? (?:but|and|though|yet) {_GRADE})? condition(?:,? (?:but|and|though|yet) {_GRADE})?"
    rf"|condition (?:is|was|remains?|remained|(?:is|was|has been|had been) (?:described|listed|given|reported) as)"
    rf" {_GRADE}(?:,? (?:but|and|though|yet) {_GRADE})?)",
    re.IGNORECASE,
)
_GRADES = re.compile(_GRADE, re.IGNORECASE)


def conditions_told(text: str, start: int, end: int) -> list[tuple[tuple[int, int], frozenset[str]]]:
    """Return where a stretch of text tells the condition of a patient, and the grades it tells."""
    return [
        (match.span(), frozenset(grade.lower() for grade in _GRADES.findall(match[0])))
        for match in _CONDITION.finditer(text, start, end)
    ]
