"""Who plays at home: "Saturday's game at Lund" here and "they host Lund on Saturday" there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.calendar import FULL_WEEKDAYS
from broadsheet.facts.lexicon.nouns import NOT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Span

_RIVAL = r"(?:the )?([A-Z][\w’'-]+)"
_GAME = r"(?:game|match|fixture|tie|clash|meeting|series|play(?:s|ed|ing)?|faces?|win|loss|defeat|victory)"
_AWAY = re.compile(rf"\b(?:{_GAME}(?: [a-z]+| on [A-Z]\w+)? at|trip to|travel(?:s|l?ed|l?ing)? to) {_RIVAL}")
_HOME = re.compile(
    rf"\b(?:(?:hosts?|hosted|hosting|entertains?)|at home (?:against|to|versus|vs\.?)"
    rf"|home (?:game|match|win|loss|defeat|victory|fixture|tie) (?:against|with|over|to)) {_RIVAL}"
)
_SPORT = re.compile(r"\b(?:game|match|season|team|league|coach|cup|fixture|win|loss|player)s?\b")
_DAY = re.compile(rf"\b({'|'.join(sorted(day.capitalize() for day in FULL_WEEKDAYS))})\b")


class _Venue(NamedTuple):
    """A game against somebody on a day, at home or away."""

    rival: str
    day: str
    home: bool
    sentence: Span
    span: Span


def other_venues(a: Side, b: Side) -> list[Draft]:
    """Return a row for every game of one day and rival that is played at home in one article, and away in the other."""
    ours, theirs = list(_venues(a)), list(_venues(b))
    drafts = []
    for one in ours:
        rivals = [other for other in theirs if (other.rival, other.day) == (one.rival, one.day)]
        both = {each.home for each in ours if (each.rival, each.day) == (one.rival, one.day)}
        if rivals and len(both) == 1 and {other.home for other in rivals} == {not one.home}:
            drafts.append(_draft(one, rivals[0]))
    return drafts


def _venues(side: Side) -> Iterator[_Venue]:
    if _SPORT.search(side.text) is None:
        return
    for statement in side.statements:
        days = set(_DAY.findall(side.text, *statement.span))
        if statement.heading or len(days) != 1:
            continue
        for home, pattern in ((False, _AWAY), (True, _HOME)):
            for match in pattern.finditer(side.text, *statement.span):
                rival = match[1].removesuffix("'s").removesuffix("’s")
                if rival.lower() not in NOT_NAMES:
                    yield _Venue(rival, min(days), home, statement.span, match.span())


def _draft(one: _Venue, other: _Venue) -> Draft:
    return Draft(
        verdict=Verdict.CONFLICT,
        kind=Kind.PLACE,
        slot=f"{one.rival} / {one.day} / venue",
        a=Proof(one.sentence, one.span),
        b=Proof(other.sentence, other.span),
        why="one game is not played at home and away",
        weight=2,
        rank=2.3,
    )
