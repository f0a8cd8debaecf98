"""Whether two phrases that exclude each other are said of two occasions: of two days, towns, offices or parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.hours_of_states import dated, follows
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.conditions import ANY_TIME, CHANGING, OBJECT, REACH, TIMED
from broadsheet.compare.sentences.told import apart, keys_of
from broadsheet.facts.lexicon.calendar import ENGLISH_MONTHS

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.conditions import Condition
    from broadsheet.facts import Participant

_STATES = word_set("be have remain stay keep")
_PASTS = word_set("was were had wasn't weren't hadn't remained stayed kept")
_SUMS = word_set("money sum amount all cash debt everything half cost rest balance")
_OFFICE = re.compile(r"\bas (?:the |an? |its |his |her |their )?((?:[a-z-]+ )?[a-z-]+)")
"""What one is, or was: "resigned | as chairman"."""

_AT = frozenset({"in", "at", "near"})
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
PRICE = "$"
_HOURS = re.compile(
    rf"\b(?:{'|'.join(sorted(_DAYS))}|morning|midday|noon|afternoon|early|late|open|close)\b", re.IGNORECASE
)
"""When a price was what it is told to have been."""

_COUNTS = re.compile(
    r"\bon (?:[\w-]+ ){1,4}(?:counts?|charges?)\b|\b(?:other|lesser|remaining) (?:counts?|charges?)\b"
    r"|\bof (?:one|two|three|four|five|six|some|several|most) (?:[\w-]+ )?(?:counts?|charges?)\b"
)
"""A verdict on some of the counts leaves the others."""

_WHERE = re.compile(r" (?:in|at|near|on|of|outside|for|to|from|between) (?:the )?([A-Z][\w’'-]+)")
"""Which one is meant stands behind it: "the airport | in York"."""

_DIRECTION = "direction of travel"
_IN_A_ROW = re.compile(
    r"\b(first|second|third|fourth|fifth|last|earlier|later|previous|upper|lower|north|south|east|west)\b"
)
_CRIME = re.compile(r" of ((?!the\b|all\b|any\b)[a-z-]+(?: [a-z-]+)?)")
_PAST_SCALE = "past"
_CONVICTED = re.compile(r"\bconvicted of\b")
_EARLIER = re.compile(
    r"\b(?:(?:19|20)\d\d|ago|previously|earlier|before|once|already|twice|ha(?:d|s|ve) (?:[a-z]+ )?been)\b"
)


def elsewhere(one: Condition, other: Condition, text: str, text_b: str) -> bool:
    """Tell whether two are meant: the airport in one town and in another, a chairman's office and a treasurer's."""
    places = [sites(one, text), sites(other, text_b)]
    if (all(places) and not places[0] & places[1]) or _other_hours(one, other, text, text_b):
        return True
    if _of_two_times(one, other, text, text_b) or _done_to_two(one, other) or _by_two(one, other):
        return True
    told = (one, text), (other, text_b)
    if any(_COUNTS.search(where, *each.statement.span) or _of_this_trial(each, where) for each, where in told):
        return True
    offices = [
        content_keys(match[1])
        for each, where in told
        if (match := _OFFICE.search(where, each.span[0], min(each.span[1] + REACH, each.statement.span[1])))
    ]
    return (len(offices) == 2 and not offices[0] & offices[1]) or _of_two_charges(one, other, text, text_b)


def _of_two_times(one: Condition, other: Condition, text: str, text_b: str) -> bool:
    """Tell whether the one was so and the other is, or one is planned for a day."""
    states = CHANGING in one.marks and all(each.clause.verb in _STATES for each in (one, other))
    if states and _past(one, text) != _past(other, text_b):
        return True
    planned = [each for each in (one, other) if each.clause.planned]
    return len(planned) == 1 and ANY_TIME not in one.marks and _dated(planned[0])


def _done_to_two(one: Condition, other: Condition) -> bool:
    """Tell whether it is done to two, or leads to and from two: bound for one town, come from another."""
    done = one.clause.object, other.clause.object
    if OBJECT in one.marks and apart(*done) and not any(who and who.head in _SUMS for who in done):
        return True
    return _of_two_in_a_row(*done) or (one.scale == _DIRECTION and not one.behind & other.behind)


def _by_two(one: Condition, other: Condition) -> bool:
    """Tell whether it was done by two: approved by the lower house, rejected by the upper."""
    doers = [
        frozenset().union(*(keys_of(who) for word, who in each.clause.adjuncts if word == "by"))
        for each in (one, other)
    ]
    return bool(doers[0] - doers[1] and doers[1] - doers[0])


def _of_two_in_a_row(one: Participant | None, other: Participant | None) -> bool:
    """Tell whether it is done to two by their place in a row: "the first offer", "the second offer"."""
    rows = [frozenset(_IN_A_ROW.findall(who.words.lower())) if who else frozenset() for who in (one, other)]
    return all(rows) and rows[0].isdisjoint(rows[1])


def _of_two_charges(one: Condition, other: Condition, text: str, text_b: str) -> bool:
    """Tell whether two verdicts are of two crimes: cleared of bribery, convicted of perjury."""
    crimes = [
        content_keys(match[1])
        for each, where in ((one, text), (other, text_b))
        if (match := _CRIME.match(where, each.span[1], each.statement.span[1]))
    ]
    return len(crimes) == 2 and crimes[0].isdisjoint(crimes[1])


def later(one: Condition, other: Condition, a: Side, b: Side) -> bool:
    """Tell whether the one may have come to be after the other, as far as their days tell."""
    if TIMED not in one.marks and CHANGING not in one.marks:
        return False
    ours, theirs = told_in(one, other, a, b)
    if TIMED not in one.marks and not (dated(ours) and dated(theirs)):
        return False
    return follows(ours, theirs, a.published or b.published)


def told_in(one: Condition, other: Condition, a: Side, b: Side) -> tuple[str, str]:
    """Return the words of the two clauses, and what tells before and behind them when it was so."""
    ours, theirs = (
        side.text[_opening(each) : min(each.clause.span[1] + REACH, each.statement.span[1])]
        for each, side in ((one, a), (other, b))
    )
    return ours, theirs


def _opening(one: Condition) -> int:
    """Return where the clause begins, or its sentence where little stands before it: "Late on Monday the road was"."""
    start = one.statement.span[0]
    return start if one.clause.span[0] - start <= REACH else one.clause.span[0]


def _other_hours(one: Condition, other: Condition, text: str, text_b: str) -> bool:
    """Tell whether two prices are of two days, or of two hours of a day."""
    ours, theirs = (
        {match[0].lower() for match in _HOURS.finditer(where, *each.statement.span)}
        for each, where in ((one, text), (other, text_b))
    )
    return PRICE in one.marks and bool(ours) and bool(theirs) and ours.isdisjoint(theirs)


def _of_this_trial(one: Condition, text: str) -> bool:
    """Tell whether a conviction is the one reported, and none before: "was convicted of nine counts in July"."""
    tried = one.scale == _PAST_SCALE and _CONVICTED.search(text, *one.span)
    return bool(tried) and not _EARLIER.search(text, *one.statement.span)


def sites(one: Condition, text: str) -> frozenset[str]:
    """Return what the names of the places are compared by that a clause tells it of."""
    behind = _WHERE.match(text, one.holder.span[1])
    named = behind is not None and behind[1].lower() not in _DAYS | ENGLISH_MONTHS
    return (content_keys(behind[1]) if behind and named else frozenset()).union(
        *(keys_of(who) for word, who in one.clause.adjuncts if word in _AT and who.name and not who.person)
    )


def _past(one: Condition, text: str) -> bool:
    """Tell whether a clause tells of the past, and is nobody's word: "was" in "he said it was open" is present."""
    return not one.clause.source and text[one.clause.verb_span[0] :].split(maxsplit=1)[0].lower() in _PASTS


def _dated(one: Condition) -> bool:
    """Tell whether a clause names the day: "will not run on Sunday"."""
    return any(word == "on" and who.head in _DAYS for word, who in one.clause.adjuncts)
