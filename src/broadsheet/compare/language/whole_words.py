"""Where a text prints any of some words: few of them stand in an article, and each of these is found at once."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.compare.language.small_letters import small

if TYPE_CHECKING:
    from collections.abc import Set

_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=4)
def words_in(text: str) -> frozenset[str]:
    """Return every word of a text, in small letters."""
    return frozenset(_WORD.findall(small(text)))


def places_of(text: str, words: Set[str]) -> list[int]:
    """Return where any of these words stand in a text, in order; the words are in small letters."""
    low = small(text)
    places = []
    for word in words & words_in(text):
        at = low.find(word)
        while at >= 0:
            end = at + len(word)
            if not low[at - 1 : at].isalpha() and not low[end : end + 1].isalpha():
                places.append(at)
            at = low.find(word, end)
    return sorted(places)
