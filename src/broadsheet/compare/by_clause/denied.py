"""What one article denies and the other affirms: "will appeal", "will not appeal"; "found no faults", "found two"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.denial_doubts import doubt_denial
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.told import (
    LIGHT,
    anew,
    apart,
    fullness,
    is_person,
    keys_of,
    known,
    same,
    verb_weight,
    weight,
)
from broadsheet.facts import Kind
from broadsheet.facts.relations import relation_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.told import Told
    from broadsheet.facts import Participant, Proposition, Span

LEAST = 2.5
"""What the words must weigh that both clauses share, verb included, so that they surely tell of one thing."""

LONGEST_VALUE = 90
"""A value is shown with its subject up to so many characters."""

TALE = 7.0
"""... and what the sentences must share where the parties are called otherwise."""

THIN = 2.5
"""... and what the shared words of an infinitive, where one clause does not say whom it is about."""

_OF_WHAT = re.compile(
    r" (?P<way>for|of|in|on|to|with) (?:the |an? |its |their )?(?P<sort>[\w-]+) (?P<head>[a-z]+)"
    r"(?=[,.;]| (?:on|in|by|at|to|was|were|is|are|ha[sd]|have|will|would)\b)"
)
"""What a thing is for, or of, in two words."""

_OF_THAT = re.compile(
    r"\b(?:report|sign|evidence|word|threat|fear|rumou?r|hint|trace|record)s? (?:of|about) ([^,.;]{2,40})"
)
"""What there is of something else."""

_SOME_OF_THEM = re.compile(r"(?:many|some|most|several|few|a few|other|another)\b", re.IGNORECASE)
"""Of these one may do what another does not: "many shops did not open"."""

_SOME_COUNTS = re.compile(
    r"\b(?:acquitted|cleared|convicted|found guilty)\b[^.;]{0,40}\b"
    r"(?:one|two|three|four|five|six|some|most|several|other|lesser|remaining|another|more serious)"
    r" (?:counts?|charges?)\b",
    re.IGNORECASE,
)
"""A verdict on some of what somebody was charged with leaves the rest."""

_GENERIC = frozenset(
    stem(word)
    for word in word_list(
        """
        man men woman women people person police official officer authority it they suspect victim group company team
        one other thing government child boy girl someone anybody
        """
    )
)
_NORMS = word_set("require allow permit oblige prohibit ban forbid")
"""What rules do: another rule does otherwise."""

_ONCE_AND_FOR_ALL = word_set("forgive pardon accept recognise recognize")
"""Who has done it cannot say that he never will."""

_HOUSES = frozenset(stem(word) for word in word_list("company firm group bank airline agency club team union maker"))
"""Words for a house that goes by its name elsewhere."""

_SPEECH = word_set(
    "require oblige say tell think know believe want need like see hear feel mean seem appear expect wonder understand"
)
"""Verbs whose denial tells nothing checkable, or of another rule."""


@dataclass(frozen=True, slots=True)
class _Pair:
    a: Told
    b: Told
    mass: float


def denials(
    a: Side, b: Side, ours: Mapping[str, list[Told]], theirs: Mapping[str, list[Told]], weights: Mapping[str, float]
) -> list[Draft]:
    """Return a row for everything that one article denies and the other affirms, in clauses with one verb."""
    drafts = []
    sentences = tuple({one.span: one.keys for one in side.statements} for side in (a, b))
    acts, others = _by_act(ours), _by_act(theirs)
    for act in sorted(acts.keys() & others.keys()):
        for pair in _opposed(acts[act], others[act], weights, sentences):
            if any(_SOME_COUNTS.search(side.text, *each.clause.sentence) for each, side in ((pair.a, a), (pair.b, b))):
                continue
            if _of_two_parts(pair.a.done, a.text, pair.b.done, b.text) or _of_two_reports(pair, a.text, b.text):
                continue
            doubt = doubt_denial(pair.a, pair.b, a, b)
            drafts.append(_draft(pair, doubt))
    return drafts


def _of_two_parts(one: Participant | None, text: str, other: Participant | None, text_b: str) -> bool:
    """Tell whether two parts of a thing are meant: "the plan for primary schools", "the plan for secondary schools"."""
    told = [who and _OF_WHAT.match(where, who.span[1]) for who, where in ((one, text), (other, text_b))]
    if not told[0] or not told[1] or told[0]["way"] != told[1]["way"]:
        return False
    heads = [stem(match["head"].lower()) for match in told if match]
    sorts = [content_keys(match["sort"]) for match in told if match]
    return heads[0] == heads[1] and all(sorts) and sorts[0].isdisjoint(sorts[1])


def _of_two_reports(pair: _Pair, text: str, text_b: str) -> bool:
    """Tell whether a report or a sign is told of two things: "reports of injuries", "report of another fire"."""
    what = []
    for told, where in ((pair.a, text), (pair.b, text_b)):
        who = told.done or told.doer
        match = _OF_THAT.search(where, who.span[0], told.clause.sentence[1]) if who is not None else None
        what.append(content_keys(match[1]) if match else frozenset())
    return all(what) and what[0].isdisjoint(what[1])


def _by_act(own: Mapping[str, Sequence[Told]]) -> dict[str, list[Told]]:
    found: dict[str, list[Told]] = {}
    for told in own.values():
        for one in told:
            found.setdefault(one.act, []).append(one)
    return found


def _opposed(
    ours: Sequence[Told],
    theirs: Sequence[Told],
    weights: Mapping[str, float],
    sentences: Sequence[Mapping[Span, frozenset[str]]],
) -> Iterator[_Pair]:
    for one in ours:
        for other in theirs:
            if one.denies == other.denies or not _comparable(one, other) or not _one_deed(one, other):
                continue
            if not _one_core(one, other, weights) and not _one_tale(one, other, weights, sentences):
                continue
            words = (one.around & other.around) | (one.complement & other.complement)
            shared = weight(words, weights) + verb_weight(one.verb, weights)
            if shared < LEAST * fullness(weights) or _both(ours, one, weights) or _both(theirs, other, weights):
                continue
            denied, said = (one, other) if one.denies else (other, one)
            if not _wider(denied, said):
                yield _Pair(one, other, shared)


def _comparable(one: Told, other: Told) -> bool:
    p, q = one.clause, other.clause
    if p.verb in _SPEECH or p.quoted or q.quoted or p.hedged or q.hedged:
        return False
    if p.planned != q.planned and not (_for_good(p) or _for_good(q)):
        return False
    some = [bool(each.subject and _SOME_OF_THEM.match(each.subject.words)) for each in (p, q)]
    if some[0] != some[1]:
        return False
    if p.above != q.above or bool(one.complement) != bool(other.complement):
        return False
    return not one.complement or bool(one.complement & other.complement)


def _for_good(clause: Proposition) -> bool:
    """Tell whether a clause denies what is to come for ever, with what has been: "would never forgive him"."""
    return clause.negated and clause.planned and clause.verb in _ONCE_AND_FOR_ALL


def _one_tale(
    one: Told, other: Told, weights: Mapping[str, float], sentences: Sequence[Mapping[Span, frozenset[str]]]
) -> bool:
    """Tell whether the sentences are of one thing, though the parties are called otherwise: "the company", "Acme".

    The same must be done, to the same or to nothing told, and no two people by name may be the doers.
    """
    if one.clause.passive and other.clause.passive and apart(one.doer, other.doer):
        return False
    subjects = (one.clause.subject, other.clause.subject)
    new = anew(*subjects) or anew(*reversed(subjects))
    if new or one.clause.verb in LIGHT or (is_person(subjects[0]) and is_person(subjects[1]) and apart(*subjects)):
        return False
    if known(one.done) != known(other.done) or (known(one.done) and not same(one.done, other.done)):
        return False
    if not known(one.done) and not one.complement & other.complement:
        return False
    left, right = (sentences[at].get(each.clause.sentence, frozenset()) for at, each in enumerate((one, other)))
    if not (_called(subjects[0], right) or _called(subjects[1], left)):
        return False
    return weight(left & right, weights) >= TALE * fullness(weights)


def _called(who: Participant | None, sentence: frozenset[str]) -> bool:
    """Tell whether somebody may be called so in the other sentence: named there, or "the company"."""
    return who is None or stem(who.head) in _HOUSES or bool(keys_of(who) & sentence)


def _one_deed(one: Told, other: Told) -> bool:
    """Tell whether two verbs tell one deed; of a verb and its opposite only where they are said of the same."""
    if one.base == other.base:
        return True
    if one.contrary == other.contrary and known(one.done) == known(other.done):
        return True
    if known(one.done) or known(other.done):
        return same(one.done, other.done)
    return is_person(one.doer) and same(one.doer, other.doer)


def _one_core(one: Told, other: Told, weights: Mapping[str, float]) -> bool:
    """Tell whether the same do it, and to the same; a party that one leaves out is no difference."""
    if _untold(one, other) or _untold(other, one):
        return False
    sure = 0
    for left, right in ((one.doer, other.doer), (one.done, other.done)):
        if not known(left) or not known(right):
            continue
        if not same(left, right) or apart(left, right) or anew(left, right) or anew(right, left):
            return False
        sure += told_of_one(left, right)
    return sure > 0 or weight(one.complement & other.complement, weights) >= THIN * fullness(weights)


def _untold(one: Told, other: Told) -> bool:
    """Tell whether a clause leaves out what decides: an act requires what its regulations do not."""
    clause = one.clause
    if not clause.passive and not known(clause.subject) and known(other.doer):
        return True
    relative = clause.relative and not clause.passive
    return not known(one.done) and (clause.verb in LIGHT or (relative and known(other.done)))


def told_of_one(left: Participant | None, right: Participant | None) -> bool:
    """Tell whether a party of both is surely one: a name, or what is introduced as known."""
    if left is None or right is None:
        return False
    if left.name and right.name:
        return True
    if left.several or right.several or stem(left.head) in _GENERIC:
        return False
    if not (left.definite or right.definite) and len(keys_of(left) & keys_of(right)) > 1:
        return True
    return left.definite or right.definite or left.denied or right.denied


def _both(own: Sequence[Told], one: Told, weights: Mapping[str, float]) -> bool:
    """Tell whether an article says both itself, as far as one can see."""
    return any(other.denies != one.denies and other is not one and _one_core(one, other, weights) for other in own)


def _wider(denied: Told, said: Told) -> bool:
    """Tell whether the denial is of a part only: "was not charged with murder" beside "was charged with theft"."""
    allowed = said.around | said.complement | content_keys(said.clause.verb)
    for word, who in denied.clause.adjuncts:
        keys = keys_of(who)
        if word != "by" and keys and not keys & allowed and not any(key[:1].isdigit() for key in keys):
            return True
    return False


def value_of(one: Told) -> Span:
    """Return the words that tell what a clause tells, with whom it is said of where that stands right before."""
    start, end = one.clause.verb_span[0], max(one.clause.verb_span[1], one.clause.span[1])
    subject = one.clause.subject
    if subject is not None and 0 <= start - subject.span[1] <= 2 and end - subject.span[0] <= LONGEST_VALUE:
        start = subject.span[0]
    return start, end


def _draft(pair: _Pair, doubt: str) -> Draft:
    one, other = pair.a, pair.b
    parties = (one.clause.subject, other.clause.subject)
    names = sorted({party.name or party.words for party in parties if party is not None and known(party)})
    return Draft(
        verdict=Verdict.DIFFERS if doubt else Verdict.CONFLICT,
        kind=Kind.STATUS,
        slot=" / ".join([*filter(None, names[:1]), relation_of(one.clause.verb)]),
        a=Proof(one.clause.sentence, value_of(one)),
        b=Proof(other.clause.sentence, value_of(other)),
        why=doubt or "one affirms what the other denies",
        weight=2,
        rank=pair.mass,
    )
