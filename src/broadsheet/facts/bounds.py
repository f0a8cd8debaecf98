"""How firmly a number is given: "at least", "about", "up to" in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.kind import Bound
from broadsheet.facts.lexicon.wordlists import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.tokens import Words

_WRITTEN: dict[Bound, str] = {
    Bound.AT_LEAST: """
        more than, greater than, higher than, at least, at a minimum, over, above, exceeding, minimum, in excess of,
        upwards of, upward of, as few as, as little as, no fewer than, no less than, no lower than, not fewer than,
        not less than, not under, not below
    """,
    Bound.AT_MOST: """
        less than, fewer than, lower than, at most, up to, under, below, maximum, as many as, as much as, no more than,
        not more than, no greater than, no higher than, not over, not above
    """,
    Bound.ABOUT: """
        about, around, roughly, approximately, nearly, almost, some, estimated, approaching, circa, close to, shy of,
        just over, just under, just above, just below, just shy of, in the region of, in the neighbourhood of,
        in the neighborhood of, in the vicinity of, in the order of, on the order of
    """,
}  # "Just over 6,000" is no 8,000.
BOUND_PHRASES = {
    bound: tuple(" ".join(phrase.split()) for phrase in phrases.split(",")) for bound, phrases in _WRITTEN.items()
}
"""The words in front of a number that say how firmly it is given."""

_BOUNDS = {tuple(phrase.split()): bound for bound, phrases in BOUND_PHRASES.items() for phrase in phrases}
_LONGEST = max(map(len, _BOUNDS))
_LAST = frozenset(phrase[-1] for phrase in _BOUNDS)
_SPREAD = word_set("spread scattered distributed divided shared split")
_BEING = word_set("is are was were be been being")
_NONE = word_set("no never not nor")


def _with_part(words: Words, index: int, at: int) -> tuple[int, int]:
    """Return where a number begins, and the token before it: at "half" of "half a million", at "quarter"."""
    if at >= 0 and words.low[at] == "half":
        return at, at - 1
    if at > 0 and words.low[at] == "of" and words.low[at - 1] in {"quarter", "quarters"}:
        return at - 1, at - 2
    return index, at


def bound_before(words: Words, index: int) -> tuple[Bound, int]:
    """Return how firmly the number at ``index`` is given, and the token where the words that say so start."""
    at = index - 1
    if at >= 0 and words.low[at] in {"a", "an"}:
        if at and words.low[at - 1] in {"over", "under"} and not words.low[index].isalpha():
            return Bound.EXACT, index  # "They fell out over a $40 payment."
        index, at = _with_part(words, index, at - 1)
    if at < 0:
        return Bound.EXACT, index
    if words.low[at] == "of" and at and words.low[at - 1] in {"minimum", "maximum"}:
        at -= 1
    before = words.low[at - 1] if at else ""
    # "Production is spread over four plants": so many. "The fire spread over twelve floors": that many or more.
    if words.low[at] == "over" and before in _SPREAD and at >= 2 and words.low[at - 2] in _BEING:
        return Bound.EXACT, index
    bound, first = said_before(words.low, at + 1)
    if first > at:
        return bound, index
    return (_denied(words, first, bound) if words.low[at] == "than" else bound), first


def said_before(low: Sequence[str], end: int) -> tuple[Bound, int]:
    """Return how firmly words in small letters give what stands at ``end``, and where those that say so start.

    That is ``end`` itself where none do.
    """
    if not end or low[end - 1] not in _LAST:
        return Bound.EXACT, end
    for first in range(max(0, end - _LONGEST), end):
        if (bound := _BOUNDS.get(tuple(low[first:end]))) is not None:
            return bound, first
    return Bound.EXACT, end


def _denied(words: Words, at: int, bound: Bound) -> Bound:
    """Return the bound from ``at`` on, turned where it is denied: "at no time were there more than 80"."""
    if bound is not Bound.AT_LEAST:
        return bound
    there = words.low[max(0, at - 6) : at]
    denied = there[-1:] == ["there"] and not _NONE.isdisjoint(there)
    return Bound.AT_MOST if denied else bound
