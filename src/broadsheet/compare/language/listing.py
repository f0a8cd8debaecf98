"""Word lists written as text: easier to read and to add to than a row of quoted strings."""

from __future__ import annotations


def word_list(listing: str) -> tuple[str, ...]:
    """Return the words of a listing, parted by blanks, in order."""
    return tuple(listing.split())


def word_set(listing: str) -> frozenset[str]:
    """Return the words of a listing, parted by blanks."""
    return frozenset(listing.split())
