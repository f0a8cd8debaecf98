"""One group of people by its number: "23 Danish sailors" here and "12 Danes and 11 Poles" there.

Nobody names the members of a group, but few groups of one report have the same number. Of one such group two reports
tell one origin.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.places import NATIONALITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement

FEWEST = 3
"""A smaller number is many groups'."""

STEM = 3
"""So many letters a people and its country have in common: Yemeni, Yemen."""

LEAST = 1.0
"""What the two sentences must share beside the number."""

_PEOPLES = NATIONALITIES - word_set(
    """
    african asian european arab english scottish welsh british jewish muslim christian catholic islamic hindu sikh
    buddhist somalian korean saudi
    """
)
"""Peoples of which none is another's name, and none a part of another."""

_ALSO = {
    "somalian": "somali", "swede": "swedish", "dane": "danish", "finn": "finnish", "pole": "polish", "turk": "turkish",
    "spaniard": "spanish", "serb": "serbian", "croat": "croatian", "filipina": "filipino",
}  # fmt: skip
"""Other names of peoples."""
NATION = "|".join(sorted((name.capitalize() for name in {*_PEOPLES, *_ALSO}), key=lambda name: (-len(name), name)))
NATION_KEYS = content_keys(" ".join(f"{name} {name}s" for name in (*_PEOPLES, *_ALSO)))
_NUMBER = r"(\d{1,3}|(?i:three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|twenty))"
_GROUP = re.compile(
    rf"\b{_NUMBER} (?:(?!of\b)[a-z-]+ ){{0,2}}((?:{NATION})s?(?:(?:, | and |, and )(?:{NATION})s?)*)(?: ([a-z]+))?"
)
_PARTED = re.compile(rf"\b{_NUMBER} ({NATION})s?(?: [a-z]+)? and {_NUMBER} ({NATION})s?\b")
_ONE = re.compile(NATION)
_SAID = re.compile(rf" (?:were|are|were all|are all) (?:{NATION})")
_PERSONS = re.compile(r"(?:men|women|people|nationals|citizens|children|s)$")


def groups(side: Side) -> Iterator[Trait]:
    """Yield the groups of an article with where they come from."""
    for statement in sentences_with(side, NATION_KEYS):
        if any(key.isdigit() for key in statement.keys):
            yield from _of(side.text, statement)


def _known(one: Trait, other: Trait, side: Side) -> bool:
    """Tell whether an article speaks of one of these peoples, or of its country, somewhere."""
    return any(re.search(rf"\b{nation[:STEM].capitalize()}", side.text) for nation in one.value - other.value)


_ORIGIN = Sort("nationality", Kind.STATUS, "one group has one origin", lambda one, other: one != other, _known, LEAST)


def _of(text: str, statement: Statement) -> Iterator[Trait]:
    for match in _PARTED.finditer(text, *statement.span):
        numbers = [_value(match[1]), _value(match[3])]
        if all(numbers):
            yield Trait(_ORIGIN, f"the {sum(numbers)}", _nations(match[0]), statement, match.span())
    for match in _GROUP.finditer(text, *statement.span):
        parted = _PARTED.match(text, match.start()) is not None
        persons = match[2].endswith("s") or _SAID.search(match[0]) or (match[3] and _PERSONS.search(match[3]))
        if _value(match[1]) >= FEWEST and persons and not parted:
            yield Trait(_ORIGIN, f"the {_value(match[1])}", _nations(match[2]), statement, match.span())


def _value(number: str) -> int:
    return next((int(key) for key in content_keys(number) if key.isdecimal()), 0)


def _nations(words: str) -> frozenset[str]:
    return frozenset(_ALSO.get(name.lower(), name.lower()) for name in _ONE.findall(words))
