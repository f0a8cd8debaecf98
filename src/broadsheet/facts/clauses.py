"""Who does what to whom: the clauses of a sentence, read from its pieces."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from broadsheet.facts.clause import OPENING, Clause
from broadsheet.facts.firmness import settle_firmness
from broadsheet.facts.lexicon.ambiguous import CLAUSE_TAKERS
from broadsheet.facts.lexicon.calendar import DURATION_UNITS
from broadsheet.facts.lexicon.closed import POSSESSIVES
from broadsheet.facts.lexicon.places import PLACES
from broadsheet.facts.lexicon.units import CURRENCY_WORDS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.phrases import FINITE, GERUND, NP, PREPOSITION, VG, Piece
from broadsheet.facts.relations import CORE, SAY_VERBS, relation_of
from broadsheet.facts.subjects import find_subjects
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts.tokens import Words

_ANDS = frozenset(("and", "&"))
_GOES_ON = _ANDS | {"of", ","}
"""Words over which a noun phrase can go on to the next."""
_HOW_FAR = word_set("block blocks mile miles kilometer kilometers kilometre kilometres meters metres yards feet times")
_LIST_PIECES = 9
_HANGING = 3
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
    found = [
        [Clause(cut[at], at, number) for number, at in enumerate(own)] for cut, own in zip(pieces, verbs, strict=True)
    ]
    read = [one for one in zip(sentences, pieces, found, strict=True) if one[2]]
    for step in (_find_complements, find_subjects, _share_objects, settle_firmness):
        for words, cut, clauses in read:
            step(words, cut, clauses)
    return found


def _find_complements(words: Words, pieces: list[Piece], clauses: list[Clause]) -> None:
    for clause in clauses:
        _complements(words, pieces, clause)


def _share_objects(words: Words, pieces: list[Piece], clauses: list[Clause]) -> None:
    """Give a verb without an object that of the verb joined to it: "shot and killed X"."""
    for one, other in itertools.pairwise(clauses):
        if not other.inherited or one.object is not None or other.object is None:
            continue
        joined = other.at == one.at + 2 and words.low[pieces[one.at + 1].first] in _ANDS
        alike = words.tags[one.verb.head] == words.tags[other.verb.head]
        alone = one.verb.passive or one.verb.lemma in OBJECTLESS or not alike
        alone = alone or relation_of(one.verb.lemma) not in CORE
        if joined and not alone:
            one.object, one.adjuncts, one.end = other.object, other.adjuncts, other.end


def phrase_end(words: Words, pieces: list[Piece], at: int, *, wide: bool = True) -> int:
    """Return the last piece of the noun phrase at ``at`` with what hangs on it: "of Y", and where ``wide`` its list.

    A list is "X and Y" or "X, Y and Z"; a comma without an "and" to come ends the phrase.
    """
    last = at
    count = len(pieces)
    while last + 2 < count:
        word = words.low[pieces[last + 1].first]
        if word not in _GOES_ON:
            break
        following = last + 2
        if last > at and wide and word == "," and words.low[pieces[following].first] in _ANDS and following + 1 < count:
            # "A, B, and C"
            closing = following + 1
            ends = closing + 1 >= count or words.low[pieces[closing + 1].first] != ","
            if pieces[closing].sort == NP and ends and not starts_clause(words, pieces, closing):
                last = closing
            break
        if pieces[following].sort != NP:
            following = _behind_bound(words, pieces, following)
        if pieces[following].sort != NP:
            break
        of_chain = word == "of"
        joined = wide and word in _ANDS and not starts_clause(words, pieces, following)
        listed = (
            wide
            and word == ","
            and words.tags[pieces[at].head] != "R"
            and _list_goes_on(words, pieces, following)
            and not starts_clause(words, pieces, following)
        )
        if not (of_chain or joined or listed):
            break
        last = following
    return last


def _behind_bound(words: Words, pieces: list[Piece], at: int) -> int:
    """Return the number behind a word or two that bound it ("files of | more | than | 40 patients"), else ``at``."""
    if at + 1 < len(pieces) and words.tags[pieces[at].first] == "X" and words.tags[pieces[at + 1].first] == "T":
        return at + 1
    if words.low[pieces[at].first] not in _OPENING_BOUNDS or at + 2 >= len(pieces):
        return at
    bound = (words.low[pieces[at].first], words.low[pieces[at + 1].first]) in _BOUNDS_OF_TWO
    return at + 2 if bound and words.tags[pieces[at + 2].first] == "T" else at


_OPENING_BOUNDS = frozenset(("more", "less", "at", "up"))
_BOUNDS_OF_TWO = frozenset((("more", "than"), ("less", "than"), ("at", "least"), ("at", "most"), ("up", "to")))


def _list_goes_on(words: Words, pieces: list[Piece], at: int) -> bool:
    """Say whether the phrase after a comma is one of a list: an "and" with a further phrase closes it."""
    if words.tags[pieces[at].first] not in {"T", "N", "A", "Q"}:
        return False
    for ahead in range(at, min(at + _LIST_PIECES, len(pieces) - 1)):
        piece = pieces[ahead]
        word = words.low[piece.first]
        if word in _ANDS and piece.sort != NP:
            return pieces[ahead + 1].sort == NP or words.tags[pieces[ahead + 1].first] == "X"
        if piece.sort != NP and word not in {",", "of"} and words.tags[piece.first] != "X":
            return False
    return False


def starts_clause(words: Words, pieces: list[Piece], at: int) -> bool:
    """Say whether the noun phrase at ``at`` is the subject of a finite verb after it or after what hangs on it."""
    for _ in range(_HANGING):
        if at + 1 >= len(pieces):
            return False
        if pieces[at + 1].sort == VG:
            return pieces[at + 1].form == FINITE
        linked = at + 2 < len(pieces) and pieces[at + 2].sort == NP
        joins = pieces[at + 1].sort == PREPOSITION or words.low[pieces[at + 1].first] in _ANDS
        if not linked or not joins:
            return False
        at += 2
    return False


def _complements(words: Words, pieces: list[Piece], clause: Clause) -> None:
    at = clause.at + 1
    count = len(pieces)
    clause.end = clause.verb.last
    while at < count and words.tags[pieces[at].first] in {"X", "F"}:
        at += 1
    if (
        at < count
        and pieces[at].sort == NP
        and not (_starts_clause_after(words, pieces, clause, at) and not _relative_verb(words, pieces, clause))
    ):
        last = at if _bare_day(words, pieces, at) else phrase_end(words, pieces, at)
        if not is_time_phrase(words, pieces[at]) or words.low[pieces[at].first] in POSSESSIVES:
            # "was starting his fourth season"
            clause.object = (at, last)
        clause.end = pieces[last].last
        at = last + 1
        if clause.verb.lemma in GIVING:
            while at < count and words.tags[pieces[at].first] == "X":
                at += 1
        if (
            at < count
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
    elif at < count and words.tags[pieces[at].first] == "A":
        clause.object = (at, at)
        clause.end = pieces[at].last
        at += 1
    _adjuncts(words, pieces, clause, at)


def _bare_day(words: Words, pieces: list[Piece], at: int) -> bool:
    """Say whether a day stands alone, so that what hangs on "of" is the verb's: "died | Thursday | of pneumonia"."""
    piece = pieces[at]
    alone = piece.last - piece.first == 1 and is_time_phrase(words, piece)
    return alone and not (at + 2 < len(pieces) and is_time_phrase(words, pieces[at + 2]))


