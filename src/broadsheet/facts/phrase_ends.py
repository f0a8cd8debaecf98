"""Where a noun phrase ends with what hangs on it, and whether it is the subject of a clause of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.phrases import FINITE, NP, PREPOSITION, VG, Piece

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

ANDS = frozenset(("and", "&"))
_GOES_ON = ANDS | {"of", ","}
"""Words over which a noun phrase can go on to the next."""
_LIST_PIECES = 9
_HANGING = 3


def phrase_end(words: Words, pieces: list[Piece], at: int, *, wide: bool = True) -> int:
    """Return the last piece of the noun phrase at ``at`` with what hangs on it: "of Y", and where ``wide`` its list.

    A list is "X and Y" or "X, Y and Z"; a comma without an "and" to come ends the phrase.
    """
    last = at
    count = len(pieces)
    while last + 2 < count:
        word = words.low[pieces[last + 1].first]
        if word not in _GOES_ON:
            break
        following = last + 2
        if last > at and wide and word == "," and words.low[pieces[following].first] in ANDS and following + 1 < count:
            # "A, B, and C"
            closing = following + 1
            ends = closing + 1 >= count or words.low[pieces[closing + 1].first] != ","
            if pieces[closing].sort == NP and ends and not starts_clause(words, pieces, closing):
                last = closing
            break
        if pieces[following].sort != NP:
            following = _behind_bound(words, pieces, following)
        if pieces[following].sort != NP:
            break
        of_chain = word == "of"
        joined = wide and word in ANDS and not starts_clause(words, pieces, following)
        listed = (
            wide
            and word == ","
            and words.tags[pieces[at].head] != "R"
            and _list_goes_on(words, pieces, following)
            and not starts_clause(words, pieces, following)
        )
        if not (of_chain or joined or listed):
            break
        last = following
    return last


def _behind_bound(words: Words, pieces: list[Piece], at: int) -> int:
    """Return the number behind a word or two that bound it ("files of | more | than | 40 patients"), else ``at``."""
    if at + 1 < len(pieces) and words.tags[pieces[at].first] == "X" and words.tags[pieces[at + 1].first] == "T":
        return at + 1
    if words.low[pieces[at].first] not in _OPENING_BOUNDS or at + 2 >= len(pieces):
        return at
    bound = (words.low[pieces[at].first], words.low[pieces[at + 1].first]) in _BOUNDS_OF_TWO
    return at + 2 if bound and words.tags[pieces[at + 2].first] == "T" else at


_OPENING_BOUNDS = frozenset(("more", "less", "at", "up"))
_BOUNDS_OF_TWO = frozenset((("more", "than"), ("less", "than"), ("at", "least"), ("at", "most"), ("up", "to")))


def _list_goes_on(words: Words, pieces: list[Piece], at: int) -> bool:
    """Say whether the phrase after a comma is one of a list: an "and" with a further phrase closes it."""
    if words.tags[pieces[at].first] not in {"T", "N", "A", "Q"}:
        return False
    for ahead in range(at, min(at + _LIST_PIECES, len(pieces) - 1)):
        piece = pieces[ahead]
        word = words.low[piece.first]
        if word in ANDS and piece.sort != NP:
            return pieces[ahead + 1].sort == NP or words.tags[pieces[ahead + 1].first] == "X"
        if piece.sort != NP and word not in {",", "of"} and words.tags[piece.first] != "X":
            return False
    return False


def starts_clause(words: Words, pieces: list[Piece], at: int) -> bool:
    """Say whether the noun phrase at ``at`` is the subject of a finite verb after it or after what hangs on it."""
    for _ in range(_HANGING):
        if at + 1 >= len(pieces):
            return False
        if pieces[at + 1].sort == VG:
            return pieces[at + 1].form == FINITE
        linked = at + 2 < len(pieces) and pieces[at + 2].sort == NP
        joins = pieces[at + 1].sort == PREPOSITION or words.low[pieces[at + 1].first] in ANDS
        if not linked or not joins:
            return False
        at += 2
    return False
