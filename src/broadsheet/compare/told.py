"""Clauses of two articles that tell one thing: one verb, done by the same to the same, and no other clause as near."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.deeds import deed
from broadsheet.compare.listing import word_set
from broadsheet.compare.statements import mass
from broadsheet.compare.words import content_keys, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from broadsheet.facts import Participant, Proposition

MOST = 300
"""Of more clauses only the beginning is looked at: the time stays bounded."""

USUAL = 4.0
"""What a name weighs that one sentence has, in two articles of ten sentences each: 1.3 times ln 21."""

VERB = 1.5
"""What a verb weighs whose base form neither article prints: "built"."""

PARTICLE = 7
"""So many characters behind a verb its particle ends: "go ahead", "called off"."""

_PARTICLED = word_set("call put go throw turn vote step")
"""Verbs whose particle makes another verb of them."""

PARTICLES = frozenset({"off", "ahead", "down", "out", "up"})

LIGHT = word_set("be have do get make take give go come put set say tell become keep let seem appear")
"""Verbs that tell nothing without what follows them."""

_SUFFERING = word_set(
    "die drown perish succumb survive collapse sink capsize derail crash burn explode fail disappear vanish"
)
"""Verbs whose subject is the one it happens to, passive or not."""


class Told(NamedTuple):
    """A clause, ready to be laid against another article's. A named tuple, for a comparison makes hundreds.

    Attributes:
        clause: The clause.
        verb: The verb as compared: one word for all of its synonyms.
        doer: Who does it; None where nobody is told.
        done: Whom or what it is done to, or happens to; None where it is not told.
        around: What all its words are compared by, the verb's not among them.
        complement: What the infinitive behind it is compared by: "allowed to return home".
        particle: The small word that belongs to the verb: "off" of "called off"; else empty.
    """

    clause: Proposition
    verb: str
    doer: Participant | None
    done: Participant | None
    around: frozenset[str]
    complement: frozenset[str] = frozenset()
    particle: str = ""


def verbs_of(clauses: Sequence[Proposition]) -> frozenset[str]:
    """Return the verbs of these clauses, as compared."""
    return frozenset([_verb(clause) for clause in clauses[:MOST]])


def told(clauses: Sequence[Proposition], text: str, verbs: Set[str] | None = None) -> dict[str, list[Told]]:
    """Return the clauses that tell something, by their verbs; where ``verbs`` are given those with these alone."""
    found: dict[str, list[Told]] = {}
    clauses = clauses[:MOST]
    for at, clause in enumerate(clauses):
        verb = _verb(clause)
        if verbs is not None and verb not in verbs:
            continue
        if clause.verb not in LIGHT or clause.object is not None or (clause.passive and clause.verb == "make"):
            one = _read(clause, verb, clauses[at + 1] if at + 1 < len(clauses) else None, text)
            found.setdefault(one.verb, []).append(one)
    return found


def _read(clause: Proposition, verb: str, following: Proposition | None, text: str) -> Told:
    doer, done = clause.subject, clause.object
    if clause.passive:
        doer, done = next((who for word, who in clause.adjuncts if word == "by"), None), clause.subject
    elif done is None and clause.verb in _SUFFERING:
        doer, done = None, clause.subject
    if verb == "born":
        doer, done = None, clause.subject
    parties = [clause.subject, clause.object, *(who for _, who in clause.adjuncts)]
    around = frozenset().union(*(keys_of(who) for who in parties if who is not None))
    complement: frozenset[str] = frozenset()
    if following is not None and following.above == clause.verb and following.sentence == clause.sentence:
        behind = [following.object, *(who for _, who in following.adjuncts)]
        complement = frozenset({stem(following.verb)}).union(*(keys_of(who) for who in behind if who is not None))
    tail = ""
    if clause.verb in _PARTICLED:
        words = text[clause.verb_span[0] : min(clause.verb_span[1] + PARTICLE, clause.sentence[1])].lower().split()
        tail = next((word.strip(".,;") for word in words[1:] if word.strip(".,;") in PARTICLES), "")
    return Told(clause, verb, doer, done, around, complement, tail)


def _verb(clause: Proposition) -> str:
    if clause.verb == "be" and clause.object is not None and clause.object.head == "born":
        return clause.object.head
    # "Made in Vietnam" is built there; who made an offer, or who made it home, built nothing.
    return stem(deed("build" if clause.verb == "make" and clause.passive else clause.verb))


def keys_of(who: Participant) -> frozenset[str]:
    """Return what the words for somebody or something are compared by, and those of its name."""
    return _keys(who.words, who.keys) if who.keys else content_keys(who.words)


@lru_cache(maxsize=8192)
def _keys(words: str, forms: frozenset[str]) -> frozenset[str]:
    return content_keys(words).union(*(content_keys(form) for form in forms))


def known(who: Participant | None) -> bool:
    """Tell whether it is said who or what it is."""
    return who is not None and bool(who.name or (who.words and not who.pronoun))


def same(one: Participant | None, other: Participant | None) -> bool:
    """Tell whether two descriptions surely mean one: a name in common, or one noun with no other word against it."""
    if one is None or other is None or not known(one) or not known(other):
        return False
    if one.name and other.name:
        return bool(one.keys & other.keys)
    left, right = keys_of(one), keys_of(other)
    if one.name or other.name:
        return bool(left & right) and stem(one.head) in right | left
    if stem(one.head) != stem(other.head):
        return len(left & right) > 1
    return left <= right or right <= left or len(left & right) > 1


def apart(one: Participant | None, other: Participant | None) -> bool:
    """Tell whether two descriptions surely mean two."""
    if one is None or other is None or not known(one) or not known(other):
        return False
    return not keys_of(one) & keys_of(other)


def is_person(who: Participant | None) -> bool:
    """Tell whether it is one person by name: known to be one, or named with two words and not known to be a thing."""
    return who is not None and not who.several and (who.person or (" " in who.name and not who.thing))


def weight(keys: Iterable[str], weights: Mapping[str, float]) -> float:
    """Return the weight of these words together, no figures among them."""
    return mass([key for key in keys if not key[:1].isdigit()], weights)


def fullness(weights: Mapping[str, float]) -> float:
    """Return which share of their usual weight words reach in two articles as short as these: at most 1."""
    return min(1.0, max(weights.values(), default=0.0) / USUAL)


def verb_weight(verb: str, weights: Mapping[str, float]) -> float:
    """Return what a verb weighs that both articles use, in whatever form."""
    return weights.get(verb, VERB)
