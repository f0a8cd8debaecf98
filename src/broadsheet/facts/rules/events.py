"""Who did what: one fact for every clause that has a known subject and says something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft, text_value
from broadsheet.facts.lexicon.closed import POSSESSIVES
from broadsheet.facts.lexicon.nouns import EVENTS, NOT_NAMES, ORG_HEADS
from broadsheet.facts.lexicon.verbs import PAST_OF
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.name_sorts import ORGANISATION, PERSON
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.phrase_ends import phrase_end
from broadsheet.facts.phrases import GERUND, INFINITIVE, NP
from broadsheet.facts.relations import CORE, LIGHT_VERBS, SAY_VERBS, about_patient
from broadsheet.facts.rules.agents import agent_of
from broadsheet.facts.rules.certainty import animate, surely_done, told_whole
from broadsheet.facts.rules.event_relations import event_relation
from broadsheet.facts.rules.extents import event_end, runs_on, with_subject
from broadsheet.facts.rules.main_clause import tells_the_news
from broadsheet.facts.rules.withheld import withheld
from broadsheet.facts.timing import is_time_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.values import Found

_COPULAS = word_set("be seem appear become remain feel look")
_DATING = word_set("update publish")
_LINE = 12
"""Words of a line that only dates the text: "Last updated at"."""
_TELLING_OBJECTS = word_set("announce confirm deny reveal report estimate declare claim predict warn ask")
_SPOKEN_RELATIONS = frozenset(("announced", "confirmed", "denied", "accused"))
_PERSONNEL = frozenset(("hired",))


@dataclass(slots=True)
class _Event:
    """An event being made, a step after the other.

    Attributes:
        number: The sentence that tells it.
        clause: The clause that tells it.
        subject: Who or what did it, or to whom it was done.
        relation: What was done.
        span: The first token of its words, and the one after the last.
    """

    number: int
    clause: Clause
    subject: Party
    relation: str
    span: tuple[int, int] = (0, 0)


def events(reading: Reading, values: Sequence[list[Found]]) -> Iterator[tuple[int, Draft]]:
    """Yield an event for each clause that tells one, with the number of its sentence.

    Each step is taken for all clauses before the next, for what it works with then stays in the processor's memory.
    """
    told = [
        (number, clause)
        for number, clauses in enumerate(reading.clauses)
        if clauses and reading.words[number].word[-1] != "?"
        for clause in clauses
        if clause.verb.head not in reading.quoted_tokens[number] and _tells(reading, number, clause)
    ]
    made = [
        _Event(number, clause, reading.party(number, clause.subject), event_relation(reading, number, clause))
        for number, clause in told
    ]
    made = [event for event in made if _is_sure(reading, event)]
    made = [event for event in made if _find_words(reading, event, values[event.number])]
    for event in made:
        draft = _drafted(reading, event)
        if draft is not None:
            yield event.number, draft


def _tells(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether the clause states something by itself."""
    verb = clause.verb
    if verb.passive and verb.lemma in _KNOWN_AS and not _sent_for(clause):
        return False
    low = reading.words[number].low
    born_of = verb.lemma == "bear" and verb.passive and "of" in low[verb.last : verb.last + 2]
    if born_of or (verb.lemma in _DATING and len(low) <= _LINE):
        # "anger borne out of old wrongs", "Last updated at"
        return False
    light = verb.lemma in LIGHT_VERBS and not _has_thing(reading, number, clause)
    if light or (verb.lemma in _COPULAS and not verb.passive):
        return event_relation(reading, number, clause) == "burned"
    if verb.lemma in SAY_VERBS and not (verb.passive and verb.lemma == "admit"):
        posted = clause.object is None and _posted(reading, number, clause)
        return posted or (clause.object is not None and verb.lemma in _TELLING_OBJECTS)
    return True


