"""Who did what: one fact for every clause that has a known subject and says something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.clauses import phrase_end
from broadsheet.facts.drafts import Draft, text_value
from broadsheet.facts.lexicon.nouns import NOT_NAMES, ORG_HEADS, PEOPLE_PLURALS, ROLES
from broadsheet.facts.lexicon.verbs import PAST_OF
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.name_sorts import ORGANISATION, PERSON, PLACE
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.phrases import FINITE, GERUND, INFINITIVE, NP, PARTICIPLE, PREPOSITION, VG
from broadsheet.facts.relations import CORE, LIGHT_VERBS, SAY_VERBS, about_patient, relation_of
from broadsheet.facts.rules.extents import event_end, with_subject
from broadsheet.facts.subjects import OBJECT_CONTROL
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.values import Found

_ACCUSING = word_set("charge accuse suspect indict sue blame convict acquit sentence")
_COPULAS = word_set("be seem appear become remain feel look")
_TELLING_OBJECTS = word_set("announce confirm deny reveal report estimate declare claim predict warn ask")
_SHOTS = word_set(
    """
    shot shots gun rifle pistol bullet bullets missile missiles rocket rockets round rounds weapon weapons
    revolver tear
    """
)
_PERSONNEL = frozenset(("hired",))


def clause_subject(reading: Reading, number: int, clause: Clause) -> Party:
    """Return the clause's subject as a party; NOBODY where it has none that is known."""
    return reading.party(number, clause.subject)


def events(reading: Reading, number: int, found: list[Found]) -> Iterator[Draft]:
    """Yield an event for each clause of sentence ``number``."""
    clauses = reading.clauses[number]
    if reading.words[number].word[-1] == "?":
        return
    for clause in clauses:
        if reading.in_quote(number, clause.verb.head) or not _tells(reading, number, clause):
            continue
        draft = _event(reading, number, clause, found)
        if draft is not None:
            yield draft


def _only_accused(clauses: Sequence[Clause], participle: Clause) -> bool:
    """Say whether a participle tells what somebody is charged with or suspected of, rather than what happened."""
    earlier = [clause for clause in clauses if clause.at < participle.at]
    main = next((clause for clause in reversed(earlier) if clause.verb.form in {FINITE, PARTICIPLE}), None)
    return main is not None and main.verb.lemma in _ACCUSING


