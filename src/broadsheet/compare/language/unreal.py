"""Figures that state nothing of their own: what another is measured by, and what somebody had the chances for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.facts import Span

REACH = 40
"""So many characters before a figure stands what makes it the measure of another, or only possible."""

_COMPARED = re.compile(r"\b(?:(?:better|higher|lower|worse|bigger|smaller|larger) than|enough [^,;.]*\bto) [^,;.]*$")


_DIFFERENCE = re.compile(
    r" (?:soon|old|young|long|short|tall|high|low|deep|wide|fast|slow|quick|big|small|heav|light|cheap|dear|strong|weak"
    r"|few|great|larg|rich|poor|warm|cold|hot)(?:i|t|g)?er\b"
)
"""What stands right behind a figure by which two things differ: "five rounds sooner", "four years older"."""


def no_value_of_its_own(text: str, sentence: Span, figure: Span) -> bool:
    """Tell whether a figure states nothing: "better than eight years", "enough chances to win two finals"."""
    return _COMPARED.search(text, max(sentence[0], figure[0] - REACH), figure[0]) is not None


def is_difference(text: str, sentence: Span, figure: Span) -> bool:
    """Tell whether a figure is by how much two things differ: "five rounds sooner", "four years older"."""
    return _DIFFERENCE.match(text, figure[1], sentence[1]) is not None
