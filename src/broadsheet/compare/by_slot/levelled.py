"""What seemed to differ and does not: "December" and "last December", "had not yet woken" and "had yet to wake"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.compare.compatibility.findings import DENIED, MORE_PRECISE, UNVOUCHED
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.model import Verdict
from broadsheet.compare.sentences.stated import denies
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from broadsheet.compare.draft import Draft, Proof, Side

DENIAL_REACH = 12
"""The words that deny a clause stand within this many characters before it."""

_NOT_YET = re.compile(r"\b(?:yet|failed?|unable|refused?)\s+to\b", re.IGNORECASE)
_YEAR_OR_WHICH = re.compile(r"\b(?:(?:1[89]|20)\d\d|last|this|next|past|early|on|in|of|the)\b|[,.]", re.IGNORECASE)
_UNSURE = word_set(
    """
    may might could possibly perhaps maybe likely probably apparently reportedly allegedly supposedly presumably
    potentially seemingly alleged allege alleges claim claims claimed rumor rumors rumored rumour rumours rumoured
    suspected believed expected expects suggest suggests suggested reporting if whether unless unconfirmed
    preliminary
    """
)
"""Words with which a sentence does not vouch for what it tells; "would" and an infinitive alone do vouch."""


def levelled(drafts: Iterable[Draft], a: Side, b: Side) -> list[Draft]:
    """Return the rows, those that differ in nothing but how they are told as agreements."""
    return [
        replace(draft, verdict=Verdict.AGREE, why="")
        if draft.verdict is Verdict.DIFFERS and draft.a and draft.b and _level(draft, draft.a, draft.b, a, b)
        else draft
        for draft in drafts
    ]


def _level(draft: Draft, one: Proof, other: Proof, a: Side, b: Side) -> bool:
    if draft.why == DENIED:
        return _denied(one, a) and _denied(other, b)
    if draft.why == UNVOUCHED:
        return not _unsure(one, a) and not _unsure(other, b)
    if draft.why == MORE_PRECISE and draft.kind is Kind.DATE:
        left, right = _day(one, a), _day(other, b)
        return bool(left) and left == right
    return False


def _denied(proof: Proof, side: Side) -> bool:
    start = max(proof.sentence[0], proof.value[0] - DENIAL_REACH)
    return denies(side.text, proof.value) or _NOT_YET.search(side.text, start, proof.value[1]) is not None


def _unsure(proof: Proof, side: Side) -> bool:
    return not _UNSURE.isdisjoint(re.findall(r"[a-z]+", side.text[slice(*proof.sentence)].lower()))


def _day(proof: Proof, side: Side) -> tuple[str, ...]:
    """Return a date without its year and without which one is meant; empty where nothing else is printed."""
    return tuple(_YEAR_OR_WHICH.sub(" ", side.text[slice(*proof.value)].casefold()).split())
