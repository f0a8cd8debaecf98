"""How many: counts, percentages and ranks of those that a clause tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.ambiguous import DIRECTIONS
from broadsheet.facts.lexicon.calendar import PERIOD_UNITS
from broadsheet.facts.lexicon.closed import POSSESSIVES
from broadsheet.facts.lexicon.nouns import EVENTS, PEOPLE_PLURALS, THINGS_COUNTED
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, QuantityValue
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.phrases import NP, PARTICIPLE
from broadsheet.facts.relations import SAY_VERBS
from broadsheet.facts.rules.agents import agent_of
from broadsheet.facts.rules.counts_within import COUNTED_STEMS, count_within
from broadsheet.facts.rules.event_relations import event_relation
from broadsheet.facts.rules.harm import HARM
from broadsheet.facts.rules.linking import event_named, phrase_at, with_firmness
from broadsheet.facts.rules.measures import attribute_of, compared_of, described_by, is_compared, score_of
from broadsheet.facts.rules.populations import population
from broadsheet.facts.wording import stem

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.values import Found

_IRREGULAR_PLURALS = word_set(
    """
    dead missing wounded injured fish sheep aircraft crew staff personnel cattle deer salmon series species faithful
    firemen policemen fishermen businessmen servicemen lawmen gunmen seamen teeth feet mice criteria data media
    """
)
_PLURALS = PEOPLE_PLURALS | _IRREGULAR_PLURALS | frozenset(HARM)


def count_of(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    """Return the fact that a number of a clause gives: a score, an attribute, a size, or how many there were."""
    draft = (
        score_of(reading, number, value, clause)
        or attribute_of(reading, number, value, clause)
        or described_by(reading, number, value)
        or compared_of(reading, number, value, clause)
    )
    if draft is not None:
        return with_firmness(draft, clause)
    # How many live where nobody has been yet is no less sure for that.
    return population(reading, number, value) or _counted(reading, number, value, clause)


def _counted(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    """Return how many there were of those who did or underwent what the clause tells."""
    unfit = clause.verb.lemma in SAY_VERBS or _disagrees(value) or _numbered(reading, number, value)
    unfit = unfit or (clause.verb.lemma == "do" and clause.object is None)
    unfit = unfit or (reading.words[number].title_case and clause.verb.form == PARTICIPLE)
    unfit = unfit or (value.label in _SPANS and reading.words[number].low[value.last : value.last + 1] in _COUNTED_FROM)
    unfit = (
        unfit
        or _tells_which(reading, number, value)
        or (value.kind is Kind.MEASURE and _describes(reading, number, value))
        or (value.label in HARM and _some_of(reading, number, value))
        or (reading.words[number].low[value.first - 1] == "and" and is_compared(reading, number, value))
        or _tells_how_far(reading, number, value)
        or (value.kind is Kind.ORDINAL and value.label == "time")
    )
    if unfit or not isinstance(value.value, QuantityValue):
        return None
    where = _position(reading, number, value, clause)
    noun = (_part_of(reading, number, value) if value.kind is Kind.PERCENT else "") or value.label or value.value.unit
    if where is None:
        return count_within(reading, number, value, noun)
    owned = reading.words[number].low[value.first - 1] in POSSESSIVES
    loose = value.kind is Kind.ORDINAL or owned or (value.kind is Kind.NUMBER and value.label not in THINGS_COUNTED)
    if (where == "subject" and value.value.high == 1) or (where == "adjunct" and loose):
        return None
    subject, relation, noun = _slot(reading, number, value, clause, noun, where=where)
    if not noun or (not subject.name and relation in {"is", "has"}):
        return None
    if where == "adjunct" and _loose_adjunct(reading, number, value, clause, subject):
        return None
    counted = stem(noun) in COUNTED_STEMS or value.label in THINGS_COUNTED
    weight = 2 if counted or value.kind in {Kind.PERCENT, Kind.ORDINAL} else 1
    draft = Draft(
        value.kind,
        subject,
        relation,
        value.value,
        value.first,
        value.last,
        f"count-{where}",
        object=noun,
        object_keys=frozenset((noun, stem(noun))),
        weight=weight,
    )
    return with_firmness(draft, clause)


def _loose_adjunct(reading: Reading, number: int, value: Found, clause: Clause, subject: Party) -> bool:
    """Say whether a count in a phrase behind the verb may not be the verb's: "took X to six games", "led to months"."""
    first = clause.adjuncts[0][1] if clause.adjuncts else -1
    hangs = (clause.object is not None and value.kind is not Kind.MEASURE) or first != phrase_at(
        reading, number, value.last - 1
    )
    timed = value.kind is Kind.DURATION or value.label in _SPANS
    return not subject.name or timed or hangs or clause.verb.lemma == "have"


def _disagrees(value: Found) -> bool:
    """Say whether several are counted by a word that is no plural: it is not what is counted."""
    amount, label = value.value, value.label
    if value.kind is not Kind.NUMBER or not label or not isinstance(amount, QuantityValue) or amount.high <= 1:
        return False
    return not label.endswith("s") and label not in _PLURALS


