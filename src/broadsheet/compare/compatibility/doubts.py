"""What makes a contradiction doubtful: each doubt turns CONFLICT into DIFFERS, and says why."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.aims import other_aim
from broadsheet.compare.compatibility.birthdays import (
    BACK_THEN,
    BIRTHDAY,
    BIRTHDAYS,
    SLIP_OF_AGE,
    birthday_between,
)
from broadsheet.compare.compatibility.counted_by import at_one_hour
from broadsheet.compare.compatibility.other_sources import other_source
from broadsheet.compare.compatibility.scopes import (
    SCOPE_WINDOW,
    other_scope,
    other_share,
    other_stretch,
    part_of_sum,
)
from broadsheet.compare.compatibility.written import aware
from broadsheet.compare.language.kin import PEOPLE, kin_of
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import read_words, stem
from broadsheet.facts import DateValue, Kind, QuantityValue

if TYPE_CHECKING:
    from datetime import datetime

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact, Span, Value

_COUNTING_NOTHING = frozenset({Kind.DATE, Kind.TIME, Kind.AGE})

UPDATE_AFTER = timedelta(minutes=30)
"""An article published this much later may tell what has happened since."""

WHOLE_COPY = 0.9
"""From this share of common sentences on nothing else was updated, so that a changed figure is a changed figure."""

SAME_OCCASION = 10
"""A day counted from the day of writing and a date further from it than this, in days, are two occasions."""

_SO_FAR = re.compile(
    r"\b(?:so far|to date|by (?:nightfall|noon|midday|midnight|dawn|sunset|then|now"
    r"|(?:the |that |this )?(?:evening|morning|night)|(?:late|early|mid-?) ?\w+"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
    r"|(?:number|toll|figure|count|total)s? (?:[a-z]+ ){0,3}"
    r"(?:to|will|would|could|may|might) (?:rise|grow|climb|increase))\b",
    re.IGNORECASE,
)
"""What says that a count was still going on."""

_NEXT_STATEMENT = re.compile(r"; |, (?:and|but|while)\b")
LONGEST_DATE = 366
"""A longer stretch than a year is an era rather than a date, in days."""

NAMELESS = "the two may speak of different ones"
"""The doubt of values whose slot names nobody and nothing; what stands around the values may yet settle it."""

_GROWING = frozenset(
    stem(word)
    for word in word_list("""
    killed dead toll injured wounded hurt arrested detained displaced evacuated homeless infected cases
    hospitalized casualties affected turnout votes raised recovered bodies
    """)
)
"""What grows while a story runs: of two figures at unknown times the larger may be the later."""

_MOVING = frozenset(word_list("rose fell grew dropped increased declined gained lost climbed jumped slipped shrank"))
_RECOVERED = frozenset(map(stem, ("recovered", "raised")))
_FOUND = PEOPLE | {stem("body"), stem("vote"), "", "value"}
"""What is found and raised little by little."""

_SETTLED = frozenset(stem(word) for word in word_list("village town home house hamlet district building"))
_STRUCK = frozenset(
    stem(word) for word in word_list("damage damaged destroy destroyed flatten raze hit affected flooded burned")
)
_TALLIED = frozenset(("recover", "recovered", "collect", "collected", "clear", "cleared", "salvage", "salvaged"))
"""What is measured as it goes on, like what is counted."""

_UPDATABLE = frozenset({Kind.STATUS, Kind.NUMBER, Kind.MONEY, Kind.PERCENT, Kind.MEASURE})


def doubt(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Return why two facts that fill one slot with values that exclude each other may yet both hold; empty if not."""
    return next((why for look in DOUBTS if (why := look(a, b, left, right))), "")


def _not_vouched(a: Fact, b: Fact, _left: Side, _right: Side) -> str:
    if a.hedged or b.hedged:
        return "it is not vouched for"
    return "one denies it" if a.negated or b.negated else ""


def _same_words(a: Fact, b: Fact, left: Side, right: Side) -> str:
    return "both print the same words" if _printed(a, left) == _printed(b, right) else ""


def _wide_date(a: Fact, b: Fact, _left: Side, _right: Side) -> str:
    wide = a.kind is Kind.DATE and (_vague(a.value) or _vague(b.value))
    return "a date so wide leaves room" if wide else ""


def _time_and_again(a: Fact, b: Fact, _left: Side, _right: Side) -> str:
    """Doubt days of what may go up or down month by month: "prices rose by 3 percent in May"."""
    moved = a.kind is Kind.DATE and {a.slot.relation, b.slot.relation} <= _MOVING
    return "it may have done so more than once" if moved else ""


def _nameless(a: Fact, b: Fact, _left: Side, _right: Side) -> str:
    named = _is_named(a.slot.subject) or _is_named(b.slot.subject) or a.slot.object
    return "" if named else NAMELESS


def _other_age(a: Fact, b: Fact, left: Side, right: Side) -> str:
    if a.kind is not Kind.AGE or not isinstance(a.value, QuantityValue) or not isinstance(b.value, QuantityValue):
        return ""
    apart = abs(a.value.low - b.value.low)
    then = any(BACK_THEN.match(side.text, fact.span[1]) for fact, side in ((a, left), (b, right)))
    if apart > SLIP_OF_AGE or then:
        return "they may be of different times"
    if apart > BIRTHDAYS:
        return ""
    surnames = {subject.rpartition(" ")[2] for subject in (a.slot.subject, b.slot.subject) if _is_named(subject)}
    told = surnames.pop() if len(surnames) == 1 else ""
    return BIRTHDAY if birthday_between(told, apart, (a.sentence, b.sentence), (left, right)) else ""


