"""Which subjects are too doubtful to be stated: better no subject than a wrong one.

Each test names a way in which the nearest noun phrase is often not the one whose doing it is: several phrases that a
relative clause can belong to, a verb far from the one it is joined to, a form that does not agree with its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS
from broadsheet.facts.lexicon.people import FIRST_NAMES
from broadsheet.facts.lexicon.verbs import BASE, PAST, PAST_OF, THIRD, VERB_FORMS
from broadsheet.facts.lexicon.verbs import PARTICIPLE as PAST_PARTICIPLE
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.list_doubts import LINKS, splits_a_list
from broadsheet.facts.phrases import FINITE, GERUND, PARTICIPLE, PREPOSITION
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.remembered import Remembered
from broadsheet.facts.subject_phrases import JOINS, subordinate

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause, CutSentence

_SINGULAR_PRONOUNS = word_set("he she it")
_HEADS = frozenset("NQRTGK")
_IRREGULAR = frozenset(lemma for lemma, past in PAST_OF.items() if not past.endswith("ed"))
_STANDING_FOR = word_set("who which that")
_QUOTATION_ENDS = frozenset(",.!?")


def leave_out_doubtful(sentence: CutSentence) -> None:
    """Take the subject from each clause of a sentence that has a doubtful one, or takes one over."""
    clauses = sentence.clauses
    doubts = [_doubtful(sentence, number) for number in range(len(clauses))]
    if True not in doubts:
        return
    for number, clause in enumerate(clauses):
        # What takes over a doubtful subject is as doubtful.
        taken = clause.inherited and number > 0
        doubts[number] = doubts[number] or (taken and _takes_doubt(sentence, doubts, number))
    for clause, doubted in zip(clauses, doubts, strict=True):
        if doubted:
            clause.subject = None


def _takes_doubt(sentence: CutSentence, doubts: list[bool], number: int) -> bool:
    """Say whether the clause nearest before that has the same subject has it in doubt."""
    clauses = sentence.clauses
    for earlier in range(number - 1, -1, -1):
        one = clauses[earlier]
        # "failed to keep unions from stopping trains and blocking roads": both hang on the "from".
        hung = earlier == number - 1 and one.at and sentence.pieces[one.at - 1].sort == PREPOSITION
        if one.subject == clauses[number].subject and (one.verb.form == FINITE or hung):
            return doubts[earlier]
    return False


def _doubtful(sentence: CutSentence, number: int) -> bool:
    """Say whether the subject found for a clause is too doubtful to be stated."""
    clause = sentence.clauses[number]
    if clause.subject is None or clause.subject[0] < 0:
        return False
    finite = clause.verb.form == FINITE
    if (
        not _headed(sentence, clause)
        or (finite and (_disagrees(sentence, clause) or (number and _of_complement(sentence, clause))))
        or (clause.subject[0] > 0 and sentence.low[clause.subject[0] - 1] in _CUTTING and _cut(sentence, clause))
    ):
        return True
    if clause.inherited and finite:
        return _loosely_joined(sentence, number)
    if clause.inherited and clause.verb.form == GERUND:
        return _far_participle(sentence, number)
    if not clause.relative or clause.inherited:
        return False
    copular = number > 0 and sentence.clauses[number - 1].subject == clause.subject
    return not copular and _several_antecedents(sentence, clause)


_CUTTING = LINKS | {'"', "”"}
"""What stands before a subject that may be a part of a phrase or of a list."""


def _cut(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether what stands before a subject is a part of its phrase or of its list."""
    return splits_a_list(sentence, clause) or _cut_off(sentence, clause) or _cut_list(sentence, clause)


