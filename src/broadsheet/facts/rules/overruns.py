"""Whether an event's last phrase belongs to another clause: then its words stop in the middle of what is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.clause import clause_at
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.phrases import FINITE, GERUND, NP, PARTICIPLE, PREPOSITION, VG, piece_at
from broadsheet.facts.subject_phrases import BARRIERS
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words


def overruns(reading: Reading, number: int, clause: Clause, end: int) -> bool:
    """Say whether the words of an event, which end before the token ``end``, are part of something else.

    The next verb then has no other subject than the event's last phrase ("thought the man | in the car was ill"), or
    what was read as the event is itself the subject ("losing to them | is no shame").
    """
    words = reading.words[number]
    if words.low[clause.verb.last : clause.verb.last + 1] == ["that"] and words.tags[clause.verb.last + 1] == "P":
        # "must understand that without these means it will"
        return True
    hollow = clause.object is not None and _is_little(words, reading.pieces[number][clause.object[0]].head)
    if end >= len(words.low) or hollow:
        # "did little more than wave at the crowd"
        return hollow
    if _stands_for_more(words, end) or _lacks_complement(words, clause, end):
        return True
    if _names_something(reading, number, clause):
        return True
    return _read_as_participle(reading, number, end) or _runs_into_verb(reading, number, clause, end)


def _is_little(words: Words, head: int) -> bool:
    """Say whether an object is only "little more": "did little more than wave at the crowd"."""
    return words.low[head : head + 2] == ["little", "more"]


def _stands_for_more(words: Words, end: int) -> bool:
    """Say whether a last word only stands for what follows: "like one | that would", "a thing | or two"."""
    last, after = words.low[end - 1], words.tags[end]
    if last in _HOLLOW and (after == "W" or words.low[end] == "who"):
        return True
    return words.low[end : end + 2] == ["or", "two"] or words.low[end : end + 2] == ["more", "than"]


_HOLLOW = word_set("one ones those that something anything everything anyone thing kind way")


def _lacks_complement(words: Words, clause: Clause, end: int) -> bool:
    """Say whether a verb that is told as something or from something is cut off before it: "treat the fire | as"."""
    if clause.verb.lemma in _TOLD_AS and "as" in words.low[end:] and "as" not in words.low[clause.verb.first : end]:
        return not clause.verb.passive
    return clause.verb.lemma in _HELD_FROM and words.low[end] == "from" and not clause.verb.passive


_TOLD_AS = word_set(
    """
    treat regard see view describe portray depict characterize characterise label hail dismiss brand perceive
    interpret classify define
    """
)
_HELD_FROM = word_set("prevent keep stop ban bar deter dissuade prohibit discourage exempt")


def _read_as_participle(reading: Reading, number: int, end: int) -> bool:
    """Say whether a participle right behind an event has an object, so that it is the clause's real verb.

    In "The crew sent out on Monday found a raft" the crew found it, and nothing tells what the crew sent.
    """
    found = _piece_at(reading, number, end)
    clause = clause_at(reading.clauses[number], found) if found is not None else None
    if clause is None or clause.verb.form != PARTICIPLE or clause.verb.lemma in _NAMING or clause.object is None:
        return False
    words, first = reading.words[number], reading.pieces[number][clause.object[0]]
    return first.sort == NP and first.first == clause.verb.last and not is_time_phrase(words, first)


_NAMING = word_set("call name dub title entitle nickname give hand award grant offer send show pay leave make deem")
"""Verbs whose participle has an object behind it: "a firm called X", "a man given two years"."""


def _names_something(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a verb of naming only tells what a thing is called: "a book by Roe called The River"."""
    if clause.verb.lemma not in _CALLING or clause.subject is None or clause.subject[0] < 0 or clause.object is None:
        return False
    words, pieces = reading.words[number], reading.pieces[number]
    bare = clause.verb.last - clause.verb.first == 1
    return bare and words.low[pieces[clause.subject[0]].first] in {"a", "an"} and pieces[clause.object[0]].named


_CALLING = word_set("call name dub title entitle nickname")


def _piece_at(reading: Reading, number: int, end: int) -> int | None:
    """Return the piece that starts at a token or behind the adverbs there."""
    words, pieces = reading.words[number], reading.pieces[number]
    start = piece_at(pieces, end)
    if start is None:
        return None
    for at in range(start + (pieces[start].first < end), len(pieces)):
        piece = pieces[at]
        if words.tags[piece.first] not in {"X", "F"} or piece.sort in {NP, VG}:
            return at
    return None


def _runs_into_verb(reading: Reading, number: int, clause: Clause, end: int) -> bool:
    """Say whether nothing but phrases stands between an event and a finite verb that is not the verb above it."""
    if clause.relative or clause.verb.form == PARTICIPLE:
        return False
    at = _next_verb(reading, number, end)
    later = clause_at(reading.clauses[number], at) if at is not None else None
    if later is None or later.verb.form != FINITE:
        return False
    if clause.verb.form == GERUND:
        return clause.subject is None or clause.subject[1] != clause.at - 1
    # "The church she attends was damaged"
    above = clause.subject is not None and later.subject is not None and later.subject[1] < clause.subject[0]
    return not above


def _next_verb(reading: Reading, number: int, end: int) -> int | None:
    """Return the verb that comes next over adverbs and phrases, None where a mark, a link or a new subject does."""
    words, pieces = reading.words[number], reading.pieces[number]
    at = _piece_at(reading, number, end)
    while at is not None and at < len(pieces):
        piece = pieces[at]
        if piece.sort == VG:
            return at
        low = words.low[piece.first]
        if piece.sort == PREPOSITION and low not in BARRIERS and at + 1 < len(pieces) and pieces[at + 1].sort == NP:
            at += 2
        elif (piece.sort == NP and is_time_phrase(words, piece)) or words.tags[piece.first] in {"X", "F", "A"}:
            at += 1
        else:
            return None
    return None
