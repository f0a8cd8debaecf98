"""One telephone number printed in two ways: a digit too few, or another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Span

SAME = 6
"""Two numbers that begin with so many common digits are of one area and exchange."""

SLIP = 2
"""Of one line two numbers are where they differ in so many digits at most: one wrong, or two in the wrong order."""

_CALLING = re.compile(
    r"\b(?:[Cc]all|[Pp]hone|[Tt]elephone|[Hh]otline|[Hh]elpline|[Tt]el|[Dd]ial|[Nn]umber|[Cc]ontact|[Rr]ing)"
)
_NUMBER = re.compile(r"(?<![\w.,$£€/-])\+?\(?\d{1,5}\)?(?:[ -]\(?\d{2,5}\)?){1,4}(?!\w|[.,-]\d)")
_FEWEST = 9
_MOST = 15


def other_numbers(a: Side, b: Side) -> list[Draft]:
    """Return a row for every telephone number that the two articles print otherwise."""
    ours = _numbers(a)
    theirs = _numbers(b) if ours else {}
    alone = [digits for digits in ours if digits not in theirs]
    others = [digits for digits in theirs if digits not in ours]
    return [_draft(*ours[one], *theirs[other]) for one in alone for other in others if _one_line(one, other)]


def _one_line(one: str, other: str) -> bool:
    """Tell whether two numbers are one with a slip: a digit left out, a digit wrong, two digits in the wrong order."""
    if one[:SAME] != other[:SAME]:
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) == 1:
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    differing = [at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y]
    swapped = len(differing) <= SLIP and sorted(one) == sorted(other)
    return len(one) == len(other) and (swapped or len(differing) == 1)


def _numbers(side: Side) -> dict[str, tuple[Span, Span]]:
    """Return the telephone numbers of an article by their digits, each with its sentence and where it stands."""
    found: dict[str, tuple[Span, Span]] = {}
    for statement in side.statements:
        if _CALLING.search(side.text, *statement.span) is None:
            continue
        for match in _NUMBER.finditer(side.text, *statement.span):
            digits = re.sub(r"\D", "", match[0])
            if _FEWEST <= len(digits) <= _MOST:
                found.setdefault(digits, (statement.span, match.span()))
    return found


def _draft(sentence_a: Span, span_a: Span, sentence_b: Span, span_b: Span) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.NUMBER,
        slot="telephone number",
        a=Proof(sentence_a, span_a),
        b=Proof(sentence_b, span_b),
        why="one line has one number",
        weight=1,
        rank=2.0,
    )
