"""What one article denies and the other affirms: "will appeal", "will not appeal"; "found no faults", "found two"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.doubts import updated
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.listing import word_list, word_set
from broadsheet.compare.model import Verdict
from broadsheet.compare.told import LIGHT, apart, fullness, is_person, keys_of, known, same, verb_weight, weight
from broadsheet.compare.words import content_keys, stem
from broadsheet.facts import Kind
from broadsheet.facts.relations import relation_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.told import Told
    from broadsheet.facts import Participant, Span

LEAST = 2.5
"""What the words must weigh that both clauses share, verb included, so that they surely tell of one thing."""

REACH = 40
"""So many characters beside a clause still tell when it is so, or how far."""

LONGEST_VALUE = 90
"""A value is shown with its subject up to so many characters."""

TALE = 7.0
"""... and what the sentences must share where the parties are called otherwise."""

THIN = 2.5
"""... and what the shared words of an infinitive, where one clause does not say whom it is about."""

_RESERVED = re.compile(
    r"\b(?:yet|until|till|before|unless|immediately|only|necessarily|longer|initially|at first|anymore|if|whether|just"
    r"|merely|simply|fully|completely|entirely|always|all|every|clear|sure|once|again|later|eventually|finally"
    r"|previously|earlier|almost|nearly|since|so far|still|now|originally|alone|that|enough|even|any further"
    r"|last (?:year|month|week)|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words that make room for both: a denial of a part, or of another time."""

_DISBELIEF = re.compile(
    r"\b(?:believ|think|thought|doubt|den(?:y|ie)|disput|claim|alleg|accus|question|suspect|suggest|hope|fear|worr|if|whether"
    r"|argu|insist|contend|pretend|rumou?r|speculat|witness\w* sa)",
    re.IGNORECASE,
)
"""What stands before a clause that the article does not tell as a fact."""

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

_HOUSES = frozenset(stem(word) for word in word_list("company firm group bank airline agency club team union maker"))
"""Words for a house that goes by its name elsewhere."""

_PARTISAN = frozenset(
    stem(word)
    for word in word_list(
        """
        lawyer attorney witness resident relative family neighbor neighbour friend activist opposition rebel protester
        union mother father wife husband brother sister defence defense prosecution prosecutor
        """
    )
)
_SPEECH = word_set("say tell think know believe want need like see hear feel mean seem appear expect wonder understand")
"""Verbs whose denial tells nothing checkable."""


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
    for verb in sorted(ours.keys() & theirs.keys()):
        for pair in _opposed(ours[verb], theirs[verb], weights, sentences):
            doubt = _doubt(pair, a, b)
            drafts.append(_draft(pair, doubt))
    return drafts


def _opposed(
    ours: Sequence[Told],
    theirs: Sequence[Told],
    weights: Mapping[str, float],
    sentences: Sequence[Mapping[Span, frozenset[str]]],
) -> Iterator[_Pair]:
    for one in ours:
        for other in theirs:
            if _denies(one) == _denies(other) or not _comparable(one, other):
                continue
            if not _one_core(one, other, weights) and not _one_tale(one, other, weights, sentences):
                continue
            words = (one.around & other.around) | (one.complement & other.complement)
            shared = weight(words, weights) + verb_weight(one.verb, weights)
            if shared < LEAST * fullness(weights) or _both(ours, one, weights) or _both(theirs, other, weights):
                continue
            denied, said = (one, other) if _denies(one) else (other, one)
            if not _wider(denied, said):
                yield _Pair(one, other, shared)


def _denies(one: Told) -> bool:
    clause = one.clause
    nobody = clause.subject is not None and clause.subject.denied
    nothing = clause.object is not None and clause.object.denied and bool(clause.object.words)
    return clause.negated != (nobody or nothing)


