"""Times of day and ages in words: "five o'clock", "twenty to ten", "at the age of four", "she was 83"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.bounds import bound_before
from broadsheet.facts.lexicon.calendar import FULL_WEEKDAYS
from broadsheet.facts.lexicon.units import CARDINALS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Bound, Kind, TextValue
from broadsheet.facts.numerals import read_number
from broadsheet.facts.values import Found, quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.tokens import Words

OLDEST = 110
"""No older age is reported of a person, in years."""

HOURS = 12
PAST_HOUR = {"past": 1, "after": 1, "to": -1, "before": -1, "till": -1}
PART_HOUR = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20}

_HALVES = {
    "in the morning": "am", "in the afternoon": "pm", "in the evening": "pm", "at night": "pm",
}  # fmt: skip

_OF_DAY = frozenset(tuple(words.split()) for words in _HALVES if words.startswith("in "))

_BEFORE_CLOCK = word_set("at about around after before by since until from till near")
_PRONOUNS = word_set("he she")
_WAS = word_set("was is")
_ENDS = word_set('. , ; : ) when and who with at ” "')
_PERSONS = word_set("man woman boy girl child youth teenager")
_TURNING = word_set("turned turns turning turn")
_BEFORE_DAY = word_set("on in last this next yesterday today tomorrow")
_DYING = word_set("dead died dies die dying")


def ends_phrase(words: Words, last: int) -> bool:
    """Tell whether a noun phrase ends before token ``last``."""
    return last >= len(words.tags) or (
        words.tags[last] not in {"N", "A", "T", "Q", "G"} and words.low[last] not in {"%", "-", "of"}
    )


def clock_in_words(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "five o'clock", "twenty to ten", "half past nine"."""
    low = words.low
    if low[index + 1 : index + 2] == ["o"] and "clock" in low[index + 2 : index + 4]:
        return _at_hour(words, index, index, low.index("clock", index) + 1, 0)
    if tuple(low[index + 1 : index + 4]) in _OF_DAY and index and low[index - 1] in _BEFORE_CLOCK:
        return _at_hour(words, index, index, index + 1, 0)
    part = PART_HOUR.get(low[index])
    at = index + 1 + (low[index + 1 : index + 2] == ["minutes"])
    if part is None or at + 1 >= len(low) or low[at] not in PAST_HOUR:
        return None
    before = {"at", "about", "around", "after", "before", "by"}
    told = (index and low[index - 1] in before) or tuple(low[at + 2 : at + 5]) in _OF_DAY
    told = told or low[max(0, index - 2) : index] == ["it", "was"]
    if part in (5, 10, 20) and not told:
        return None  # "Ten to twelve people" gives a range.
    return _at_hour(words, index, at + 1, at + 2, part * PAST_HOUR[low[at]])


def clock_in_hours(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "at 1100 hrs", "at 0925 hours local time"."""
    low = words.low
    digits = low[index]
    if low[index + 1 : index + 2] not in (["hrs"], ["hours"]) or len(digits) != len("0000") or not digits.isdecimal():
        return None
    told = digits.startswith("0") or (index > 0 and low[index - 1] in _BEFORE_CLOCK)
    if not told or int(digits[:2]) >= 2 * HOURS or int(digits[2:]) >= 60:
        return None
    return Found(Kind.TIME, TextValue(words.slice(index, index + 2), f"{digits[:2]}:{digits[2:]}"), index, index + 2)


def quarter_hour(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "a quarter of an hour" as fifteen minutes."""
    if words.low[index : index + 4] != ["quarter", "of", "an", "hour"]:
        return None
    bound, first = bound_before(words, index)
    return Found(Kind.DURATION, quantity(15.0, 5.0, "minute", bound), first, index + 4)


def clock_with_dot(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "at 10.35 on Sunday evening", "it was 10.35 in the morning": a time by what stands on either side."""
    low = words.low
    hour, dot, minute = low[index].partition(".")
    if not (dot and hour.isdecimal() and minute.isdecimal() and len(minute) == len("00")):
        return None
    if int(hour) >= 2 * HOURS or int(minute) >= 60 or not index or low[index - 1] not in _BEFORE_CLOCK | _WAS:
        return None
    behind = low[index + 1 : index + 4]
    told = tuple(behind) in _OF_DAY or (behind[:1] == ["on"] and behind[1:2] and behind[1] in FULL_WEEKDAYS)
    half = _HALVES.get(f"in the {behind[-1]}", "pm" if behind[-1] == "night" else "") if told else ""
    if not half:
        return None
    of_day = 60 * int(hour) + int(minute)
    if int(hour) <= HOURS:
        of_day = of_day % (60 * HOURS) + (60 * HOURS if half == "pm" else 0)
    return Found(Kind.TIME, TextValue(low[index], f"{of_day // 60:02}:{of_day % 60:02}"), index, index + 1)


def _at_hour(words: Words, first: int, hour_at: int, last: int, minutes: int) -> Found | None:
    word = words.low[hour_at]
    hour = CARDINALS.get(word, int(word) if word.isdecimal() and len(word) <= 2 else 0)
    behind = words.low[last].replace(".", "") if last < len(words.low) else ""
    if not 1 <= hour <= HOURS or (words.tags[last : last + 1] == ["N"] and behind not in {"am", "pm"}):
        return None
    half = behind if behind in {"am", "pm"} else _HALVES.get(" ".join(words.low[last : last + 3]).partition(",")[0], "")
    half = half or _HALVES.get(" ".join(words.low[last : last + 2]), "")
    of_day = (60 * (hour % HOURS) + minutes) % (60 * HOURS) + (60 * HOURS if half == "pm" else 0)
    last += behind in {"am", "pm"}
    # Which half of the day is meant stays open where nothing says.
    key = f"{of_day // 60:02}:{of_day % 60:02}{'' if half else '?'}"
    return Found(Kind.TIME, TextValue(words.slice(first, last), key), first, last)


def age_in_words(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "at the age of four", "aged four", ", age 61,", "when she was six", "a girl of 15", "is dead at 81"."""
    number = read_number(words, index)
    if number is None or not 0 < number[0] <= OLDEST or number[1] != 1:
        return None
    low, last = words.low, number[2]
    before = ["", "", "", *low[max(0, index - 3) : index]][-3:]
    ends = last >= len(low) or low[last] in _ENDS
    told = before[2] == "aged" or before[1:] in (["age", "of"], ["at", "age"])
    told = told or (before[2] == "of" and before[1] in _PERSONS and ends_phrase(words, last))
    told = told or (ends and (before[2] == "age" or (before[2] == "at" and before[1] in _DYING)))
    told = told or (before[2] == "," and before[1] in _PERSONS and low[last : last + 1] in ([","], ["and"]))
    told = told or (ends and before[1] == "who" and before[2] in _WAS)
    told = told or (before[2] in _TURNING and (ends or low[last] in _BEFORE_DAY))
    if not told and not (ends and before[1] in _PRONOUNS and before[2] in _WAS and _of_a_person(words, index, last)):
        return None
    return Found(Kind.AGE, quantity(number[0], 1.0, "year", Bound.EXACT), index, last)


def _of_a_person(words: Words, index: int, last: int) -> bool:
    """Tell whether "she was 83" is the whole sentence or clause: no number of a list."""
    low = words.low
    opens = index == 2 or low[index - 3] in {"when", "since", "until", ";", "said", "that", "and"}
    return opens and (index > 2 or last >= len(low) - 1 or low[last] in {"when", ".", ";"})
