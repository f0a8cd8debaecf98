"""Who did what a passive tells: the phrase behind "by", where it names no means, time or event's own people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.nouns import EVENTS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading


def agent_of(reading: Reading, number: int, clause: Clause) -> tuple[int, int] | None:
    """Return the phrase behind "by" that tells who did what a passive tells, or None.

    Behind a noun for an event it is the event's: "were killed during demonstrations by thousands".
    """
    words, pieces = reading.words[number], reading.pieces[number]
    before = ""
    for preposition, first, last in clause.adjuncts:
        if preposition == "by":
            timed = is_time_phrase(words, pieces[first]) or not {before, before.removesuffix("s")}.isdisjoint(_GATHERED)
            bare = pieces[first].last - pieces[first].first == 1 and words.low[pieces[first].head] in _MEANS
            return None if timed or bare or words.low[pieces[first].head] in {"way", "means"} else (first, last)
        before = words.low[pieces[last].head]
    return None


_GATHERED = EVENTS | word_set("demonstration strike action ambush incursion uprising sit-in vigil blockade walkout")
_MEANS = word_set(
    """
    telephone phone email e-mail mail post letter text fax radio hand foot car bus train plane boat ferry helicopter
    air sea land road rail accident mistake chance surprise force law name default decree consensus lot proxy
    """
)
"""Bare nouns behind "by" that tell how something was done, not who did it: "reached by telephone"."""
