"""One deed of which one word refutes the other article's: delivered by a vet or by a teacher, flown out or driven.

What both articles tell in other words is read as the same. Where the two clauses fill one place with two nouns of a
kind of which one alone can be right, with two countries, or with two people by name for what one alone did, they do not
say the same: they contradict each other where all else speaks of one thing, and differ else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_clause.deeds_shared import shared_mass
from broadsheet.compare.by_clause.one_alone import one_alone, told_of_one
from broadsheet.compare.compatibility.denial_doubts import certain
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.claims import HARMED, PERSON, PLACE, Claim, claims, deeds_told
from broadsheet.compare.sentences.tellings import WHO, WHOM
from broadsheet.compare.sentences.told import Told, fullness
from broadsheet.facts import Kind
from broadsheet.facts.relations import relation_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.reworded import Reading

TOLD_OF_ONE = 2.0
NAMED = 0.5
ALIKE = 4.5
"""What two clauses must share beside the verb where another place of both is surely filled by the same, where one by
name is harmed in one way, and where no other place is told by both. Set by reading what the 2,721 development pairs
then tell to differ."""

SURE = 4.5
"""... and what to exclude each other, another place filled by the same."""

_OF_WHOM = frozenset({PERSON, PLACE, "calling", "kin"})
"""Kinds that tell of two deeds where nothing else is surely the same."""

_ONE_MORE = re.compile(
    r"\b(?:also|as well(?! as)|too|another|in addition|besides|separately|one of (?:them|the|those|[a-z]+)|the other"
    r"|a (?:second|third|fourth)|both|either|others?|and (?:her|his|their))\b",
    re.IGNORECASE,
)
"""Words of a sentence that tell of one of several, or of one beside what was told."""

_ONCE = word_set("raise deliver supply provide write compose design direct found spot discover invent")
"""Deeds which are done once to one thing: two by name who did it exclude each other."""

_KINDS = {PLACE: Kind.PLACE, PERSON: Kind.NAME}


class _Pair(NamedTuple):
    """Two claims of one place of which one alone can be right.

    Attributes:
        one: The first article's.
        other: The second article's.
        agreed: Whether another place of both deeds is filled by the same.
        score: What the two clauses share.
    """

    one: Claim
    other: Claim
    agreed: bool
    score: float


def refuted(reading: Reading) -> list[Draft]:
    """Return a row for every place of one deed that the two articles fill with what excludes the other.

    ``reading`` is of what the words of both articles mean.
    """
    a, b, _ = reading
    deeds = read_once(deeds_told, a) & read_once(deeds_told, b)
    ours = list(claims(a, deeds))
    theirs = list(claims(b, frozenset(one.deed for one in ours)))
    drafts: list[Draft] = []
    taken: set[object] = set()
    for pair in sorted(_pairs(ours, theirs, reading), key=lambda each: (-each.score, each.one.span, each.other.span)):
        spans = {("a", pair.one.span), ("b", pair.other.span)}
        if taken.isdisjoint(spans) and (pair.agreed or not _tells_of_more(pair, a, b)):
            taken |= spans
            drafts.append(_draft(pair, a, b))
    return drafts


def _pairs(ours: Sequence[Claim], theirs: Sequence[Claim], reading: Reading) -> Iterator[_Pair]:
    by_place: dict[tuple[str, ...], list[Claim]] = {}
    for other in theirs:
        by_place.setdefault(_place(other), []).append(other)
    full = fullness(reading.weights)
    texts = reading.a.text, reading.b.text
    for one in ours:
        for other in by_place.get(_place(one), ()):
            if not _comparable(one, other) or not one_alone(one, other, texts):
                continue
            agreed = told_of_one(one, other)
            if agreed is None or (not agreed and one.kind in _OF_WHOM) or _says(one, theirs) or _says(other, ours):
                continue
            score = shared_mass(one.telling, other.telling, reading.weights) / full
            if score >= _least(one, agreed=agreed):
                yield _Pair(one, other, agreed, score)


def _place(one: Claim) -> tuple[str, ...]:
    return one.kind, one.after, one.party.place, one.deed


def _comparable(one: Claim, other: Claim) -> bool:
    left, right = one.telling, other.telling
    return left.clause.planned == right.clause.planned and left.statement.folded != right.statement.folded


def _least(one: Claim, *, agreed: bool) -> float:
    if not agreed:
        return ALIKE
    return NAMED if one.deed == HARMED else TOLD_OF_ONE


def _says(one: Claim, others: Iterable[Claim]) -> bool:
    """Tell whether an article tells of the same deed what the other tells of it."""
    return any(_place(one) == _place(other) and one.value == other.value for other in others)


def _tells_of_more(pair: _Pair, a: Side, b: Side) -> bool:
    sides = (pair.one, a), (pair.other, b)
    return any(_ONE_MORE.search(side.text, *each.telling.statement.span) for each, side in sides)


def _draft(pair: _Pair, a: Side, b: Side) -> Draft:
    one, other = pair.one, pair.other
    doubt = _doubt(pair, a, b)
    label = one.party.place if one.kind in _KINDS else one.kind
    return Draft(
        verdict=Verdict.DIFFERS if doubt else Verdict.CONFLICT,
        kind=_KINDS.get(one.kind, Kind.STATUS),
        slot=" / ".join([*_in_common(pair), relation_of(one.telling.clause.verb), label]),
        a=Proof(one.telling.statement.span, one.span),
        b=Proof(other.telling.statement.span, other.span),
        why=doubt or "only one of the two can be meant",
        weight=2,
        rank=2.0 + pair.score / 1000,
    )


def _doubt(pair: _Pair, a: Side, b: Side) -> str:
    """Return why two that fill one place may yet both be right; empty where nothing says so."""
    one, other = pair.one, pair.other
    if _tells_of_more(pair, a, b):
        return "there may be both"
    if one.party.several:
        return "each may tell of a part"
    if _knows(one, b) or _knows(other, a):
        return "each names another one"
    once = one.kind == PERSON and one.telling.clause.verb in _ONCE
    if not pair.agreed or pair.score < (TOLD_OF_ONE if once else SURE):
        return "each tells of another one"
    told = [Told(each.telling.clause, each.deed, None, None, frozenset()) for each in (one, other)]
    return certain(told[0], told[1], a, b, changing=False)


def _knows(claim: Claim, side: Side) -> bool:
    """Tell whether an article prints what the other one says, of whatever it says that."""
    keys = content_keys(claim.value if claim.kind in _KINDS else claim.word)
    return any(not keys.isdisjoint(statement.keys) for statement in side.statements)


def _in_common(pair: _Pair) -> list[str]:
    """Return what both tell of somebody or something else that has a part in the deed, if anything."""
    found = [
        min(left.name, right.name, key=lambda name: (len(name), name)) or left.noun
        for place in (WHO, WHOM)
        if place != pair.one.party.place
        and (left := pair.one.telling.parties.get(place)) is not None
        and (right := pair.other.telling.parties.get(place)) is not None
        and left.keys & right.keys
    ]
    return [name for name in found if name][:1]
