"""Two values of alike frames that are of two things: one counts others too, is another measure, or is one of many."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.fits import FATES
from broadsheet.compare.by_figure.likelihood import told_by_noun
from broadsheet.compare.compatibility.scopes import counts_others, summed_with
from broadsheet.compare.language.kin import kin_of
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.topics import WEAK
from broadsheet.compare.language.words import stem
from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.compare.by_figure.aligning import Alignment, Bench
    from broadsheet.compare.by_figure.framing import Framed
    from broadsheet.compare.draft import Side

_LASTING = {
    noun: group
    for group, nouns in enumerate(
        (
            ("wait", "drought", "absence", "gap", "silence"),
            ("history", "existence"),
            ("career", "service"),
            ("reign", "rule", "tenure", "stewardship"),
            ("marriage",),
            ("war", "conflict", "insurgency"),
            ("sentence", "term"),
            ("friendship", "partnership"),
            ("record",),
        )
    )
    for noun in nouns
}
"""What a length of time is that of; those of one group may be one thing."""

_ABOUT = r"(?:(?:about|almost|nearly|over|some|exactly|more than) )?$"
_FIRST_FOR = re.compile(rf"\bfirst (?:[\w-]+ ){{0,5}}(?:for|in) {_ABOUT}")
_OF_WHAT = re.compile(rf"\b([a-z]+) of {_ABOUT}")
_WHAT = re.compile(r"[- ](?:years?[- ])?([a-z]+)(?: ([a-z]+))?")
_DATED = (Kind.DATE, Kind.TIME)
_AFTERSHOCK = {stem("aftershock")}
_OF_ANY_SORT = frozenset(
    kin_of(stem(noun)) for noun in word_list("vehicle property building premises customer animal weapon item")
)
"""Nouns that count things of several sorts together."""

_MEASURED = re.compile(r"\b(?:gust|wind|limit)(?=s?\b)", re.IGNORECASE)
_ONE_GUST = re.compile(r"\b(?:a|one|another|further) gust of (?:[a-z]+ )*$", re.IGNORECASE)
_SOME_OF_THEM = re.compile(
    r"(?:the |its |their )?(?:last|final|remaining|others?|another)\b(?! (?:year|month|week))"
    r"|(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|half|some|many|most|several)"
    r" of (?:the|them|these|those|its|their)\b",
    re.IGNORECASE,
)
_TRAVELLING = word_set("move travel drive head race speed")
REACH = 40
"""So many characters beside a measure say of what it is."""

_MEETING = word_set("see meet know recognise recognize watch visit")
"""What tells nothing of what became of them: "saw four co-workers"."""

_STATES = frozenset((*FATES, "crowd", "aboard"))
_OPPOSITE = {"dead", "saved"}
_TWO_MEASURES = {
    Kind.PERCENT: ({"poll", "votes"},),
    Kind.MEASURE: ({"depth", "distance"}, {"height", "distance"}, {"length", "distance"}, {"length", "depth"}),
    Kind.MONEY: ({"price", "takings"}, {"profit", "loss"}, {"profit", "sales"}, {"loss", "sales"}),
}
"""Two topics of which one is never the other: what a film cost, and what it took."""


def two_topics(alignment: Alignment, _bench: Bench) -> str:
    """Tell who was dismissed from all who are employed: the words beside two numbers make them two measures."""
    one, other = alignment.a, alignment.b
    if {one.topic, other.topic} in _TWO_MEASURES.get(one.frame.kind, ()):
        return "they measure two things"
    none = "aboard" in (one.topic, other.topic) and any(_none_of_them(each) for each in (one, other))
    met = any(each.frame.verb in _MEETING and rest.topic in FATES for each, rest in ((one, other), (other, one)))
    if none or met:
        return "they measure two things"  # "No one on the ship was hurt" does not say how many there were.
    if one.frame.kind is not Kind.NUMBER or one.topic in WEAK or other.topic in WEAK:
        return ""
    if {one.topic, other.topic} == _OPPOSITE:
        return "they measure two things"  # Of five miners two may have died and three survived.
    if told_by_noun(one, other):
        return ""
    apart = one.topic and other.topic and one.topic != other.topic and {one.topic, other.topic} <= _STATES
    return "they measure two things" if apart else ""


def _none_of_them(one: Framed) -> bool:
    return isinstance(one.value, QuantityValue) and one.value.high == 0 and one.frame.verb != "be"


def other_measures(alignment: Alignment, bench: Bench) -> str:
    """Tell gusts from winds, a storm's own speed from that of its winds, and what is measured from what is allowed."""
    if alignment.a.frame.kind is not Kind.MEASURE:
        return ""
    told = [_measured(one, side) for one, side in ((alignment.a, bench.a), (alignment.b, bench.b))]
    # What "the instruments recorded" may be either.
    apart = told[0] != told[1] and ("" not in told or "limit" in told)
    return "they measure two things" if apart else ""


