"""Which phrases make up a subject: from its last phrase back over "of Y", "and Y" and the clauses that hang on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.ambiguous import CLAUSE_TAKERS
from broadsheet.facts.lexicon.places import PLACES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.phrases import FINITE, GERUND, INFINITIVE, PARTICIPLE, PREPOSITION, VG
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause, CutSentence
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.tokens import Words

Range = tuple[int, int]

BARRIERS = word_set("before after as since until till than like once")
JOINS = word_set("and or & nor")
_LINKS = JOINS | {","}


def walk(sentence: CutSentence, at: int) -> Range | None:
    """Return the subject whose last phrase stands at ``at``, walking left over the phrases that hang on it."""
    first = at = at - 2 if _region(sentence, at) else at
    while first > 0:
        link = first - 1
        while link > 0 and sentence.tag[link] == "X" and not sentence.is_np(link):
            link -= 1
        piece = sentence.pieces[link]
        if piece.sort == VG:
            found = _through(sentence, link, first)
            # "said two women and a man died"
            return (first, _of_chain(sentence, first, at)) if found == (first, first) else found
        if sentence.low[link] == "between" and not sentence.is_np(link - 1):
            break
        if piece.sort == PREPOSITION and sentence.low[link] not in BARRIERS and not sentence.is_np(link - 1):
            return _through(sentence, link - 1, first) if link else None
        if not _hangs(sentence, link, first, at):
            owner = _before_participle(sentence, link)
            if owner is not None:
                return walk(sentence, owner)
            break
        first = _before_time(sentence, link - 1)
    return (first, _of_chain(sentence, first, at))


def _before_time(sentence: CutSentence, at: int) -> int:
    """Return the phrase that a day behind it belongs to: "A fire Friday at a church caused"."""
    timed = at > 0 and sentence.is_np(at - 1) and is_time_phrase(sentence.words, sentence.pieces[at])
    return at - 1 if timed else at


def _region(sentence: CutSentence, at: int) -> bool:
    """Say whether a phrase only tells where the place before its comma lies: "her church in Wasilla, Alaska"."""
    if at < 4 or sentence.low[at - 1] != "," or not sentence.is_np(at - 2):
        return False
    named = sentence.pieces[at].named and sentence.pieces[at - 2].named
    placed = sentence.low[at - 3] in {"in", "at", "near", "from", "outside"} and sentence.is_np(at - 4)
    return named and placed and sentence.words.low[sentence.pieces[at].head].rstrip(".") in PLACES


def _before_participle(sentence: CutSentence, link: int) -> int | None:
    """Return the phrase that a participle hangs on whose object goes on after an "and", or after a phrase of time.

    In "A clerk serving a girl and a boy was robbed" it is the clerk, in "Residents moved from their homes after
    a fire have been let back" the residents, where no other verb has come before.
    """
    at = link - 1
    while at >= 2 and sentence.pieces[at - 1].sort == PREPOSITION and sentence.is_np(at - 2):
        at -= 2
    clause = sentence.by_verb.get(at - 1)
    if clause is None and at >= 2 and sentence.pieces[at - 1].sort == PREPOSITION:
        clause = sentence.by_verb.get(at - 2)
    opens = sentence.low[link] in JOINS or sentence.low[link] in {"after", "before", "since"}
    if not opens or clause is None or clause.verb.form not in {GERUND, PARTICIPLE}:
        return None
    earlier = any(c.at < clause.at and c.verb.form == FINITE and not c.relative for c in sentence.clauses)
    return None if earlier or not sentence.is_np(clause.at - 1) else clause.at - 1


def _hangs(sentence: CutSentence, link: int, first: int, at: int) -> bool:
    """Say whether the phrase before a link is a part of the subject too."""
    low, before = sentence.low[link], link - 1
    if not sentence.is_np(before):
        return False
    if sentence.pieces[link].sort == PREPOSITION:
        return low not in BARRIERS
    if low in JOINS:
        return _joined_whole(sentence, before, first) or not _hangs_on_verb(sentence, before)
    return low == "," and first < at and _lists(sentence, before, at)


def _joined_whole(sentence: CutSentence, before: int, after: int) -> bool:
    """Say whether two phrases around an "and" are one subject whatever stands before them.

    So are "he and Roe", two names that share their noun ("until the Health and Transport departments agree"), and
    what stands right behind a verb that takes nothing but a clause ("said Marsh and Roe left").
    """
    words, one = sentence.words, sentence.pieces[before]
    if words.low[one.first] in _NOMINATIVE or shares_noun(words, one, sentence.pieces[after]):
        return True
    verb = sentence.by_verb.get(before - 1)
    return verb is not None and verb.verb.form == FINITE and verb.verb.lemma in _CLAUSE_ONLY and not verb.verb.passive


_NOMINATIVE = word_set("he she they we")
_CLAUSE_ONLY = word_set("say think believe allege insist argue hope")
"""Verbs that take a clause and hardly ever an object."""


def shares_noun(words: Words, one: Piece, other: Piece) -> bool:
    """Say whether two joined names share the noun behind the second: "the Health and Transport departments"."""
    plural = words.tags[other.head] == "N" and words.low[other.head].endswith("s")
    return plural and words.tags[other.first] == "Q" and words.tags[one.head] == "Q" and one.last - one.first <= _SHORT


_SHORT = 2
"""Words of the first of two names that share a noun, with its article."""


def _lists(sentence: CutSentence, before: int, at: int) -> bool:
    """Say whether the phrases from ``before`` to ``at`` are a list that opens the sentence: "A, B and C"."""
    return before == 0 and any(sentence.low[index] in JOINS for index in range(before + 1, at))


def _of_chain(sentence: CutSentence, first: int, at: int) -> int:
    last = first
    while (
        last + 2 <= at
        and (sentence.low[last + 1] == "of" or sentence.low[last + 1] in _LINKS)
        and sentence.is_np(last + 2)
    ):
        last += 2
    return last


def _hangs_on_verb(sentence: CutSentence, at: int) -> bool:
    """Say whether a phrase, with the phrases it hangs on, is the object or an adjunct of a verb before it."""
    while at >= 2 and sentence.pieces[at - 1].sort == PREPOSITION and sentence.is_np(at - 2):
        at -= 2
    return at >= 1 and (sentence.pieces[at - 1].sort == VG or (at >= 2 and sentence.pieces[at - 2].sort == VG))


def _through(sentence: CutSentence, verb_at: int, first: int) -> Range | None:
    """Return the subject where the phrase at ``first`` hangs on a verb before it."""
    clause = sentence.by_verb.get(verb_at)
    if clause is None or (clause.relative and clause.verb.lemma == "know"):
        # "Those who knew X, 40, were": it is not X.
        return None
    if (clause.relative or clause.verb.form == PARTICIPLE) and clause.verb.lemma not in CLAUSE_TAKERS:
        # "Joy over the rescue of a girl found by divers fueled": it is the joy that did.
        return walk(sentence, clause.subject[1]) if clause.subject is not None else None
    if clause.verb.form in {INFINITIVE, GERUND} and clause.verb.lemma not in CLAUSE_TAKERS:
        return _through_infinite(sentence, clause, first)
    if subordinate(sentence, clause) and not (clause.verb.passive and sentence.tag[first] == "D"):
        return _past_relative(sentence, clause)
    return (first, first) if sentence.pieces[first - 1].sort == VG else None


def _through_infinite(sentence: CutSentence, clause: Clause, first: int) -> Range | None:
    """Return the subject where the phrase at ``first`` is the object of an infinitive or a gerund."""
    before = clause.at - 1
    if clause.verb.form == INFINITIVE and sentence.tag[first] == "R":
        return (first, first)
    if clause.verb.form == GERUND and sentence.pieces[before].sort == PREPOSITION and before > 0:
        # "A man suspected of robbing a bank was": it is the man.
        return _through(sentence, before - 1, first) if sentence.pieces[before - 1].sort == VG else None
    return walk(sentence, before) if sentence.is_np(before) else None


def _past_relative(sentence: CutSentence, clause: Clause) -> Range | None:
    """Return the subject in front of "from which he was fired", "where it stood"."""
    before = clause.subject[0] - 2 if clause.subject is not None else -1
    if before >= 0 and sentence.pieces[before].sort == PREPOSITION:
        before -= 1
    return walk(sentence, before) if sentence.is_np(before) else None


def subordinate(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether a clause stands under "whose", "where", "when", "after": it cannot be the main clause."""
    if clause.subject is None or clause.inherited or clause.subject[0] < 1:
        return False
    before = clause.subject[0] - 1
    owned = sentence.low[clause.subject[0]] == "whose"
    return owned or sentence.tag[before] in {"S", "W"} or sentence.low[before] in BARRIERS