def _tells_which(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a number tells an age or which one is meant, and counts nothing: "59-year old", "a second street"."""
    after = reading.words[number].low[value.last : value.last + 2]
    words = reading.words[number]
    before = words.low[max(0, value.first - 2) : value.first]
    aged = after[:1] == ["old"] or after == ["of", "them"] or before in (["tens", "of"], ["hundreds", "of"])
    if value.kind is Kind.DURATION and "-" in words.word[value.last - 1]:
        # "a 15-year veteran"
        return True
    if value.kind is Kind.ORDINAL and _describes_head(reading, number, value):
        return True
    return aged or (value.kind is Kind.ORDINAL and value.label in _SPOTS)


def _describes(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a measure only tells which of its kind a thing is: "a 12GB version costs more"."""
    at = phrase_at(reading, number, value.last - 1)
    if at is None:
        return False
    piece = reading.pieces[number][at]
    return piece.head >= value.last and reading.words[number].tags[piece.head] == "N"


def _some_of(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a number only tells of some of those harmed: "two of the injured went home"."""
    low = reading.words[number].low
    return low[value.last - 2] in {"the", "those"} and "of" in low[value.first : value.last]


def _describes_head(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a rank's noun only describes the noun behind it: "a 3rd floor flat"."""
    at = phrase_at(reading, number, value.first)
    words = reading.words[number]
    return at is not None and value.label in _STRETCHES and words.low[reading.pieces[number][at].head] != value.label


_STRETCHES = PERIOD_UNITS | {"hour", "minute", "second"}
_SPOTS = word_set("station precinct street avenue floor district ward representative spokesman spokeswoman")


def _tells_how_far(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a length only places something: "seven km (4 miles) east of", "10 miles from"."""
    low = reading.words[number].low
    if value.kind is not Kind.MEASURE and value.label not in {"blocks", "doors", "streets"}:
        return False
    return any(word in DIRECTIONS or word in {"from", "away", "off"} for word in low[value.last : value.last + 6])


def _numbered(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a number only names its bearer: "No. 10", "#4", "Route 9"."""
    words = reading.words[number]
    return value.first > 0 and words.low[value.first - 1].rstrip(".") in {"no", "number", "#", "route", "section"}


def _slot(
    reading: Reading, number: int, value: Found, clause: Clause, noun: str, *, where: str
) -> tuple[Party, str, str]:
    """Return whose count it is, of what relation, and of which noun."""
    words, pieces = reading.words[number], reading.pieces[number]
    nobody = Party("", frozenset())
    relation = event_relation(reading, number, clause)
    subject = reading.party(number, clause.subject)
    if value.label in HARM and value.kind is Kind.NUMBER:
        event = event_named(reading, number)
        return (event if event.known else nobody), HARM[value.label], "people"
    if where == "subject":
        if clause.verb.lemma == "be" and clause.object is not None:
            if words.tags[pieces[clause.object[0]].head] not in {"A", "E"}:
                return nobody, "is", noun
            return nobody, f"is {words.low[pieces[clause.object[0]].head]}", noun
        relation = "killed" if relation == "died" and value.kind is Kind.NUMBER else relation
        subject = _agent_or_event(reading, number, clause)
    elif clause.verb.lemma == "have" and noun in {"residents", "inhabitants"}:
        return subject, "population", "residents"
    elif clause.subject is not None and words.low[pieces[clause.subject[0]].first] == "there":
        return nobody, "there were", noun
    return (subject if subject.known else nobody), relation, noun


def _position(reading: Reading, number: int, value: Found, clause: Clause) -> str | None:
    """Return whether a value heads the subject, the object or a phrase on the verb; None for any deeper one."""
    at = phrase_at(reading, number, value.last - 1)
    if at is None and value.label in HARM and value.last == clause.verb.last:
        # "nine were killed and 30 hurt": the word that names those counted is the verb too.
        at = phrase_at(reading, number, value.last - 2)
    if at is None:
        return None
    if clause.subject is not None and clause.subject[0] <= at <= clause.subject[1]:
        # "Between 30 and 45 percent of X" is one value over several phrases.
        opens = value.first <= reading.pieces[number][clause.subject[0]].first < value.last
        return "subject" if (opens or at == clause.subject[0]) and not clause.inherited else None
    if clause.object is not None and clause.object[0] <= at <= clause.object[1]:
        ranked = at != clause.object[0] and (
            value.kind is Kind.ORDINAL
            or reading.words[number].low[reading.pieces[number][clause.object[0]].head] == "one"
        )
        lasting = at != clause.object[0] and value.label in _SPANS
        return "object" if _listed(reading, number, clause.object[0], at) and not ranked and not lasting else None
    if any(first == at for _, first, _ in clause.adjuncts):
        return "adjunct"
    return None


_COUNTED_FROM = (["into"], ["after"], ["before"], ["later"], ["earlier"], ["ago"])
_SPANS = word_set("years months weeks days hours minutes seconds seasons decades games")


def _listed(reading: Reading, number: int, first: int, at: int) -> bool:
    """Say whether a phrase is the object itself or an item of its list, not something of it."""
    words, pieces = reading.words[number], reading.pieces[number]
    links = [words.low[pieces[index].first] for index in range(first + 1, at)]
    return (
        "of" not in links
        or words.low[pieces[first].head] in {"total", "group"}
        or pieces[first].head == pieces[first].first
    )


def _part_of(reading: Reading, number: int, value: Found) -> str:
    """Return of whom or what a percentage is a part: "83 percent of Greeks"."""
    words = reading.words[number]
    if value.last >= len(words.low) or words.low[value.last] != "of":
        return ""
    following = next(
        (piece for piece in reading.pieces[number] if piece.first == value.last + 1 and piece.sort == NP), None
    )
    return words.low[following.head] if following is not None else ""


def _agent_or_event(reading: Reading, number: int, clause: Clause) -> Party:
    """Return what did it to those counted: the agent, the event they were in, or whom they did it to."""
    words, pieces = reading.words[number], reading.pieces[number]
    agent = agent_of(reading, number, clause) if clause.verb.passive else None
    if agent is not None:
        return reading.party(number, agent)
    for preposition, first, last in clause.adjuncts:
        if preposition in {"in", "after", "during", "from"} and words.low[pieces[first].head] in EVENTS:
            return reading.party(number, (first, last))
    if clause.object is not None and not clause.verb.passive:
        return reading.party(number, clause.object)
    return NOBODY
