"""One person under two names: a first name or a surname that the articles spell or give otherwise."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.kin import PEOPLE
from broadsheet.compare.language.near_names import TITLED, misspelt, misspelt_by_name_alone, short_for
from broadsheet.compare.language.words import STOP_WORDS, content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.full_names import people
from broadsheet.compare.sentences.told import fullness, weight
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.full_names import Person

BOTH_NAMES = 2
"""A first name and a surname, and nothing else, so that no title is taken for a first name."""

SHORT = 3
"""Of a first name shorter than this nothing follows."""

BEGINNING = 5
"""Words with so many first letters in common are of one matter: "finance", "financial"."""

LEAST = 3.0
"""What the words must weigh that both articles print beside the two names, so that they are surely one person's."""

_KIN = content_keys(
    """
    brother sister son daughter wife husband mother parent cousin nephew niece uncle aunt twin widow
    grandson granddaughter sibling
    """
)
_SHARED_PARTS = PEOPLE | content_keys(
    "co-founder cofounder founder owner director partner member candidate officer agent"
)
"""What several of one family may be at once."""

_POSTS = content_keys(
    "judge president chief director manager mayor minister governor chairman chairwoman coach captain chancellor boss"
)
"""What one holds at a time, so that two who are called so and bear one first name are one person."""

OWNED_BEFORE = 40
"""So many characters before a name "his agent" is looked for."""

_OWN = re.compile(r"\b(?:[Hh]is|[Hh]er|[A-Z]\w+['’]s) (?:[a-z]+ )?(?:agent|manager|lawyer|coach|doctor|trainer),? ?$")

_SIBLINGS = re.compile(r"\b(?:[Tt]win|[Bb]rother|[Ss]ister|[Ss]ibling|[Cc]ousin)s?\b")


_NO_FIRST_NAMES = STOP_WORDS | TITLES


