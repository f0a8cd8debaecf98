"""Which words tell an event: the verb with its object and what hangs closely on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.clause import next_clause
from broadsheet.facts.lexicon.nouns import EVENTS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.phrase_ends import starts_clause
from broadsheet.facts.phrases import FINITE, GERUND, INFINITIVE, NP, PREPOSITION, VG, piece_at
from broadsheet.facts.subjects import OBJECT_CONTROL
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words
    from broadsheet.facts.values import Found

_MAX_TOKENS = 14
_WIDEST_GAP = 3
_QUOTED_WORDS = 8
_SHORT = 4
_QUOTE_LINKS = frozenset(("P", "V", "G", "E", "N", "D", "T", "Q", "U"))
_PHRASE_OPENERS = frozenset("DQNTA")
_CHARGING = word_set("charge accuse convict suspect acquit indict arrest blame sue")
_KEEPING = word_set("prevent keep stop ban bar deter dissuade prohibit discourage exempt")
_SELVES = word_set("himself herself itself themselves")
_PARTICLES = word_set("up down out off back away over through apart together inside outside indoors abroad ashore")


def event_end(reading: Reading, number: int, clause: Clause, found: list[Found]) -> int:
    """Return the token after the words that tell the event: the verb, its object and what hangs closely on it."""
    words, pieces = reading.words[number], reading.pieces[number]
    end = clause.verb.last
    if clause.object is not None:
        end = pieces[clause.object[1]].last
    for preposition, first, last in clause.adjuncts:
        if _of_another_clause(reading, number, clause, (preposition, first, last)):
            break
        if pieces[last].last - clause.verb.first > _MAX_TOKENS or pieces[first].first - end > _WIDEST_GAP:
            break
        end = pieces[last].last
    end = _with_infinitive(reading, number, clause, _with_charge(reading, number, clause, end))
    end = _with_quoted_words(reading, number, _with_intent(reading, number, end))
    after = words.tags[end + 1] if end + 1 < len(words.tags) else ""
    closes = words.low[end - 1] in _SELVES and words.low[end : end + 1] == ["in"] and after not in {"G", "N"}
    if end < len(words.tags) and (words.low[end] in _PARTICLES or closes) and after not in _PHRASE_OPENERS:
        end += 1
    if words.low[end - 1] in {"early", "late"} and end - 1 > clause.verb.last:
        # "issued a statement early | this morning"
        end -= 1
    words_end = next((value.last for value in found if value.first < end < value.last), end) if found else end
    while words_end > clause.verb.last and not closes and _dangles(words, words_end - 1):
        owner = words.tags[words_end - 1] == "K"
        phrase = next((p for p in pieces if p.first < words_end <= p.last), None) if owner else None
        words_end = phrase.first if phrase is not None else words_end - 1
    return words_end


def _of_another_clause(reading: Reading, number: int, clause: Clause, adjunct: tuple[str, int, int]) -> bool:
    """Say whether a phrase behind an event opens a clause of its own, or belongs to the verb above."""
    preposition, first, last = adjunct
    if preposition == "to" and clause.relative and _sentenced(reading, number, clause):
        return True
    if preposition == "as":
        return _opens_clause(reading, number, last)
    if preposition in {"following", "about", "around"} and _counted_from(reading, number, last):
        return True
    return preposition in _CLAUSE_LINKS and _may_open_clause(reading, number, first, last)


def _opens_clause(reading: Reading, number: int, last: int) -> bool:
    """Say whether a phrase and those that hang on it have a finite verb: "as the death toll from the quake rose"."""
    words, pieces, at = reading.words[number], reading.pieces[number], last + 1
    while at < len(pieces) and pieces[at].sort in {NP, PREPOSITION}:
        at += 1
    if at >= len(pieces) or at == last + 1:
        return False
    return pieces[at].sort == VG and pieces[at].form == FINITE and words.word[pieces[at].first - 1] != ","


def _sentenced(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a "to" tells to what the verb above a relative clause led: "sentenced the man who X to death"."""
    return any(c.at < clause.at and c.verb.lemma in _SENTENCING and not c.verb.passive for c in reading.clauses[number])


