"""Nouns of one kind of which one alone can fill a place of one deed, wider than what excludes each other by itself.

"The vet delivered the baby" and "the teacher did" tell of one birth; a vet and a teacher in two sentences tell nothing.
"""

from __future__ import annotations

from broadsheet.compare.language.rivals import RIVALS, kinds_of

# One kind a line: its name, then its places, parted by bars; words of one place by blanks. What holds others
# ("vehicle", "official") is left out: whatever it is said beside may be one of them. A line that ends in "&" goes on.
_KINDS_TEXT = """
calling: lawyer solicitor barrister attorney | judge magistrate | journalist reporter | actor actress | composer | &
policeman policewoman constable | bouncer watchman security-guard | taxi-driver cabbie cabdriver | bus-driver | &
lorry-driver | train-driver | climber mountaineer | skier snowboarder | swimmer | dog-walker | runner | student &
undergraduate | pupil | apprentice trainee | pensioner retiree | shopkeeper | ranger | broker
vehicle: horse horseback | foot | boat
part of body: hand | foot | eye | ear
room: study | library | hall | garage | shed outhouse | chapel | nursery | classroom
cause of fire: television | computer laptop
crop: apple | pear | plum | cherry | apricot | peach nectarine | grape vine vineyard | olive | orange | lemon | fig | &
almond | walnut | hazelnut | strawberry | raspberry | blueberry | potato | tomato | onion | garlic | carrot | &
cabbage | lettuce | pumpkin | melon | wheat | barley | oat | rye | maize corn | rice | soya soybean | rapeseed | &
sunflower | hop | cotton | tobacco | tea | coffee | cocoa | banana | pineapple | avocado | sugar-beet sugarcane | &
saffron | lavender | tulip | rose
instrument: piano | organ | violin | viola | cello | double-bass | guitar | harp | flute | clarinet | oboe | bassoon | &
saxophone | trumpet | trombone | horn | tuba | drum drums | accordion
drink: beer | wine | vodka | whisky whiskey | gin | rum | brandy | champagne | cider | coffee | tea | milk
"""
_LEFT_OUT = frozenset(
    ("colour", "study", "field", "ground for", "way to pay", "age group", "crime", "fault", "poison", "ground")
)
"""Kinds of which one deed has several, or whose words say more than one thing."""

BEFORE_NOUNS = frozenset({"crop", "animal", "art", "instrument", "faith", "organ", "food"})
"""Kinds whose words also tell which one is meant before a noun: "the apple harvest"."""

FIRST = 1000
"""The number of the first place that is added to a kind."""


def _places() -> dict[str, tuple[tuple[str, int], ...]]:
    found = {noun: tuple(one for one in kinds if one[0] not in _LEFT_OUT) for noun, kinds in RIVALS.items()}
    for noun, kinds in kinds_of(_KINDS_TEXT, FIRST).items():
        found[noun] = (*found.get(noun, ()), *kinds)
    return {noun: kinds for noun, kinds in found.items() if kinds}


PLACES = _places()
"""For each noun, in either number, its kinds, each with its place on it."""

_WHOLES_TEXT = """
part of body: arm > wrist elbow shoulder hand finger thumb forearm | hand > finger thumb wrist | foot > toe ankle | &
leg > knee ankle shin thigh hip foot toe calf | chest > rib breastbone collarbone | hip > pelvis | neck > spine throat &
| skull > nose jaw cheekbone eye ear | jaw > cheekbone | shoulder > collarbone
room: hallway > stairwell staircase | garage > shed
weapon: knife > machete
calling: scientist > geologist archaeologist astronomer | nurse > paramedic | engineer > mechanic | cleaner > caretaker
animal: dog > wolf
drink: water > tea
"""


def _wholes() -> frozenset[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    for line in _WHOLES_TEXT.replace("&\n", " ").strip().splitlines():
        for entry in line.partition(":")[2].split("|"):
            whole, _, parts = entry.partition(">")
            found.update((whole.strip(), part) for part in parts.split())
    return frozenset(found)


_WHOLES = _wholes()


def holds(one: str, other: str) -> bool:
    """Tell whether one of two nouns, in small letters, is the whole that the other is a part or a sort of."""
    left, right = (noun if noun in RIVALS or noun in PLACES else noun.removesuffix("s") for noun in (one, other))
    pairs = [(a, b) for a in _forms(left) for b in _forms(right)]
    return any(pair in _WHOLES or pair[::-1] in _WHOLES for pair in pairs)


def _forms(noun: str) -> tuple[str, ...]:
    return (noun, noun.removesuffix("s"), noun.removesuffix("es"))
