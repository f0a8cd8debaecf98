"""Nouns by which two reports may count one thing, in wide groups: one says carriages and another coaches.

Of two counts by nouns of one group everything else must tell whether they are of one thing. Nouns that count one thing
whatever the report is about are :mod:`.kin`.
"""

from __future__ import annotations

from broadsheet.compare.language.kin import PEOPLE, kin_of
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import stem
from broadsheet.facts.lexicon.nouns import ROLES

ANYBODY = "people"
"""The group of all nouns for people."""

_PROFESSIONS = frozenset(map(stem, ROLES))

_BEFALLEN = _PROFESSIONS | frozenset(
    map(
        stem,
        word_list(
            """
            climber mountaineer hiker skier swimmer bather rider cyclist biker farmer miner builder labourer laborer
            reveller camper commuter diner pensioner recruit cadet marine policeman fireman medic paramedic footballer
            actor dancer tourist bystander protester
            """
        ),
    )
)
"""Of these another article says people, or "four of them", where it tells what befell them."""

_SOMEBODY = (
    PEOPLE
    | _BEFALLEN
    | frozenset(
        stem(word)
        for word in word_list(
            """
            policemen policewoman hostage captive customer shopper client friend colleague relative mourner activist
            militiaman militiamen fighter insurgent gunman gunmen troop trooper prospect leaguer rookie youngster
            schoolchildren pensioner evacuee deportee applicant candidate contender plaintiff claimant defendant
            engineer technician clerk cashier volunteer rescuer ranger guest diner bather seafarer hand
            """
        )
    )
)

_GROUPS_TEXT = """
carriage coach wagon car bus railcar
cruiser vehicle car van truck lorry patrol
film title movie picture feature
game title
book title novel volume
trophy gong award prize statuette honour honor medal
round bullet shot cartridge
count charge felony offence offense misdemeanour misdemeanor
flight departure service
factory plant works site mill
satellite craft spacecraft payload microsatellite
painting work canvas picture artwork piece lot
house home property household building dwelling
victory win
call ring
bird seabird carcass
horse animal cattle cow sheep
shop store outlet branch
school college academy
stone jewel gem diamond
raid search
vote ballot
village hamlet settlement community
tent shelter
ship boat vessel craft
plane jet aircraft craft
goal strike
page sheet
"""

_GROUPS: dict[str, tuple[str, ...]] = {}
for _line in _GROUPS_TEXT.strip().splitlines():
    for _noun in dict.fromkeys(kin_of(stem(word)) for word in _line.split()):
        _GROUPS[_noun] = (*_GROUPS.get(_noun, ()), f"as {_line.split()[0]}")


_THINGS = frozenset(map(stem, ("engine",)))
"""Nouns that are compared as those for people are, and are none: of engines and engineers one stem is left."""


def groups_of(noun: str) -> tuple[str, ...]:
    """Return the groups of the stem of a noun counted; none for most."""
    return (ANYBODY,) if noun in _SOMEBODY and noun not in _THINGS else _GROUPS.get(noun, ())


_CAMPS = {
    stem(noun): camp
    for camp, nouns in enumerate(
        (
            "soldier troop police policeman policewoman officer guard",
            "rebel militant insurgent guerrilla guerilla fighter gunman bandit terrorist",
            "civilian protester demonstrator bystander",
        )
    )
    for noun in word_list(nouns)
}


def two_camps(one: str, other: str) -> bool:
    """Tell whether two nouns as compared are of people who stand against each other: soldiers, rebels, civilians."""
    camps = _CAMPS.get(one), _CAMPS.get(other)
    return None not in camps and camps[0] != camps[1]
