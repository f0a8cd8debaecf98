"""What may be said of somebody or something in words that exclude each other, phrase by phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product

from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.scale_phrases import OF_PEOPLE
from broadsheet.compare.language.scale_phrases_happenings import OF_HAPPENINGS
from broadsheet.compare.language.scale_phrases_standing import OF_STANDING
from broadsheet.compare.language.scale_phrases_things import OF_THINGS
from broadsheet.compare.language.words import plain_stem

_COMMON = word_set(
    """
    a an the in on at of for to by no not be was is had has with without still could will his her all only as into from
    off out under never were been
    """
)
"""Words that most sentences have: a phrase is looked for by another of its words."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What a phrase tells.

    Attributes:
        words: Its words, as printed in the list.
        lead: The stems of those before the first that is no common word.
        rest: The stems of those behind it.
        scale: The scale.
        marks: What is asked of the scale: see the list.
        place: Where on it.
        undergone: Whether it is said of whom the verb is done to.
        flips: Whether its denial is the other place.
        sought: Whether it is said of the one behind its preposition: "looking for".
        wide: Whether the one it is said of may stand behind its first word: "found | the doctor | guilty".
    """

    words: tuple[str, ...]
    lead: tuple[str, ...]
    rest: tuple[str, ...]
    scale: str
    marks: str
    place: int
    undergone: bool
    flips: bool
    sought: bool = False
    wide: bool = False


def _read() -> dict[str, list[Phrase]]:
    found: dict[str, list[Phrase]] = {}
    listed = "".join(listing.rstrip() for listing in (OF_PEOPLE, OF_THINGS, OF_HAPPENINGS, OF_STANDING))
    for block in re.split(r"\n(?! )", listed.strip()):
        head, *places = block.split("|")
        name, marks = head.strip().rsplit(" ", 1)
        for number, phrases in enumerate(places):
            for phrase in phrases.split(","):
                marked = (">" in phrase, "~" in phrase, "^" in phrase)
                for told in product(*(word.split("/") for word in phrase.strip().lstrip(">~^").split())):
                    if told:
                        wide = told[0].endswith("..")
                        words = (told[0].rstrip("."), *told[1:])
                        stems = tuple(map(plain_stem, words))
                        at = next((at for at, word in enumerate(words) if word not in _COMMON), 0)
                        entry = Phrase(words, stems[:at], stems[at + 1 :], name, marks, number, *marked, wide)
                        found.setdefault(stems[at], []).append(entry)
    return found


PHRASES = _read()
"""For the stem of each phrase's first word that is no common one what it may be a part of."""
