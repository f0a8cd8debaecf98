"""Two lengths of one sort of thing that may yet be of two: the search and its break, the ban and what was faced."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_figure.gates import one_topic
from broadsheet.compare.language.listing import word_set
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.compare.by_figure.aligning import Alignment, Bench
    from broadsheet.compare.by_figure.framing import Framed

_PREPARING = word_set("prepare train plan rehearse practise practice discuss")
_BREAKING = word_set("break suspend interrupt halt pause adjourn")
_BAN = "ban"
_OF_TOPIC = {_BAN: (word_set("face risk seek demand want request recommend propose"),)}
"""Verbs that tell what somebody could get; of terms in prison the words beside say so."""

_ALL = re.compile(r"\b(?:in all|in total|altogether|all told|over (?:his|her|their) career|so far|total of)\b")
_LEFT = re.compile(
    r"\b(?:still (?:has|had|have)|(?:years?|months?) (?:[^.]{0,30}? )?left|remaining|to go|to run|remains?)\b"
)
_SERVICES = (
    word_set("ambulance ambulances paramedic paramedics medic medics doctor doctors"),
    word_set("police officer officers policeman policemen"),
    word_set("firefighter firefighters fire firemen engines"),
    word_set("lifeboat lifeboats boat boats ship"),
    word_set("helicopter helicopters"),
)


def length_apart(alignment: Alignment, bench: Bench) -> str:
    """Return why two lengths of one sort of thing may both be right; empty where nothing says so."""
    one, other = alignment.a, alignment.b
    if one.frame.kind is not Kind.DURATION:
        return ""
    parts = [side.text[slice(*each.frame.sentence)] for each, side in ((one, bench.a), (other, bench.b))]
    if bool(_LEFT.search(parts[0])) != bool(_LEFT.search(parts[1])):
        return "one is what is left of it"
    return _within_one(one, other, parts) if one_topic(one, other) else ""


def _within_one(one: Framed, other: Framed, parts: Sequence[str]) -> str:
    verbs = one.frame.verb, other.frame.verb
    if any((verbs[0] in some) != (verbs[1] in some) for some in (_PREPARING, *_OF_TOPIC.get(one.topic, ()))):
        return "another deed takes so long"
    if _is_break(one) != _is_break(other):
        return "one is the length of a break"
    if one.topic == "help" and _of_two_services(one, other):
        return "another comes so late"
    return "one is of all times together" if bool(_ALL.search(parts[0])) != bool(_ALL.search(parts[1])) else ""


def _is_break(one: Framed) -> bool:
    """Tell whether something did not go on for so long: "was broken off for three hours"."""
    return one.topic != _BAN and one.frame.verb in _BREAKING and one.frame.preposition == "for"


def _of_two_services(one: Framed, other: Framed) -> bool:
    """Tell whether one waits for the ambulance, and the other for the police."""
    services = [
        {at for at, nouns in enumerate(_SERVICES) if not nouns.isdisjoint(each.frame.subject.casefold().split())}
        for each in (one, other)
    ]
    return all(services) and services[0].isdisjoint(services[1])
