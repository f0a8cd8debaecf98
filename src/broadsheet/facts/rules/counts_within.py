"""How many somebody or something has, told inside a phrase: "including two children", "a team with 12 wins"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.nouns import ORG_HEADS, PEOPLE_PLURALS, ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.phrases import NP, PREPOSITION
from broadsheet.facts.rules.linking import phrase_at
from broadsheet.facts.timing import is_time_phrase
from broadsheet.facts.wording import stem

if TYPE_CHECKING:
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.values import Found

COUNTED_STEMS = frozenset(
    stem(noun)
    for noun in word_set(
        """
        people men women children passengers workers officers votes seats jobs homes pirates members employees
        victims villages
        """
    )
)


def count_within(reading: Reading, number: int, value: Found, noun: str) -> Draft | None:
    """Return a count inside a phrase as what its owner has: "including two children", "a team with 12 wins"."""
    words, pieces = reading.words[number], reading.pieces[number]
    at = phrase_at(reading, number, value.last - 1)
    if at is None or at < 2 or not noun:
        return None
    link = words.low[pieces[at - 1].first]
    before = at - 2
    if link not in {"with", "including"} and not (
        link in {"about", "over", "around", "than"} and words.low[pieces[before].first] in {"with", "including"}
    ):
        return None
    while before > 0 and pieces[before].sort != NP:
        before -= 1
    party = reading.party(number, (before, before))
    if not party.known or not _bears(reading, number, before, value, including=link == "including"):
        return None
    return Draft(
        value.kind,
        party,
        link if link == "including" else "has",
        value.value,
        value.first,
        value.last,
        "count-within",
        object=noun,
        object_keys=frozenset((noun, stem(noun))),
        weight=2 if stem(noun) in COUNTED_STEMS else 1,
    )


def _bears(reading: Reading, number: int, at: int, value: Found, *, including: bool) -> bool:
    """Say whether a phrase can have what is counted behind "with": people or a body, and no length of time."""
    words, piece = reading.words[number], reading.pieces[number][at]
    head = words.low[piece.head]
    if value.kind is not Kind.NUMBER or words.tags[piece.head] == "T" or is_time_phrase(words, piece):
        return False
    hangs = at > 0 and reading.pieces[number][at - 1].sort == PREPOSITION
    people = head in PEOPLE_PLURALS or head in ORG_HEADS or head in ROLES or piece.named
    several = head.endswith("s") or head in PEOPLE_PLURALS or head in ORG_HEADS or words.tags[piece.head] == "T"
    return (including and several) or (people and not hangs)
