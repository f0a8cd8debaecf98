"""What happened at a time: the verb that governs a date, or the noun that the date belongs to, "a June 20 shooting"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.listing import word_list, word_set
from broadsheet.compare.words import stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.facts import Frame

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

_HAPPENINGS = frozenset(
    map(
        stem,
        word_list(
            """
            crash collision accident quake earthquake fire blaze shooting killing murder attack assault bombing
            explosion blast raid robbery burglary theft landslide flood storm avalanche eruption sinking death arrest
            execution wedding funeral birth trial verdict sentencing conviction launch landing takeover merger purchase
            sale resignation dismissal firing appointment strike outbreak rescue escape breakout kidnapping hijacking
            stabbing derailment capsizing collapse disappearance protest riot march visit
            """
        ),
    )
)
_LINK = re.compile(r"(?P<noun>[^\W\d_]+)\s+(?:on |in |late |early |last |late on |early on )?(?:the \w+ of )?$")


def happening_of(text: str, frame: Frame) -> str:
    """Return what the value of a frame is told of, as compared: its verb, or a noun; empty where nothing tells."""
    if frame.kind is Kind.DATE and (noun := _dated_noun(text, frame)):
        return noun
    found = frame.object.casefold().split(" ", 1)[0] if frame.verb in _FINDING else ""
    if found in _FOUND:
        return stem(found)
    return "" if frame.verb in LIGHT or not frame.verb else stem(frame.verb)


def _dated_noun(text: str, frame: Frame) -> str:
    """Return the noun that a date stands before or right behind: "Friday's fire", "a fire on Friday"."""
    behind = text[frame.span[1] : frame.phrase[1]].removeprefix("'s").removeprefix("’s").split()
    if behind:
        noun = stem(behind[-1].strip(".,;:’'").lower())
        return "" if noun in _REPEATED or not noun.isalpha() or behind[-1][:1].isupper() else noun
    before = _LINK.search(text, frame.sentence[0], frame.span[0])
    noun = stem(before["noun"].lower()) if before else ""
    return noun if noun in _HAPPENINGS else ""
