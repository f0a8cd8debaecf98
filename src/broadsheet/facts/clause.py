"""A clause: a verb with its parties, as the rules see it; and a sentence whose clauses are being found."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.facts.phrases import NP, VG

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.tokens import Words

OPENING = (-1, -1)
"""The subject of a bullet that opens with its verb: "Reports to X"; it is the person the text is about."""


@dataclass(slots=True)
class Clause:
    """A verb with its parties.

    Attributes:
        verb: The verb group.
        at: The index of the verb group among the sentence's pieces.
        number: Its place among the clauses of its sentence.
        subject: The pieces from first to last of the subject, or None where the clause has none.
        object: The same of the direct object or complement.
        adjuncts: The prepositional phrases after the verb: (preposition, first piece, last piece).
        end: The token after the last one that belongs to the clause.
        inherited: True where the subject was taken over from another clause.
        relative: True for a clause inside "who", "which", "that".
        relation: What its verb tells with what stands beside it; None until it is asked.
    """

    verb: Piece
    at: int
    number: int
    subject: tuple[int, int] | None = None
    object: tuple[int, int] | None = None
    adjuncts: list[tuple[str, int, int]] = field(default_factory=list)
    end: int = 0
    inherited: bool = False
    relative: bool = False
    relation: str | None = None


@dataclass(slots=True)
class CutSentence:
    """A sentence cut into its pieces, with the clauses that are being made of them.

    Attributes:
        words: The sentence's words.
        pieces: Its pieces.
        clauses: Its clauses, in the order of their verbs.
        by_verb: The same by the piece that is their verb.
        low: The first word of each piece, in small letters.
        tag: The tag of each piece's first word.
    """

    words: Words
    pieces: list[Piece]
    clauses: list[Clause]
    by_verb: dict[int, Clause]
    low: list[str]
    tag: list[str]

    def is_verb(self, at: int) -> bool:
        """Say whether a piece is a verb group."""
        return self.pieces[at].sort == VG

    def is_np(self, at: int) -> bool:
        """Say whether a piece is a noun phrase."""
        return at >= 0 and self.pieces[at].sort == NP


def cut_sentence(words: Words, pieces: list[Piece], verbs: Sequence[int]) -> CutSentence:
    """Return a sentence with a clause for each of its verb groups ``verbs``, as yet without parties."""
    clauses = [Clause(pieces[at], at, number) for number, at in enumerate(verbs)]
    low, tag = [words.low[piece.first] for piece in pieces], [words.tags[piece.first] for piece in pieces]
    return CutSentence(words, pieces, clauses, dict(zip(verbs, clauses, strict=True)), low, tag)


def next_clause(clauses: Sequence[Clause], clause: Clause) -> Clause | None:
    """Return the clause whose verb follows that of ``clause`` in its sentence."""
    following = clause.number + 1
    return clauses[following] if following < len(clauses) else None


def clause_before(clauses: Sequence[Clause], clause: Clause) -> Clause | None:
    """Return the clause whose verb comes before that of ``clause`` in its sentence."""
    return clauses[clause.number - 1] if clause.number else None


def clause_at(clauses: Sequence[Clause], at: int) -> Clause | None:
    """Return the clause whose verb is the piece ``at``."""
    for clause in clauses:
        if clause.at >= at:
            return clause if clause.at == at else None
    return None
