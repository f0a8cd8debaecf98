"""Who does what to whom: the clauses of a sentence, read from its pieces."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from broadsheet.facts.clause import OPENING, cut_sentence
from broadsheet.facts.firmness import settle_firmness
from broadsheet.facts.lexicon.ambiguous import CLAUSE_TAKERS
from broadsheet.facts.lexicon.calendar import DURATION_UNITS
from broadsheet.facts.lexicon.closed import POSSESSIVES
from broadsheet.facts.lexicon.places import PLACES
from broadsheet.facts.lexicon.units import CURRENCY_WORDS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.phrase_ends import ANDS, phrase_end, starts_clause
from broadsheet.facts.phrases import FINITE, GERUND, NP, PREPOSITION, VG, Piece
from broadsheet.facts.relations import CORE, SAY_VERBS, relation_of
from broadsheet.facts.subject_doubts import leave_out_doubtful
from broadsheet.facts.subjects import find_subjects
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.clause import Clause, CutSentence
    from broadsheet.facts.tokens import Words

_HOW_FAR = word_set("block blocks mile miles kilometer kilometers kilometre kilometres meters metres yards feet times")
_OPENERS = frozenset(("as", "before", "after", "since", "until", "than"))
OBJECTLESS = word_set(
    """
    fall arrive die collapse appear come go stand sit escape emerge rise sleep walk run crash resign retire return wait
    stop lie wake laugh smile cry
    """
)
"""Verbs that do without an object, so that in "fell and broke a leg" the leg is the other verb's alone."""
GIVING = frozenset(("give", "hand", "award", "grant", "offer", "send", "show", "pay", "sell", "bring", "serve", "cost"))


def find_clauses(
    sentences: Sequence[Words], pieces: Sequence[list[Piece]], verbs: Sequence[list[int]]
) -> list[list[Clause]]:
    """Return the clauses of each sentence in the order of their verbs.

    Args:
        sentences: The sentences of an article.
        pieces: The pieces of each.
        verbs: Which of its pieces are verb groups.
    """
    cut = [cut_sentence(*one) for one in zip(sentences, pieces, verbs, strict=True)]
    with_verb = [sentence for sentence in cut if sentence.clauses]
    for step in (_find_complements, find_subjects, leave_out_doubtful, _share_objects, settle_firmness):
        for sentence in with_verb:
            step(sentence)
    return [sentence.clauses for sentence in cut]


def _find_complements(sentence: CutSentence) -> None:
    for clause in sentence.clauses:
        _complements(sentence, clause)


def _share_objects(sentence: CutSentence) -> None:
    """Give a verb without an object that of the verb joined to it: "shot and killed X"."""
    words = sentence.words
    for one, other in itertools.pairwise(sentence.clauses):
        if not other.inherited or one.object is not None or other.object is None:
            continue
        joined = other.at == one.at + 2 and sentence.low[one.at + 1] in ANDS
        alike = words.tags[one.verb.head] == words.tags[other.verb.head]
        alone = one.verb.passive or one.verb.lemma in OBJECTLESS or not alike
        alone = alone or relation_of(one.verb.lemma) not in CORE
        if joined and not alone:
            one.object, one.adjuncts, one.end = other.object, other.adjuncts, other.end


def _complements(sentence: CutSentence, clause: Clause) -> None:
    words, pieces = sentence.words, sentence.pieces
    at = clause.at + 1
    count = len(pieces)
    clause.end = clause.verb.last
    while at < count and sentence.tag[at] in _X_OR_F:
        at += 1
    whole = phrase_end(words, pieces, at) if at < count and pieces[at].sort == NP else None
    if whole is not None and (_relative_verb(sentence, clause) or not _starts_clause_after(sentence, clause, whole)):
        at = _objects(sentence, clause, at, whole)
    elif at < count and sentence.tag[at] == "A":
        clause.object = (at, at)
        clause.end = pieces[at].last
        at += 1
    _adjuncts(sentence, clause, at)


_X_OR_F = frozenset("XF")


def _objects(sentence: CutSentence, clause: Clause, at: int, whole: int) -> int:
    """Note the object of a clause, the phrase from piece ``at`` to ``whole``, or two; return the piece after it."""
    words, pieces = sentence.words, sentence.pieces
    last = at if _bare_day(words, pieces, at) else whole
    if not is_time_phrase(words, pieces[at]) or sentence.low[at] in POSSESSIVES:
        # "was starting his fourth season"
        clause.object = (at, last)
    clause.end = pieces[last].last
    at = last + 1
    if clause.verb.lemma in GIVING:
        while at < len(pieces) and sentence.tag[at] == "X":
            at += 1
    if (
        at < len(pieces)
        and pieces[at].sort == NP
        and clause.object
        and not starts_clause(words, pieces, at)
        and not is_time_phrase(words, pieces[at])
        and words.low[pieces[at].head] not in _HOW_FAR
    ):
        last = phrase_end(words, pieces, at)
        clause.object = (clause.object[0], last)
        clause.end = pieces[last].last
        at = last + 1
    return at


