"""Where a ship, a bus or a plane set out from, and where it was bound for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.named_places import is_time
from broadsheet.compare.by_trait.sites import Site, site_known, two_sites
from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.kept import by_span, read_once
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.bearing import Bearers
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.places import NATIONALITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Participant, Proposition

LEADING = 3
"""A report is about the sort of vehicle that it names in so many times as many sentences as any other."""

REACH = 90
"""So many characters behind the verb a town is looked for."""

_VEHICLES = {
    "ship": word_set(
        "ship boat ferry vessel trawler tanker yacht freighter dinghy catamaran liner schooner barge coaster"
    ),
    "bus": word_set("bus coach minibus"),
    "plane": word_set("plane aircraft jet airliner flight jetliner"),
    "helicopter": word_set("helicopter"),
    "car": word_set("car"),
    "train": word_set("train express"),
    "lorry": word_set("lorry truck juggernaut"),
}
_JOURNEY = word_set("journey voyage trip crossing passage vehicle craft it which")
_OTHERS = word_set("special second another other rescue naval navy coastguard patrol salvage sister following")
"""Words for a vehicle that is not the one a report is about: "a rescue vessel left Surabaya"."""

_BY_NOUN = {noun: name for name, nouns in _VEHICLES.items() for noun in nouns}
_VEHICLE_KEYS = {name: content_keys(" ".join(nouns)) for name, nouns in _VEHICLES.items()}
_SETTING_OUT = word_set(
    "sail depart leave set start begin originate travel go head take pull come be fly run bind make embark steam"
)
_PLACED = re.compile(
    r" (?:from|for|to|in|at|off|of|left|leaving|departed) |\b(?:left|leaving|leaves|departs|departed) "
)
_FROM = re.compile(
    r"\b(?:sail(?:ed|ing)?|depart(?:ed|ing)?|set (?:out|off|sail)|setting (?:out|off|sail)|(?:took|taken|taking) off"
    r"|pull(?:ed|ing) (?:out|away)|travel(?:l?ed|l?ing)|on (?:its|her|their|the|his) (?:way|journey|voyage)|en route"
    r"|flying|flown|flew|coming|came|going|heading|headed|started|begun|began|steam(?:ed|ing)|run(?:ning)?)"
    r"(?: [a-z]+){0,3}? (?=(?:from|of)\b)"
)
_LEFT = re.compile(r"\b(?:left|leaving|leaves|departed|departs) (?=(?:the )?(?:[a-z]+ (?:of|in|at) )*[A-Z])")
_OUT_OF = re.compile(r"\b(?:left|leaving|pulled out of|departed) (?:the |its )?(?:[a-z]+ ){1,3}(?=(?:in|at|of) [A-Z])")
_BEGAN = re.compile(
    r"\b(?:began|begun|started|originated|set out|set off|set sail|embarked)\b(?: [a-z]+)? (?=in\b|at\b|off\b)"
)
_BOUND = re.compile(
    r"\b(?:bound|heading|headed|making|left (?:[A-Z][\w’-]+ )+|set (?:out|off|sail)|destined) (?=for\b)"
    r"|\b(?:travel(?:l?ed|l?ing)|on (?:its|her|their|the|his) (?:way|journey|voyage)|en route|flying|flown"
    r"|sail(?:ing|ed)|heading|headed|going|run(?:ning)?)(?: from (?:the )?(?:[a-z]+ (?:of|in) )?"
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)? (?=to\b)"
)
_TOWN = re.compile(
    r"(?:(?:from|in|at|off|for|to|of) )?(?:the |its |an? )?(?:(?:[A-Z][a-z]+ )?(?:[a-z]+ ){1,3}(?:of|in|at) (?:the )?)?"
    r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)"
)


def journeys(side: Side) -> Iterator[Trait]:
    """Yield where the vehicles that an article tells of set out from and what they were bound for."""
    bearers = Bearers(side)
    statements = by_span(side)
    for clause in side.clauses:
        if clause.verb not in _SETTING_OUT or clause.quoted or clause.negated or clause.hedged or clause.planned:
            continue
        statement = statements.get(clause.sentence)
        bearer = vehicle_of(clause.subject, side) if statement is not None else ""
        if bearer and statement is not None:
            yield from _ends(side, clause, statement, bearer, bearers.of(clause.subject))


def _ends(side: Side, clause: Proposition, statement: Statement, bearer: str, who: str) -> Iterator[Trait]:
    start, end = clause.verb_span[0], clause.sentence[1]
    if _PLACED.search(side.text, start, min(end, start + REACH)) is None:
        return
    for sort, patterns in ((_ORIGIN, (_FROM, _OUT_OF, _BEGAN, _LEFT)), (_GOAL, (_BOUND,))):
        for pattern in patterns:
            match = pattern.search(side.text, start, min(end, start + REACH))
            town = _TOWN.match(side.text, match.end(), end) if match is not None else None
            if match is not None and town is not None and not town[0].endswith(f"the {town[1]}") and _is_town(town[1]):
                site = Site((town[1],), (), None, who)
                yield Trait(sort, bearer, site, statement, town.span(1))
                break


def _is_town(name: str) -> bool:
    return not is_time(name) and name.casefold() not in NATIONALITIES and not any(char.isdigit() for char in name)


def vehicle_of(who: Participant | None, side: Side) -> str:
    """Return which sort of vehicle is told of: by its noun, or as the only sort that the article tells of."""
    if who is None or who.several or who.person or not _OTHERS.isdisjoint(who.words.lower().split()):
        return ""
    found = next((_BY_NOUN[word] for word in (who.head, *who.words.lower().split()) if word in _BY_NOUN), "")
    if found:
        return found
    if who.name or who.head in _JOURNEY:
        return read_once(_main_vehicle, side)
    return ""


def _main_vehicle(side: Side) -> str:
    """Return the sort of vehicle that an article tells of far more often than of any other; empty where none is."""
    often = sorted(((len(sentences_with(side, keys)), name) for name, keys in _VEHICLE_KEYS.items()), reverse=True)
    return often[0][1] if often[0][0] >= max(1, LEADING * often[1][0]) else ""


_ORIGIN = Sort("where it set out", Kind.PLACE, "they are two places", two_sites, site_known)
_GOAL = Sort("where it was bound for", Kind.PLACE, "they are two places", two_sites, site_known)
