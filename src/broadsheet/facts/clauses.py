"""Who does what to whom: the clauses of a sentence, read from its pieces."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.calendar import DURATION_UNITS, ENGLISH_MONTHS, FULL_WEEKDAYS, PERIOD_UNITS
from broadsheet.facts.phrases import FINITE, GERUND, INFINITIVE, NP, PARTICIPLE, PREPOSITION, VG, Piece

if TYPE_CHECKING:
    from broadsheet.facts.tokens import Words

_OBJECT_CONTROL = frozenset(
    ["hire", "ask", "tell", "order", "urge", "allow", "force", "want", "expect", "appoint", "name", "invite", "persuade", "help", "enable", "require", "recruit", "get", "cause", "lead", "encourage", "advise", "warn", "pick", "choose", "select", "elect", "train", "teach", "use", "tap"]
)
_SKIPPED_COMMAS = 6


@dataclass(slots=True)
class Clause:
    """A verb with its parties.

    Attributes:
        verb: The verb group.
        at: The index of the verb group among the sentence's pieces.
        subject: The pieces from first to last of the subject, or None where the clause has none.
        object: The same of the direct object or complement.
        adjuncts: The prepositional phrases after the verb: (preposition, first piece, last piece).
        end: The token after the last one that belongs to the clause.
        inherited: True where the subject was taken over from another clause.
        relative: True for a clause inside "who", "which", "that".
    """

    verb: Piece
    at: int
    subject: tuple[int, int] | None = None
    object: tuple[int, int] | None = None
    adjuncts: list[tuple[str, int, int]] = field(default_factory=list)
    end: int = 0
    inherited: bool = False
    relative: bool = False


def find_clauses(words: Words, pieces: list[Piece]) -> list[Clause]:
    """Return the clauses of a sentence in the order of their verbs."""
    clauses: list[Clause] = []
    for at, piece in enumerate(pieces):
        if piece.sort == VG:
            clause = Clause(piece, at)
            _complements(words, pieces, clause)
            clauses.append(clause)
    for number, clause in enumerate(clauses):
        _find_subject(words, pieces, clauses, number, clause)
    for number, clause in enumerate(clauses):
        if clause.subject is None and clause.verb.form == GERUND and _opens(pieces, clause.at):
            later = next(
                (c for c in clauses[number + 1 :] if c.verb.form == FINITE and not c.relative and c.subject), None
            )
            if later is not None:
                clause.subject, clause.inherited = later.subject, True
    return clauses


def _opens(pieces: list[Piece], at: int) -> bool:
    return all(piece.sort not in {NP, VG} for piece in pieces[:at])


def phrase_end(words: Words, pieces: list[Piece], at: int, *, wide: bool = True) -> int:
    """Return the last piece of the noun phrase at ``at`` with what hangs on it: "of Y", and where ``wide`` "and Y"."""
    last = at
    while last + 2 < len(pieces):
        link, following = pieces[last + 1], pieces[last + 2]
        if following.sort != NP:
            break
        word = words.low[link.first]
        if (link.sort == PREPOSITION and word == "of") or (wide and word in {"and", "&"} and not _starts_clause(pieces, last + 2)):
            last += 2
        else:
            break
    return last


def _starts_clause(pieces: list[Piece], at: int) -> bool:
    """Say whether the noun phrase at ``at`` is the subject of a finite verb right after it."""
    return at + 1 < len(pieces) and pieces[at + 1].sort == VG and pieces[at + 1].form == FINITE


def is_time_phrase(words: Words, piece: Piece) -> bool:
    """Say whether a noun phrase tells when rather than what."""
    low = words.low[piece.head].rstrip(".")
    if low in FULL_WEEKDAYS or low in {
        "today",
        "yesterday",
        "tomorrow",
        "morning",
        "afternoon",
        "evening",
        "night",
        "noon",
        "midnight",
    }:
        return True
    if (low in ENGLISH_MONTHS and words.word[piece.head][0].isupper()) or words.low[piece.first].rstrip(
        "."
    ) in ENGLISH_MONTHS - {"may", "march"}:
        return True
    if low in PERIOD_UNITS and words.low[piece.first] in {
        "last",
        "next",
        "this",
        "the",
        "that",
        "one",
        "earlier",
        "each",
        "every",
        "later",
    }:
        return True
    return low in DURATION_UNITS and words.tags[piece.first] in {"T", "D"} and piece.last - piece.first <= 3


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


def _find_subject(words: Words, pieces: list[Piece], clauses: list[Clause], number: int, clause: Clause) -> None:
    form = clause.verb.form
    if form == INFINITIVE:
        _control(clauses, number, clause)
        return
    if form == GERUND:
        _gerund_subject(words, pieces, clauses, number, clause)
        return
    found = _nearest_subject(words, pieces, clause.at, clause)
    if found is not None:
        clause.subject = found
        return
    if form == FINITE and _coordinated(words, pieces, clause.at):
        for earlier in reversed(clauses[:number]):
            if (
                earlier.verb.form == FINITE
                and earlier.subject
                and (not earlier.relative or earlier is clauses[number - 1])
            ):
                clause.subject, clause.inherited = earlier.subject, True
                clause.relative = earlier.relative
                return


def _control(clauses: list[Clause], number: int, clause: Clause) -> None:
    if number == 0:
        return
    main = clauses[number - 1]
    if main.verb.lemma in _OBJECT_CONTROL and main.object and not main.verb.passive:
        clause.subject = main.object
    else:
        clause.subject = main.subject
    clause.inherited = True


def _gerund_subject(words: Words, pieces: list[Piece], clauses: list[Clause], number: int, clause: Clause) -> None:
    if number == 0:
        return
    before = pieces[clause.at - 1]
    word = words.low[before.first] if before.sort != NP else ""
    if before.sort == NP and not is_time_phrase(words, before):
        clause.subject = (clause.at - 1, clause.at - 1)
        return
    main = next((c for c in reversed(clauses[:number]) if c.verb.form == FINITE), clauses[number - 1])
    if (
        word == ","
        or before.sort in {NP, PREPOSITION}
        or word in {"and", "or"}
        or words.tags[before.first] == "X"
        or before.sort == VG
    ):
        clause.subject = clauses[number - 1].subject if word in {"and"} else main.subject
        clause.inherited = True


def _coordinated(words: Words, pieces: list[Piece], at: int) -> bool:
    """Say whether a verb without a subject of its own follows a conjunction or a comma."""
    before = at - 1
    while before >= 0 and words.tags[pieces[before].first] == "X":
        before -= 1
    return before >= 0 and words.low[pieces[before].first] in {"and", "but", "or", ",", "then", "before"}


def _nearest_subject(words: Words, pieces: list[Piece], verb_at: int, clause: Clause) -> tuple[int, int] | None:
    at = verb_at - 1
    while at >= 0 and words.tags[pieces[at].first] in {"X", "F"}:
        at -= 1
    if at < 0:
        return None
    if words.tags[pieces[at].first] == "W" and pieces[at].sort != NP:
        clause.relative = True
        return _antecedent(words, pieces, at - 1)
    if words.low[pieces[at].first] in {",", ")"}:
        return _over_parenthesis(words, pieces, at, clause)
    if pieces[at].sort != NP:
        return None
    return _whole_subject(words, pieces, at, clause)


def _antecedent(words: Words, pieces: list[Piece], at: int) -> tuple[int, int] | None:
    if at >= 0 and words.low[pieces[at].first] == ",":
        at -= 1
    if at < 0 or pieces[at].sort != NP:
        return None
    first = at
    while (
        first >= 2
        and pieces[first - 1].sort == PREPOSITION
        and words.low[pieces[first - 1].first] == "of"
        and pieces[first - 2].sort == NP
    ):
        first -= 2
    return (first, at)


def _whole_subject(words: Words, pieces: list[Piece], at: int, clause: Clause) -> tuple[int, int] | None:
    """Return the subject phrase that ends at piece ``at``, walking left over the phrases that hang on it."""
    first = at
    last = at
    while first >= 2:
        link, before = pieces[first - 1], pieces[first - 2]
        word = words.low[link.first]
        if before.sort != NP:
            break
        if link.sort == PREPOSITION and not (is_time_phrase(words, before) and first - 2 == 0):
            first -= 2
            last = first if word != "of" or last != first + 2 else last
        elif word == "and" and not _object_of_earlier(pieces, first - 2):
            first -= 2
        else:
            break
    if first >= 1 and pieces[first - 1].sort == PREPOSITION:
        if (
            words.low[pieces[first - 1].first] not in {"before", "after", "as", "since", "until", "than", "like"}
            or first != at
        ):
            return _after_opening(pieces, first, at)
    if clause.verb.form == PARTICIPLE:
        return (at, at)
    return (first, last)


def _after_opening(pieces: list[Piece], first: int, at: int) -> tuple[int, int] | None:
    """Return the phrase next to the verb where a prepositional phrase opens the sentence: "In May X left" has none between."""
    return (at, at) if first == 1 and at > first else None


def _object_of_earlier(pieces: list[Piece], at: int) -> bool:
    return at >= 1 and pieces[at - 1].sort == VG


def _over_parenthesis(words: Words, pieces: list[Piece], at: int, clause: Clause) -> tuple[int, int] | None:
    """Return the subject in front of a parenthesis: "X, 28, of Y, was"; "X, who did Z, was"; "X (Y) was"."""
    closing = words.low[pieces[at].first]
    opening = "(" if closing == ")" else ","
    commas = 0
    at -= 1
    while at >= 0:
        low = words.low[pieces[at].first]
        if low == opening and pieces[at].sort != NP:
            commas += 1
            before = at - 1
            if before >= 0 and pieces[before].sort == NP and _opens_parenthesis(words, pieces, at):
                further = before - 1
                if (
                    further >= 0
                    and opening == ","
                    and words.low[pieces[further].first] == ","
                    and commas < _SKIPPED_COMMAS
                    and not _sentence_start(pieces, before)
                ):
                    at = before
                    continue
                return _whole_subject(words, pieces, before, clause)
            if commas >= _SKIPPED_COMMAS:
                return None
        at -= 1
    return None


def _sentence_start(pieces: list[Piece], at: int) -> bool:
    return at == 0


def _opens_parenthesis(words: Words, pieces: list[Piece], comma: int) -> bool:
    """Say whether what follows the comma is an aside: an age, a relative clause, an apposition, a participle, a place."""
    after = pieces[comma + 1] if comma + 1 < len(pieces) else None
    if after is None:
        return False
    if words.low[pieces[comma].first] == "(":
        return True
    tag = words.tags[after.first]
    if tag in {"W", "T", "P", "E", "G"} or (after.sort == VG and after.form in {PARTICIPLE, GERUND}):
        return True
    return after.sort == NP and words.tags[after.first] != "R"
