"""What happened at a time: the verb that governs a date, or the noun that the date belongs to, "a June 20 shooting"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.words import stem
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.verbs import VERB_FORMS

if TYPE_CHECKING:
    from broadsheet.facts import Frame

LINK_REACH = 80
"""A noun that a date belongs to starts at most so many characters before it."""

LIGHT = word_set("be have do get make say tell report give take go come include put set become")
"""Verbs that tell nothing of what a value is about."""

_FINDING = word_set("find plead declare pronounce rule deem")
_FOUND = word_set("guilty innocent dead missing liable insolvent bankrupt")
"""What somebody is found, which then tells more than the finding: "was found guilty in April"."""

_REPEATED = frozenset(
    map(
        stem,
        word_list(
            """
            game match season election award ceremony race round meeting hearing session show summit talk conference
            week day night morning afternoon evening month year time league cup final playoff series contest bout
            tournament event oscar report statement interview article issue edition news post story release broadcast
            deadline
            """
        ),
    )
)
"""Of these a report may name several and tell them apart by their dates."""

_PRINTED = frozenset(map(stem, word_list("report statement interview article issue edition post story release column")))
_HAPPENINGS = frozenset(
    map(
        stem,
        word_list(
            """
            crash collision accident quake earthquake fire blaze shooting killing murder attack assault bombing
            explosion blast raid robbery burglary theft landslide flood storm avalanche eruption sinking death arrest
            execution wedding funeral birth trial verdict sentencing conviction launch landing takeover merger purchase
            sale resignation dismissal firing appointment strike outbreak rescue escape breakout kidnapping hijacking
            stabbing storm hurricane blaze tremor derailment capsizing collapse disappearance protest riot march visit
            """
        ),
    )
)
_PARTICLE = re.compile(r"\b([^\W\d_]+) (off|up|down|out|place|away|back)\b")
_ONE_DEED = {
    "establish": "found", "set up": "found", "inaugurate": "open", "close": "shut", "close down": "shut",
    "shut down": "shut", "axe": "cancel", "scrap": "cancel", "call off": "cancel", "call back": "recall",
    "depart": "leave",
    "take off": "leave", "break out": "begin", "take place": "happen", "pass away": "die", "go off": "explode",
    "step down": "resign", "quit": "resign", "adopt": "pass", "approve": "pass", "enact": "pass", "ratify": "pass",
}  # fmt: skip
"""Verbs of one deed that reports use for one another and no list of synonyms may join, as they have other senses."""

_MADE_ANOTHER = frozenset(words.split()[0] for words in _ONE_DEED)
"""The verbs among them, whatever particle they may have."""

_PLAYING = word_set("meet face play host visit entertain")
_INTO_EFFECT = word_set("take come go enter be")
_EFFECT = re.compile(r"\b(?:effect(?:ive)?|into (?:force|effect)|in force)\b")
_RESUMING = word_set("resume reconvene")
_MOVING = word_set("move postpone reschedule delay put push shift defer")
_BEGINNING = word_set("begin start open commence happen occur strike hit erupt")
_LINK = re.compile(r"(?P<noun>[^\W\d_]+)\s+(?:on |in |late |early |last |late on |early on )?(?:the \w+ of )?$")


def happening_of(text: str, frame: Frame) -> str:
    """Return what the value of a frame is told of, as compared: its verb, or a noun; empty where nothing tells."""
    if frame.kind is Kind.DATE and _of_print(text, frame):
        return ""
    if frame.kind is Kind.DATE and (told := _dated_noun(text, frame) or _dated_deed(text, frame)):
        return told
    found = frame.object.casefold().split(" ", 1)[0] if frame.verb in _FINDING else ""
    if found in _FOUND:
        return stem(found)
    verb = _ONE_DEED.get(_with_particle(text, frame), frame.verb) if frame.verb in _MADE_ANOTHER else frame.verb
    if moved(frame):
        return stem("happen")
    if frame.kind in (Kind.DATE, Kind.TIME) and verb in _BEGINNING and (noun := _begun(frame)):
        return noun
    return "" if verb in LIGHT or not verb else stem(verb)


def _dated_deed(text: str, frame: Frame) -> str:
    """Return what is to happen on a day that reports tell in several ways: a law's beginning, a match, a hearing."""
    if frame.verb in _PLAYING and frame.object[:1].isupper():
        return stem("meet")
    clause = text[slice(*frame.clause)]
    if frame.verb in _INTO_EFFECT and _EFFECT.search(clause):
        return stem("effect")
    adjourned = frame.verb == "adjourn" and frame.preposition in {"until", "till", "to"}
    return stem("resume") if adjourned or frame.verb in _RESUMING else ""


def moved(frame: Frame) -> bool:
    """Tell whether a day is the one to which something was moved: "postponed to", "put off until"."""
    return frame.kind is Kind.DATE and frame.verb in _MOVING and frame.preposition in {"to", "for", "until", "till"}


def _with_particle(text: str, frame: Frame) -> str:
    """Return the verb with the word behind it that makes another of it: "take off", "call off"."""
    for match in _PARTICLE.finditer(text, *frame.clause):
        known = VERB_FORMS.get(match[1].lower())
        if known is not None and known[0] == frame.verb:
            return f"{frame.verb} {match[2]}"
    return frame.verb


def _begun(frame: Frame) -> str:
    """Return what began, as compared: "the trial opens on March 3" tells when the trial is."""
    words = frame.subject.casefold().partition(" of ")[0].split()
    noun = stem(words[-1].strip("’'")) if words else ""
    return noun if noun in _HAPPENINGS else ""


def _of_print(text: str, frame: Frame) -> bool:
    """Tell whether a date is that of what was printed or said: "according to its 20 May report"."""
    behind = text[frame.span[1] : frame.phrase[1]].split()
    return bool(behind) and stem(behind[-1].strip(".,;:").lower()) in _PRINTED


def _dated_noun(text: str, frame: Frame) -> str:
    """Return the noun that a date stands before or right behind: "Friday's fire", "a fire on Friday"."""
    behind = text[frame.span[1] : frame.phrase[1]].removeprefix("'s").removeprefix("’s").split()
    if behind:
        noun = stem(behind[-1].strip(".,;:’'").lower())
        return "" if noun in _REPEATED or not noun.isalpha() or behind[-1][:1].isupper() else noun
    start, end = max(frame.sentence[0], frame.span[0] - LINK_REACH), frame.span[0]
    before = _LINK.search(text, start, end)
    noun = stem(before["noun"].lower()) if before else ""
    return noun if noun in _HAPPENINGS else ""
