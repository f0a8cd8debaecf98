"""One thing told with two nouns of one kind: a shotgun here and a rifle there, soldiers here and firefighters there."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.deeds import deed
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.listing import word_set
from broadsheet.compare.model import Verdict
from broadsheet.compare.rivals import CUES, RIVALS
from broadsheet.compare.told import LIGHT, fullness, keys_of, weight
from broadsheet.compare.words import content_keys, stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.compare.words import Word
    from broadsheet.facts import Proposition, Span

WINDOW = 5
"""So many words on either side of a noun belong to what it fills."""

ONE_NOUN = 4.5
ONE_DEED = 4.5
CENTRAL = 5.0
APART = 8.0
SITE = 7.0
ONLY = 2.5
"""What the words around both must weigh together: before one noun ("knee injury"), in one deed, of what a report has
few of, of what is told in other deeds, at one place, and where each article has one alone. Set by reading what the
2,721 development pairs then oppose."""

CUED = 2.5
"""... and where the words around both say that a thing of that kind plays its usual part."""

REACH = 50
"""So many characters before a noun its preposition stands."""

WIDE = 0.3
"""What counts of the weight of the words that the two sentences share elsewhere."""

MOST = 3
"""Of more things of one kind in the two articles together each may be another."""

_CENTRAL = word_set("weapon opening")
"""Kinds of which a report of one event tells one."""

_SUBSTANCES = frozenset({"substance", "illness", "fallen thing"})
_ONE_ALONE = frozenset({"vehicle", "weapon"})
_ENTERED = frozenset({"opening"})
_GOODS = stem("goods")
_SITES = "building"
_BEFORE_NOUNS = frozenset({"colour", "faith", "field", "organ", "shop", "material", "party", "blow"})
"""Kinds whose words tell something only before the noun they belong to."""

_RELATED = frozenset({"kin"})
"""Kinds of which one is another's: his wife's husband. Only who did it is told by them alone."""

_PREPOSITION = re.compile(
    r".*\b(in|at|inside|into|on|onto|from|off|near|with|by|of|for|to|through|toward|towards|over|under|as|after|via"
    r"|against|aboard|using)\s+(?:(?:an?|the|his|her|its|their|one|some)\s+)?(?:[\w’'-]+\s+){0,2}$",
    re.DOTALL,
)
_ONCE = re.compile(r"\b(?:former|ex|onetime|one-time|retired|erstwhile)[ -](?:[\w’'-]+ )?$", re.IGNORECASE)
"""What somebody was: another thing than what the other article says that he is."""

_WAYS = {
    "in": "at", "at": "at", "inside": "at", "into": "to", "onto": "on", "near": "off", "toward": "to",
    "towards": "to", "using": "with", "via": "through",
}  # fmt: skip
_EITHER = ({"", "by"}, {"", "with"}, {"of", "from"}, {"of", "after"}, {"through", "by"})
"""Prepositions that may stand for one another, and for none: "by soldiers", "soldiers rescued"."""


@dataclass(frozen=True, slots=True)
class Filler:
    """A noun with the place that it fills.

    Attributes:
        kind: What kind of thing it is.
        place: Which thing of the kind.
        named: Whether it is a part of a name, or not told as a fact: it only tells that the article has the thing.
        statement: Its sentence.
        span: Where it stands.
        near: What the words around it and the parties to its clause are compared by.
        lead: The preposition before it, as compared; empty where it is a subject or an object.
        verb: The deed that its clause tells; empty where it is none.
        after: What the noun right behind it is compared by; empty where there is none.
    """

    kind: str
    place: int
    named: bool
    statement: Statement
    span: Span
    near: frozenset[str]
    lead: str = ""
    verb: str = ""
    after: str = ""


class _Noun(NamedTuple):
    """A noun that has rivals. A named tuple, for an article makes dozens.

    Attributes:
        place: Which thing of its kind it is.
        statement: Its sentence.
        at: Its number among the sentence's words.
    """

    place: int
    statement: Statement
    at: int


_RIVAL_KEYS = content_keys(" ".join(RIVALS))


def swapped(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every thing that the articles name by two nouns of one kind, of which only one can be right."""
    ours, theirs = _nouns(a), _nouns(b)
    clauses = [_by_sentence(side) for side in (a, b)]
    drafts = []
    for kind in sorted(ours.keys() & theirs.keys()):
        has, have = {noun.place for noun in ours[kind]}, {noun.place for noun in theirs[kind]}
        things = len(has) + len(have) - 1
        if things > MOST + 1 or has <= have or have <= has:
            continue
        left = [_placed(a.text, kind, noun, clauses[0]) for noun in ours[kind] if noun.place not in have]
        right = [_placed(b.text, kind, noun, clauses[1]) for noun in theirs[kind] if noun.place not in has]
        best = _best(left, right, weights, things)
        if best is not None:
            drafts.append(_draft(*best))
    return drafts


