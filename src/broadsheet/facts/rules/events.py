"""Who did what: one fact for every clause that has a known subject and says something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.clauses import Clause, is_time_phrase
from broadsheet.facts.drafts import Draft, text_value
from broadsheet.facts.model import Kind
from broadsheet.facts.phrases import FINITE, GERUND, INFINITIVE, PARTICIPLE
from broadsheet.facts.reading import NOBODY, Party, Reading
from broadsheet.facts.relations import CORE, LIGHT_VERBS, SAY_VERBS, about_patient, relation_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_TOKENS = 14
_PERSONNEL = frozenset(("hired",))


def clause_subject(reading: Reading, number: int, clause: Clause) -> Party:
    """Return the clause's subject as a party; NOBODY where it has none that is known."""
    return reading.party(number, clause.subject)


def events(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield an event for each clause of sentence ``number``."""
    for clause in reading.clauses[number]:
        if reading.in_quote(number, clause.verb.head) or not _tells(reading, number, clause):
            continue
        draft = _event(reading, number, clause)
        if draft is not None:
            yield draft


def _tells(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether the clause states something by itself."""
    verb = clause.verb
    if verb.lemma in LIGHT_VERBS:
        return False
    if verb.lemma in SAY_VERBS and clause.object is None:
        return False
    return verb.form in {FINITE, GERUND, INFINITIVE, PARTICIPLE}


def event_end(reading: Reading, number: int, clause: Clause) -> int:
    """Return the token after the words that tell the event: the verb, its object and what hangs closely on it."""
    words, pieces = reading.words[number], reading.pieces[number]
    end = clause.verb.last
    if clause.object is not None:
        end = pieces[clause.object[1]].last
    for _, first, last in clause.adjuncts:
        if is_time_phrase(words, pieces[first]) or pieces[last].last - clause.verb.first > _MAX_TOKENS:
            break
        if pieces[first].first - end > 2:
            break
        end = pieces[last].last
    return end


def _event(reading: Reading, number: int, clause: Clause) -> Draft | None:
    words, pieces = reading.words[number], reading.pieces[number]
    subject = clause_subject(reading, number, clause)
    relation = relation_of(clause.verb.lemma)
    other = _other(reading, number, clause)
    if not subject.known and not (clause.object and about_patient(relation)):
        return None
    if clause.object is None and not clause.adjuncts and relation not in CORE:
        return None
    first, end = clause.verb.first, event_end(reading, number, clause)
    while first < clause.verb.head and words.tags[first] == "X":
        first += 1
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
        weight=2 if relation in CORE else 1,
    )


def _other(reading: Reading, number: int, clause: Clause) -> Party:
    """Return the other party: the object, the agent of a passive, or the first phrase that hangs on the verb."""
    words, pieces = reading.words[number], reading.pieces[number]
    if clause.verb.passive:
        for preposition, first, last in clause.adjuncts:
            if preposition == "by" and not is_time_phrase(words, pieces[first]):
                return reading.party(number, (first, last))
    if clause.object is not None and pieces[clause.object[0]].sort == "np":
        return reading.party(number, clause.object)
    for preposition, first, last in clause.adjuncts:
        if preposition in {
            "to",
            "from",
            "with",
            "for",
            "at",
            "under",
            "into",
            "of",
            "on",
            "against",
        } and not is_time_phrase(words, pieces[first]):
            return reading.party(number, (first, last))
    return NOBODY


def _oriented(clause: Clause, subject: Party, other: Party, relation: str) -> tuple[Party, Party, str]:
    """Return (subject, object, relation) told from one side, whichever side the clause tells it from."""
    active = not clause.verb.passive
    if relation in _PERSONNEL:
        person, organisation = (other, subject) if active else (subject, other)
        return (person, organisation, "joined") if person.known else (subject, other, relation)
    if active and about_patient(relation) and clause.object is not None and other.known:
        return other, subject, relation
    if not active and not about_patient(relation) and other.known and any(p == "by" for p, _, _ in clause.adjuncts):
        return other, subject, relation
    return subject, other, relation
