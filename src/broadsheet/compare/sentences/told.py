"""Clauses of two articles that tell one thing: one verb, done by the same to the same, and no other clause as near."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.polarity import deed_told
from broadsheet.compare.language.relatives import of_the_other
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.statements import mass
from broadsheet.facts.frozen import quick

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


Deed = tuple[str, str, bool, str]
"""The verb of a clause as compared, what its deed goes by, whether the verb denies that, and the one verb for it."""


@quick
class Told:
    """A clause, ready to be laid against another article's.

    Attributes:
        clause: The clause.
        verb: The verb as compared: one word for all of its synonyms.
        doer: Who does it; None where nobody is told.
        done: Whom or what it is done to, or happens to; None where it is not told.
        around: What all its words are compared by, the verb's not among them.
        complement: What the infinitive behind it is compared by: "allowed to return home".
        particle: The small word that belongs to the verb: "off" of "called off"; else empty.
        act: What the deed goes by, whether it is affirmed or denied.
        denies: Whether the clause denies that deed, by "not", by "nobody" or by a verb like "reject".
        contrary: Whether its verb is one like "reject".
        base: The one verb for its words: "repay" for "paid back".
    """

    clause: Proposition
    verb: str
    doer: Participant | None
    done: Participant | None
    around: frozenset[str]
    complement: frozenset[str] = frozenset()
    particle: str = ""
    act: str = ""
    denies: bool = False
    contrary: bool = False
    base: str = ""


def deeds_of(clauses: Sequence[Proposition], text: str) -> list[Deed]:
    """Return for each of these clauses its verb, as compared, and what its deed goes by: see :func:`deed_told`."""
    return [(_verb(clause), *deed_told(clause, text)) for clause in clauses[:MOST]]


def in_both(ours: Iterable[Deed], theirs: Iterable[Deed]) -> frozenset[str]:
    """Return the verbs, and what deeds go by, that two articles have in common."""
    left, right = ({name for one in deeds for name in one[:2]} for deeds in (ours, theirs))
    return frozenset(left & right)


def told(clauses: Sequence[Proposition], text: str, deeds: Sequence[Deed], verbs: Set[str]) -> dict[str, list[Told]]:
    """Return the clauses that tell something, by their verbs; of those with these verbs alone."""
    found: dict[str, list[Told]] = {}
    for at, (clause, done) in enumerate(zip(clauses, deeds, strict=False)):
        if done[0] not in verbs and done[1] not in verbs:
            continue
        if clause.verb not in LIGHT or clause.object is not None or (clause.passive and clause.verb == "make"):
            following = clauses[at + 1] if at + 1 < len(deeds) else None
            found.setdefault(done[0], []).append(_read(clause, done, following, text))
    return found


def _read(clause: Proposition, told_by: Deed, following: Proposition | None, text: str) -> Told:
    verb, act, contrary, base = told_by
    doer, done = clause.subject, clause.object
    if clause.passive:
        doer, done = next((who for word, who in clause.adjuncts if word == "by"), None), clause.subject
    elif done is None and clause.verb in _SUFFERING:
        doer, done = None, clause.subject
    if verb == "born":
        doer, done = None, clause.subject
    parties = [clause.subject, clause.object, *(who for _, who in clause.adjuncts)]
    around = frozenset().union(*[keys_of(who) for who in parties if who is not None])
    complement: frozenset[str] = frozenset()
    if following is not None and following.above == clause.verb and following.sentence == clause.sentence:
        behind = [following.object, *(who for _, who in following.adjuncts)]
        complement = frozenset({stem(following.verb)}).union(*[keys_of(who) for who in behind if who is not None])
    tail = ""
    if clause.verb in _PARTICLED:
        words = text[clause.verb_span[0] : min(clause.verb_span[1] + PARTICLE, clause.sentence[1])].lower().split()
        tail = next((word.strip(".,;") for word in words[1:] if word.strip(".,;") in PARTICLES), "")
    nobody = clause.subject is not None and clause.subject.denied
    nothing = clause.object is not None and clause.object.denied and bool(clause.object.words)
    denies = (clause.negated != (nobody or nothing)) != contrary
    return Told(clause, verb, doer, done, around, complement, tail, act, denies, contrary, base)


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
        return bool(one.keys & other.keys) and not _kinsmen(one, other)
    left, right = keys_of(one), keys_of(other)
    if not left.isdisjoint(right) and of_the_other(one.name or one.words, other.name or other.words):
        return False
    if one.name or other.name:
        named, plain = (left, right) if one.name else (right, left)
        return plain <= named
    if stem(one.head) != stem(other.head):
        return len(left & right) > 1
    return left <= right or right <= left or len(left & right) > 1


def _kinsmen(one: Participant, other: Participant) -> bool:
    """Tell whether two have nothing but the family name in common: "Ann Boyle", "Ian Boyle"."""
    first = one.name.split(" ", 1)[0], other.name.split(" ", 1)[0]
    if first[0] == first[1] or " " not in one.name or " " not in other.name or one.thing or other.thing:
        return False
    return not any(" " in form for form in one.keys & other.keys)


def apart(one: Participant | None, other: Participant | None) -> bool:
    """Tell whether two descriptions surely mean two."""
    if one is None or other is None or not known(one) or not known(other):
        return False
    return not keys_of(one) & keys_of(other)


def anew(one: Participant | None, former: Participant | None) -> bool:
    """Tell whether one is told of for the first time, and by more words than one that is known: "a small party"."""
    if one is None or former is None or one.name or former.name or one.definite or one.denied or one.several:
        return False
    if one.head.endswith("s"):  # "Shares of the maker" are told without an article also where they are known.
        return False
    return former.definite and bool(keys_of(one) - keys_of(former))


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
