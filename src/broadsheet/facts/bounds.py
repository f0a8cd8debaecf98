"""How firmly a number is given: "at least", "about", "up to" in front of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.kind import Bound
from broadsheet.facts.lexicon.wordlists import word_set

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_BOUND_PAIRS = {
    **{(more, "than"): Bound.AT_LEAST for more in ("more", "greater", "higher")},
    **{(less, "than"): Bound.AT_MOST for less in ("less", "fewer", "lower")},
    ("at", "least"): Bound.AT_LEAST,
    ("at", "most"): Bound.AT_MOST,
    ("up", "to"): Bound.AT_MOST,
    ("close", "to"): Bound.ABOUT,
    # "Just over 6,000" is no 8,000.
    ("just", "over"): Bound.ABOUT,
    ("just", "under"): Bound.ABOUT,
}
_BOUND_WORDS = {
    **dict.fromkeys(
        word_set("about around roughly approximately nearly almost some estimated approaching circa"), Bound.ABOUT
    ),
    **dict.fromkeys(word_set("over exceeding minimum"), Bound.AT_LEAST),
    "maximum": Bound.AT_MOST,
}
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
    word = words.low[at]
    before = words.low[at - 1] if at else ""
    pair = _BOUND_PAIRS.get((before, word))
    if pair is not None:
        return _denied(words, at - 1, pair), at - 1
    if word == "as" and at >= 2 and before in {"many", "much"}:
        return Bound.AT_MOST, at - 2
    # "Production is spread over four plants": so many. "The fire spread over twelve floors": that many or more.
    laid = word == "over" and before in _SPREAD and at >= 2 and words.low[at - 2] in _BEING
    single = None if laid else _BOUND_WORDS.get(word)
    return (single, at) if single is not None else (Bound.EXACT, index)


def _denied(words: Words, at: int, bound: Bound) -> Bound:
    """Return the bound from ``at`` on, turned where it is denied: "at no time were there more than 80"."""
    if bound is not Bound.AT_LEAST:
        return bound
    before = words.low[max(0, at - 1) : at]
    there = words.low[max(0, at - 6) : at]
    denied = before == ["no"] or (there[-1:] == ["there"] and not _NONE.isdisjoint(there))
    return Bound.AT_MOST if denied else bound