def misspelled(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for everybody to whom the two articles give two names that are nearly one."""
    ours, theirs = people(a, b.text), people(b, a.text)
    near = _by_words(
        [each for each in theirs if not _stands(each.name, a.text) and each.name.split()[0].lower() not in TITLES]
    )
    drafts = []
    for one in ours:
        if _stands(one.name, b.text) or one.name.split(maxsplit=1)[0].lower() in _NO_FIRST_NAMES:
            continue
        mine = [word for word in one.name.casefold().split() if word.strip(".") not in TITLED]
        for other in {
            id(each): each for word in sorted({*mine[:1], *mine[-1:]}) for each in near.get(word, ())
        }.values():
            names = mine, other.name.casefold().split()
            sort = misspelt(*names)
            if sort and not _known_for_one(one, other, (a, b), weights):
                sort = misspelt_by_name_alone(*names)
                sort = "" if sort == "given" and _of_one_family((a, b)) else sort
            elif not sort and _one_part(one, other, (a, b), ours, theirs):
                sort = "given"
            if sort:
                drafts.append(_draft(one, other, sort))
    return drafts


def _by_words(found: Iterable[Person]) -> dict[str, list[Person]]:
    """Return people by the first and the last words of their names: two that are nearly one share either."""
    near: dict[str, list[Person]] = {}
    for person in found:
        words = [word for word in person.name.casefold().split() if word.strip(".") not in TITLED]
        for word in {*words[:1], *words[-1:]}:
            near.setdefault(word, []).append(person)
    return near


def _stands(name: str, text: str) -> bool:
    """Tell whether a text prints a name, and not only the beginning of a longer one: Tann, Tanner."""
    return name in text and re.search(rf"{re.escape(name)}(?!\w)", text) is not None


def _one_part(one: Person, other: Person, sides: tuple[Side, Side], ours: list[Person], theirs: list[Person]) -> bool:
    """Tell whether two with half a name in common play a part that one plays, and no article knows another so called.

    Of one surname any part will do that is not shared in families, of one first name only a post that one holds.
    """
    if one.called & _KIN or other.called & _KIN:
        return False
    names = [each.name.split() for each in (one, other)]
    if any(len(name) != BOTH_NAMES or not name[0][1:].islower() for name in names):
        return False
    at = 1 if names[0][1] == names[1][1] else 0
    first, second = names[0][1 - at].casefold(), names[1][1 - at].casefold()
    if names[0][at] != names[1][at] or min(len(first), len(second)) < SHORT or short_for(first, second):
        return False
    if at == 0 and any(_stands(name[1], side.text) for name, side in zip(names, reversed(sides), strict=True)):
        return False
    parts = one.called & other.called
    if at == 0:
        parts = parts & _POSTS if _of_one_kind(one.called - _POSTS, other.called - _POSTS) else set()
    elif not all(_is_ones_own(each, side) for each, side in zip((one, other), sides, strict=True)):
        parts -= _SHARED_PARTS
    return bool(parts) and not (_other_bearer(names[0], at, ours) or _other_bearer(names[1], at, theirs))


def _is_ones_own(person: Person, side: Side) -> bool:
    """Tell whether somebody is introduced as one's own agent, lawyer or coach, of whom one has one."""
    start = person.first[0]
    return _OWN.search(side.text, max(0, start - OWNED_BEFORE), start) is not None


def _other_bearer(name: list[str], at: int, own: Iterable[Person]) -> bool:
    """Tell whether an article knows another of the same surname, or with ``at`` 0 of the same first name."""
    ends = [(each.name.split()[0], each.name.split()[-1]) for each in own]
    return any(each[at] == name[at] and each[1 - at] != name[1 - at] for each in ends)


def _of_one_kind(one: set[str], other: set[str]) -> bool:
    """Tell whether the words beside two posts let them be one: "finance chief", "chief financial officer"."""
    return not one or not other or any(left[:BEGINNING] == right[:BEGINNING] for left in one for right in other)


def _one_person(one: Person, other: Person, weights: Mapping[str, float]) -> bool:
    if one.called & other.called:
        return True
    shared = (one.beside & other.beside) - content_keys(one.name) - content_keys(other.name)
    if any(key.isdigit() for key in shared) and len(shared) > 1:
        return True  # One surname, one age.
    return weight(shared, weights) >= LEAST * fullness(weights)


def _known_for_one(one: Person, other: Person, sides: tuple[Side, Side], weights: Mapping[str, float]) -> bool:
    """Tell whether what two articles say of two that are nearly called alike shows that they are one person."""
    ages = [_age(each, side.text) for each, side in zip((one, other), sides, strict=True)]
    if all(ages):
        # Twins are of one age, and both of the family.
        return ages[0] == ages[1] and not _of_one_family(sides)
    return _one_person(one, other, weights) or _alike(one, other, sides, weights)


def _of_one_family(sides: tuple[Side, Side]) -> bool:
    """Tell whether either article speaks of brothers or sisters, whom parents like to call alike."""
    return any(_SIBLINGS.search(side.text) for side in sides)


def _alike(one: Person, other: Person, sides: tuple[Side, Side], weights: Mapping[str, float]) -> bool:
    """Tell whether two surnames stand for one person: all sentences that print them tell much of the same.

    Two first names do not: two of one family do much together.
    """
    names = [[word for word in each.name.split() if word.casefold().strip(".") not in TITLED] for each in (one, other)]
    if names[0][-1].casefold() == names[1][-1].casefold():
        return False
    told = [_told_of(name[-1], side) for name, side in zip(names, sides, strict=True)]
    shared = (told[0] & told[1]) - content_keys(one.name) - content_keys(other.name)
    return weight(shared, weights) >= LEAST * fullness(weights)


def _told_of(surname: str, side: Side) -> set[str]:
    """Return what the words of all sentences that print a surname are compared by, and of the one before the first."""
    at = [at for at, each in enumerate(side.statements) if surname in side.text[slice(*each.span)]]
    return set().union(*(side.statements[each].keys for each in {*at, *[one - 1 for one in at[:1] if one]}))


def _age(person: Person, text: str) -> str:
    """Return the age that is put to a full name, right before or behind it; empty where there is none."""
    name = re.escape(person.name)
    match = re.search(
        rf"{name},? (?:\(|aged? |an? )?([1-9]\d)\b(?!,\d)|\b([1-9]\d)-year-old (?:[a-z]+ ){{0,3}}{name}", text
    )
    return match[1] or match[2] if match else ""


def _draft(one: Person, other: Person, sort: str) -> Draft:
    shared = " ".join(part for part in one.name.split() if part in other.name.split())
    return Draft(
        verdict=Verdict.CONFLICT if sort == "given" else Verdict.DIFFERS,
        kind=Kind.NAME,
        slot=f"{shared} / name",
        a=Proof(one.sentence, one.first),
        b=Proof(other.sentence, other.first),
        why="one person has one name" if sort == "given" else "one name, spelt in two ways",
        weight=2,
        rank=4.0,
    )
