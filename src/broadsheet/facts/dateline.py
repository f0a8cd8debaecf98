"""The day that an article's dates are counted from: when it was published, or the date that its text bears itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.facts.dates import Calendar, read_date
from broadsheet.facts.lexicon.wordlists import word_set
from broadsheet.facts.model import BlockKind, DateValue
from broadsheet.facts.tagging import tag
from broadsheet.facts.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from broadsheet.articles import Article
    from broadsheet.facts.clause import Clause
    from broadsheet.facts.model import Block
    from broadsheet.facts.tokens import Words

TELLING = frozenset((BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.BULLET, BlockKind.QUOTATION))
"""Blocks whose sentences are read for facts."""

_SENTENCES = 6
_WORDS = 16
"""How near the top a dateline stands, and how long it is at most, in sentences and words."""

_PUBLISHING = word_set("publish post update print issue file")
_LABELS = frozenset(("published", "date", "posted", "updated"))


def calendar_of(
    article: Article, blocks: Sequence[Block], sentences: Sequence[tuple[Words, Sequence[Clause]]]
) -> Calendar:
    """Return the calendar in which the article's relative dates are resolved.

    Args:
        article: The article.
        blocks: Its blocks.
        sentences: The sentences of those that tell something, each with its clauses.
    """
    if article.published is not None:
        return Calendar(article.published.date())
    return Calendar(_dateline(sentences) or _published_line(article.text, blocks))


def _dateline(sentences: Sequence[tuple[Words, Sequence[Clause]]]) -> date | None:
    """Return the day in a line of its own near the top."""
    for words, clauses in sentences[:_SENTENCES]:
        if len(words.low) > _WORDS or any(clause.verb.lemma not in _PUBLISHING for clause in clauses):
            continue
        day = _first_day(words)
        if day is not None:
            return day
    return None


def _published_line(text: str, blocks: Sequence[Block]) -> date | None:
    """Return the day in a "Published:" line or a citation: the only other places where a text dates itself."""
    for block in blocks:
        if block.kind in TELLING:
            continue
        words = tokenise(text, *block.span)
        if _LABELS.isdisjoint(map(str.lower, words.word[:3])):
            continue
        tag([words])
        day = _first_day(words)
        if day is not None:
            return day
    return None


def _first_day(words: Words) -> date | None:
    """Return the first date that is one day."""
    unplaced = Calendar()
    for index in range(len(words.low)):
        found = read_date(words, index, unplaced)
        if found is not None and isinstance(found.value, DateValue) and found.value.first == found.value.last:
            return found.value.first
    return None
