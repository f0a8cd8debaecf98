"""One office with two holders, one person with two offices: "Judge Ellen Roark", "former finance minister"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import list_once
from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind, TextValue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Fact, Span

_SINGLE = frozenset(
    stem(word)
    for word in word_list(
        """
        president chair governor mayor minister king queen premier chancellor sheriff superintendent manager coach
        principal commissioner archbishop ceo executive
        """
    )
)
"""Offices that one alone holds at a time, in one place or house."""

_FIELDS = word_set(
    """
    finance foreign interior defence defense health education trade transport energy agriculture justice labour labor
    culture environment economy industry tourism housing police budget sports science technology
    """
)
"""What ministers are ministers of."""

OTHERWISE = re.compile(
    r"\b(?:former|ex|deputy|vice|assistant|acting|interim|then|past|previous|next|new|incoming|outgoing|elect|onetime"
    r"|co|associate|longtime|first|second|honorary|shadow|junior|senior)\b",
    re.IGNORECASE,
)
SHARED = "one office, two holders"

REACH = 60
"""So many characters from an office its holder is named."""

_EMPTY = frozenset(
    stem(word)
    for word in word_list("chairman chairwoman chairperson head chief general its his her their our the local")
)


_CHAIR = re.compile(r"^chair(?:man|woman|person)$")


@dataclass(frozen=True, slots=True)
class _Holder:
    """Somebody with an office.

    Attributes:
        fact: The fact that says so.
        words: The words for the office.
        head: What sort of office it is, as compared.
        house: What the other words are compared by: where, of what.
    """

    fact: Fact
    words: str
    head: str
    house: frozenset[str]


def other_offices(a: Side, b: Side) -> list[Draft]:
    """Return a row for every office with two holders, and for every person with two fields of office."""
    ours = list_once(_holders, a)
    theirs = list_once(_holders, b) if ours else ()
    drafts: list[Draft] = []
    for one in ours:
        for other in theirs:
            if one.head != other.head or one.fact.attributed_to != other.fact.attributed_to != "":
                continue
            if one.fact.subject_keys & other.fact.subject_keys:
                why = _fields(one, other)
                drafts += [_draft(one, other, (a, b), one.fact.slot.subject, why)] if why else []
            elif _one_office(one, other) and not _knows(a, other) and not _knows(b, one):
                drafts.append(_draft(one, other, (a, b), min(one.words, other.words, key=len), SHARED))
    return drafts


def _holders(side: Side) -> Iterator[_Holder]:
    for fact in side.facts:
        if fact.kind is not Kind.ROLE or fact.hedged or fact.negated or not isinstance(fact.value, TextValue):
            continue
        words = " ".join(side.text[slice(*fact.span)].split())
        keys = content_keys(f"{words} {fact.slot.object}")
        heads = [one for word in words.casefold().split() if (one := stem(_neutral(word))) in _SINGLE]
        if heads and fact.slot.subject[:1].isupper():
            yield _Holder(fact, words, heads[-1], keys - _SINGLE - _EMPTY)


def _neutral(word: str) -> str:
    return _CHAIR.sub("chair", word)


def _fields(one: _Holder, other: _Holder) -> str:
    """Return why one person's two offices exclude each other: two fields of one government, at one time."""
    left, right = ({word for word in each.words.casefold().split() if word in _FIELDS} for each in (one, other))
    times = [bool(OTHERWISE.search(f"{each.words} {each.fact.slot.qualifier}")) for each in (one, other)]
    if one.head != stem("minister") or times[0] != times[1] or len(left) != 1 or len(right) != 1 or left == right:
        return ""
    return "they are two offices"


def _one_office(one: _Holder, other: _Holder) -> bool:
    """Tell whether two offices are one: of one house, and both held now."""
    if any(OTHERWISE.search(f"{each.words} {each.fact.slot.qualifier}") for each in (one, other)):
        return False
    return bool(one.house) and one.house == other.house


def _knows(side: Side, one: _Holder) -> bool:
    """Tell whether an article names the other's holder too."""
    surname = one.fact.slot.subject.split()[-1]
    return surname in side.text and re.search(rf"\b{re.escape(surname)}\b", side.text) is not None


def _shown(one: _Holder, side: Side, *, named: bool) -> Span:
    """Return the words for the office, with the holder's name where that is what differs and stands beside it."""
    span, name = one.fact.span, one.fact.slot.subject.split()[-1]
    at = side.text.find(name, max(one.fact.sentence[0], span[0] - REACH), min(one.fact.sentence[1], span[1] + REACH))
    if not named or at < 0:
        return span
    first = at
    for word in reversed(one.fact.slot.subject.split()[:-1]):
        before = side.text.rfind(word, one.fact.sentence[0], first)
        first = before if 0 <= first - before - len(word) <= 1 else first
    return min(first, span[0]), max(at + len(name), span[1])


def _draft(one: _Holder, other: _Holder, sides: tuple[Side, Side], slot: str, why: str) -> Draft:
    named = why == SHARED
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.NAME if named else Kind.ROLE,
        slot=slot,
        a=Proof(one.fact.sentence, _shown(one, sides[0], named=named)),
        b=Proof(other.fact.sentence, _shown(other, sides[1], named=named)),
        why=why,
        weight=2,
        rank=3.0,
    )
