"""From terms to the articles that stress them: finds the few articles worth comparing with a new one."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Container

    from broadsheet.stories.vectors import Vector

_ASKED: Final = 32
"""How many of an article's heaviest terms are indexed and asked for."""

_NEWEST: Final = 300
"""How many articles are read for one term, the newest first; bounds the cost of a term that everybody uses."""

_FOUND: Final = 48
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
                postings = self._postings[term] = array("L")
            postings.append(number)
        self._indexed += 1

    def nearest(self, vector: Vector, kept: Container[int]) -> list[int]:
        """Return the articles that share most of the heaviest terms, the best first; only such as are ``kept``."""
        scores: dict[int, float] = {}
        for term, weight in zip(vector.ids[:_ASKED], vector.weights[:_ASKED], strict=True):
            for number in self._postings.get(term, ())[-_NEWEST:]:
                scores[number] = scores.get(number, 0.0) + weight * weight
        ranked = sorted(scores, key=lambda number: (-scores[number], -number))
        found = []
        for number in ranked:
            if number in kept:
                found.append(number)
                if len(found) == _FOUND:
                    break
        return found

    def sweep(self, kept: Container[int], count: int) -> None:
        """Drop what is no longer kept, once it outweighs the ``count`` articles that are."""
        if self._indexed <= 2 * count + 1000:
            return
        self._indexed = count
        for term in list(self._postings):
            postings = array("L", [number for number in self._postings[term] if number in kept])
            if postings:
                self._postings[term] = postings
            else:
                del self._postings[term]
