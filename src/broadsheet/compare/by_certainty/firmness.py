"""Clauses of both articles that tell one thing, one more surely than the other: "may have fallen asleep", "fell"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.certainty import (
    MARKING,
    Certainty,
    certainty_around,
    certainty_before,
    not_equally_sure,
)
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.holding import holding
from broadsheet.compare.sentences.told import (
    LIGHT,
    MOST,
    anew,
    apart,
    deeds_of,
    fullness,
    keys_of,
    known,
    same,
    told,
    verb_weight,
    weight,
)
from broadsheet.facts import Kind
from broadsheet.facts.relations import SAY_VERBS, relation_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.told import Deed, Told
    from broadsheet.facts import Participant, Proposition, Span

REACH = 48
"""So many characters before a verb stand the words that say how sure it is."""

LEAST = 3.6
"""What the words must weigh that both clauses share, verb included, so that they surely tell of one thing."""

TALE = 6.0
"""... or what the sentences must share where the parties are called otherwise."""

LONGEST_VALUE = 90
"""A value is shown up to so many characters behind its first."""

_CUT = re.compile(r"[,;:()—“”\"]|\b(?:and|but|who|which|that|after|when|before|while|because|if|as)\b", re.IGNORECASE)
_NO_DEEDS = LIGHT | word_set(
    """
    see hear feel smell notice watch expect think believe suspect hope know want need thank welcome praise
    congratulate apologise apologize try help start begin continue turn show look call ask
    """
)
"""Who could hear it heard it; and of thanks, thoughts and beginnings nobody is more or less sure."""

_NOTHING: Deed = ("", "", False, "")
_TELLING = re.compile(r"(?:\bafter|\b(?:is|are|was|were|been|be)(?: [a-z]+)?) $")
_OPEN = re.compile(r"\b(?:if|whether|unless|until|in case)\b", re.IGNORECASE)
_WORD_OF = re.compile(
    r"\baccording to\b|\b(?:said|says?|told|alleg\w+|report(?:s|ed)?|added|confirmed|assert\w*|claim\w*|belief|account"
    r"|insist\w*|accus\w+|charge[sd]?)\b",
    re.IGNORECASE,
)


_Keys = tuple["Mapping[Span, frozenset[str]]", "Mapping[Span, frozenset[str]]"]
"""What the words of each sentence are compared by, for the two articles."""


class _Sure(NamedTuple):
    """A clause with how sure it is told.

    Attributes:
        told: The clause.
        certainty: How sure it is told.
        time: Of which time: see :func:`certainty_before`.
        value: The words that tell it.
    """

    told: Told
    certainty: Certainty
    time: str
    value: Span


def firmness(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every two clauses that tell one thing of which the articles are not equally sure."""
    marked = [{one.span for one in holding(side, MARKING)} for side in (a, b)]
    if not any(marked):
        return []
    same_words = {one.folded for one in a.statements} & {other.folded for other in b.statements}
    clauses = [_own(side, same_words) for side in (a, b)]
    printed = [frozenset(one.verb for one in own) for own in clauses]
    unsure = {one.verb for own, spans in zip(clauses, marked, strict=True) for one in own if one.sentence in spans}
    verbs = unsure & printed[0] & printed[1]
    if not verbs:
        return []
    ours, theirs = (_told(own, side, verbs, spans) for own, side, spans in zip(clauses, (a, b), marked, strict=True))
    keys = ({one.span: one.keys for one in a.statements}, {one.span: one.keys for one in b.statements})
    drafts = []
    for verb in sorted(ours.keys() & theirs.keys()):
        if len({one.certainty for one in (*ours[verb], *theirs[verb])}) > 1:
            drafts += _unlike(ours[verb], theirs[verb], weights, keys, a, b)
    return drafts


