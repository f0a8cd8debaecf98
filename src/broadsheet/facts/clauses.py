"""Who does what to whom: the clauses of a sentence, read from its pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.clause import Clause
from broadsheet.facts.phrases import FINITE, NP, PREPOSITION, VG, Piece
from broadsheet.facts.subjects import find_subjects
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words


def find_clauses(words: Words, pieces: list[Piece]) -> list[Clause]:
    """Return the clauses of a sentence in the order of their verbs."""
    clauses: list[Clause] = []
    by_verb: dict[int, Clause] = {}
    for at, piece in enumerate(pieces):
        if piece.sort == VG:
            clause = Clause(piece, at)
            _complements(words, pieces, clause)
            clauses.append(clause)
            by_verb[at] = clause
    find_subjects(words, pieces, clauses, by_verb)
    return clauses


def phrase_end(words: Words, pieces: list[Piece], at: int, *, wide: bool = True) -> int:
    """Return the last piece of the noun phrase at ``at`` with what hangs on it: "of Y", and where ``wide`` "and Y"."""
    last = at
    while last + 2 < len(pieces):
        link, following = pieces[last + 1], pieces[last + 2]
        if following.sort != NP:
            break
        word = words.low[link.first]
        if (link.sort == PREPOSITION and word == "of") or (
            wide and word in {"and", "&"} and not _starts_clause(pieces, last + 2)
        ):
            last += 2
        else:
            break
    return last


def _starts_clause(pieces: list[Piece], at: int) -> bool:
    """Say whether the noun phrase at ``at`` is the subject of a finite verb right after it."""
    return at + 1 < len(pieces) and pieces[at + 1].sort == VG and pieces[at + 1].form == FINITE


def _complements(words: Words, pieces: list[Piece], clause: Clause) -> None:
    at = clause.at + 1
    count = len(pieces)
    clause.end = clause.verb.last
    while at < count and words.tags[pieces[at].first] in {"X", "F"}:
        at += 1
    if at < count and pieces[at].sort == NP and not _starts_clause_after(words, pieces, clause, at):
        last = phrase_end(words, pieces, at)
        if not is_time_phrase(words, pieces[at]):
            clause.object = (at, last)
        clause.end = pieces[last].last
        at = last + 1
        if (
            at < count
            and pieces[at].sort == NP
            and clause.object
            and not _starts_clause(pieces, at)
            and not is_time_phrase(words, pieces[at])
        ):
            last = phrase_end(words, pieces, at)
            clause.object = (clause.object[0], last)
            clause.end = pieces[last].last
            at = last + 1
    elif at < count and words.tags[pieces[at].first] == "A":
        clause.object = (at, at)
        clause.end = pieces[at].last
        at += 1
    _adjuncts(words, pieces, clause, at)


def _starts_clause_after(words: Words, pieces: list[Piece], clause: Clause, at: int) -> bool:
    """Say whether the phrase after the verb opens a clause of its own: "said he left"."""
    last = phrase_end(words, pieces, at)
    while last + 2 < len(pieces) and pieces[last + 1].sort == PREPOSITION and pieces[last + 2].sort == NP:
        last = phrase_end(words, pieces, last + 2)
    finite = last + 1 < len(pieces) and pieces[last + 1].sort == VG and pieces[last + 1].form == FINITE
    return finite and clause.verb.lemma not in {"be"}


def _adjuncts(words: Words, pieces: list[Piece], clause: Clause, at: int) -> None:
    count = len(pieces)
    while at < count:
        piece = pieces[at]
        if piece.sort == PREPOSITION and at + 1 < count and pieces[at + 1].sort == NP:
            last = phrase_end(words, pieces, at + 1)
            if _starts_clause(pieces, last + 1 - 1) and words.low[piece.first] in {
                "as",
                "before",
                "after",
                "since",
                "until",
                "than",
            }:
                return
            clause.adjuncts.append((words.low[piece.first], at + 1, last))
            clause.end = pieces[last].last
            at = last + 1
        elif piece.sort == NP and is_time_phrase(words, piece):
            clause.end = piece.last
            at += 1
        elif words.tags[piece.first] == "X":
            at += 1
        else:
            return
