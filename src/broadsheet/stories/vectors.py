"""Articles as weighted terms: what is rare in the collection and stressed in the article weighs most."""

from __future__ import annotations

import math
from array import array
from dataclasses import dataclass
from itertools import repeat
from operator import mul
from typing import TYPE_CHECKING, Final

from broadsheet.stories.common_words import BACKGROUND

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.stories.terms import Terms

KEPT: Final = 40
"""Heaviest terms kept of the words, and as many of the names; 24 to all of them group equally well."""

NAMES_SHARE: Final = 2 / 3
"""Part of a likeness that rests on names and numbers; they tell one earthquake from the other."""

_PRIOR: Final = 500.0
"""How many articles the table of common words stands for beside those really seen."""


@dataclass(frozen=True, slots=True)
class Vector:
    """An article's heaviest terms; the likeness of two articles is the sum of products of their weights, 0 to 1.

    Attributes:
        ids: Numbers of the terms, heaviest first.
        weights: Their weights; the squares sum to 1.
    """

    ids: array[int]
    weights: array[float]


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each term stands in one article, with terms by their numbers, words first.

    Attributes:
        ids: Numbers of the terms.
        counts: How often each stands there.
        words: How many of them are words; the rest are names and numbers.
    """

    ids: array[int]
    counts: array[float]
    words: int


class Collection:
    """The terms of all articles seen, and how many articles hold each.

    Words and names live apart: "apple" and "Apple" are two terms.
    """

    def __init__(self) -> None:
        self.documents = 0
        self._words: dict[str, int] = {}
        self._names: dict[str, int] = {}
        self._held: array[int] = array("I")
        self._background: array[float] = array("f")

    def count(self, terms: Terms) -> Counts:
        """Take note of one more article; return its terms by their numbers."""
        self.documents += 1
        numbers = self._number(self._words, terms.words)
        words = len(numbers)
        numbers += self._number(self._names, terms.names)
        held = self._held
        for term in numbers:
            held[term] += 1
        counts = array("f", terms.words.values())
        counts.extend(terms.names.values())
        return Counts(array("I", numbers), counts, words)

    def vector(self, counted: Counts) -> Vector:
        """Return the article's weighted terms, by what the collection holds now."""
        share = NAMES_SHARE if 0 < counted.words < len(counted.ids) else 1.0
        words = self._heaviest(counted, 0, counted.words)
        names = self._heaviest(counted, counted.words, len(counted.ids))
        pairs = _scaled(words, 1 - share if share < 1 else 1.0) + _scaled(names, share)
        pairs.sort()
        return Vector(array("I", [term for _, term in pairs]), array("f", [-weight for weight, _ in pairs]))

    def _number(self, known: dict[str, int], terms: Iterable[str]) -> list[int]:
        numbers = []
        for term in terms:
            number = known.get(term)
            if number is None:
                number = known[term] = len(self._held)
                self._held.append(0)
                self._background.append(BACKGROUND.get(term, 0.0) * _PRIOR)
            numbers.append(number)
        return numbers

    def _heaviest(self, counted: Counts, first: int, last: int) -> list[tuple[float, int]]:
        """Weigh terms by sublinear frequency times inverse document frequency, the usual product of the field.

        Weights are negative, so that plain order puts the heaviest first and, among equals, the oldest term.
        """
        ceiling = math.log(self.documents + _PRIOR + 1)
        held, background, log = self._held, self._background, math.log
        weighed = [
            ((1 + log(count)) * (log(held[term] + background[term] + 0.5) - ceiling), term)
            for term, count in zip(counted.ids[first:last], counted.counts[first:last], strict=True)
        ]
        weighed.sort()
        return weighed[:KEPT]


def _scaled(weighed: Sequence[tuple[float, int]], share: float) -> list[tuple[float, int]]:
    """Return the weights scaled so that their squares sum to ``share``."""
    total = sum(weight * weight for weight, _ in weighed)
    factor = math.sqrt(share / total) if total > 0 else 0.0
    return [(weight * factor, term) for weight, term in weighed]


def likeness(a: Mapping[int, float], b: Vector) -> float:
    """Return how alike two articles are, 0 to 1; ``a`` is a vector as a mapping of terms to weights."""
    # Built of C functions: this is where grouping spends its time.
    return float(sum(map(mul, map(a.get, b.ids, repeat(0.0)), b.weights)))
