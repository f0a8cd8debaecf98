"""Whether somebody may have had a birthday between what two articles tell: not after death, nor within a week.

Few reports say of themselves when they were written. What they tell of somebody's case does: two that tell of an arrest
and of nothing later are of the same days.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.written import same_time

if TYPE_CHECKING:
    from broadsheet.compare.draft import Side
    from broadsheet.facts import Span

BIRTHDAY = "a birthday may lie between the two"
BIRTHDAYS = 2
"""Ages this far apart, in years, may be one person's at the two times of writing: at his arrest and at the verdict."""

SLIP_OF_AGE = 10
"""Ages further apart than this, in years, are told of different times rather than mistaken."""

BACK_THEN = re.compile(r",? (?:when|then|at the time|at that time)\b")
"""What stands behind an age that somebody once had: "was 40 when he began"."""

_ARREST = re.compile(r"\b(?:arrest(?:ed|s)?|charged|accused|detained|custody|arraigned)\b")
_LATER = re.compile(
    r"\b(?:convict(?:ed|ion|s)?|verdict|guilty|sentenc(?:ed|ing|e)|trial|jur(?:y|ors?)|appeals?|acquitt(?:ed|al)"
    r"|executed|execution|testi(?:fied|mony)|retrial|anniversary)\b",
    re.IGNORECASE,
)
"""What comes of a case months after the arrest."""

_DIED = (
    r"(?:(?:has |had )?(?:died|drowned|perished|succumbed|left us|passed away)"
    r"|(?:was|is|been|were) (?:(?!not |nearly |almost )[a-z]+ ){0,2}(?:killed|dead|murdered|slain|electrocuted))\b"
)
_AGED = (
    r"(?:,? (?:Jr|Sr|I{2,3}))?\.?"
    r"(?:, (?:who (?:was|is) |aged? |an? )?\d{1,3}(?:-year-old [a-z -]{3,40})?,| \(\d{1,3}\))?"
)


def birthday_between(surname: str, apart: float, sentences: tuple[Span, Span], sides: tuple[Side, Side]) -> bool:
    """Tell whether somebody may be a year or two older in one article than in the other.

    Between two birthdays more than a year lies: somebody's case comes to court then, or is remembered.

    Args:
        surname: By which both call him; empty where he is not named.
        apart: How many years lie between the two ages.
        sentences: Where each gives his age.
        sides: The two articles.
    """
    if apart > 1 and not any(_LATER.search(side.text) for side in sides):
        return False
    if same_time(*sides) or (surname and all(_dead(surname, side.text) for side in sides)):
        return False
    if all(side.published is not None for side in sides):
        return True
    arrested = all(_ARREST.search(side.text, *span) for side, span in zip(sides, sentences, strict=True))
    return not arrested or any(_LATER.search(side.text) for side in sides)


def _dead(surname: str, text: str) -> bool:
    """Tell whether an article reports that the one bearer of a surname has died."""
    name = re.escape(surname)
    first_names = set(re.findall(rf"\b([A-Z][\w’'-]+) {name}\b", text))
    return len(first_names) < 2 and (
        re.search(rf"\b{name}{_AGED} (?:who )?{_DIED}", text) is not None
        or re.search(rf"\b(?:body|death|killing|murder) of (?:[A-Z][\w.’'-]+ ){{0,3}}{name}\b", text) is not None
    )
