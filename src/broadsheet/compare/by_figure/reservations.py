"""Figures that are not of one time, stretch, place or certainty: asked for and granted, expected and made."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.around import around
from broadsheet.compare.by_figure.extents import other_extent
from broadsheet.compare.by_figure.framing import WEEKDAY
from broadsheet.compare.by_figure.subjects import hung_on_two, of_two_subjects
from broadsheet.compare.by_figure.times import other_time
from broadsheet.compare.by_figure.two_of_a_kind import of_two, of_two_people
from broadsheet.compare.language.stages import (
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
_DEEDS = {Kind.MONEY: sums_of_two_deeds, Kind.NUMBER: counts_of_two_deeds, Kind.DURATION: terms_of_two_deeds}
_LOOKS_AT_ALL = (of_two_subjects, of_two)
_LOOKS_AT_TIMES = (*_LOOKS_AT_ALL, other_extent)
_LOOKS = (*_LOOKS_AT_TIMES, other_time)
_CLAUSE = re.compile(r"[;:()]|, (?=[a-z])|\b(?:and|but|while|after|before|because|who|which)\b")
_EXPECTED = re.compile(
    r"\b(?:expect(?:s|ed|ing)?|forecasts?|forecasted|predict(?:s|ed|ing)?|project(?:s|ed)|hop(?:es|ed|ing) (?:for|to)"
    r"|aim(?:s|ed|ing)? (?:for|to|at)|looking for|target(?:s|ed|ing)?)\b"
)
_ASKED = re.compile(
    r"\b(?:demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|seek(?:s|ing)?|sought|want(?:s|ed|ing)?|call(?:s|ed|ing)? for"
    r"|recommend(?:s|ed|ing)?|request(?:s|ed|ing)?|propos(?:es|ed|ing)|urg(?:es|ed|ing))\b"
)
_PLANNED = re.compile(r"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|aim(?:s|ed|ing)?) to\b")
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
_RATE = re.compile(r"^ (?:an?|each|every|per) (year|month|week|day|night|hour|minute)\b")
_GROUP = re.compile(r"^ (?:[a-z]+ )?(?:in|among|for) (adults|children|men|women|boys|girls|[a-z]+(?= patients))\b")
_STATE = re.compile(r"\b(critical|serious|stable|grave|minor|slight|light|severe|life-threatening)\b", re.IGNORECASE)
_LATER = re.compile(r"\b(?:(?:was|were|been|and|then) later|afterwards|subsequently|initially|at first)\b")
_PLACE = re.compile(r" (?:in|at|across) (?:the )?[A-Z]")
_SPOKEN = re.compile(
    r"(?:\b(?:said|told|says|announced|reported|confirmed|wrote|according to)\b[^;]{0,40}|\([^)]*)$", re.IGNORECASE
)
_PARTS = (
    (_STRETCH, "they are of two stretches of time"),
    (_RATE, "they are of two stretches of time"),
    (_GROUP, "they are of two groups"),
    (_STATE, "they are of two groups"),
)


def reserved(drafts: Iterable[Draft], a: Side, b: Side) -> list[Draft]:
    """Return the rows, contradictions that may both hold as differences."""
    return [
        replace(draft, verdict=Verdict.DIFFERS, why=why)
        if draft.verdict is Verdict.CONFLICT and draft.a and draft.b and (why := _reservation(draft, a, b))
        else draft
        for draft in drafts
    ]


def _reservation(draft: Draft, a: Side, b: Side) -> str:
    if draft.a is None or draft.b is None:
        return ""
    suspected = [only_suspected(side.text, proof.sentence, proof.value) for proof, side in ((draft.a, a), (draft.b, b))]
    if suspected[0] != suspected[1]:
        return "one is suspected only"
    if draft.kind is Kind.PLACE:
        later = [bool(_LATER.search(side.text, *proof.sentence)) for proof, side in ((draft.a, a), (draft.b, b))]
        return "one is of a later time" if later[0] != later[1] else ""
    if draft.kind not in _TOLD:
        before = [side.text[proof.sentence[0] : proof.value[0]] for proof, side in ((draft.a, a), (draft.b, b))]
        return "they are of two" if hung_on_two(*before) else ""
    why = _of_two(around(draft.a, a), around(draft.b, b), draft.kind)
    return why if why or draft.kind not in _FIGURES else _of_other_figures(draft.a, draft.b, draft.kind, a, b)


def _of_other_figures(one: Proof, other: Proof, kind: Kind, a: Side, b: Side) -> str:
    """Return why two figures are of two certainties, parts or days; empty where nothing says so."""
    behind = _behind(one, a), _behind(other, b)
    unsure = _of_two_stretches(one, a, other, b) or _of_a_part(*behind)
    unsure = unsure or _of_one_certainty(_before(one, a), _before(other, b), *behind)
    if unsure or kind is not Kind.NUMBER:
        return unsure
    days = _weekdays(one, a), _weekdays(other, b)
    return "they are of different days" if all(days) and not days[0] & days[1] else ""


def _of_two(one: Around, other: Around, kind: Kind) -> str:
    """Return why two values are of two things, deeds, places or times; empty where nothing says so."""
    if kind is Kind.AGE:
        return "they are of two people" if of_two_people(one, other) else ""
    looks = _LOOKS if kind in _FIGURES else _LOOKS_AT_TIMES if kind is Kind.TIME else _LOOKS_AT_ALL
    if why := next((why for look in looks if (why := look(one, other, kind))), ""):
        return why
    told_apart = _DEEDS.get(kind)
    if told_apart is not None and told_apart(one.deed, other.deed):
        return "they are of two deeds"
    verbs = [each.frame.verb if each.frame else "" for each in (one, other)]
    dated = kind in (Kind.DATE, Kind.TIME) and all(verbs) and dates_of_two_deeds(*verbs)
    return "they are of two deeds" if dated else ""


def _of_one_certainty(before: str, other_before: str, behind: str, other_behind: str) -> str:
    """Return which of two figures is no more than asked for or expected, by the words around them; empty if neither."""
    asked = bool(_ASKED.search(before)), bool(_ASKED.search(other_before))
    if asked[0] != asked[1] and not _PLANNED.search(other_before if asked[0] else before):
        return "one is asked for only"
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