_SENTENCING = word_set("sentence condemn send confine commit")


def _may_open_clause(reading: Reading, number: int, first: int, last: int) -> bool:
    """Say whether a phrase behind "before" or "after" may be the subject of a clause: "before her mother, who was"."""
    words, pieces = reading.words[number], reading.pieces[number]
    head, end = words.low[pieces[last].head], pieces[last].last
    told = is_time_phrase(words, pieces[first]) or head in EVENTS or words.tags[pieces[first].first] == "T"
    closed = end >= len(words.low) or words.low[end] in {".", ";", "and", ")"}
    return not told and not closed


def _counted_from(reading: Reading, number: int, last: int) -> bool:
    """Say whether a phrase is a length of time that is counted from something: "about a fortnight | ago"."""
    words, piece = reading.words[number], reading.pieces[number][last]
    after = words.low[piece.last] if piece.last < len(words.low) else ""
    return after in _COUNTING and is_time_phrase(words, piece)


_COUNTING = word_set("after before ago later earlier")
_CLAUSE_LINKS = frozenset(("before", "after", "until", "since"))


def _with_charge(reading: Reading, number: int, clause: Clause, end: int) -> int:
    """Return the token after the participle that an event runs into: "convicted of killing X", "ruled out doing Y"."""
    words, pieces = reading.words[number], reading.pieces[number]
    told = next_clause(reading.clauses[number], clause)
    if told is None or told.verb.form != GERUND or told.verb.first - end > 2:
        return end
    charged = clause.verb.lemma in _CHARGING and words.low[end] in {"of", "with", "for"}
    charged = charged or (clause.verb.lemma in _KEEPING and words.low[end] == "from")
    last = pieces[told.object[1]].last if told.object is not None else told.verb.last
    then = next_clause(reading.clauses[number], told) if told.object is None else None
    if then is not None and then.verb.form == INFINITIVE and then.verb.first - last <= 1 and then.object is not None:
        # "accused the council of failing to mend its roads"
        last = pieces[then.object[1]].last
    if told.verb.first - end == 2 and words.tags[end + 1] != "X":
        return end
    whole = charged or (told.verb.first == end and clause.object is None and not clause.adjuncts)
    return last if whole and last - clause.verb.first <= _MAX_TOKENS else end


def _with_infinitive(reading: Reading, number: int, clause: Clause, end: int) -> int:
    """Return the token after the infinitive that a verb runs into: "agreed not to force X", "urged X to wait"."""
    controlled = clause.verb.lemma in OBJECT_CONTROL and not clause.verb.passive
    if not controlled and (clause.object is not None or end != clause.verb.last):
        return end
    told = next_clause(reading.clauses[number], clause)
    if told is None or told.verb.form != INFINITIVE or told.verb.first - end > 1:
        return end
    last = reading.pieces[number][told.object[1]].last if told.object is not None else told.end
    return last if last - clause.verb.first <= _MAX_TOKENS else end


def _with_intent(reading: Reading, number: int, end: int) -> int:
    """Return the token after the infinitive that a noun wants: "assault with intent | to murder"."""
    words = reading.words[number]
    if words.low[end - 1] not in _WANTING or words.low[end : end + 1] != ["to"]:
        return end
    told = next((c for c in reading.clauses[number] if c.verb.first == end), None)
    return told.end if told is not None and told.end - end <= _SHORT_INTENT else end


_WANTING = word_set("intent attempt ability right authority permission chance opportunity effort failure refusal bid")
_SHORT_INTENT = 9
"""Words of such an infinitive with what hangs on it."""


def _dangles(words: Words, token: int) -> bool:
    """Say whether an event must not end in a word: an article, a conjunction, an adverb that is no particle."""
    return words.tags[token] in {"X", "P", "D", "C", "U", "K", "G"} and words.low[token] not in _PARTICLES


