"""What was done to one thing and not as far: "almost destroyed"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.extent import (
    EXTENT_WORDS,
    Extent,
    extent_before,
    extents_differ,
    tells_how_many,
)
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.conditions import antecedent
from broadsheet.compare.sentences.holding import holding
from broadsheet.compare.sentences.told import LIGHT, keys_of, same
from broadsheet.facts import Kind
from broadsheet.facts.relations import SAY_VERBS, relation_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Participant, Proposition, Span

BEFORE = 28
"""So many characters before a word stand those that say how far or how many."""

_NOTHING_DONE = LIGHT | SAY_VERBS
_RUINING = word_set("destroy devastate raze flatten gut wreck ruin demolish")
_DAMAGING = "damage"
_FULL = (Extent.PLAIN, Extent.WHOLLY)


class _Done(NamedTuple):
    """A clause with how far it was done."""

    clause: Proposition
    degree: Extent
    value: Span
    thing: Participant


def extents(a: Side, b: Side) -> list[Draft]:
    """Return a row for everything that was done to one thing and not as far in the one article as in the other."""
    acts = _acts_in_degrees(a, b)
    if not acts:
        return []
    ours, theirs = (list(_done(side, other, acts)) for side, other in ((a, b), (b, a)))
    unlike = _unlike(ours, theirs)
    return [_draft(one, other) for one, other in unlike if _differ(one, other)]


def _acts_in_degrees(a: Side, b: Side) -> frozenset[str]:
    """Return the acts that both articles tell and one of them in a sentence that says how far anything was done."""
    acts = [frozenset(_act(one.verb) for one in side.clauses) for side in (a, b)]
    both = (acts[0] & acts[1]) - _NOTHING_DONE
    said: set[str] = set()
    for side in (a, b):
        spans = {one.span for one in holding(side, EXTENT_WORDS)}
        said |= {_act(one.verb) for one in side.clauses if one.sentence in spans}
    return both & (said | {_DAMAGING})


def _unlike(ours: Sequence[_Done], theirs: Iterable[_Done]) -> list[tuple[_Done, _Done]]:
    """Return every two clauses that tell one thing in two degrees, where neither is told in the other's as well."""
    by_verb: dict[str, list[_Done]] = {}
    for other in theirs:
        by_verb.setdefault(_act(other.clause.verb), []).append(other)
    met = [(one, other) for one in ours for other in by_verb.get(_act(one.clause.verb), ()) if _one_deed(one, other)]
    level = {each for one, other in met if _degree(one) == _degree(other) for each in (one, other)}
    found = []
    for one, other in met:
        if one not in level and other not in level:
            level |= {one, other}
            found.append((one, other))
    return found


def _act(verb: str) -> str:
    """Return by what a clause meets those that may tell the same: all ruin is damage."""
    return _DAMAGING if verb in _RUINING else verb


def _degree(one: _Done) -> tuple[bool, int]:
    return one.clause.verb in _RUINING, one.degree


def _differ(one: _Done, other: _Done) -> bool:
    """Tell whether two degrees of one deed are a difference: of damage it is one whether it ruined the thing."""
    if one.clause.verb == other.clause.verb:
        return extents_differ(one.degree, other.degree)
    if (one.clause.verb in _RUINING) == (other.clause.verb in _RUINING):
        return False
    ruined = one if one.clause.verb in _RUINING else other
    return ruined.degree in _FULL


def _one_deed(one: _Done, other: _Done) -> bool:
    """Tell whether both tell what was done to one thing; of several some may be ruined and others damaged."""
    left, right = one.thing, other.thing
    if (one.clause.verb in _RUINING) != (other.clause.verb in _RUINING) and any(_many(who) for who in (left, right)):
        return False
    named = keys_of(left) & keys_of(right) if left.name or right.name else frozenset()
    # "the Harrods store" is "Harrods".
    return same(left, right) or bool(named and named in (keys_of(left), keys_of(right)))


def _many(who: Participant) -> bool:
    return who.several or (not who.name and who.head.endswith("s") and not who.head.endswith("ss"))


def _told(side: Side, against: Side) -> Iterator[Proposition]:
    """Yield the clauses that tell what was done, but for sentences that stand in both articles."""
    same_words = {one.folded for one in against.statements}
    shut = {one.span for one in side.statements if one.heading or one.folded in same_words}
    for clause in side.clauses:
        if clause.sentence not in shut and not clause.quoted and clause.verb not in SAY_VERBS:
            yield clause


def _done(side: Side, against: Side, acts: Set[str]) -> Iterator[_Done]:
    by_sentence: dict[Span, list[Proposition]] = {}
    for clause in side.clauses:
        by_sentence.setdefault(clause.sentence, []).append(clause)
    for clause in _told(side, against):
        if clause.negated or clause.planned or clause.above or _act(clause.verb) not in acts:
            continue
        thing = clause.subject if clause.passive or clause.object is None else clause.object
        thing = thing or antecedent(by_sentence[clause.sentence], clause)
        if thing is None or tells_how_many(side.text[max(clause.sentence[0], thing.span[0] - BEFORE) : thing.span[0]]):
            continue
        start, end = clause.verb_span
        verb = side.text.rfind(" ", start, end) + 1 or start
        opening = max(clause.sentence[0], verb - BEFORE)
        extent, at = extent_before(side.text[opening:verb])
        yield _Done(clause, extent, (opening + at, end), thing)


def _draft(one: _Done, other: _Done) -> Draft:
    names = sorted({each.thing.name or each.thing.words for each in (one, other)})
    return Draft(
        verdict=Verdict.DIFFERS,
        kind=Kind.STATEMENT,
        slot=f"{names[0]} / {relation_of(min(one.clause.verb, other.clause.verb))}",
        a=Proof(one.clause.sentence, one.value),
        b=Proof(other.clause.sentence, other.value),
        why="one says that it was not done as far",
        weight=2,
        rank=2.0,
    )
