"""What "it" and "they" mean where a body tells what it did itself: "The mill says it has hired 40 weavers"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.name_sorts import ORGANISATION, PERSON
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading

PRONOUNS = frozenset(("it", "they"))

_TELLING = word_set("say announce claim confirm report deny insist admit declare reveal acknowledge")
_OF_THINGS = word_set("be have become seem measure last cost weigh")
"""Verbs whose "it" is mostly what is talked of, not who talks."""


def who_says(reading: Reading, number: int, at: int) -> Party:
    """Return the body whose own words the pronoun at piece ``at`` stands in, NOBODY where it may mean another."""
    said = _said_before(reading, number, at)
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


def _said_before(reading: Reading, number: int, at: int) -> Clause | None:
    """Return the clause of speech right before a piece, past "that" and a day: "announced Friday that they"."""
    words, pieces = reading.words[number], reading.pieces[number]
    before = at - 1
    while before > 0 and (words.low[pieces[before].first] == "that" or is_time_phrase(words, pieces[before])):
        before -= 1
    said = next((clause for clause in reading.clauses[number] if clause.at == before), None)
    telling = said is not None and said.verb.lemma in _TELLING and not said.verb.passive
    return said if telling else None
