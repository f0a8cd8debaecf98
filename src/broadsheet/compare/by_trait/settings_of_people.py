"""Where a report sets what befalls people: births, deaths, stays in hospital, arrests, courts, meetings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.named_places import IN, at_place, is_time, patient
from broadsheet.compare.by_trait.setting_sorts import BORN, DIED, MET, SUED, TREATED
from broadsheet.compare.by_trait.traits import Trait
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys, stem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.sentences.bearing import Bearers
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Participant, Proposition

_DEATHBEDS = {
    "way": r"ambulance|way to|en route|helicopter",
    "hospice": r"hospice|nursing home|care home",
    "hotel": r"hotel|motel",
    "cell": r"jail|prison|cell|custody",
    "hospital": r"hospital|clinic|ward|infirmary|operating table|intensive care|emergency room|medical cent|general\b",
    "home": r"home|house|apartment|flat|bedroom|residence",
    "scene": r"scene|spot|wreckage|rubble",
}
_DEATHBED = re.compile(
    rf"\b(?:{'|'.join(f'(?P<{place}>{words})' for place, words in _DEATHBEDS.items())})", re.IGNORECASE
)
_HOSPITAL = re.compile(r"\b(?:hospital|clinic|infirmary|medical cent)", re.IGNORECASE)
_COURT = re.compile(r"\bcourt(?:house)?\b", re.IGNORECASE)
_COUPLE = word_set("two couple pair they both")
_OCCASION = frozenset(("at", "on", "during"))
_PEOPLE = "people"
_ONE = "1"


def group_of(who: Participant | None, bearers: Bearers) -> str:
    """Return a person by name, or how many people a noun is of: "two men" and "two suspects" are one group."""
    name = bearers.of(who)
    if name or who is None or who.name or who.pronoun:
        return name
    counted = " ".join(word for word in who.words.split() if "-" not in word)
    many = who.several or (who.head.endswith("s") and stem(who.head) != who.head)
    number = next((key for key in content_keys(counted) if key.isdigit()), "" if many else _ONE)
    return f"{number} {stem(who.head) if number == _ONE else _PEOPLE}" if number else ""


def born(clause: Proposition, statement: Statement, bearers: Bearers) -> Iterator[Trait]:
    """Yield where somebody was born."""
    bearer = bearers.of(clause.subject) if clause.passive else ""
    if bearer:
        yield from at_place(BORN, bearer, clause, statement)


def died(clause: Proposition, statement: Statement, bearers: Bearers) -> Iterator[Trait]:
    """Yield on what sort of place somebody died."""
    text, start = bearers.side.text, clause.verb_span[0]
    if clause.verb == "come":
        bearer = bearers.main_person(1) if clause.subject is not None and clause.subject.head in _ENDS else ""
    else:
        bearer = bearers.of(clause.subject)
    if not bearer or (clause.verb == "pass" and "away" not in text[start : clause.verb_span[1] + 5]):
        return
    for word, who in clause.adjuncts:
        found = _DEATHBED.search(f"{who.words} to" if who.words.endswith("way") else who.words)
        if word in _AT_DEATH and found is not None:
            yield Trait(DIED, bearer, found.lastgroup, statement, (start, who.span[1]))
            return
    home = _AT_HOME.search(text, start, clause.sentence[1])
    if home is not None:
        yield Trait(DIED, bearer, "home", statement, home.span())


_AT_DEATH = IN | {"on"}
_ENDS = frozenset(("death", "end"))
_AT_HOME = re.compile(r"(?<=[a-z,] )at (?:his |her |their |the family )?home\b(?! of| town| game)")


def treated(clause: Proposition, statement: Statement, bearers: Bearers) -> Iterator[Trait]:
    """Yield in which hospital people are, by its name and its town."""
    who = patient(clause)
    flown = clause.subject is not None and not clause.passive and clause.subject.head in _FLYING
    hurt = flown or (who is not None and who.head in _HURT and clause.verb in _MOVING)
    if clause.verb in _CARING:
        match = _CARED.match(bearers.side.text, clause.verb_span[1], clause.sentence[1])
        if clause.passive and match is not None:
            yield Trait(TREATED, _PEOPLE, (match[1],), statement, match.span(1))
    elif hurt or any(_HOSPITAL.search(each.words) for _, each in clause.adjuncts):
        bearer = group_of(who, bearers) if who is None or who.head not in _HURT else ""
        single = bearer[:1].isupper() or bearer.startswith(f"{_ONE} ")
        yield from at_place(TREATED, bearer if single else _PEOPLE, clause, statement)


_FLYING = word_set("helicopter helicopters ambulance ambulances")
_HURT = word_set("wounded injured survivors casualties victims patients survivor casualty")
_MOVING = word_set("fly airlift rush evacuate take move")
_CARING = word_set("care look")
_CARED = re.compile(
    r" ?(?:for|after) (?:at|in) (?:the )?(?:[a-z]+ )*(?:(?:hospital|infirmary|clinic) (?:in|of) )?"
    r"([A-Z][\w.’'-]+(?: [A-Z][\w’'-]+)*)"
)


def sued(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield before which court a suit was brought."""
    if any(_COURT.search(who.words) for _, who in clause.adjuncts):
        yield from at_place(SUED, "", clause, statement)


def met(clause: Proposition, statement: Statement, _: Bearers) -> Iterator[Trait]:
    """Yield at what two came to know each other: "The two met at a party", "They were introduced on a set"."""
    two = clause.subject is not None and (clause.subject.several or clause.subject.head in _COUPLE)
    if not two or (clause.passive != (clause.verb == "introduce")) or clause.object is not None or clause.planned:
        return
    for word, who in clause.adjuncts:
        keys = content_keys(who.words)
        if (
            word in _OCCASION
            and keys
            and not who.person
            and not any(key.isdigit() for key in keys)
            and not is_time(who.head)
        ):
            yield Trait(MET, "", keys, statement, who.span)
            return
