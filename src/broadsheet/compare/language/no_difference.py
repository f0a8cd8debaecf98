"""Nouns between which no reader sees a difference: the authorities are the officials, a publicist is a spokesman."""

from __future__ import annotations

from broadsheet.compare.language.synonyms import one_sort
from broadsheet.compare.language.words import stem

_LINES = """
official authority police officer detective investigator cop deputy trooper sheriff policeman leader government
 agency department administration prosecutor state patrol lawman
information detail news word
spokesman spokeswoman spokesperson publicist representative rep agent manager press
lawyer attorney counsel counselor barrister solicitor
property premise building facility structure site
worker employee staff staffer colleague crew
resident neighbor neighbour villager local people citizen inhabitant homeowner
demonstrator protester protestor marcher rioter activist youth
place spot area scene location site
home house residence apartment flat dwelling
record album song single
contender team club squad side
store shop supermarket outlet market
child kid teenager youngster boy girl teen youth
reporter journalist newspaper paper media magazine
candidate nominee contender
star actor actress celebrity entertainer starlet
singer musician performer artist vocalist star
director filmmaker
gunman shooter attacker killer assailant murderer
thief robber burglar raider intruder
way manner method
problem trouble issue difficulty
attempt attack bid raid effort plot intention plan
bomb device explosive
doctor physician surgeon
guard guardsman warden
boxer fighter champion heavyweight
player forward guard center centre midfielder
act law legislation bill measure
award prize honor honour
nomination nod
show programme program ceremony telecast
dwi dui driving driv
crew service firefighter brigade fireman
staff composition personnel
cocktail bomb firebomb petrol
pirate brigand bandit buccaneer hijacker
"""
_NUMBERS: dict[str, frozenset[int]] = {}
for _number, _line in enumerate(_LINES.replace("\n ", " ").strip().splitlines()):
    for _word in {*_line.split(), *map(stem, _line.split())}:
        _NUMBERS[_word] = _NUMBERS.get(_word, frozenset()) | {_number}
_NONE: frozenset[int] = frozenset()


def no_difference(one: str, other: str) -> bool:
    """Tell whether two nouns, in small letters and in either number, say the same to a reader."""
    left, right = (_NUMBERS.get(noun) or _NUMBERS.get(_single(noun), _NONE) for noun in (one, other))
    return bool(left & right) or one_sort(one, other) or _one_word(one, other)


def _single(noun: str) -> str:
    return noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")


def _one_word(one: str, other: str) -> bool:
    """Tell whether two nouns are spellings or parts of one: "center" and "centre", "door" and "doorway".

    One letter left out is a slip.
    """
    shorter, longer = sorted((_single(one), _single(other)), key=len)
    if longer.startswith(shorter) or longer.endswith(shorter):
        return True
    if len(longer) == len(shorter) + 1 and any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))):
        return True
    return sorted(shorter) == sorted(longer) and shorter[:3] == longer[:3]
