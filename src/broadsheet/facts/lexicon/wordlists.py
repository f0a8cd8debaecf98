"""Word lists are kept as text, as one would print them; this makes sets of them."""

from __future__ import annotations

from sys import intern


def word_set(text: str) -> frozenset[str]:
    """Return the words of ``text``, which stand apart by blanks or line breaks.

    Every list has the same text of a word, and so have the texts that are read: a look is over where the two are one.
    """
    return frozenset(map(intern, text.split()))
