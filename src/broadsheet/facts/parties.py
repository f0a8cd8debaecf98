"""The parties to a clause: somebody or something by its fullest name, or by the words that describe it."""

from __future__ import annotations

from typing import NamedTuple


class Party(NamedTuple):
    """One of the parties to a clause. A named tuple, for an article makes hundreds.

    Attributes:
        name: The fullest name, or the words that describe it.
        keys: Case-folded forms by which another article may mean the same.
        sort: PERSON, ORGANISATION, PLACE, or empty.
        known: False where it is a pronoun that could not be resolved.
        sex: "m", "f" or empty where nothing tells.
        named: True where ``name`` is a name and not a description.
    """

    name: str
    keys: frozenset[str] = frozenset()
    sort: str = ""
    known: bool = True
    sex: str = ""
    named: bool = False


NOBODY = Party("", known=False)
"""A party that is not told or not known."""
