"""What people and crews are called by what they are: of two nouns of two groups only one can have done it."""

from __future__ import annotations

from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.rivals import RIVALS

_KINDS = frozenset(("calling", "kin"))
_TRADES_TEXT = """
clerk secretary
student pupil
reporter journalist
lawyer solicitor attorney
doctor physician
driver motorist
official
conductor
keeper warden
producer
director
friend
colleague
deputy sheriff constable policeman policewoman detective sergeant inspector
butler
"""
_TRADES = {word: ("trade", at) for at, line in enumerate(_TRADES_TEXT.strip().splitlines()) for word in line.split()}
_PASSING = word_set("passer-by passerby passersby tourist villager guard soldier navy marine")
"""What anybody may be beside something else."""

_CREW = {"captain": 0, "pilot": 0, "commander": 0, "co-pilot": 1, "copilot": 1, "officer": 1, "student": 2}

_CREWS_TEXT = """
trawler trawlers fishermen fisherman fishing
navy naval warship frigate destroyer
coastguard lifeboat
ferry
container tanker freighter cargo bulk
dog dogs
soldier soldiers army troops troop
firefighter firefighters fireman firemen
helicopter
"""
_CREWS = {
    word: ("crew at hand", at) for at, line in enumerate(_CREWS_TEXT.strip().splitlines()) for word in line.split()
}
"""Who or what comes to the rescue."""


def callings_of(words: str) -> frozenset[tuple[str, int]]:
    """Return which callings, kin and places in a crew these words name."""
    low = words.lower().replace(",", " ").split()
    found = {kind for word in low if word not in _PASSING for kind in RIVALS.get(word, ()) if kind[0] in _KINDS}
    found |= {table[word] for table in (_TRADES, _CREWS) for word in low if word in table}
    found |= {("crew", _CREW[word]) for word in low if word in _CREW}
    return frozenset(found)
