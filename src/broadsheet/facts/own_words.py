"""What "it" and "they" mean: a body that tells what it did itself, or the one that the sentence before is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.name_sorts import ORGANISATION, PERSON
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.phrases import FINITE, PREPOSITION
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words

PRONOUNS = frozenset(("it", "they"))

_TELLING = word_set("say announce claim confirm report deny insist admit declare reveal acknowledge")
_OF_THINGS = word_set("be have become seem measure last cost weigh")
"""Verbs whose "it" is mostly what is talked of, not who talks."""


def who_says(reading: Reading, number: int, at: int) -> Party:
    """Return the body whose own words the pronoun at piece ``at`` stands in, NOBODY where it may mean another.

    "It" that opens a sentence is the body that acts in the sentence before: "The mill hired 40. It was sold in May".
    """
    said = _said_before(reading, number, at)
    if said is None and reading.words[number].low[reading.pieces[number][at].first] == "it":
        return _acting_before(reading, number, at)
    if said is None or said.subject is None or not 0 <= said.subject[0] <= said.subject[1] < said.at:
        return NOBODY
    words, pieces = reading.words[number], reading.pieces[number]
    sayer = reading.party(number, said.subject)
    if sayer.sort == PERSON:
        return NOBODY
    if words.low[pieces[at].first] == "they":
        several = sayer.name.endswith("s") or words.low[pieces[said.subject[0]].head] in PEOPLE_PLURALS
        if several:
            return sayer
    told = next((clause.verb.lemma for clause in reading.clauses[number] if clause.subject == (at, at)), "be")
    return sayer if sayer.sort == ORGANISATION and told not in _OF_THINGS else NOBODY


def _acting_before(reading: Reading, number: int, at: int) -> Party:
    """Return the body that acts in the sentence before, where "it" opens its own and no other body acts there."""
    words, pieces, own = reading.words[number], reading.pieces[number], reading.clauses[number]
    opening = next((clause for clause in own if clause.subject == (at, at) and not clause.inherited), None)
    if not number or opening is None or opening is not own[0] or opening.verb.lemma in _OF_NOBODY:
        return NOBODY
    if (opening.verb.lemma in _OF_THINGS and not opening.verb.passive) or not _opens(words, pieces, at):
        return NOBODY
    before = number - 1
    if reading.words[before].block != words.block or reading.quoted[before]:
        return NOBODY
    clauses = [c for c in reading.clauses[before] if c.verb.form == FINITE and c.subject is not None]
    acting = [reading.party(before, clause.subject) for clause in clauses if not clause.relative]
    bodies = {party.name: party for party in acting if party.named and party.sort != PERSON}
    first = acting[0] if acting else NOBODY
    return first if first.sort == ORGANISATION and first.named and len(bodies) == 1 else NOBODY


def _opens(words: Words, pieces: Sequence[Piece], at: int) -> bool:
    """Say whether a piece opens its sentence, or stands behind nothing but a time: "In June it"."""
    ahead = pieces[:at]
    return all(
        piece.sort == PREPOSITION or is_time_phrase(words, piece) for piece in ahead if words.low[piece.first] != ","
    )


_OF_NOBODY = word_set("take happen emerge rain snow follow make turn appear")
"""Verbs whose "it" often means nothing: "it took", "it emerged that"."""


def _said_before(reading: Reading, number: int, at: int) -> Clause | None:
    """Return the clause of speech right before a piece, past "that" and a day: "announced Friday that they"."""
    words, pieces = reading.words[number], reading.pieces[number]
    before = at - 1
    while before > 0 and (words.low[pieces[before].first] == "that" or is_time_phrase(words, pieces[before])):
        before -= 1
    said = next((clause for clause in reading.clauses[number] if clause.at == before), None)
    telling = said is not None and said.verb.lemma in _TELLING and not said.verb.passive
    return said if telling else None
