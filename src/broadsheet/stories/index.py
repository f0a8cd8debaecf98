"""From terms to the articles that stress them: finds the few articles worth comparing with a new one."""

from __future__ import annotations

import heapq
from array import array
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

    from broadsheet.stories.vectors import Vector

_ASKED: Final = 32
"""How many of an article's heaviest terms are indexed and asked for."""

_NEWEST: Final = 150
"""How many articles are read for one term, the newest first; bounds the cost of a term that everybody uses."""

_LEAST: Final = 0.02
"""Share of an article's weight, 0 to 1, that shared terms must carry: one light term is shared with hundreds."""

_READ: Final = 1_200
"""How many are read for all terms together, the heaviest terms first: what is left are light terms that many share."""

_FOUND: Final = 32
"""How many articles are returned at most."""


class TermIndex:
    """Postings of each term, in the order the articles came."""

    def __init__(self) -> None:
        self._postings: dict[int, array[int]] = {}
        self._indexed = 0

    def add(self, number: int, vector: Vector) -> None:
        """Index an article under its heaviest terms; numbers must rise."""
        for term in vector.ids[:_ASKED]:
            postings = self._postings.get(term)
            if postings is None:
                postings = self._postings[term] = array("I")
            postings.append(number)
        self._indexed += 1

    def nearest(self, vector: Vector, kept: Container[int]) -> list[int]:
        """Return the articles that share most of the heaviest terms, the best first; only such as are ``kept``."""
        scores: dict[int, float] = {}
        room = _READ
        for term, weight in zip(vector.ids[:_ASKED], vector.weights[:_ASKED], strict=True):
            newest = self._postings.get(term, ())[-min(_NEWEST, room) :]
            for number in newest:
                scores[number] = scores.get(number, 0.0) + weight * weight
            room -= len(newest)
            if room <= 0:
                break
        worth = [(-score, -number) for number, score in scores.items() if score >= _LEAST and number in kept]
        return [-number for _, number in heapq.nsmallest(_FOUND, worth)]

    def sweep(self, kept: Container[int], count: int) -> None:
        """Drop what is no longer kept, once it outweighs the ``count`` articles that are."""
        if self._indexed <= 2 * count + 1000:
            return
        self._indexed = count
        for term in list(self._postings):
            postings = array("I", [number for number in self._postings[term] if number in kept])
            if postings:
                self._postings[term] = postings
            else:
                del self._postings[term]
