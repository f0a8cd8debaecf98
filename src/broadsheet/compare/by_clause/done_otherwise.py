"""One deed under two verbs, done to the same so many: "pulled a gun on two guards", "overpowered two prison guards"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.other_words import words_said
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.words import stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.reworded import meaning_of
from broadsheet.compare.sentences.tellings import WHO, tellings
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.reworded import Reading
    from broadsheet.compare.sentences.tellings import Party, Telling
    from broadsheet.compare.statements import Statement

LEADING = 3
"""In the first sentences of both articles stands the core of the story: there two verbs tell one deed."""


def done_otherwise(reading: Reading) -> list[Draft]:
    """Return a row for what both articles lead with, done to the same number of the same, told by two verbs.

    ``reading`` is of what the words of both articles mean.
    """
    a, b, _ = reading
    leads = [[one for one in side.statements if not one.heading][:LEADING] for side in (a, b)]
    counted = frozenset.intersection(*(_numbers(lead) for lead in leads))
    if not counted:
        return []
    said = read_once(words_said, a), read_once(words_said, b)
    ours, theirs = (list(_of(side, lead, counted)) for side, lead in zip((a, b), leads, strict=True))
    drafts: list[Draft] = []
    for one, party in ours:
        for other, rival in theirs:
            if party.numbers != rival.numbers or party.head != rival.head or one.verb == other.verb:
                continue
            if _tells(one) & said[1] or _tells(other) & said[0] or not _by_one(one, other):
                continue
            drafts.append(_draft(one, party, other, rival))
    return drafts[:1]


def _numbers(lead: Sequence[Statement]) -> frozenset[str]:
    return frozenset(word.key for one in lead for word in one.words if word.number)


def _of(side: Side, lead: Sequence[Statement], counted: Set[str]) -> Iterator[tuple[Telling, Party]]:
    """Yield the deeds of sentences, each with what it is done to, counted by one of these numbers."""
    for one in tellings(side, frozenset(), {one.span for one in lead if _numbers([one]) & counted}):
        if one.tells_a_deed:
            for party in one.parties.values():
                behind = party.span[0] > one.clause.verb_span[1]
                if party.place != WHO and behind and party.numbers and party.keys:
                    yield one, party


def _tells(one: Telling) -> frozenset[str]:
    return frozenset({stem(one.clause.verb), meaning_of(one.clause.verb)})


def _by_one(one: Telling, other: Telling) -> bool:
    """Tell whether one may have done both."""
    left, right = one.parties.get(WHO), other.parties.get(WHO)
    if left is None or right is None or left.pronoun or right.pronoun:
        return True
    return bool(left.keys & right.keys) or (left.person and right.person and not (left.name and right.name))


def _draft(one: Telling, party: Party, other: Telling, rival: Party) -> Draft:
    return Draft(
        verdict=Verdict.DIFFERS,
        kind=Kind.EVENT,
        slot=f"{party.noun} / how",
        a=Proof(one.statement.span, (one.clause.verb_span[0], party.span[1])),
        b=Proof(other.statement.span, (other.clause.verb_span[0], rival.span[1])),
        why="each tells it by another deed",
        weight=2,
        rank=0.7,
    )