def _bare_day(words: Words, pieces: list[Piece], at: int) -> bool:
    """Say whether a day stands alone, so that what hangs on "of" is the verb's: "died | Thursday | of pneumonia"."""
    piece = pieces[at]
    alone = piece.last - piece.first == 1 and is_time_phrase(words, piece)
    return alone and not (at + 2 < len(pieces) and is_time_phrase(words, pieces[at + 2]))


def _relative_verb(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether "that" or "which" stands right before a verb, so that the phrase after it is its object."""
    before = clause.at - 1
    while before >= 0 and sentence.tag[before] == "X":
        before -= 1
    return before >= 0 and sentence.low[before] in _RELATIVES and clause.verb.lemma not in _TAKING_CLAUSES


_RELATIVES = frozenset(("that", "which", "who"))
_TAKING_CLAUSES = SAY_VERBS | CLAUSE_TAKERS


def _starts_clause_after(sentence: CutSentence, clause: Clause, last: int) -> bool:
    """Say whether the phrase after the verb that ends with piece ``last`` opens a clause of its own: "said he left"."""
    words, pieces = sentence.words, sentence.pieces
    takes = clause.verb.lemma in _TAKING_CLAUSES
    if clause.verb.form == GERUND and clause.at and pieces[clause.at - 1].sort == PREPOSITION and not takes:
        # "the man accused of robbing the bank was jailed"
        return False
    if takes and last + 2 < len(pieces) and sentence.low[last + 1] in ANDS:
        # "said two women and a man died"
        return starts_clause(words, pieces, last + 2)
    while last + 2 < len(pieces) and pieces[last + 1].sort == PREPOSITION and pieces[last + 2].sort == NP:
        if sentence.low[last + 1] in _OPENERS and starts_clause(words, pieces, last + 2):
            # "struck X as he was driving": the phrase after "as" is the next verb's own subject.
            return False
        last = phrase_end(words, pieces, last + 2)
    finite = last + 1 < len(pieces) and pieces[last + 1].sort == VG and pieces[last + 1].form == FINITE
    return finite and clause.verb.lemma != "be"


def _with_region(words: Words, pieces: list[Piece], last: int) -> int:
    """Return the last piece of a place with its region: "in Mannheim, Germany", "of Bend, Oregon,"."""
    if last + 2 >= len(pieces) or not pieces[last].named or words.low[pieces[last + 1].first] != ",":
        return last
    region = pieces[last + 2]
    if region.sort != NP or not region.named or words.low[region.head].rstrip(".") not in PLACES:
        return last
    if last + 3 >= len(pieces):
        return last + 2
    after = words.low[pieces[last + 3].first]
    closed = after == "," and last + 4 < len(pieces) and pieces[last + 4].sort in {PREPOSITION, VG}
    return last + 3 if closed else last + 2


def _adjuncts(sentence: CutSentence, clause: Clause, at: int) -> None:
    words, pieces = sentence.words, sentence.pieces
    count = len(pieces)
    while at < count:
        piece = pieces[at]
        following = 0
        if piece.sort == PREPOSITION and at + 1 < count:
            following = at + 1 if pieces[at + 1].sort == NP else _past_bound(words, pieces, at + 1)
        if following:
            last = following if _bare_day(words, pieces, following) else phrase_end(words, pieces, following)
            preposition = sentence.low[at]
            if preposition in _OPENERS and starts_clause(words, pieces, last):
                return
            clause.adjuncts.append((preposition, following, last))
            last = _with_region(words, pieces, last)
            clause.end = pieces[last].last
            at = last + 1
        elif piece.sort == NP and is_time_phrase(words, piece):
            clause.end = piece.last
            at += 1
        elif sentence.tag[at] == "X":
            at += 1
        else:
            return


def _past_bound(words: Words, pieces: list[Piece], at: int) -> int:
    """Return the amount, time or length behind a word at piece ``at`` that only bounds it ("at | about | $5"), or 0.

    How many of a noun there were stays apart: "a clash with about 30 youths" may be anybody's.
    """
    if at + 1 >= len(pieces) or words.low[pieces[at].first] not in _BOUNDS:
        return 0
    behind = pieces[at + 1]
    plain = words.tags[behind.head] == "T" or words.low[behind.head] in _UNITS_PAST_BOUND
    return at + 1 if behind.sort == NP and words.tags[behind.first] == "T" and plain else 0


_UNITS_PAST_BOUND = CURRENCY_WORDS.keys() | DURATION_UNITS.keys() | {"a.m.", "p.m.", "a.m", "p.m", "am", "pm"}
_BOUNDS = word_set("about around roughly nearly almost approximately some just only exactly")


def telegraphic(words: Words, clauses: list[Clause]) -> None:
    """Give a bullet that opens with a finite verb the person the text is about as its subject."""
    if not clauses or clauses[0].subject is not None or clauses[0].verb.first or clauses[0].verb.form != FINITE:
        return
    if words.low[0].endswith(("s", "ed")) or words.tags[0] in {"M", "B"}:
        clauses[0].subject = OPENING
        for clause in clauses[1:]:
            if clause.inherited and clause.subject is None:
                clause.subject = OPENING
