"""One thing at two places: who was arrested in one town here and in another there, where a flight came from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.deeds import deed
from broadsheet.compare.denied import certain, told_of_one
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.listing import word_list
from broadsheet.compare.model import Verdict
from broadsheet.compare.places import Apart, apart_places
from broadsheet.compare.told import apart, fullness, keys_of, known, same, verb_weight, weight
from broadsheet.compare.words import stem
from broadsheet.facts import Kind
from broadsheet.facts.relations import relation_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.told import Told
    from broadsheet.facts import Participant

LEAST = 3.0
"""What the words must weigh that both clauses share, verb included, so that they surely tell of one thing."""

_WAYS = {
    "in": "at", "at": "at", "inside": "at", "near": "near", "outside": "near", "off": "near", "from": "from",
    "to": "to", "into": "to", "toward": "to", "towards": "to",
}  # fmt: skip
"""Prepositions of place, those that may stand for one another under one word."""

_ONCE = frozenset(
    stem(deed(word))
    for word in word_list(
        """
    born die kill murder arrest capture detain crash build paint find discover launch bury shoot stab treat take fly
    arrive land depart derail sink capsize marry happen occur base hospitalize jail imprison extradite deport
    transfer originate premiere film found rescue drown explode collapse strike hit begin end graduate steal rob kidnap
    abduct rush sign stage head come hold
    """
    )
)
"""What happens to one at one place."""

_TOWN_OF = re.compile(r"(?:[A-Z]?\w+ )?(?:city|town|village|port|suburb) of ([A-Z][\w-]+(?: [A-Z][\w-]+)*)")
_TOWNS = frozenset(stem(deed(word)) for word in word_list("born build paint bury graduate marry found"))
"""What is told with the name of a town rather than of a part of it."""


@dataclass(frozen=True, slots=True)
class _Set:
    """A clause with one of the places that it names."""

    told: Told
    way: str
    place: Participant


def places_apart(
    a: Side, b: Side, ours: Sequence[Told], theirs: Sequence[Told], weights: Mapping[str, float]
) -> list[Draft]:
    """Return a row for everything that the two articles set at two places of which only one can be right."""
    left, right = ([one for told in side for one in _placed(told)] for side in (ours, theirs))
    by_verb: dict[tuple[str, str], list[_Set]] = {}
    for other in right:
        by_verb.setdefault((other.told.verb, other.way), []).append(other)
    drafts = []
    for one in left:
        rivals = by_verb.get((one.told.verb, one.way), ())
        for other in rivals:
            parted = apart_places(one.place, other.place, a.text, b.text)
            if parted is Apart.NOT or not _of_one(one, other, weights):
                continue
            if _also(one, other.place, left) or _also(other, one.place, right):
                continue
            doubt = certain(one.told, other.told, a, b, changing=False)
            if parted is Apart.PERHAPS and one.way != "from" and one.told.verb not in _TOWNS:
                doubt = doubt or "one place may lie in the other"
            drafts.append(_draft(one, other, doubt))
    return drafts


def _placed(told: Told) -> Iterator[_Set]:
    clause = told.clause
    if told.verb not in _ONCE or clause.quoted or clause.hedged or clause.negated:
        return
    for word, place in clause.adjuncts:
        if word not in _WAYS or place.person or place.several:
            continue
        named = _TOWN_OF.fullmatch(place.words)
        if named is not None and not place.name:
            yield _Set(told, _WAYS[word], place._replace(name=named[1]))
        elif place.name:
            yield _Set(told, _WAYS[word], place)


def _of_one(one: _Set, other: _Set, weights: Mapping[str, float]) -> bool:
    p, q = one.told, other.told
    if p.clause.planned != q.clause.planned:
        return False
    sure = 0
    for left, right in ((p.doer, q.doer), (p.done, q.done), (p.clause.subject, q.clause.subject)):
        if known(left) and known(right):
            if apart(left, right) or not same(left, right):
                return False
            sure += told_of_one(left, right)
    shared = weight(p.around & q.around, weights) + verb_weight(p.verb, weights)
    return sure > 0 and shared >= LEAST * fullness(weights)


def _also(one: _Set, place: Participant, own: Sequence[_Set]) -> bool:
    """Tell whether an article sets the same at the other place too."""
    keys = keys_of(place)
    return any(
        keys & keys_of(other.place)
        for other in own
        if other is not one and other.told.verb == one.told.verb and other.way == one.way
    )


def _draft(one: _Set, other: _Set, doubt: str) -> Draft:
    whos = [who for told in (one.told, other.told) for who in (told.done, told.clause.subject) if known(who)]
    names = sorted({who.name or who.words for who in whos if who}, key=lambda name: (len(name), name))
    return Draft(
        verdict=Verdict.DIFFERS if doubt else Verdict.CONFLICT,
        kind=Kind.PLACE,
        slot=" / ".join([*names[:1], relation_of(one.told.clause.verb), "place"]),
        a=Proof(one.told.clause.sentence, one.place.span),
        b=Proof(other.told.clause.sentence, other.place.span),
        why=doubt or "they are two places",
        weight=2,
        rank=3.0,
    )
