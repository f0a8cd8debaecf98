"""How often somebody has done what a life counts: married twice or three times, a three-time or four-time champion."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.by_trait.traits import Sort, Trait, sentences_with
from broadsheet.compare.language.listing import word_list
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.draft import Side

_NUMBERS = {word: many for many, word in enumerate(word_list("one two three four five six seven eight nine ten"), 1)}
_ORDINALS = {word: many for many, word in enumerate(word_list("first second third fourth fifth sixth seventh"), 1)}
_COUNTS = {**_NUMBERS, **_ORDINALS, "once": 1, "twice": 2, "thrice": 3}
_N = rf"(?P<many>{'|'.join(_NUMBERS)}|\d\d?)"
_TIMES = rf"(?P<many>once|twice|thrice|(?:{'|'.join(_NUMBERS)}|\d\d?) times)"
_FIELD = (
    r"(?P<field>world|olympic|european|national|wimbledon|grand slam|heavyweight|academy award|oscar|grammy|emmy"
    r"|pulitzer)(?: [a-z]+){0,2}?"
)
_PATTERNS = (
    ("marriages", True, re.compile(rf"\bmarried(?: and divorced)? {_TIMES}", re.IGNORECASE)),
    (
        "marriages",
        False,
        re.compile(rf"\b(?:his|her|['’]s) (?P<many>{'|'.join(_ORDINALS)}) (?:husband|wife|marriage)\b", re.IGNORECASE),
    ),
    (
        "titles",
        True,
        re.compile(rf"\b{_N}-times? (?:[a-z]+ )?{_FIELD} (?:champion|winner|medall?ist)\b", re.IGNORECASE),
    ),
    (
        "titles",
        True,
        re.compile(
            rf"\bwon (?:the |an? )?(?:[a-z]+ )?{_FIELD} (?:title|championship|crown|cup) {_TIMES}", re.IGNORECASE
        ),
    ),
)
_KEYS = content_keys("married husband wife marriage champion winner medalist medallist title championship crown cup")
_ROUNDED = re.compile(r"\b(?:at least|more than|nearly|about|as many as|also|again|former|late|fellow) $")


_OF_KIN = re.compile(r"\b(?:brother|sister|son|daughter|father|mother|cousin|friend|uncle|aunt)\b[^.;]{0,30}$")


class _Done(NamedTuple):
    """How often somebody has done it.

    Attributes:
        many: So many times.
        exact: Whether no more than that.
    """

    many: int
    exact: bool


def _apart(one: _Done, other: _Done) -> bool | None:
    """Tell whether two counts exclude each other: "married twice" and "her third husband" do."""
    if one.exact and other.exact:
        return one.many != other.many
    least, most = (one, other) if other.exact else (other, one)
    return True if most.exact and least.many > most.many else None


_TIMES_DONE = Sort("how often", Kind.NUMBER, "the two counts differ", _apart)


def times_done(side: Side) -> Iterator[Trait]:
    """Yield how often those of whom an article tells have married and won a title.

    Several people of one report may have: two counts of one article are of two of them, and nothing is told then.
    """
    for statement in sentences_with(side, _KEYS):
        for name, exact, pattern in _PATTERNS:
            for match in pattern.finditer(side.text, *statement.span):
                start = statement.span[0]
                if statement.heading or _ROUNDED.search(side.text, start, match.start("many")):
                    continue
                if _OF_KIN.search(side.text, start, match.start()):
                    continue
                word = match["many"].lower().removesuffix(" times")
                many = _COUNTS.get(word) or int(word)
                field = match.groupdict().get("field")
                bearer = f"{field.lower()} {name}" if field else name
                # Whose husband it is stands before the value.
                span = match.span() if exact else (match.start("many"), match.end())
                yield Trait(_TIMES_DONE, bearer, _Done(many, exact), statement, span)
