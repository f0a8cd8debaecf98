"""Which words stand between quotation marks, followed from sentence to sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.tokens import Words

_OPENING = frozenset("“«„")
_CLOSING = frozenset("”»")
_EITHER = frozenset(('"', "``", "''"))
_MARKS = _OPENING | _CLOSING | _EITHER
_NOT_CLOSING = _OPENING | _EITHER
_CARRIED = 4
"""A mark never closed is taken for forgotten after so many sentences."""


def quoted_ranges(sentences: Sequence[Words]) -> list[list[tuple[int, int]]]:
    """Return for every sentence its quoted stretches as (first token, token after the last), marks left out."""
    ranges: list[list[tuple[int, int]]] = []
    open_for = 0
    for words in sentences:
        opened = open_for > 0
        if opened and words.word and words.word[0] in _NOT_CLOSING:
            opened = False
        found, still_open = _of_sentence(words, opened)
        ranges.append(found)
        open_for = (open_for + 1 if opened else 1) if still_open else 0
        if open_for > _CARRIED:
            open_for = 0
    return ranges


def _of_sentence(words: Words, opened: bool) -> tuple[list[tuple[int, int]], bool]:
    found: list[tuple[int, int]] = []
    start = 0 if opened else -1
    if _MARKS.isdisjoint(words.word):
        return ([(0, len(words.word))] if opened and words.word else []), opened
    for index, word in enumerate(words.word):
        if word not in _MARKS:
            continue
        way = _way(words, index, inside=start > 0)
        if way == "open" or (way == "either" and start < 0):
            start = index + 1
        elif start >= 0:
            if index > start:
                found.append((start, index))
            start = -1
    if 0 <= start < len(words.word):
        found.append((start, len(words.word)))
    return found, start >= 0


def _way(words: Words, index: int, *, inside: bool) -> str:
    """Return whether a mark opens or closes; a straight one tells by the blanks around it, where they differ.

    Inside a quotation of the same sentence it closes: '"midnight rules "set to go' has a blank too many.
    """
    word = words.word[index]
    if word in _OPENING:
        return "open"
    if word in _CLOSING:
        return "close"
    before = index > 0 and words.ends[index - 1] == words.starts[index] and words.word[index - 1] not in {"(", "—", "-"}
    after = (
        index + 1 < len(words.word)
        and words.starts[index + 1] == words.ends[index]
        and words.word[index + 1] not in ",.;:?!)"
    )
    if before == after:
        return "either"
    return "close" if before or inside else "open"
