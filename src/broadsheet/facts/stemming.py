"""The Snowball stem of an English word: one stemmer a thread, one store of stems for whoever asks.

The stemmer is Snowball's own. Only its search for the longest ending in a list is done otherwise: it compares letter by
letter, which is what much of its time goes into; here the endings of each length are looked up in a table.
"""

from __future__ import annotations

import threading
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from snowballstemmer.among import Among
    from snowballstemmer.english_stemmer import EnglishStemmer

    _Table = tuple[Sequence[int], dict[str, int]]


def quick_stemmer() -> EnglishStemmer:
    """Return a new stemmer that looks endings up; it stems as Snowball's does."""
    # Loaded with the first word: most of what asks for this module asks for no stem.
    from snowballstemmer.english_stemmer import EnglishStemmer

    stemmer = EnglishStemmer()

    def find_ending(amongs: Sequence[Among]) -> int:
        lengths, results = _table(id(amongs), amongs)
        cursor = stemmer.cursor
        room = cursor - stemmer.limit_backward
        for length in lengths:
            if length <= room:
                result = results.get(stemmer.current[cursor - length : cursor])
                if result is not None:
                    stemmer.cursor = cursor - length
                    return result
        return 0

    stemmer.find_among_b = find_ending
    return stemmer


_TABLES: dict[int, _Table] = {}
"""The stemmer's dozen lists by their identity: they belong to its class and live as long as the program."""


def _table(identity: int, amongs: Sequence[Among]) -> _Table:
    """Return the lengths of what is in a list, the longest first, and the number that stands for each."""
    table = _TABLES.get(identity)
    if table is None:
        results = {among.s: among.result for among in amongs}
        table = _TABLES[identity] = sorted({len(text) for text in results}, reverse=True), results
    return table


class _Stemmers(threading.local):
    """One stemmer a thread: it keeps the word it is at in itself, and two threads would mix theirs."""

    def __init__(self) -> None:
        self.stem: Callable[[str], str] = quick_stemmer().stemWord


_stemmers: list[_Stemmers] = []


@lru_cache(maxsize=60_000)
def english_stem(word: str) -> str:
    """Return the Snowball stem of an English word in small letters."""
    if not _stemmers:
        _stemmers.append(_Stemmers())
    return _stemmers[0].stem(word)
