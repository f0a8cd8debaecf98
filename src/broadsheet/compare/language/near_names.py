"""Whether two names that are nearly one are two spellings of it or two names: Wolff and Wolfe, Marin and Marlin.

What is read aloud alike, or differs in vowels only, is one name spelt in two ways, as transliterations, clerks and
misprints do. A consonant more or another one makes another name, and so does a prefix: Rossa, LaRossa.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from broadsheet.compare.language.given_names import GIVEN_NAMES
from broadsheet.facts.lexicon.people import FIRST_NAMES, FULL_FORMS

ALIKE = 0.6
"""Two first names before one surname are one name misspelt where they are at least this alike (Ratcliff, Obershelp)."""

ALIKE_SURNAMES = 0.75
"""The same of two surnames behind one first name, of at least :data:`LONG` letters."""

VERY_ALIKE = 0.75
"""Two names at least this alike are one person's whatever the articles tell of it."""

LONG = 4

SHORT = 3
"""Names that begin with so many common letters and differ in length may be long and short: Stef, Stefanos.

Two names that are both in use have a letter more in common, as Alexis and Alexandros: Lorna is not short for Lorraine.
"""

TITLED = frozenset({"jr", "sr", "ii", "iii", "iv"})
"""What stands behind a surname and is no part of it."""

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
_ARTICLE = re.compile(r"(?:a[a-z]{1,2}|el)-|el(?=[a-z]{4})|al(?=[a-z]{4})")
"""The Arabic article, which is written with what follows, apart from it, or not at all."""

_READ_ALIKE = (
    ("tch", "c"), ("dg", "g"), ("dt", "t"), ("mps", "ms"), ("x", "cs"), ("ng", "n"), ("mp", "m"), ("d", "t")
)  # fmt: skip
"""What clerks and transliterations exchange, before all but the telling consonants are left out."""

_TELLING = frozenset("lmnprt")
"""Consonants that are neither silent nor written in two ways, as "c" and "k", "g" and "y", "b" and "v" are."""


def misspelt(one: list[str], other: list[str]) -> str:
    """Return how surely two full names, in small letters, are one misspelt.

    Returns:
        "given" for two names, "spelt" for two spellings of one, nothing where they are not nearly one.
    """
    one, other = ([part for part in name if part.strip(".") not in TITLED] for name in (one, other))
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


def misspelt_by_name_alone(one: list[str], other: list[str]) -> str:
    """Return how surely two nearly equal names are one person's of whom the reports tell nothing else in common.

    Two first names that are both in wide use may be two people's of one family.
    """
    at = 0 if one[-1] == other[-1] else -1
    left, right = one[at], other[at]
    if {left, right} <= FIRST_NAMES or SequenceMatcher(None, left, right, autojunk=False).ratio() < VERY_ALIKE:
        return ""
    another = _another_consonant(left, right) or (_another_name(left, right) and not _letter_lost(left, right))
    return "given" if at == 0 and _sound(left) != _sound(right) and another else "spelt"


def _sort(one: str, other: str, least: float, *, given: bool = False) -> str:
    longer_form = short_for(one, other) if given else one + "-" in other or other + "-" in one
    if min(len(one), len(other)) < SHORT or "." in one + other or longer_form:
        return ""
    if _sound(one) != _sound(other) and SequenceMatcher(None, one, other, autojunk=False).ratio() < least:
        return ""
    # Two names that are both in use are two names: Tom and Tim. What is one letter off is as often a slip, but for a
    # first name that is in use and another that sounds otherwise: Arun and Arjun, Edie and Addie.
    if _sound(one) == _sound(other) or (given and _letter_lost(one, other)):
        return "spelt"
    if {one, other} <= GIVEN_NAMES:
        return "given"
    other_letter = one[0] != other[0] or _another_consonant(one, other)
    if given and ({one, other} & GIVEN_NAMES or other_letter):
        return "given"
    return "given" if _another_name(one, other) else "spelt"


def _letter_lost(one: str, other: str) -> bool:
    """Tell whether a name that is not in use lacks one letter of one that is: Anre of Andre."""
    shorter, longer = sorted((one, other), key=len)
    at = next((at for at, (x, y) in enumerate(zip(shorter, longer, strict=False)) if x != y), len(shorter))
    return shorter not in GIVEN_NAMES and longer in GIVEN_NAMES and longer[:at] + longer[at + 1 :] == shorter


def _another_consonant(one: str, other: str) -> bool:
    """Tell whether two names of one length differ in one consonant alone: Glyn and Gwyn."""
    differing = [(x, y) for x, y in zip(one, other, strict=False) if x != y]
    return len(one) == len(other) and len(differing) == 1 and not set("".join(differing[0])) & set("aeiouy")


def _another_name(one: str, other: str) -> bool:
    """Tell whether two names differ in a consonant that is read aloud, and not merely in two that changed places."""
    left, right = ({name, _ARTICLE.sub("", name, count=1)} for name in (one, other))
    return left.isdisjoint(right) and _consonants(one) != _consonants(other)


def _consonants(name: str) -> list[str]:
    """Return the telling consonants of a name, sorted, each as often as it is read."""
    for printed, read in _READ_ALIKE:
        name = name.replace(printed, read)
    return sorted(char for char in _sound(name) if char in _TELLING)


def read_alike(one: str, other: str) -> bool:
    """Tell whether two words, in small letters, may be one in two spellings: they differ in no telling consonant."""
    return _sound(one) == _sound(other) or _consonants(one) == _consonants(other)


def short_for(one: str, other: str) -> bool:
    """Tell whether one first name may be short for another."""
    shorter, longer = sorted((one, other), key=len)
    longest = next((at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), len(shorter))
    in_use = {one, other} <= GIVEN_NAMES
    cut = longest == len(shorter)
    begins = longest >= SHORT + (in_use and not cut) and ((cut and not in_use) or len(longer) - len(shorter) > 1)
    return begins or longer in FULL_FORMS.get(shorter, ()) or shorter in FULL_FORMS.get(longer, ())


def _sound(name: str) -> str:
    """Return a name without what transliterations differ in: doubled letters, "h", and letters of one sound."""
    plain = name.replace("ph", "f").replace("ck", "k").removeprefix("g" if name[1:2] in ("i", "e") else " ")
    plain = plain[:1] + plain[1:].replace("h", "")
    plain = plain.translate(_SWAPS)
    return "".join(char for at, char in enumerate(plain) if not at or char != plain[at - 1])
