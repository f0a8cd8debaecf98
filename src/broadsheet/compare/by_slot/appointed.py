"""Days that a report gives but one of: when a thing goes on sale, when somebody takes office, when the trial begins.

Reports put them in so many ways ("will ship on", "buyers can get it from") that neither the verb nor the words around
two such days meet; that each article has but one of its sort is what joins them.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.findings import Relation
from broadsheet.compare.compatibility.values import compare_values
from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.kept import read_once
from broadsheet.compare.model import Verdict
from broadsheet.facts import DateValue, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

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
_SORTS = tuple(_APPOINTED)
_SORT = re.compile(r"\b(?:" + "|".join(f"(?P<s{at}>{words})" for at, words in enumerate(_APPOINTED.values())) + r")\b")
_PARTS = re.compile(
    r"[;:()]|,(?= (?:and|but|who|which|after|as)\b)"
    r"|\b(?:but|while|after|before|who|which|said|says|told|announced|unveiled)\b"
)
"""What parts a date from what is said of another."""
_EDGE = re.compile(
    r"\b(?:by|by the end of|before|(?<!not )(?:until|till)|since|after|as early as|no later than)"
    r"\s+(?:(?:late|early|mid|the)\s+)?$",
    re.IGNORECASE,
)
_NOT_UNTIL = re.compile(r"(?:\bnot\b|n['’]t\b)[^,;.]{1,40}\b(?:until|till|before)\s+$", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:today|tonight|tomorrow|yesterday|last|previous|ago)\b", re.IGNORECASE)
_PLACE = re.compile(r"\bin (?:the )?([A-Z]\w+)")


def appointed_days(a: Side, b: Side) -> list[Draft]:
    """Return a row for every sort of day of which each article gives one, where the two exclude each other."""
    ours = read_once(_by_sort, a)
    theirs = read_once(_by_sort, b) if ours else {}
    drafts = []
    for sort in sorted(ours.keys() & theirs.keys()):
        one, other = _only(ours[sort]), _only(theirs[sort])
        if one is not None and other is not None and _apart(one, other, a, b):
            drafts.append(
                Draft(
                    Verdict.CONFLICT,
                    Kind.DATE,
                    _SORTS[sort],
                    Proof(one.sentence, one.span),
                    Proof(other.sentence, other.span),
                    "the dates do not overlap",
                    weight=2,
                )
            )
    return drafts


def _only(found: Sequence[Frame]) -> Frame | None:
    """Return the one date of a sort that an article gives; None where it gives several."""
    first = found[0]
    several = any(compare_values(first.value, one.value, Kind.DATE).relation is Relation.APART for one in found[1:])
    return None if several else first


def _by_sort(side: Side) -> dict[int, list[Frame]]:
    found: dict[int, list[Frame]] = {}
    for frame in side.frames:
        if frame.kind is Kind.DATE:
            for sort in _sorts_of(frame, side.text):
                found.setdefault(sort, []).append(frame)
    return found


def _sorts_of(frame: Frame, text: str) -> set[int]:
    """Return the sorts whose words stand beside a date, with nothing that parts them; none where it is doubtful."""
    start, end = frame.sentence
    before = _PARTS.split(text[max(start, frame.span[0] - REACH) : frame.span[0]])[-1]
    behind = _PARTS.split(text[frame.span[1] : min(end, frame.span[1] + REACH)])[0]
    sorts = {
        int((match.lastgroup or "s0")[1:]) for words in (before, behind) for match in _SORT.finditer(words.lower())
    }
    return set() if not sorts or _doubtful(frame, text) else sorts


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
