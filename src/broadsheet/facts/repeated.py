"""How often something was done: "stabbed her 11 times", "floored him twice"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.bounds import bound_before
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.numerals import read_number
from broadsheet.facts.spoken_values import ends_phrase
from broadsheet.facts.values import Found, quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.model import Bound
    from broadsheet.facts.tokens import Words

TIMES = "times"
"""The label of such a count."""

FEWEST = 2
"""What was done once is no count."""

TWICE = "twice"

_NO_COUNTS = word_set(
    "as more higher greater larger bigger longer faster better the its his her their that a an per each over"
)
"""What stands behind "three times" where it says how much greater something is, or how often in each of many weeks."""


def repeated(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return how often the verb before was done, as a number of times; ``index`` is the number."""
    if TIMES not in words.low[index + 1 : index + 4]:
        return None
    number = read_number(words, index)
    if number is None or number[0] < FEWEST or words.low[number[2] : number[2] + 1] != [TIMES]:
        return None
    bound, first = bound_before(words, index)
    return _count(words, number[0], first, number[2] + 1, bound)


def twice(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "twice" behind its verb as two times."""
    if words.low[index] != TWICE:
        return None
    bound, first = bound_before(words, index)
    return _count(words, 2.0, first, index + 1, bound)


def _count(words: Words, size: float, first: int, last: int, bound: Bound) -> Found | None:
    if not ends_phrase(words, last) or (words.low[last : last + 1] and words.low[last] in _NO_COUNTS):
        return None
    if not any(words.lemmas[:first]):
        return None
    return Found(Kind.NUMBER, quantity(size, 1.0, "time", bound), first, last, TIMES)
