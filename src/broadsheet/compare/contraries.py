"""What becomes of somebody or something, in words that exclude each other: destroyed and intact, fired and retired.

Each article puts its people and things into states: with a verb ("survived"), a participle ("was acquitted"), an
adjective ("remains open"), or by denying one ("was not damaged"). Of two states of one scale only one can hold.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.deeds import deed
from broadsheet.compare.denied import certain, told_of_one, value_of
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.compare.told import apart, fullness, known, same, weight
from broadsheet.compare.words import content_keys, plain_stem, stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.told import Told
    from broadsheet.facts import Participant, Proposition

LEAST = 2.0
"""What the words must weigh that name the one in question in both articles, where they are no name."""

REACH = 30
"""So many characters behind a clause still tell when it was so."""

# One scale a line: name, "+" where the state may change while a story runs, then its places, parted by bars. Before a
# word "<" says that the verb's subject is in the state, ">" that the one is to whom it is done, "=" that it is said
# with "be" or its like; "*" asks for one object in both.
_SCALES_TEXT = """
life         -  >kill <die =dead >murder | <survive =alive
harm         -  >injure >hurt >wound =injured =hurt =wounded | =unhurt =unharmed =uninjured =unscathed =safe
damage       -  >damage >destroy <collapse >wreck >flatten >demolish =destroyed =damaged | =intact =undamaged =unscathed
verdict      -  >acquit >clear =acquitted =innocent | >convict =guilty
leaving      -  >dismiss >fire >sack >oust | <resign <retire <quit
staying      -  <leave <depart <quit <resign <retire <step-down >replace | <stay
capture      +  >arrest >detain >jail =custody =jailed | =large =fugitive =hiding =free
opening      +  =closed =shut >close >shut | =open >reopen <reopen
holding      -  >cancel >scrap >call-off >abandon | >postpone >delay >put-off | <proceed <go-ahead
vote         -  >approve >pass >adopt >ratify | >reject >defeat >vote-down >throw-out
offer        -  *accept | *reject *refuse *decline *turn-down
keeping      -  *keep *retain | *lose *forfeit
title        -  *win | *lose
strength     -  <strengthen <intensify | <weaken
admission    +  *admit *confess | *deny
meeting      -  *attend | *miss *skip *boycott
"""
_FALLING_TO = frozenset({"be", "remain", "stay", "become", "keep", "leave", "find", "get", "declare", "rule", "feel"})
_PARTICLES = frozenset({"off", "ahead", "down", "out"})
_DENIED_HARM = frozenset({"harm", "damage", "life", "staying"})
"""Scales on which the denial of one place is the other: who was not hurt is unhurt."""

_ELSEWHEN = re.compile(
    r"\b(?:(?:19|20)\d\d|last (?:year|month|week|season)|previous(?:ly)?|earlier|once|ago|almost|nearly|initially"
    r"|at first|originally|if|unless|whether|until|later|eventually|again|some|half|parts?|partly|several|many|most"
    r"|others?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Scale:
    name: str
    changing: bool


@dataclass(frozen=True, slots=True)
class _State:
    """One in a state.

    Attributes:
        scale: The scale.
        place: Where on it.
        holder: Who or what is in the state.
        told: The clause that says so.
        denied: Whether that place is denied.
        paired: Whether the same must be done to the same: "lost its majority".
        undergone: Whether it was done to the holder.
    """

    scale: _Scale
    place: int
    holder: Participant
    told: Told
    denied: bool
    paired: bool = False
    undergone: bool = False


def _table() -> dict[str, list[tuple[str, _Scale, int]]]:
    """Return for each word how it puts whom on which scale where."""
    table: dict[str, list[tuple[str, _Scale, int]]] = {}
    for line in _SCALES_TEXT.strip().splitlines():
        name, changing, places = line.split(maxsplit=2)
        scale = _Scale(name, changing == "+")
        for number, place in enumerate(places.split("|")):
            for word in place.split():
                key = word[1:] if word[0] != "=" else "=" + plain_stem(word[1:])
                table.setdefault(key, []).append((word[0], scale, number))
    return table


_TABLE = _table()


_HANDING_IN = frozenset({"announce", "submit", "tender", "offer", "hand", "give", "declare"})
_LEAVES = frozenset({"resignation", "departure", "retirement"})
_LEAVING = next((scale, place) for _, scale, place in _TABLE["resign"] if scale.name == "staying")
"""Who announces a resignation is to leave."""


VERBS = frozenset(stem(deed(key.partition("-")[0])) for key in _TABLE if key[0] != "=") | frozenset(
    stem(deed(verb)) for verb in _FALLING_TO | _HANDING_IN
)
"""The verbs that put somebody into a state, as compared."""


def contraries(
    a: Side, b: Side, ours: Sequence[Told], theirs: Sequence[Told], weights: Mapping[str, float]
) -> list[Draft]:
    """Return a row for everybody and everything that the two articles put into states of which one only can hold."""
    left, right = ([state for one in side for state in _states(one)] for side in (ours, theirs))
    by_scale: dict[str, list[_State]] = {}
    for state in right:
        by_scale.setdefault(state.scale.name, []).append(state)
    drafts = []
    for one in left:
        for other in by_scale.get(one.scale.name, ()):
            if not _exclude(one, other) or not _of_one(one, other, weights):
                continue
            if _otherwise(one, a) or _otherwise(other, b) or _inconstant(one, left) or _inconstant(other, right):
                continue
            drafts.append(_draft(one, other, _doubt(one, other, a, b)))
    return drafts


def _states(one: Told) -> Iterator[_State]:
    clause = one.clause
    if not clause.quoted and not clause.hedged:
        yield from _done(one)
        yield from _said_to_be(one)


def _done(one: Told) -> Iterator[_State]:
    """Yield the states that the verb itself tells."""
    clause = one.clause
    for how, scale, place in _TABLE.get(_worded(one), ()):
        holder = clause.subject if how == "<" else one.done
        if how == "<" and (clause.passive or (clause.object is not None and scale.name not in ("capture", "staying"))):
            continue
        if holder is not None and known(holder):
            yield _State(scale, place, holder, one, clause.negated or holder.denied, how == "*", how == ">")
    if (
        _announced(clause)
        and clause.object is not None
        and clause.object.head in _LEAVES
        and clause.subject is not None
    ):
        yield _State(*_LEAVING, clause.subject, one, clause.negated)


def _said_to_be(one: Told) -> Iterator[_State]:
    """Yield the states that an adjective tells: "remains open", "was found guilty"."""
    clause, holder = one.clause, one.clause.subject
    if clause.verb not in _FALLING_TO or clause.object is None or clause.object.name or not known(holder):
        return
    words = [clause.object.head, *(who.head for word, who in clause.adjuncts[:1] if word in ("in", "into"))]
    for how, scale, place in (entry for word in words for entry in _TABLE.get("=" + plain_stem(word), ())):
        if how == "=" and holder is not None:
            yield _State(scale, place, holder, one, clause.negated or clause.object.denied)


def _worded(one: Told) -> str:
    verb = one.clause.verb
    particle = one.particle
    return f"{verb}-{particle}" if particle in _PARTICLES and f"{verb}-{particle}" in _TABLE else verb


def _exclude(one: _State, other: _State) -> bool:
    """Tell whether two states of one scale cannot both hold."""
    if one.denied and other.denied:
        return False
    if one.denied != other.denied:
        words = {_worded(state.told) for state in (one, other)}
        return one.place == other.place and len(words) > 1 and one.scale.name in _DENIED_HARM
    return one.place != other.place


def _of_one(one: _State, other: _State, weights: Mapping[str, float]) -> bool:
    p, q = one.told.clause, other.told.clause
    if (p.planned != q.planned and _announced(p) == _announced(q)) or (
        one.undergone and other.undergone and apart(one.told.doer, other.told.doer)
    ):
        return False
    if one.paired or other.paired:
        return same(one.told.doer, other.told.doer) and same(one.holder, other.holder)
    if not same(one.holder, other.holder):
        return False
    if one.holder.name and other.holder.name:
        return True
    return told_of_one(one.holder, other.holder) and weight(_shared(one, other), weights) >= LEAST * fullness(weights)


def _announced(clause: Proposition) -> bool:
    return clause.verb in _HANDING_IN


def _shared(one: _State, other: _State) -> frozenset[str]:
    return content_keys(one.holder.words) & content_keys(other.holder.words)


def _inconstant(one: _State, own: Sequence[_State]) -> bool:
    """Tell whether an article itself puts the same one elsewhere on the scale."""
    return any(
        other is not one and other.scale is one.scale and _exclude(one, other) and same(one.holder, other.holder)
        for other in own
    )


def _otherwise(one: _State, side: Side) -> bool:
    """Tell whether the words beside a state say that it is of another time, or of a part only."""
    clause = one.told.clause
    return _ELSEWHEN.search(side.text, clause.span[0], min(clause.sentence[1], clause.span[1] + REACH)) is not None


def _doubt(one: _State, other: _State, a: Side, b: Side) -> str:
    changing = one.scale.changing or one.told.clause.perfect or other.told.clause.perfect
    return certain(one.told, other.told, a, b, changing=changing)


def _draft(one: _State, other: _State, doubt: str) -> Draft:
    holders = {state.holder.name or state.holder.words for state in (one, other)}
    names = sorted(holders, key=lambda name: (-len(name), name))
    return Draft(
        verdict=Verdict.DIFFERS if doubt else Verdict.CONFLICT,
        kind=Kind.STATUS,
        slot=" / ".join([names[0], one.scale.name]),
        a=Proof(one.told.clause.sentence, value_of(one.told)),
        b=Proof(other.told.clause.sentence, value_of(other.told)),
        why=doubt or "only one of the two can hold",
        weight=2,
        rank=3.0,
    )