def _relative_verb(words: Words, pieces: list[Piece], clause: Clause) -> bool:
    """Say whether "that" or "which" stands right before a verb, so that the phrase after it is its object."""
    before = clause.at - 1
    while before >= 0 and words.tags[pieces[before].first] == "X":
        before -= 1
    says = clause.verb.lemma in SAY_VERBS or clause.verb.lemma in CLAUSE_TAKERS
    return before >= 0 and words.low[pieces[before].first] in {"that", "which", "who"} and not says


def _starts_clause_after(words: Words, pieces: list[Piece], clause: Clause, at: int) -> bool:
    """Say whether the phrase after the verb opens a clause of its own: "said he left"."""
    takes = clause.verb.lemma in SAY_VERBS or clause.verb.lemma in CLAUSE_TAKERS
    if clause.verb.form == GERUND and clause.at and pieces[clause.at - 1].sort == PREPOSITION and not takes:
        # "the man accused of robbing the bank was jailed"
        return False
    last = phrase_end(words, pieces, at)
    if takes and last + 2 < len(pieces) and words.low[pieces[last + 1].first] in _ANDS:
        # "said two women and a man died"
        return starts_clause(words, pieces, last + 2)
    while last + 2 < len(pieces) and pieces[last + 1].sort == PREPOSITION and pieces[last + 2].sort == NP:
        if words.low[pieces[last + 1].first] in _OPENERS and starts_clause(words, pieces, last + 2):
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


def _adjuncts(words: Words, pieces: list[Piece], clause: Clause, at: int) -> None:
    count = len(pieces)
    while at < count:
        piece = pieces[at]
        following = 0
        if piece.sort == PREPOSITION and at + 1 < count:
            following = at + 1 if pieces[at + 1].sort == NP else _past_bound(words, pieces, at + 1)
        if following:
            last = following if _bare_day(words, pieces, following) else phrase_end(words, pieces, following)
            preposition = words.low[piece.first]
            if preposition in _OPENERS and starts_clause(words, pieces, last):
                return
            clause.adjuncts.append((preposition, following, last))
            last = _with_region(words, pieces, last)
            clause.end = pieces[last].last
            at = last + 1
        elif piece.sort == NP and is_time_phrase(words, piece):
            clause.end = piece.last
            at += 1
        elif words.tags[piece.first] == "X":
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
