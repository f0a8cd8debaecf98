"""Values that two sources give: each is right by its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact

_OFFICES = (
    r"chief executive|CEO|spokes(?:man|woman|person)|chair(?:man|woman)?|president|director|manager|head|boss|founder"
)
HOUSE_REACH = 12
"""So many characters from a speaker's name stands whom he speaks for."""

_GENERIC_SOURCES = content_keys(
    "police officials authorities official officers spokesman spokeswoman spokesperson reports sources"
    " analysts reporters investors journalists lawmakers local state federal senior government health rescue"
    " emergency disaster military civil defense defence state media press television radio newspapers agency news"
    " statement company firm group airline carrier bank retailer maker manufacturer operator club university school"
    " hospital council"
)


def other_source(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt values that the two articles have from two sources by name, of which neither speaks for the other."""
    one, other = content_keys(a.attributed_to) - _GENERIC_SOURCES, content_keys(b.attributed_to) - _GENERIC_SOURCES
    if not one or not other or one & other or a.kind is Kind.AGE:
        return ""  # Whoever gives it, nobody is of two ages.
    if _names(right, b, a.attributed_to) or _names(left, a, b.attributed_to):
        return ""  # "The manifest listed 187, the commander said", "178 according to the manifest".
    if _abbreviated(a.attributed_to, other) or _abbreviated(b.attributed_to, one):
        return ""
    if any(_of_one_house(a.attributed_to, b.attributed_to, side.text) for side in (left, right)):
        return ""
    if _speaks_for(a.attributed_to, left, b.attributed_to, right) or _speaks_for(
        b.attributed_to, right, a.attributed_to, left
    ):
        return ""
    return f"they cite different sources, {' and '.join(sorted((a.attributed_to, b.attributed_to)))}"


def _names(side: Side, fact: Fact, source: str) -> bool:
    """Tell whether a sentence names a source that is a thing, by its noun."""
    noun = source.rpartition(" ")[2]
    return noun.islower() and bool(content_keys(noun) & content_keys(side.text[slice(*fact.sentence)]))


def _of_one_house(one: str, other: str, text: str) -> bool:
    """Tell whether one source speaks for the other: "Staff Sgt. Kowalchuk of the RCMP", "NorthGrid chief Ada Lund"."""
    for speaker, house in ((one, other), (other, one)):
        name = speaker.rpartition(" ")[2]
        at = text.find(name)
        while at >= 0:
            beside = text[max(0, at - HOUSE_REACH - len(house)) : at + len(name) + HOUSE_REACH + len(house)]
            if house.removeprefix("the ") in beside:
                return True
            at = text.find(name, at + 1)
    return False


def _speaks_for(speaker: str, own: Side, house: str, rest: Side) -> bool:
    """Tell whether a source holds an office that no house is named beside, and the other is named by both articles.

    "Acme said", and in the article that tells of Acme too: "chief executive Ada Lund wrote".
    """
    if house not in own.text or speaker in rest.text:
        return False
    name = re.escape(speaker.removeprefix("the "))
    held = rf"(?:{_OFFICES})(?: (?:[A-Z][a-z]*\.?))? {name}\b|\b{name}, (?:the |its )?(?:[a-z]+ )?(?:{_OFFICES})\b"
    return re.search(held, own.text) is not None


def _abbreviated(source: str, other: frozenset[str]) -> bool:
    """Tell whether the first letters of a source's names are among the other's words: European Union, EU."""
    return "".join(word[0] for word in source.split() if word[0].isupper()).casefold() in other
