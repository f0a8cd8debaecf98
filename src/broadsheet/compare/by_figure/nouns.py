"""What a number counts, or by what a value goes: a noun, a make, the share that a price is of."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.compare.language.kin import kin_of
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import stem
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from broadsheet.facts import Frame

PAST_REACH = 60
"""So many characters from a value a year belongs to it."""

_RATE = re.compile(
    r"\s*(?:for\s+)?(?:an?|per|each|every)\s+(?P<noun>[^\W\d_]+)"
    r"(?=\s*(?:[^\w\s]|$)|\s+(?:in|for|to|on|at|by|and|or|but|from|with|when|while|as|after|before|under|over|that|which"
    r"|of|if|than|plus|through|until|since|during|because|who|where|last|this|next|more|less|it|he|she|they|is|was|are|were|will)\b)",
    re.IGNORECASE,
)
"""What comes behind a rate: "$38 a share", "60 miles per hour"; but not "the $40 an insurer paid"."""

_MODEL = re.compile(r"\b(?P<letters>[A-Z]{2,4}(?=[- ]?\d)|[A-Z][A-Za-z]{0,3}(?=-))[- ]?(?P<number>\d{2,3})(?=s?\b)")
"""A make says what is counted, whatever noun stands behind it: "AK-47 rifles", "12 AK 47 guns", "F-16s"."""

PLACE = "place"
"""What a rank goes by that has no noun."""
_STANDING = word_set("finish come rank place end stand lie sit")
"""What a rank without a noun goes by, its verb: "finished fifth", "came seventh"."""

_TOLD_TO_BE = re.compile(
    r"(?: (?:of (?:the|those|them|whom)|who)\b[^,.;:\d]{0,40}?)? (?:are|were) "
    r"(?P<who>women|men|children|boys|girls|civilians|soldiers|students|pupils|foreigners|tourists)\b"
)
"""What those are of whom a part is counted: "six of those who died were children"."""

_ANNUAL = re.compile(r"\b(?:[Aa]nnual|[Yy]early) [a-z]+ (?:[a-z]+ ){0,4}$")
"""What comes before a sum that is so much a year."""


def counted(text: str, frame: Frame) -> str:
    """Return what is counted or by what the value goes: the make, the place in an order, the share or year."""
    if frame.kind is Kind.ORDINAL and frame.unit in _STANDING:
        return PLACE
    if frame.kind is Kind.NUMBER and (model := _MODEL.search(text, *frame.span)):
        return f"{model['letters']}{model['number']}".casefold()
    if frame.kind is Kind.MONEY and (rate := _RATE.match(text, frame.span[1])):
        return stem(rate["noun"].lower())
    yearly = max(frame.sentence[0], frame.span[0] - PAST_REACH)
    if frame.kind is Kind.MONEY and _ANNUAL.search(text, yearly, frame.span[0]):
        return stem("year")
    told = _TOLD_TO_BE.match(text, frame.span[1], frame.sentence[1]) if frame.kind is Kind.NUMBER else None
    if told:
        return kin_of(stem(told["who"]))
    return kin_of(stem(frame.unit)) if frame.unit else ""
