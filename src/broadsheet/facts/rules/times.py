"""When and how long: dates, times and durations of what a clause tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.nouns import EVENTS, PEOPLE_PLURALS, ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import Kind
from broadsheet.facts.parties import NOBODY, Party
from broadsheet.facts.relations import about_patient
from broadsheet.facts.rules.certainty import animate
from broadsheet.facts.rules.event_relations import event_relation
from broadsheet.facts.rules.linking import inside, phrase_at, with_firmness
from broadsheet.facts.rules.whose_time import AFTERWARDS, belongs, open_ended, unsure
from broadsheet.facts.rules.withheld import adjectival

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.values import Found


_TIME_LINKS = word_set("since until till by before after from through to within over")


def attributive(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a date or duration describes the noun after it: "Friday's loss", "a one-year extension"."""
    words = reading.words[number]
    at = phrase_at(reading, number, value.first)
    if _before_noun(reading, number, value):
        return True
    if at is None:
        return False
    piece = reading.pieces[number][at]
    clock = value.kind is Kind.TIME and words.low[piece.head] == "time"
    return not clock and piece.head >= value.last and words.tags[piece.head] in {"N", "Q"} and value.last < piece.last


def _before_noun(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a date stands between a determiner and a noun: "the June 20, 2005 shooting"."""
    tags = reading.words[number].tags
    return (
        value.first > 0
        and value.last < len(tags)
        and tags[value.first - 1] in {"D", "K", "A"}
        and tags[value.last] in {"N", "A"}
    )


def dated_thing(reading: Reading, number: int, value: Found) -> Draft | None:
    """Return when a thing named by a noun was: "Friday's setback", "the 2008 election"."""
    at = phrase_at(reading, number, value.last if _before_noun(reading, number, value) else value.first)
    if at is None:
        return None
    words, piece = reading.words[number], reading.pieces[number][at]
    head = words.low[piece.head]
    first = value.last + (value.last < piece.last and words.tags[value.last] == "K")
    people = head in ROLES or head in PEOPLE_PLURALS or head.endswith("ee")
    if people or (head not in EVENTS and words.tags[value.last] != "K"):
        return None
    name = words.slice(first, piece.last)
    if not name:
        return None
    return Draft(
        Kind.DATE,
        Party(name, frozenset((name.casefold(), head))),
        "on",
        value.value,
        value.first,
        value.last,
        "dated-thing",
        weight=1,
    )


def _link(reading: Reading, number: int, value: Found) -> str:
    """Return the word that turns a time into a limit: since, until, by, after, later, ago."""
    words = reading.words[number]
    before = words.low[value.first - 1] if value.first else ""
    after = words.low[value.last] if value.last < len(words.low) else ""
    if value.kind is Kind.DURATION and after in AFTERWARDS:
        return after
    return before if before in _TIME_LINKS and value.kind is not Kind.DURATION else ""


def when_of(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    """Return when, at what time or for how long what a clause tells took place."""
    link = _link(reading, number, value)
    if (
        _named(reading, number, value)
        or unsure(reading, number, clause)
        or adjectival(reading, number, clause)
        or open_ended(reading, number, value, clause, link)
        or not belongs(reading, number, value, clause, link)
    ):
        return None
    if link in AFTERWARDS and value.first < clause.verb.first:
        clause = _clause_left(reading, number, value) or clause
    relation = event_relation(reading, number, clause)
    subject, other = reading.party(number, clause.subject), NOBODY
    if clause.object is not None and not inside(reading, number, clause.object, value):
        other = reading.party(number, clause.object)
    if about_patient(relation) and not clause.verb.passive and other.known and animate(other):
        subject, other = other, subject
    if relation == "hired":
        subject, other, relation = (subject, NOBODY, "joined") if clause.verb.passive else (other, subject, "joined")
    idle = relation == "is" and bool(link) == (value.kind is Kind.DURATION) and value.kind is not Kind.TIME
    if not subject.known or idle:
        # "The most-watched was in 1998", "he is in court today": when something is says little of it.
        return None
    rule = {Kind.DATE: "when", Kind.TIME: "what-time", Kind.DURATION: "how-long"}[value.kind]
    draft = Draft(
        value.kind,
        subject,
        relation,
        value.value,
        value.first,
        value.last,
        rule,
        object=other.name if other.known else "",
        object_keys=other.keys,
        qualifier=link,
        weight=2 if value.kind is Kind.DATE else 1,
    )
    return with_firmness(draft, clause)


def _named(reading: Reading, number: int, value: Found) -> bool:
    """Say whether a short weekday closes a name: "the Harbour Sun"."""
    words = reading.words[number]
    short = value.last - value.first == 1 and words.low[value.first] in _SHORT_DAYS and value.first > 0
    return short and words.tags[value.first - 1] in {"Q", "A"} and words.word[value.first - 1][:1].isupper()


_SHORT_DAYS = word_set("sun sat mon wed")


def _clause_left(reading: Reading, number: int, value: Found) -> Clause | None:
    return next((c for c in reversed(reading.clauses[number]) if c.verb.first < value.first), None)