def _told(clauses: Sequence[Proposition], side: Side, verbs: Set[str], marked: Set[Span]) -> dict[str, list[_Sure]]:
    """Return the clauses with these verbs of which it is known how sure they are told, by verb."""
    deeds = [deeds_of([one], side.text)[0] if one.verb in verbs else _NOTHING for one in clauses[:MOST]]
    names = {deed[0] for deed in deeds if deed is not _NOTHING}
    found: dict[str, list[_Sure]] = {}
    for own in told(clauses, side.text, deeds, names).values():
        for one in own:
            sure = _sure(one, side, marked=one.clause.sentence in marked)
            if sure is not None:
                found.setdefault(one.clause.verb, []).append(sure)
    return found


def _own(side: Side, same_words: set[str]) -> list[Proposition]:
    shut = {one.span for one in side.statements if one.folded in same_words or one.heading}
    return [
        one
        for one in side.clauses
        if one.sentence not in shut and one.verb not in SAY_VERBS and one.verb not in _NO_DEEDS
    ]


def _sure(one: Told, side: Side, *, marked: bool) -> _Sure | None:
    """Return a clause with how sure it is told; None where that is open, or where it tells nothing of the kind."""
    clause = one.clause
    if clause.quoted:
        return None
    text, sentence = side.text, clause.sentence
    verb = text.rfind(" ", clause.verb_span[0], clause.verb_span[1]) + 1 or clause.verb_span[0]
    start = max(sentence[0], clause.verb_span[0] - REACH)
    if _OPEN.search(text, max(sentence[0], min(start, clause.span[0] - 12)), verb):
        return None
    end = max(clause.verb_span[1], min(clause.span[1], clause.verb_span[0] + LONGEST_VALUE))
    before = text[start:verb]
    if not marked:
        return _unmarked(one, before, text, end)
    cut = max((match.end() for match in _CUT.finditer(before)), default=0)
    marker = certainty_before(before[cut:])
    if marker is not None:
        certainty, at, time = marker
        return _Sure(one, certainty, time, (start + cut + at, end))
    return _around(one, text, end) or _unmarked(one, before, text, end)


def _around(one: Told, text: str, end: int) -> _Sure | None:
    """Return a clause that somebody only thinks or denies; None where nobody does."""
    clause, sentence = one.clause, one.clause.sentence
    opening = clause.subject.span[0] if clause.subject is not None else clause.verb_span[0]
    start = max(sentence[0], opening - REACH)
    around = certainty_around(text[start:opening], text[clause.span[1] : sentence[1]])
    if around is None:
        return None
    certainty, at = around
    return _Sure(one, certainty, "open", (min(start + at, clause.verb_span[0]), end))


def _unmarked(one: Told, before: str, text: str, end: int) -> _Sure | None:
    """Return a clause without any word that says how sure it is; None where it hangs on something."""
    clause = one.clause
    value = (clause.verb_span[0], end)
    if clause.planned and not clause.hedged:
        # "to leave" is as often what somebody may do as what he will.
        return _Sure(one, Certainty.WILL, "ahead", value) if not text.startswith("to ", value[0]) else None
    if clause.hedged or clause.planned or clause.above or _hangs(before, text[slice(*clause.verb_span)]):
        return None
    return _Sure(one, Certainty.FACT, "then", value)


def _hangs(before: str, verb: str) -> bool:
    """Tell whether a verb in "-ing" is only named: "difficulties in attacking", but not "after robbing a bank"."""
    return verb.endswith("ing") and _TELLING.search(before) is None


def _unlike(
    left: Sequence[_Sure],
    right: Sequence[_Sure],
    weights: Mapping[str, float],
    keys: _Keys,
    a: Side,
    b: Side,
) -> list[Draft]:
    found = []
    for one in left:
        for other in right:
            mass = _of_one(one.told, other.told, weights, keys)
            if mass:
                found.append((mass, one, other))
    # Where the two also tell it equally surely, they do not differ.
    level = {each.value for _, one, other in found if one.certainty is other.certainty for each in (one, other)}
    found = [each for each in found if _why(each[1], each[2], a, b)]
    found.sort(key=lambda each: (-round(each[0], 6), each[1].value[0] + each[2].value[0], each[1].value[0]))
    drafts: list[Draft] = []
    for mass, one, other in found:
        if one.value in level or other.value in level:
            continue
        level |= {one.value, other.value}
        drafts.append(_draft(one, other, _why(one, other, a, b), mass))
    return drafts[:1]


