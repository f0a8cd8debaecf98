"""Which events are not stated though a clause tells them: those of which a reader found one in four to be wrong.

A clause whose subject stands right before its verb is nearly always read rightly. Of the others, those whose subject is
only described and whose verb is none of the news' own, and those of very long sentences, are often misread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.closed import SUBJECT_PRONOUNS
from broadsheet.facts.lexicon.verbs import PARTICIPLE, VERB_FORMS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.name_sorts import ORGANISATION, PERSON, PLACE
from broadsheet.facts.phrases import FINITE, GERUND, NP
from broadsheet.facts.phrases import PARTICIPLE as PARTICIPLE_FORM
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.rules.far_gerunds import far_gerund
from broadsheet.facts.rules.overruns import overruns
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.phrases import Piece
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words

_LONG = 40
"""Words of a sentence beyond which one event in three was wrong."""


def withheld(reading: Reading, number: int, clause: Clause, span: tuple[int, int], *, vouched: bool) -> bool:
    """Say whether an event is too often misread to be stated.

    Args:
        reading: The article's reading.
        number: The sentence.
        clause: The clause that tells the event.
        span: The first token of the event's words, and the one after the last.
        vouched: Whether the relation is one of the news' own, or the clause is what the lead tells.
    """
    words = reading.words[number]
    if words.title_case and len(reading.clauses[number]) > 1:
        return True
    with_subject = span[0] < clause.verb.first and clause.verb.form == FINITE
    if not with_subject and not vouched and _seldom_right(reading, number, clause):
        return True
    far = clause.object is not None and words.low[reading.pieces[number][clause.object[0]].head] in _LENGTHS
    misread = far or overruns(reading, number, clause, span[1]) or _broken_off(words, span[1])
    misread = misread or adjectival(reading, number, clause) or far_gerund(reading, number, clause, span[1])
    return misread or _odd_subject(reading, number, clause) or _empty(words, clause, span)


def _seldom_right(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a clause is of a kind often misread: of a very long sentence, or of a subject only described."""
    if _known_subject(reading, number, clause):
        return len(reading.words[number].low) > _LONG and clause.object is None
    return not _plain(reading, number, clause)