def _has_thing(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a verb has an object that says more than "it" or "that"."""
    head = reading.pieces[number][clause.object[0]] if clause.object is not None else None
    if head is None or head.sort != NP:
        return False
    return head.last - head.first > 1 or reading.words[number].tags[head.head] not in {"D", "R", "A"}


_KNOWN_AS = word_set("know see dub nickname title entitle call")
"""Verbs whose passive tells how somebody is seen or called: no event."""


def _sent_for(clause: Clause) -> bool:
    """Say whether somebody was called to a place: "Crews were called to the store"."""
    return clause.verb.lemma == "call" and clause.object is None and [a[0] for a in clause.adjuncts[:1]] == ["to"]


def _posted(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether something was said "on X", "on Twitter": the first phrase after the verb names where."""
    if not clause.adjuncts:
        return False
    preposition, first, _ = clause.adjuncts[0]
    words, head = reading.words[number], reading.pieces[number][first].head
    return preposition in {"on", "to"} and words.tags[head] == "Q" and words.low[head] not in NOT_NAMES


def _is_sure(reading: Reading, event: _Event) -> bool:
    """Say whether it is known and sure who did what, as far as the clause tells."""
    number, clause, subject, relation = event.number, event.clause, event.subject, event.relation
    if not subject.known and not (clause.object and about_patient(relation)):
        return False
    if not told_whole(reading, number, clause, relation) or not surely_done(reading, number, clause):
        return False
    hangs = clause.inherited and clause.verb.form in {GERUND, INFINITIVE}
    # Far from its verb, a thing is seldom whose doing it is: "the regulations ... before approving projects".
    return not hangs or not subject.known or _can_do(subject)


def _find_words(reading: Reading, event: _Event, found: list[Found]) -> bool:
    """Find the words that tell an event, and say whether they tell it all."""
    number, clause, words = event.number, event.clause, reading.words[event.number]
    if event.relation in _SPOKEN_RELATIONS and not animate(event.subject):
        event.relation = PAST_OF.get(clause.verb.lemma, event.relation)
    first, end = clause.verb.first, event_end(reading, number, clause, found)
    while first < clause.verb.head and words.tags[first] == "X":
        first += 1
    if runs_on(reading, number, clause, end) or _mere_plan(clause, event.subject, event.relation):
        return False
    event.span = with_subject(reading, number, clause, first, end), end
    return True


def _drafted(reading: Reading, event: _Event) -> Draft | None:
    """Return an event told from one side, if it is sure.

    The words are made comparable, and the draft is made, only of what is not withheld.
    """
    number, clause = event.number, event.clause
    other = _other(reading, number, clause)
    agent = clause.verb.passive and agent_of(reading, number, clause) is not None
    subject, other, relation = _oriented(clause, event.subject, other, event.relation, agent=agent)
    if not subject.known or (clause.object is None and subject.named and subject.name == other.name):
        return None
    weight = 2 if relation in CORE or _under_somebody(clause, other) else 1
    vouched = weight > 1 or tells_the_news(reading, number, clause)
    if withheld(reading, number, clause, event.span, vouched=vouched):
        return None
    return Draft(
        Kind.EVENT,
        subject,
        relation,
        text_value(reading.words[number], *event.span),
        *event.span,
        f"event-{clause.verb.form}",
        object=other.name,
        object_keys=other.keys,
        hedged=clause.verb.hedged,
        negated=clause.verb.negated or _of_none(reading, number, clause),
        weight=weight,
    )


def _of_none(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether it is the object that denies: "had no children", "found nothing"."""
    if clause.object is None:
        return False
    low, first = reading.words[number].low, reading.pieces[number][clause.object[0]].first
    return low[first] in _NONE and (first + 1 >= len(low) or low[first + 1] not in _NOT_DENYING)


_NOT_DENYING = word_set("fewer less more matter but")
_NONE = word_set("no nothing none nobody neither")


def _can_do(subject: Party) -> bool:
    """Say whether a party is somebody, or an event or a thing that by itself does harm: "the quake", "a car"."""
    head = subject.name.lower().rsplit(maxsplit=1)[-1] if subject.name else ""
    one = head.removesuffix("s")
    harmful = head in EVENTS or one in EVENTS or one in _DOING
    return subject.named or animate(subject) or harmful or one.endswith(_DOERS)


_DOERS = ("er", "or", "ist", "ian", "man", "men", "eer", "ant", "ee", "mouth")
"""Endings of nouns for those who do something: "robber", "activist", "gunmen", "employee"."""


_DOING = word_set(
    """
    car truck vehicle bus train plane ship boat bomb bullet blaze storm flood wave gunfire warship jury state faction
    gang mob commando navy army agency panel administration decision strike youth partygoer
    """
)


def _mere_plan(clause: Clause, subject: Party, relation: str) -> bool:
    """Say whether somebody only described should or would do what is no news by itself: it is not worth the doubt."""
    planned = clause.verb.form == INFINITIVE and clause.verb.hedged
    return planned and not subject.named and not (animate(subject) and relation in CORE)


def _under_somebody(clause: Clause, other: Party) -> bool:
    """Say whether a clause tells whom somebody works under: "reports to X"."""
    led = clause.verb.lemma == "report" and bool(clause.adjuncts) and clause.adjuncts[0][0] in {"to", "under"}
    return led and other.named and other.sort == PERSON


def _other(reading: Reading, number: int, clause: Clause) -> Party:
    """Return the other party: the object, the agent of a passive, or the first phrase that hangs on the verb."""
    words, pieces = reading.words[number], reading.pieces[number]
    if clause.verb.passive:
        agent = agent_of(reading, number, clause)
        if agent is not None:
            return reading.party(number, agent)
    if clause.object is not None and pieces[clause.object[0]].sort == "np":
        # "offered X a deal" has two objects, of which the first is the other party.
        if _modified(reading, number, clause.object):
            return reading.party(number, (clause.object[1], clause.object[1]))
        last = phrase_end(words, pieces, clause.object[0])
        return reading.party(number, (clause.object[0], min(last, clause.object[1])))
    for preposition, first, last in clause.adjuncts:
        if is_time_phrase(words, pieces[first]) or (preposition == "for" and clause.verb.lemma in _SETTING_OUT):
            # "left for Dover": that is where to, not what was left.
            continue
        # Only the first phrase: one further behind may hang on it ("charged in the killing of a man at a bar").
        measured = words.low[pieces[first].head] in _MEASURED
        return reading.party(number, (first, last)) if preposition in _PARTNERS and not measured else NOBODY
    return NOBODY


def _modified(reading: Reading, number: int, span: tuple[int, int]) -> bool:
    """Say whether listed names only describe the noun behind them: "his WBO, WBA and IBF titles"."""
    words, first, last = reading.words[number], reading.pieces[number][span[0]], reading.pieces[number][span[1]]
    owned = words.low[first.first] in POSSESSIVES and words.tags[first.head] == "Q"
    return owned and span[1] > span[0] + 2 and words.tags[last.head] == "N" and words.tags[last.first] == "Q"


_SETTING_OUT = word_set("leave depart quit")
_MEASURED = word_set("rate speed level point cost price pace distance height end beginning top bottom home")
_PARTNERS = word_set("to from with for at under into of on against")


def _oriented(clause: Clause, subject: Party, other: Party, relation: str, *, agent: bool) -> tuple[Party, Party, str]:
    """Return (subject, object, relation) told from one side, whichever side the clause tells it from."""
    active = not clause.verb.passive
    patient = other if active else subject
    if about_patient(relation) and patient.known and not animate(patient):
        return subject, other, PAST_OF.get(clause.verb.lemma, relation)
    if relation in _PERSONNEL:
        person, organisation = (other, subject) if active else (subject, other)
        if person.sort == ORGANISATION or person.name.rpartition(" ")[2].removesuffix("s") in ORG_HEADS:
            # "hired the firm Acme to rebuild it": a firm joins nobody.
            return subject, other, relation
        return (person, organisation, "joined") if person.known else (subject, other, relation)
    if active and about_patient(relation) and clause.object is not None and other.known:
        return other, subject, relation
    if agent and not about_patient(relation) and other.known:
        return other, subject, relation
    return subject, other, relation
