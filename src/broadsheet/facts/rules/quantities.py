"""When, how many, how long: every typed value of a sentence put into the slot that its clause gives."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from broadsheet.facts.drafts import Draft
from broadsheet.facts.lexicon.units import CURRENCY_SIGNS
from broadsheet.facts.model import Kind
from broadsheet.facts.parties import Party
from broadsheet.facts.phrases import GERUND, PARTICIPLE
from broadsheet.facts.rules.certainty import REMARKS
from broadsheet.facts.rules.counts import count_of
from broadsheet.facts.rules.harm import HARM
from broadsheet.facts.rules.linking import clause_of, event_named
from broadsheet.facts.rules.money import money
from broadsheet.facts.rules.times import attributive, dated_thing, when_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading
    from broadsheet.facts.tokens import Words
    from broadsheet.facts.values import Found

_TIME_KINDS = frozenset((Kind.DATE, Kind.TIME, Kind.DURATION))
_LOOSE = frozenset((Kind.NUMBER, Kind.DATE, Kind.TIME))
_DATELINE_WORDS = 16


def quantities(reading: Reading, number: int, found: list[Found]) -> Iterator[Draft]:
    """Yield a fact for every value that has a slot in its clause."""
    several = _several_days(reading, number, found) if len(found) > 1 else ()
    for value in found:
        if value.kind is Kind.AGE or reading.in_quote(number, value.first) or value.first in several:
            continue
        draft = _fact(reading, number, value)
        if draft is not None:
            yield draft


def _several_days(reading: Reading, number: int, found: list[Found]) -> set[int]:
    """Return where dates stand of which a clause has two apart: "rallies on Monday and in the square on Thursday".

    They may be those of its phrases rather than its own.
    """
    words = reading.words[number]
    days = [v for v in found if v.kind is Kind.DATE and words.low[v.first - 1 : v.first] == ["on"]]
    apart = set()
    for one, other in itertools.pairwise(days):
        between = words.low[one.last : other.first]
        verbs = any(one.first < c.verb.first < other.first for c in reading.clauses[number])
        if len(between) > _JOINED and "and" in between and not verbs:
            apart |= {one.first, other.first}
    return apart


_JOINED = 2
"""Tokens between two days that are named together: "on Monday and on Thursday"."""


def _fact(reading: Reading, number: int, value: Found) -> Draft | None:
    clause = clause_of(reading, number, value.first)
    if clause is not None and _likened(reading, number, clause):
        return None
    if value.kind is Kind.MONEY:
        return money(reading, number, value, clause)
    if clause is None:
        return _bare(reading, number, value)
    if clause.verb.lemma in {"publish", "post", "update"} and len(reading.words[number].low) <= _DATELINE_WORDS:
        return _bare(reading, number, value, spare=_DATELINE_WORDS)
    if _hanging(reading, number, value, clause):
        return None
    return _of_clause(reading, number, value, clause)


def _likened(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a clause only tells what something is likened to: "compared with 31 in May", "as much as driving"."""
    if clause.verb.form == GERUND:
        return reading.words[number].low[clause.verb.first - 1] in {"as", "than", "like"}
    return clause.verb.lemma == "compare" and clause.verb.form == PARTICIPLE


def _hanging(reading: Reading, number: int, value: Found, clause: Clause) -> bool:
    """Say whether a value may be that of the sentence: "vessels crossing the gulf on Friday"."""
    hanging = clause.verb.form == GERUND and not clause.inherited
    return hanging and value.kind in _LOOSE and not _accompanies(reading, number, clause)


def _of_clause(reading: Reading, number: int, value: Found, clause: Clause) -> Draft | None:
    """Return when, how long, of what day or how many, as the value and its clause have it."""
    if value.kind is Kind.TIME and value.first == 0 and reading.words[number].word[value.last][:1].isupper():
        # "14:35 The bridge has reopened" is when that was written.
        return None
    if value.kind in _TIME_KINDS and not attributive(reading, number, value):
        return when_of(reading, number, value, clause)
    if value.kind is Kind.DATE:
        return dated_thing(reading, number, value)
    remarked = clause.verb.form == GERUND and clause.verb.lemma in REMARKS
    return count_of(reading, number, value, clause) if not remarked else None


def _accompanies(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a participle tells what somebody else did meanwhile: "with the Post covering it on Friday"."""
    words = reading.words[number]
    links = [words.low[index] for index in range(clause.verb.first) if words.tags[index] == "P"]
    return links[-1:] == ["with"]


def _bare(reading: Reading, number: int, value: Found, *, spare: int = 5) -> Draft | None:
    """Return a value of a sentence without a verb: a dateline, a bullet of what happened, a headline's toll."""
    words = reading.words[number]
    dated = value.kind is Kind.DATE and len(words.low) - (value.last - value.first) <= spare
    if dated and _of_something(words, value):
        return None
    if dated and any(words.tags[at] == "T" or words.word[at][:1].isdigit() for at in range(value.first, value.last)):
        # A weekday alone is the end of a sentence that was cut.
        return Draft(
            Kind.DATE,
            Party("article", frozenset(("article",))),
            "dated",
            value.value,
            value.first,
            value.last,
            "dateline",
            weight=1,
        )
    if value.kind in {Kind.NUMBER, Kind.PERCENT, Kind.ORDINAL} and value.label in HARM:
        subject = event_named(reading, number)
        if subject.known:
            return Draft(
                value.kind,
                subject,
                HARM[value.label],
                value.value,
                value.first,
                value.last,
                "toll",
                object="people",
                weight=2,
            )
    return None


def _of_something(words: Words, value: Found) -> bool:
    """Say whether a line without a verb dates something and not the article: "$249, on sale May 12"."""
    beside = [at for at in range(len(words.low)) if not value.first <= at < value.last]
    nouns = (words.word[at] for at in beside if words.tags[at] == "N" and len(words.word[at]) > _ZONE)
    return any(noun.isalpha() and noun.islower() and noun != "time" for noun in nouns) or any(
        words.low[at] in CURRENCY_SIGNS for at in beside
    )


_ZONE = 3
"""Letters of a time zone's name at most."""
