"""One person under two names: a first name or a surname that the articles spell or give otherwise."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.compare.told import fullness, is_person, weight
from broadsheet.compare.words import content_keys
from broadsheet.facts import Kind, TextValue
from broadsheet.facts.lexicon.people import FIRST_NAMES, FULL_FORMS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Span

ALIKE = 0.6
"""Two first names before one surname are one name misspelt where they are at least this alike (Ratcliff, Obershelp)."""

ALIKE_SURNAMES = 0.75
"""The same of two surnames behind one first name, of at least :data:`LONG` letters."""

LONG = 4

SHORT = 3
"""Names that begin with so many common letters and differ in length may be long and short: Alexis, Alexandros."""

LEAST = 3.0
"""What the words must weigh that both articles print beside the two names, so that they are surely one person's."""

_SWAPS = str.maketrans(
    {
        "y": "i",
        "j": "i",
        "e": "i",
        "ë": "i",
        "é": "i",
        "o": "u",
        "k": "c",
        "q": "c",
        "w": "v",
        "z": "s",
        "b": "v",
        "g": "c",
    }
)
_TITLED = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(slots=True)
class _Person:
    """Somebody named in full.

    Attributes:
        name: The full name.
        first: Where it is printed first.
        sentence: The sentence that prints it there.
        beside: What the words of the sentences around all its clauses are compared by.
        called: What the words for the person's part are compared by: "engineer", "mayor".
    """

    name: str
    first: Span
    sentence: Span
    beside: set[str] = field(default_factory=set)
    called: set[str] = field(default_factory=set)


def misspelled(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for everybody to whom the two articles give two names that are nearly one."""
    ours, theirs = _people(a), _people(b)
    drafts = []
    for one in ours:
        if _stands(one.name, b.text):
            continue
        for other in theirs:
            if _stands(other.name, a.text):
                continue
            sort = misspelt(one.name.casefold().split(), other.name.casefold().split())
            if sort and _one_person(one, other, weights):
                drafts.append(_draft(one, other, sort))
    return drafts


def _people(side: Side) -> list[_Person]:
    """Return the people that an article names in full, each once."""
    statements = {statement.span: statement for statement in side.statements}
    found: dict[str, _Person] = {}
    for clause in side.clauses:
        statement = statements.get(clause.sentence)
        if statement is None:
            continue
        for who in (clause.subject, clause.object, *(who for _, who in clause.adjuncts)):
            if who is None or not is_person(who) or " " not in who.name:
                continue
            person = found.get(who.name)
            if person is None:
                at = side.text.find(who.name)
                holder = next((each for each in side.statements if each.span[0] <= at < each.span[1]), None)
                if at < 0 or holder is None:
                    continue
                person = found[who.name] = _Person(who.name, (at, at + len(who.name)), holder.span)
            person.beside |= statement.keys
            person.called |= content_keys(who.beside)
    _add_office_holders(side, found)
    return list(found.values())


def _add_office_holders(side: Side, found: dict[str, _Person]) -> None:
    """Add who is named with an office in passing, and is party to no clause: "the priest of Santa Clara, A. Duarte"."""
    for fact in side.facts:
        name = fact.slot.subject
        if fact.kind is not Kind.ROLE or not isinstance(fact.value, TextValue) or not _full(name):
            continue
        at = side.text.find(name, *fact.sentence)
        if at < 0:
            continue
        holder = next((each for each in side.statements if each.span == fact.sentence), None)
        if holder is not None:
            person = found.setdefault(name, _Person(name, (at, at + len(name)), holder.span))
            person.beside |= holder.keys
            person.called |= content_keys(fact.value.text)


def _full(name: str) -> bool:
    """Tell whether a name has a first name and a surname, each with a capital."""
    parts = name.split()
    return len(parts) > 1 and all(part[:1].isupper() for part in parts)


def _stands(name: str, text: str) -> bool:
    return name in text


def misspelt(one: list[str], other: list[str]) -> str:
    """Return how surely two full names, in small letters, are one misspelt.

    Returns:
        "given" for two names, "spelt" for two spellings of one, nothing where they are not nearly one.
    """
    one, other = ([part for part in name if part.strip(".") not in _TITLED] for name in (one, other))
    if len(one) < 2 or len(other) < 2 or one == other:
        return ""
    if one[-1] == other[-1]:
        return _sort(one[0], other[0], ALIKE, given=True) if len(one) == len(other) and one[1:] == other[1:] else ""
    if one[:-1] == other[:-1] and min(len(one[-1]), len(other[-1])) >= LONG:
        return _sort(one[-1], other[-1], ALIKE_SURNAMES)
    return ""


def _sort(one: str, other: str, least: float, *, given: bool = False) -> str:
    if min(len(one), len(other)) < SHORT or "." in one + other or _short_for(one, other):
        return ""
    if _sound(one) != _sound(other) and SequenceMatcher(None, one, other, autojunk=False).ratio() < least:
        return ""
    # Two names that are both in use are two names: Tom and Tim. What is one letter off is as often a slip, but for a
    # first name that is in use and another that sounds otherwise: Arun and Arjun, Edie and Addie.
    if _sound(one) == _sound(other):
        return "spelt"
    other_letter = one[0] != other[0] or _another_consonant(one, other)
    if {one, other} <= FIRST_NAMES or (given and ({one, other} & FIRST_NAMES or other_letter)):
        return "given"
    return "spelt"


def _another_consonant(one: str, other: str) -> bool:
    """Tell whether two names of one length differ in one consonant alone: Glyn and Gwyn."""
    differing = [(x, y) for x, y in zip(one, other, strict=False) if x != y]
    return len(one) == len(other) and len(differing) == 1 and not set("".join(differing[0])) & set("aeiouy")


def _short_for(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    longest = next((at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), len(shorter))
    cut = longest == len(shorter) and not {one, other} <= FIRST_NAMES
    begins = longest >= SHORT and (cut or len(longer) - len(shorter) > 1)
    return begins or longer in FULL_FORMS.get(shorter, ()) or shorter in FULL_FORMS.get(longer, ())


def _sound(name: str) -> str:
    """Return a name without what transliterations differ in: doubled letters, "h", and letters of one sound."""
    plain = name.replace("ph", "f").replace("ck", "k").removeprefix("g" if name[1:2] in ("i", "e") else " ")
    plain = plain[:1] + plain[1:].replace("h", "")
    plain = plain.translate(_SWAPS)
    return "".join(char for at, char in enumerate(plain) if not at or char != plain[at - 1])


def _one_person(one: _Person, other: _Person, weights: Mapping[str, float]) -> bool:
    if one.called & other.called:
        return True
    shared = (one.beside & other.beside) - content_keys(one.name) - content_keys(other.name)
    if any(key.isdigit() for key in shared) and len(shared) > 1:
        return True  # One surname, one age.
    return weight(shared, weights) >= LEAST * fullness(weights)


def _draft(one: _Person, other: _Person, sort: str) -> Draft:
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
