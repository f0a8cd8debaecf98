"""Whose doing it is: the subject of every clause, near its verb, across an aside, or taken over from another clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.closed import SUBJECT_PRONOUNS
from broadsheet.facts.lexicon.nouns import PEOPLE_PLURALS, ROLES
from broadsheet.facts.lexicon.units import ORDINALS
from broadsheet.facts.lexicon.verbs import BASE, PAST, VERB_FORMS
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.phrases import FINITE, GERUND, INFINITIVE, NP, PARTICIPLE, PREPOSITION
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.subject_asides import antecedent, described_before, over_aside
from broadsheet.facts.subject_phrases import JOINS, Range, walk
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause, CutSentence

OBJECT_CONTROL = word_set(
    """
    hire ask tell order urge allow force want expect appoint name invite persuade help enable require recruit
    get cause lead encourage advise warn pick choose select elect train teach use tap prompt direct assign pressure
    push press inspire oblige instruct permit remind tempt compel convince command authorize authorise beg forbid dare
    """
)

_CONTROLLING = word_set("of from into for")
_QUANTITIES = word_set("one some many most all several few both none group number majority percent half")
_COUNTED_OUT = ROLES | PEOPLE_PLURALS | _QUANTITIES
_DOERS = ("ctor", "tor", "dener", "keeper", "ster", "driver", "worker", "rider", "ian", "ist", "man", "woman", "men")
"""How nouns for who does something end: "the conductor of the express, who"."""

_AT_WORK = word_set(
    """
    farmer hunter walker hiker jogger plumber carpenter baker angler diver climber skier cook pilot shepherd trucker
    miner welder builder dealer trader banker broker grocer butcher waiter painter singer dancer writer gardener sailor
    """
)
"""More such nouns, with endings that things have as well."""

_FROM_WHERE = frozenset(("from", "in", "at"))
"""Between somebody and a place, of which no "who" is told: "a farmer from Louka who"."""

_GOES_ON = JOINS | {"but", ",", "then", "yet"}


def find_subjects(sentence: CutSentence) -> None:
    """Fill in the subject of each clause, from left to right."""
    for number, clause in enumerate(sentence.clauses):
        form = clause.verb.form
        if form == INFINITIVE:
            _control(sentence, sentence.clauses, number)
        elif form == GERUND:
            _of_gerund(sentence, number)
        else:
            _of_finite(sentence, number)
    _look_ahead(sentence)


def _look_ahead(sentence: CutSentence) -> None:
    """Give a participle that opens the sentence the subject of the main clause after it."""
    clause = sentence.clauses[0]
    if clause.subject is not None or clause.verb.form not in {GERUND, PARTICIPLE}:
        return
    if any(piece.sort == NP for piece in sentence.pieces[: clause.at]):
        return
    for main in sentence.clauses[1:]:
        if main.verb.form == FINITE and not main.relative and main.subject and main.verb.lemma not in SAY_VERBS:
            clause.subject, clause.inherited = main.subject, True
            return


def _ranked(sentence: CutSentence, at: int) -> bool:
    """Say whether a phrase is ranked: "the second woman" (to host)."""
    if not sentence.is_np(at):
        return False
    words, piece = sentence.words, sentence.pieces[at]
    head = words.low[piece.head]
    if not (piece.named or head in _COUNTED_OUT):
        return False
    return any(words.low[index] in ORDINALS for index in range(piece.first, min(piece.first + 3, piece.head)))


def _control(sentence: CutSentence, clauses: list[Clause], number: int) -> None:
    """An infinitive has the subject of the clause before it, or its object: "hired X to lead"."""
    clause = clauses[number]
    if number == 0 or _ranked(sentence, clause.at - 1):
        # "Acme to close plant", and not "the refusal to close it".
        bare = clause.at == 1 and sentence.tag[0] != "D"
        opens = bare or (clause.at > 1 and sentence.low[clause.at - 2] == ":")
        headline = opens or sentence.words.title_case or _ranked(sentence, clause.at - 1)
        if sentence.is_np(clause.at - 1) and headline:
            clause.subject = walk(sentence, clause.at - 1)
        return
    main = clauses[number - 1]
    controlled = main.verb.lemma in OBJECT_CONTROL and main.object is not None and not main.verb.passive
    clause.subject = main.object if controlled else main.subject
    clause.inherited = True


def _of_gerund(sentence: CutSentence, number: int) -> None:
    clause = sentence.clauses[number]
    if number == 0:
        if sentence.is_np(clause.at - 1):
            clause.subject = walk(sentence, clause.at - 1)
        return
    at = clause.at - 1
    while at > 0 and sentence.tag[at] == "X":
        at -= 1
    previous = sentence.clauses[number - 1]
    main = next((c for c in reversed(sentence.clauses[:number]) if c.verb.form == FINITE), previous)
    if sentence.is_np(at) and not is_time_phrase(sentence.words, sentence.pieces[at]):
        clause.subject = (at, at)
    elif sentence.low[at] in _CONTROLLING and previous.object is not None and previous.object[1] == at - 1:
        # "accused the mill of refusing to pay": what the object did.
        clause.subject, clause.inherited = previous.object, True
    elif sentence.low[at] in JOINS:
        clause.subject, clause.inherited = previous.subject, True
    elif main.verb.form == FINITE or previous.verb.form == GERUND:
        clause.subject, clause.inherited = main.subject, True


def _of_finite(sentence: CutSentence, number: int) -> None:
    clause = sentence.clauses[number]
    at = _over_adverbials(sentence, clause.at - 1)
    if at < 0:
        return
    if sentence.tag[at] == "W" and not sentence.is_np(at):
        clause.relative = True
        meant = antecedent(sentence, at - 1)
        clause.subject = _person_in(sentence, meant) if sentence.low[at] == "who" else meant
        if sentence.low[at] == "who" and number:
            clause.subject = _told_of(sentence, sentence.clauses[number - 1], meant) or clause.subject
        return
    if sentence.is_np(at):
        alone = clause.verb.form == PARTICIPLE or sentence.low[at] in SUBJECT_PRONOUNS
        clause.subject = (at, at) if alone else walk(sentence, at)
    elif clause.verb.form == PARTICIPLE and sentence.low[at] in JOINS | {","}:
        _of_participle(sentence, clause, at)
    elif sentence.low[at] in {",", ")", "—", "–"}:
        clause.subject = over_aside(sentence, at)
    if clause.subject is None and clause.verb.form == FINITE:
        _from_afar(sentence, number, at)


def _of_participle(sentence: CutSentence, clause: Clause, at: int) -> None:
    """Give a participle behind a comma or an "and" its subject: "a boy shot and killed by police"."""
    if sentence.low[at] == ",":
        clause.subject = described_before(sentence, at)
        return
    other = sentence.by_verb.get(at - 1)
    if other is not None and other.verb.form == PARTICIPLE:
        clause.subject, clause.inherited = other.subject, True


def _from_afar(sentence: CutSentence, number: int, at: int) -> None:
    """Give a verb whose subject does not stand before it that of another clause."""
    sentence.clauses[number].subject = _over_contact(sentence, at)
    if sentence.low[at] in _GOES_ON:
        _take_over(sentence, number)


def _over_contact(sentence: CutSentence, at: int) -> Range | None:
    """Return the phrase before a clause that hangs on it without a "that": "The church she attends was damaged"."""
    other = sentence.by_verb.get(at)
    if other is None or other.object is not None or other.verb.form != FINITE or other.subject is None:
        return None
    before = other.subject[0] - 1
    if before > 0 and sentence.low[before] in _PLACING:
        before -= 1
    if other.inherited or not sentence.is_np(before) or is_time_phrase(sentence.words, sentence.pieces[before]):
        return None
    return walk(sentence, before)


_PLACING = frozenset(("where", "when"))


def _told_of(sentence: CutSentence, main: Clause, antecedent: Range | None) -> Range | None:
    """Return X in "X was one of the founders who started": what the complement's "who" did, X did.

    In "it was X who did it" and in "the town was the home of Y, who did it" it is not what the sentence is about.
    """
    copula = main.verb.lemma in {"be", "become"} and main.verb.form == FINITE and not main.verb.negated
    whole = copula and main.object is not None and antecedent is not None and main.object[0] == antecedent[0]
    if not whole or main.subject is None or sentence.low[main.subject[0]] == "it":
        return None
    return main.subject if antecedent is None or _is_person(sentence, antecedent[0]) else None


def _person_in(sentence: CutSentence, span: Range | None) -> Range | None:
    """Return the person that "who" stands for in "the death of their boss": the head, or the phrase nearest to it."""
    if span is None or _is_person(sentence, span[0]):
        return span
    if span[0] == span[1]:
        placed = span[0] - 2
        told = placed >= 0 and sentence.low[placed + 1] in _FROM_WHERE and sentence.pieces[span[0]].named
        return (placed, placed) if told and sentence.is_np(placed) and _is_person(sentence, placed) else span
    if sentence.pieces[span[0]].named and sentence.pieces[span[1]].named:
        return (span[0], span[0])  # "Rodel Macaraeg of Iloilo, who": a town did nothing.
    return (span[1], span[1])


def _is_person(sentence: CutSentence, at: int) -> bool:
    """Tell whether a phrase is somebody, or one or some of many: by a noun for people or for who does something."""
    index = sentence.pieces[at].head
    head = sentence.words.low[index]
    people = head in PEOPLE_PLURALS or head in ROLES or head.removesuffix("s") in ROLES
    return (
        people
        or head in _AT_WORK | _QUANTITIES
        or head in ORDINALS
        or sentence.words.tags[index] == "T"
        or head.endswith(_DOERS)
    )


def _over_adverbials(sentence: CutSentence, at: int) -> int:
    """Return the piece before the adverbs and the phrases of time that stand right before a verb."""
    start = at
    while at >= 0:
        if sentence.tag[at] in {"X", "F"} and not sentence.is_np(at):
            at -= 1
        elif at > 0 and sentence.is_np(at) and is_time_phrase(sentence.words, sentence.pieces[at]):
            at -= 2 if sentence.pieces[at - 1].sort == PREPOSITION else 1
        elif sentence.pieces[at].sort == PREPOSITION and at and sentence.low[at] == "than":
            # "sales more than doubled"
            at -= 2
        else:
            break
    return at if at >= 0 else start


def _take_over(sentence: CutSentence, number: int) -> None:
    """A verb joined to an earlier one by "and" or a comma has its subject."""
    clauses = sentence.clauses
    own = clauses[number]
    words = sentence.words
    bare = own.verb.last - own.verb.first == 1
    base = bare and words.low[own.verb.head] == own.verb.lemma and BASE in VERB_FORMS.get(own.verb.lemma, ("", ()))[1]
    past = PAST in VERB_FORMS.get(words.low[own.verb.head], ("", ()))[1]
    for earlier in reversed(clauses[:number]):
        if earlier.verb.lemma in SAY_VERBS and own.verb.lemma not in SAY_VERBS and _interjected(clauses, earlier):
            continue
        if base and not past and bare:
            if earlier.verb.form == INFINITIVE or words.tags[earlier.verb.first] == "M":
                own.subject, own.inherited = earlier.subject, True
                return
            continue
        nearest = earlier is clauses[number - 1]
        if earlier.verb.form == FINITE and earlier.subject and (nearest or not earlier.relative):
            clauses[number].subject, clauses[number].inherited = earlier.subject, True
            own.relative = earlier.relative
            if nearest and earlier.verb.passive and bare and own.object is None:
                own.verb.passive = True
            return


def _interjected(clauses: list[Clause], clause: Clause) -> bool:
    """Say whether a clause of speech only stands between: "X was fired, Y said, but was listed"."""
    return clause.object is None and clause is not clauses[0]
