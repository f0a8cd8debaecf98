"""How many live somewhere: "X, home to 9,000 people", "X, a town of 9,000"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.phrases import NP
from broadsheet.facts.wording import stem

if TYPE_CHECKING:
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.values import Found


def population(reading: Reading, number: int, value: Found) -> Draft | None:
    """Return how many live somewhere: "X, home to 9,000 people", "X, a town of 9,000", "X, with 9,000 residents"."""
    words, pieces = reading.words[number], reading.pieces[number]
    low = words.low
    before = low[max(0, value.first - 2) : value.first]
    dwellers = value.label in {"residents", "inhabitants"} and before[-1:] == ["with"]
    if value.label not in {"people", "residents", "inhabitants", "souls"} or not (
        before == ["home", "to"] or dwellers or (before[-1:] == ["of"] and before[:1] and before[0] in _SETTLEMENTS)
    ):
        return None
    start = value.first - (1 if dwellers else 2)
    aside = next((at for at, piece in enumerate(pieces) if low[piece.first] == "," and piece.first < start), None)
    if aside is None or aside < 1 or pieces[aside - 1].sort != NP:
        return None
    place = reading.party(number, (aside - 1, aside - 1))
    if not place.known:
        return None
    return Draft(
        Kind.NUMBER,
        place,
        "population",
        value.value,
        value.first,
        value.last,
        "population",
        object="residents",
        object_keys=frozenset(("residents", stem("residents"))),
        weight=2,
    )


_SETTLEMENTS = word_set("town city village island community suburb country nation province state region capital port")
