"""One person under two names: a first name or a surname that the articles spell or give otherwise."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.kin import PEOPLE
from broadsheet.compare.language.words import STOP_WORDS, content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.full_names import people
from broadsheet.compare.sentences.told import fullness, weight
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.people import FIRST_NAMES, FULL_FORMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.full_names import Person

ALIKE = 0.6
"""Two first names before one surname are one name misspelt where they are at least this alike (Ratcliff, Obershelp)."""

ALIKE_SURNAMES = 0.75
"""The same of two surnames behind one first name, of at least :data:`LONG` letters."""

BOTH_NAMES = 2
"""A first name and a surname, and nothing else, so that no title is taken for a first name."""

VERY_ALIKE = 0.75
"""Two names at least this alike are one person's whatever the articles tell of it."""

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
_TITLED = frozenset({"jr", "sr", "ii", "iii", "iv"})


def misspelled(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for everybody to whom the two articles give two names that are nearly one."""
    ours, theirs = people(a, b.text), people(b, a.text)
    near = _by_words([each for each in theirs if not _stands(each.name, a.text)])
    drafts = []
    for one in ours:
        if _stands(one.name, b.text) or one.name.split(maxsplit=1)[0].lower() in STOP_WORDS:
            continue
        mine = [word for word in one.name.casefold().split() if word.strip(".") not in _TITLED]
        for other in {
            id(each): each for word in sorted({*mine[:1], *mine[-1:]}) for each in near.get(word, ())
        }.values():
            names = mine, other.name.casefold().split()
            sort = misspelt(*names)
            if sort and not _one_person(one, other, weights):
                sort = _by_name_alone(*names)
            elif not sort and _one_part(one, other, ours, theirs):
                sort = "given"
            if sort:
                drafts.append(_draft(one, other, sort))
    return drafts


def _by_words(found: Iterable[Person]) -> dict[str, list[Person]]:
    """Return people by the first and the last words of their names: two that are nearly one share either."""
    near: dict[str, list[Person]] = {}
    for person in found:
        words = [word for word in person.name.casefold().split() if word.strip(".") not in _TITLED]
        for word in {*words[:1], *words[-1:]}:
            near.setdefault(word, []).append(person)
    return near


def _stands(name: str, text: str) -> bool:
    return name in text


def misspelt(one: list[str], other: list[str]) -> str:
    """Return how surely two full names, in small letters, are one misspelt.

    Returns:
        "given" for two names, "spelt" for two spellings of one, nothing where they are not nearly one.
    """
    one, other = ([part for part in name if part.strip(".") not in _TITLED] for name in (one, other))
    if len(one) < 2 or len(other) < 2:
        return ""
    if len(one) != len(other):
        one, other = ([name[0], name[-1]] for name in (one, other))  # One report leaves the middle name out.
    if one == other:
        return ""
    if one[-1] == other[-1]:
        return _sort(one[0], other[0], ALIKE, given=True) if len(one) == len(other) and one[1:] == other[1:] else ""
    if one[:-1] == other[:-1] and min(len(one[-1]), len(other[-1])) >= LONG:
        return _sort(one[-1], other[-1], ALIKE_SURNAMES)
    return ""


def _one_part(one: Person, other: Person, ours: list[Person], theirs: list[Person]) -> bool:
    """Tell whether two of one surname play a part that one plays, and neither article knows another of that name."""
    if not (one.called & other.called) - _SHARED_PARTS or one.called & _KIN or other.called & _KIN:
        return False
    names = [each.name.split() for each in (one, other)]
    if any(len(name) != BOTH_NAMES or not name[0][1:].islower() for name in names) or names[0][1] != names[1][1]:
        return False
    surname, first, second = names[0][1], names[0][0].casefold(), names[1][0].casefold()
    if first == second or min(len(first), len(second)) < SHORT or _short_for(first, second):
        return False
    return not any(
        each.name.split()[-1] == surname and each.name.split()[0] != person.name.split()[0]
        for own, person in ((ours, one), (theirs, other))
        for each in own
    )


def _by_name_alone(one: list[str], other: list[str]) -> str:
    """Return how surely two nearly equal names are one person's of whom the reports tell nothing else in common.

    Two first names that are both in use may be two people's of one family.
    """
    at = 0 if one[-1] == other[-1] else -1
    left, right = one[at], other[at]
    if {left, right} <= FIRST_NAMES or SequenceMatcher(None, left, right, autojunk=False).ratio() < VERY_ALIKE:
        return ""
    return "given" if at == 0 and _sound(left) != _sound(right) and _another_consonant(left, right) else "spelt"


def _sort(one: str, other: str, least: float, *, given: bool = False) -> str:
    if min(len(one), len(other)) < SHORT or "." in one + other or _short_for(one, other):
        return ""
    if _sound(one) != _sound(other) and SequenceMatcher(None, one, other, autojunk=False).ratio() < least:
        return ""
    # Two names that are both in use are two names: Tom and Tim. What is one letter off is as often a slip, but for a
    # first name that is in use and another that sounds otherwise: Arun and Arjun, Edie and Addie.
    if _sound(one) == _sound(other) or _letter_lost(one, other):
        return "spelt"
    other_letter = one[0] != other[0] or _another_consonant(one, other)
    if {one, other} <= FIRST_NAMES or (given and ({one, other} & FIRST_NAMES or other_letter)):
        return "given"
    return "spelt"


def _letter_lost(one: str, other: str) -> bool:
    """Tell whether a name that is not in use lacks one letter of another: Anre of Andre."""
    shorter, longer = sorted((one, other), key=len)
    at = next((at for at, (x, y) in enumerate(zip(shorter, longer, strict=False)) if x != y), len(shorter))
    return shorter not in FIRST_NAMES and longer[:at] + longer[at + 1 :] == shorter


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


def _one_person(one: Person, other: Person, weights: Mapping[str, float]) -> bool:
    if one.called & other.called:
        return True
    shared = (one.beside & other.beside) - content_keys(one.name) - content_keys(other.name)
    if any(key.isdigit() for key in shared) and len(shared) > 1:
        return True  # One surname, one age.
    return weight(shared, weights) >= LEAST * fullness(weights)


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
