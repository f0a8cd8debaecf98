"""The short list of facts for the key-facts pane."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.blocks import find_blocks
from broadsheet.facts.extract import extract_facts
from broadsheet.facts.model import BlockKind, Fact, Kind, Span
from broadsheet.facts.relations import CORE
from broadsheet.facts.weighing import editors_lists, within
from broadsheet.facts.wording import content_stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article

_OF_ONE_SENTENCE = 3
"""Facts of one sentence in the list: a lead that packs six in would crowd out the rest of the story."""


def _score(article: Article, fact: Fact, headlines: frozenset[Span], listed: Sequence[Span]) -> float:
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
    chosen = 0.3 if within(fact.sentence, listed) else 0.0
    return chosen + fact.weight + kind.get(fact.kind, 0.0) + 1.2 * place + core - doubt


def key_facts(article: Article, facts: Sequence[Fact] | None = None, limit: int = 10) -> tuple[Fact, ...]:
    """Return at most ``limit`` facts an editor would show, best first: the event itself, then no slot or words twice.

    ``facts`` are the article's own, where they have been extracted already.
    """
    if facts is None:
        facts = extract_facts(article)
    headlines = frozenset(block.span for block in find_blocks(article.text) if block.kind is BlockKind.HEADING)
    listed = editors_lists(article.text)
    chosen: list[Fact] = []
    stems: list[set[str]] = []
    for fact in sorted(facts, key=lambda fact: (-_score(article, fact, headlines, listed), fact.span)):
        words = set(content_stems(article.text[fact.span[0] : fact.span[1]])) or {str(fact.value)}
        if sum(fact.sentence == other.sentence for other in chosen) >= _OF_ONE_SENTENCE:
            continue
        if any(_overlap(fact, other) for other in chosen) or any(
            len(words & other) >= 0.7 * min(len(words), len(other)) for other in stems
        ):
            continue
        chosen.append(fact)
        stems.append(words)
        if len(chosen) == limit:
            break
    # What the article is about stands at its beginning, in whatever list an editor repeats the rest.
    first_event = min(
        (fact for fact in chosen if fact.kind is Kind.EVENT and fact.sentence not in headlines),
        key=lambda fact: (-fact.weight, fact.span),
        default=None,
    )
    if first_event is not None:
        chosen.remove(first_event)
        chosen.insert(0, first_event)
    return tuple(chosen)


def _overlap(one: Fact, other: Fact) -> bool:
    return one.span[0] < other.span[1] and other.span[0] < one.span[1]
