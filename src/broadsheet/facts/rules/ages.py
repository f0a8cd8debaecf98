"""How old: "X, 28,", "the 28-year-old", "aged 28", "at the age of 85"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.model import Bound, Kind
from broadsheet.facts.name_sorts import PERSON
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.phrases import NP
from broadsheet.facts.values import quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.reading import Reading
    from broadsheet.facts.values import Found

_OLDEST = 125
_CLOSING = frozenset((",", ")", ".", ";", "and", "who", "—"))


def ages(reading: Reading, number: int, found: list[Found]) -> Iterator[Draft]:
    """Yield the ages that sentence ``number`` gives."""
    for value in found:
        if value.kind is Kind.AGE and not reading.in_quote(number, value.first):
            party = _described(reading, number, value)
            if party.known:
                named = party.sort == PERSON and party.name[:1].isupper()
                yield Draft(
                    Kind.AGE, party, "age", value.value, value.first, value.last, "age-compound", single=named, weight=2
                )
    words = reading.words[number]
    for index in words.opening:
        low = words.low[index]
        if index and low.isdigit() and low.isascii() and len(low) < 4 and int(low) <= _OLDEST:
            draft = _plain(reading, number, index)
            if draft is not None:
                yield draft


def _described(reading: Reading, number: int, value: Found) -> Party:
    """Return whose age a compound tells: "43-year-old Jane Doe"; "the 33-year-old actress's agent" has another's."""
    words, pieces = reading.words[number], reading.pieces[number]
    at = next((i for i, p in enumerate(pieces) if p.sort == NP and p.first <= value.first < p.last), None)
    if at is None:
        return _subject_of_be(reading, number, value)
    piece = pieces[at]
    if "K" in words.tags[value.last : piece.head]:
        return NOBODY
    if piece.head < value.last:
        # "The 22-year-old" is whom the sentence before names.
        aged = reading.party(number, (at, at)) if piece.last == value.last else NOBODY
        return aged if aged.named and aged.sort == PERSON else NOBODY
    party = reading.party(number, (at, at))
    if party.sort == PERSON and words.low[piece.first] in {"a", "an"}:
        named = _named_before(reading, number, at)
        if named.known:
            return named
    return party if party.known and (party.sort == PERSON or words.low[piece.head] in ROLES) else NOBODY


def _named_before(reading: Reading, number: int, at: int) -> Party:
    """Return the person in front of an apposition: "X, a 28-year-old singer"."""
    words, pieces = reading.words[number], reading.pieces[number]
    if at < 2 or words.low[pieces[at - 1].first] != "," or pieces[at - 2].sort != NP:
        return NOBODY
    party = reading.party(number, (at - 2, at - 2))
    return party if party.sort == PERSON and party.name[:1].isupper() else NOBODY


def _subject_of_be(reading: Reading, number: int, value: Found) -> Party:
    for clause in reading.clauses[number]:
        if clause.verb.lemma == "be" and clause.verb.last == value.first:
            return reading.party(number, clause.subject)
    return NOBODY


def _plain(reading: Reading, number: int, index: int) -> Draft | None:
    low = reading.words[number].low
    value = quantity(float(low[index]), 1.0, "year", Bound.EXACT)
    before = low[index - 1]
    after = low[index + 1] if index + 1 < len(low) else "."
    if before in {",", "("} and after in _CLOSING:
        party = _ending(reading, number, index - 1)
        if party.known and party.sort == PERSON and party.name[:1].isupper():
            return Draft(Kind.AGE, party, "age", value, index, index + 1, "age-after-name", single=True, weight=2)
        return None
    first = index - 1
    if before in {"is", "was"} and after in {".", ",", ";", "when", "and"} and int(low[index]) > 0:
        party = _told(reading, number, index)
        named = party.sort == PERSON and party.name[:1].isupper()
        return (
            Draft(Kind.AGE, party, "age", value, index, index + 1, "age-is", single=named, weight=2) if named else None
        )
    if before == "of" and index >= 2 and low[index - 2] == "age":
        first = index - 2
    elif before not in {"aged", "age"}:
        return None
    party = _told(reading, number, first)
    if party.known and party.sort == PERSON:
        return Draft(
            Kind.AGE,
            party,
            "age",
            value,
            first,
            index + 1,
            "age-told",
            single=party.sort == PERSON and party.name[:1].isupper(),
            weight=2,
        )
    return None


def _told(reading: Reading, number: int, first: int) -> Party:
    """Return whose age ", age 28," or "at the age of 85" is: the phrase before it, else the subject of the clause."""
    low = reading.words[number].low
    if low[first] in {"aged", "age"} and first and low[first + 1] != "of":
        party = _ending(reading, number, first - (low[first - 1] == ","))
        if party.known and party.sort == PERSON:
            return party
    clause = next((c for c in reversed(reading.clauses[number]) if c.verb.first < first), None)
    return reading.party(number, clause.subject) if clause is not None else NOBODY


def _ending(reading: Reading, number: int, token: int) -> Party:
    """Return the noun phrase that ends right before a token; "Ann Weil's predecessor" is not Ann Weil."""
    words = reading.words[number]
    for at, piece in enumerate(reading.pieces[number]):
        if piece.last == token and piece.sort == NP:
            owners = [index for index in range(piece.first, token) if words.tags[index] == "K"]
            others = bool(owners) and not any(words.word[index][:1].isupper() for index in range(owners[-1] + 1, token))
            return NOBODY if others and words.word[piece.first][:1].isupper() else reading.party(number, (at, at))
    return NOBODY
