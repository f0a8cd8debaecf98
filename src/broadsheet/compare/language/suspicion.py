"""What is only suspected: "the cause was a candle, investigators suspect"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.facts import Span

_WHO = r"(?:[\w’'-]+ ){1,5}"
_THINKS = r"(?:suspects?|suspected|believes?|believed|thinks?|thought|assumes?|assumed|fears?|feared|reckons?)"
_BEHIND = re.compile(
    rf"(?<!on the street), {_WHO}{_THINKS}(?=[.,;]|$)|, it (?:is|was) (?:believed|thought|suspected|feared|assumed)\b"
)
_BEFORE = re.compile(
    rf"\b{_THINKS} that\b|\b(?:believes?|reckons?|thinks?) (?:the|an?|he|she|it|they|there)\b"
    r"|\b(?:theory|suspicion|fear) is that\b|\b(?:is|are|was|were) (?:believed|thought|suspected|feared|assumed) to\b"
)
_PARTS = re.compile(r"; |,? (?:and|but) ")


def only_suspected(text: str, sentence: Span, value: Span) -> bool:
    """Tell whether the words around a value say that somebody only suspects it."""
    if _BEHIND.search(text, value[1], sentence[1]):
        return True
    return _BEFORE.search(_PARTS.split(text[sentence[0] : value[0]])[-1]) is not None
