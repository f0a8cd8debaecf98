"""Times, stretches and occasions: why two values may be told of two moments though their frames are alike."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.framing import WEEKDAY
from broadsheet.compare.by_figure.gates import once, one_topic
from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.scopes import LEFT_OVER
from broadsheet.compare.compatibility.values import ABOUT_CLOCK, compare_values
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.units import in_base
from broadsheet.facts import DateValue, Kind, QuantityValue, TextValue
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.aligning import Alignment, Bench
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.draft import Side

_LASTING = ("ballot", "length", "height", "weight", "screen", "ha", "acre")
"""Topics of what is the same whatever else the sentence tells of: how long a bridge is does not hang on a day."""

_COUNTED = (Kind.NUMBER, Kind.PERCENT, Kind.MONEY)
_LONG = frozenset(("year", "decade", "century"))
_DATELINE = re.compile(r"\s*(?:\([A-Z][A-Za-z]+\)|--|[–—]|- )")
HALF_DAY = 12 * 60
REPORTED_WITHIN = 4 * 86400.0
"""An event is reported within so many seconds: four days."""

_CLOCK = re.compile(r"(\d{1,2}):(\d{2})")
_ABOUT = word_set("about around shortly just nearly approximately roughly before after almost circa")
_DATED = (Kind.DATE, Kind.TIME)
_PUBLISHING = word_set("post publish update print modify upload")
_TIME_BASES = (
    (re.compile(r"\s+ago\b"), "ago"),
    (re.compile(r"\s+(?:earlier|before|previously|prior)\b"), "before"),
    (re.compile(r"\s+(?:later|after|afterwards|following)\b"), "after"),
)
_BETWEEN = re.compile(r"\b(?:after|following|since|before|over|during|for|until|that|who|which|when|while)\b")
"""What hands a date behind a verb over to another event: "charged after a shooting on Friday"."""


def anchors(alignment: Alignment, bench: Bench) -> str:
    """Tell "in 30 days" from "nine days before", "at 8" from "as of 4", "charged Friday" from "a shooting Friday"."""
    if one_topic(alignment.a, alignment.b):
        return ""
    one, other = _anchor(alignment.a, bench.a), _anchor(alignment.b, bench.b)
    if "by" in (alignment.a.edge, alignment.b.edge):
        return "one says only by when"
    if one == other or _far_back(alignment, one[0], other[0]) or _once_since(alignment):
        return ""
    return "the times are not counted alike"


def _once_since(alignment: Alignment) -> bool:
    """Tell whether what happens once is told by its day here, and by what holds since there: "has been open since"."""
    one, other = alignment.a, alignment.b
    return {one.edge, other.edge} == {"", "since"} and once(one, other)


def _far_back(alignment: Alignment, one: str, other: str) -> bool:
    """Tell whether "three weeks ago" and "nine days before" differ by more than the days between event and report."""
    values = [in_base(each.value) for each in (alignment.a, alignment.b) if isinstance(each.value, QuantityValue)]
    if {one, other} != {"ago", "before"} or len(values) != 2:
        return False
    sizes = sorted((value.low for value in values if value is not None and value.unit == "s"), reverse=True)
    return len(sizes) == 2 and sizes[0] - sizes[1] > REPORTED_WITHIN


def _anchor(one: Framed, side: Side) -> tuple[str, str, bool]:
    """Return what a time is counted from, of what stretch it is the edge, and whether another event claims it."""
    frame, text = one.frame, side.text
    if frame.kind not in (*_DATED, Kind.DURATION):
        return "", "", False
    ahead = text[frame.span[1] : frame.sentence[1]]
    if frame.kind is Kind.DURATION:
        before = _word_before(one, side)
        base = next((name for pattern, name in _TIME_BASES if pattern.match(ahead)), "")
        if before == "for" and base == "before":
            base = ""  # "Blocked it for five hours before they were driven off" is how long it was blocked.
        return base, "in" if before in ("in", "within") else "", False
    claimed = bool(_BETWEEN.search(text, max(frame.clause[0], frame.sentence[0]), frame.span[0]))
    free = bool(one.verb) and not (frame.preposition or one.edge) and frame.phrase[1] <= frame.span[1]
    return "", one.edge, claimed and free  # "Died on Friday after a long illness" is no Friday after.


def _word_before(one: Framed, side: Side) -> str:
    before = side.text[one.frame.sentence[0] : one.frame.span[0]].casefold().split()[-1:]
    return before[0] if before else ""


def stamps(alignment: Alignment, _bench: Bench) -> str:
    """When an article was printed is no news."""
    verbs = {alignment.a.frame.verb, alignment.b.frame.verb}
    return "it is when it was printed" if alignment.a.frame.kind in _DATED and verbs & _PUBLISHING else ""


_STILL = re.compile(r"\bstill\b")
_RESUMING = word_set("resume restart reopen return")
_GOING_ON = re.compile(r"\b(?:has|have) (?:not )?(?:been|lasted|gone on|continued|raged|dragged on)\b", re.IGNORECASE)


def ongoing(alignment: Alignment, bench: Bench) -> str:
    """After four days of riots, and after eight, both are right at their time; on Friday they still dug."""
    if alignment.a.frame.kind is Kind.DATE:
        still = [_still(one, side) for one, side in ((alignment.a, bench.a), (alignment.b, bench.b))]
        return "one went on at that time" if still[0] != still[1] else ""
    if alignment.a.frame.kind is Kind.NUMBER:
        left = [
            LEFT_OVER.search(side.text, *one.frame.clause)
            for one, side in ((alignment.a, bench.a), (alignment.b, bench.b))
        ]
        return "it may have been counted at different times" if bool(left[0]) != bool(left[1]) else ""
    if alignment.a.frame.kind is not Kind.DURATION:
        return ""
    if all(isinstance(each.value, QuantityValue) and each.value.unit in _LONG for each in (alignment.a, alignment.b)):
        return ""  # "After seven years of study" is over.
    gaps = [
        one.frame.verb in _RESUMING and _word_before(one, side) == "after"
        for one, side in ((alignment.a, bench.a), (alignment.b, bench.b))
    ]
    if gaps[0] != gaps[1]:
        return "the times are not counted alike"
    so_far = [_so_far(one, side) for one, side in ((alignment.a, bench.a), (alignment.b, bench.b))]
    told = any(
        _word_before(one, side) == "after" and side.text.startswith(" of ", one.frame.span[1])
        for one, side in ((alignment.a, bench.a), (alignment.b, bench.b))
    )
    return "it may have been counted at different times" if told or so_far[0] != so_far[1] else ""


def _still(one: Framed, side: Side) -> bool:
    """Tell whether something still went on at a date: "were still digging on Friday" is not when the hill came down."""
    return _STILL.search(side.text, one.frame.clause[0], one.frame.span[0]) is not None


def _so_far(one: Framed, side: Side) -> bool:
    """Tell whether something goes on, "for a week the city has been shaken"; an anniversary is counted so far too."""
    end = one.frame.span[1]
    if side.text.startswith((" anniversary", "-anniversary"), end):
        return True
    counted = side.text[one.frame.sentence[0] : end].casefold().split()[-5:]
    return "for" in counted and _GOING_ON.search(side.text, *one.frame.clause) is not None


_MEASURING = re.compile(
    r"\b(?:above|below|than|beyond|short of|(?:up|down) from) (?:the |its |a )?(?:[a-z]+ ){0,4}"
    r"(?:mark|record|level|figure|high|low|peak|height)\b[^,;.]*$"
)
MEASURING_REACH = 60
"""So many characters before a date begins what a value is measured by."""


def occasions(alignment: Alignment, bench: Bench) -> str:
    """Other dates in the two sentences that exclude each other: two occasions are told."""
    if alignment.a.frame.kind is Kind.DATE or alignment.a.topic == alignment.b.topic in _LASTING:
        return ""
    if all(isinstance(each.value, QuantityValue) and each.value.unit in _LONG for each in (alignment.a, alignment.b)):
        return ""  # How many years something lasted hangs on no day.
    days = [
        [
            each.frame
            for each in frames
            if each.frame.sentence == one.frame.sentence and _of_event(each, side) and not _measured_by(one, each, side)
        ]
        for frames, side, one in ((bench.ours, bench.a, alignment.a), (bench.theirs, bench.b, alignment.b))
    ]
    relations = {compare_values(one.value, other.value, Kind.DATE).relation for one in days[0] for other in days[1]}
    apart = Relation.APART in relations and not relations & {Relation.SAME, Relation.RECONCILED}
    # "Will serve ten years, a judge ruled Monday" is no other Monday, whatever "will" makes of it.
    named = [
        {day for frame in found for day in WEEKDAY.findall(side.text[slice(*frame.span)].casefold())}
        for found, side in zip(days, (bench.a, bench.b), strict=True)
    ]
    return "they are of different days" if apart and not named[0] & named[1] else ""


def figures_apart(alignment: Alignment, bench: Bench) -> str:
    """Days in sentences whose other figures differ too: flights cancelled on Friday, and fewer on Saturday."""
    if alignment.a.frame.kind is not Kind.DATE:
        return ""
    found = [
        [each for each in frames if each.frame.sentence == one.frame.sentence and each.frame.kind in _COUNTED]
        for frames, one in ((bench.ours, alignment.a), (bench.theirs, alignment.b))
    ]
    pairs = [(one, other) for one in found[0] for other in found[1] if _of_a_sort(one, other)]
    relations = {compare_values(one.value, other.value, one.frame.kind).relation for one, other in pairs}
    return "they are of two times" if relations and Relation.SAME not in relations else ""


def _of_a_sort(one: Framed, other: Framed) -> bool:
    return one.frame.kind is other.frame.kind and one.counted == other.counted and one.topic == other.topic


def closing(alignment: Alignment, bench: Bench) -> str:
    """Shares that had plunged by five per cent closed down by four: both are right, at their time of the day."""
    one, other = alignment.a, alignment.b
    if one.frame.kind is not Kind.PERCENT or not {one.topic, other.topic} & _MOVING:
        return ""
    closed = [
        _CLOSING.search(side.text, max(each.frame.sentence[0], each.frame.span[0] - CLOSING_REACH), each.frame.span[1])
        or _AT_THE_CLOSE.match(side.text, each.frame.span[1], each.frame.sentence[1])
        for each, side in ((one, bench.a), (other, bench.b))
    ]
    return "one is of the end of the day" if (closed[0] is None) != (closed[1] is None) else ""


_MOVING = frozenset(("rise", "fall"))
_CLOSING = re.compile(r"\b(?:clos(?:e[sd]?|ing)|end(?:ed|ing|s)|finish(?:ed|es|ing)|settl(?:e[sd]?|ing))\b")
_AT_THE_CLOSE = re.compile(r" (?:[a-z]+ ){0,3}(?:at|by) the (?:close|end of (?:the day|trading))\b")
CLOSING_REACH = 40
"""So many characters before what a share lost stands that it was when trading closed."""


def _measured_by(one: Framed, date: Framed, side: Side) -> bool:
    """Tell whether a date is that of what a value is measured by: "8.9 metres, well above the mark left in 1997"."""
    start = max(one.frame.span[1], date.frame.span[0] - MEASURING_REACH)
    return _MEASURING.search(side.text, start, date.frame.span[0]) is not None


def _of_event(one: Framed, side: Side) -> bool:
    """Tell whether a date is neither that of a dateline, nor of what somebody said, nor from when something counts."""
    frame = one.frame
    if frame.kind is not Kind.DATE or frame.verb in SAY_VERBS or one.edge == "since":
        return False
    return not _DATELINE.match(side.text, frame.span[1])


def rough(alignment: Alignment, bench: Bench) -> str:
    """Times given roughly, "about 8:40" and "around 9", and years told from the day of writing, "next year"."""
    one, other = alignment.a, alignment.b
    if Kind.DATE is one.frame.kind and "relative" in (one.frame.unit, other.frame.unit):
        return "it is told from the day of writing"
    if one.frame.kind is Kind.DATE:
        days = _weekday(one, bench.a), _weekday(other, bench.b)
        told = _today(one) != _today(other) and isinstance((other if _today(one) else one).value, TextValue)
        if told and not any(days):
            return "one is told from the day of writing"
        counted = any(isinstance(each.frame.value, DateValue) and each.frame.value.resolved for each in (one, other))
        # Two Thursdays, or a Thursday and a date: which Thursday is meant hangs on when each was written.
        return (
            "one is told from the day of writing"
            if counted and ("" in days or days[0] == days[1]) and any(days)
            else ""
        )
    if one.frame.kind is not Kind.TIME:
        return ""
    about = any(_word_before(each, side) in _ABOUT for each, side in ((one, bench.a), (other, bench.b)))
    return "the times are rough" if about and _minutes_apart(one, other) <= ABOUT_CLOCK else ""


def _today(one: Framed) -> bool:
    """Tell whether a date is one day counted from the day of writing: "today", "yesterday"."""
    value = one.frame.value
    return isinstance(value, DateValue) and value.resolved and value.first == value.last


def _weekday(one: Framed, side: Side) -> str:
    found = WEEKDAY.search(side.text, *one.frame.span)
    return found[0].casefold() if found else ""


def _minutes_apart(one: Framed, other: Framed) -> float:
    clocks = [_CLOCK.match(value.key) for value in (one.value, other.value) if isinstance(value, TextValue)]
    minutes = [60 * int(clock[1]) + int(clock[2]) for clock in clocks if clock]
    return min(abs(minutes[0] - minutes[1]), HALF_DAY) if len(minutes) == 2 else HALF_DAY
