"""Times of day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.calendar import FULL_WEEKDAYS
from broadsheet.facts.model import Kind, TextValue
from broadsheet.facts.values import Found

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_DIGITS = re.compile(r"(\d{1,2})[.:]?(\d\d)", re.ASCII)
_HALF_OF = {"morning": "am", "afternoon": "pm", "evening": "pm"}
FIRST_OF_NIGHT = 6
"""From this hour on, and up to midnight, an hour "at night" is one of the evening."""

_NAMED = {"noon": "12:00", "midday": "12:00", "midnight": "00:00"}


def read_time(words: Words, index: int) -> Found | None:
    """Return the time of day that starts at token ``index``: "5:30 p.m.", "8.49pm", "17:45", "noon"; or None."""
    word = words.low[index]
    if word in _NAMED:
        return Found(Kind.TIME, TextValue(word, _NAMED[word]), index, index + 1)
    if not word[0].isdigit():
        return None
    if words.low[index + 1 : index + 3] == ["local", "time"]:
        return _local(words, index)
    parts = word.replace(".", ":").split(":")
    if not (word.isascii() and len(parts) <= 3 and all(part.isdigit() for part in parts)):
        return None
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    half = words.low[index + 1].replace(".", "") if index + 1 < len(words.low) else ""
    if half in {"am", "pm"}:
        return _of_half(words, index, hour, minute, half)
    measured = index > 0 and words.low[index - 1] in {"the", "mark"}
    return _plain(words, index, hour, minute) if ":" in word and len(parts) == 2 and not measured else None


def _plain(words: Words, index: int, hour: int, minute: int) -> Found | None:
    """Return "17:45"; of "4:12" the half of the day stays open where nothing behind it says.

    Who writes "04:12" counts the hours of a day.
    """
    open_ = 1 <= hour <= 12 and not words.low[index].startswith("0")
    half = _half_of(words, index + 1, hour) if open_ else ""
    hour = hour % 12 + (12 if half == "pm" else 0) if half else hour
    return _clock(words, index, hour, minute, 1, open_=open_ and not half)


def _half_of(words: Words, at: int, hour: int) -> str:
    """Return which half of the day the words from a token on tell: "in the afternoon", "on Monday night"; or ""."""
    low = words.low
    if low[at : at + 1] == ["on"] or low[at : at + 2] == ["in", "the"]:
        at += len(("in", "the")) if low[at] == "in" else 1
    if at < len(low) and (
        low[at] in FULL_WEEKDAYS or low[at] in {"at", "this", "that", "last", "yesterday", "tomorrow"}
    ):
        at += 1
    part = low[at] if at < len(low) else ""
    return ("pm" if hour >= FIRST_OF_NIGHT else "am") if part == "night" else _HALF_OF.get(part, "")


def _of_half(words: Words, index: int, hour: int, minute: int, half: str) -> Found | None:
    """Return "5:30 p.m." as the hour and minute of the day."""
    if hour > 12 or minute > 59:
        return None
    hour = hour % 12 + (12 if half == "pm" else 0)
    return Found(Kind.TIME, TextValue(words.slice(index, index + 2), f"{hour:02}:{minute:02}"), index, index + 2)


def _local(words: Words, index: int) -> Found | None:
    """Return "0430 local time", "16.20 local time"."""
    match = _DIGITS.fullmatch(words.low[index])
    return _clock(words, index, int(match[1]), int(match[2]), len(("16.20", "local", "time"))) if match else None


def _clock(words: Words, index: int, hour: int, minute: int, length: int, *, open_: bool = False) -> Found | None:
    if hour >= 24 or minute >= 60:
        return None
    key = f"{hour:02}:{minute:02}{'?' if open_ else ''}"
    return Found(Kind.TIME, TextValue(words.slice(index, index + length), key), index, index + length)
