"""One person under two names that share a part: "Mark Doyle drew the map" here and "Peter Doyle" there.

Slips of memory keep one half of a name. Two names with one half in common are one person's where each article knows
only one bearer of that half, neither prints the other's half, and both say the same of theirs. Spellings of one name
are told apart elsewhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.language.given_names import GIVEN_NAMES
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.near_names import misspelt, short_for
from broadsheet.compare.language.small_letters import small
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.told import fullness, weight
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import ORG_HEADS, ORG_SUFFIXES, PLACE_SUFFIXES, ROLES, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

SAME_FIRST = 4.5
SAME_LAST = 5.5
"""What the two sentences must share beside the names: of one first name, and of one family.

Read in the 2,721 development pairs: all such names in sentences that share as much were one person's.
"""

BESIDE = 2
"""Of one first name there are many bearers: so many words of other names must stand beside both."""

# It begins with what it looks for, and only then looks back: such a pattern is searched for many times faster.
_NAME = re.compile(r"([A-Z](?<![\w’'.-][A-Z])[a-z’'-]+)((?: [A-Z]\.)? )([A-Z][\w’'-]*[a-z][\w’'-]*)(?! [A-Z])")
_END = re.compile(r"['’]s?$")
_NO_SURNAMES = ORG_HEADS | ORG_SUFFIXES | PLACE_SUFFIXES | ROLES | TITLES
_FAMILY = word_set(
    """
    brother brothers sister sisters son sons daughter daughters wife husband father mother parents cousin nephew niece
    uncle aunt twin twins widow siblings family grandson granddaughter
    """
)
_WORD = re.compile(r"[a-z]+")


class _Named(NamedTuple):
    """A name of a first name and a surname, with a sentence that prints it.

    Attributes:
        halves: The first name and the surname.
        statement: The sentence.
        span: Where the name stands.
    """

    halves: tuple[str, str]
    statement: Statement
    span: Span


_Best = tuple[_Named, _Named, float]


def namesakes(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for everybody to whom the two articles give names of which only one half is the same."""
    ours, theirs = read_once(_named, a), read_once(_named, b)
    drafts = []
    for name, places in ours.items():
        for other, others in theirs.items():
            at = _other_half(name, other)
            if at is None or _stands(name[at], b.text) or _stands(other[at], a.text):
                continue
            if _several(name, at, ours) or _several(other, at, theirs):
                continue
            found = _best(places, others, weights, others_named=at == 1)
            if found is not None and found[2] >= (SAME_LAST if at == 0 else SAME_FIRST):
                drafts.append(_draft(*found, slot=name[1 - at]))
    return drafts


def _named(side: Side) -> dict[tuple[str, str], list[_Named]]:
    found: dict[tuple[str, str], list[_Named]] = {}
    for one in _names(side):
        found.setdefault(one.halves, []).append(one)
    return found


def _names(side: Side) -> Iterator[_Named]:
    for statement in side.statements:
        if statement.heading:
            continue
        for match in _NAME.finditer(side.text, *statement.span):
            first, last = match[1], _END.sub("", match[3])
            low = last.lower()
            if first.lower() not in _NO_SURNAMES and low not in _NO_SURNAMES:
                yield _Named((first, last), statement, (match.start(), match.start(3) + len(last)))


def _other_half(name: tuple[str, str], other: tuple[str, str]) -> int | None:
    """Return which half of two names differs, where one does and they are neither forms nor spellings of one name."""
    if (name[0] == other[0]) == (name[1] == other[1]):
        return None
    at = 0 if name[1] == other[1] else 1
    left, right = ([half.casefold() for half in each] for each in (name, other))
    if left[0] not in GIVEN_NAMES or right[0] not in GIVEN_NAMES:
        return None
    if misspelt(left, right) == "spelt" or left[at].startswith(right[at]) or right[at].startswith(left[at]):
        return None
    if at == 0 and short_for(left[0], right[0]):
        return None
    return at


def _stands(half: str, text: str) -> bool:
    # A pattern of its own costs a hundred times the look for the letters.
    found = half.lower() in small(text)
    return found and re.search(rf"\b{re.escape(half)}\b", text, re.IGNORECASE) is not None


def _several(name: tuple[str, str], at: int, own: Iterable[tuple[str, str]]) -> bool:
    """Tell whether an article knows more than one bearer of the half that is common."""
    return any(each[1 - at] == name[1 - at] and each != name for each in own)


def _best(
    ours: Sequence[_Named], theirs: Sequence[_Named], weights: Mapping[str, float], *, others_named: bool
) -> _Best | None:
    """Return where the two are told of in the same words; with ``others_named`` beside the same other two names."""
    best: _Best | None = None
    own = content_keys(" ".join([*ours[0].halves, *theirs[0].halves]))
    for one in ours:
        for other in theirs:
            if one.statement.keys & other.statement.keys & _FAMILY:
                continue
            if others_named and len(_names_in(one, own) & _names_in(other, own)) < BESIDE:
                continue
            shared = weight((one.statement.keys & other.statement.keys) - own, weights) / fullness(weights)
            if best is None or shared > best[2]:
                best = (one, other, shared)
    return best


def _names_in(one: _Named, own: frozenset[str]) -> frozenset[str]:
    return frozenset(word.key for word in one.statement.words if word.name) - own


def _draft(one: _Named, other: _Named, shared: float, slot: str) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.NAME,
        slot=f"{slot} / name",
        a=Proof(one.statement.span, one.span),
        b=Proof(other.statement.span, other.span),
        why="one person has one name",
        weight=2,
        rank=3.5 + shared / 1000,
    )
