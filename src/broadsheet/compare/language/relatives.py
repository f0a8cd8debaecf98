"""Who belongs to somebody by name is not the one who bears it: "Hale's brother" is not Hale."""

from __future__ import annotations

import re

from broadsheet.compare.language.listing import word_list

_KIN = "|".join(
    word_list(
        """
        brother sister father mother son daughter wife husband widow widower uncle aunt cousin nephew niece grandson
        granddaughter grandfather grandmother parents family relatives friend neighbour neighbor partner girlfriend
        boyfriend fiance fiancee lawyer attorney spokesman spokeswoman
        """
    )
)
_OWNED = re.compile(rf"(?P<owner>.+)['’]s? (?:[a-z-]+ ){{0,2}}(?:{_KIN})s?\b")

_AT_HIS_SIDE = "|".join(
    word_list(
        """
        friend rival colleague teammate team-mate neighbour neighbor fan admirer lawyer attorney spokesman spokeswoman
        aide adviser advisor assistant deputy secretary accountant accomplice co-founder director manager partner
        predecessor successor
        """
    )
)
_INTRODUCED = re.compile(
    rf"(?:\b(?:{_AT_HIS_SIDE}) (?:[A-Z][\w’'-]+ ?)+"
    rf"|\b(?:[Hh]is|[Hh]er|[Tt]heir) (?:[a-z-]+ ){{0,2}}(?:{_AT_HIS_SIDE}))$"
)


def at_his_side(until: str) -> bool:
    """Tell whether words end with somebody who is told of as another's: "friend Margot Lisle", "his former adviser"."""
    return _INTRODUCED.search(until.rstrip()) is not None


def of_the_other(one: str, other: str) -> bool:
    """Tell whether one of two subjects is somebody of the other's."""
    return any(
        (match := _OWNED.match(whose)) is not None and not _OWNED.match(whom) and _shares_word(match["owner"], whom)
        for whose, whom in ((one, other), (other, one))
    )


def _shares_word(one: str, other: str) -> bool:
    return not {*one.casefold().split()}.isdisjoint(other.casefold().split())
