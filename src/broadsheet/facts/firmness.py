"""How firmly a clause is told: under "if", under "plans to", in "urged that he be", the text does not vouch for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.verbs import BASE, PARTICIPLE, PAST, VERB_FORMS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.phrases import FINITE, GERUND, INFINITIVE, NP
from broadsheet.facts.relations import SAY_VERBS

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause, CutSentence
    from broadsheet.facts.tokens import Words

_CONDITIONS = word_set("if whether unless")
_WISHES = word_set(
    """
    urge demand ask require request recommend insist suggest propose determine order want hope wish pray rule vote
    mandate advise
    """
)
"""Verbs under which "that he be" tells what ought to be."""
_BRINGING_ABOUT = word_set(
    """
    begin start continue proceed manage help force cause lead come return serve go get happen enable have prove fail
    refuse decline forget neglect cease use join rejoin hire recruit appoint
    """
)
"""Verbs under which an infinitive tells what was done; under all others ("plans to", "urged to") it may not have been.
"""
_NONE = word_set("no none neither nobody no-one")
_OPEN_NOUNS = word_set(
    """
    possibility chance risk fear fears hope hopes claim claims allegation allegations suspicion rumor rumors rumour
    rumours suggestion likelihood
    """
)
"""Nouns behind which a clause tells what may be."""
_DOUBTING = _CONDITIONS | _OPEN_NOUNS | {"until", "till"}
"""Words without one of which no clause of a sentence stands under a condition."""
_REFUSALS = word_set("refuse decline fail forget neglect")


def settle_firmness(sentence: CutSentence) -> None:
    """Mark the clauses of a sentence that it does not vouch for, or denies through the verb above them."""
    clauses = sentence.clauses
    doubting = not _DOUBTING.isdisjoint(sentence.words.low)
    for number, clause in enumerate(clauses):
        subject, form = clause.subject, clause.verb.form
        if subject is not None and subject[0] >= 0 and sentence.low[subject[0]] in _NONE:
            clause.verb.negated = True
        if form == FINITE:
            if (doubting and _conditional(sentence, clause)) or (number and _told_of(sentence, number)):
                clause.verb.hedged = True
            elif clause.inherited:
                _joined(sentence, number)
        elif form == INFINITIVE and number:
            _under(clauses[number - 1], clause)
        elif clause.inherited:
            _joined(sentence, number)


def _joined(sentence: CutSentence, number: int) -> None:
    """Give a verb that took over its subject the doubt of the one that it is joined to."""
    clauses, verb = sentence.clauses, sentence.clauses[number].verb
    bare = verb.form == FINITE and _bare(sentence.words, clauses[number])
    if bare or verb.form == GERUND:
        for main in reversed(clauses[:number]):
            if main.subject == clauses[number].subject:
                # "to leave and found a firm", "could leave and found": a bare verb is denied with the other too.
                verb.hedged = main.verb.hedged if bare else verb.hedged or main.verb.hedged
                verb.negated = main.verb.negated if bare else verb.negated
                return
    elif number and clauses[number].at == clauses[number - 1].at + 2:
        # "allegedly shot and killed X": what is alleged of the one is alleged of the other.
        verb.hedged = verb.hedged or clauses[number - 1].verb.hedged


def _told_of(sentence: CutSentence, number: int) -> bool:
    """Say whether a clause only tells what somebody wants, or did not say."""
    return _wished(sentence, number) or _denied(sentence, number)


def _bare(words: Words, clause: Clause) -> bool:
    """Say whether a verb is a base form that is no past: "to leave and found a firm", "will leave and found"."""
    low = words.low[clause.verb.first]
    forms = VERB_FORMS.get(low, ("", frozenset()))[1]
    return clause.verb.last - clause.verb.first == 1 and BASE in forms and PAST not in forms


def _under(main: Clause, infinitive: Clause) -> None:
    verb = infinitive.verb
    verb.hedged = verb.hedged or main.verb.hedged or main.verb.lemma not in _BRINGING_ABOUT
    verb.negated = verb.negated or main.verb.negated or main.verb.lemma in _REFUSALS


def _opener(sentence: CutSentence, clause: Clause) -> int:
    """Return the token before the subject of a clause, past the phrases that the subject hangs on; -1 for none."""
    if clause.subject is None or clause.inherited or clause.subject[0] < 1:
        return clause.verb.first - 1
    at = clause.subject[0] - 1
    while at > 0 and sentence.tag[at] in {"X", "F"}:
        at -= 1
    return sentence.pieces[at].last - 1


def _conditional(sentence: CutSentence, clause: Clause) -> bool:
    """Say whether a clause stands under "if", "whether", "unless", or under "the possibility that"."""
    words, opener = sentence.words, _opener(sentence, clause)
    if opener > 0 and words.low[opener] == "that":
        opener -= 1
    if opener < 0:
        return False
    if words.low[opener] in {"until", "till"}:
        # "until a judge approves it": it is yet to come.
        forms = VERB_FORMS.get(words.low[clause.verb.first], ("", frozenset()))[1]
        return bool(forms) and PAST not in forms
    return words.low[opener] in _CONDITIONS or (words.tags[opener] == "N" and words.low[opener] in _OPEN_NOUNS)


def _denied(sentence: CutSentence, number: int) -> bool:
    """Say whether a clause tells what somebody did not say or denied: "never told police that he left"."""
    clause, main = sentence.clauses[number], sentence.clauses[number - 1].verb
    if clause.inherited or main.lemma not in SAY_VERBS:
        return False
    low = sentence.words.low
    if "few" in low[max(0, main.first - 3) : main.first] and "a" not in low[max(0, main.first - 3) : 2]:
        # "Few think the unrest will end"
        return True
    if not (main.negated or main.lemma == "deny"):
        return False
    opener = _opener(sentence, clause)
    told = "that" in low[max(opener, 0) : opener + 2]
    return opener >= main.last - 1 and (told or opener == main.last - 1)


def _wished(sentence: CutSentence, number: int) -> bool:
    """Say whether a clause tells what somebody wants: "demanded that the council pass", "asked that he be freed"."""
    clauses, words = sentence.clauses, sentence.words
    verb = clauses[number].verb
    if clauses[number - 1].verb.lemma not in _WISHES:
        return False
    low = words.low[verb.first]
    forms = VERB_FORMS.get(low, ("", frozenset()))[1]
    bare = low == "be" or (BASE in forms and not {PAST, PARTICIPLE} & forms)
    subject = clauses[number].subject
    if not bare or subject is None or subject[0] < 0:
        return False
    head = sentence.pieces[subject[0]]
    return head.sort == NP and (low == "be" or not words.low[head.head].endswith("s"))
