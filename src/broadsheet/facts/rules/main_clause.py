"""The main clause of the lead: what an article's first sentence tells is its news, whatever verb it uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.model import BlockKind
from broadsheet.facts.phrases import FINITE, VG
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading

_LEAST = 9
"""Tokens of a sentence that is no headline, byline or dateline."""

_STOPS = frozenset('.!"”')
_UNDER = frozenset(("S", "W"))
"""Tags of words that open a clause under another: "when", "which"."""


def tells_the_news(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a clause is the main one of the article's first full sentence, or the first told by who says it."""
    if number != lead_of(reading) or clause.verb.form != FINITE or clause.relative or clause.inherited:
        return False
    main = next((one for one in reading.clauses[number] if _may_be_main(reading, number, one)), None)
    return main is clause


def lead_of(reading: Reading) -> int:
    """Return the number of the first full sentence of an article, -1 where it has none."""
    for number, words in enumerate(reading.words):
        told = reading.blocks[words.block].kind is not BlockKind.HEADING and not words.title_case
        if told and len(words.word) >= _LEAST and words.word[-1][-1] in _STOPS:
            return number
    return -1


def _may_be_main(reading: Reading, number: int, clause: Clause) -> bool:
    if clause.verb.form != FINITE or clause.relative or clause.inherited or clause.verb.lemma in SAY_VERBS:
        return False
    if clause.subject is None or clause.subject[0] < 0:
        return False
    words, pieces = reading.words[number], reading.pieces[number]
    first = clause.subject[0]
    if first > 0 and (pieces[first - 1].sort == VG or words.low[pieces[first - 1].first] in _TIMES):
        return False
    for piece in reversed(pieces[: first + 1]):
        if piece.sort == VG and piece.form == FINITE:
            break
        if words.tags[piece.first] in _UNDER or words.low[piece.first] in _RELATIVES:
            return False
    return True


_RELATIVES = frozenset(("who", "whose", "which", "where", "when"))
_TIMES = frozenset(("after", "before", "as", "since", "until", "while", "when", "than"))
