"""Which facts matter most: weights, and the short list for the key-facts pane."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from broadsheet.facts.blocks import find_blocks
from broadsheet.facts.model import BlockKind, Fact, Kind
from broadsheet.facts.relations import CORE
from broadsheet.facts.wording import content_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article

_LEAD = 0.15
"""The part of an article that is its lead."""
_SPOKEN = frozenset((Kind.QUOTE, Kind.STATEMENT, Kind.ATTRIBUTION))


def weigh(article: Article, facts: Sequence[Fact]) -> list[Fact]:
    """Return the facts with their weights: 3 for the core of the story, 2 for what matters, 1 for detail."""
    title = set(content_stems(article.title))
    lead_end = max(int(len(article.text) * _LEAD), 350)
    weighed = []
    known: dict[str, bool] = {}
    for fact in facts:
        weight = fact.weight
        in_lead = fact.sentence[0] < lead_end
        about = fact.slot.subject + " " + fact.slot.object
        if about not in known:
            known[about] = not title.isdisjoint(content_stems(about))
        about_title = known[about]
        if fact.kind in _SPOKEN:
            weight = min(weight, 2)
        elif in_lead and (about_title or fact.slot.relation in CORE) and weight >= 2:
            weight = 3
        elif in_lead:
            weight = max(weight, 2)
        weighed.append(fact if weight == fact.weight else replace(fact, weight=weight))
    return weighed


def _score(article: Article, fact: Fact, headlines: frozenset[tuple[int, int]]) -> float:
    place = 1.0 - min(fact.sentence[0] / max(len(article.text), 1), 1.0)
    kind = {
        Kind.EVENT: 0.6,
        Kind.DATE: 0.2,
        Kind.NUMBER: 0.4,
        Kind.MONEY: 0.5,
        Kind.STATUS: 0.5,
        Kind.QUOTE: -0.3,
        Kind.STATEMENT: -0.5,
        Kind.ATTRIBUTION: -2.0,
    }
    core = 0.4 if fact.slot.relation in CORE else 0.0
    doubt = (0.4 if fact.hedged else 0.0) + (1.5 if fact.sentence in headlines else 0.0)
    return fact.weight + kind.get(fact.kind, 0.0) + 1.2 * place + core - doubt


def key_facts(article: Article, facts: Sequence[Fact] | None = None, limit: int = 10) -> tuple[Fact, ...]:
    """Return at most ``limit`` facts an editor would show, best first: the event itself, then no slot or words twice.

    ``facts`` are the article's own, where they have been extracted already.
    """
    if facts is None:
        from broadsheet.facts.extract import extract_facts

        facts = extract_facts(article)
    headlines = frozenset(block.span for block in find_blocks(article.text) if block.kind is BlockKind.HEADING)
    chosen: list[Fact] = []
    stems: list[set[str]] = []
    for fact in sorted(facts, key=lambda fact: (-_score(article, fact, headlines), fact.span)):
        words = set(content_stems(article.text[fact.span[0] : fact.span[1]])) or {str(fact.value)}
        if any(_overlap(fact, other) for other in chosen) or any(
            len(words & other) >= 0.7 * min(len(words), len(other)) for other in stems
        ):
            continue
        chosen.append(fact)
        stems.append(words)
        if len(chosen) == limit:
            break
    first_event = next((fact for fact in chosen if fact.kind is Kind.EVENT), None)
    if first_event is not None:
        chosen.remove(first_event)
        chosen.insert(0, first_event)
    return tuple(chosen)


def _overlap(one: Fact, other: Fact) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]


def is_telling(kind: BlockKind) -> bool:
    """Say whether blocks of this kind carry facts."""
    return kind not in {BlockKind.SOURCES, BlockKind.BOILERPLATE}
