"""What sort of thing a name names, told by its words and by how the article uses it."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.nouns import ORG_HEADS, ORG_SUFFIXES, PLACE_SUFFIXES, ROLES, TITLES
from broadsheet.facts.lexicon.people import FIRST_NAMES
from broadsheet.facts.lexicon.places import NATIONALITIES, PLACES, TWO_WORD_PLACES
from broadsheet.facts.lexicon.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

PERSON = "person"
ORGANISATION = "organisation"
PLACE = "place"
SPEAKS = "speaks"
BODY = "body"
THING = "thing"
ACTED = "acted"
INSIDE = "in"
_ORG_FIRST = frozenset(("university", "department", "ministry", "bank", "house"))
_LONGEST_PERSON = 4
_NAMES = 2_048
"""Names of which is kept what their words tell."""
_ROLES_AND_TITLES = ROLES | TITLES
_SURNAMES = word_set(
    """
    king bishop prince cook major marshal judge baker butler cooper carter page pope dean knight duke earl porter singer
    fisher hunter mason taylor archer parker walker driver shepherd priest monk abbot miller chancellor squire gardener
    """
)
"""Surnames that are words for what people do."""
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


def sort_of(parts: tuple[str, ...], hints: AbstractSet[str]) -> str:
    """Return PERSON, ORGANISATION, PLACE or an empty text for a name.

    ``hints`` are what its surroundings say: PERSON after a title or before an age, ORGANISATION where it does what
    companies do, ACTED where it has done so, BODY beside a noun for one, THING before "which", SPEAKS before a verb of
    speech, INSIDE after "in" or "near".
    """
    if PERSON in hints:
        return PERSON
    low, told = _told_by_words(parts)
    if told:
        return told
    if _is_person(parts, low, hints):
        return PERSON
    return _by_use(parts, low, hints)


@lru_cache(maxsize=_NAMES)
def _told_by_words(parts: tuple[str, ...]) -> tuple[list[str], str]:
    """Return the words of a name in small letters, and PLACE or ORGANISATION where they tell it by themselves.

    Articles on one story print the same names.
    """
    low = [part.lower().rstrip(".") for part in parts]
    if _is_place(low):
        return low, PLACE
    return low, ORGANISATION if _is_organisation(low) else ""


def _by_use(parts: tuple[str, ...], low: list[str], hints: AbstractSet[str]) -> str:
    """Return the sort of a name whose words tell none: by what it does, where it stands, or its capitals."""
    if (BODY in hints or ORGANISATION in hints) and low[0] not in PLACES:
        return ORGANISATION
    if INSIDE in hints and len(low) <= 2 and not parts[-1].isupper():
        return PLACE
    body = ACTED in hints or {THING, SPEAKS} <= hints or (len(low) == 1 and _has_inner_capitals(parts[0]))
    return ORGANISATION if body else ""


def _is_place(low: list[str]) -> bool:
    text = " ".join(low)
    ends_so = len(low) > 1 and low[-1] in PLACE_SUFFIXES and low[0] not in FIRST_NAMES
    return text in PLACES or text in TWO_WORD_PLACES or ends_so


def _is_organisation(low: list[str]) -> bool:
    if low[-1] in ORG_SUFFIXES or low[-1] in ORG_HEADS:
        return True
    return len(low) > 1 and low[0] in _ORG_FIRST


def _is_person(parts: tuple[str, ...], low: list[str], hints: AbstractSet[str]) -> bool:
    if len(low) > 2 and low[-1] in _SUFFIXES:
        parts, low = parts[:-1], low[:-1]
    if "&" in low or (low[-1] in _ROLES_AND_TITLES and low[-1] not in _SURNAMES):
        return False
    if 2 <= len(low) <= _LONGEST_PERSON and low[0] in FIRST_NAMES and low[-1] not in NATIONALITIES:
        return (
            not (parts[-1].isupper() and len(parts[-1]) > 1 and not parts[0].isupper()) and not parts[-1][0].isdigit()
        )
    if SPEAKS not in hints or len(low) > 2 or not _NO_PERSON.isdisjoint(hints):
        return False
    brand = len(low) == 1 and _has_inner_capitals(parts[0]) and not low[0].startswith(_OPENS_SURNAME)
    brand = brand and "-" not in low[0]
    return not brand and not parts[0].isupper() and low[0] not in PLACES


_NO_PERSON = frozenset((INSIDE, BODY, THING))
_OPENS_SURNAME = ("mc", "mac", "de", "di", "du", "la", "le", "van", "von", "fitz", "o'", "o’", "d'", "d’")
"""What stands before a capital inside a surname: "McBride", "DeLuca"."""


def _has_inner_capitals(part: str) -> bool:
    """Say whether a word is an abbreviation or a brand: "NATO", "OpenAI"."""
    return (part.isupper() and len(part) > 1) or any(char.isupper() for char in part[2:])


def person_like(name: str) -> bool:
    """Say whether a name could be a person's by its looks: one or two words, each a capital and small letters."""
    parts = name.split()
    return len(parts) <= 2 and all(part[:1].isupper() and part[1:].islower() for part in parts)
