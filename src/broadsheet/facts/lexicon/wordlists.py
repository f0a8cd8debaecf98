"""Word lists are kept as text, as one would print them; this makes sets of them."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of ``text``, which stand apart by blanks or line breaks."""
    return frozenset(text.split())
