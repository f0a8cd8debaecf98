"""One effect of two causes, whatever words say so: "because of", "was blamed on", "was the reason"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.compare.told import fullness, weight
from broadsheet.compare.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

LEAST = 3.0
"""What the words must weigh that both sentences share beside the causes."""

_BOUNDARY = (
    r"(?=[,.;:]|\s(?:and|but|while|when|after|which|who|for|said|according"
    r"|on (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b|$)"
)
_NOUN = r"((?:an?|the|its|his|her|their|some|heavy|strong|high)\s+[^,.;:]{3,120}?|[a-z][^,.;:]{3,60}?)"
_BEHIND = re.compile(
    r"\b(?:because of|(?<!\bis )(?<!\bare )due to|owing to|as a result of|set off by|because"
    r"|blam(?:ed|es)(?: it)?(?: on)?"
    r"|(?:was|were|been|is|be) (?:caused|sparked|triggered|blamed|brought|started|provoked)(?: about)? (?:by|on))\s+"
    rf"{_NOUN}{_BOUNDARY}",
    re.IGNORECASE,
)
"""A cause behind what says that it is one."""

_BEFORE = re.compile(
    r"(?:^|[,;]\s|\bthat\s)((?:an?|the|its)\s+[^,.;:]{3,70}?)(?:, (?:which|who)[^,]*,)?\s+"
    r"(?:was|were|is) (?:the (?:cause|reason)|to blame|at the root|behind)\b",
    re.IGNORECASE,
)
"""A cause before it."""

_CUE = re.compile(r"\b(?:cause|because|due to|owing|spark|trigger|blam|reason|behind|at the root|set off|result of)")
_UNSURE = re.compile(
    r"\b(?:may|might|could|whether|possibl[ey]|suspect\w*|likely|probably|believe[ds]?|thought|apparently|not|if|denied"
    r"|investigat\w+|alleg\w+|claim\w*|fear\w*|ago|earlier|previous\w*|similar|decades?)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Cause:
    """What a sentence says was the cause of what it tells.

    Attributes:
        statement: The sentence.
        span: Where the words for the cause stand.
        keys: What they are compared by.
    """

    statement: Statement
    span: Span
    keys: frozenset[str]


def other_causes(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every effect that the two articles give two causes with nothing in common."""
    ours, theirs = list(_causes(a)), list(_causes(b))
    here, there = _all(a), _all(b)
    drafts = []
    for one in ours:
        for other in theirs:
            effect = one.statement.keys & other.statement.keys
            mass = weight(effect, weights) / fullness(weights)
            if mass < LEAST or one.keys & other.keys or _known(one, there) or _known(other, here):
                continue
            drafts.append(_draft(one, other, mass))
    return drafts


def _all(side: Side) -> frozenset[str]:
    return frozenset().union(*(one.keys for one in side.statements))


def _known(one: _Cause, keys: frozenset[str]) -> bool:
    """Tell whether most of the words for a cause stand in the other article too."""
    return len(one.keys & keys) * 2 > len(one.keys)


def _causes(side: Side) -> Iterator[_Cause]:
    for statement in side.statements:
        if statement.heading:
            continue
        start, end = statement.span
        sentence = side.text[start:end]
        if not _CUE.search(sentence) or _UNSURE.search(sentence):
            continue
        for pattern in (_BEHIND, _BEFORE):
            for match in pattern.finditer(sentence):
                keys = content_keys(match[1])
                if keys and sentence.count('"', 0, match.start(1)) % 2 == 0 and "“" not in sentence[: match.start(1)]:
                    yield _Cause(statement, (start + match.start(1), start + match.end(1)), keys)


def _draft(one: _Cause, other: _Cause, mass: float) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.CAUSE,
        slot="cause",
        a=Proof(one.statement.span, one.span),
        b=Proof(other.statement.span, other.span),
        why="one effect, two causes",
        weight=2,
        rank=2.3 + mass / 1000,
    )
