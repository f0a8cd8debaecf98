"""How long somebody was with an employer: "spent six years at Helix", "left Helix after five years"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.facts import Kind, QuantityValue

if TYPE_CHECKING:
    from broadsheet.facts import Frame

TENURE = "tenure"

_NAME = r"((?:the )?[A-Z][\w&.’'-]*(?: (?:of |and )?[A-Z][\w&.’'-]*){0,3})"
_ROUGHLY = r"(?:(?:about|almost|nearly|over|some|more than|just|roughly|only|the (?:last|past)|another) )*"
_SPENT = re.compile(
    r"\b(?:[Ss]pen[dt]s?|[Ss]pending|[Ww]orked|[Ww]orking|[Bb]een|[Ss]erved|[Ss]erving|[Ss]tayed|[Aa]fter|[Ff]or"
    rf"|[Ff]ollowing) {_ROUGHLY}$"
)
_WITH = re.compile(rf" (?:as [^,.;]{{1,40}} )?(?:at|with) {_NAME}")
_LEFT = re.compile(
    r"\b(?:[Ll]eft|[Ll]eav(?:es|e|ing)|[Qq]uit(?:s|ting)?|[Dd]epart(?:s|ed|ing) from|[Pp]art(?:s|ed|ing) with"
    rf"|[Jj]oin(?:s|ed|ing) from|[Ww]orked (?:for|at)) {_NAME} (?:after|for) {_ROUGHLY}$"
)


def employer(text: str, frame: Frame) -> str:
    """Return the name of whom somebody was with for so long; empty where a value does not say that."""
    value = frame.value
    if frame.kind is not Kind.DURATION or not isinstance(value, QuantityValue) or value.unit not in {"year", "month"}:
        return ""
    before = text[frame.sentence[0] : frame.span[0]]
    left = _LEFT.search(before)
    if left:
        return left[1]
    behind = _WITH.match(text, frame.span[1], frame.sentence[1])
    return behind[1] if behind and _SPENT.search(before) else ""
