"""Where somebody lives or comes from: "Ada Holm, 36, of Lund", "who lived in Lund", "the Lund man", "from Lund".

Nobody lives in two towns at once; but who lives in one may come from another.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.named_places import is_time
from broadsheet.compare.by_trait.setting_sorts import two_towns
from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.compare.compatibility.places import is_sort
from broadsheet.compare.language.gazetteer import CITIES
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.bearing import MAIN, Bearers, known_by
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import NOT_NAMES
from broadsheet.facts.lexicon.places import NATIONALITIES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement

_PERSON = r"(?P<name>(?:[A-Z][\w’'-]+\.? |[A-Z]\. ){0,2}[A-Z][\w’'-]*[a-z][\w’'-]*)"
_PLACE = (
    r"(?!the [A-Z])(?:the )?(?:[a-z]+ ){0,2}?(?:(?:city|town|village|port|suburb|hamlet) of )?"
    r"(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
_PEOPLE = (
    r"(?:man|woman|teenager|teen|boy|girl|mother|father|resident|pensioner|driver|couple|native|student|motorist|son"
    r"|daughter|farmer|fisherman|worker)"
)
_AGE = r"(?:aged )?(?P<years>\d\d?)"
_LIVES = r"(?:lives|lived|living|resides|resided|residing|had lived|has lived|was living|is living)"
_ADVERBS = r"(?: (?:alone|with (?:his|her) [a-z]+))?"

_OF = re.compile(rf"\b{_PERSON}, {_AGE}, of {_PLACE}")
_FROM = re.compile(
    rf"\b{_PERSON},(?: {_AGE},)? (?:from|who (?:comes|came|hails|hailed) from"
    rf"|an? (?:[^,.;:]{{2,30}} )?{_PEOPLE} from) {_PLACE}"
)
_LIVING = re.compile(
    rf"\b{_PERSON},(?: {_AGE},)? (?:who )?{_LIVES}{_ADVERBS} in {_PLACE}"
    rf"|\b{_PERSON.replace('name', 'subject')} {_LIVES}{_ADVERBS} in {_PLACE.replace('place', 'town')}"
)
_RESIDENT = re.compile(rf"\b{_PERSON},(?: {_AGE},)? an? [^,.;:]{{0,30}}?resident of {_PLACE}")
_TOWNSMAN = re.compile(
    r"\b(?:[Tt]he|[Aa]n?) (?:(?P<years>\d\d?)-year-old )?"
    rf"(?P<place>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) {_PEOPLE}\b(?!['’])"
)
_AGED_FROM = re.compile(
    rf"\b[Tt]he (?P<years>\d\d?)-year-old(?: [a-z-]+)? (?P<way>from|of|who lives in|who lived in) {_PLACE}"
)
_BESIDE_NAMES = (
    (_OF, ", of ", False),
    (_FROM, " from ", True),
    (_LIVING, " in ", False),
    (_RESIDENT, "resident of", False),
)
"""What tells a home beside a name, the words that it must have, and whether it may be the place of origin only."""

_KEYS = content_keys(
    "live lived living reside resident hail man woman teenager boy girl pensioner couple son daughter farmer fisherman"
)
_LIKE_AGE = re.compile(r", \d\d?, (?:of|from)\b|\d-year-old|, from [A-Z]")


class _Home(NamedTuple):
    """Where somebody lives, or comes from.

    Attributes:
        towns: Its names.
        origin: Whether it may be where they come from only.
        first: The first name that is told with it; empty where none is.
    """

    towns: tuple[str, ...]
    origin: bool
    first: str


def homes(side: Side) -> Iterator[Trait]:
    """Yield where those whom an article names live or come from."""
    bearers = Bearers(side)
    for statement in side.statements:
        if statement.heading:
            continue
        if statement.keys.isdisjoint(_KEYS) and _LIKE_AGE.search(side.text, *statement.span) is None:
            continue
        yield from _named(side, statement)
        yield from _called(side, statement, bearers)


def _named(side: Side, statement: Statement) -> Iterator[Trait]:
    """Yield the homes of those who are named beside them."""
    sentence = side.text[slice(*statement.span)]
    for pattern, words, origin in _BESIDE_NAMES:
        if words not in sentence:
            continue
        for match in pattern.finditer(side.text, *statement.span):
            groups = match.groupdict()
            name = groups["name"] or groups.get("subject") or ""
            place = groups["place"] or groups.get("town") or ""
            bearer = known_by(name, person=True)
            first = name.split()[0] if " " in name else ""
            if pattern is _FROM and not groups["years"] and " from " in match[0] and place.casefold() not in CITIES:
                continue
            if bearer and _is_town(place) and bearer.casefold() not in NOT_NAMES:
                yield Trait(_HOME, bearer, _Home((place,), origin, first), statement, (match.start(), match.end()))


def _called(side: Side, statement: Statement, bearers: Bearers) -> Iterator[Trait]:
    """Yield the homes of those who are called by a noun: "the 36-year-old from Lund", "a Lund man"."""
    for pattern in (_TOWNSMAN, _AGED_FROM):
        for match in pattern.finditer(side.text, *statement.span):
            bearer = bearers.of_age(match["years"]) if match["years"] else ""
            if not bearer and match[0].startswith(("The", "the")):
                bearer = bearers.main_person(1 if match["years"] else MAIN)
            if bearer and _is_town(match["place"]):
                origin = pattern is _AGED_FROM and match["way"] == "from"
                yield Trait(_HOME, bearer, _Home((match["place"],), origin, ""), statement, match.span())


def _is_town(place: str) -> bool:
    """Tell whether a name may be of a town: no people, no house, no day."""
    low, words = place.casefold(), place.casefold().split()
    return low not in NATIONALITIES and words[0] not in NATIONALITIES and not is_sort(words[-1]) and not is_time(place)


def _two_homes(one: _Home, other: _Home) -> bool | None:
    """Tell whether nobody has both homes; where one may be the place of origin only, both may hold."""
    if one.first and other.first and one.first != other.first:
        return None
    found = two_towns(one.towns, other.towns)
    return found if not found or one.origin == other.origin else None


def _printed(one: Trait, _: Trait, side: Side) -> bool:
    return any(town in side.text for town in one.value.towns)


_HOME = Sort("home", Kind.PLACE, "nobody lives in both", _two_homes, _printed)
