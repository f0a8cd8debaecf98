"""Figures of what is and of what is to be, and of what takes so long each time: "has 19 percent", "would have 27"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.compare.by_figure.around import Around

_AS_IT_IS = re.compile(r"\b(?:now|currently|at present|to date|so far|already|today)\b")
_TO_BE = re.compile(r"\b(?:will|would|could|is to|are to)\b")
_ALTERED = re.compile(
    r"\b(?:will|is to|are to|would) be (?:lowered|raised|reduced|increased|cut|extended|widened|lifted)\b"
)
_PRESENT = re.compile(
    r"\b(?:has|have|is|are|owns?|runs?|employs?|holds?|makes?|serves?"
    r"|stands?|measures|weighs|costs)\b"
)
_STATES = word_set("be have own run employ hold make serve stand measure weigh cost")
_WHEN = re.compile(
    r"\b(?:[Ww]hen|[Oo]nce|[Ii]f|[Aa]fter|[Ff]ollowing|[Ff]rom|[Bb]y|[Tt]ogether|in future|eventually)\b"
)
_EACH_TIME = re.compile(
    r"\s*(?:(?:every|each|per) (?:[A-Z]?[a-z]+)|(?:an?|the) (?:day|week|month|year)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days|daily|weekly)\b"
)
"""What tells how long something takes each time."""


def of_another_state(one: Around, other: Around, kind: Kind) -> str:
    """Return why one figure alone is of what is to be, or of each time; empty where nothing says so."""
    if _is_and_will_be(one, other) or _is_and_will_be(other, one):
        return "one is of a later time"
    each_time = [_EACH_TIME.match(each.behind) is not None for each in (one, other)]
    return "one is told of each time" if kind is Kind.DURATION and each_time[0] != each_time[1] else ""


def _is_and_will_be(now: Around, later: Around) -> bool:
    """Tell whether a figure is that of today, and the other of what comes: "would have 27 percent after the deal"."""
    if not _TO_BE.search(later.before) or _TO_BE.search(now.part):
        return False
    if _ALTERED.search(later.before):
        return True
    return _AS_IT_IS.search(now.part) is not None or (_WHEN.search(later.part) is not None and _is_present(now))


def _is_present(one: Around) -> bool:
    return one.frame is not None and one.frame.verb in _STATES and _PRESENT.search(one.before) is not None
