"""Whose a deed, a work or a fate is: "the arrest of Ivo Petrov", "composed by Clara Wenn".

A report of one event has one arrest that it is about. Where two reports that otherwise tell the same give it to two
people of whom neither knows the other's, one is wrong.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.near_names import misspelt
from broadsheet.compare.language.words import content_keys, stem
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import NOT_NAMES, TITLES
from broadsheet.facts.lexicon.people import FIRST_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement

LEAST = 5.0
"""What the two sentences must share, the noun among it."""

ALIKE = 0.7
"""Two names at least this alike are two spellings of one (Ratcliff, Obershelp)."""

BOTH_NAMES = 2
"""A first name and a surname."""

_NAME = r"(?:[A-Z][\w’'-]*[a-z][\w-]*)"


_DEEDS = word_list(
    """
    arrest murder killing kidnapping abduction resignation dismissal appointment death disappearance trial execution
    release funeral wedding birth election nomination conviction acquittal goal penalty corner cross header shot throw
    complaint lawsuit confession testimony diary letter portrait
    """
)
"""What one person does, makes or suffers, once in a report."""
_MADE = word_list(
    "directed written composed designed invented discovered founded built painted photographed led edited"
)
_DEED = "|".join(_DEEDS)
_WHOSE = re.compile(
    rf"\b(?:({_DEED}) (?:of|by|from) ({_NAME}(?: {_NAME})?)|({_NAME}(?: {_NAME})?)['’]s ({_DEED})"
    rf"|({'|'.join(_MADE)}) by ({_NAME} {_NAME})"
    rf"|({_NAME}(?: {_NAME})?)(?: who)? (?:supplied|provided|delivered|sent in|put in|(?:swung|whipped|floated) in)"
    rf" (?:the|an?) (?:[a-z-]+ )?(corner|cross|pass|free[- ]kick)\b"
    rf"|(named|identified)(?: the [a-z ]{{2,40}})? as (?:[a-z]+ )?({_NAME} {_NAME}))(?! {_NAME}|['’])"
)

MADE = 6
"""Which group of the pattern names by whom something is led or made."""

_OWNED = re.compile(rf"(?:of|by|from|as)(?: [a-z]+)? [A-Z]|['’]s (?:{_DEED})|(?: in|ed) (?:the|an?) ")
"""What each of them holds, without the words before it."""

_DEED_KEYS = content_keys(" ".join([*_DEEDS, *_MADE, "named identified"]))
"""A sentence without any of these words tells of none of them."""


def two_names(one: str, other: str) -> bool | None:
    """Tell whether two names are two: no word in common, or a surname alone, and no two spellings of one."""
    if content_keys(one) & content_keys(other):
        left, right = one.casefold().split(), other.casefold().split()
        family = len(left) == len(right) == BOTH_NAMES and left[-1] == right[-1] and left[0] != right[0]
        return bool(family and {left[0], right[0]} <= FIRST_NAMES and not misspelt(left, right))
    return SequenceMatcher(None, one, other, autojunk=False).ratio() < ALIKE or None


def known_name(one: Trait, other: Trait, side: Side) -> bool:
    """Tell whether an article prints a part of the other's name anywhere, but for the surname that both have."""
    own = set(other.value.split())
    return any(re.search(rf"\b{re.escape(word)}\b", side.text) for word in one.value.split() if word not in own)


def prints_name(name: str, text: str) -> bool:
    """Tell whether a text prints somebody's name, in full or by the surname that nobody else of it bears."""
    first, surname = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    bearers = set(re.findall(rf"([A-Z][\w’'.-]+) {re.escape(surname)}\b", text)) - _TITLED
    return first in bearers or (not bearers and re.search(rf"\b{re.escape(surname)}\b", text) is not None)


_TITLED = {title.capitalize() + dot for title in TITLES for dot in ("", ".")}


_BY = Sort("by whom", Kind.NAME, "the sentences tell one thing of two people", two_names, known_name, LEAST)
_DOES = Sort("whose", Kind.NAME, "the sentences tell one thing of two people", two_names, known_name, LEAST)


def whose(side: Side) -> Iterator[Trait]:
    """Yield whose the deeds, the works and the fates are that an article tells of."""
    for statement in sentences_with(side, _DEED_KEYS):
        if _OWNED.search(side.text, *statement.span) is None:
            continue
        for match in _WHOSE.finditer(side.text, *statement.span):
            at = next(at for at in (2, 3, 6, 7, 10) if match[at])
            if at == MADE:
                yield from _named(_BY, match[5], statement, match, at)
            else:
                yield from _named(_DOES, stem(match[1] or match[4] or match[8] or match[9]), statement, match, at)


def _named(sort: Sort, bearer: str, statement: Statement, match: re.Match[str], at: int) -> Iterator[Trait]:
    if match[at].split(maxsplit=1)[0].lower() not in NOT_NAMES:
        yield Trait(sort, bearer, match[at].removesuffix("'s").removesuffix("’s"), statement, match.span(at))
