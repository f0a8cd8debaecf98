"""A part of a quotation that the other article prints in other words: "a disaster for families", "for every family"."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.draft import Draft, Proof
from broadsheet.compare.language.words import plain_stem
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.told import fullness, weight
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from broadsheet.compare.draft import Side
    from broadsheet.compare.statements import Statement
    from broadsheet.facts import Span

LEAST_WORDS = 4
"""A quotation of fewer words is a word or two that many use."""

ALIKE = 0.7
"""Two quotations are one where so much of them stands in one order (Ratcliff, Obershelp, over words)."""

LEAST = 2.0
"""What the sentences must share beside."""

_QUOTED = re.compile(r"[“\"]([^“”\"\n]{8,400})[”\"]")
_WORD = re.compile(r"[^\W_]+")
_APOSTROPHE = re.compile(r"['’] ?")
_SHORT = (("won't", "will not"), ("can't", "can not"), ("cannot", "can not"), ("n't", " not"), ("'m ", " am "),
          ("'re ", " are "), ("'ve ", " have "), ("'ll ", " will "), ("'s ", " "), ("s' ", " "))  # fmt: skip
_SPELT = re.compile(r"is(e[sd]?|ing|ation)$")
"""What newsrooms spell in two ways is no other word: "realised", "aren't"."""

_CUT = ("...", "…", "[", "(")


class _Quoted(NamedTuple):
    """A quotation, with its words as compared."""

    words: tuple[str, ...]
    statement: Statement
    span: Span


def altered(a: Side, b: Side, weights: Mapping[str, float]) -> list[Draft]:
    """Return a row for every quotation that the two articles print in words not quite the same.

    What one of them only cuts at its ends, or marks as cut, is not altered.
    """
    ours = list(_quotations(a))
    theirs = list(_quotations(b)) if ours else []
    drafts = []
    for one in ours:
        if any(_holds(other.words, one.words) or _holds(one.words, other.words) for other in theirs):
            continue
        for other in theirs:
            if _alike(one, other, weights) and not any(_holds(own.words, other.words) for own in ours):
                drafts.append(_draft(one, other))
                break
    return drafts


def _quotations(side: Side) -> Iterator[_Quoted]:
    if '"' not in side.text and "“" not in side.text:
        return
    for statement in side.statements:
        for match in _QUOTED.finditer(side.text, *statement.span):
            words = _read(match[1])
            if len(words) >= LEAST_WORDS and not any(mark in match[1] for mark in _CUT):
                yield _Quoted(words, statement, (match.start(1), match.start(1) + len(match[1].rstrip(" ,.;!?"))))


def _read(quotation: str) -> tuple[str, ...]:
    """Return the words of a quotation as compared: contractions in full, and each spelling as one."""
    low = _APOSTROPHE.sub("'", quotation.lower()) + " "
    for short, full in _SHORT:
        low = low.replace(short, full)
    return tuple(plain_stem(_SPELT.sub(r"iz\1", word)) for word in _WORD.findall(low))


def _holds(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Tell whether one quotation stands in another as it is."""
    return len(part) <= len(whole) and f" {' '.join(part)} " in f" {' '.join(whole)} "


def _alike(one: _Quoted, other: _Quoted, weights: Mapping[str, float]) -> bool:
    if not 2 * len(one.words) > len(other.words) > len(one.words) / 2 or "".join(one.words) == "".join(other.words):
        return False
    if 2 * min(_standing_in(one, other), _standing_in(other, one)) < ALIKE * (len(one.words) + len(other.words)):
        return False
    if weight(one.statement.keys & other.statement.keys, weights) < LEAST * fullness(weights):
        return False
    return SequenceMatcher(None, one.words, other.words, autojunk=False).ratio() >= ALIKE


def _standing_in(one: _Quoted, other: _Quoted) -> int:
    """Return how many words of one quotation stand anywhere in the other: no more can stand in one order."""
    words = set(other.words)
    return sum([word in words for word in one.words])


def _draft(one: _Quoted, other: _Quoted) -> Draft:
    return Draft(
        verdict=Verdict.DIFFERS,
        kind=Kind.QUOTE,
        slot="quotation",
        a=Proof(one.statement.span, one.span),
        b=Proof(other.statement.span, other.span),
        why="the quotation is worded differently",
        weight=2,
        rank=2.0,
    )