def _best(
    left: Sequence[Filler], right: Sequence[Filler], weights: Mapping[str, float], things: int
) -> tuple[Filler, Filler, float] | None:
    """Return the two of one kind that surely fill one place, and how much speaks for it."""
    full = fullness(weights)
    found: tuple[Filler, Filler, float] | None = None
    for one in left:
        for other in right:
            if one.named or other.named:
                continue
            near = weight(one.near & other.near, weights) / full
            wide = weight((one.statement.keys & other.statement.keys) - (one.near & other.near), weights) / full
            if _fills(one, other, near, wide, things) and (found is None or near > found[2]):
                found = (one, other, near)
    return found


def _fills(one: Filler, other: Filler, near: float, wide: float, things: int) -> bool:
    """Tell whether two nouns fill one place: before one noun, in one deed, or as the only one there is."""
    leads = {one.lead, other.lead}
    alike = len(leads) == 1 or leads in _EITHER
    if one.kind in _RELATED and leads != {"by"}:
        return False
    if one.after and one.after == other.after:
        return near >= (ONE_NOUN if alike else APART) and things <= MOST + 1
    if one.kind in _BEFORE_NOUNS or things > MOST:
        return False
    if one.verb and one.verb == other.verb and alike:
        return near >= ONE_DEED
    return _alone(one, other, near, near + WIDE * wide, things)


def _alone(one: Filler, other: Filler, near: float, around: float, things: int) -> bool:
    """Tell whether two nouns in different deeds fill one place: what a report has one of, at one place, by one doer."""
    leads = {one.lead, other.lead}
    alike = len(leads) == 1 or leads in _EITHER
    cues = CUES.get(one.kind, frozenset())
    if cues & one.near and cues & other.near and things < MOST and near >= (0.0 if things == 1 else CUED):
        return near > 0.0 or one.kind in _ONE_ALONE
    if one.kind in _CENTRAL:
        alike = leads <= {"through", "by"} if one.kind in _ENTERED else alike or things == 1
        return alike and things < MOST and around >= (ONLY if things == 1 else CENTRAL)
    if one.kind in _SUBSTANCES:
        return around >= APART and things <= (MOST - 1 if alike else 1)
    if leads == {"by"}:
        return around >= APART
    return one.kind == _SITES and leads == {"at"} and near >= SITE


def _by_sentence(side: Side) -> dict[Span, list[Proposition]]:
    found: dict[Span, list[Proposition]] = {}
    for clause in side.clauses:
        found.setdefault(clause.sentence, []).append(clause)
    return found


def _nouns(side: Side) -> dict[str, list[_Noun]]:
    """Return the nouns of an article that have rivals, by kind."""
    found: dict[str, list[_Noun]] = {}
    for statement in side.statements:
        if statement.keys.isdisjoint(_RIVAL_KEYS):
            continue
        for at, word in enumerate(statement.words):
            if word.key in _RIVAL_KEYS:
                for kind, place in RIVALS.get(side.text[word.start : word.end].lower(), ()):
                    found.setdefault(kind, []).append(_Noun(place, statement, at))
    return found


def _placed(text: str, kind: str, noun: _Noun, clauses: Mapping[Span, Sequence[Proposition]]) -> Filler:
    """Return the noun with what stands around it; without where it is a part of a name, or not told as a fact."""
    statement, words = noun.statement, noun.statement.words
    word = words[noun.at]
    span = (word.start, word.end)
    own = [one for one in clauses.get(statement.span, ()) if one.span[0] <= word.start < one.span[1]]
    once = _ONCE.search(text, max(statement.span[0], word.start - REACH), word.start) is not None
    if word.name or once or statement.heading or any(one.quoted or one.negated or one.hedged for one in own):
        return Filler(kind, noun.place, True, statement, span, frozenset())
    near = {one.key for one in words[max(0, noun.at - WINDOW) : noun.at + WINDOW + 1]}
    for clause in own:
        parties = [clause.subject, clause.object, *(who for _, who in clause.adjuncts)]
        near.update(*(keys_of(who) for who in parties if who is not None), (stem(clause.verb),))
    near.discard(word.key)
    verb = deed(own[-1].verb) if own and own[-1].verb not in LIGHT else ""
    found = _PREPOSITION.search(text[max(statement.span[0], word.start - REACH) : word.start])
    lead = _WAYS.get(found[1], found[1]) if found else ""
    return Filler(kind, noun.place, False, statement, span, frozenset(near), lead, verb, _after(words, noun.at))


def _after(words: Sequence[Word], at: int) -> str:
    """Return what the noun right behind a noun is compared by, "goods" left out; empty where there is none."""
    behind = at + 2 if at + 1 < len(words) and words[at + 1].key == _GOODS else at + 1
    following = words[behind] if behind < len(words) else None
    return following.key if following is not None and following.start - words[behind - 1].end <= 1 else ""


def _draft(one: Filler, other: Filler, near: float) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.STATUS,
        slot=f"which {one.kind}",
        a=Proof(one.statement.span, one.span),
        b=Proof(other.statement.span, other.span),
        why="only one of the two can be meant",
        weight=2,
        rank=2.0 + near / 100,
    )