def _with_quoted_words(reading: Reading, number: int, end: int) -> int:
    """Return the token after a title or a few words in quotation marks that the event runs into."""
    for first, last in reading.quoted[number]:
        if (
            first - end in {1, 2}
            and reading.words[number].tags[first - 2] in _QUOTE_LINKS
            and last - first <= _QUOTED_WORDS
        ):
            end = last + 1
            tags = reading.words[number].tags
            while end < len(tags) and tags[end] == "N":
                end += 1
            return min(end, len(tags))
    return end


def runs_on(reading: Reading, number: int, clause: Clause, end: int) -> bool:
    """Say whether the words after an event belong to its last phrase, so that it is cut short: "sent X | flying"."""
    words, pieces = reading.words[number], reading.pieces[number]
    if end >= len(words.tags):
        return False
    tag, low = words.tags[end], words.low[end]
    if words.tags[end - 1] == "A" and words.tags[end - 2] in {"D", "K"} and (tag in _AFTER_ADJECTIVE or low == "past"):
        # "hasn't sung a gentle | or quiet song"
        return low != "again" and words.low[end - 1] != "other"
    if tag in {"E", "G"}:
        return _goes_on(words, pieces, clause, end)
    far = low == "from" and words.low[end - 1] in _LENGTHS
    # "fired two | or three times"
    # "wasn't signed | on to several films"
    far = far or (end == clause.verb.last and low in {"on", "in"} and words.low[end + 1 : end + 2] in (["to"], ["for"]))
    far = far or (words.tags[end - 1] == "T" and low in {"or", "to"} and words.tags[end + 1 : end + 2] == ["T"])
    if far or tag in {"A", "K"} or low in {"of", "than"} or words.low[end + 1 : end + 2] == ["than"]:
        return low not in _LATE and not (low == "of" and clause.verb.lemma in _CHARGING)
    at = piece_at(pieces, end)
    if tag not in {"N", "D", "Q"} or at is None or starts_clause(words, pieces, at):
        return False
    return pieces[at].sort != NP or not is_time_phrase(words, pieces[at])


def _goes_on(words: Words, pieces: list[Piece], clause: Clause, end: int) -> bool:
    """Say whether a participle behind an event is part of what it tells: "was ordered | held", "sent X | flying"."""
    if words.tags[end] == "E":
        return end == clause.verb.last
    last = pieces[clause.object[1]].last if clause.object is not None else -1
    # The second case is "with the team | floundering".
    meanwhile = (
        bool(clause.adjuncts) and clause.adjuncts[-1][0] == "with" and pieces[clause.adjuncts[-1][2]].last == end
    )
    return meanwhile or (clause.verb.lemma in _SENDING and last == end)


_LENGTHS = word_set("blocks miles kilometers kilometres yards feet")
_AFTER_ADJECTIVE = frozenset(("C", "X", "-", "–", "—"))
_SENDING = word_set("send keep show leave have get set bring start stop")
"""Verbs whose object goes on to do what an -ing form behind it tells."""
_LATE = word_set("last next late early earlier later due such several few many")
"""Adjectives that open a phrase of time, or of examples."""


def with_subject(reading: Reading, number: int, clause: Clause, first: int, end: int) -> int:
    """Return where a short event starts: "died" and "were killed" tell nothing without who stands right before them."""
    if end - first > _SHORT or clause.inherited or clause.relative or clause.subject is None or clause.subject[0] < 0:
        return first
    pieces = reading.pieces[number]
    start, stop = pieces[clause.subject[0]].first, pieces[clause.subject[1]].last
    if reading.words[number].low[start] == "that" and stop - start > 1:
        start += 1
    adjacent = stop <= first <= stop + 1 and clause.verb.first >= stop
    return start if adjacent and end - start <= _MAX_TOKENS and not reading.in_quote(number, start) else first
