"""What a row is called where no slot names it: a short phrase in the article's own words."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set
from broadsheet.facts.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

LONGEST = 6
"""A longer phrase is a sentence again, in words."""

UNSHARED = 0.1
"""What a word costs that is not among those looked for, of the mean weight of those: shorter phrases read better."""

_WORD = r"[^\W_]*(?:[.'’&/‑-][^\W_]+)*['’]?"
TOKEN = re.compile(rf"[$€£]?\d+(?:[.,:]\d+)*(?:%|{_WORD})|(?=[^\W_]){_WORD}|[$€£](?=\d)")
_CUT = re.compile(r"[,;:()\[\]“”\"—–?!]|\.\s|\n|\s[-‑]{1,2}\s")
_TIGHT = frozenset({" ", "–"})
"""What stands between two words of one phrase; the dash is that of a stretch of time."""

_HAIR = 1e-5
_PARTICLE = re.compile(
    r" (?:in|out|off|up|down|away|back|over|apart)(?=[.,;:!?”\")]|$| (?:and|but|by|when|after|before)\b)"
)
LOOSE_ENDS = word_set(
    """
    a an the this that these those of in on at by for with from to into and or but nor as than if is are was were be
    been being has have had will would could may might should can its his her their our my your it he she they we i
    you who which what whose where when while because not no also just only very more most such so s
    now then still already even yet however given since until during after before about against under over
    """
)
"""No phrase begins or ends with one of these."""

_BEFORE_A_NOUN = word_set("more most very such so no not only just also")
"""No phrase ends before one of these: "two more hires"."""

BROKEN_OFF = 1.0
"""What it costs a phrase of the greatest length to end before a word that belongs to it, in mean weights of the words
looked for: "a vote of confidence in his scientific" breaks off before the noun."""


def phrase(text: str, statement: Statement, keys: frozenset[str], weights: Mapping[str, float], within: Span) -> str:
    """Return the run of at most :data:`LONGEST` words within a span that holds most of the weight of these words.

    It crosses no punctuation but where it would hold figures alone, and neither begins nor ends with a word that only
    joins others; the small word that ends a verb belongs to it, "fell in".
    """
    heavy = {word.start: weights.get(word.key, 0.0) for word in statement.words if word.key in keys}
    tokens = [match.span() for match in TOKEN.finditer(text, *within)]
    mean = sum(heavy.values()) / max(1, len(heavy))
    gains = _gains(tokens, heavy, UNSHARED * mean)
    words = [text[left:right] for left, right in tokens]
    ends = [_MAY_END[word] for word in words]
    # A blank stands between most of them.
    cut = [text[left[1] : right[0]] != " " and breaks(text[left[1] : right[0]]) for left, right in pairwise(tokens)]

    def broken(last: int) -> float:
        """Return what it costs to end with a word: nothing where the next does not belong to it."""
        behind = last + 1
        parted = behind == len(words) or cut[last] or not ends[last]
        joined = not parted and (ends[behind] or words[behind].lower() in _BEFORE_A_NOUN)
        return BROKEN_OFF * mean if joined else 0.0

    run = _heaviest(gains, ends, cut, broken)
    if run is not None and not any(map(str.isalpha, "".join(words[slice(*run)]))):
        run = _heaviest(gains, ends, [False] * len(cut), broken, [any(map(str.isalpha, word)) for word in words]) or run
    if run is None:
        return " ".join(text[slice(*within)].split())
    first, last = run
    if _PARTICLE.match(text, tokens[last - 1][1], within[1]):
        last += 1
    return " ".join(text[tokens[first][0] : tokens[last - 1][1]].split()).removesuffix("'s").removesuffix("’s")


def breaks(between: str) -> bool:
    """Tell whether what stands between two words parts them."""
    return between not in _TIGHT and _CUT.search(between) is not None


def _heaviest(
    gains: Sequence[float],
    ends: Sequence[bool],
    cut: Sequence[bool],
    broken: Callable[[int], float],
    telling: Sequence[bool] | None = None,
) -> tuple[int, int] | None:
    """Return from which token to which the run goes that gains most; where told so, only one with a telling token."""
    # No run adds up to more than what speaks for it.
    sums = list(accumulate([max(gain, 0.0) for gain in gains], initial=0.0))
    best, run = float("-inf"), None
    sums += sums[-1:] * LONGEST
    for first, begins in enumerate(ends):
        if not begins or sums[first + LONGEST] - sums[first] < best - _HAIR:
            continue
        total = 0.0
        for last in range(first, min(len(ends), first + LONGEST)):
            if last > first and cut[last - 1]:
                break
            total += gains[last]
            if total <= best - _HAIR or not ends[last]:
                continue
            gained = round(total - (broken(last) if last == first + LONGEST - 1 else 0.0), 6)
            if gained <= best:
                continue
            if telling is None or any(telling[first : last + 1]):
                best, run = gained, (first, last + 1)
    return run


def _may_end(word: str) -> bool:
    return word.lower().rstrip("'’") not in LOOSE_ENDS


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
