"""One group of people by its number: "23 Danish sailors" here and "12 Danes and 11 Poles" there, rescued and arrested.

Nobody names the members of a group, but few groups of one report have the same number. Of one such group two reports
tell one origin and one fate.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.deeds import deed
from broadsheet.compare.denied import certain, value_of
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.listing import word_set
from broadsheet.compare.model import Verdict
from broadsheet.compare.told import apart, fullness, keys_of, weight
from broadsheet.compare.words import content_keys, stem
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.places import NATIONALITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.compare.told import Told
    from broadsheet.facts import Span

FEWEST = 3
"""A smaller number is many groups'."""

STEM = 3
"""So many letters a people and its country have in common: Yemeni, Yemen."""

LEAST = 2.5
"""What the two sentences must share beside the number."""

_PEOPLES = NATIONALITIES - word_set(
    """
    african asian european arab english scottish welsh british jewish muslim christian catholic islamic hindu sikh
    buddhist somalian korean saudi
    """
)
"""Peoples of which none is another's name, and none a part of another."""

_ALSO = {"somalian": "somali"}
_NATION = "|".join(sorted((name.capitalize() for name in {*_PEOPLES, *_ALSO}), key=lambda name: (-len(name), name)))
_NUMBER = r"(\d{1,3}|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty)"
_GROUP = re.compile(
    rf"\b{_NUMBER} (?:(?!of\b)[a-z-]+ ){{0,2}}((?:{_NATION})s?(?:(?:, | and |, and )(?:{_NATION})s?)*)(?: ([a-z]+))?"
)
_PARTED = re.compile(rf"\b{_NUMBER} ({_NATION})s?(?: [a-z]+)? and {_NUMBER} ({_NATION})s?\b")
_ONE = re.compile(_NATION)
_PERSONS = re.compile(r"(?:men|women|people|nationals|citizens|children|s)$")

_FATES = {
    deed(verb): fate
    for fate, verbs in (("taken", "arrest capture detain apprehend"), ("saved", "rescue save free evacuate"))
    for verb in verbs.split()
}
"""What is done to a group: nobody saves whom he arrests."""

FATE_VERBS = frozenset(map(stem, _FATES))
"""The verbs that tell it, as compared."""


@dataclass(frozen=True, slots=True)
class _Group:
    """A group with its origin.

    Attributes:
        number: How many they are.
        nations: Where they come from, in small letters.
        statement: The sentence.
        span: Where the words stand.
    """

    number: str
    nations: frozenset[str]
    statement: Statement
    span: Span


def other_groups(
    a: Side, b: Side, ours: Sequence[Told], theirs: Sequence[Told], weights: Mapping[str, float]
) -> list[Draft]:
    """Return a row for every group of one number to which the two articles give two origins, or two fates."""
    return [*_origins(a, b, weights), *_fates(a, b, ours, theirs)]


def _origins(a: Side, b: Side, weights: Mapping[str, float]) -> Iterator[Draft]:
    left, right = _groups(a), _groups(b)
    for number in sorted(left.keys() & right.keys()):
        # An article that gives two origins itself tells of two groups, or of a part.
        sets = [{group.nations for group in side[number]} for side in (left, right)]
        if any(len(each) > 1 for each in sets) or sets[0] == sets[1]:
            continue
        (ours,), (theirs,) = sets
        if _named(theirs - ours, a) or _named(ours - theirs, b):
            continue
        shared = [
            (weight((one.statement.keys & other.statement.keys) - {number}, weights), one, other)
            for one in left[number]
            for other in right[number]
        ]
        best = max(shared, key=lambda each: (round(each[0], 6), -each[1].span[0], -each[2].span[0]))
        if best[0] >= LEAST * fullness(weights):
            yield _draft(best[1].statement.span, best[1].span, best[2].statement.span, best[2].span, "nationality")


def _named(nations: frozenset[str], side: Side) -> bool:
    """Tell whether an article speaks of one of these peoples, or of its country, somewhere."""
    return any(re.search(rf"\b{nation[:STEM].capitalize()}", side.text) for nation in nations)


def _groups(side: Side) -> dict[str, list[_Group]]:
    found: dict[str, list[_Group]] = {}
    for statement in side.statements:
        if not any(key.isdigit() for key in statement.keys):
            continue
        for one in _of(side.text, statement):
            found.setdefault(one.number, []).append(one)
    return found


def _of(text: str, statement: Statement) -> Iterator[_Group]:
    for match in _PARTED.finditer(text, *statement.span):
        numbers = [_value(match[1]), _value(match[3])]
        if all(numbers):
            yield _Group(str(sum(numbers)), _nations(match[0]), statement, match.span())
    for match in _GROUP.finditer(text, *statement.span):
        parted = _PARTED.match(text, match.start()) is not None
        persons = match[2].endswith("s") or (match[3] and _PERSONS.search(match[3]))
        if _value(match[1]) >= FEWEST and persons and not parted:
            yield _Group(str(_value(match[1])), _nations(match[2]), statement, match.span())


def _value(number: str) -> int:
    return next((int(key) for key in content_keys(number) if key.isdigit()), 0)


def _nations(words: str) -> frozenset[str]:
    return frozenset(_ALSO.get(name.lower(), name.lower()) for name in _ONE.findall(words))


def _fates(a: Side, b: Side, ours: Sequence[Told], theirs: Sequence[Told]) -> Iterator[Draft]:
    left, right = ([(*each, one) for one in side for each in _fate(one)] for side in (ours, theirs))
    for number, fate, one in left:
        for counted, other_fate, other in right:
            if number != counted or fate == other_fate or apart(one.doer, other.doer):
                continue
            if any(number == each[0] and each[1] != fate for each in left) or one.done is None or other.done is None:
                continue
            if any(number == each[0] and each[1] != other_fate for each in right):
                continue
            common = keys_of(one.done) & keys_of(other.done)
            if len(common) > 1 and not certain(one, other, a, b, changing=False):
                yield _draft(one.clause.sentence, value_of(one), other.clause.sentence, value_of(other), "fate")


def _fate(one: Told) -> Iterator[tuple[str, str]]:
    fate = _FATES.get(deed(one.clause.verb))
    if fate is None or one.done is None or one.clause.negated or one.clause.hedged or one.clause.planned:
        return
    yield from ((key, fate) for key in keys_of(one.done) if key.isdigit() and int(key) >= FEWEST)


def _draft(sentence_a: Span, span_a: Span, sentence_b: Span, span_b: Span, what: str) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.STATUS,
        slot=f"the group / {what}",
        a=Proof(sentence_a, span_a),
        b=Proof(sentence_b, span_b),
        why="one group has one origin" if what == "nationality" else "nobody saves whom he arrests",
        weight=2,
        rank=2.6,
    )
