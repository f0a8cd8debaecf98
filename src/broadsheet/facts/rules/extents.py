"""Which words tell an event: the verb with its object and what hangs closely on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.phrases import GERUND

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
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
_PARTICLES = word_set("up down out off back away over")


def event_end(reading: Reading, number: int, clause: Clause, found: list[Found]) -> int:
    """Return the token after the words that tell the event: the verb, its object and what hangs closely on it."""
    words, pieces = reading.words[number], reading.pieces[number]
    end = clause.verb.last
    if clause.object is not None:
        end = pieces[clause.object[1]].last
    for _, first, last in clause.adjuncts:
        if pieces[last].last - clause.verb.first > _MAX_TOKENS or pieces[first].first - end > _WIDEST_GAP:
            break
        end = pieces[last].last
    end = _with_charge(reading, number, clause, end)
    end = _with_quoted_words(reading, number, end)
    after = words.tags[end + 1] if end + 1 < len(words.tags) else ""
    if end < len(words.tags) and words.low[end] in _PARTICLES and after not in _PHRASE_OPENERS:
        end += 1
    words_end = next((value.last for value in found if value.first < end < value.last), end)
    while words_end > clause.verb.last and _dangles(words, words_end - 1):
        owner = words.tags[words_end - 1] == "K"
        phrase = next((p for p in pieces if p.first < words_end <= p.last), None) if owner else None
        words_end = phrase.first if phrase is not None else words_end - 1
    return words_end


def _with_charge(reading: Reading, number: int, clause: Clause, end: int) -> int:
    """Return the token after the participle that an event runs into: "convicted of killing X", "ruled out doing Y"."""
    words, pieces = reading.words[number], reading.pieces[number]
    told = next((c for c in reading.clauses[number] if c.at > clause.at), None)
    if told is None or told.verb.form != GERUND or told.verb.first - end > 1:
        return end
    charged = clause.verb.lemma in _CHARGING and words.low[told.verb.first - 1] in {"of", "with", "for"}
    last = pieces[told.object[1]].last if told.object is not None else told.verb.last
    whole = charged or (told.verb.first == end and clause.object is None)
    return last if whole and last - clause.verb.first <= _MAX_TOKENS else end


def _dangles(words: Words, token: int) -> bool:
    """Say whether an event must not end in a word: an article, a conjunction, an adverb that is no particle."""
    return words.tags[token] in {"X", "P", "D", "C", "U", "K"} and words.low[token] not in _PARTICLES


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


def with_subject(reading: Reading, number: int, clause: Clause, first: int, end: int) -> int:
    """Return where a short event starts: "died" and "were killed" tell nothing without who stands right before them."""
    if end - first > _SHORT or clause.inherited or clause.relative or clause.subject is None or clause.subject[0] < 0:
        return first
    pieces = reading.pieces[number]
    start, stop = pieces[clause.subject[0]].first, pieces[clause.subject[1]].last
    adjacent = stop <= first <= stop + 1 and clause.verb.first >= stop
    return start if adjacent and end - start <= _MAX_TOKENS and not reading.in_quote(number, start) else first
