"""Whom "the mayor", "the 46-year-old" and "his lawyer, Ann Roe," mean: the one by name of whom the article tells it.

Laid against another article a clause must name whom it is about, though its own sentence only says what they are.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import compress
from typing import TYPE_CHECKING, Any, NamedTuple

from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.spans import touch
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind, QuantityValue, TextValue

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.facts import Fact, Participant, Proposition, Span

_OTHERS = word_set("former ex late acting deputy vice assistant interim next second third new old onetime last")
"""Whoever is called so holds another office: the deputy mayor is not the mayor."""

APPOSED = 60
"""So many characters behind a role its holder is named: "his lawyer, 61-year-old Ann Roe"."""

_HANGS_ON = re.compile(r"\s(?:of|for|at|in|to|from)\s")
_AGED = "-year-old"
_TELLING = (Kind.ROLE, Kind.AGE)


class _Called(NamedTuple):
    """What somebody by name is called.

    Attributes:
        fact: The fact that tells it.
        head: The noun, lower case: "coach", "46-year-old".
        keys: What all of its words are compared by.
        now: Whether the one is so simply, not once, nor somebody's deputy.
    """

    fact: Fact
    head: str
    keys: frozenset[str]
    now: bool


class _Bearers(NamedTuple):
    """Who is called what in an article.

    Attributes:
        alone: By what they are called those who alone are called so.
        heads: All nouns that somebody by name is called by.
        text: The article.
    """

    alone: dict[str, _Called]
    heads: frozenset[str]
    text: str


def with_names(clauses: Sequence[Proposition], facts: Iterable[Fact], text: str) -> tuple[Proposition, ...]:
    """Return the clauses with everybody named who is called by a role or an age that one alone by name has."""
    called = [
        one for fact in facts if fact.kind in _TELLING and fact.subject_keys and (one := _called(fact)) is not None
    ]
    if not called:
        return tuple(clauses)
    beside: dict[Span, list[_Called]] = {}
    for one in called:
        beside.setdefault(one.fact.sentence, []).append(one)
    heads = frozenset(one.head for one in called)
    asking = [_asks(clause, heads) for clause in clauses]
    alone = _alone(called, list(compress(clauses, asking)))
    called_so = _Bearers(alone, heads, text)
    return tuple(
        [
            _named(clause, beside.get(clause.sentence, ()), called_so) if asks else clause
            for clause, asks in zip(clauses, asking, strict=True)
        ]
    )


def _asks(clause: Proposition, heads: frozenset[str]) -> bool:
    """Tell whether a party of a clause is called by one of these nouns: of most none is."""
    subject, thing = clause.subject, clause.object
    if (subject is not None and subject.head in heads) or (thing is not None and thing.head in heads):
        return True
    return any(who.head in heads for _, who in clause.adjuncts) if clause.adjuncts else False


def _called(fact: Fact) -> _Called | None:
    if fact.kind is Kind.AGE and isinstance(fact.value, QuantityValue):
        aged = f"{fact.value.low:g}{_AGED}"
        return _Called(fact, aged, content_keys(aged), now=True)
    if fact.kind is not Kind.ROLE or not isinstance(fact.value, TextValue):
        return None
    words = _HANGS_ON.split(fact.value.text, maxsplit=1)[0].lower().split()
    if not words:
        return None
    head = words[-1]
    now = not fact.slot.qualifier and _OTHERS.isdisjoint(words)
    return _Called(fact, head, content_keys(fact.value.text) | {stem(head)}, now)


def _alone(called: Iterable[_Called], clauses: Iterable[Proposition]) -> dict[str, _Called]:
    """Return by what they are called those who alone are called so in an article."""
    found: dict[str, list[_Called]] = {}
    for one in called:
        if one.now:
            found.setdefault(one.head, []).append(one)
    alone = {
        head: own[0]
        for head, own in found.items()
        if all(own[0].fact.subject_keys & one.fact.subject_keys for one in own)
    }
    for clause in clauses:
        for who in (clause.subject, clause.object, *(who for _, who in clause.adjuncts)):
            if who is None or who.name or not who.words:
                continue
            # Beside "the driver of the bus, Ann Roe" and "the lorry driver" "the driver" is either of the two.
            head = who.head
            if head in alone and not _fits(who, found[head]) and _OTHERS.isdisjoint(who.words.lower().split()):
                del alone[head]
    return alone


def _fits(who: Participant, called: Iterable[_Called]) -> bool:
    keys = content_keys(who.words)
    return not who.several and any(keys <= one.keys for one in called)


def _named(clause: Proposition, beside: Sequence[_Called], bearers: _Bearers) -> Proposition:
    parties: dict[str, Any] = {}
    if (subject := clause.subject) is not None and (meant := _meant(subject, beside, bearers)) is not None:
        parties["subject"] = meant
    if (thing := clause.object) is not None and (meant := _meant(thing, beside, bearers)) is not None:
        parties["object"] = meant
    if clause.adjuncts:
        read = [_meant(who, beside, bearers) for _, who in clause.adjuncts]
        if any(read):
            parties["adjuncts"] = tuple(
                (word, one or who) for (word, who), one in zip(clause.adjuncts, read, strict=True)
            )
    return replace(clause, **parties) if parties else clause


def _meant(who: Participant, beside: Sequence[_Called], bearers: _Bearers) -> Participant | None:
    """Return somebody with the name that goes with what he is called; None where none does, or he has one."""
    if who.name or who.pronoun or who.denied or who.several:
        return None
    head = who.head
    if head not in bearers.heads:
        return None
    one = next((one for one in beside if one.head == head and touch(one.fact.span, who.span)), None)
    name = one.fact.slot.subject if one is not None else ""
    start, end = who.span
    if one is None and who.definite and head in bearers.alone and content_keys(who.words) <= bearers.alone[head].keys:
        one = bearers.alone[head]
    elif name and (at := bearers.text.find(name, end, end + APPOSED)) >= 0:
        # Shown are both: "his lawyer, Ann Roe".
        end = at + len(name)
    if one is None:
        return None
    named = replace(who, name=one.fact.slot.subject, keys=one.fact.subject_keys, person=True, definite=True)
    return replace(named, span=(start, end))