def _measured(one: Framed, side: Side) -> str:
    """Return the word beside a measure that makes it another's: "gust", "limit"; "" where nothing does."""
    if one.frame.verb in _TRAVELLING:
        return "way"
    start, end = one.frame.span
    before = side.text[max(one.frame.sentence[0], start - REACH) : start].rpartition(",")[2]
    behind = side.text[end : min(one.frame.sentence[1], end + REACH)].partition(",")[0]
    found = {match[0].lower() for match in _MEASURED.finditer(f"{before}|{behind}")}
    if _ONE_GUST.search(before):
        return "a gust"
    return min(found, default="")  # Of "wind gusts" the gusts.


def of_some(alignment: Alignment, _bench: Bench) -> str:
    """Tell when some were rescued from when the last one was."""
    if alignment.a.frame.kind not in _DATED or not alignment.a.subject & alignment.b.subject:
        return ""
    found = [_SOME_OF_THEM.match(one.frame.subject) for one in (alignment.a, alignment.b)]
    some = [match[0].lower() if match else "" for match in found]
    return "one is of a part of it" if some[0] != some[1] else ""


def other_lengths(alignment: Alignment, bench: Bench) -> str:
    """Tell a club's wait of 52 years from its 118-year history."""
    one, other = (_lasting(side.text, framed) for framed, side in ((alignment.a, bench.a), (alignment.b, bench.b)))
    if alignment.a.frame.kind is not Kind.DURATION or one is None or other is None or one == other:
        return ""
    return "they are lengths of two things"


def _lasting(text: str, framed: Framed) -> int | None:
    """Return which sort of thing is said to last so long."""
    (start, end), sentence = framed.frame.span, framed.frame.sentence
    if _FIRST_FOR.search(text[sentence[0] : start]):
        return _LASTING["wait"]  # "Their first cup for 52 years".
    before, behind = _OF_WHAT.search(text[sentence[0] : start]), _WHAT.match(text[end : sentence[1]])
    nouns = [noun for match in (before, behind) if match for noun in match.groups() if noun]
    return next((_LASTING[noun] for noun in nouns if noun in _LASTING), None)


def one_of_many(alignment: Alignment, _bench: Bench) -> str:
    """Of aftershocks one quake has many, each with its time and strength."""
    many = any(
        _AFTERSHOCK & {stem(word) for word in one.frame.subject.casefold().split()} or one.topic == "aftershock"
        for one in (alignment.a, alignment.b)
    )
    return "one of many is told" if many and alignment.a.frame.kind in (*_DATED, Kind.MEASURE) else ""


def joint(alignment: Alignment, bench: Bench) -> str:
    """Tell "420 passengers and crew" from "246 passengers"."""
    if alignment.a.frame.kind is not Kind.NUMBER:
        return ""
    joined = [
        counts_others(side.text, one.frame.span, one.frame.sentence)
        for one, side in ((alignment.a, bench.a), (alignment.b, bench.b))
    ]
    summed = [
        summed_with(side.text, one.frame.span, one.frame.sentence)
        for one, side in ((alignment.a, bench.a), (alignment.b, bench.b))
    ]
    if summed[0] != summed[1]:
        return "one counts a part of them"
    sides = (alignment.a, bench.ours, bench.a, alignment.b), (alignment.b, bench.theirs, bench.b, alignment.a)
    if any(_adds_up_to(part, _joined_to(part, beside, side.text), whole) for part, beside, side, whole in sides):
        return "one counts a part of them"
    if joined[0] == joined[1]:
        return ""
    # Eleven vehicles are cars and buses, 48,000 properties are homes and businesses.
    alone = alignment.b if joined[0] else alignment.a
    return "" if alone.counted in _OF_ANY_SORT else "one counts others too"


def _joined_to(part: Framed, beside: Sequence[Framed], text: str) -> Iterator[Framed]:
    """Yield the counts that "and" joins to one: "187 passengers and 22 crew"."""
    (start, end), kind = part.frame.span, Kind.NUMBER
    for other in beside:
        first, last = other.frame.span
        between = text[end:first] if first >= end else text[last:start]
        if other.frame.kind is kind and between in (" and ", " and a crew of ", ", and "):
            yield other


def _adds_up_to(part: Framed, joined: Iterable[Framed], whole: Framed) -> bool:
    """Tell whether a count and one joined to it make up the whole: 187 passengers, 22 crew, 209 people."""
    some, everyone = part.value, whole.value
    if not isinstance(some, QuantityValue) or not isinstance(everyone, QuantityValue):
        return False
    return any(
        isinstance(each.value, QuantityValue) and each.value.high + some.high == everyone.high for each in joined
    )
