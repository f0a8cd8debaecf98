"""Numbers of what bears a name or a capital: "seven AK-47s", "three Land Rovers", "twelve Somalis", "a crowd of 900".

No fact is made of them; a comparison sets them against what the other article counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.bounds import bound_before
from broadsheet.facts.lexicon.calendar import MONTHS, WEEKDAYS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.numerals import read_number
from broadsheet.facts.values import Found, quantity
from broadsheet.facts.wording import stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.tokens import Words

FEWEST, FIRST_YEAR, LAST_YEAR = 2, 1000, 2100
"""One is rather an article than a count; "the 2008 Olympics" counts none."""

LONGEST_NAME = 3
_SCORED = word_set("kos tkos rbis tds hrs mvps gms")
"""What a player has so many of in this season, in another, in all: of these a report gives many."""

GATHERED = word_set("crowd audience attendance congregation throng gathering turnout")


def count_of_named(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return a number with the plural name of what it counts."""
    number = read_number(words, index)
    if number is None or number[0] < FEWEST or number[1] < 1:
        return None
    if words.low[index].isdigit() and FIRST_YEAR <= number[0] <= LAST_YEAR and number[0].is_integer():
        return None
    last = number[2]
    while last < len(words.tags) and words.tags[last] == "Q" and last - number[2] < LONGEST_NAME:
        last += 1
    if last == number[2] or not _ends_name(words, last) or (index > 0 and words.tags[index - 1] == "Q"):
        return None
    label = words.low[last - 1]
    if not label.endswith("s") or label.endswith("ss") or label in WEEKDAYS or label in MONTHS or label in _SCORED:
        return None
    bound, first = bound_before(words, index)
    return Found(Kind.NUMBER, quantity(number[0], number[1], stem(label), bound), first, last, label)


def _ends_name(words: Words, last: int) -> bool:
    if last >= len(words.tags):
        return True
    return words.tags[last] not in {"Q", "N", "T"} and words.low[last] not in {"'s", "’s", "’"}


def crowd_of(words: Words, index: int) -> Found | None:
    """Return "a crowd of 21,416 saw ...": people, whatever stands behind the number and is no plural noun."""
    number = read_number(words, index)
    if number is None or number[1] < 1:
        return None
    bound, first = bound_before(words, index)
    gathered = first >= FEWEST and words.low[first - 1] == "of" and words.low[first - 2] in GATHERED
    last = number[2]
    counted = last < len(words.low) and words.tags[last] in {"N", "A", "Q"} and words.low[last].endswith("s")
    if not gathered or counted:
        return None
    return Found(Kind.NUMBER, quantity(number[0], number[1], "peopl", bound), first, last, "people")
