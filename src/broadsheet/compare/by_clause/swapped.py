"""One thing told with two nouns of one kind: a shotgun here and a rifle there, soldiers here and firefighters there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import by_sentence, read_once
from broadsheet.compare.language.deeds import deed
from broadsheet.compare.language.illnesses import may_die_of_both
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.rivals import CUES, FIRE
from broadsheet.compare.language.words import stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.fillers import (
    ATTACKED,
    DRIVEN,
    SUFFERED,
    WATCHED,
    acts,
    is_done_to,
    nouns,
    placed,
    undergone,
)
from broadsheet.compare.sentences.told import apart, fullness, same, weight
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.fillers import Filler, Noun
    from broadsheet.facts import Participant

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

WIDE = 0.3
"""What counts of the weight of the words that the two sentences share elsewhere."""

MOST = 3
"""Of more things of one kind in the two articles together each may be another."""

_CENTRAL = word_set("weapon opening")
"""Kinds of which a report of one event tells one."""

_DIED = frozenset({"of", "from", "to", "after"})
_AFTER = "after"
_DYING = deed("die")
_CAUSE = stem("cause")
"""What stands before an illness that killed: "died of", "succumbed to", "the cause was"."""

_SUBSTANCES = frozenset({"substance", "illness", "fallen thing"})
_ONE_ALONE = frozenset({"vehicle", "weapon"})
_HELPERS = frozenset(
    map(stem, word_list("firefighter fireman firemen police officer rescuer soldier guard paramedic crew doctor troop"))
)
_ENTERED = frozenset({"opening"})
_INTRUDERS = frozenset(map(stem, word_list("burglar thief thieves robber raider intruder man men gang suspect gunman")))
"""Who comes in somewhere, for one way in is not another's who comes to help."""

_USED = frozenset({"with", "by"})
_COUNTED_OUT = frozenset({"medal"})
"""Kinds of which there are several, told apart by a number: bronze in the 100 metres, silver in the 200."""

_PRICED = frozenset({"age group"})
"""Kinds of which each is told its own figure: what adults pay, and what children do."""

_ABOARD = frozenset({"at", "on", "by", "with"})
"""Prepositions of which any may stand before what somebody goes in."""

_SITES = "building"
_BEFORE_NOUNS = frozenset({"colour", "faith", "field", "organ", "shop", "material", "metal", "party", "blow"})
"""Kinds whose words tell something only before the noun they belong to."""

_RELATED = frozenset({"kin"})
"""Kinds of which one is another's: his wife's husband. Only who did it is told by them alone."""

_ANYBODY = word_set("man woman boy girl")

_LONG_PAST = re.compile(r"\b(?:1[89]|20)\d\d\b|\b(?:years|decades) (?:ago|earlier|before)\b")
_BODY = "part of body"
_HOLDS = {
    stem(whole): frozenset(map(stem, parts.split()))
    for whole, parts in (
        ("arm", "wrist elbow shoulder finger thumb hand"),
        ("leg", "knee ankle thigh shin calf toe hip groin hamstring foot"),
        ("chest", "rib collarbone"),
        ("skull", "jaw nose cheekbone"),
    )
}
_OWNED = re.compile(r"\b(?:his|her|their) ", re.IGNORECASE)
_KIN = frozenset(
    map(stem, word_list("husband wife son daughter brother sister father mother uncle aunt partner friend"))
)
_LEFT_BEHIND = deed("survive")
"""Whom somebody is survived by a report names one of, or several."""

_ONE_MORE = re.compile(
    r"\b(?:similar|also|as well(?! as)|too|another|in addition|besides|separately|one of (?:them|the|those|[a-z]+)"
    r"|the others?|the rest|(?:a|the) (?:second|third|fourth))\b",
    re.IGNORECASE,
)
"""Words of a sentence that tell of one of several, or of one beside what was told."""

_LISTED = re.compile(r"(?:,? (?:and|or)|,) (?:by|on|in|with) (?:an? |the )?[a-z]+(?:[,.;]| (?:and|or)\b)")
"""More of them behind a noun: "by train, by coach and on foot"."""

