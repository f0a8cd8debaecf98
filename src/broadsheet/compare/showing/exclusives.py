"""What only one article says: clauses that the other lacks, what its reader most misses first."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.clauses import Clause, Heard, is_novel, split_clauses
from broadsheet.compare.sentences.datelines import OPENING, behind_dateline
from broadsheet.compare.showing.calling import Lines
from broadsheet.compare.showing.missed import WHO, Reader, weight_of
from broadsheet.facts import Kind
from broadsheet.facts.frozen import quick

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.language.words import Word
    from broadsheet.compare.statements import Index, Statement
    from broadsheet.facts import Fact, Span

NOVEL = 0.6
"""A clause is one article's own when the other's best sentence lacks this share of its weight.

Our own measurement: nine of ten annotated statements of one side lie above it, three of ten annotated agreements.
"""

LEAST_WORDS = 2
"""A clause of fewer words that carry meaning says something only where it states a fact we know of."""

REPEATED = 0.65
"""A clause of which a single other row tells this share of its weight is said again there."""

ONLY_LIMIT = 24
"""At most this many rows that one side alone fills: more is not a comparison but the article again."""


_OF_WHOM = WHO | {Kind.AGE}

_LETTERS = 7
"""So many letters a word that carries meaning takes up, the blank behind it counted."""


@quick
class _Own:
    """A clause that only one article has.

    Attributes:
        statement: The sentence.
        clause: The clause.
        facts: The facts told inside it.
        telling: How many names and numbers it has that the other article lacks.
    """

    statement: Statement
    clause: Clause
    facts: Sequence[Fact]
    telling: int


def only_here(
    own: Side, other: Side, index: Index, weights: Mapping[str, float], told: Iterable[Proof], verdict: Verdict
) -> tuple[list[Draft], int]:
    """Return the rows that one article alone fills, what the other's reader most misses first, and how many more.

    ``index`` is of the other article. Clauses whose values are in ``told`` are in other rows already.
    """
    spans: dict[Span, list[Span]] = {}
    for proof in told:
        spans.setdefault(proof.sentence, []).append(proof.value)
    facts: dict[Span, list[Fact]] = {}
    for fact in own.facts:
        facts.setdefault(fact.sentence, []).append(fact)
    exact = {statement.folded for statement in other.statements}
    reader = Reader(own, other, index.places, weights)
    found: list[tuple[float, _Own]] = []
    for number, statement in enumerate(own.statements):
        if statement.folded in exact or statement.heading:
            continue
        known = spans.get(statement.span, ())
        clauses = _own_clauses(own.text, statement, index, weights, known)
        # What another row tells is not what a clause is about, though it stands in it.
        untold = [fact for fact in facts.get(statement.span, ()) if not _mostly(fact.span, known)] if clauses else ()
        for clause in _behind_dateline(clauses, own.text, statement) if number < OPENING else clauses:
            # The difference to a view of the keys would go through all words of the other article.
            new = clause.keys.difference(index.places)
            inside = [fact for fact in untold if _inside(fact.span, clause.span)]
            if len(clause.keys) < LEAST_WORDS and not inside:
                continue  # "The announcement" is a title of what follows, and states nothing.
            one = _Own(statement, clause, inside, _telling(statement, clause, new))
            found.append((reader.misses(clause, statement.span, number, inside, one.telling), one))
    found.sort(key=lambda pair: (-pair[0], pair[1].clause.span[0]))
    found = _told_once(found, _held(own, spans), weights)
    # Only the rows shown are put into words.
    lines = Lines(own.text, weights, frozenset(str(fact.slot).casefold() for fact in other.facts))
    drafts = [_draft(lines, one, rank, verdict) for rank, one in found[:ONLY_LIMIT]]
    return drafts, max(0, len(found) - ONLY_LIMIT)


def _held(own: Side, told: Mapping[Span, Sequence[Span]]) -> list[Clause]:
    """Return what other rows tell of this article, as clauses."""
    held = []
    for statement in own.statements:
        for start, end in told.get(statement.span, ()):
            keys = [word.key for word in statement.words if start <= word.start and word.end <= end]
            held.append(Clause((start, end), frozenset(keys), 0.0))
    return held


def _told_once(
    found: Iterable[tuple[float, _Own]], held: Sequence[Clause], weights: Mapping[str, float]
) -> list[tuple[float, _Own]]:
    """Leave out what an article says again: in another row it is told already.

    Args:
        found: The clauses with their ranks, the highest first.
        held: What other rows tell.
        weights: Of the words.
    """
    told = Heard(held, weights)
    kept = []
    for rank, one in found:
        clause = one.clause
        again = told.most_of(clause.keys, REPEATED * clause.weight)
        if again:
            figures = {word.key for word in one.statement.words if word.number and _within(word, clause.span)}
            if any(figures <= other.keys and not _inside(other.span, clause.span) for other in again):
                continue
        told.add(clause)
        kept.append((rank, one))
    return kept


def _own_clauses(
    text: str, statement: Statement, others: Index, weights: Mapping[str, float], told: Sequence[Span]
) -> list[Clause]:
    """Return the clauses of a sentence that the other article lacks; neighbours are joined."""
    joined: list[Clause] = []
    after_own = False
    for clause in split_clauses(text, statement, weights):
        own = not _mostly(clause.span, told) and is_novel(clause, others, weights, NOVEL)
        if own and after_own:
            last = joined.pop()
            joined.append(Clause((last.span[0], clause.span[1]), last.keys | clause.keys, last.weight + clause.weight))
        elif own:
            joined.append(clause)
        after_own = own
    return joined


def _behind_dateline(clauses: Iterable[Clause], text: str, statement: Statement) -> list[Clause]:
    """Return the clauses without the dateline that a sentence opens with: "OSLO, Feb 2 (Reuters) - "."""
    start = behind_dateline(text, statement.span)
    return [
        replace(clause, span=(max(clause.span[0], start), clause.span[1]))
        for clause in clauses
        if clause.span[1] > start
    ]


def _telling(statement: Statement, clause: Clause, new: Set[str]) -> int:
    """Return how many names and numbers a clause has among the words that the other article lacks."""
    if not new:
        return 0
    start, end = clause.span
    return sum(
        [
            (word.name or word.number) and start <= word.start and word.end <= end
            for word in statement.words
            if word.key in new
        ]
    )


def _draft(lines: Lines, one: _Own, rank: float, verdict: Verdict) -> Draft:
    proof = Proof(one.statement.span, one.clause.span)
    telling = [fact for fact in one.facts if fact.kind not in _OF_WHOM or _says_no_more(fact, one.clause)]
    kind, slot = lines.call(one.statement, one.clause, telling)
    return Draft(
        verdict=verdict,
        kind=kind,
        slot=slot,
        a=proof if verdict is Verdict.ONLY_A else None,
        b=proof if verdict is Verdict.ONLY_B else None,
        weight=weight_of(rank),
        rank=rank,
    )


def _says_no_more(fact: Fact, clause: Clause) -> bool:
    """Tell whether a clause hardly says more than who somebody is: "Ann Doe, a retired judge"."""
    who = content_keys(str(fact.slot)) | fact.subject_keys
    return len(clause.keys - who) - (fact.span[1] - fact.span[0]) / _LETTERS <= LEAST_WORDS


def _mostly(span: Span, told: Sequence[Span]) -> bool:
    """Tell whether half of the span or more is told already."""
    left, right = span
    covered = 0
    for start, end in told:
        both = min(right, end) - max(left, start)
        if both > 0:
            covered += both
    return 2 * covered >= right - left


def _inside(inner: Span, outer: Span) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _within(word: Word, span: Span) -> bool:
    return span[0] <= word.start and word.end <= span[1]
