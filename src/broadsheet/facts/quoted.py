"""Which words stand between quotation marks, followed from sentence to sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.tokens import Words

_OPENING = frozenset("“«„")
_CLOSING = frozenset("”»")
_EITHER = frozenset(('"', "``", "''"))
_CARRIED = 4
"""A mark never closed is taken for forgotten after so many sentences."""


def quoted_ranges(sentences: Sequence[Words]) -> list[list[tuple[int, int]]]:
    """Return for every sentence its quoted stretches as (first token, token after the last), marks left out."""
    ranges: list[list[tuple[int, int]]] = []
    open_for = 0
    for words in sentences:
        opened = open_for > 0
        if opened and words.word and words.word[0] in _OPENING | _EITHER:
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
    for index, word in enumerate(words.word):
        if start < 0 and (word in _OPENING or word in _EITHER):
            start = index + 1
        elif start >= 0 and (word in _CLOSING or word in _EITHER):
            if index > start:
                found.append((start, index))
            start = -1
    if start >= 0 and start < len(words.word):
        found.append((start, len(words.word)))
    return found, start >= 0
