"""What a printed word tells by itself: one look into one table gives all that a sentence is begun with."""

from __future__ import annotations

from sys import intern

from broadsheet.facts.first_guesses import guess_alone
from broadsheet.facts.lexicon.calendar import MONTHS, WEEKDAYS
from broadsheet.facts.lexicon.closed import CLOSED
from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.lexicon.units import CARDINALS, CURRENCY_SIGNS, ORDINALS, VAGUE
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.remembered import Remembered

_STARTERS = (
    word_set(
        """
        last next this past following same previous early late mid today yesterday tomorrow tonight noon midnight
        midday no none half several
        nobody q1 q2 q3 q4
        """
    )
    | frozenset(MONTHS)
    | frozenset(f"{month}." for month in MONTHS if len(month) <= 4)
    | frozenset(WEEKDAYS)
    | frozenset(ORDINALS)
    | frozenset(VAGUE)
)


_UNSETTLED = frozenset(("", "?", "ed", "K", "G", "N"))
"""No guess, and parts that a neighbour can change; of the words of other parts it can change "that" alone."""


def _form(word: str) -> tuple[str, str, str, bool, bool]:
    """Return what a word tells.

    That is the word in small letters, its part and its lemma, whether a typed value can start with it, and whether its
    part is settled whatever stands beside it.
    """
    low = intern(word.lower())
    part, lemma = guess_alone(word)
    opens = part == "T" or _opens_value(low)
    return low, part, lemma, opens, _is_settled(low, part)


def _is_settled(low: str, part: str) -> bool:
    """Say whether no neighbour can change a word's part; of the adjectives it can change few."""
    if part == "A":
        return low != "first" and low not in ROLES
    return part not in _UNSETTLED and low != "that"


def _opens_value(low: str) -> bool:
    opens = low in _STARTERS or low in CURRENCY_SIGNS or low[0].isdigit() or CLOSED.get(low) == "T"
    number, _, unit = low.partition("-")
    lasting = unit in _LASTING and number in CARDINALS
    return opens or lasting or low.startswith("magnitude") or low.endswith("-year-old")


_LASTING = word_set("year month week day hour minute")
"""Units of a length of time that a number in words is joined to: "a five-year contract"."""


FORMS = Remembered(_form, 50_000)
"""By the word as printed. What is not in the processor's memory costs as much as a call: so one table, not four."""
