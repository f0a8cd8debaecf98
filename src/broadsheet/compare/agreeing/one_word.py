"""Agreements in which one word says something else: the chairman and the deputy chairman, Jane Doe and Jane Dow."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Proof
from broadsheet.compare.model import Verdict
from broadsheet.facts import Kind
from broadsheet.facts.lexicon.nouns import ROLES, TITLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.compare.draft import Draft, Side
    from broadsheet.facts import Span

SPELLED_ALIKE = 0.6
"""Two surnames behind one first name, with one first letter and at least this alike, are spellings of one (Ratcliff,
Obershelp); others are of two people."""

_RANKED = re.compile(r"\b(?:deputy|vice|assistant|associate|acting|interim)[ -]+([a-z]+)\b", re.IGNORECASE)
_NAMED = re.compile(r"\b([A-Z][a-z’'-]+) ([A-Z][a-z’'-]{2,})\b")
_NO_FIRST_NAMES = ROLES | TITLES


def without_refuted(drafts: Iterable[Draft], a: Side, b: Side) -> list[Draft]:
    """Return the rows, of agreements in which one word says something else what differs in their place."""
    return [_differing(draft, a, b) if _is_worded(draft) else draft for draft in drafts]


def _is_worded(draft: Draft) -> bool:
    return draft.verdict is Verdict.AGREE and draft.kind is Kind.STATEMENT and bool(draft.a and draft.b)


def _differing(draft: Draft, a: Side, b: Side) -> Draft:
    if draft.a is None or draft.b is None:
        return draft
    for find, kind, why in (
        (_ranks, Kind.ROLE, "the rank differs"),
        (_names, Kind.NAME, "the name is spelled otherwise"),
    ):
        found = next(find(a.text, draft.a.value, b.text, draft.b.value), None)
        if found is not None:
            one, other = found
            return replace(
                draft,
                verdict=Verdict.DIFFERS,
                kind=kind,
                a=Proof(draft.a.sentence, one),
                b=Proof(draft.b.sentence, other),
                why=why,
            )
    return draft


def _ranks(text: str, span: Span, other_text: str, other_span: Span) -> Iterator[tuple[Span, Span]]:
    """Yield an office of which one side alone names a lower rank."""
    ours, theirs = list(_RANKED.finditer(text, *span)), list(_RANKED.finditer(other_text, *other_span))
    if bool(ours) == bool(theirs):
        return
    for match in ours or theirs:
        office = match[1].lower()
        rest, place = (other_text, other_span) if ours else (text, span)
        bare = re.compile(rf"\b{office}\b", re.IGNORECASE).search(rest, *place) if office in ROLES else None
        if bare is not None:
            yield (match.span(), bare.span()) if ours else (bare.span(), match.span())


def _names(text: str, span: Span, other_text: str, other_span: Span) -> Iterator[tuple[Span, Span]]:
    """Yield a name of which the two sides print two surnames that are nearly one."""
    theirs = list(_NAMED.finditer(other_text, *other_span))
    for one in _NAMED.finditer(text, *span):
        for other in theirs:
            alike = one[1] == other[1] and one[2] != other[2] and one[2][0] == other[2][0]
            alike = alike and one[1].lower() not in _NO_FIRST_NAMES  # "Judge Ann", "Judge Anna".
            if alike and other[2] not in text and one[2] not in other_text and _spellings(one[2], other[2]):
                yield one.span(), other.span()


def _spellings(one: str, other: str) -> bool:
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= SPELLED_ALIKE