def _comparable(one: Told, other: Told) -> bool:
    p, q = one.clause, other.clause
    if p.verb in _SPEECH or p.quoted or q.quoted or p.hedged or q.hedged or p.planned != q.planned:
        return False
    if p.above != q.above or bool(one.complement) != bool(other.complement):
        return False
    return not one.complement or bool(one.complement & other.complement)


def _one_tale(
    one: Told, other: Told, weights: Mapping[str, float], sentences: Sequence[Mapping[Span, frozenset[str]]]
) -> bool:
    """Tell whether the sentences are of one thing, though the parties are called otherwise: "the company", "Acme".

    The same must be done, to the same or to nothing told, and no two people by name may be the doers.
    """
    subjects = (one.clause.subject, other.clause.subject)
    if one.clause.verb in LIGHT | _NORMS or (is_person(subjects[0]) and is_person(subjects[1]) and apart(*subjects)):
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


def _one_core(one: Told, other: Told, weights: Mapping[str, float]) -> bool:
    """Tell whether the same do it, and to the same; a party that one leaves out is no difference."""
    if _untold(one, other) or _untold(other, one):
        return False
    sure = 0
    for left, right in ((one.doer, other.doer), (one.done, other.done)):
        if not known(left) or not known(right):
            continue
        if not same(left, right) or apart(left, right):
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
    return left.definite or right.definite or left.denied or right.denied


def _both(own: Sequence[Told], one: Told, weights: Mapping[str, float]) -> bool:
    """Tell whether an article says both itself, as far as one can see."""
    return any(_denies(other) != _denies(one) and other is not one and _one_core(one, other, weights) for other in own)


def _wider(denied: Told, said: Told) -> bool:
    """Tell whether the denial is of a part only: "was not charged with murder" beside "was charged with theft"."""
    allowed = said.around | said.complement | content_keys(said.clause.verb)
    for word, who in denied.clause.adjuncts:
        keys = keys_of(who)
        if word != "by" and keys and not keys & allowed and not any(key[:1].isdigit() for key in keys):
            return True
    return False


def _doubt(pair: _Pair, a: Side, b: Side) -> str:
    for one, side in ((pair.a, a), (pair.b, b)):
        if _RESERVED.search(side.text, *_reach(one)):
            return "it may be of another time, or of a part only"
    changing = any(one.clause.perfect for one in (pair.a, pair.b) if _denies(one)) and not pair.a.clause.planned
    return certain(pair.a, pair.b, a, b, changing=changing)


def certain(one: Told, other: Told, a: Side, b: Side, *, changing: bool) -> str:
    """Return why two clauses that exclude each other may yet both hold; empty if nothing says so.

    Args:
        one: The first article's clause.
        other: The second article's.
        a: The first article.
        b: The second.
        changing: Whether what they tell may change while a story runs.
    """
    for each, side in ((one, a), (other, b)):
        if _DISBELIEF.search(side.text, each.clause.sentence[0], max(each.clause.sentence[0], each.clause.span[0])):
            return "it is not vouched for"
    if _other_source(one.clause.source, other.clause.source):
        return f"they cite different sources, {' and '.join(sorted((one.clause.source, other.clause.source)))}"
    if changing and (a.published is None or b.published is None):
        return "it may have happened since"
    return updated(Kind.STATUS, a.published, b.published)


def _other_source(one: str, other: str) -> bool:
    """Tell whether the two are the word of two: of two by name, or one of them of somebody who takes a side."""
    left, right = content_keys(one), content_keys(other)
    if not left or not right or left & right:
        return False
    named = one[:1].isupper() and other[:1].isupper()
    return named or bool(left & _PARTISAN) != bool(right & _PARTISAN)


def _reach(one: Told) -> Span:
    """Return the clause with what stands behind it in its sentence, and before an infinitive: "has yet to pay"."""
    clause = one.clause
    start = max(clause.sentence[0], clause.span[0] - REACH) if clause.above else clause.span[0]
    return start, min(clause.sentence[1], clause.span[1] + REACH)


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