def _later(a: Fact, b: Fact, left: Side, right: Side) -> str:
    grows = _grows(a) and not at_one_hour(left.text, a.sentence, right.text, b.sentence)
    if left.published is None or right.published is None:
        return "it may have been counted at different times" if grows and left.shared < WHOLE_COPY else ""
    return updated(Kind.NUMBER if grows else a.kind, left.published, right.published)


def _grows(fact: Fact) -> bool:
    """Tell whether a number counts what grows while a story runs; of things that are recovered a report tells all."""
    words = set(map(stem, fact.slot.relation.casefold().split()))
    if kin_of(stem(fact.slot.object)) not in _FOUND:
        words -= _RECOVERED
    return fact.kind is Kind.NUMBER and not words.isdisjoint(_GROWING)


def _so_far(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt counts of which one alone is that of some hour: "eight had been found by nightfall"."""
    if at_one_hour(left.text, a.sentence, right.text, b.sentence):
        return ""
    still = [bool(_SO_FAR.search(_part(fact, side.text))) for fact, side in ((a, left), (b, right))]
    tallied = a.kind is Kind.NUMBER or not _TALLIED.isdisjoint((a.slot.relation, b.slot.relation))
    return "it may have been counted at different times" if tallied and still[0] != still[1] else ""


def _part(fact: Fact, text: str) -> str:
    """Return the statement of a sentence in which a value stands."""
    (start, end), (first, last) = fact.sentence, fact.span
    return f"{_NEXT_STATEMENT.split(text[start:first])[-1]}|{_NEXT_STATEMENT.split(text[last:end])[0]}"


def _spreading(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt counts of what a disaster has hit: they grow as reports come in from further away."""
    if a.kind is not Kind.NUMBER or left.shared >= WHOLE_COPY:
        return ""
    if left.published and right.published and abs(aware(left.published) - aware(right.published)) < UPDATE_AFTER:
        return ""
    for fact, side in ((a, left), (b, right)):
        keys = {word.key for word in read_words(side.text, *fact.sentence)}
        if not (keys & _SETTLED and keys & _STRUCK):
            return ""
    return "it may have been counted at different times"


def _far_from_today(a: Fact, b: Fact, _left: Side, _right: Side) -> str:
    one, other = a.value, b.value
    if not isinstance(one, DateValue) or not isinstance(other, DateValue) or not (one.resolved or other.resolved):
        return ""
    gap = max((other.first - one.last).days, (one.first - other.last).days)
    return "they may speak of different occasions" if gap > SAME_OCCASION else ""


def _converted(a: Fact, b: Fact, left: Side, right: Side) -> str:
    bracketed = _opens_bracket(left.text, a.span[0]) or _opens_bracket(right.text, b.span[0])
    return "one may be the other in another currency" if a.kind is Kind.MONEY and bracketed else ""


def _opens_bracket(text: str, at: int) -> bool:
    return text[max(0, at - 2) : at].rstrip().endswith("(")


def gives_both(a: Fact, b: Fact, left: Side, right: Side) -> str:
    """Doubt values of which one sentence gives both."""
    if not isinstance(a.value, QuantityValue) or not isinstance(b.value, QuantityValue):
        return ""
    ours, theirs = _figures(left, a.span), _figures(right, b.span)
    if (theirs and theirs <= _figures_counting(left, a)) or (ours and ours <= _figures_counting(right, b)):
        return "one gives both values"
    return ""


def _figures(side: Side, span: Span) -> frozenset[str]:
    return frozenset(word.key for word in read_words(side.text, *span) if word.number)


def _figures_counting(side: Side, fact: Fact) -> frozenset[str]:
    """Return the figures of a fact's sentence but for those of days, hours and ages: "Aug. 9" counts nothing."""
    start, end = fact.sentence
    told = [
        frame.span
        for frame in side.frames
        if frame.kind in _COUNTING_NOTHING and frame.kind is not fact.kind and start <= frame.span[0] < end
    ]
    words = (word for word in read_words(side.text, start, end) if word.number)
    return frozenset(word.key for word in words if not any(first <= word.start < last for first, last in told))


DOUBTS = (
    _not_vouched,
    _same_words,
    gives_both,
    part_of_sum,
    _converted,
    _far_from_today,
    other_aim,
    _wide_date,
    _time_and_again,
    _nameless,
    _other_age,
    other_source,
    _later,
    _spreading,
    _so_far,
    other_stretch,
    other_scope,
    other_share,
)


def _printed(fact: Fact, side: Side) -> str:
    return " ".join(side.text[fact.span[0] : fact.span[1]].casefold().split())


def _vague(value: Value) -> bool:
    return isinstance(value, DateValue) and (value.last - value.first).days > LONGEST_DATE


def _is_named(subject: str) -> bool:
    return any(word[:1].isupper() for word in subject.split())


def updated(kind: Kind, left: datetime | None, right: datetime | None) -> str:
    """Return that a later article may tell what changed since, with both times; empty if not known to be later."""
    if left is None or right is None or kind not in _UPDATABLE:
        return ""
    first, last = sorted((aware(left), aware(right)))
    if last - first < UPDATE_AFTER:
        return ""
    return f"it may have changed between {first:%-d %B %Y %H:%M} and {last:%-d %B %Y %H:%M}"


def growing(text: str, value: Span) -> bool:
    """Tell whether the words around a number say that it counts what grows while a story runs."""
    start, end = max(0, value[0] - SCOPE_WINDOW), value[1] + SCOPE_WINDOW
    return any(word.key in _GROWING for word in read_words(text, start, min(end, len(text))))
