"""Times of day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.model import Kind, TextValue
from broadsheet.facts.values import Found

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


def read_time(words: Words, index: int) -> Found | None:
    """Return the time of day that starts at token ``index``: "5:30 p.m.", "8.49pm", "17:45", "noon"; or None."""
    word = words.low[index]
    if word in _NAMED:
        return Found(Kind.TIME, TextValue(word, _NAMED[word]), index, index + 1)
    parts = word.replace(".", ":").split(":")
    if not (word[0].isdigit() and word.isascii() and len(parts) <= 3 and all(part.isdigit() for part in parts)):
        return None
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    half = words.low[index + 1].replace(".", "") if index + 1 < len(words.low) else ""
    if half in {"am", "pm"}:
        if hour > 12 or minute > 59:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
        return Found(Kind.TIME, TextValue(words.slice(index, index + 2), f"{hour:02}:{minute:02}"), index, index + 2)
    measured = index > 0 and words.low[index - 1] in {"the", "mark"}
    if ":" in word and len(parts) == 2 and hour < 24 and minute < 60 and not measured:
        return Found(Kind.TIME, TextValue(word, f"{hour:02}:{minute:02}"), index, index + 1)
    return None