def _tells(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether the clause states something by itself."""
    verb = clause.verb
    told = clause.object is not None and reading.pieces[number][clause.object[0]].sort == NP
    if verb.lemma in _COPULAS or (verb.lemma in LIGHT_VERBS and not told):
        return False
    if verb.lemma in SAY_VERBS:
        posted = clause.object is None and _posted(reading, number, clause)
        return posted or (clause.object is not None and verb.lemma in _TELLING_OBJECTS)
    return True


def _posted(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether something was said "on X", "on Twitter": the first phrase after the verb names where."""
    if not clause.adjuncts:
        return False
    preposition, first, _ = clause.adjuncts[0]
    words, head = reading.words[number], reading.pieces[number][first].head
    return preposition in {"on", "to"} and words.tags[head] == "Q" and words.low[head] not in NOT_NAMES


_SPOKEN_RELATIONS = frozenset(("announced", "confirmed", "denied", "accused"))


def animate(party: Party) -> bool:
    """Say whether a party is a person, a body of people, or is described by a noun for people."""
    return (party.named and party.sort != PLACE) or party.sort in {PERSON, ORGANISATION} or any(map(_acts, party.keys))


def event_relation(reading: Reading, number: int, clause: Clause) -> str:
    """Return the relation of a clause's verb, where what stands beside the verb changes it."""
    verb, low = clause.verb, reading.words[number].low
    preposition = clause.adjuncts[0][0] if clause.adjuncts else ""
    idiom = _IDIOMS.get((verb.lemma, low[verb.last - 1] if verb.last - 1 > verb.head else preposition))
    if verb.lemma == "take" and low[verb.last : verb.last + 2] == ["into", "custody"]:
        return "arrested"
    if idiom is not None and (clause.object is None or verb.passive):
        return idiom
    if verb.lemma in _WITH_OBJECT and not verb.passive:
        if clause.object is None:
            return PAST_OF.get(verb.lemma, verb.lemma + "ed")
        if verb.lemma == "fire" and low[reading.pieces[number][clause.object[0]].head] in _SHOTS:
            return "fired shots"
    return relation_of(verb.lemma)


_IDIOMS = {
    ("lead", "to"): "led to",
    ("check", "into"): "entered",
    ("step", "down"): "resigned",
    ("shut", "down"): "closed",
}
_WITH_OBJECT = word_set("run head fire strike lead")


def _event(reading: Reading, number: int, clause: Clause, found: list[Found]) -> Draft | None:
    words = reading.words[number]
    subject = clause_subject(reading, number, clause)
    relation = event_relation(reading, number, clause)
    other = _other(reading, number, clause)
    if not subject.known and not (clause.object and about_patient(relation)):
        return None
    if not _told_whole(clause, relation) or not surely_done(reading, number, clause):
        return None
    if relation in _SPOKEN_RELATIONS and not animate(subject):
        relation = PAST_OF.get(clause.verb.lemma, relation)
    first, end = clause.verb.first, event_end(reading, number, clause, found)
    while first < clause.verb.head and words.tags[first] == "X":
        first += 1
    first = with_subject(reading, number, clause, first, end)
    if clause.verb.form == INFINITIVE and clause.verb.hedged and not (subject.named or relation in CORE):
        # What somebody only described should or would do, and what is no news by itself, is not worth the doubt.
        return None
    subject, other, relation = _oriented(clause, subject, other, relation)
    if not subject.known:
        return None
    return Draft(
        Kind.EVENT,
        subject,
        relation,
        text_value(words, first, end),
        first,
        end,
        f"event-{clause.verb.form}",
        object=other.name,
        object_keys=other.keys,
        hedged=clause.verb.hedged,
        negated=clause.verb.negated,
        weight=2 if relation in CORE or _under_somebody(clause, other) else 1,
    )


def _under_somebody(clause: Clause, other: Party) -> bool:
    """Say whether a clause tells whom somebody works under: "reports to X"."""
    led = clause.verb.lemma == "report" and bool(clause.adjuncts) and clause.adjuncts[0][0] in {"to", "under"}
    return led and other.named and other.sort == PERSON


def _told_whole(clause: Clause, relation: str) -> bool:
    """Say whether a clause tells enough: a core relation or a verb with a party, and whom it was done to."""
    if relation not in CORE and ((clause.object is None and not clause.adjuncts) or clause.verb.form == PARTICIPLE):
        return False
    return clause.verb.passive or clause.object is not None or not about_patient(relation)


def surely_done(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether it is sure whose doing a participle or an infinitive is.

    A participle after a comma, or after "before", "after", "by", "while", is the subject's; an infinitive is where it
    follows its verb, or the object or the phrase of that verb, but not where it hangs on a noun ("a refusal to pay").
    """
    if clause.verb.form not in {GERUND, INFINITIVE}:
        return True
    if clause.verb.form == GERUND and _only_accused(reading.clauses[number], clause):
        return False
    words, pieces = reading.words[number], reading.pieces[number]
    before = clause.at - 1
    while before > 0 and (words.tags[pieces[before].first] == "X" or is_time_phrase(words, pieces[before])):
        before -= 1 + (pieces[before].sort == NP and pieces[before - 1].sort == PREPOSITION)
    if before < 0 or clause.subject is None:
        return before < 0
    low = words.low[pieces[before].first]
    if clause.verb.form == GERUND:
        told = clause.object is not None or bool(clause.adjuncts)
        main = next((c for c in reversed(reading.clauses[number]) if c.at < clause.at and c.verb.form == FINITE), None)
        others = low == "when" and main is not None and main.verb.passive
        return told and not others and clause.verb.lemma not in _REMARKS and low in _PARTICIPLE_LINKS
    return not clause.inherited or _follows_verb(reading, number, clause, before)


def _follows_verb(reading: Reading, number: int, clause: Clause, before: int) -> bool:
    """Say whether an infinitive stands right behind its verb, or behind the object whose doing that verb makes it."""
    pieces = reading.pieces[number]
    main = next((c for c in reversed(reading.clauses[number]) if c.at < clause.at), None)
    if main is None:
        return False
    words = reading.words[number]
    if main.verb.lemma in OBJECT_CONTROL and not main.verb.passive and main.object is None:
        return False
    if pieces[before].sort == VG:
        return main.at == before and "too" not in words.low[pieces[before].last : clause.verb.first]
    target = pieces[main.object[0]] if main.object is not None and main.object[1] == before else None
    if target is not None and main.verb.lemma in OBJECT_CONTROL:
        return target.named or _acts(words.low[target.head])
    return main.verb.lemma in _TAKING_UP and (target is not None or any(last == before for _, _, last in main.adjuncts))


_PEOPLE = ROLES | ORG_HEADS | PEOPLE_PLURALS | word_set("dead others victims crew troops crowd family couple pair teen")


def _acts(noun: str) -> bool:
    """Say whether a noun names people or a body of them, who can do what they are asked."""
    return noun in _PEOPLE or noun.removesuffix("s") in _PEOPLE


_TAKING_UP = word_set("join rejoin return hire recruit appoint move leave sign")
"""Verbs of taking up work, behind whose party an infinitive tells what work it is: "joined Acme to lead research"."""
_REMARKS = word_set("exclude consider include regard accord concern follow depend star feature")
_PARTICIPLE_LINKS = word_set(", and after before by while when")


def _other(reading: Reading, number: int, clause: Clause) -> Party:
    """Return the other party: the object, the agent of a passive, or the first phrase that hangs on the verb."""
    words, pieces = reading.words[number], reading.pieces[number]
    if clause.verb.passive:
        for preposition, first, last in clause.adjuncts:
            if preposition == "by" and not is_time_phrase(words, pieces[first]):
                return reading.party(number, (first, last))
    if clause.object is not None and pieces[clause.object[0]].sort == "np":
        # "offered X a deal" has two objects, of which the first is the other party.
        last = phrase_end(words, pieces, clause.object[0])
        return reading.party(number, (clause.object[0], min(last, clause.object[1])))
    for preposition, first, last in clause.adjuncts:
        if is_time_phrase(words, pieces[first]):
            continue
        # Only the first phrase: one further behind may hang on it ("charged in the killing of a man at a bar").
        return reading.party(number, (first, last)) if preposition in _PARTNERS else NOBODY
    return NOBODY


_PARTNERS = word_set("to from with for at under into of on against")


def _oriented(clause: Clause, subject: Party, other: Party, relation: str) -> tuple[Party, Party, str]:
    """Return (subject, object, relation) told from one side, whichever side the clause tells it from."""
    active = not clause.verb.passive
    patient = other if active else subject
    if about_patient(relation) and patient.known and not animate(patient):
        return subject, other, PAST_OF.get(clause.verb.lemma, relation)
    if relation in _PERSONNEL:
        person, organisation = (other, subject) if active else (subject, other)
        return (person, organisation, "joined") if person.known else (subject, other, relation)
    if active and about_patient(relation) and clause.object is not None and other.known:
        return other, subject, relation
    if not active and not about_patient(relation) and other.known and any(p == "by" for p, _, _ in clause.adjuncts):
        return other, subject, relation
    return subject, other, relation
