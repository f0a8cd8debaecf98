"""Nouns by which a report calls the one thing that it is about: the fire is the flames, the trial the court."""

from __future__ import annotations

from broadsheet.compare.language.words import stem

_GROUPS_TEXT = """
fire flames blaze inferno
trial court hearing proceedings case tribunal session
storm hurricane typhoon cyclone
quake earthquake tremor temblor
eruption volcano
plane jet aircraft airliner airplane aeroplane
ship vessel boat
factory plant works
ballot vote election poll referendum
match game final
talks negotiations
strike walkout stoppage
ruling verdict judgment judgement
bill law act legislation
plan project scheme
offer bid takeover approach
avalanche slide
painting portrait picture
tournament championship championships
road highway motorway
prison jail
money cash funds
"""
_GROUP = {stem(word): number for number, line in enumerate(_GROUPS_TEXT.strip().splitlines()) for word in line.split()}


def one_sort(noun: str, other: str) -> bool:
    """Tell whether two nouns, in small letters, may call one thing."""
    group = _GROUP.get(stem(noun))
    return group is not None and group == _GROUP.get(stem(other))
