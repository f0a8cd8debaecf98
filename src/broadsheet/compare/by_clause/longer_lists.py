"""One list of names of which one article gives more: "in Wink and Titter" here, "in Eyefull, Wink and Titter" there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import list_once
from broadsheet.compare.language.words import content_keys
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.compare.sentences.reworded import Reading
    from broadsheet.facts import Span

LEAST_COMMON = 2
"""Of two lists with fewer names in common nobody knows whether they list the same."""

_NAME = r"(?:the )?[A-Z][\w’'&-]*(?: (?:[a-z]{2,3} )?[A-Z][\w’'&-]*)*"
_LIST = re.compile(rf"{_NAME}(?:, {_NAME})*,? and {_NAME}")
_CLOSING = re.compile(r" and (?:the )?[A-Z]")
"""What every list holds: most sentences are passed over at this look."""

_PARTED = re.compile(r",? and |, ")
_BOUND = re.compile(r" (?:of|for|on) ")


class _List(NamedTuple):
    """Names that stand side by side.

    Attributes:
        names: The names, each by what its words are compared by.
        sentence: The sentence.
        span: Where the list stands.
    """

    names: frozenset[frozenset[str]]
    sentence: Span
    span: Span


def longer_lists(reading: Reading) -> list[Draft]:
    """Return a row for every list of names of which one article gives some that the other nowhere prints."""
    a, b, _ = reading
    ours = list_once(_lists, a)
    theirs = list_once(_lists, b) if ours else ()
    drafts: list[Draft] = []
    for one in ours:
        for other in theirs:
            common = one.names & other.names
            more, missing = one.names - common, other.names - common
            if len(common) < LEAST_COMMON or not 0 < len(more | missing) <= len(common) or (more and missing):
                continue
            if any(_stands(name, b) for name in more) or any(_stands(name, a) for name in missing):
                continue
            drafts.append(_draft(one, other))
    return drafts


def _lists(side: Side) -> Iterator[_List]:
    for statement in side.statements:
        if statement.heading or _CLOSING.search(side.text, *statement.span) is None:
            continue
        for match in _LIST.finditer(side.text, *statement.span):
            items = _PARTED.split(match[0])
            names = [content_keys(item.removeprefix("the ")) for item in items]
            # "Of Arts and Sciences" ends one name.
            if len(names) >= LEAST_COMMON and all(names) and _BOUND.search(items[-2]) is None:
                yield _List(frozenset(names), statement.span, match.span())


def _stands(name: frozenset[str], side: Side) -> bool:
    """Tell whether an article prints a word of a name anywhere."""
    return any(name & content_keys(side.text[slice(*one.span)]) for one in side.statements)


def _draft(one: _List, other: _List) -> Draft:
    return Draft(
        verdict=Verdict.DIFFERS,
        kind=Kind.NAME,
        slot="names listed",
        a=Proof(one.sentence, one.span),
        b=Proof(other.sentence, other.span),
        why="one lists more than the other",
        weight=2,
        rank=0.8,
    )
