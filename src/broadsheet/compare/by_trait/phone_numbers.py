"""Telephone numbers: two that begin alike are one line's with a slip, a digit too few or another one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.by_trait.traits import Sort, Trait
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side

SAME = 6
"""Two numbers that begin with so many common digits are of one area and exchange."""

SLIP = 2
"""Of one line two numbers are where they differ in so many digits at most: one wrong, or two in the wrong order."""

_CALLING = re.compile(
    r"\b(?:[Cc]all|[Pp]hone|[Tt]elephone|[Hh]otline|[Hh]elpline|[Tt]el|[Dd]ial|[Nn]umber|[Cc]ontact|[Rr]ing)"
)
_NUMBER = re.compile(r"(?<![\w.,$£€/-])\+?\(?\d{1,5}\)?(?:[ -]\(?\d{2,5}\)?){1,4}(?!\w|[.,-]\d)")
_FEWEST = 9
_LONG = re.compile(rf"\d(?:[ ()-]*\d){{{_FEWEST - 1}}}")
"""So many digits in a row: most articles have none."""

_MOST = 15


def _one_line(one: str, other: str) -> bool | None:
    """Tell whether two numbers are one with a slip: a digit left out, a digit wrong, two digits in the wrong order."""
    if one == other:
        return False
    shorter, longer = sorted((one, other), key=len)
    if len(longer) - len(shorter) == 1:
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer))) or None
    differing = [at for at, (x, y) in enumerate(zip(one, other, strict=False)) if x != y]
    swapped = len(differing) <= SLIP and sorted(one) == sorted(other)
    return (len(one) == len(other) and (swapped or len(differing) == 1)) or None


_LINE = Sort("telephone number", Kind.NUMBER, "one line has one number", _one_line)


def phone_numbers(side: Side) -> Iterator[Trait]:
    """Yield the telephone numbers of an article, each by the digits that it begins with."""
    if _LONG.search(side.text) is None:
        return
    for statement in side.statements:
        if _CALLING.search(side.text, *statement.span) is None:
            continue
        for match in _NUMBER.finditer(side.text, *statement.span):
            digits = re.sub(r"\D", "", match[0])
            if _FEWEST <= len(digits) <= _MOST:
                yield Trait(_LINE, f"{digits[:SAME]}…", digits, statement, match.span())
