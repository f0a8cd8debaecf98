"""Where a report sets what things come to: where they are made, taken, towed, shown, and come to rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.named_places import IN, at_place
from broadsheet.compare.by_trait.setting_sorts import (
    MADE,
    RESTED,
    SHOWN,
    TAKEN,
    TOWED,
)
from broadsheet.compare.by_trait.traits import Trait
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.words import content_keys, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.sentences.bearing import Bearers
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Proposition


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
_MANY = re.compile(r"^(?:two|three|four|five|six|seven|eight|nine|ten|several|some|many|all) |(?<!bu)s$", re.IGNORECASE)
_GROUND = {stem(noun): line.split()[0] for line in _GROUND_TEXT.strip().splitlines() for noun in line.split()}

_VEHICLES = frozenset(
    map(
        stem,
        word_list(
            """
            plane jet aircraft airliner helicopter balloon glider flight car bus truck lorry van train tram coach
            vehicle tanker ship boat ferry
            """
        ),
    )
)

_MUSEUM = re.compile(r"\b(?:museum|gallery)\b", re.IGNORECASE)
_TOWING = frozenset({stem("tow"), stem("tug")})
_TAKEN_THINGS = word_set("sample photo photograph picture video footage")
_AT_REST = IN | {"on"}


def made(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield in which country or town something is made."""
    if clause.passive:
        yield from at_place(MADE, "", clause, statement)


def taken(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield where a sample or a picture was taken."""
    if clause.passive and clause.subject is not None and clause.subject.head in _TAKEN_THINGS:
        yield from at_place(TAKEN, clause.subject.head, clause, statement)


def towed(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield whereto a ship was towed, or brought by a tug."""
    if clause.verb == "tow" or not statement.keys.isdisjoint(_TOWING):
        yield from at_place(TOWED, "", clause, statement)


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
    if who is not None and (who.several or _MANY.search(who.words)):
        return
    if who is not None and not (who.head == "it" or stem(who.head) in _VEHICLES or who.head.isdigit()):
        return
    for word, place in clause.adjuncts:
        grounds = {_GROUND[key] for key in content_keys(place.words) & _GROUND.keys()}
        if word in _AT_REST and len(grounds) == 1:
            yield Trait(RESTED, "", grounds.pop(), statement, place.span)
            return