def _plain(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a described subject stands close to its verb, and the end of a passive or an object behind it."""
    words, pieces = reading.words[number], reading.pieces[number]
    if clause.subject is None or clause.subject[0] < 0 or len(words.low) > _LONG:
        return False
    if clause.verb.passive and any(preposition == "by" for preposition, _, _ in clause.adjuncts):
        return True
    if clause.verb.form == GERUND:
        return clause.object is not None and words.low[clause.verb.first - 1] == ","
    if clause.verb.form != FINITE or clause.inherited or clause.verb.first - pieces[clause.subject[1]].last > _NEAR:
        return False
    if clause.object is None:
        # "Ida Marsh's role focuses on tuning"
        subject = pieces[clause.subject[0]]
        told = bool(clause.adjuncts) and _owned(words, subject.first, subject.last)
        done = clause.verb.passive and clause.verb.last - clause.verb.first > 1
        return not clause.relative and (told or done)
    return words.tags[pieces[clause.object[0]].head] not in {"A", "R", "X"}


def _owned(words: Words, first: int, last: int) -> bool:
    """Say whether a noun is named as somebody's own: "Ida Marsh's role"."""
    return words.tags[first] == "Q" and "K" in words.tags[first:last]


_NEAR = 2
"""Words between a described subject and its verb: ", which"."""


_LENGTHS = word_set("block blocks doors")
"""Nouns that only tell how far something was: "hit her two blocks away"."""


def _known_subject(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a clause's subject is a name, a pronoun or somebody's own, rather than a description."""
    if clause.subject is None or clause.subject[0] < 0:
        return False
    piece, low = reading.pieces[number][clause.subject[0]], reading.words[number].low
    return piece.named or low[piece.head] in SUBJECT_PRONOUNS or low[piece.first] in _SOMEBODYS


_SOMEBODYS = word_set("his her")


def _broken_off(words: Words, end: int) -> bool:
    """Say whether an event's last phrase goes on: "a bold, deliberate act", "a 9-2 (.800) record", "high-profile"."""
    if end + 1 >= len(words.tags):
        return False
    mark = words.word[end]
    if mark == "," and words.tags[end - 1] == "A":
        return words.tags[end + 1] in {"A", "E", "N"}
    joined = mark[0] in "-–" and (len(mark) > 1 or words.ends[end - 1] == words.starts[end])
    joined = joined or mark in {"®", "™"} or (mark == "-" and words.ends[end] == words.starts[end + 1])
    return joined or mark == "/" or (mark == "(" and words.tags[end - 1] == "T")


def _empty(words: Words, clause: Clause, span: tuple[int, int]) -> bool:
    """Say whether the words tell nothing alone: "dragging", "is reversed whenever", "been let go", "'s wedding"."""
    if (
        words.low[span[1] - 1] in _LINKING
        or ("-" in words.slice(*span) and any(_dashed(low) for low in words.low[span[0] : span[1]] if "-" in low))
        or (clause.verb.form == GERUND and span[1] - span[0] == 1)
    ):
        return True
    possessive = words.low[clause.verb.first] in {"'s", "’s"} and span[0] == clause.verb.first
    return possessive or (clause.verb.passive and clause.verb.lemma == "let")


_LINKING = word_set(
    "whenever wherever whether when while where because although though if unless who which several some both"
)


def _dashed(word: str) -> bool:
    """Say whether a hyphen stands for a dash in the last word: "in 2004-saying", "at a clinic-nine"."""
    before, _, after = word.rpartition("-")
    year = len(before) == _YEAR and before.isdigit() and after.isalpha()
    if before.isalpha() and after in _OPENING:
        # "have a dog at home-their oldest"
        return True
    return year or (before.isalpha() and not before.endswith("ty") and before not in _ANY and after in _SMALL)


_YEAR = 4
_OPENING = word_set("the their his her its a an and but who which that it he she they we")
_ANY = word_set("no any some every")
_SMALL = word_set("one two three four five six seven eight nine ten")


def _odd_subject(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a subject is left out of what is told, or stands for nothing: "all but X", "so quiet one"."""
    if clause.subject is None or clause.subject[0] < 0:
        return False
    words, piece = reading.words[number], reading.pieces[number][clause.subject[0]]
    if piece.first and words.low[piece.first - 1] in {"but", "except"} and piece.first > 1:
        return words.low[piece.first - 2] in _EVERYONE
    if (
        _in_a_place(reading, number, clause, piece)
        or unvouched(reading, number, clause)
        or _hangs_on_noun(reading, number, clause)
        or (words.low[clause.verb.first - 1] == "and" and not clause.inherited)
    ):
        # "the hit and run driver"
        return True
    head = words.low[piece.head]
    helped = "B" in words.tags[clause.verb.first : clause.verb.head] and words.tags[clause.verb.head] in {"V", "G"}
    if head in _AIMS and helped:
        # "the plan was to sell", "the aim is winning": it is nobody's doing yet.
        return True
    if words.word[piece.last : piece.last + 1] in (["–"], ["—"]) and clause.verb.first == piece.last + 1:
        return True
    return head in {"percent", "%"} or (head == "one" and piece.last - piece.first > 1)


def _in_a_place(reading: Reading, number: int, clause: Clause, piece: Piece) -> bool:
    """Say whether "who" was read as a place: "an immigrant from Peru who left", "of the museum in Bern, who led"."""
    who = clause.relative and "who" in reading.words[number].low[piece.last : piece.last + 2]
    return who and reading.party(number, clause.subject).sort == PLACE


def _hangs_on_noun(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a participle is the verb of a clause on the noun before: "the bill the House passed"."""
    before = clause.subject[0] - 1 if clause.subject is not None else -1
    if clause.verb.form != PARTICIPLE_FORM or before < 0 or reading.pieces[number][before].sort != NP:
        return False
    return not is_time_phrase(reading.words[number], reading.pieces[number][before])


_AIMS = word_set(
    """
    preference aim goal plan purpose hope idea intention intent task job mission challenge way decision objective
    duty strategy option choice focus priority wish dream step key answer solution alternative reason problem point
    responsibility concern desire ambition target thing trick message
    """
)


def unvouched(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a clause is only what somebody claims or asks: "who argued he was ill", "how many people were"."""
    if clause.subject is None or clause.subject[0] < 0:
        return False
    words, first = reading.words[number], reading.pieces[number][clause.subject[0]].first
    if words.low[first] == "how" or (first and words.low[first - 1] == "how"):
        return True
    if words.low[first] in {"he", "she"} and _other_person(reading, number, first, clause):
        return True
    pronoun = words.low[first] in SUBJECT_PRONOUNS
    for claim in reading.clauses[number]:
        if claim.at >= clause.at:
            break
        if claim.relative and claim.verb.lemma in SAY_VERBS:
            near = claim.object is None and first - claim.verb.last <= 1
            if near or pronoun:
                return True
    return False


def _other_person(reading: Reading, number: int, first: int, clause: Clause) -> bool:
    """Say whether somebody else is named before a pronoun in its sentence, who may be the one that is meant."""
    meant = reading.party(number, clause.subject).name
    saying = next((c for c in reversed(reading.clauses[number]) if c.at < clause.at), None)
    if saying is not None and saying.verb.lemma in SAY_VERBS and saying.object is None and not saying.verb.passive:
        # "H. Roe, the director, said he had": he is hardly anybody else.
        other = reading.party(number, saying.subject)
        if other.named and other.sort not in {PLACE, ORGANISATION} and other.name != meant:
            return True
    return any(name.sort == PERSON and name.full != meant for _, name in reading.named_in(number, 0, first))


_EVERYONE = word_set("all everyone everybody none nobody nothing everything anyone")


def adjectival(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a verb joined to another may only describe the noun behind it: "threatened or endangered species"."""
    joined = clause.inherited or reading.words[number].title_case
    if clause.object is None or not joined or clause.verb.last - clause.verb.first > 1:
        return False
    words, piece = reading.words[number], reading.pieces[number][clause.object[0]]
    low = words.low[clause.verb.head]
    known = VERB_FORMS.get(low)
    forms = known[1] if known else frozenset({PARTICIPLE} if low.endswith("ed") else ())
    bare = (
        piece.sort == NP
        and piece.first == clause.verb.last
        and words.tags[piece.first] in ({"N", "A", "Q"} if words.title_case else {"N", "A"})
    )
    return PARTICIPLE in forms and bare
