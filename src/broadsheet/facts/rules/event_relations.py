"""What an event is called: the relation of a clause's verb, and what the words beside the verb make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.lexicon.units import ORDINALS
from broadsheet.facts.lexicon.verbs import PAST_OF
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.phrases import FINITE
from broadsheet.facts.relations import CORE, relation_of
from broadsheet.facts.rules.agents import agent_of

if TYPE_CHECKING:
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.reading import Reading


_SHOTS = word_set(
    """
    shot shots gun rifle pistol bullet bullets missile missiles rocket rockets round rounds weapon weapons
    revolver tear
    """
)
_OVER = word_set("take hand pull turn knock win roll")
"""Verbs of which "over" is a part; behind others it opens a phrase: "went over the wall"."""
_TURNING = frozenset(("out", "up", "off", "down", "over", "away"))
_HIT = word_set(
    "gas brakes brake road snag shelves headlines market streets winners winner aces ace target targets runs homers"
)
_WITH_OBJECT = word_set("run head fire strike lead")
_IDIOMS = {
    ("lead", "to"): "led to",
    ("check", "into"): "entered",
    ("step", "down"): "resigned",
    ("pass", "away"): "died",
    ("shut", "down"): "closed",
}
_WITH_IDIOMS = frozenset(lemma for lemma, _ in _IDIOMS)


def event_relation(reading: Reading, number: int, clause: Clause) -> str:
    """Return the relation of a clause's verb, where what stands beside the verb changes it."""
    if clause.relation is None:
        clause.relation = _relation(reading, number, clause)
    return clause.relation


def _relation(reading: Reading, number: int, clause: Clause) -> str:
    low, verb = reading.words[number].low, clause.verb
    relation = _plain_relation(reading, number, clause)
    odd = _odd_relation(reading, number, clause, relation) if verb.lemma in _ODD else ""
    if odd:
        return odd
    helped = verb.passive and verb.form == FINITE and verb.first < verb.head
    if helped and relation == PAST_OF.get(verb.lemma) and agent_of(reading, number, clause) is None:
        # "was seen", "was given": what was done to it, not what it did.
        relation = low[verb.head]
    particle = low[verb.last - 1]
    if verb.last - verb.head != len(("ruled", "out")) or particle not in _TURNING:
        return relation
    told = (relation not in CORE or verb.lemma == "rule") and (particle != "over" or verb.lemma in _OVER)
    # "ruled out", "gave up" and "carried out" tell other things than "ruled", "gave" and "carried".
    return f"{relation} {particle}" if told and relation.split()[0] == relation else relation


_ODD = frozenset(("hit", "depart", "finish", "shake"))


def _odd_relation(reading: Reading, number: int, clause: Clause, relation: str) -> str:
    """Return the relation of a verb that tells something else beside some words; empty where none is there."""
    low, verb = reading.words[number].low, clause.verb
    if verb.lemma == "hit" and _idle_hit(reading, number, clause):
        return "hit"
    if verb.lemma == "depart" and not any(reading.pieces[number][at].named for _, at, _ in clause.adjuncts[:1]):
        # "departed from tradition" is not leaving a firm.
        return "departed"
    if relation == "ended" and verb.lemma == "finish" and low[verb.last : verb.last + 1] and low[verb.last] in ORDINALS:
        return "finished"
    shaken = verb.passive and verb.lemma == "shake" and agent_of(reading, number, clause) is None
    return "shaken" if shaken else ""


def _plain_relation(reading: Reading, number: int, clause: Clause) -> str:
    verb, low = clause.verb, reading.words[number].low
    if low[verb.last - 1] == "up" and low[verb.last : verb.last + 2] == ["in", "flames"]:
        return "burned"
    if verb.lemma == "take" and low[verb.last : verb.last + 2] == ["into", "custody"]:
        return "arrested"
    if verb.lemma in _WITH_IDIOMS and (clause.object is None or verb.passive):
        preposition = clause.adjuncts[0][0] if clause.adjuncts else ""
        idiom = _IDIOMS.get((verb.lemma, low[verb.last - 1] if verb.last - 1 > verb.head else preposition))
        if idiom is not None:
            return idiom
    if verb.lemma in _WITH_OBJECT and not verb.passive:
        if clause.object is None:
            return PAST_OF.get(verb.lemma, verb.lemma + "ed")
        if verb.lemma == "fire" and low[reading.pieces[number][clause.object[0]].head] in _SHOTS:
            return "fired shots"
    return relation_of(verb.lemma)


def _idle_hit(reading: Reading, number: int, clause: Clause) -> bool:
    """Say whether a hit struck nothing: "hit the brakes", "hit a snag"."""
    return (
        clause.object is not None and reading.words[number].low[reading.pieces[number][clause.object[0]].head] in _HIT
    )
