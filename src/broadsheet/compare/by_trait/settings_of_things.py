"""Where a report sets what things come to: where they are made, filmed, towed, shown, opened, and come to rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.named_places import IN, NAME, at_place, patient
from broadsheet.compare.by_trait.setting_sorts import (
    BASE,
    FILMED,
    LANDED,
    MADE,
    OPENED,
    RESTED,
    SHOWN,
    STARTED,
    TAKEN,
    TOWED,
)
from broadsheet.compare.by_trait.traits import Trait, sentences_with
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.sentences.bearing import known_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.bearing import Bearers
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Proposition

_BASED_IN = re.compile(rf"\b({NAME}),? (?:which )?(?:is |are )?(?:based|headquartered) (?:in|at) ({NAME})")
_TOWN_BASED = re.compile(rf"\b(?:The )?({NAME})-based ({NAME})")
_SEAT_IN = re.compile(rf"\b({NAME}),? (?:which )?(?:has|with) (?:its|a) (?:headquarters|head office|seat) in ({NAME})")
_BASED_KEYS = content_keys("based headquartered headquarters seat office")
_TOWN_SEAT_IN = re.compile(
    rf"\b({NAME}),? (?:which )?(?:has|with) (?:its|a) (?:headquarters|head office|seat) in ({NAME})"
)
_BASED_KEYS = content_keys("based headquartered headquarters seat office")

_STARTED = re.compile(rf"\b(?:launch(?:ed)?|lift-?off|lifted off|blast(?:ed)? off) from (?:the )?({NAME})")
_START_KEYS = content_keys("launch launched lift liftoff lift-off lifted blast blasted")

_GROUND_TEXT = """
field meadow pasture farmland
lake pond reservoir
river creek stream canal
sea ocean bay
road highway street motorway freeway
wood forest tree
ditch ravine gorge gully
house home building garage shop
beach
swamp marsh
"""
_GROUND = {stem(noun): line.split()[0] for line in _GROUND_TEXT.strip().splitlines() for noun in line.split()}
_CRAFT = frozenset(map(stem, word_list("plane jet aircraft airliner helicopter balloon glider flight")))
_VEHICLES = _CRAFT | frozenset(
    map(stem, word_list("car bus truck lorry van train tram coach vehicle tanker ship boat ferry"))
)

_MUSEUM = re.compile(r"\b(?:museum|gallery)\b", re.IGNORECASE)
_TOWING = frozenset({stem("tow"), stem("tug")})
_PREMISES = {
    noun: line.split()[0]
    for line in ("office laboratory lab hub campus", "plant factory mill", "store shop", "warehouse")
    for noun in line.split()
}
_TAKEN_THINGS = word_set("sample photo photograph picture video footage")
_FILMS = word_set("film movie series drama documentary script screenplay it")
_OPENING = word_set("open build establish set launch found create")
_AT_REST = IN | {"on"}


def made(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield in which country or town something is made."""
    if clause.passive:
        yield from at_place(MADE, "", clause, statement)


def taken(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield where a sample or a picture was taken."""
    if clause.passive and clause.subject is not None and clause.subject.head in _TAKEN_THINGS:
        yield from at_place(TAKEN, clause.subject.head, clause, statement)


def filmed(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield where a film was made."""
    if clause.passive and clause.subject is not None and clause.subject.head in _FILMS:
        yield from at_place(FILMED, "", clause, statement)


def towed(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield whereto a ship was towed, or brought by a tug."""
    if clause.verb == "tow" or not statement.keys.isdisjoint(_TOWING):
        yield from at_place(TOWED, "", clause, statement)


def landed(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield where an aircraft came down."""
    if clause.subject is not None and stem(clause.subject.head) in _CRAFT:
        yield from at_place(LANDED, "", clause, statement)


def shown(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield in which museum something can be seen."""
    for word, who in clause.adjuncts:
        if word in IN and _MUSEUM.search(who.words):
            yield Trait(SHOWN, "", (who.words,), statement, who.span)


def rested(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield on what ground a vehicle came to rest."""
    who = clause.subject
    if clause.verb == "rest" and clause.above != "come":
        return
    if who is not None and not (who.head == "it" or stem(who.head) in _VEHICLES or who.head.isdigit()):
        return
    for word, place in clause.adjuncts:
        grounds = {_GROUND[key] for key in content_keys(place.words) & _GROUND.keys()}
        if word in _AT_REST and len(grounds) == 1:
            yield Trait(RESTED, "", grounds.pop(), statement, place.span)
            return


def opened(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield where a new office, plant or shop is to stand: the place right behind the noun."""
    parties = [patient(clause), *(who for _, who in clause.adjuncts)]
    for who, (word, place) in zip(parties, clause.adjuncts, strict=False):
        if who is None or who.name or who.several or word not in IN or not place.name or place.person:
            continue
        sort = _PREMISES.get(who.head, "")
        if sort and (clause.verb in _OPENING or "new" in who.words.split()):
            yield Trait(OPENED, f"new {sort}", (place.name,), statement, place.span)


def started(side: Side) -> Iterator[Trait]:
    """Yield whence a rocket, a ship or an aircraft set out: "after a launch from Kourou"."""
    for statement in sentences_with(side, _START_KEYS):
        for match in _STARTED.finditer(side.text, *statement.span):
            yield Trait(STARTED, "", (match[1],), statement, match.span(1))


def seats(side: Side) -> Iterator[Trait]:
    """Yield where firms and bodies have their seat: "Acme, based in Leeds", "Leeds-based Acme"."""
    for statement in sentences_with(side, _BASED_KEYS):
        for pattern, firm, town in ((_BASED_IN, 1, 2), (_SEAT_IN, 1, 2), (_TOWN_BASED, 2, 1)):
            for match in pattern.finditer(side.text, *statement.span):
                yield Trait(BASE, known_by(match[firm], person=False), (match[town],), statement, match.span(town))
