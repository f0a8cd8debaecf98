"""Where a report sets what befalls people: births, deaths, stays in hospital, arrests, courts, meetings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.named_places import IN, at_place, is_time, patient
from broadsheet.compare.by_trait.setting_sorts import ARRESTED, BORN, DIED, MET, SUED, TREATED
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


def _group(who: Participant | None, bearers: Bearers) -> str:
    """Return a person by name, or how many people a noun is of: "two men" and "two suspects" are one group."""
    name = bearers.of(who)
    if name or who is None or who.name or who.pronoun:
        return name
    counted = " ".join(word for word in who.words.split() if "-" not in word)
    number = next((key for key in content_keys(counted) if key.isdigit()), "" if who.several else _ONE)
    return f"{number} {stem(who.head) if number == _ONE else _PEOPLE}" if number else ""


def born(clause: Proposition, statement: Statement, bearers: Bearers) -> Iterator[Trait]:
    """Yield where somebody was born."""
    bearer = bearers.of(clause.subject) if clause.passive else ""
    if bearer:
        yield from at_place(BORN, bearer, clause, statement)


def died(clause: Proposition, statement: Statement, bearers: Bearers) -> Iterator[Trait]:
    """Yield on what sort of place somebody died."""
    bearer = bearers.of(clause.subject)
    if not bearer or (clause.verb == "pass" and "away" not in bearers.side.text[slice(*clause.span)]):
        return
    for word, who in clause.adjuncts:
        found = _DEATHBED.search(f"{who.words} to" if who.words.endswith("way") else who.words)
        if word in _AT_DEATH and found is not None:
            yield Trait(DIED, bearer, found.lastgroup, statement, (clause.verb_span[0], who.span[1]))
            return


_AT_DEATH = IN | {"on"}


def treated(clause: Proposition, statement: Statement, bearers: Bearers) -> Iterator[Trait]:
    """Yield in which hospital people are, by its name and its town."""
    if any(_HOSPITAL.search(who.words) for _, who in clause.adjuncts):
        bearer = _group(patient(clause), bearers)
        single = bearer[:1].isupper() or bearer.startswith(f"{_ONE} ")
        yield from at_place(TREATED, bearer if single else _PEOPLE, clause, statement)


def arrested(clause: Proposition, statement: Statement, bearers: Bearers) -> Iterator[Trait]:
    """Yield where somebody was arrested."""
    bearer = _group(patient(clause), bearers)
    if bearer:
        yield from at_place(ARRESTED, bearer, clause, statement)


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
