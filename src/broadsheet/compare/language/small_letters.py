"""A text in small letters, made once for all who look for words in it."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=4)
def small(text: str) -> str:
    """Return the text in small letters, each where it stood: a pattern of small letters is found sooner."""
    low = text.lower()
    return low if len(low) == len(text) else "".join([one.lower()[:1] for one in text])
