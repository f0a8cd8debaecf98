"""Where and when a report was filed, in front of its first sentence: "OSLO, Feb 2 (Reuters) - "."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.facts import Span

OPENING = 3
"""A dateline stands before one of the first sentences."""

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{3,}(?:,[^-–—;:]{0,60})?|[A-Z]\w+(?:,? [A-Z][\w.]*){0,4} \([^)]{2,40}\)) ?(?:[-–—]{1,2} +|$)"
)


def behind_dateline(text: str, sentence: Span) -> int:
    """Return where a sentence begins to tell something: behind its dateline, or at its start where it has none."""
    dateline = _DATELINE.match(text, *sentence)
    return dateline.end() if dateline else sentence[0]
