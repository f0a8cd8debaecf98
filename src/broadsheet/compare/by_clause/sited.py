"""One thing at two places, told with two verbs: "was taken to hospital in Molde", "are being treated in Alesund"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.denial_doubts import certain
from broadsheet.compare.compatibility.places import Apart, apart_places, called
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.told import LIGHT, Told, apart, fullness, keys_of, weight
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.calendar import MONTHS, WEEKDAYS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Participant, Proposition

WINDOW = 5
"""So many words on either side of a place tell what is there."""

ONE_DEED = 4.0
ONE_WAY = 6.0
"""What the words around both must weigh together: of one deed, or of what came from there; and of two deeds."""

_NUMBER = re.compile(r"\b\d[\d,.]*")
_WAYS = {
    "in": "at", "at": "at", "inside": "at", "near": "near", "outside": "near", "off": "near", "from": "from",
    "to": "to", "into": "to", "toward": "to", "towards": "to", "for": "to",
}  # fmt: skip
_VISITING = frozenset({"visit", "tour"})
_VISIT = deed("visit")
_AGAIN = frozenset(map(deed, word_list("move travel visit play tour speak appear live work fly drive go march")))
"""What one does at several places."""


@dataclass(frozen=True, slots=True)
class _Site:
    """A place by name, with what is told of it.

    Attributes:
        place: The place.
        way: Whether it is told what is there, near it, or what comes from it or goes to it.
        verb: The deed that is told; empty where it is none.
        before: What the word before the place is compared by.
        statement: Its sentence.
        clause: Its clause.
        near: What the words around it and the parties to the clause are compared by.
    """

    place: Participant
    way: str
    verb: str
    before: str
    statement: Statement
    clause: Proposition
    near: frozenset[str]


def other_sites(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for what the two articles set at two places, whatever verbs they tell it with."""
    ours = _sites(a, b.text)
    theirs = _sites(b, a.text) if ours else []
    drafts = []
    for one in ours:
        for other in theirs:
            if one.way != other.way:
                continue
            near = weight(one.near & other.near, weights) / fullness(weights)
            if near < ONE_DEED or not _one(one, other, near, apart_places(one.place, other.place, a.text, b.text)):
                continue
            drafts.append(_draft(one, other, a, b, near))
    return drafts


def _one(one: _Site, other: _Site, near: float, apart: Apart) -> bool:
    """Tell whether two surely told one thing, and the two places are two."""
    if apart is Apart.NOT or one.clause.planned != other.clause.planned or _of_two(one.clause, other.clause):
        return False
    if {one.verb, other.verb} & _AGAIN:
        return one.verb == other.verb == _VISIT and apart is Apart.SURELY
    same = bool(one.verb) and one.verb == other.verb
    if apart is Apart.PERHAPS:
        return same and bool(one.before) and one.before == other.before and near >= ONE_WAY
    open_ = not one.verb or not other.verb
    return same or (open_ and (one.way == "from" or near >= ONE_WAY))


def _of_two(one: Proposition, other: Proposition) -> bool:
    """Tell whether two clauses are of two: "a driver was flown to", "a passenger was"; "140 homes", "210 homes"."""
    parties = ((one.subject, other.subject), (one.object, other.object))
    counts = [[_NUMBER.findall(who.words) if who else [] for who in pair] for pair in parties]
    if any(all(pair) and pair[0] != pair[1] for pair in counts):
        return True
    return any(who and rival and not (who.name or rival.name) and apart(who, rival) for who, rival in parties)


def _sites(side: Side, rest: str) -> list[_Site]:
    """Return what an article sets where, at places that ``rest``, the other article, does not name."""
    statements = {one.span: one for one in side.statements if not one.heading}
    return [
        site
        for clause in side.clauses
        if not (clause.quoted or clause.hedged or clause.negated)
        and (statement := statements.get(clause.sentence)) is not None
        for site in _of(statement, clause, rest)
    ]


def _of(statement: Statement, clause: Proposition, rest: str) -> Iterator[_Site]:
    named = [(word, who) for word, who in clause.adjuncts if word in _WAYS]
    if clause.verb in _VISITING and clause.object is not None:
        named.append(("to", clause.object))
    for word, found in named:
        name = called(found)
        if not name or found.person or found.several or name in rest or _is_time(name):
            continue
        place = replace(found, name=name)
        parties = [clause.subject, clause.object, *(who for _, who in clause.adjuncts)]
        own = content_keys(place.words)
        around = [each for each in statement.words if each.key not in own]
        at = sum(each.start < place.span[0] for each in around)
        near = {each.key for each in around[max(0, at - WINDOW) : at + WINDOW]}
        near.update(*(keys_of(who) for who in parties if who is not None and who is not found), (stem(clause.verb),))
        before = around[at - 1].key if at else ""
        yield _Site(place, _WAYS[word], _verb(clause, before), before, statement, clause, frozenset(near) - own)


def _is_time(name: str) -> bool:
    """Tell whether a name is of a time: "in November-end"."""
    return any(word.rstrip(".") in MONTHS or word in WEEKDAYS for word in name.casefold().replace("-", " ").split())


def _verb(clause: Proposition, before: str) -> str:
    if before in _VISITING:
        return deed(before)
    if clause.verb == "be" and clause.object is not None and clause.object.head == "born":
        return clause.object.head
    if clause.verb == "make" and clause.passive:
        return deed("build")
    return "" if clause.verb in LIGHT else deed(clause.verb)


def _draft(one: _Site, other: _Site, a: Side, b: Side, near: float) -> Draft:
    told = [Told(each.clause, each.verb, None, each.place, frozenset()) for each in (one, other)]
    doubt = certain(told[0], told[1], a, b, changing=False)
    subjects = {each.clause.subject.words for each in (one, other) if each.clause.subject is not None}
    return Draft(
        verdict=Verdict.DIFFERS if doubt else Verdict.CONFLICT,
        kind=Kind.PLACE,
        slot=" / ".join([*sorted(subject for subject in subjects if subject)[:1], "place"]),
        a=Proof(one.statement.span, one.place.span),
        b=Proof(other.statement.span, other.place.span),
        why=doubt or "they are two places",
        weight=2,
        rank=2.4 + near / 1000,
    )
