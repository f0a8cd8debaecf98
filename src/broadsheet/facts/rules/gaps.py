"""Verbs whose object stands elsewhere: what is left beside them tells only half, or tells it of the wrong thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.clause import next_clause
from broadsheet.facts.lexicon.ambiguous import CLAUSE_TAKERS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.phrases import FINITE, GERUND, NP, PARTICIPLE
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading

_TAKES_CLAUSE = word_set("that how whether why what who")
_BESIDE = word_set("which whom that")


_TAKERS = SAY_VERBS | CLAUSE_TAKERS


def cut_short(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether what a verb is about stands elsewhere: before it, or in a clause of its own behind it."""
    if clause.verb.lemma == "have" and _causes(reading, number, clause):
        return True
    if _stranded(reading, number, clause):
        return True
    if clause.verb.passive or (clause.object is not None and _is_object(reading, number, clause)):
        return False
    words = reading.words[number]
    after = words.low[clause.verb.last] if clause.verb.last < len(words.low) else ""
    told = after in _TAKES_CLAUSE and any(c.at > clause.at and c.verb.form == FINITE for c in reading.clauses[number])
    return told or _gapped(reading, number, clause)


def _stranded(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a preposition behind a verb has lost its phrase: "where she retired to", "the rest he lived on."."""
    tags, end = reading.words[number].tags, clause.verb.last
    if clause.object is not None or clause.adjuncts or end >= len(tags) or tags[end] not in {"P", "U"}:
        return False
    return tags[end + 1 : end + 2] == [] or tags[end + 1] in _CLOSING


_CLOSING = frozenset((".", ",", ";", "P", "C", "S", "B", "M", "H"))


def _causes(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether "had" tells what was done to somebody's own: "had a bottle broken over his head"."""
    later = next_clause(reading.clauses[number], clause)
    done = later is not None and later.verb.form == PARTICIPLE and clause.object is not None
    return done and later is not None and clause.object is not None and later.at == clause.object[1] + 1


def _is_object(reading: Reading, number: int, clause: Clause) -> bool:
    """Tell an object from an adjective and from how far it was: "was building two blocks from the lake"."""
    words, piece = reading.words[number], reading.pieces[number][clause.object[0] if clause.object else 0]
    return piece.sort == NP and words.tags[piece.head] != "A" and words.low[piece.head] not in _LENGTHS


_LENGTHS = word_set("blocks miles kilometers kilometres km meters metres yards feet doors")


def _gapped(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a clause hangs on the phrase before it, which is its object: "the contract he signed"."""
    if clause.subject is None or clause.subject[0] < 1 or clause.inherited or clause.relative:
        return False
    words, pieces = reading.words[number], reading.pieces[number]
    if clause.verb.form != FINITE or clause.verb.first < pieces[clause.subject[1]].last:
        return False
    before, own = clause.subject[0] - 1, pieces[clause.subject[0]]
    joined = words.low[own.first] == "that" and own.last - own.first > 1
    if words.low[pieces[before].first] in _BESIDE and pieces[before].sort != NP:
        joined, before = True, before - 1
    if before < 0 or pieces[before].sort != NP or is_time_phrase(words, pieces[before]):
        return False
    main = next((c for c in reversed(reading.clauses[number]) if c.at < before), None)
    told = main is not None and main.verb.form != GERUND and main.verb.lemma in _TAKERS
    if joined:
        # "the hope that X would speak": such a noun has its whole clause behind it.
        return not told and words.low[pieces[before].head] not in _OF_CLAUSES
    return words.tags[own.first] in {"R", "Q", "D", "N"}


_OF_CLAUSES = word_set(
    """
    fact hope hopes fear fears concern concerns belief claim claims news idea sign signs evidence possibility
    disappointment report reports rumor rumors rumour rumours suggestion allegation allegations suspicion insistence
    statement admission warning warnings chance doubt doubts view confirmation announcement year day week month
    """
)
