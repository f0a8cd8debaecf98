"""Which thing by name "the ferry" and "the company" are: the one that the article calls so beside its name.

Laid against another article a clause must name what it is about, though its own sentence only says what it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.facts import Participant, Proposition

# Wider words for things that bear names, each with the narrower ones: "the vessel" is the one trawler by name.
_WIDER_TEXT = """
ship: ferry tanker freighter frigate destroyer liner cruiser trawler yacht submarine warship vessel carrier
vessel: ferry tanker freighter frigate destroyer liner cruiser trawler yacht submarine warship ship boat
boat: yacht trawler ferry schooner
company: firm airline bank maker retailer carrier group startup brewer carmaker insurer
firm: company airline bank maker retailer carrier startup
carrier: airline
team: club side
club: team side
storm: hurricane typhoon cyclone
hurricane: storm
"""
_WIDER = {line.split(":")[0]: frozenset(line.split(":")[1].split()) for line in _WIDER_TEXT.strip().splitlines()}


def with_things(clauses: Sequence[Proposition]) -> tuple[Proposition, ...]:
    """Return the clauses with everything named that is called by a noun which one thing alone by name is called by."""
    called: dict[str, dict[str, Participant]] = {}
    for clause in clauses:
        for who in _parties(clause):
            for noun in _nouns(who) if who.name and not (who.person or who.several) else ():
                called.setdefault(noun, {})[who.name] = who
    alone = {noun: next(iter(named.values())) for noun, named in called.items() if len(named) == 1}
    for wide, narrow in _WIDER.items():
        names = {who.name: who for noun in narrow | {wide} for who in called.get(noun, {}).values()}
        if len(names) == 1:
            alone.setdefault(wide, next(iter(names.values())))
        elif len(names) > 1:
            alone.pop(wide, None)
    return tuple(_named(clause, alone) for clause in clauses) if alone else tuple(clauses)


def _parties(clause: Proposition) -> Iterator[Participant]:
    yield from (who for who in (clause.subject, clause.object) if who is not None)
    yield from (who for _, who in clause.adjuncts)


def _nouns(who: Participant) -> Iterator[str]:
    """Yield what a thing is called right before its name, or beside a comma: "the ferry Lona", "Lona, a ferry"."""
    if who.words.endswith(who.name) and len(who.words) > len(who.name):
        before = who.words[: -len(who.name)].split()
        if before and before[-1].islower() and before[-1].isalpha():
            yield before[-1]
    beside = who.beside.split()
    if beside and beside[-1].islower():
        yield beside[-1]


def _named(clause: Proposition, alone: dict[str, Participant]) -> Proposition:
    parties: dict[str, Any] = {}
    if clause.subject is not None and (meant := _meant(clause.subject, alone)) is not None:
        parties["subject"] = meant
    if clause.object is not None and (meant := _meant(clause.object, alone)) is not None:
        parties["object"] = meant
    return replace(clause, **parties) if parties else clause


def _meant(who: Participant, alone: dict[str, Participant]) -> Participant | None:
    """Return a thing with its name; None where it has one, or is told by more than the noun."""
    if who.name or who.pronoun or who.several or who.denied or not who.definite or who.head not in alone:
        return None
    if who.words.lower().split() not in ([who.head], ["the", who.head]):
        return None
    return replace(who, name=alone[who.head].name, keys=alone[who.head].keys, thing=alone[who.head].thing)
