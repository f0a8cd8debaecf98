"""Hours as reports tell them, in figures or in words, with how far a rough one reaches: "a little after eleven"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.language.listing import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts import Span

SHORTLY = 20
"""So many minutes "shortly before" and "just after" reach, on the side that they name."""

ABOUT = 30
"""... and "about", on both."""

NEAR = 15
"""Hours that are no further apart, in minutes, are one hour given more and less exactly."""

HALF_DAY, DAY = 12 * 60, 24 * 60


class Hour(NamedTuple):
    """A time of the day.

    Attributes:
        first: The first minute of the day that is meant.
        last: The last one; behind midnight it goes on counting.
        either: Whether it may be of either half of the day.
        zone: Of which zone it is; empty for where it happened.
        span: Where it stands, with what makes it rough.
        value: Where the hour alone stands.
    """

    first: int
    last: int
    either: bool
    zone: str
    span: Span
    value: Span


_NUMBERS = {word: many for many, word in enumerate(word_list("one two three four five six seven eight nine ten"), 1)}
_NUMBERS |= {"eleven": 11, "twelve": 12}
_PARTS = {"five": 5, "ten": 10, "a quarter": 15, "quarter": 15, "twenty": 20, "twenty-five": 25, "half": 30}
_NAMED = {"midnight": 0, "noon": HALF_DAY, "midday": HALF_DAY}
_HOURS = "|".join(_NUMBERS)
_ROUGHLY = (
    r"(?P<rough>(?:(?:just|shortly|soon|right|a little|a bit|a few minutes|some minutes|minutes|moments|a moment)"
    r" (?:before|after|past)|just gone|towards?|nearly|almost|about|around|at about|at around|roughly|approximately"
    r"|some|circa|or so) )?"
)
_CLOCK = re.compile(
    rf"(?<![\w.,:$£€-]){_ROUGHLY}(?:the stroke of )?(?:"
    rf"(?P<part>half|(?:a )?quarter|five|ten|twenty|twenty-five)(?: minutes)? (?P<side>past|to|before|after)"
    rf" (?P<of>{_HOURS})\b(?! (?!as\b|was\b|is\b)[a-z]+(?:s|ple|men)\b)"
    r"|(?P<h>\d{1,2})[:.](?P<m>\d\d)(?![\d%:.]\d| ?(?:percent|per cent|million|billion|km|metres|seconds))"
    r"|(?P<bare>\d{1,2})(?= ?(?:[ap]\.?m\b|o['’]clock))"
    rf"|(?P<word>{_HOURS})(?= o['’]clock\b| in the (?:morning|afternoon|evening)\b| at night\b)"
    rf"|(?(rough)(?P<after>{_HOURS})(?=[,.;]| (?:on|when|that)\b)|(?!))"
    r"|(?P<named>midnight|noon|midday)\b)"
    r"(?P<half> ?(?:[ap]\.?m\b\.?)| o['’]clock)?"
    r"(?P<zone> (?:GMT|UTC|BST|CET|[ECMP][SD]?T|Eastern|Pacific|Central|Nigerian|local)\b)?",
    re.IGNORECASE,
)
_HALF_BEHIND = re.compile(
    r"[^.;]{0,24}?\b(?:in the |that |\w+day |yesterday |this |the previous |the next |last )"
    r"?(?P<part>morning|afternoon|evening|night|noon)\b",
    re.IGNORECASE,
)


def hours(text: str, start: int, end: int) -> Iterator[Hour]:
    """Yield the hours that stand between two places of a text."""
    for match in _CLOCK.finditer(text, start, end):
        minute = _minute(match)
        if minute is None:
            continue
        told = (match["half"] or "").strip().lower().replace(".", "")
        either = match["named"] is None and told not in ("am", "pm") and minute < HALF_DAY + 60
        if told in ("am", "pm"):
            minute = minute % HALF_DAY + (HALF_DAY if told == "pm" else 0)
        elif either:
            behind = _HALF_BEHIND.match(text, match.end(), min(end, match.end() + 40))
            if behind is None and match["m"] is not None and match["h"].startswith("0"):
                either = False
            elif behind is not None:
                minute, either = _in_half(minute, behind["part"].lower()), False
        elif minute >= DAY:
            continue
        before, after = _reach((match["rough"] or "").lower())
        zone = (match["zone"] or "").strip().lower()
        first = match.start("rough") if match["rough"] else match.start()
        value = next(match.start(name) for name in _VALUES if match[name])
        yield Hour(
            minute - before, minute + after, either, "" if zone == "local" else zone,
            (first, match.end()), (value, match.end("half") if match["half"] else match.end()),
        )  # fmt: skip


_VALUES = ("part", "h", "bare", "word", "after", "named")


def _minute(match: re.Match[str]) -> int | None:
    if match["named"]:
        return _NAMED[match["named"].lower()]
    if match["part"]:
        word = match["of"].lower()
        minutes = _PARTS[match["part"].lower()]
        return (60 * _NUMBERS[word] + (minutes if match["side"].lower() in ("past", "after") else -minutes)) % DAY
    if match["h"]:
        hour, minute = int(match["h"]), int(match["m"])
        # "5.30" alone is a price or a distance.
        dotted = text_of(match)[len(match["h"])] == "." and not match["half"]
        return None if hour >= 24 or minute >= 60 or dotted else 60 * hour + minute
    if match["bare"]:
        return 60 * int(match["bare"]) if 0 < int(match["bare"]) <= 12 else None
    if match["after"] and match["rough"].split()[-1].lower() not in ("before", "after", "past"):
        return None
    return 60 * _NUMBERS[(match["word"] or match["after"]).lower()]


def text_of(match: re.Match[str]) -> str:
    """Return a clock in figures as printed."""
    return match.string[match.start("h") : match.end("m")]


def _in_half(minute: int, part: str) -> int:
    """Return the minute of the day of "two in the morning", "ten at night"."""
    minute %= HALF_DAY
    late = part in ("afternoon", "evening", "noon") or (part == "night" and minute >= HALF_DAY / 2)
    return minute + HALF_DAY if late else minute


def _reach(rough: str) -> tuple[int, int]:
    """Return by how many minutes an hour may be earlier and later than told."""
    words = rough.split()
    if not words:
        return 0, 0
    if "before" in words or words[0] in ("toward", "towards", "nearly", "almost"):
        return SHORTLY, 0
    if words[-1] in ("after", "past", "gone"):
        return 0, SHORTLY
    return ABOUT, ABOUT


def hours_apart(one: Hour, other: Hour) -> bool | None:
    """Tell whether two hours exclude each other; None where they are near each other, or of two zones."""
    if one.zone != other.zone:
        return None
    cycle = HALF_DAY if one.either or other.either else DAY
    shifts = (-2 * cycle, -cycle, 0, cycle, 2 * cycle)
    gap = min(max(0, one.first - other.last - by, other.first + by - one.last) for by in shifts)
    return True if gap > NEAR else False if gap == 0 else None
