"""Every typed value of an article in its frame: the verb that governs it, whose doing that is, and its own phrase."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.facts.further_values import with_further
from broadsheet.facts.lexicon.calendar import WEEKDAYS
from broadsheet.facts.lexicon.closed import HEDGES, NEGATIONS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.phrases import FINITE, GERUND, PARTICIPLE
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.model import Span, Value
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words
    from broadsheet.facts.values import Found

HIDDEN_BOUNDS = 3
"""So many tokens before a value a denial still belongs to it: "not more than 20"."""

FRONT, FRONT_GAP = 5, 12
"""A value opens its clause where at most so many tokens stand before it, and between it and the subject."""

_BEFORE_FRONTED = frozenset("PDXCART")
_BOUNDARIES = frozenset((";", ":", "--", "—", "–", "“", '"', ",", "``", "(", ")", "that", "-", "and", "but"))

_OPENING_ANOTHER = word_set("consider plan start begin stop keep avoid risk deny continue finish propose be")
"""Verbs whose day is not that of the deed named behind them: "plans selling it on Friday"."""

_PRONOUNS = word_set("he she it they we i")
_HANGING = word_set("by from with at in to")
"""What a figure hangs on by these begins no subject: "rose by at least 12 percent driven by exports"."""

_DAYS = (Kind.DATE, Kind.TIME)
_WHEN = word_set("when that")
_ON_DAYS = word_set("on in")
_NAMING_DAYS = word_set("be speak remember recall date happen know see come")
"""Verbs whose day says only when that was of which "when" tells: "the worst was in 1978, when hundreds died"."""

_BESIDE_SUBJECT = word_set("with despite")
"""What a sentence may begin with that is told of its subject whatever the subject did or did not do."""

_HEDGES = HEDGES - {"would", "should"}
"""In reported speech "would" is the future of what was said, and hedges nothing."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A typed value where it stands, whether or not a fact was made of it.

    Attributes:
        kind: What sort of value it is.
        value: The value, typed and normalised.
        span: Where it stands in the text, with the noun it counts.
        sentence: Where its sentence stands.
        phrase: Where the noun phrase around it stands; equal to ``span`` where there is none.
        clause: Where its clause stands: the governing verb with its parties, else the sentence.
        unit: The noun counted or the word for what is measured, lower case; empty where nothing says.
        verb: The base form of the verb that governs it; empty where there is none.
        preposition: The preposition that ties it to the verb; empty where it is a party itself.
        subject: The words that name or describe the verb's subject; empty where it is not known.
        subject_keys: Case-folded forms that name the subject in this article.
        object: The words of the verb's direct object; empty where there is none.
        passive: True where the subject is the one it is done to.
        inside_subject: True where the value belongs to the subject itself: "two ships joined".
        loose: True where the value stands outside every clause, and the verb is the last one before it.
        hedged: True where the clause does not vouch for it.
        negated: True where the clause denies it.
        quoted: True inside quotation marks.
    """

    kind: Kind
    value: Value
    span: Span
    sentence: Span
    phrase: Span
    clause: Span
    unit: str = ""
    verb: str = ""
    preposition: str = ""
    subject: str = ""
    subject_keys: frozenset[str] = field(default_factory=frozenset)
    object: str = ""
    passive: bool = False
    inside_subject: bool = False
    loose: bool = False
    hedged: bool = False
    negated: bool = False
    quoted: bool = False


def frames(reading: Reading, values: Sequence[Sequence[Found]]) -> tuple[Frame, ...]:
    """Return the frames of an article that was read, in order; ``values`` are those of each sentence."""
    whole = [with_further(words, each) for words, each in zip(reading.words, values, strict=True)]
    return tuple(_frame(reading, number, found) for number, each in enumerate(whole) for found in each)


def _frame(reading: Reading, number: int, found: Found) -> Frame:
    words, pieces = reading.words[number], reading.pieces[number]
    sentence = (words.start, words.end)
    starts, ends = words.starts, words.ends
    span = (starts[found.first], ends[found.last - 1])
    first, last = found.first, found.last
    for piece in pieces:
        if piece.first <= first < piece.last:
            first, last = piece.first, max(piece.last, last)
            break
    phrase = (starts[first], ends[last - 1])
    negated = not NEGATIONS.isdisjoint(words.low[max(0, found.first - HIDDEN_BOUNDS) : found.first])
    quoted = reading.in_quote(number, found.first)
    clauses = reading.clauses[number]
    clause, loose = _governing(words, pieces, clauses, found), False
    told = _told_of(words, clauses, found)
    if told is not None:
        clause = told
    elif clause is None:
        clause = _fronted(words, pieces, clauses, found)
    if clause is None:
        clause, loose = next((one for one in reversed(clauses) if one.verb.first <= found.first), None), True
    elif not loose and found.kind is Kind.DATE and clause.verb.form == GERUND and _names_day(words, found):
        clause = _main(clauses, clause)
    unit = found.label.lower()
    if clause is None:
        return Frame(found.kind, found.value, span, sentence, phrase, sentence, unit, negated=negated, quoted=quoted)
    start, end = _extent(pieces, clause)
    party = reading.party(number, clause.subject)
    verb = clause.verb
    aside = _aside(words, pieces, clause, found)
    return Frame(
        found.kind,
        found.value,
        span,
        sentence,
        phrase,
        sentence if loose else (starts[min(start, first)], ends[min(end, len(ends)) - 1]),
        unit,
        verb.lemma,
        _preposition(words, pieces, clause, found),
        party.name or _words_of(words, pieces, clause.subject),
        party.keys,
        _words_of(words, pieces, clause.object),
        verb.passive,
        inside_subject=start < found.last <= verb.first,
        loose=loose,
        hedged=_is_hedged(words.low[verb.first : verb.last]) and not aside,
        negated=negated or (verb.negated and not aside),
        quoted=quoted,
    )


def _is_hedged(group: Sequence[str]) -> bool:
    """Tell whether the words of a verb vouch for nothing; what somebody may do now he is free to do."""
    return not _HEDGES.isdisjoint(group) and "now" not in group


def _aside(words: Words, pieces: Sequence[Piece], clause: Clause, found: Found) -> bool:
    """Tell whether a value stands in what a sentence says first of its subject: "With its 13 seats it cannot ...".

    "One of nine children of a docker, she might have sold fruit."
    """
    start, _ = _extent(pieces, clause)
    if found.last > start:
        return False
    comma = start and words.low[start - 1] == ","
    return words.low[0] in _BESIDE_SUBJECT or bool(comma and words.low[start] in _PRONOUNS and words.low[1] == "of")


def _governing(words: Words, pieces: Sequence[Piece], clauses: Sequence[Clause], found: Found) -> Clause | None:
    """Return the clause a value belongs to: that of the last verb before it, or the one it is the subject of."""
    before = None
    hung = found.first > 0 and words.low[found.first - 1] in _HANGING
    for clause in clauses:
        start, _ = _extent(pieces, clause)
        inside = clause.verb.first <= found.first < clause.verb.last
        # "At least 12 people died": a subject begins behind what bounds it.
        bounded = before is None and clause.verb.form == FINITE and not hung
        begun = start <= found.first or (bounded and start < found.last)
        if begun and found.first < clause.verb.first and not clause.inherited:
            # "Lena Holt, who married three weeks before the vote, resigned", "the ship, built in 1998, sank"
            if before is not None and (before.relative or before.verb.form == PARTICIPLE) and start < before.verb.first:
                return before
            # "Killed 12 people waiting at a bus stop": they were killed.
            waiting = found.kind not in _DAYS and clause.verb.form != FINITE
            if before is not None and before.verb.form == FINITE and waiting:
                return before
            return clause if clause.verb.form == FINITE else _whole(pieces, clauses, clause, found)
        if inside or (clause.verb.first <= found.first and found.first < max(clause.end, clause.verb.last)):
            before = clause
    return before


def _whole(pieces: Sequence[Piece], clauses: Sequence[Clause], part: Clause, found: Found) -> Clause:
    """Return the clause of whose subject a value and what is told of it are parts: "Two men armed with knives fled"."""
    for clause in clauses:
        start, _ = _extent(pieces, clause)
        own = clause.verb.form == FINITE and not clause.inherited and clause.verb.first > part.verb.first
        if own and start < found.last <= clause.verb.first:
            return clause
    return part


def _fronted(words: Words, pieces: Sequence[Piece], clauses: Sequence[Clause], found: Found) -> Clause | None:
    """Return the clause that a value opens: "In 1957 she disappeared", "Then, on May 3, it sank"."""
    at = found.first
    while at and words.low[at - 1] not in _BOUNDARIES:
        at -= 1
        if found.first - at > FRONT or words.tags[at] not in _BEFORE_FRONTED:
            return None
    for clause in clauses:
        start, _ = _extent(pieces, clause)
        if clause.verb.first >= found.last and not clause.relative:
            own = clause.verb.form == FINITE or (clause.subject is not None and not clause.inherited)
            return clause if own and start >= found.last and start - found.last <= FRONT_GAP else None
    return None


def _told_of(words: Words, clauses: Sequence[Clause], found: Found) -> Clause | None:
    """Return the clause that says what happened on a date: "spoke of 1978, when hundreds died"."""
    at = found.last
    if found.kind in _DAYS and words.low[:2] in (["it", "was"], ["it", "is"]) and found.first <= FRONT:
        # "It was 8.50 p.m. on Wednesday when take-offs were stopped."
        when = next((index for index in range(at, min(at + FRONT, len(words.low))) if words.low[index] in _WHEN), None)
        return next((one for one in clauses if when is not None and one.verb.first > when), None)
    if found.kind is not Kind.DATE or words.low[at : at + 2] != [",", "when"]:
        return None
    before = next((one for one in reversed(clauses) if one.verb.first < found.first), None)
    dated = found.first and words.low[found.first - 1] in _ON_DAYS
    if before is not None and dated and before.verb.lemma not in _NAMING_DAYS | SAY_VERBS:
        return None  # "It took place on Sunday, when the market was crowded."
    return next((one for one in clauses if one.verb.first > at and one.verb.form == FINITE), None)


def _names_day(words: Words, found: Found) -> bool:
    return not WEEKDAYS.keys().isdisjoint(words.low[found.first : found.last])


def _main(clauses: Sequence[Clause], clause: Clause) -> Clause:
    """Return the clause whose day stands behind one inside it: "fired at a ship passing the cape on Friday"."""
    outer = [one for one in clauses if one.verb.first < clause.verb.first]
    if not outer or outer[-1].verb.form != FINITE or outer[-1].verb.lemma in _OPENING_ANOTHER | SAY_VERBS:
        return clause
    return outer[-1]


def _extent(pieces: Sequence[Piece], clause: Clause) -> tuple[int, int]:
    """Return the tokens from first to last of a clause with its subject."""
    start = clause.verb.first
    if clause.subject is not None and clause.subject[0] >= 0 and not clause.inherited:
        start = min(start, pieces[clause.subject[0]].first)
    return start, max(clause.end, clause.verb.last)


def _preposition(words: Words, pieces: Sequence[Piece], clause: Clause, found: Found) -> str:
    for word, first, last in clause.adjuncts:
        if pieces[first].first <= found.first < pieces[last].last:
            return word
    if found.last <= clause.verb.first and found.first and words.tags[found.first - 1] == "P":
        return words.low[found.first - 1]
    return ""


def _words_of(words: Words, pieces: Sequence[Piece], span: tuple[int, int] | None) -> str:
    if span is None or span[0] < 0:
        return ""
    return words.slice(pieces[span[0]].first, pieces[span[1]].last)
