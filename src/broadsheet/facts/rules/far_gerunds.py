"""Which -ing forms are no doing of the subject they would be given: adjectives, charges, what another clause did."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.phrases import FINITE, GERUND, NP

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words


def far_gerund(reading: Reading, number: int, clause: Clause, end: int) -> bool:
    """Say whether what an -ing form tells, up to the token ``end``, may not be what its subject did."""
    if not clause.inherited or clause.verb.form != GERUND:
        return False
    words = reading.words[number]
    return (
        _describes(reading, number, clause) or _charged(words, clause) or _of_next_clause(reading, number, clause, end)
    )


def _describes(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether the form only describes a bare noun behind it: "struck by damaging quakes", "and filming plans"."""
    words, pieces = reading.words[number], reading.pieces[number]
    if clause.object is None or clause.at < 2:
        return False
    piece, link = pieces[clause.object[0]], words.low[pieces[clause.at - 1].first]
    if piece.sort != NP or piece.first != clause.verb.last or words.tags[piece.first] not in {"N", "A"}:
        return False
    if link == "by":
        return any(c.verb.passive and c.at < clause.at for c in reading.clauses[number])
    earlier = next((c for c in reversed(reading.clauses[number]) if c.at < clause.at), None)
    alike = earlier is not None and earlier.verb.form == GERUND
    return link in {"and", "or"} and pieces[clause.at - 2].sort == NP and not alike


def _charged(words: Words, clause: Clause) -> bool:
    """Say whether the form tells what somebody is charged with: "held on charges of forging and selling tickets"."""
    at = clause.verb.first - 1
    while at > 0 and (words.tags[at] in _WITHIN or words.low[at] in {"of", "with"}):
        if words.low[at] in {"of", "with"} and words.low[at - 1] in _CHARGES:
            return True
        at -= 1
    return False


_WITHIN = frozenset("GCNDAQTX,")
"""Tags of the words between a charge and one of several things charged."""
_CHARGES = word_set("charge charges count counts suspicion allegation allegations accusation accusations crime crimes")


def _of_next_clause(reading: Reading, number: int, clause: Clause, end: int) -> bool:
    """Say whether the form opens the clause behind its comma: "and by choosing him, the producers hope"."""
    words, pieces = reading.words[number], reading.pieces[number]
    before = clause.at - 1
    if before < 1 or words.low[pieces[before].first] not in _OPENERS or words.low[end : end + 1] != [","]:
        return False
    if words.low[pieces[before - 1].first] not in {"and", "but", "that"}:
        return False
    later = next((c for c in reading.clauses[number] if c.verb.form == FINITE and c.at > clause.at), None)
    if later is None or later.inherited or later.subject is None or later.subject[0] < 0:
        return False
    return pieces[later.subject[0]].first == end + 1


_OPENERS = word_set("by after before while in when since without on upon")
