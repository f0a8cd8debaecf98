"""Figures that are not of one time, stretch, place or certainty: asked for and granted, expected and made."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.around import around
from broadsheet.compare.by_figure.extents import other_extent
from broadsheet.compare.by_figure.framing import WEEKDAY
from broadsheet.compare.by_figure.narrowed import earlier_in_a_row, narrowed
from broadsheet.compare.by_figure.short_sentences import of_their_own
from broadsheet.compare.by_figure.states_to_come import of_another_state
from broadsheet.compare.by_figure.subjects import hung_on_two, of_two_subjects
from broadsheet.compare.by_figure.times import other_time
from broadsheet.compare.by_figure.two_of_a_kind import of_two, of_two_people, one_planned
from broadsheet.compare.by_figure.unlike import kept_apart, unlike
from broadsheet.compare.by_figure.wholes import of_whole_and_part
from broadsheet.compare.language.stages import (
    amounts_of_two_deeds,
    counts_of_two_deeds,
    dates_of_two_deeds,
    sums_of_two_deeds,
    terms_of_two_deeds,
)
from broadsheet.compare.language.suspicion import only_suspected
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.by_figure.around import Around
    from broadsheet.compare.draft import Draft, Proof, Side

REACH = 60
"""So many characters before a value a verb still says whether it was asked for or expected."""

BEHIND = 45
"""So many characters behind a value a word still says of which stretch or place it is, or that it is expected."""

_FIGURES = frozenset((Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.DURATION, Kind.MEASURE))
_TOLD = _FIGURES | {Kind.DATE, Kind.TIME, Kind.ORDINAL, Kind.AGE}
_DEEDS = {
    Kind.MONEY: sums_of_two_deeds,
    Kind.NUMBER: counts_of_two_deeds,
    Kind.DURATION: terms_of_two_deeds,
    Kind.MEASURE: amounts_of_two_deeds,
}
_LOOKS_AT_ALL = (of_two_subjects, of_two)
_LOOKS_AT_TIMES = (*_LOOKS_AT_ALL, other_extent, one_planned)
_LOOKS_AT_DAYS = (*_LOOKS_AT_ALL, one_planned, earlier_in_a_row)
_LOOKS = (*_LOOKS_AT_TIMES, other_time, of_another_state, narrowed, unlike, of_whole_and_part, of_their_own)
_BY_KIND = {Kind.TIME: _LOOKS_AT_TIMES, Kind.DATE: _LOOKS_AT_DAYS}
_CLAUSE = re.compile(r"[;:()]|, (?=[a-z])|\b(?:and|but|while|after|before|because|who|which)\b")
_EXPECTED = re.compile(
    r"\b(?:fear(?:s|ed|ing)?|threaten(?:s|ed|ing)?"
    r"|expect(?:s|ed|ing)?|forecasts?|forecasted|predict(?:s|ed|ing)?|project(?:s|ed)|hop(?:es|ed|ing) (?:for|to)"
    r"|(?:analysts?|investors?|economists?|markets?) (?:were |was |had been )?looking for"
    r"|aim(?:s|ed|ing)? (?:for|to|at)|target(?:s|ed|ing)?|budget(?:s|ed))\b"
    r"|\b(?:could|would|might|should) have (?!to\b|brought\b|fetched\b|sold\b)(?=[a-z])"
    r"|\b(?:was|were) (?:originally |initially |once )?(?:meant |supposed |due |planned |scheduled )?to (?=[a-z])"
)
_ASKED = re.compile(
    r"\b(?:demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|seek(?:s|ing)?|sought|want(?:s|ed|ing)?(?! to)|call(?:s|ed"
    r"|ing)? for"
    r"|need(?:s|ed)?|requir(?:e|es|ed)|lack(?:s|ed)?|recommend(?:s|ed|ing)?(?! (?:an|the) offer)"
    r"|request(?:s|ed|ing)?|propos(?:es|ed|ing)|urg(?:es|ed|ing))\b"
)
_SHARE_OF = re.compile(r"(?:percent|per cent|%) of (?:the |all )?$")
"""Of two things each has its own share: "99 percent of bacteria", "80 percent of lead"."""

_CLAIMED = re.compile(r"\bclaim(?:s|ed|ing)? (?:to have|that|they|it|he|she|we)\b|\balleg(?:es|ed|edly|ing)\b")
_PLANNED = re.compile(r"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?|means?|wants?|hopes?) to\b")
"""What is planned is not done either, as what is asked for."""

_STRETCH = re.compile(
    r"\b(?:(?:in|for|[Oo]ver|during|of) (?:the|its|their|this|last|next|a|an)|last|this|past) (?:[a-z]+ ){0,2}"
    r"(quarter|three months|six months|half|year|month|week|season|decade|day|night|weekend)\b"
)
_STRETCHES = {"three months": "quarter", "six months": "half"}
_EVERYWHERE = re.compile(
    r"\b(?:worldwide|globally|in (?:total|all)|(?:around|across|throughout) the world|nationwide)\b"
)
_WIDER = re.compile(r"^ in the (?:[a-z]+ )?(?:province|country|region|state|district|county|nation|area|world)\b")
_OF_THE_RUN = re.compile(
    r" (?:on|in|during|over|at|after) (?:its|the|their|his|her) (?:first|opening|last|final|closing|second|third)"
    r" (?:day|night|weekend|week|month|hour)\b"
)
"""A part of all the time that something ran: "70,000 visitors on its first day"."""

_RATE = re.compile(r"^ (?:an?|each|every|per) (year|month|week|day|night|hour|minute)\b")
_ON_AVERAGE = re.compile(
    r"^ (?:an?|each|every|per) (?:game|match|contest|race|start|season|set|innings|round|night|day|week|month|year)\b"
)
_PERIODIC = re.compile(
    r"\b(?:each|every|per|annual|annually|yearly|monthly|weekly|daily|average|a (?:game|day|week|month|year))\b"
)
_OF_A_CAREER = re.compile(r"\b(?:career|lifetime)(?: [a-z]+)? (?:games|matches|starts|appearances|wins|goals|points)\b")
_GROUP = re.compile(r"^ (?:[a-z]+ )?(?:in|among|for) (adults|children|men|women|boys|girls|[a-z]+(?= patients))\b")
_MEANS = re.compile(r"\bby (helicopter|air|plane|boat|sea|ship|road|bus|coach|train|rail|car|ambulance|post|phone)\b")
_STATE = re.compile(r"\b(critical|serious|stable|grave|minor|slight|light|severe|life-threatening)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:(?:was|were|been|and|then) later|afterwards|subsequently|initially|at first)\b")
_PLACE = re.compile(r" (?:in|at|across) (?:the )?[A-Z]")
_OF_THE_WEEKEND = frozenset(("friday", "saturday", "sunday"))
_WEEKEND = re.compile(r"\b(?:over|during|throughout) the weekend\b")
_SPOKEN = re.compile(
    r"(?:\b(?:said|told|says|announced|reported|confirmed|wrote|according to)\b[^;]{0,40}|\([^)]*)$", re.IGNORECASE
)
_POLL_OF = re.compile(
    r"\b(?:poll|survey)s? (?:[a-z]+ )?(?:for|by|of|in|from)(?: [a-z]+)* ((?!Mon|Tues|Wed|Thur|Fri|Satur|Sun)[A-Z]\w+)"
)
_PARTS = (
    (_STRETCH, "they are of two stretches of time"),
    (_RATE, "they are of two stretches of time"),
    (_GROUP, "they are of two groups"),
    (_MEANS, "they are of two groups"),
    (_STATE, "they are of two groups"),
)


def reserved(drafts: Iterable[Draft], a: Side, b: Side) -> list[Draft]:
    """Return the rows, contradictions that may both hold as differences."""
    return [
        replace(draft, verdict=Verdict.DIFFERS, why=why)
        if draft.verdict is Verdict.CONFLICT and draft.a and draft.b and (why := reservation(draft, a, b))
        else draft
        for draft in drafts
    ]


def reservation(draft: Draft, a: Side, b: Side) -> str:
    """Return why the two values of a row may be of two things; empty where nothing says so."""
    if draft.a is None or draft.b is None:
        return ""
    suspected = [only_suspected(side.text, proof.sentence, proof.value) for proof, side in ((draft.a, a), (draft.b, b))]
    if suspected[0] != suspected[1]:
        return "one is suspected only"
    if draft.kind is Kind.PLACE:
        later = [bool(_LATER.search(side.text, *proof.sentence)) for proof, side in ((draft.a, a), (draft.b, b))]
        return "one is of a later time" if later[0] != later[1] else ""
    if draft.kind not in _TOLD:
        return _of_two_settings(draft.a, draft.b, draft.kind, a, b)
    why = _of_two(around(draft.a, a), around(draft.b, b), draft.kind)
    return why if why or draft.kind not in _FIGURES else _of_other_figures(draft.a, draft.b, draft.kind, a, b)


def _of_two_settings(one: Proof, other: Proof, kind: Kind, a: Side, b: Side) -> str:
    """Return why two values that are no figures are told of two things or places; empty where nothing says so."""
    before = [side.text[proof.sentence[0] : proof.value[0]] for proof, side in ((one, a), (other, b))]
    if hung_on_two(*before) or all(_SHARE_OF.search(each) for each in before):
        return "they are of two"
    words = [f"{each.before}|{each.behind}" for each in (around(one, a), around(other, b))]
    return "they are of two places" if kind is Kind.STATUS and kept_apart(*words) else ""


def _of_other_figures(one: Proof, other: Proof, kind: Kind, a: Side, b: Side) -> str:
    """Return why two figures are of two certainties, parts or days; empty where nothing says so."""
    behind = _behind(one, a), _behind(other, b)
    unsure = _of_two_stretches(one, a, other, b) or _of_the_run(one, a, other, b) or _of_a_part(*behind)
    if kind is Kind.PERCENT and _of_two_polls(left=a.text[slice(*one.sentence)], right=b.text[slice(*other.sentence)]):
        return "they are of two polls"
    unsure = unsure or _of_one_certainty(_before(one, a), _before(other, b), *behind)
    if unsure or kind is not Kind.NUMBER:
        return unsure
    if _of_a_rate(one, a, other, b) or _of_a_rate(other, b, one, a):
        return "they are of two stretches of time"
    days = _weekdays(one, a), _weekdays(other, b)
    whole = [bool(_WEEKEND.search(side.text, *proof.sentence)) for proof, side in ((one, a), (other, b))]
    if whole[0] != whole[1] and days[whole[0]] and days[whole[0]] <= _OF_THE_WEEKEND:
        return "they are of two stretches of time"
    return "they are of different days" if all(days) and not days[0] & days[1] else ""


def _of_a_rate(one: Proof, left: Side, other: Proof, right: Side) -> bool:
    """Tell whether one count alone is so many a game or of a whole career: "22.4 points a game", "31 points"."""
    rest = right.text[slice(*other.sentence)]
    if _ON_AVERAGE.match(_behind(one, left)):
        return _PERIODIC.search(rest) is None
    return _OF_A_CAREER.search(left.text, *one.sentence) is not None and _OF_A_CAREER.search(rest) is None


def _of_two_polls(left: str, right: str) -> bool:
    """Tell whether two sentences name two who asked or printed a poll: "a poll for the Herald"."""
    named = [{match[1] for match in _POLL_OF.finditer(words)} for words in (left, right)]
    return all(named) and not named[0] & named[1]


def _of_two(one: Around, other: Around, kind: Kind) -> str:
    """Return why two values are of two things, deeds, places or times; empty where nothing says so."""
    if kind is Kind.AGE:
        return "they are of two people" if of_two_people(one, other) else ""
    looks = _LOOKS if kind in _FIGURES else _BY_KIND.get(kind, _LOOKS_AT_ALL)
    if why := next((why for look in looks if (why := look(one, other, kind))), ""):
        return why
    told_apart = _DEEDS.get(kind)
    if told_apart is not None and told_apart(*_deeds(one, other)):
        return "they are of two deeds"
    verbs = [each.frame.verb if each.frame else "" for each in (one, other)]
    dated = kind in (Kind.DATE, Kind.TIME) and all(verbs) and dates_of_two_deeds(*verbs)
    return "they are of two deeds" if dated else ""


def _deeds(one: Around, other: Around) -> tuple[str, str]:
    """Return what is told to be done with two figures, without what both count: "5,300 employees" employs nobody."""
    values = [each.text[slice(*each.value)] for each in (one, other)]
    shared = values[0].split()[-1:] == values[1].split()[-1:]
    left, right = (
        each.deed.replace(value, "") if shared else each.deed for each, value in zip((one, other), values, strict=True)
    )
    return left, right


def _of_one_certainty(before: str, other_before: str, behind: str, other_behind: str) -> str:
    """Return which of two figures is no more than asked for or expected, by the words around them; empty if neither."""
    asked = bool(_ASKED.search(before)), bool(_ASKED.search(other_before))
    if asked[0] != asked[1] and not _PLANNED.search(other_before if asked[0] else before):
        return "one is asked for only"
    if bool(_CLAIMED.search(before)) != bool(_CLAIMED.search(other_before)):
        return "one is claimed only"
    expected = _EXPECTED.search(f"{before} {behind}"), _EXPECTED.search(f"{other_before} {other_behind}")
    return "one is expected only" if (expected[0] is None) != (expected[1] is None) else ""


def _of_two_stretches(one: Proof, left: Side, other: Proof, right: Side) -> str:
    """Return that two sums are of two stretches, said before one and behind the other: "over the year it lost ..."."""
    found = []
    for proof, side in ((one, left), (other, right)):
        start = max(proof.sentence[0], proof.value[0] - REACH)
        told = _STRETCH.search(_behind(proof, side)) or _STRETCH.search(
            _CLAUSE.split(side.text[start : proof.value[0]])[-1]
        )
        found.append(_STRETCHES.get(told[1], told[1]) if told else "")
    return "they are of two stretches of time" if all(found) and found[0] != found[1] else ""


def _of_the_run(one: Proof, left: Side, other: Proof, right: Side) -> str:
    """Return that one figure alone is of the first week, or another part, of all the time that something ran."""
    sides = (one, left), (other, right)
    behind = [_OF_THE_RUN.match(_behind(*each)) is not None for each in sides]
    told = [_OF_THE_RUN.search(f" {side.text[slice(*proof.sentence)].lower()}") is not None for proof, side in sides]
    return "one is of a part of it" if (behind[0] and not told[1]) or (behind[1] and not told[0]) else ""


def _of_a_part(one: str, other: str) -> str:
    """Return why the words behind two figures make them figures of two stretches, groups or places."""
    for pattern, why in _PARTS:
        found = [match[match.lastindex or 0].lower() if match else "" for match in map(pattern.search, (one, other))]
        if all(found) and _STRETCHES.get(found[0], found[0]) != _STRETCHES.get(found[1], found[1]):
            return why
    for whole in (_EVERYWHERE, _WIDER):
        if bool(whole.search(one)) != bool(whole.search(other)) and (_PLACE.match(one) or _PLACE.match(other)):
            return "one is of a part of it"
    return ""


def _before(proof: Proof, side: Side) -> str:
    """Return the words before a value in its own clause."""
    start = max(proof.sentence[0], proof.value[0] - REACH)
    return _CLAUSE.split(side.text[start : proof.value[0]])[-1].lower()


def _behind(proof: Proof, side: Side) -> str:
    end = min(proof.sentence[1], proof.value[1] + BEHIND)
    return _CLAUSE.split(side.text[proof.value[1] : end])[0]


def _weekdays(proof: Proof, side: Side) -> set[str]:
    """Return the weekdays of a sentence but those on which somebody spoke."""
    start, end = proof.sentence
    return {
        found[0].casefold()
        for found in WEEKDAY.finditer(side.text, start, end)
        if not _SPOKEN.search(side.text, start, found.start())
    }
