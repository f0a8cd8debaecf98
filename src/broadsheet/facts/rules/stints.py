"""Who was where from when to when: "X (2023-2024)", "from 2017 to 2022", and the labels that carry a period down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.nouns import ROLES
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import DateValue, Kind, TextValue
from broadsheet.facts.name_sorts import PERSON
from broadsheet.facts.rules.linking import employer_in
from broadsheet.facts.wording import role_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.names import Name
    from broadsheet.facts.parties import Party
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words
    from broadsheet.facts.values import Found

_AGAIN = word_set("return returned returns rejoin rejoined back again second")
_LEAVING = word_set("leave depart quit resign exit")
_STAYING = word_set(
    """
    lead head work serve run direct oversee manage coach play teach be hold edit chair command study
    """
)
_FOUNDING = word_set("found cofound co-found establish start launch")
_ITEM_WORDS = 7
_LABEL_WORDS = 14
SECOND = "second stint"


@dataclass(frozen=True, slots=True)
class Label:
    """What a heading or a run-in label says about the sentences under it: where, from when to when, which stint."""

    organisation: Name | None
    period: DateValue | None
    qualifier: str


def stint_qualifier(lows: list[str]) -> str:
    """Return which stint the words tell of: the second where they speak of a return."""
    return SECOND if any(low in _AGAIN for low in lows) else ""


def label_of(reading: Reading, number: int, found: list[Found]) -> tuple[Label | None, int]:
    """Return the run-in label that opens sentence ``number`` and the token after its colon."""
    words = reading.words[number]
    if ":" not in words.word[:_LABEL_WORDS]:
        return None, 0
    colon = words.word.index(":")
    if any(tag in {"V", "B", "M", "H"} for tag in words.tags[:colon]):
        return None, 0
    return _label(reading, number, 0, colon, found), colon + 1


def heading_label(reading: Reading, number: int, found: list[Found]) -> Label | None:
    """Return what a heading says about the sentences under it."""
    return _label(reading, number, 0, len(reading.words[number].word), found)


def _label(reading: Reading, number: int, first: int, last: int, found: list[Found]) -> Label | None:
    period = next(
        (f.value for f in found if f.last <= last and f.label == "interval" and isinstance(f.value, DateValue)), None
    )
    named = [name for _, name in reading.named_in(number, first, last) if name.sort != PERSON]
    if not named:
        return None
    return Label(named[0], period, stint_qualifier(reading.words[number].low[first:last]))


def stints(reading: Reading, number: int, found: list[Found], label: Label | None) -> Iterator[Draft]:
    """Yield the starts and ends of stints that sentence ``number`` tells."""
    for value in found:
        if (
            value.kind is not Kind.DATE
            or not isinstance(value.value, DateValue)
            or reading.in_quote(number, value.first)
        ):
            continue
        if value.label == "interval":
            yield from _interval(reading, number, value)
            yield from _item(reading, number, value)
        elif _bracketed(reading, number, value):
            yield from _dated_item(reading, number, value)
        else:
            draft = _ending(reading, number, value, label) or _founding(reading, number, value)
            if draft is not None:
                yield draft


def _interval(reading: Reading, number: int, value: Found) -> Iterator[Draft]:
    words = reading.words[number]
    bracketed = value.first > 0 and words.low[value.first - 1] == "("
    start = _item_start(reading.words[number], value.first) if bracketed else 0
    person, organisation = _who_where(reading, number, start, value.first)
    if not bracketed:
        clause = next((c for c in reversed(reading.clauses[number]) if c.verb.first < value.first), None)
        if clause is None or clause.verb.lemma not in _STAYING:
            return
        start = clause.verb.first
        subject = reading.party(number, clause.subject)
        person = subject if subject.known and subject.sort == PERSON else None
        organisation = _organisation(reading, number, start, value.first)
    if person is None or organisation is None:
        return
    qualifier = stint_qualifier(words.low[start : value.first])
    yield from ends_of(person, organisation, qualifier, value)


def ends_of(person: Party, organisation: Name, qualifier: str, value: Found) -> Iterator[Draft]:
    """Yield the start and the end of a stint."""
    if not isinstance(value.value, DateValue):
        return
    first, last = value.value.first.year, value.value.last.year
    for relation, year in (("start", first), ("end", last)):
        yield Draft(
            Kind.DATE,
            person,
            relation,
            DateValue(date(year, 1, 1), date(year, 12, 31)),
            value.first,
            value.last,
            "stint",
            object=organisation.full,
            object_keys=organisation.keys,
            qualifier=qualifier,
            single=True,
            weight=3,
        )


def _bracketed(reading: Reading, number: int, value: Found) -> bool:
    words = reading.words[number]
    return value.first > 0 and words.word[value.first - 1] == "(" and words.word[value.last : value.last + 1] == [")"]


def _item(reading: Reading, number: int, value: Found) -> Iterator[Draft]:
    """Yield the part that an item of a list names before its bracketed years: "OpenAI co-founder (2015-2017)"."""
    if not _bracketed(reading, number, value):
        return
    words = reading.words[number]
    start, end = _item_start(reading.words[number], value.first), value.first - 1
    person, organisation = _who_where(reading, number, start, end)
    if (
        person is None
        or organisation is None
        or not 1 < end - start <= _ITEM_WORDS
        or any(t in {"V", "B", "M"} for t in words.tags[start:end])
    ):
        return
    text = words.slice(start, end)
    role = words.low[end - 1] in ROLES
    last = value.last + 1
    yield Draft(
        Kind.ROLE if role else Kind.EVENT,
        person,
        "role" if role else "stint",
        TextValue(text, role_key(text)),
        start,
        last if not role else end,
        "dated-item",
        object=organisation.full,
        object_keys=organisation.keys,
        qualifier="past" if role else stint_qualifier(words.low[start:end]),
        weight=2,
    )


def _dated_item(reading: Reading, number: int, value: Found) -> Iterator[Draft]:
    """Yield when a thing of a list was: "Jane Doe (Feb 2026)"."""
    words = reading.words[number]
    start = _item_start(reading.words[number], value.first)
    named = [name for run, name in reading.named_in(number, start, value.first - 1) if run.last == value.first - 1]
    if named and not any(t in {"V", "B", "M"} for t in words.tags[start : value.first]):
        yield Draft(
            Kind.DATE, reading.party_of(named[0]), "dated", value.value, start, value.last + 1, "dated-name", weight=2
        )


def _item_start(words: Words, before: int) -> int:
    """Return where the item of a list starts that ends in a bracket: after the comma, colon or bracket before it."""
    at = before - 2
    while at >= 0 and words.word[at] not in {",", ":", ";", ")"}:
        at -= 1
    return at + 1


def _who_where(reading: Reading, number: int, start: int, end: int) -> tuple[Party | None, Name | None]:
    person: Party | None = None
    for _, name in reading.named_in(number, start, end):
        if name.sort == PERSON:
            person = reading.party_of(name)
    if person is None and reading.focus.named(number).known:
        person = reading.focus.named(number)
    return person, _organisation(reading, number, start, end)


def _organisation(reading: Reading, number: int, start: int, end: int) -> Name | None:
    return employer_in(reading, number, start, end)


def _ending(reading: Reading, number: int, value: Found, label: Label | None) -> Draft | None:
    """Return "departing again in 2023", "He left in 2024" as the end of the stint they end."""
    clause = _clause_before(reading, number, value)
    if clause is None or clause.verb.lemma not in _LEAVING:
        return None
    subject = reading.party(number, clause.subject)
    if not subject.known or subject.sort != PERSON:
        return None
    words, pieces = reading.words[number], reading.pieces[number]
    organisation = None
    if clause.object is not None:
        organisation = _organisation(reading, number, pieces[clause.object[0]].first, pieces[clause.object[1]].last)
    qualifier = SECOND if "again" in words.low[clause.verb.first : value.first] else ""
    if organisation is None and label is not None:
        organisation, qualifier = label.organisation, qualifier or label.qualifier
    if organisation is None:
        organisation = _organisation(reading, number, 0, clause.verb.first)
        qualifier = qualifier or stint_qualifier(words.low[: clause.verb.first])
    if organisation is None:
        return None
    return Draft(
        Kind.DATE,
        subject,
        "end",
        value.value,
        value.first,
        value.last,
        "stint-end",
        object=organisation.full,
        object_keys=organisation.keys,
        qualifier=qualifier,
        single=True,
        hedged=clause.verb.hedged,
        negated=clause.verb.negated,
        weight=3,
    )


def _founding(reading: Reading, number: int, value: Found) -> Draft | None:
    clause = _clause_before(reading, number, value)
    if clause is None or clause.verb.lemma not in _FOUNDING or clause.verb.hedged:
        return None
    pieces = reading.pieces[number]
    span = clause.subject if clause.verb.passive else clause.object
    if span is None or reading.words[number].tags[pieces[span[0]].head] != "Q":
        # "launched its Neutron rocket" founds no Neutron.
        return None
    organisation = _organisation(reading, number, pieces[span[0]].first, pieces[span[1]].last)
    if organisation is None:
        return None
    subject = reading.party_of(organisation)
    return Draft(
        Kind.DATE,
        subject,
        "founded",
        value.value,
        value.first,
        value.last,
        "founding-date",
        single=True,
        negated=clause.verb.negated,
        weight=2,
    )


def _clause_before(reading: Reading, number: int, value: Found) -> Clause | None:
    return next((c for c in reversed(reading.clauses[number]) if c.verb.first < value.first), None)
