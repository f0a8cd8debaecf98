"""Whether two names are two people's, and whether a text prints somebody's name."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from broadsheet.compare.language.given_names import GIVEN_NAMES
from broadsheet.compare.language.near_names import misspelt
from broadsheet.compare.language.words import content_keys
from broadsheet.facts.lexicon.nouns import TITLES

ALIKE = 0.7
"""Two names at least this alike are two spellings of one (Ratcliff, Obershelp)."""

BOTH_NAMES = 2
"""A first name and a surname."""

_TITLED = {title.capitalize() + dot for title in TITLES for dot in ("", ".")}


def two_names(one: str, other: str) -> bool | None:
    """Tell whether two names are two: no word in common, or a surname alone, and no two spellings of one."""
    if content_keys(one) & content_keys(other):
        left, right = one.casefold().split(), other.casefold().split()
        family = len(left) == len(right) == BOTH_NAMES and left[-1] == right[-1] and left[0] != right[0]
        return bool(family and {left[0], right[0]} <= GIVEN_NAMES and not misspelt(left, right))
    return SequenceMatcher(None, one, other, autojunk=False).ratio() < ALIKE or None


def prints_name(name: str, text: str) -> bool:
    """Tell whether a text prints somebody's name, in full or by the surname that nobody else of it bears."""
    first, surname = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    bearers = set(re.findall(rf"([A-Z][\w’'.-]+) {re.escape(surname)}\b", text)) - _TITLED
    return first in bearers or (not bearers and re.search(rf"\b{re.escape(surname)}\b", text) is not None)
