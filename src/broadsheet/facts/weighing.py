"""How much each fact matters: 3 for the core of the story, 2 for what matters, 1 for detail."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from broadsheet.facts.blocks import find_blocks
from broadsheet.facts.model import BlockKind, Kind
from broadsheet.facts.relations import CORE
from broadsheet.facts.wording import content_stems

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Article
    from broadsheet.facts.drafts import Draft
    from broadsheet.facts.model import Slot, Span

_LEAD = 0.15
"""The part of an article that is its lead."""
_SPOKEN = frozenset((Kind.QUOTE, Kind.STATEMENT, Kind.ATTRIBUTION))
_EDITORS_HEADING = re.compile(
    r"\b(?:key (?:facts|points|takeaways|details)|what happened|what we know|tl;?dr|at a glance|in brief|in short|"
    r"the facts|fast facts|the details|highlights)\b",
    re.IGNORECASE,
)
"""Headings over bullets that an editor has picked as the facts to know."""


def weigher(article: Article) -> Callable[[Draft, Slot, Span], int]:
    """Return what weighs a fact by its draft, slot and sentence.

    A fact weighs 3 for the core of the story, 2 for what matters, 1 for detail.
    """
    title = set(content_stems(article.title))
    lead_end = max(int(len(article.text) * _LEAD), 350)
    listed = editors_lists(article.text)
    known: dict[str, bool] = {}

    def about_title(slot: Slot) -> bool:
        about = slot.subject + " " + slot.object
        if about not in known:
            known[about] = not title.isdisjoint(content_stems(about))
        return known[about]

    def weight(draft: Draft, slot: Slot, sentence: Span) -> int:
        in_lead = sentence[0] < lead_end
        if draft.kind in _SPOKEN:
            return min(draft.weight, 2)
        if draft.weight >= 2 and listed and within(sentence, listed):
            return 3
        if draft.weight >= 2 and in_lead and (slot.relation in CORE or about_title(slot)):
            return 3
        return max(draft.weight, 2) if in_lead else draft.weight

    return weight


def editors_lists(text: str) -> Sequence[Span]:
    """Return the bullets of lists that an editor has headed as the facts to know, in order."""
    return [
        block.span
        for block in find_blocks(text)
        if block.kind is BlockKind.BULLET and _EDITORS_HEADING.search(block.heading[:80])
    ]


def within(span: Span, lists: Sequence[Span]) -> bool:
    """Tell whether a span lies in one of these."""
    return any(start <= span[0] and span[1] <= end for start, end in lists)
