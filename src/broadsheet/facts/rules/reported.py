"""What somebody is reported to have said in words that are not quoted, up to where the sentence turns elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft, text_value
from broadsheet.facts.lexicon.calendar import DAY_PARTS, FULL_WEEKDAYS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.phrases import FINITE, NP, VG
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.rules.quotes import VOUCHING, speaker
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words

_CLAUSE_OPENINGS = frozenset(("D", "Q", "R", "N", "T", "G", "S"))
_SPOKEN_AS_IT_IS = word_set("respond reply ask describe observe shout yell post complain quip joke")
"""Verbs that seldom take a clause without quotation marks: "responded when attacked" reports no words."""
_DAYS_AND_PARTS = FULL_WEEKDAYS | DAY_PARTS


def reported_speech(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield what somebody is reported to have said without quotation marks: "X said that ..."."""
    words, pieces = reading.words[number], reading.pieces[number]
    party, clause = speaker(reading, number)
    if clause is None or not party.known or not _reports(reading, number, clause):
        return
    first = _past_time(reading, number, clause.verb.last)
    while first < len(words.word) and words.low[first] in {"that", ",", ":"}:
        first += 1
    last = _before_speaker(reading, number, clause, _before_turn(reading, number, clause))
    while last > first and words.word[last - 1] in {".", ",", "!", "?", ";", '"', "”"}:
        last -= 1
    while first < len(words.word) and (words.low[first] in _DAYS_AND_PARTS or words.low[first] == "that"):
        first += 1
    if (
        first >= len(words.word)
        or words.low[first] in {"but", "and", "on", "in", "to", "of", "about", "for"}
        or words.tags[first] not in _CLAUSE_OPENINGS
        or words.tags[first] in {"G", "P"}
        or words.low[first] == "prior"
        or (clause.verb.lemma == "tell" and words.tags[first] == "N" and first == clause.verb.last)
    ):
        return
    later = any(c.at > clause.at and c.verb.form == FINITE for c in reading.clauses[number])
    if last - first >= 4 and later and not _raised_object(reading, number, first) and clause.at + 1 < len(pieces):
        yield Draft(
            Kind.STATEMENT,
            party,
            "said",
            text_value(words, first, last),
            first,
            last,
            "reported-speech",
            attributed_to=party.name,
            negated=clause.verb.negated,
        )


def _reports(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a clause of speech has what was said behind it, in words that are not quoted."""
    if clause.object is not None or reading.quoted[number] or _hangs_on_noun(reading, number, clause):
        return False
    # What is said in a relative clause ("X, who argued he was ill, spoke") ends where the sentence goes on.
    spoken = clause.verb.lemma in SAY_VERBS and clause.verb.lemma not in _SPOKEN_AS_IT_IS
    return spoken and not clause.verb.negated and not clause.relative


def _hangs_on_noun(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a clause of speech hangs on the noun before it: "the problems prosecutors say they face"."""
    before = clause.subject[0] - 1 if clause.subject is not None else -1
    if before < 0 or clause.inherited or reading.pieces[number][before].sort != NP:
        return False
    if reading.words[number].low[reading.pieces[number][before + 1].first] == "that":
        return False
    return not is_time_phrase(reading.words[number], reading.pieces[number][before])


def _past_time(reading: Reading, number: int, first: int) -> int:
    """Return the token after when something was said: "announced this morning | that"."""
    low = reading.words[number].low
    closing = next((at for at in range(first, min(first + _TIME_TOKENS, len(low))) if low[at] == "that"), None)
    if closing is None or closing == first:
        return first
    piece = next((p for p in reading.pieces[number] if p.first <= first < p.last), None)
    timed = piece is not None and piece.last == closing and is_time_phrase(reading.words[number], piece)
    return closing if timed else first


_TIME_TOKENS = 4


def _raised_object(reading: Reading, number: int, first: int) -> bool:
    """Say whether a phrase with an infinitive follows rather than a clause: "believes it to be worth nothing"."""
    pieces = reading.pieces[number]
    at = next((at for at, piece in enumerate(pieces) if piece.first <= first < piece.last), None)
    following = pieces[at + 1] if at is not None and at + 1 < len(pieces) else None
    return following is not None and reading.words[number].low[following.first] == "to" and following.sort == VG


def _before_turn(reading: Reading, number: int, clause: Clause) -> int:
    """Return the token before the "but" with which a sentence goes on to somebody else, or to the speaker again.

    "X said it was Y, | but Z said it was not"; "X said it was Y | but would not name it".
    """
    words, pieces = reading.words[number], reading.pieces[number]
    for later in reading.clauses[number]:
        if later.at <= clause.at + 1 or later.verb.form != FINITE or later.relative:
            continue
        at = later.at - 1
        if not later.inherited and later.subject is not None and later.subject[0] > 0:
            if later.verb.lemma not in SAY_VERBS:
                continue
            at = later.subject[0] - 1
        if words.low[pieces[at].first] == "but" and (later.verb.lemma in SAY_VERBS or _keeps_silent(words, later)):
            return pieces[at].first
    return len(words.word)


def _keeps_silent(words: Words, clause: Clause) -> bool:
    """Say whether a verb tells what a speaker would not do: "but would not name her", "but declined to say"."""
    refused = clause.verb.negated and words.tags[clause.verb.first] in {"M", "O"} and clause.verb.lemma in _TELLING
    return refused or clause.verb.lemma in {"decline", "refuse"}


_TELLING = word_set("name say give tell identify release provide elaborate comment specify reveal disclose explain")


def _before_speaker(reading: Reading, number: int, clause: Clause, last: int) -> int:
    """Return the token before another speaker who closes the sentence: "X said it was Y, police said."."""
    words, pieces = reading.words[number], reading.pieces[number]
    closing = reading.clauses[number][-1]
    says = closing is not clause and closing.verb.lemma in VOUCHING and closing.verb.last >= last - 2
    if not says or closing.subject is None or closing.subject[0] < 1:
        return last
    first = pieces[closing.subject[0]].first
    return first - 1 if words.word[first - 1] == "," else last