_EITHER = ({"", "by"}, {"", "with"}, {"of", "from"}, {"of", "after"}, {"through", "by"})
"""Prepositions that may stand for one another, and for none: "by soldiers", "soldiers rescued"."""


_SEVERAL = {
    kind: re.compile(rf"\b(?:several|two|three|four|five|six|many|other|\d+) (?:{nouns})\b", re.IGNORECASE)
    for kind, nouns in (("vehicle", "vehicles|cars|trucks|lorries"), ("weapon", "weapons|guns|firearms"))
}
"""What tells that there were several of a kind, of which each report may tell of another."""


def swapped(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every thing that the articles name by two nouns of one kind, of which only one can be right."""
    ours = read_once(nouns, a)
    theirs = read_once(nouns, b) if ours else {}
    clauses = [by_sentence(side) for side in (a, b)]
    drafts = []
    for kind in sorted(ours.keys() & theirs.keys()):
        has, have = {noun.place for noun in ours[kind]}, {noun.place for noun in theirs[kind]}
        things = len(has) + len(have) - 1
        if things > MOST + 1 or has <= have or have <= has:
            continue
        several = _SEVERAL.get(kind)
        if several is not None and (several.search(a.text) or several.search(b.text)):
            continue
        left = [placed(a.text, kind, one, clauses[0]) for one in ours[kind] if _may_oppose(one, have, a.text)]
        right = [placed(b.text, kind, other, clauses[1]) for other in theirs[kind] if _may_oppose(other, has, b.text)]
        pairs = [
            (one, other)
            for one in left
            for other in right
            if not (one.named or other.named or _both(one, a.text, other, b.text))
        ]
        best = _best(pairs, weights, things)
        if best is not None:
            drafts.append(_draft(*best))
    return drafts


def _may_oppose(noun: Noun, others: Collection[int], text: str) -> bool:
    """Tell whether the other article has no such thing, and the sentence does not tell of one of several."""
    if noun.place in others or _ONE_MORE.search(text, *noun.statement.span):
        return False
    return _LISTED.match(text, noun.statement.words[noun.at].end) is None


def _both(one: Filler, text: str, other: Filler, other_text: str) -> bool:
    """Tell whether both may be so: an illness that ends in the other, what happened in another year, a relative's."""
    if one.kind in SUFFERED and (
        may_die_of_both(text[slice(*one.span)], other_text[slice(*other.span)], after=_AFTER in (one.lead, other.lead))
        or _relative(one.done, text) != _relative(other.done, other_text)
    ):
        return True
    if one.kind == _BODY and _holds(text[slice(*one.span)], other_text[slice(*other.span)]):
        return True
    past = [_LONG_PAST.search(words, *who.statement.span) is None for who, words in ((one, text), (other, other_text))]
    return past[0] != past[1]


def _holds(one: str, other: str) -> bool:
    """Tell whether one of two words for parts of the body holds the other: the arm the wrist."""
    left, right = stem(one.casefold()), stem(other.casefold())
    return right in _HOLDS.get(left, ()) or left in _HOLDS.get(right, ())


def _relative(who: Participant | None, text: str) -> bool:
    """Tell whether somebody is told of as another's relative: "her husband"."""
    if who is None or stem(who.head) not in _KIN:
        return False
    return _OWNED.search(text, max(0, who.span[0] - len("their ")), who.span[1]) is not None


def _best(
    pairs: Sequence[tuple[Filler, Filler]], weights: Mapping[str, float], things: int
) -> tuple[Filler, Filler, float] | None:
    """Return the two of one kind that surely fill one place, and how much speaks for it."""
    full = fullness(weights)
    found: tuple[Filler, Filler, float] | None = None
    for one, other in pairs:
        near = weight(one.near & other.near, weights) / full
        wide = weight((one.statement.keys & other.statement.keys) - (one.near & other.near), weights) / full
        if _fills(one, other, near, wide, things) and (found is None or near > found[2]):
            found = (one, other, near)
    return found


def _fills(one: Filler, other: Filler, near: float, wide: float, things: int) -> bool:
    """Tell whether two nouns fill one place: before one noun, in one deed, or as the only one there is."""
    leads = {one.lead, other.lead}
    alike = _alike(one, other)
    relation = one.kind in _RELATED and (leads != {"by"} or _LEFT_BEHIND in (one.verb, other.verb))
    burnt = one.kind in _ENTERED and not FIRE.isdisjoint(one.statement.keys | other.statement.keys)
    if relation or burnt or _of_two(one, other):
        return False
    if one.after and one.after == other.after:
        return near >= (ONE_NOUN if alike else APART) and things <= MOST + 1
    if one.kind in SUFFERED and not (_fatal(one) and _fatal(other)):
        return False
    if one.kind in _BEFORE_NOUNS or things > MOST:
        return False
    if one.verb and one.verb == other.verb and alike and near >= ONE_DEED:
        return True
    return _alone(one, other, near, near + WIDE * wide, things)


def _fatal(illness: Filler) -> bool:
    """Tell whether somebody died of an illness: who has had one may die of another."""
    return (illness.lead in _DIED and illness.verb == _DYING) or _CAUSE in illness.near


def _of_two(one: Filler, other: Filler) -> bool:
    """Tell whether two clauses tell of two by name, of two games by number, or of who helps and who needs help."""
    if one.kind in ATTACKED and not ({one.lead, other.lead} <= _USED and same(one.done, other.done)):
        return True
    watched = one.kind in DRIVEN and {one.verb, other.verb} & WATCHED
    parts = acts(one) != acts(other) and is_done_to(one) != is_done_to(other)
    named = all(who.done is not None and who.done.name for who in (one, other)) and apart(one.done, other.done)
    if watched or parts or named or _two_strangers(undergone(one), undergone(other)):
        return True
    figures = [_figures(who) if who.kind in _PRICED and not who.lead else _numbers(who) for who in (one, other)]
    if one.kind in _COUNTED_OUT | _PRICED | _SUBSTANCES and all(figures) and figures[0].isdisjoint(figures[1]):
        return True
    helps = [who.doer is not None and stem(who.doer.head) in _HELPERS for who in (one, other)]
    return one.kind in _CENTRAL | _ONE_ALONE and helps[0] != helps[1]


def _two_strangers(one: Participant | None, other: Participant | None) -> bool:
    """Tell whether both are told of for the first time, and are called otherwise: "a passenger", "a child"."""
    if one is None or other is None or one.name or other.name or one.pronoun or other.pronoun:
        return False
    strangers = not (one.definite or other.definite)
    return strangers and (apart(one, other) or (one.head != other.head and {one.head, other.head} <= _ANYBODY))


def _intruders(one: Filler, other: Filler) -> bool:
    return all(who.doer is not None and stem(who.doer.head) in _INTRUDERS for who in (one, other))


def _numbers(filler: Filler) -> frozenset[str]:
    return frozenset(key for key in filler.near if key[:1].isdigit())


def _figures(filler: Filler) -> frozenset[str]:
    return frozenset(key for key in filler.statement.keys if key[:1].isdigit())


def _alike(one: Filler, other: Filler) -> bool:
    leads = {one.lead, other.lead}
    return len(leads) == 1 or leads in _EITHER or (one.kind in DRIVEN and leads <= _ABOARD)


def _alone(one: Filler, other: Filler, near: float, around: float, things: int) -> bool:
    """Tell whether two nouns in different deeds fill one place: what a report has one of, at one place, by one doer."""
    leads = {one.lead, other.lead}
    alike = _alike(one, other)
    cues = CUES.get(one.kind, frozenset())
    if cues & one.near and cues & other.near and things < MOST and near >= (0.0 if things == 1 else CUED):
        return near > 0.0 or one.kind in _ONE_ALONE or (one.kind in _ENTERED and _intruders(one, other))
    if one.kind in _CENTRAL:
        alike = leads <= {"through", "by"} if one.kind in _ENTERED else alike or things == 1
        return alike and things < MOST and around >= (ONLY if things == 1 else CENTRAL)
    if one.kind in _SUBSTANCES:
        return around >= APART and things <= (MOST - 1 if alike else 1)
    if leads == {"by"}:
        return around >= APART
    return one.kind == _SITES and leads == {"at"} and near >= SITE


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