def _headed(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether the subject is headed by a noun, a name, a pronoun or a number at all."""
    first = clause.subject[0] if clause.subject else 0
    piece, words = sentence.pieces[first], sentence.words
    if words.tags[piece.head] not in _HEADS:
        return False
    # "Not guilty pleas were entered"
    return words.tags[piece.first] != "A" or not piece.first or words.low[piece.first - 1] != "not"


def _cut_off(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether a subject behind a place's comma has lost its article: "a Boise, Idaho, store owner told"."""
    first = clause.subject[0] if clause.subject else 0
    if first < 2 or sentence.low[first - 1] != "," or clause.verb.form != FINITE or not sentence.is_np(first - 2):
        return False
    words, piece = sentence.words, sentence.pieces[first]
    bare = words.tags[piece.first] == "N" and words.tags[piece.head] == "N" and not words.low[piece.head].endswith("s")
    return bare and sentence.pieces[first - 2].named and words.low[piece.head] not in PEOPLE_PLURALS


def _cut_list(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether a subject has lost its first adjectives or quoted ones: "her slinky, curvy body", '"big" plan'."""
    first = clause.subject[0] if clause.subject else 0
    if first < 2:
        return False
    words, before = sentence.words, sentence.pieces[first - 2]
    if sentence.low[first - 1] == ",":
        owned = words.tags[before.first] == "D" and words.tags[before.last - 1] == "A"
        return owned and words.tags[sentence.pieces[first].first] in {"A", "N"}
    bare = words.tags[sentence.pieces[first].first] == "N" and not words.low[sentence.pieces[first].head].endswith("s")
    # '"We fell," passenger Jane Doe said': a comma, a full stop or a mark ends the quotation before the speaker.
    quoted = sentence.low[first - 1] in {'"', "”"} and sentence.low[first - 2] not in _QUOTATION_ENDS
    return bare and quoted and clause.verb.form == FINITE


def _of_complement(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether a finite verb belongs to what another tells: "a report which concluded a boy whose X was killed"."""
    if clause.subject is None or sentence.low[clause.at - 1] == ",":
        return False
    if clause.inherited and sentence.low[clause.at - 1] in JOINS:
        # "has decided to try and has entered"
        return False
    for other in sentence.clauses:
        if other.at + 1 >= clause.at:
            return False
        if (
            clause.subject[1] < other.at
            and other.verb.form == FINITE
            and other.object is None
            and not other.verb.passive
            and other.verb.lemma in _TELLING
            and sentence.low[other.at + 1] != ","
        ):
            return True
    return False


_TELLING = SAY_VERBS | word_set("conclude find rule decide show mean know hope feel fear")


def _disagrees(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether a verb in the present does not agree with its subject in number: the word is no verb, or not its."""
    verb = clause.verb
    doers = (_DOERS if verb.last - verb.first == 1 else _DOERS_OF_HELPING)[sentence.words.low[verb.first]]
    if not doers or clause.subject is None:
        return False
    singular, plural = _number(sentence, clause.subject)
    return singular if doers == _MANY else plural


def _number(sentence: CutSentence, subject: tuple[int, int]) -> tuple[bool, bool]:
    """Return whether a subject is surely singular, and whether it is surely plural."""
    words, piece = sentence.words, sentence.pieces[subject[0]]
    low, noun = words.low[piece.head], words.tags[piece.head] == "N"
    if subject[1] > subject[0] and any(sentence.low[at] in JOINS for at in range(*subject)):
        return False, True
    named = piece.named and piece.last - piece.first > 1 and words.low[piece.first] in FIRST_NAMES
    collective = low in _SEVERAL_IN_ONE or words.low[piece.first] in {"some", "many"}
    singular = named or low in _SINGULAR_PRONOUNS or (noun and not low.endswith("s") and not collective)
    return singular, noun and low.endswith("s") and not low.endswith(("ss", "us", "is", "ics", "news"))


_ONE, _MANY = "one", "many"


def _doers_of_helping(low: str) -> str:
    """Return of how many a helping verb tells: one, many, or nothing where the form does not say."""
    return _MANY if low in _HELPING_MANY else (_ONE if low in _HELPING_ONE else "")


def _doers(low: str) -> str:
    """Return of how many a verb tells that stands alone."""
    forms = VERB_FORMS.get(low, ("", frozenset()))[1]
    present = BASE in forms and forms.isdisjoint((PAST, PAST_PARTICIPLE))
    return _doers_of_helping(low) or (_MANY if present else (_ONE if forms == {THIRD} else ""))


_HELPING_MANY = word_set("have are were haven't aren't weren't")
_HELPING_ONE = word_set("has is was hasn't isn't wasn't")
_DOERS = Remembered(_doers, 10_000)
_DOERS_OF_HELPING = Remembered(_doers_of_helping, 10_000)
_COLLECTIVES = word_set(
    """
    group number team majority half couple pair family crowd band series lot range part rest percent cent dozen
    hundred thousand million fish
    """
)
_SEVERAL_IN_ONE = PEOPLE_PLURALS | _COLLECTIVES


def _loosely_joined(sentence: CutSentence, number: int) -> bool:
    """Say whether a verb that took over an earlier verb's subject stands too far from it, or may be no verb at all."""
    clause = sentence.clauses[number]
    joiner = clause.at - 1
    while joiner >= 0 and sentence.tag[joiner] == "X":
        joiner -= 1
    between = [c for c in sentence.clauses[:number] if c.subject == clause.subject or c.verb.form == FINITE]
    if not between or joiner < 0:
        return True
    nearest = between[-1]
    apart = "," in {sentence.low[joiner - 1], sentence.low[joiner]}
    listed = nearest.subject is not None and nearest.subject[0] > 0 and sentence.low[nearest.subject[0] - 1] in JOINS
    if nearest.subject != clause.subject or (apart and (nearest.relative or listed or subordinate(sentence, nearest))):
        return True
    if sentence.low[joiner] == "," and not _surely_past(sentence, clause) and not _listed(sentence, number):
        return True
    bare = all(tag in {"X", "F", "V", "E"} for tag in sentence.words.tags[clause.verb.first : clause.verb.last])
    return nearest.verb.passive and bare and clause.object is not None


def _surely_past(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether a form can only be a past, as "took" and "led X" can and "educated" or "held in" cannot."""
    verb = clause.verb
    forms = VERB_FORMS.get(sentence.words.low[verb.head], ("", frozenset()))[1]
    if verb.last - verb.first > 1:
        return True
    told = verb.lemma in _IRREGULAR and clause.object is not None
    return PAST in forms and (told or PAST_PARTICIPLE not in forms)


def _listed(sentence: CutSentence, number: int) -> bool:
    """Say whether a verb after a comma is one of a list: "hurled X, broke Y and torched Z", "led X, returned, then"."""
    subject = sentence.clauses[number].subject
    for later in sentence.clauses[number + 1 :]:
        if later.inherited and later.verb.form == FINITE and later.subject == subject:
            return True
    earlier = sentence.clauses[number - 1] if number else None
    return earlier is not None and earlier.inherited and earlier.verb.form == FINITE


def _far_participle(sentence: CutSentence, number: int) -> bool:
    """Say whether other verbs stand between a participle and the main verb whose subject it takes."""
    clause = sentence.clauses[number]
    main = next((c for c in reversed(sentence.clauses[:number]) if c.subject == clause.subject), None)
    if main is None:
        return False
    told = [c for c in sentence.clauses[:number] if c.verb.form == FINITE and c.verb.lemma not in SAY_VERBS]
    if sentence.low[clause.at - 1] == "," and any(c.subject != main.subject for c in told):
        # "X was consumed by Y in the way one is addicted, affecting": whose doing it is, is open.
        return True
    if main.relative and main.verb.form == FINITE:
        return True
    return any(
        main.at < other.at < clause.at and other.verb.form in {FINITE, PARTICIPLE}
        for other in sentence.clauses[:number]
    )


def _several_antecedents(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether "which" or "that" can stand for more than one phrase: "a proposal in the council that would"."""
    if clause.subject is None:
        return False
    at = clause.at - 1
    while at >= 0 and sentence.tag[at] != "W":
        at -= 1
    if at < 0 or sentence.low[at] not in _STANDING_FOR:
        return True
    first = clause.subject[0]
    if sentence.low[at] == "who":
        # "the successor of the dictator John Doe, who ruled": either of the two. And "her beauty, who was": neither.
        head = sentence.words.low[sentence.pieces[first].head]
        if head.endswith(("ity", "tion", "ness", "ment", "ship", "ism", "ing")):
            return True
        return clause.subject[1] > first and sentence.pieces[clause.subject[1]].named
    hangs = first >= 2 and sentence.pieces[first - 1].sort == PREPOSITION and sentence.is_np(first - 2)
    joined = first >= 2 and sentence.low[first - 1] in JOINS and sentence.is_np(first - 2)
    if first >= 2 and sentence.low[first - 1] == "," and sentence.pieces[first].named:
        # "the bakery in Mill Lane, Westport, which": the town is no subject of its own.
        joined = sentence.pieces[first - 2].named
    return hangs or joined or clause.subject[1] > first
