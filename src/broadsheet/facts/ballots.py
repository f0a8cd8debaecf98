"""Votes for and against, told apart: "178 in favour and 122 against", "by 64 votes for, 35 against"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, TextValue
from broadsheet.facts.numerals import read_number
from broadsheet.facts.values import Found

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.tokens import Words

BETWEEN = 5
"""So many tokens stand between those for and the number of those against at most."""

_FAVOUR = word_set("favour favor")
_VOTERS = word_set("votes members deputies senators lawmakers mps councillors delegates voted voting")
_AGAINST = word_set("against opposed")


def in_favour(words: Words, index: int, _taken: Sequence[Found]) -> Found | None:
    """Return "178 in favour and 122 against" as the score 178-122, printed from the first number to the last."""
    number = read_number(words, index)
    at = _behind_favour(words.low, number[2]) if number is not None else 0
    if number is None or not at:
        return None
    then = next((then for then in range(at, min(at + BETWEEN, len(words.low))) if read_number(words, then)), 0)
    other = read_number(words, then) if then else None
    if other is None:
        return None
    behind = _behind_voters(words.low, other[2])
    if behind >= len(words.low) or words.low[behind] not in _AGAINST:
        return None
    key = f"{number[0]:.0f}-{other[0]:.0f}"
    return Found(Kind.NUMBER, TextValue(key, key), index, behind + 1, "score")


def _behind_voters(low: Sequence[str], at: int) -> int:
    while at < len(low) and low[at] in _VOTERS:
        at += 1
    return at


def _behind_favour(low: Sequence[str], at: int) -> int:
    """Return the token behind "votes in favour" or "for," that starts at one; 0 where it does not."""
    at = _behind_voters(low, at)
    behind = list(low[at : at + 2])
    if behind[:1] == ["in"] and behind[1:] and behind[1] in _FAVOUR:
        return at + 2
    return at + 1 if behind in (["for", ","], ["for", "and"]) else 0
