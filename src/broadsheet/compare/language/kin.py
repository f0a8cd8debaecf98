"""Nouns that reports count one thing by: one says jobs and another posts, one sailors and another people."""

from __future__ import annotations

from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import stem

_KIN = tuple(
    tuple(map(stem, line.split()))
    for line in """
    job post position role
    customer client patron shopper subscriber
    color colour shade
    storey story floor
    demonstrator protester protestor marcher
    vote ballot
    plane aircraft jet airliner
    bus coach
    truck lorry
    flat apartment
    round bullet
    house home dwelling property household
    country nation
    village hamlet
    game match fixture
    suspect pirate gunman gunmen robber attacker assailant hijacker raider thief
    sailor seaman seamen crewman crewmen crew
    inmate prisoner detainee
    migrant refugee
    teenager teen youth youngster
    pupil schoolchild schoolchildren student
    hospital clinic
    trip journey voyage
    firefighter fireman firemen
    cheque check
    phone telephone handset smartphone
    lawmaker legislator parliamentarian
    soldier troop serviceman servicemen
    carriage wagon
    fan supporter
    officer policeman policemen policewoman
    """.strip().splitlines()
)
"""Only nouns of which one can be put for another whatever the report is about. The first is what the others go by."""

_NAMES = {other: group[0] for group in reversed(_KIN) for other in group}

PEOPLE = frozenset(
    _NAMES.get(kin, kin)
    for kin in map(
        stem,
        word_list(
            """
            people person passenger resident man men woman women child children victim student worker employee staff
            soldier officer civilian villager worshipper member protester fan guest tourist pilgrim adult patient driver
            suspect gunman gunmen pirate robber attacker assailant thief hijacker militant rebel intruder raider bandit
            smuggler inmate prisoner fugitive escapee crew sailor seaman seamen fisherman fishermen migrant refugee
            survivor casualty injured dead demonstrator rioter spectator visitor holidaymaker youth teenager boy
            girl juror voter player pupil schoolchild arrest death marcher
            """
        ),
    )
)
"""Nouns for people: one article's passengers may be another's people."""


def kin_of(noun: str) -> str:
    """Return what the stem of a noun counted goes by: its own, or that of the first of its kin."""
    return _NAMES.get(noun, noun)
