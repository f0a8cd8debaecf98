"""Figures of two times: at noon and at last, at the last election and at this one, in the quarter and in the year."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.framing import CONJUNCT
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.around import Around

_TOLL = re.compile(r"\b(?:kill|dead|deaths?|died?|dies|dying|hurt|injur|wound|missing)")
_SPOKE_AT = re.compile(
    r"\b(?:said|told|announced|reported)\b(?: (?!on\b|that\b)[\w’']+){0,4}(?: on)? "
    r"\b(?:(?:early|late) (?:on )?[A-Z]\w+day"
    r"|[A-Z]\w+day (?:evening|morning|afternoon|night|noon)|shortly after|at (?:noon|midday|midnight))\b"
)
"""Who spoke at an hour that is told may have counted what was known then."""

_PARTIAL = re.compile(
    r"\b(?:with (?:[\w-]+ ){0,4}(?:votes?|ballots?|precincts?|districts?|results?|returns?|stations?|percent)"
    r" (?:[\w-]+ ){0,3}(?:counted|reporting|tallied|in)\b|so far|to date|early (?:returns|results|count)|partial"
    r"|exit polls?|projections?|half of the votes|preliminary|provisional|initially|originally|at first"
    r"|(?:had )?first (?:put|gave|estimated|reported|said|measured|announced|set|offered|told|spoke|listed)"
    r"|revised|corrected|updated|upgraded|downgraded)\b",
    re.IGNORECASE,
)
_AT_THE_HOUR = re.compile(
    r"\b(?:at|by|until|as of) (?:noon|midday|midnight|lunchtime|dawn|dusk|half-?time|the (?:break|interval)"
    r"|\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|o'clock)|\d{1,2}:\d\d)"
)
_BY_THEN = re.compile(r"\b(?:by|as of) (?:early |late )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", re.IGNORECASE)
_EARLIER_ONE = re.compile(
    r"\b(?:(?:at|in|of|from|since|during|after) (?:the|its|her|his|their) (?:last|previous|preceding)"
    r" (?:election|vote|ballot|season|census|championship|games|tournament|cup|race|poll|term|strike|year|quarter)s?"
    r"|in the (?:heats?|semi-?finals?|quarter-?finals?|qualifying|qualifiers?|first round|practice|training)"
    r"|last season|(?:a|one|two|three|four|five|six|ten|\d+) (?:years?|months?|seasons?|weeks?) (?:ago|earlier|before)"
    r"|a decade (?:ago|earlier)|(?<!at )that (?:time|occasion))\b",
    re.IGNORECASE,
)
_ALREADY_EARLIER = re.compile(
    r"\bhad (?:once |already |still |long )?(?:been (?:an?|at|the|[\d])|stood|totall?ed|numbered)\b"
)
_THEN = re.compile(
    r"\b(?:in|during|last|at|of) (?:the |his |her |their |its )?((?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December|(?:1[89]|20)\d\d)|(?:spring|summer|autumn|winter|week|month|year|season"
    r"|semi-?finals?|quarter-?finals?|first round|opening round)\b)",
    re.IGNORECASE,
)
_HAD = re.compile(r"\bhad (?!to\b)\w")
_TO_COME = re.compile(r"\b(?:will|shall|is to|are to)\b")
_SAYING = re.compile(r"\b(?:said|told|reported|added|announced|confirmed|estimated) ")
_YEAR = re.compile(r"\b(?:[Ii]n|of|[Ss]ince|from|until|the) ((?:1[5-9]|20)\d\d)\b")
_ANOTHER = re.compile(r"In (?:1[5-9]|20)\d\d,? (?:[a-z]+ ){0,3}(?:another|an earlier|a previous|its sister)\b")
_YEAR_WHEN = re.compile(r"\b((?:1[5-9]|20)\d\d),? when\b")
_NOW = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|today|yesterday|tonight"
    r"|[Tt]his (?:week|month|year|season|morning|spring|summer|autumn|winter))\b"
)
_TODAY = re.compile(r"\b(?:currently|at present|presently|nowadays|these days)\b", re.IGNORECASE)
_AT_AN_EDGE = re.compile(
    r"\b(?:at|by) the (?:end|start|beginning|close|turn) of (?:that|last|the|\d+|[A-Z]\w+)\b", re.IGNORECASE
)
"""A point in time that is past where it is not that of writing: "at the end of that month"."""

_IN_PASSING = re.compile(r", (?:[a-z]+(?:ed|t|n)|set up|put up) (?:[a-z]+ ){0,3}(?:in|since) (?:1[5-9]|20)\d\d\b")
"""When what is counted was founded or built, told in passing: the figure is of today all the same."""

_PERIOD = re.compile(
    r"\b(?:(last|this|next) (year|season|month|week|quarter)"
    r"|(?:the|its|a|their|his|her) (first|second|third|fourth|last|previous|full|whole|past) "
    r"((?:three |six |nine )?(?:quarter|half|year|months?|week|season|decade)))\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(
    r"\b(?:in|within|over|during) ((?:an?|one|two|three|four|five|six|seven|eight|ten|twelve|\d+)"
    r" (?:hour|day|week|month|year)s?)\b",
    re.IGNORECASE,
)
_RUNNING = re.compile(
    r"\b(?:(?:this|so far this) (?:year|month|week|quarter)|since (?:[A-Z]\w+|the (?:start|beginning)))\b"
)
"""What tells of a stretch that goes on: what shares have lost this year they have not lost today."""

_PART_OF_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day (?:morning|noon|afternoon|evening|night))\b", re.IGNORECASE
)
_AFTER = re.compile(r"\bafter\b")
_QUARTERLY = re.compile(r"\b(?:in|for|over|during) (?:the|its|a|each) (quarter|half|year|month|season|week|decade)\b")
_BY_NOON = re.compile(
    r"\b(?:[Bb]y|[Aa]t|[Uu]ntil) (?:noon|midday|mid-morning|mid-afternoon|\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o.clock))"
)
YEARS = 5
"""Two reports that differ about the year of one thing seldom do by more."""

HOUR_REACH = 40
"""So many characters behind a share stands the hour at which it was counted."""


def other_time(one: Around, other: Around, kind: Kind) -> str:
    """Return why two figures are of two times; empty if nothing says so."""
    one, other = (replace(each, before=CONJUNCT.split(each.before)[-1]) for each in (one, other))
    if any(_told_earlier(pattern, one) != _told_earlier(pattern, other) for pattern in (_PARTIAL, _EARLIER_ONE)):
        return "one is of an earlier time"
    if any(look(*sides) for look in (_long_before, _had_been, _years_before) for sides in ((one, other), (other, one))):
        return "one is of an earlier time"
    if _of_today(one) != _of_today(other) and _AT_AN_EDGE.search((other if _of_today(one) else one).part):
        return "one is of an earlier time"
    if _of_one_hour(one, other, kind) and not _on_one_evening(one, other):
        return "it may have been counted at different times"
    periods = [_periods(each, kind) for each in (one, other)]
    running = kind is Kind.PERCENT and bool(_RUNNING.search(one.part)) != bool(_RUNNING.search(other.part))
    if running or (all(periods) and periods[0].isdisjoint(periods[1])):
        return "they are of two stretches of time"
    return ""


def _of_today(one: Around) -> bool:
    """Tell whether a figure is said to be that of these days."""
    return _TODAY.search(one.part) is not None


def _on_one_evening(one: Around, other: Around) -> bool:
    """Tell whether both sentences name one part of one day: on one evening there is one toll."""
    told = [{match[0].lower() for match in _PART_OF_DAY.finditer(each.printed)} for each in (one, other)]
    return bool(told[0] & told[1])


def _told_earlier(pattern: re.Pattern[str], one: Around) -> bool:
    """Tell whether the words around a figure, not its own, say that it is of an earlier time, and none to come."""
    return pattern.search(f"{one.before}|{one.behind}") is not None and not _TO_COME.search(one.part)


def _long_before(one: Around, other: Around) -> bool:
    """Tell whether a figure alone is of what had been before, at a time that is named: "had won 64 percent in May"."""
    if not _HAD.search(_leading(one)) or _HAD.search(other.printed) or _SAYING.search(one.printed):
        return False
    then = _THEN.search(one.part)
    return then is not None and then[1] not in other.printed


def _had_been(one: Around, other: Around) -> bool:
    """Tell whether a figure alone is of a state that had been before: "had been a storm of the fifth category"."""
    if not _ALREADY_EARLIER.search(_leading(one)) or _SAYING.search(one.printed):
        return False
    return not _HAD.search(other.part)


def _leading(one: Around) -> str:
    """Return the words that lead up to a figure, and the figure."""
    return f"{one.before}{one.text[slice(*one.value)]}"


def _years_before(one: Around, other: Around) -> bool:
    """Tell whether a figure is of a year that is named, and the other of these days, or it is another that has it."""
    years = _years(one)
    if _ANOTHER.match(one.before) and years.isdisjoint(_YEAR.findall(other.printed)):
        return True
    if not years or _NOW.search(one.part):
        return False
    if _NOW.search(other.part):
        return years.isdisjoint(_YEAR.findall(other.printed))
    return _TOLL.search(one.part) is not None and _of_two_years(years, _years(other))


def _years(one: Around) -> set[str]:
    """Return the years told of what a figure is of."""
    told = _IN_PASSING.sub("", f"{one.before}|{one.clause}")
    return {*_YEAR.findall(told), *_YEAR_WHEN.findall(one.printed)}


def _of_two_years(years: set[str], others: set[str]) -> bool:
    """Tell whether the years told beside two figures are so far apart that neither is the other one mistaken."""
    return min((abs(int(one) - int(other)) for one in years for other in others), default=0) > YEARS


def _of_one_hour(one: Around, other: Around, kind: Kind) -> bool:
    """Tell whether a share, or a toll, alone is that of an hour that is told: "38 percent at noon"."""
    growing = kind is Kind.PERCENT or bool(_TOLL.search(one.part) or _TOLL.search(other.part))
    if growing and bool(_BY_THEN.search(one.part)) != bool(_BY_THEN.search(other.part)):
        return True
    if kind is Kind.PERCENT:
        told = [_AT_THE_HOUR.search(each.behind[:HOUR_REACH]) or _BY_NOON.search(each.before) for each in (one, other)]
        return (told[0] is None) != (told[1] is None)
    if kind is not Kind.NUMBER or not growing:
        return False
    return bool(_SPOKE_AT.search(one.printed)) != bool(_SPOKE_AT.search(other.printed))


def _periods(one: Around, kind: Kind) -> set[str]:
    """Return the stretches of time that are told around a figure, as words."""
    # "Will cut 700 jobs after last year's loss": the year is that of the loss.
    part = f"{_leading(one)}{_AFTER.split(one.behind, maxsplit=1)[0]}"
    found = {"".join(filter(None, match.groups())).rstrip("s").lower() for match in _PERIOD.finditer(part)}
    if kind is not Kind.DURATION:
        told = (match[1].lower() for match in _WITHIN.finditer(part))
        found |= {words.replace("24 hours", "a day").replace("one ", "a ") for words in told}
    return found or {match[1] for match in _QUARTERLY.finditer(part)}
