"""Do two articles lean on the same original? Two papers that print one agency's copy are one voice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.compare.statements import Statement

LONG = 7
"""Sentences of fewer words that carry meaning are alike by chance, or quoted by both."""

ALIKE = 90.0
"""From this likeness (rapidfuzz ratio, 0 to 100) on, two long sentences are one sentence, edited."""

SHARED_COPY = 0.5
"""From this share of its long sentences on, the shorter article is called a print of the same original."""

FEW = 2
"""Fewer shared sentences are a shared source's words, not a shared text."""

_AGENCIES = (
    r"Reuters|Associated Press|AP|AFP|Agence France-Presse|Bloomberg|Xinhua|dpa|UPI|PTI|IANS|Press Association|ANI"
)
_CITED = re.compile(
    rf"\b(?P<agency>{_AGENCIES})\b"
    r"|\b(?:[Aa]ccording to|reported by|citing) (?:the |a report (?:by|in|from) )?"
    r"(?P<after>[A-Z](?:[\w&]|\.(?=\w))*(?: [A-Z](?:[\w&]|\.(?=\w))*){0,3})"
)
_ARTICLE = re.compile(r"^(?:the|a)\s+", re.IGNORECASE)


def same_copy(a: Statement, b: Statement) -> bool:
    """Tell whether two sentences are one sentence of the same original, perhaps edited. Quotations do not count."""
    if min(len(a.words), len(b.words)) < LONG or a.folded[:1] in "\"“'‘" or b.folded[:1] in "\"“'‘":
        return False
    return a.folded == b.folded or fuzz.ratio(a.folded, b.folded, score_cutoff=ALIKE) > 0


def copied_share(a: Sequence[Statement], b: Sequence[Statement], copied: int) -> float:
    """Return which share of the shorter article's long sentences the other prints too."""
    long = min(sum(len(statement.words) >= LONG for statement in side) for side in (a, b))
    return min(1.0, copied / long) if copied >= FEW else 0.0


def cited(text: str) -> dict[str, str]:
    """Return the agencies and reports that a text names as its source: case-folded name -> as printed first."""
    found: dict[str, str] = {}
    for match in _CITED.finditer(text):
        name = _ARTICLE.sub("", match["after"] or match["agency"]).rstrip(".")
        found.setdefault(name.casefold(), name)
    return found