def _of_the_doer(one: _Sure, other: _Sure) -> bool:
    """Tell whether it may be in doubt only who did it, and the other does not tell that of the same."""
    for doubted, stated in ((one, other), (other, one)):
        if doubted.certainty is Certainty.ALLEGED and stated.certainty is Certainty.FACT:
            doers = doubted.told.doer, stated.told.doer
            return known(doers[0]) and not same(*doers)
    return False


def _why(one: _Sure, other: _Sure, a: Side, b: Side) -> str:
    sourced = any(
        each.certainty is Certainty.FACT
        and (each.told.clause.source or _WORD_OF.search(side.text, *each.told.clause.sentence) is not None)
        for each, side in ((one, a), (other, b))
    )
    ahead = {one.certainty, other.certainty} & {Certainty.PLANNED, Certainty.CONSIDERED}
    if _of_the_doer(one, other) or (ahead and not same(one.told.done, other.told.done)):
        return ""
    return not_equally_sure((one.certainty, one.time), (other.certainty, other.time), sourced=sourced)


def _of_one(one: Told, other: Told, weights: Mapping[str, float], keys: _Keys) -> float:
    """Return what two clauses share that tell one thing of the same; 0 where they may tell of two."""
    if one.denies != other.denies or one.particle != other.particle:
        return 0.0
    if any(_are_two(*parties) for parties in ((one.doer, other.doer), (one.done, other.done))):
        return 0.0
    sure = _sure_parties(one, other)
    if sure <= 1 and not _meet(one, other, keys):
        return 0.0
    shared = (one.around & other.around) | (one.complement & other.complement)
    mass = weight(shared, weights) + verb_weight(one.verb, weights)
    if mass < LEAST * fullness(weights) or sure < 0:
        return 0.0
    around = keys[0].get(one.clause.sentence, frozenset()) & keys[1].get(other.clause.sentence, frozenset())
    return mass if sure > 0 or weight(around, weights) >= TALE * fullness(weights) else 0.0


def _are_two(left: Participant | None, right: Participant | None) -> bool:
    """Tell whether two are called by two names."""
    return bool(left and right and left.name and right.name and apart(left, right))


def _sure_parties(one: Told, other: Told) -> int:
    """Return how many parties of two clauses are surely one, less those that are surely two."""
    sure = 0
    for left, right in ((one.doer, other.doer), (one.done, other.done)):
        if known(left) and known(right):
            alike = same(left, right) and not anew(left, right) and not anew(right, left)
            sure += 1 if alike else -1 if apart(left, right) else 0
    return sure


def _meet(one: Told, other: Told, keys: _Keys) -> bool:
    """Tell whether what a clause tells beside its subject stands in the other's sentence, where both tell more."""
    rests = [
        each.around - (keys_of(each.clause.subject) if each.clause.subject is not None else frozenset())
        for each in (one, other)
    ]
    sentences = [own.get(each.clause.sentence, frozenset()) for own, each in zip(keys, (one, other), strict=True)]
    return not all(rests) or bool(rests[0] & sentences[1] or rests[1] & sentences[0])


def _draft(one: _Sure, other: _Sure, why: str, mass: float) -> Draft:
    parties = (one.told.clause.subject, other.told.clause.subject)
    names = sorted({party.name or party.words for party in parties if party is not None and known(party)})
    return Draft(
        verdict=Verdict.DIFFERS,
        kind=Kind.STATEMENT,
        slot=" / ".join([*filter(None, names[:1]), relation_of(one.told.clause.verb)]),
        a=Proof(one.told.clause.sentence, one.value),
        b=Proof(other.told.clause.sentence, other.value),
        why=why,
        weight=2,
        rank=mass,
    )
