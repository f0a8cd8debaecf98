"""What is only suspected: "the cause was a candle, investigators suspect"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.facts import Span

_WHO = r"(?:[\w’'-]+ ){1,5}"
_THINKS = r"(?:suspects?|suspected|believes?|believed|thinks?|thought|assumes?|assumed|fears?|feared|reckons?)"
_BEHIND = re.compile(rf", {_WHO}{_THINKS}(?=[.,;]|$)|, it (?:is|was) (?:believed|thought|suspected|feared|assumed)\b")
_BEFORE = re.compile(
    rf"\b{_THINKS} that\b|\b(?:believes?|reckons?|thinks?) (?:the|an?|he|she|it|they|there)\b"
    r"|\b(?:theory|suspicion|fear) is that\b|\b(?:is|are|was|were) (?:believed|thought|suspected|feared|assumed) to\b"
)
_VALUED = re.compile(r"\b(?:worth|value[ds]?|fetch(?:ed)?)\b")
"""What something is worth is never more than somebody's estimate: no suspicion sets one apart from another."""

_PARTS = re.compile(r"; |,? (?:and|but) ")


def only_suspected(text: str, sentence: Span, value: Span) -> bool:
    """Tell whether the words around a value say that somebody only suspects it."""
    before = _PARTS.split(text[sentence[0] : value[0]])[-1]
    if _BEHIND.search(text, value[1], sentence[1]):
        return _VALUED.search(before) is None
    return _BEFORE.search(before) is not None
