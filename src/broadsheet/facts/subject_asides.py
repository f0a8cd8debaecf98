"""The phrase in front of what stands between a subject and its verb: an age, a bracket, "who did Z", "he said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.ambiguous import CLAUSE_TAKERS
from broadsheet.facts.lexicon.closed import SUBJECT_PRONOUNS
from broadsheet.facts.phrases import FINITE, GERUND, NP, PARTICIPLE, PREPOSITION, VG
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.subject_phrases import Range, subordinate, walk
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from broadsheet.facts.clause import CutSentence


def antecedent(sentence: CutSentence, at: int) -> Range | None:
    """Return what "who", "which", "that" stand for: the phrase before them, past a comma, an age, a bracket."""
    while at >= 0 and (sentence.low[at] in {",", ")", "(", "—", "–"} or sentence.tag[at] == "T"):
        at -= 1
    if not sentence.is_np(at):
        return None
    first = at
    while first >= 2 and sentence.low[first - 1] == "of" and sentence.is_np(first - 2):
        first -= 2
    return (first, at)


def described_before(sentence: CutSentence, at: int) -> Range | None:
    """Return the phrase that a participle behind a comma tells of: none where it is only the end of another phrase.

    In "returned to prison with a charge of fraud, given five years" it is not the fraud that was given them.
    """
    found = antecedent(sentence, at)
    if found is None or found[0] < 1 or sentence.pieces[found[1]].named:
        return found
    return None if sentence.pieces[found[0] - 1].sort == PREPOSITION else found


def over_aside(sentence: CutSentence, at: int) -> Range | None:
    """Return the subject in front of an aside: "X, 28, of Y, was"; "X, who did Z, was"; "X (Y) was"."""
    spoken = _over_speech(sentence, at)
    if spoken is not None:
        return walk(sentence, spoken)
    opening = _OPENED_BY.get(sentence.low[at], ",")
    closing = at
    for comma in range(at - 1, 0, -1):
        if sentence.low[comma] != opening or sentence.pieces[comma].sort == NP:
            continue
        before = comma - 1
        if (
            not sentence.is_np(before)
            or not _opens_aside(sentence, comma)
            or _has_main_clause(sentence, comma, closing)
        ):
            continue
        chained = opening == "," and before >= 1 and sentence.low[before - 1] == ","
        if chained and sentence.tag[before] in {"T", "D", "A", "N"}:
            continue
        if is_time_phrase(sentence.words, sentence.pieces[before]) or _done_to(sentence, before):
            return None
        found = walk(sentence, before)
        if found is not None and not _told_of_another(sentence, found):
            return found
    return None


_OPENED_BY = {")": "(", "—": "—", "–": "–"}
"""What opens an aside that is closed otherwise than by a comma."""


def _done_to(sentence: CutSentence, at: int) -> bool:
    """Say whether a phrase is what a verb was done to: "He shot X, an agent, emptied his pockets": X did not."""
    clause = sentence.by_verb.get(at - 1)
    if clause is None or clause.verb.form != FINITE or clause.verb.passive or clause.subject is None:
        return False
    if sentence.low[clause.subject[0]] not in SUBJECT_PRONOUNS or clause.subject[0] != clause.at - 1:
        # "The owner, retired teacher Jane Roe, 71, saw it": nothing was done to her.
        return False
    return clause.verb.lemma not in SAY_VERBS and clause.verb.lemma not in CLAUSE_TAKERS and clause.verb.lemma != "be"


def _over_speech(sentence: CutSentence, at: int) -> int | None:
    """Return the phrase before words of speech set between commas: "The bullet, he said, went"."""
    clause = sentence.by_verb.get(at - 1)
    if clause is None or clause.verb.lemma not in SAY_VERBS or clause.subject is None or clause.inherited:
        return None
    before = clause.subject[0] - 1
    apart = sentence.low[at] == "," and before > 0 and sentence.low[before] == "," and sentence.is_np(before - 1)
    free = not any(c.at < before and c.verb.form == FINITE for c in sentence.clauses)
    return before - 1 if apart and free else None


def _told_of_another(sentence: CutSentence, found: Range) -> bool:
    """Say whether a phrase is the object of the verb before it: "whose films began a genre - the musical - died"."""
    clause = sentence.by_verb.get(found[0] - 1)
    takes = clause is not None and (clause.verb.lemma in SAY_VERBS or clause.verb.lemma in CLAUSE_TAKERS)
    named = sentence.pieces[found[0]].named
    return clause is not None and clause.verb.form == FINITE and not takes and not named


def _has_main_clause(sentence: CutSentence, first: int, last: int) -> bool:
    told = [clause for clause in sentence.clauses if first < clause.at < last and clause.verb.form == FINITE]
    if told and sentence.low[first + 1] == "whose":
        # "X, whose life with A, B and C amused a generation, has died": the first verb is the aside's own.
        told = told[1:]
    return any(not clause.relative and not subordinate(sentence, clause) for clause in told)


def _opens_aside(sentence: CutSentence, comma: int) -> bool:
    """Say whether what follows is an aside: an age, a relative clause, an apposition, a participle, a place."""
    after = comma + 1
    if after >= len(sentence.pieces):
        return False
    piece = sentence.pieces[after]
    if sentence.low[comma] == "(" or sentence.low[after] == "home":
        return True
    if sentence.tag[after] in {"W", "T", "P", "E", "G"}:
        return True
    if piece.sort == VG:
        return piece.form in {PARTICIPLE, GERUND}
    return piece.sort == NP and sentence.tag[after] != "R"
