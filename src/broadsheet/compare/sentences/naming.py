"""What a row is called where no slot names it: a short phrase in the article's own words."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set
from broadsheet.facts.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

LONGEST = 6
"""A longer phrase is a sentence again, in words."""

UNSHARED = 0.1
"""What a word costs that is not among those looked for, of the mean weight of those: shorter phrases read better."""

_TOKEN = re.compile(r"[^\W_]+(?:[.'’&/‑-][^\W_]+)*['’]?|[$€£]?\d[\d.,:]*%?|[$€£](?=\d)")
_CUT = re.compile(r"[,;:()\[\]“”\"—–?!]|\.\s|\n|\s[-‑]{1,2}\s")
_HAIR = 1e-5
_LOOSE_ENDS = word_set(
    """
    a an the this that these those of in on at by for with from to into and or but nor as than if is are was were be
    been being has have had will would could may might should can its his her their our my your it he she they we i
    you who which what whose where when while because not no also just only very more most such so s
    """
)
"""No phrase begins or ends with one of these."""


def phrase(text: str, statement: Statement, keys: frozenset[str], weights: Mapping[str, float], within: Span) -> str:
    """Return the run of at most :data:`LONGEST` words within a span that holds most of the weight of these words.

    It crosses no punctuation, and neither begins nor ends with a word that only joins others.
    """
    heavy = {word.start: weights.get(word.key, 0.0) for word in statement.words if word.key in keys}
    tokens = [match.span() for match in _TOKEN.finditer(text, *within)]
    gains = _gains(tokens, heavy, UNSHARED * sum(heavy.values()) / max(1, len(heavy)))
    ends = [_MAY_END[text[left:right]] for left, right in tokens]
    between = [text[left[1] : right[0]] for left, right in pairwise(tokens)]
    cut = [words != " " and _CUT.search(words) is not None for words in between]
    # No run adds up to more than what speaks for it.
    sums = list(accumulate([max(gain, 0.0) for gain in gains], initial=0.0))
    best, span = float("-inf"), within
    for first, begins in enumerate(ends):
        if not begins or sums[min(len(tokens), first + LONGEST)] - sums[first] < best - _HAIR:
            continue
        total = 0.0
        for last in range(first, min(len(tokens), first + LONGEST)):
            if last > first and cut[last - 1]:
                break
            total += gains[last]
            if total > best - _HAIR and ends[last] and round(total, 6) > best:
                best, span = round(total, 6), (tokens[first][0], tokens[last][1])
    return " ".join(text[slice(*span)].split())


def _may_end(word: str) -> bool:
    return word.lower().rstrip("'’") not in _LOOSE_ENDS


_MAY_END = Remembered(_may_end, 20_000)


def _gains(tokens: Sequence[Span], heavy: Mapping[int, float], cost: float) -> list[float]:
    """Return what each token adds: the weight of the heaviest word that starts in it, or the cost of one more word."""
    gains = [-cost] * len(tokens)
    firsts = [left for left, _ in tokens]
    for start, weight in heavy.items():
        at = bisect_right(firsts, start) - 1
        if at >= 0 and start < tokens[at][1] and weight > gains[at]:
            gains[at] = weight
    return gains
