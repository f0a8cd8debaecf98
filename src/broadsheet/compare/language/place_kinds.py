"""Kinds of places that exclude each other: who is found in a canal is not found in a lake.

A word may be of several kinds (a home is a house or a flat), and a place may be told on several levels at once ("in the
cellar of a farmhouse"): two places are two where on one level they have no kind in common.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# One level a line: its name, then its kinds, parted by bars, the words for one kind by commas. A word that is of two
# kinds stands in both. "&" goes on with the line. What may hold or be held by most others stands nowhere.
_LEVELS_TEXT = """
water: canal, dock | river, stream, creek, brook, harbour, harbor, dock, marina, bay &
 | lake, pond, reservoir, lagoon, quarry, gravel pit, bay, marina | sea, ocean, bay, harbour, harbor, marina, dock &
 | ditch, culvert, drain | swimming pool, pool | septic tank | swamp, marsh, bog
ground: quarry, gravel pit | wood, woods, woodland, forest, grove | beach, shore, dune, dunes, sea, ocean &
 | cemetery, graveyard, churchyard | airfield, airport, airstrip, runway | golf course | landfill, rubbish tip &
 , refuse tip, garbage dump | vineyard, orchard, melon field, cornfield, field, meadow, pasture | desert &
 | building site, construction site | car park, parking lot, parking garage, airport, airfield, golf course &
 , cemetery | canal | river | mine, coal mine | motorway, freeway
house: house, home, farmhouse, bungalow, cottage, villa, mansion, chalet, townhouse, cabin, manor &
 | flat, apartment, home, bedsit, penthouse, house | caravan, camper, camper van, motorhome, mobile home, home &
 | hotel, motel, guesthouse, guest house, hostel, inn | hospital, clinic, infirmary, ward &
 | hospice, nursing home, care home, retirement home | barn, shed, stable, outbuilding, farm building, farmhouse &
 , house, home | school, classroom, kindergarten | university, college | prison, jail, cell | police station, cell &
 | bus station, coach station, bus stop, bus terminal | railway station, train station, subway station, metro station &
 | airport, airfield, departure lounge | car park, underground car park, parking garage, parking lot, hotel, motel &
 , hospital, airport, university, college, supermarket, shop, store, stadium, arena, museum, cinema, restaurant &
 , railway station, train station, church, factory, plant, warehouse, theatre, theater, gym, pub, service station &
 | factory, plant, brickworks, dairy, sawmill, brewery | warehouse, depot, storehouse &
 | brickworks | dairy | sawmill | brewery | lock-up | church, cathedral, monastery, convent &
 | mosque | synagogue | court, courthouse, courtroom | embassy, consulate &
 | supermarket, shop, store, boutique, airport, railway station, train station, petrol station, gas station &
 , service station, hospital, museum, university, prison &
 | restaurant, pub, bar, cafe, café, diner, hotel, motel, inn, airport, railway station, train station, museum &
 , hospital, theatre, theater, nightclub, disco, service station, cinema, supermarket, university, college, stadium &
 , arena | nightclub, disco, hotel, bar | cinema, movie theater, theater &
 | petrol station, gas station, service station | museum, gallery &
 | theatre, theater | stadium, arena | gym, sports hall, school, hotel | barracks &
 | tent | ship, boat, yacht, trawler, ferry, cabin | building site, construction site
room: cellar, basement, vault, underground car park | kitchen | bedroom &
 | bathroom, toilet, lavatory, shower, washroom | living room, lounge, sitting room &
 | attic, loft, roof | garage | garden, yard, backyard | lift, elevator | stairwell, staircase, stairs &
 | boiler room, basement, cellar, engine room | laundry room, laundry, basement | library &
 | laboratory, lab, chemistry lab, science lab | dining hall, canteen, cafeteria, food court &
 | gym, gymnasium, sports hall | classroom, classrooms, chemistry lab, science lab &
 | storeroom, storage room, warehouse, stockroom | shoe store, clothes shop, supermarket, bookshop, bookstore &
 , jewellers, toy store | cinema, projection room | playground, schoolyard, yard &
 | car park, parking garage, parking lot | workshop, garage | sauna | ballroom | courtroom | office, offices &
 | cabin, bedroom | car deck, vehicle deck | cockpit | galley, kitchen | locker room, changing room &
 | swimming pool | porch, veranda | balcony
box: suitcase, bag, holdall, rucksack, backpack, trunk | freezer, refrigerator, fridge | wardrobe, cupboard, closet &
 | rubbish bin, dustbin, bin, dumpster, skip, trash can | locker | car boot, boot, trunk | drawer | safe &
 | glove compartment | sewer, drain, manhole
way in: skylight, roof, ceiling | window, cellar window, basement window, skylight, balcony &
 | front door, main door, main entrance, front entrance | back door, rear door, side door, back entrance &
 , rear entrance | tunnel, sewer | air duct, ventilation shaft, air shaft, vent | garage door &
 | patio door, terrace door | balcony, patio door, terrace door | fire escape, fire exit, emergency exit
"""


def _table() -> dict[str, list[tuple[str, int]]]:
    table: dict[str, list[tuple[str, int]]] = {}
    for line in _LEVELS_TEXT.replace("&\n", "").strip().splitlines():
        level, _, kinds = line.partition(":")
        for number, words in enumerate(kinds.split("|")):
            for word in words.split(","):
                table.setdefault(word.strip(), []).append((level, number))
    return table


_TABLE = _table()
_WORD = re.compile(
    rf"\b(?:{'|'.join(map(re.escape, sorted(_TABLE, key=len, reverse=True)))})\b(?! (?:officer|manager|guard|key)s?\b)"
)


def kinds_of(phrase: str) -> dict[str, frozenset[int]]:
    """Return of which kinds a place is, by level; empty where the phrase has no word that tells it."""
    found: dict[str, set[int]] = {}
    for match in _WORD.finditer(phrase.lower()):
        for level, number in _TABLE[match[0]]:
            found.setdefault(level, set()).add(number)
    return {level: frozenset(numbers) for level, numbers in found.items()}


def kinds_apart(one: Mapping[str, frozenset[int]], other: Mapping[str, frozenset[int]]) -> bool | None:
    """Tell whether two places are of kinds that exclude each other; False where they have one in common."""
    both = one.keys() & other.keys()
    if any(not one[level] & other[level] for level in both):
        return True
    return False if both else None
