"""How far something was done, and words for how many: "almost destroyed", "partly collapsed", "all of the"."""

from __future__ import annotations

import re
from enum import IntEnum

from broadsheet.compare.language.listing import word_set


class Extent(IntEnum):
    """How far something was done, from least to most; plain words say nothing."""

    SLIGHTLY = 0
    PARTLY = 1
    BADLY = 2
    ALMOST = 3
    PLAIN = 4
    WHOLLY = 5


_EXTENTS = (
    (Extent.SLIGHTLY, r"slightly|lightly|superficially"),
    (Extent.PARTLY, r"partly|partially"),
    (Extent.BADLY, r"badly|severely|seriously|heavily|extensively|gravely|critically"),
    (
        Extent.ALMOST,
        r"(?:almost|nearly|virtually|practically)(?: (?:completely|totally|entirely|fully|wholly))?",
    ),
    (Extent.WHOLLY, r"completely|totally|entirely|fully|wholly|utterly"),
)
EXTENT_WORDS = word_set(
    """
    slightly lightly superficially partly partially badly severely seriously heavily extensively gravely critically
    almost nearly virtually practically completely totally entirely fully wholly utterly
    """
)
"""Words of which a sentence has one that says how far something was done."""

_EXTENT = re.compile("|".join(rf"(?P<{extent.name}>\b(?:{words}))" for extent, words in _EXTENTS), re.IGNORECASE)
_EXTENT_BEFORE = re.compile(rf"(?:{_EXTENT.pattern})[ -]$", re.IGNORECASE)

_HOW_MANY = re.compile(
    r"\b(?:all|every|each|most|the majority|some|several|a few|a handful"
    r"|a number)(?: of)?(?: (?:the|these|those|its|h[ie][sr]|their|[A-Z][\w-]+['’]s?))?(?: [a-z]+)?? ?$",
    re.IGNORECASE,
)
_ONE_SIDED = {
    frozenset((Extent.ALMOST, Extent.PLAIN)),
    frozenset((Extent.ALMOST, Extent.WHOLLY)),
    frozenset((Extent.PARTLY, Extent.PLAIN)),
    frozenset((Extent.PARTLY, Extent.WHOLLY)),
    frozenset((Extent.PARTLY, Extent.ALMOST)),
    frozenset((Extent.SLIGHTLY, Extent.BADLY)),
    frozenset((Extent.SLIGHTLY, Extent.WHOLLY)),
}
"""Which two extents of one thing differ; "badly damaged" only says more than "damaged"."""


def extent_before(words: str) -> tuple[Extent, int]:
    """Return how far something was done by the words right before it, and where these begin."""
    found = _EXTENT_BEFORE.search(words)
    if found is None or found.lastgroup is None:
        return Extent.PLAIN, len(words)
    return Extent[found.lastgroup], found.start()


def extents_differ(one: Extent, other: Extent) -> bool:
    """Tell whether two extents of one thing are a difference."""
    return frozenset((one, other)) in _ONE_SIDED


def tells_how_many(words: str) -> bool:
    """Tell whether the words end with how many of a group something is told of: "all of the"."""
    return _HOW_MANY.search(words) is not None
