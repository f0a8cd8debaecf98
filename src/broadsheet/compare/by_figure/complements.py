"""What hangs on a value by a preposition: "19 seasons with the team", "four seasons as director" are of two things."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.gates import one_topic
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.aligning import Alignment, Bench
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.draft import Side

SUREST_ODDS = 4.5
"""From these on, what hangs on two values of which each article gives one alone need not be the same at all."""

SURE_ODDS = 1.5
"""From these odds on, logarithms, what hangs on two counts by different prepositions need not be the same."""

_COUNTED = frozenset({Kind.NUMBER, Kind.DURATION, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})
_COMPLEMENT = re.compile(
    r"\s+(?P<preposition>of|for|with|as|in|at|from|to|by|against|over|per|on|behind|above|below|north|south|east|west)\b"
    r"(?P<words>[^,;:.()]{1,60})"
)
"""The prepositional phrase that hangs on a value."""

_COMPLEMENT_WORDS = 6
_WHEN = re.compile(
    r"\s+(?:(?:the |last |this |that |early |late )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary"
    r"|march(?= \d)"
    r"|april|may(?= \d)|june|july|august|(?:sept|nov|dec)ember|october|morning|afternoon|evening|night|day|week|month"
    r"|year|weekend|time|period)|(?:the |that )?same (?:period|time|day|week|month|year|season)|\d{4}"
    r"|(?:an?|the (?:last|past)|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+)"
    r" (?:minute|hour|day|night|week|month|year|decade)s?)\b",
    re.IGNORECASE,
)
"""A complement that only says when."""


def complements(alignment: Alignment, bench: Bench) -> str:
    """Tell "19 seasons with the team" from "four seasons as director": they measure two things."""
    if alignment.a.frame.kind not in _COUNTED or one_topic(alignment.a, alignment.b):
        return ""
    one, other = _complement(alignment.a, bench.a), _complement(alignment.b, bench.b)
    if not (one[1] and other[1]) or one[1] & other[1]:
        return ""
    if alignment.only and alignment.odds >= SUREST_ODDS:
        return ""
    counts = alignment.a.frame.kind in (Kind.NUMBER, Kind.MONEY) and one[0] != other[0] and alignment.odds >= SURE_ODDS
    return "" if counts else "it is said of another"


def _complement(one: Framed, side: Side) -> tuple[str, frozenset[str]]:
    """Return the preposition behind a value, and the words that it brings."""
    match = _COMPLEMENT.match(side.text, one.frame.span[1], one.frame.sentence[1])
    if match is None or _WHEN.match(match["words"]):
        return "", frozenset()  # "Battled the fire for eight hours on Friday"
    return match["preposition"], content_keys(" ".join(match["words"].split()[:_COMPLEMENT_WORDS]))
