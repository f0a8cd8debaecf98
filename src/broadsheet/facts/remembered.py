"""What was found out about a word, kept by the word: a look into a table costs a third of a call."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_Found = TypeVar("_Found")


class Remembered(dict[str, _Found], Generic[_Found]):
    """A table that fills itself: what is not in it is found by ``find``. Full, it is emptied and filled anew.

    It may be asked from several threads: at worst a word is looked at twice.
    """

    def __init__(self, find: Callable[[str], _Found], most: int) -> None:
        """Keep the words that ``find`` is asked about, at most ``most`` of them."""
        super().__init__()
        self._find = find
        self._most = most

    def __missing__(self, word: str) -> _Found:
        """Find out about a word that was not asked for yet."""
        found = self._find(word)
        if len(self) >= self._most:
            self.clear()
        self[intern(word)] = found
        return found
