"""Of whom or of what a place is told, as both articles can call them: a person by name, a thing or a raider by noun."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.journeys import vehicle_of
from broadsheet.compare.by_trait.settings_of_people import group_of
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.sentences.bearing import known_by
from broadsheet.compare.sentences.told import is_person

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.compare.sentences.bearing import Bearers
    from broadsheet.facts import Participant, Proposition

_BODY_OF = re.compile(r"^[^,]*?\b(?:body|corpse|remains)\b(?! (?:bag|part))")
_ONE_PERSON = word_set("he she him her")
_ONE_OF_MORE = re.compile(r"\b(?:another|other|second|third|fourth|fifth|one of|first|last)\b", re.IGNORECASE)
_OF_WHOM = re.compile(r" of (?:(?:[a-z]+ ){0,3}([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)|.*?([\w-]+))$")
_OWN = re.compile(r"(?:his|her)\b")
_COUNTED = re.compile(r"\d+ ")
_DEAD = re.compile(r"\b(?:dead|lifeless|drowned|murdered|strangled|stabbed)\b")
_THINGS = {
    "car": word_set("car vehicle hatchback saloon sedan"),
    "van": word_set("van minivan"),
    "lorry": word_set("truck lorry"),
    "motorcycle": word_set("motorcycle motorbike"),
    "gun": word_set("gun pistol rifle revolver handgun shotgun"),
    "blade": word_set("knife axe machete"),
    **{noun: word_set(noun) for noun in ("hammer", "weapon", "passport", "bomb", "device", "wallet", "bicycle")},
}
_PEOPLE = word_set(
    """
    boy girl child toddler baby infant woman man teenager hostage victim hiker climber skier pensioner schoolgirl
    schoolboy pupil student captive fugitive suspect worker farmhand labourer laborer runner soldier gunman attacker
    driver prisoner escapee shooter robber thief killer kidnapper defendant accused survivor
    """
)
_SOUGHT = word_set("suspect fugitive gunman attacker shooter escapee prisoner killer kidnapper defendant accused")
_RAIDERS = word_set("thief thieves burglar burglars intruder intruders robber robbers raider raiders gang they")
_RAID = re.compile(r"\b(?:thie(?:f|ves)|burglars?|intruders?|robbers?|raiders?|gang)\b")
_FIRING = word_set("fire firing shooting")

_SEATS = word_set("headquarters hq")


class OfWhom(NamedTuple):
    """Of whom or of what a place is told.

    Attributes:
        bearer: Of what sort of thing.
        who: Of whom by name; empty where a noun calls them.
    """

    bearer: str
    who: str = ""


def _of_person(who: Participant | None, bearers: Bearers, bearer: str, *, anybody: bool = False) -> OfWhom | None:
    """Return the person of whom something is told: by name, or by a noun that the other article must use too.

    ``anybody`` lets "he" and "she" be somebody whom the article does not name there.
    """
    if who is None or who.several or _ONE_OF_MORE.search(who.words):
        return None
    named = bearers.of(who) if who.pronoun or (who.name and is_person(who)) or "-year-old" in who.head else ""
    if named or (anybody and (who.head in _ONE_PERSON or (who.definite and who.head.endswith("-year-old")))):
        return OfWhom(bearer, named)
    if who.pronoun or _COUNTED.match(who.words) or who.head not in _PEOPLE:
        return None
    return OfWhom(bearer if anybody and who.head in _SOUGHT else f"{bearer} {who.head}")


def _found(who: Participant | None, bearers: Bearers, behind: str) -> OfWhom | None:
    if who is None or who.several:
        return None
    last = who.words.split()[-2:]
    for name, nouns in _THINGS.items():
        if who.head in nouns or not nouns.isdisjoint(last):
            return OfWhom(name)
    if _BODY_OF.search(who.words):
        return _body(who, bearers)
    return _of_person(who, bearers, "body" if _DEAD.search(behind) or _DEAD.search(who.words) else "person")


def _patient(clause: Proposition) -> Participant | None:
    return clause.subject if clause.passive else clause.object


def _body(who: Participant, bearers: Bearers) -> OfWhom | None:
    """Return whose body is told of: by name or by a noun, or the only one that there is."""
    of = _OF_WHOM.search(who.words)
    if of is not None:
        name = known_by(of[1], person=True) if of[1] else ""
        return OfWhom("body", name) if name else OfWhom(f"body {of[2]}")
    return OfWhom("body", bearers.main_person(1) if _OWN.match(who.words) else "") if who.definite else None


def found(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return what was found, where the verb has it for its patient."""
    return _found(_patient(clause), bearers, bearers.side.text[clause.verb_span[1] : clause.verb_span[1] + 40])


def found_itself(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return what was found, where it is the subject: "turned up", "was lying"."""
    return _found(clause.subject, bearers, "")


def buried(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return who was buried."""
    return _of_person(_patient(clause), bearers, "") if clause.passive else None


def fallen(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return who collapsed."""
    return None if clause.passive else _of_person(clause.subject, bearers, "")


def drowned(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return who drowned: their body was found there, or is told to have been."""
    return None if clause.passive else _of_person(clause.subject, bearers, "body")


def died(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return who died, by name or as the one that "he" or "she" can only be."""
    who = clause.subject
    named = who is not None and not clause.passive and (who.name or who.pronoun)
    return _of_person(who, bearers, "") if named else None


def caught(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return of whom an arrest is told: one, or so many together."""
    who = _patient(clause)
    if who is not None and who.several:
        group = group_of(who, bearers)
        return OfWhom(group) if group else None
    return _of_person(who, bearers, "1", anybody=True)


def house(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return the firm whose seat is told: by name, or as the one that is to come."""
    who = clause.subject
    if who is None or is_person(who) or who.several:
        return None
    if who.name:
        return OfWhom("", bearers.of(who))
    return OfWhom("to come") if clause.planned else None


def seat(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return the firm of whose headquarters the clause tells."""
    told = [who.words.split() for who in (clause.subject, clause.object) if who is not None]
    if any(not _SEATS.isdisjoint(words) or words[-2:] == ["head", "office"] for words in told):
        return OfWhom("to come") if clause.planned else house(clause, bearers)
    return None


def by_noun(*groups: tuple[str, frozenset[str]], passive: bool | None = None) -> Callable[..., OfWhom | None]:
    """Return a reader of what the subject is called by one of some nouns."""

    def read(clause: Proposition, _: Bearers) -> OfWhom | None:
        if clause.subject is None or (passive is not None and clause.passive is not passive):
            return None
        words = {clause.subject.head, *clause.subject.words.lower().split()[-3:]}
        return next((OfWhom(bearer) for bearer, nouns in groups if not nouns.isdisjoint(words)), None)

    return read


def ship(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return the ship that the subject is."""
    return OfWhom("", bearers.of(clause.subject)) if vehicle_of(clause.subject, bearers.side) == "ship" else None


def crashed(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return of what sort of vehicle a crash is told."""
    vehicle = "" if clause.passive else vehicle_of(clause.subject, bearers.side)
    return OfWhom(vehicle) if vehicle else None


def raider(clause: Proposition, bearers: Bearers) -> OfWhom | None:
    """Return those who broke in, whom the article must call by a noun somewhere."""
    raiders = clause.subject is not None and clause.subject.head in _RAIDERS and not clause.passive
    return OfWhom("") if raiders and _RAID.search(bearers.side.text) else None


def shooter(clause: Proposition, _: Bearers) -> OfWhom | None:
    """Return the shooting of which "opened fire" tells."""
    return OfWhom("shooting") if clause.object is not None and clause.object.head in _FIRING else None
