"""Figures that state nothing of their own: what another is measured by, and what somebody had the chances for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.facts import Span

REACH = 40
"""So many characters before a figure stands what makes it the measure of another, or only possible."""

_COMPARED = re.compile(r"\b(?:(?:better|higher|lower|worse|bigger|smaller|larger) than|enough [^,;.]*\bto) [^,;.]*$")


def no_value_of_its_own(text: str, sentence: Span, figure: Span) -> bool:
    """Tell whether a figure states nothing: "better than eight years", "enough chances to win two finals"."""
    return _COMPARED.search(text, max(sentence[0], figure[0] - REACH), figure[0]) is not None
