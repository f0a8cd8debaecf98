"""A token knows its piece, and a clause those beside it, without the sentence being walked through."""

from __future__ import annotations

from broadsheet.articles import Article
from broadsheet.facts.clause import clause_at, clause_before, next_clause
from broadsheet.facts.phrases import piece_at
from broadsheet.facts.reading import Reading

_TOLD = "The miller said his two mules, which had carried flour since May, were sold to pay the baker of Holt."


def test_every_token_belongs_to_the_piece_that_covers_it() -> None:
    reading = Reading(Article.from_text(_TOLD))
    pieces, count = reading.pieces[0], len(reading.words[0].word)
    covering = [at for at, piece in enumerate(pieces) for _ in range(piece.first, piece.last)]
    assert len(covering) == count
    assert [piece_at(pieces, token) for token in range(count)] == covering
    assert piece_at(pieces, count) is None
    assert piece_at([], 0) is None


def test_a_clause_knows_those_before_and_behind_it() -> None:
    clauses = Reading(Article.from_text(_TOLD)).clauses[0]
    assert [clause.verb.lemma for clause in clauses] == ["say", "carry", "sell", "pay"]
    assert [next_clause(clauses, clause) for clause in clauses] == [*clauses[1:], None]
    assert [clause_before(clauses, clause) for clause in clauses] == [None, *clauses[:-1]]
    assert all(clause_at(clauses, clause.at) is clause for clause in clauses)
    assert clause_at(clauses, clauses[0].at - 1) is None
    assert clause_at(clauses, clauses[-1].at + 1) is None
