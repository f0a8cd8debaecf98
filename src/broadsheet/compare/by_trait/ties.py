"""What somebody is tied to of which there is one: the unit led, the race won in a month or a year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.compare.kept import by_span
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.sentences.bearing import Bearers, known_by
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.calendar import ENGLISH_MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Fact, Proposition, Span


_RACES = word_set("marathon half-marathon race regatta derby rally classic tournament")
_MONTH_KEYS = content_keys(" ".join(name for name in ENGLISH_MONTHS if name != "may")) | {"may"}
YEAR = 4
_CAPITALS = re.compile(r"[A-Z][\w’'-]*[a-z]")
_UNITS = word_set("division unit business arm department branch operations operation section")
_UNIT_KEYS = content_keys(" ".join(_UNITS))
_OWNER = re.compile(r"^(?:(?:[A-Z][\w’'-]*[a-z]|[A-Z]\.) ){0,2}[A-Z][\w’'-]*[a-z]['’]s ")
_HEAD_OF = re.compile(r"\bhead of (?:its |the |her |his )?([\w -]+)$")


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one & other


_UNIT = Sort("unit led", Kind.ROLE, "they are two units", _disjoint)
_RACE = Sort("which one", Kind.NAME, "they are two races", _disjoint)


def ties(side: Side) -> Iterator[Trait]:
    """Yield what those of whom an article tells are tied to."""
    bearers = Bearers(side)
    statements = by_span(side)
    for clause in side.clauses:
        if clause.verb in _VERBS and not (clause.quoted or clause.negated or clause.hedged or clause.passive):
            statement = statements.get(clause.sentence)
            bearer = bearers.of(clause.subject) if statement is not None else ""
            if statement is not None and bearer:
                yield from _of(clause, bearer, statement)
    for fact in side.facts:
        if fact.kind is Kind.ROLE and not fact.hedged and not fact.negated and fact.sentence in statements:
            yield from _by_role(fact, side.text[slice(*fact.span)], statements[fact.sentence])


def _of(clause: Proposition, bearer: str, statement: Statement) -> Iterator[Trait]:
    """Yield what a clause ties its subject to."""
    done = clause.object
    if clause.verb == "win":
        yield from _won(clause, bearer, statement)
    elif done is not None and done.head in _UNITS:
        yield from _led(bearer, done.words, statement, done.span)


def _won(clause: Proposition, bearer: str, statement: Statement) -> Iterator[Trait]:
    """Yield which race somebody won, by the name before the noun: "the Rotterdam marathon"."""
    done = clause.object
    named = frozenset(_CAPITALS.findall(done.words)) if done is not None and done.head in _RACES else frozenset()
    when = sorted(key for key in statement.keys if key in _MONTH_KEYS or (key.isdigit() and len(key) == YEAR))
    if done is not None and named and when:
        yield Trait(_RACE, f"{bearer} / {done.head} / {when[0]}", content_keys(" ".join(named)), statement, done.span)


def _by_role(fact: Fact, words: str, statement: Statement) -> Iterator[Trait]:
    """Yield the unit that the words for somebody's part name: "head of its truck division"."""
    head = _HEAD_OF.search(words)
    if head is not None and head[1].split()[-1] in _UNITS:
        yield from _led(known_by(fact.slot.subject, person=True), head[1], statement, fact.span)


def _led(bearer: str, words: str, statement: Statement, span: Span) -> Iterator[Trait]:
    unit = content_keys(_OWNER.sub("", words)) - _UNIT_KEYS
    if unit:
        yield Trait(_UNIT, bearer, unit, statement, span)


_VERBS = word_set("win head lead run manage direct oversee")
