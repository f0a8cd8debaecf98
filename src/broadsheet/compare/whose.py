"""One deed or thing of two people who may both have a part elsewhere: "Webb broke his arm", "Ruiz broke her arm"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.deeds import deed
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.listing import word_list, word_set
from broadsheet.compare.model import Verdict
from broadsheet.compare.told import LIGHT, fullness, is_person, weight
from broadsheet.compare.words import content_keys, stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Proposition, Span

LEAST = 4.0
"""What the words must weigh that both sentences share beside the names, the deed among them."""

BESIDE = 1.5
"""... and that deed not among them: many praise one crew, but not all on one day at one place."""

_OF = re.compile(r"\b([a-z]{4,}) (?:from|by) ((?:[A-Z][\w’'-]+ )?[A-Z][\w’-]+)")
_HIS = re.compile(r"\b((?:[A-Z][\w-]+ )?[A-Z][\w-]+)['’]s ([a-z]{4,})")
_ACTS = frozenset(
    map(
        stem,
        word_list(
            """
            corner penalty goal pass cross header shot kick serve pitch save tackle foul volley throw tip complaint call
            idea design proposal letter painting portrait photograph sculpture novel poem song invention discovery
            suggestion motion amendment testimony confession script screenplay
            """
        ),
    )
)
"""What one person does or makes, once."""

_SAYING = word_set("say tell add ask call think believe want know see hear announce describe note")


@dataclass(frozen=True, slots=True)
class _Holder:
    """Somebody by name with the deed or the thing that is told to be theirs.

    Attributes:
        what: What the deed or thing is compared by.
        name: Who, by name.
        keys: What the name is compared by.
        statement: The sentence.
        span: Where the name stands.
    """

    what: str
    name: str
    keys: frozenset[str]
    statement: Statement
    span: Span


def other_holders(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every deed and thing that two sentences alike give to two people."""
    ours, theirs = _by_what(a), _by_what(b)
    drafts = []
    for what in sorted(ours.keys() & theirs.keys()):
        one, other = _only(ours[what]), _only(theirs[what])
        if one is None or other is None or one.keys & other.statement.keys or other.keys & one.statement.keys:
            continue
        both = weight((one.statement.keys & other.statement.keys) - one.keys - other.keys, weights)
        beside = both - weight(what.split(), weights)
        if both >= LEAST * fullness(weights) and beside >= BESIDE * fullness(weights):
            drafts.append(_draft(one, other, both))
    return drafts


def _only(found: Sequence[_Holder]) -> _Holder | None:
    """Return the only one whom an article gives the deed or thing; None where it is several."""
    return found[0] if all(one.keys & found[0].keys for one in found) else None


def _by_what(side: Side) -> dict[str, list[_Holder]]:
    statements = {one.span: one for one in side.statements if not one.heading}
    found: dict[str, list[_Holder]] = {}
    for clause in side.clauses:
        statement = statements.get(clause.sentence)
        if statement is not None and not (clause.quoted or clause.hedged or clause.negated):
            for one in _done(clause, statement):
                found.setdefault(one.what, []).append(one)
    people = _people(side)
    for statement in statements.values():
        for one in _owned(side.text, statement, people):
            found.setdefault(one.what, []).append(one)
    return found


def _done(clause: Proposition, statement: Statement) -> Iterator[_Holder]:
    doer = next((who for word, who in clause.adjuncts if word == "by"), None) if clause.passive else clause.subject
    done = clause.subject if clause.passive else clause.object
    if clause.verb in LIGHT | _SAYING or doer is None or done is None or done.name or not done.words:
        return
    if is_person(doer) and not doer.pronoun:
        what = f"{stem(deed(clause.verb))} {stem(done.head)}"
        yield _Holder(what, doer.name, content_keys(doer.name), statement, doer.span)


def _people(side: Side) -> frozenset[str]:
    """Return what the names of people in an article are compared by."""
    parties = [who for one in side.clauses for who in (one.subject, one.object, *(who for _, who in one.adjuncts))]
    return frozenset().union(*(content_keys(who.name) for who in parties if who is not None and is_person(who)))


def _owned(text: str, statement: Statement, people: frozenset[str]) -> Iterator[_Holder]:
    if statement.keys.isdisjoint(_ACTS) and " by " not in text[slice(*statement.span)]:
        return
    for pattern, name, noun in ((_OF, 2, 1), (_HIS, 1, 2)):
        for match in pattern.finditer(text, *statement.span):
            keys = content_keys(match[name])
            act = stem(match[noun]) in _ACTS or (pattern is _OF and match[noun].endswith("ed"))
            if act and keys and (keys <= people or " " in match[name]):
                yield _Holder(f"of {stem(match[noun])}", match[name], keys, statement, match.span(name))


def _draft(one: _Holder, other: _Holder, both: float) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.NAME,
        slot="who",
        a=Proof(one.statement.span, one.span),
        b=Proof(other.statement.span, other.span),
        why="the sentences tell one thing of two people",
        weight=2,
        rank=2.1 + both / 1000,
    )
