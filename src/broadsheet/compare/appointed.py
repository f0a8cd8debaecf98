"""Days that a report gives but one of: when a thing goes on sale, when somebody takes office, when the trial begins.

Reports put them in so many ways ("will ship on", "buyers can get it from") that neither the verb nor the words around
two such days meet; that each article has but one of its sort is what joins them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.findings import Relation
from broadsheet.compare.model import Verdict
from broadsheet.compare.values import compare_values
from broadsheet.facts import DateValue, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side
    from broadsheet.facts import Frame

REACH = 70
"""So many characters before or behind a date stands what it is the date of."""

LONGEST_YEAR = 366
"""A date of more days is an era."""

_APPOINTED = {
    "on sale": r"(?:go(?:es)?|going|went|put|be|are|is) on sale|in (?:the )?(?:stores|shops)|on (?:the )?shelves"
    r"|(?:hits?|reach(?:es)?|arrives? in) (?:the )?(?:stores?|shops?|shelves|market)|(?:be|is|are|becomes?) available"
    r"|(?:buy|get|order) (?:it|one|the \w+)|(?:will|to|starts?|begins?) ship(?:ping)?|ships",
    "takes office": r"tak(?:es?|ing) (?:over|office|up (?:her|his|the) (?:post|job|office|duties))|sworn in|inaugurated"
    r"|tak(?:es?|ing) the oath|assumes? (?:office|the (?:post|job))|starts? (?:her|his|in the) (?:new )?(?:job|post)",
    "lawsuit": r"sued|(?:filed|brought) (?:a |the |its |his |her )?(?:law)?suit"
    r"|(?:law)?suit (?:[^,;.]{0,40} )?(?:was|has been) (?:filed|brought)",
    "trial": r"trial (?:is |was )?(?:due |set |scheduled |expected )?(?:to )?(?:begins?|starts?|opens?|began|for)"
    r"|(?:goes|go|went|put) on trial",
    "sentencing": r"sentencing (?:is|was|has been|will be|hearing)?|(?:be|is to be) sentenced",
}
_PATTERNS = {sort: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for sort, words in _APPOINTED.items()}
_PARTS = re.compile(
    r"[;:()]|,(?= (?:and|but|who|which|after|as)\b)"
    r"|\b(?:but|while|after|before|who|which|said|says|told|announced|unveiled)\b"
)
"""What parts a date from what is said of another."""
_EDGE = re.compile(
    r"\b(?:by|before|(?<!not )(?:until|till)|since|after|as early as|no later than)\s+(?:(?:late|early|mid|the)\s+)?$",
    re.IGNORECASE,
)
_NOT_UNTIL = re.compile(r"(?:\bnot\b|n['’]t\b)[^,;.]{1,40}\b(?:until|till|before)\s+$", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|tonight|tomorrow|yesterday|last|previous|ago)\b", re.IGNORECASE)
_PLACE = re.compile(r"\bin (?:the )?([A-Z]\w+)")


def appointed_days(a: Side, b: Side) -> list[Draft]:
    """Return a row for every sort of day of which each article gives one, where the two exclude each other."""
    drafts = []
    for sort, pattern in _PATTERNS.items():
        one, other = _only(a, pattern), _only(b, pattern)
        if one is not None and other is not None and _apart(one, other, a, b):
            drafts.append(
                Draft(
                    Verdict.CONFLICT,
                    Kind.DATE,
                    sort,
                    Proof(one.sentence, one.span),
                    Proof(other.sentence, other.span),
                    "the dates do not overlap",
                    weight=2,
                )
            )
    return drafts


def _only(side: Side, pattern: re.Pattern[str]) -> Frame | None:
    """Return the one date of a sort that an article gives; None where it gives none, several or a vague one."""
    found = list(_dates(side, pattern))
    if any(compare_values(found[0].value, one.value, Kind.DATE).relation is Relation.APART for one in found[1:]):
        return None
    return next(iter(found), None)


def _dates(side: Side, pattern: re.Pattern[str]) -> Iterator[Frame]:
    for frame in side.frames:
        if frame.kind is Kind.DATE and _is_of(frame, side.text, pattern) and not _doubtful(frame, side.text):
            yield frame


def _is_of(frame: Frame, text: str, pattern: re.Pattern[str]) -> bool:
    """Tell whether the words of a sort stand beside a date, with nothing that parts them."""
    start, end = frame.sentence
    before = _PARTS.split(text[max(start, frame.span[0] - REACH) : frame.span[0]])[-1]
    behind = _PARTS.split(text[frame.span[1] : min(end, frame.span[1] + REACH)])[0]
    return pattern.search(before) is not None or pattern.search(behind) is not None


def _apart(one: Frame, other: Frame, a: Side, b: Side) -> bool:
    if compare_values(one.value, other.value, Kind.DATE).relation is not Relation.APART:
        return False
    places = [set(_PLACE.findall(side.text[slice(*frame.sentence)])) for frame, side in ((one, a), (other, b))]
    return not (places[0] and places[1]) or bool(places[0] & places[1])


def _doubtful(frame: Frame, text: str) -> bool:
    """Tell whether a date is vague, denied, the edge of a stretch, or told from the day of writing."""
    value = frame.value
    wide = isinstance(value, DateValue) and (value.last - value.first).days > LONGEST_YEAR
    before = text[frame.sentence[0] : frame.span[0]]
    if _NOT_UNTIL.search(before):
        return wide  # "Will not be in the shops until May 3."
    edge = _EDGE.search(before) is not None
    return wide or frame.negated or edge or frame.unit == "relative" or _TODAY.search(text, *frame.span) is not None
