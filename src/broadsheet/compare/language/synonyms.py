"""Nouns by which a report may call one thing, in two degrees: the ferry may be the boat, the fire is the flames.

What may be one keeps two values from being opposed, so those groups are wide; what is one lets two sentences be, so
those are narrow. Nouns that count one thing whatever the report is about are :mod:`.kin`.
"""

from __future__ import annotations

from broadsheet.compare.language.words import stem

# Wide: one sort of things a line. Of two nouns of one line either may be put for the other.
_ONE_THING_TEXT = """
ship vessel boat ferry tanker freighter trawler yacht liner craft submarine carrier frigate cruiser barge
plane aircraft jet airliner flight airplane helicopter chopper glider
car vehicle truck lorry bus coach van taxi sedan suv tram motorcycle train wagon
fire blaze inferno flame wildfire bushfire arson
building house home tower block hotel school hospital church structure complex property villa mansion flat apartment
 castle palace barn factory plant warehouse site facility mill store shop centre center mall
storm hurricane cyclone typhoon tornado gale blizzard weather wind gust
quake earthquake tremor temblor shock
crash accident collision pileup derailment disaster incident wreck tragedy
explosion blast bomb attack bombing detonation device
company firm group business maker bank airline carrier retailer manufacturer chain giant producer operator brand
 insurer builder developer corporation conglomerate startup utility publisher newspaper
court judge jury juror tribunal justice panel magistrate ruling verdict decision sentence
government ministry minister cabinet state authority administration official department agency
party alliance coalition bloc list faction movement
union organisation organization association federation body
team side club squad
deal takeover merger acquisition purchase sale transaction bid offer agreement contract accord pact price
law bill act legislation measure reform
film movie picture drama comedy thriller documentary
book novel memoir work volume
song single album record track
show series programme program
phone device smartphone handset tablet gadget model reader product computer machine
drug medicine pill vaccine treatment therapy jab shot dose
study survey research trial paper report investigation analysis poll
disease illness virus epidemic outbreak infection flu
match game final race contest fixture competition tournament fight bout
trial case hearing proceeding court
talks meeting summit negotiation conference
march rally protest demonstration crowd procession
strike walkout stoppage
bridge span crossing viaduct
road highway motorway street route
tunnel tube
rocket spacecraft satellite probe craft mission capsule shuttle
dam reservoir barrage
painting picture portrait canvas work masterpiece
animal beast dog bear whale elephant lion tiger creature cat horse
raid robbery theft heist burglary
town city village community place municipality
island isle
mountain peak summit
lake river water flood
storm rain downpour rainfall
thing item object
work construction building digging
money sum cash amount loot haul payment donation grant
debt loan credit
cost price bill fee charge
job post position
prize award reward purse jackpot
fund foundation charity trust
museum gallery exhibition
concert festival event
bus coach minibus
"""
_ONE_THING: dict[str, frozenset[int]] = {}
for _number, _line in enumerate(_ONE_THING_TEXT.replace("\n ", " ").strip().splitlines()):
    for _word in map(stem, _line.split()):
        _ONE_THING[_word] = _ONE_THING.get(_word, frozenset()) | {_number}
_NONE: frozenset[int] = frozenset()


def may_be_one(one: str, other: str) -> bool:
    """Tell whether the stems of two nouns may be put for each other."""
    return one == other or bool(_ONE_THING.get(one, _NONE) & _ONE_THING.get(other, _NONE))


_ONE_EVENT_TEXT = """
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
"""Narrow: what a report has one of, and calls by any of the nouns of a line."""

_ONE_EVENT = {
    stem(word): number for number, line in enumerate(_ONE_EVENT_TEXT.strip().splitlines()) for word in line.split()
}


def one_sort(noun: str, other: str) -> bool:
    """Tell whether two nouns, in small letters, call the one thing that a report is about."""
    group = _ONE_EVENT.get(stem(noun))
    return group is not None and group == _ONE_EVENT.get(stem(other))
