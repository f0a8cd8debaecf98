"""Which subjects may be only the end of a list: another verb's objects, examples of something, things counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.phrases import FINITE, INFINITIVE
from broadsheet.facts.subject_phrases import JOINS

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause, CutSentence


LINKS = JOINS | {",", "as", "like", "than"}
"""Words before a subject that may be the end of a list."""


def splits_a_list(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether the subject may be the end of another verb's object: "a plan to sell tea and coffee machines was"."""
    first = clause.subject[0] if clause.subject else 0
    if first < 1 or sentence.low[first - 1] not in LINKS:
        return False
    if _of_examples(sentence, clause, first) or _after_infinitive(sentence, first):
        return True
    if first < 2 or not sentence.is_np(first - 2):
        return False
    if _counted_on(sentence, first):
        return True
    if sentence.low[first - 1] in {"as", "like", "than"}:
        # "the choice of an actor as host was": the clause's subject stands further back.
        return not any(c.at < clause.at and c.verb.form == FINITE and not c.relative for c in sentence.clauses)
    return sentence.low[first - 1] in JOINS and _governed(sentence, first)


def _governed(sentence: CutSentence, first: int) -> bool:
    """Say whether an infinitive, or a verb of a relative clause, governs the phrase that a subject is joined to."""
    governing = sentence.by_verb.get(first - 3)
    return governing is not None and (governing.verb.form != FINITE or governing.relative)


def _of_examples(sentence: CutSentence, clause: Clause, first: int) -> bool:
    """Say whether a subject is one of several examples of what the verb tells of."""
    start, low = sentence.pieces[first].first, sentence.words.low
    if low[start - 2 : start] == ["such", "as"]:
        # "whether projects such as dams pose a risk"
        return True
    behind = first > 2 and sentence.low[first - 1] == "," and sentence.low[first - 3] in {",", "including"}
    if behind and not clause.relative and any(sentence.low[at] in JOINS for at in range(first, clause.at)):
        # "gifts, including stoves, ladders, dried fruit and oil were sent"
        return sentence.is_np(first - 2)
    return _ends_examples(sentence, first - 1)


def _ends_examples(sentence: CutSentence, at: int) -> bool:
    """Say whether a phrase is the last of a list of examples: "The gifts, including stoves, dried fruit and | oil"."""
    if at < 1 or sentence.low[at] not in JOINS:
        return False
    while at > 0 and (sentence.is_np(at) or sentence.low[at] in _LIST_WORDS or sentence.is_verb(at)):
        at -= 1
    return sentence.low[at] == "including"


_LIST_WORDS = JOINS | {","}


def _after_infinitive(sentence: CutSentence, first: int) -> bool:
    """Say whether an "or" behind an infinitive comes before: "refused to write or read letters sent to them"."""
    if first < 2 or sentence.low[first - 1] != "or":
        return False
    earlier = sentence.by_verb.get(first - 2)
    return earlier is not None and earlier.verb.form == INFINITIVE


def _counted_on(sentence: CutSentence, first: int) -> bool:
    """Say whether a count behind a comma goes on a list of counts: "found seven rifles, one rocket propelled"."""
    counted = sentence.tag[first] == "T" and sentence.tag[first - 2] == "T"
    return counted and sentence.low[first - 1] == "," and any(sentence.is_verb(at) for at in range(first - 2))
