"""What has become of something: paused, cancelled, wound down; and who was put in charge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind, NameValue, TextValue
from broadsheet.facts.name_sorts import ORGANISATION, PERSON
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.phrases import FINITE, INFINITIVE, PARTICIPLE
from broadsheet.facts.rules.leading import area_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading

_STATUS = {
    "pause": "paused",
    "suspend": "paused",
    "halt": "stopped",
    "stop": "stopped",
    "cancel": "cancelled",
    "scrap": "cancelled",
    "postpone": "postponed",
    "delay": "postponed",
    "wind": "closed",
    "shutter": "closed",
    "dissolve": "closed",
    "disband": "closed",
    "discontinue": "closed",
    "abolish": "closed",
    "liquidate": "closed",
    "resume": "running",
    "relaunch": "running",
}
STATUS_VERBS = frozenset(_STATUS)
LEADING_VERBS = word_set("lead head run oversee")
_TAKING_ON = word_set("hire appoint name choose select pick tap recruit elect")
_INDEFINITE = word_set("a an new another some his her their its")


def statuses(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield what sentence ``number`` says has become of something named."""
    words = reading.words[number]
    for clause in reading.clauses[number]:
        key = _STATUS.get(clause.verb.lemma)
        if key is None or clause.subject is None or reading.in_quote(number, clause.verb.head):
            continue
        undergone = clause.verb.passive or clause.object is None
        if not undergone or (clause.verb.lemma == "wind" and words.low[clause.verb.last - 1] not in {"down", "up"}):
            continue
        subject = reading.party(number, clause.subject)
        if (
            not subject.known
            or subject.sort == PERSON
            or not subject.name[:1].isupper()
            or clause.verb.form not in {FINITE, PARTICIPLE}
        ):
            continue
        first, last = clause.verb.first, _with_alternative(reading, number, clause)
        yield Draft(
            Kind.STATUS,
            subject,
            "status",
            TextValue(words.slice(first, last), key),
            first,
            last,
            "status",
            single=True,
            hedged=clause.verb.hedged,
            negated=clause.verb.negated,
            weight=2,
        )


def _with_alternative(reading: Reading, number: int, clause: Clause) -> int:
    """Return the token after the verb and an alternative joined to it: "wound down or handed off"."""
    pieces, words = reading.pieces[number], reading.words[number]
    at = clause.at + 1
    if at + 1 < len(pieces) and words.low[pieces[at].first] == "or" and pieces[at + 1].sort == "vg":
        return pieces[at + 1].last
    return clause.verb.last


def put_in_charge(reading: Reading, number: int) -> Iterator[Draft]:
    """Yield who heads what from "hired X to lead Y": the area has to be told as a whole, not as a new team of it."""
    words, pieces = reading.words[number], reading.pieces[number]
    clauses = reading.clauses[number]
    for at, clause in enumerate(clauses[1:], start=1):
        if clause.verb.lemma not in LEADING_VERBS or clause.verb.form != INFINITIVE or clause.object is None:
            continue
        main = clauses[at - 1]
        target = pieces[clause.object[0]]
        if (
            main.verb.lemma not in _TAKING_ON
            or words.low[target.first] in _INDEFINITE
            or words.low[target.head] in {"team", "group", "project"}
        ):
            continue
        person, employer = reading.party(number, main.object), reading.party(number, main.subject)
        if main.verb.passive:
            person, employer = reading.party(number, main.subject), NOBODY
        if person.sort != PERSON or not employer.known or not employer.name[:1].isupper():
            continue
        area = area_key(words.slice(target.first, target.last), employer.name)
        if not area:
            continue
        first, last = clause.verb.first, target.last
        yield Draft(
            Kind.NAME,
            Party(employer.name, employer.keys, ORGANISATION),
            "led by",
            NameValue(person.name, person.keys),
            first,
            last,
            "put-in-charge",
            object=area,
            object_keys=frozenset((area,)),
            single=True,
            hedged=main.verb.hedged,
            weight=2,
        )
