"""Dates, times of day and periods: read from a sentence and placed on the calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.calendar_days import Calendar, digits_first, is_month, month_first, part_of
from broadsheet.facts.clock import read_time
from broadsheet.facts.lexicon.calendar import RELATIVE_DAYS, WEEKDAYS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.relative_dates import period, quarter, relative_day, weekday

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.facts.tokens import Words
    from broadsheet.facts.values import Found

__all__ = ["Calendar", "read_date"]

_PERIOD_WORDS = word_set("last next this past following same previous")
_QUARTERS = word_set("q1 q2 q3 q4")
_PARTS = word_set("early late mid")


def read_date(words: Words, index: int, when: Calendar) -> Found | None:
    """Return the date, time or period that starts at token ``index``, or None."""
    return read_time(words, index) or _reader(words, index, when)(words, index, when)


def _reader(words: Words, index: int, when: Calendar) -> Callable[[Words, int, Calendar], Found | None]:
    """Return what reads a date that starts with the word at ``index``."""
    low = words.low[index]
    if low[0].isdigit():
        return digits_first
    reader, capital = _READERS.get(low, (None, False))
    if reader is not None and (not capital or words.word[index][0].isupper()):
        return reader
    return month_first if is_month(words, index, when) else _nothing


def _nothing(_words: Words, _index: int, _when: Calendar) -> None:
    return None


_READERS: dict[str, tuple[Callable[[Words, int, Calendar], Found | None], bool]] = {
    **dict.fromkeys(_PARTS, (part_of, False)),
    **dict.fromkeys(RELATIVE_DAYS, (relative_day, False)),
    **dict.fromkeys(_QUARTERS, (quarter, True)),
    **dict.fromkeys(WEEKDAYS, (weekday, True)),
    **dict.fromkeys(_PERIOD_WORDS, (period, False)),
}
"""What reads a date that opens with a word other than a month, and whether the word must have a capital."""
