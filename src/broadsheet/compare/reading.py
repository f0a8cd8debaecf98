"""One article read for comparing: its sentences, facts, values and clauses, kept for the next one it is laid beside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.compare.draft import Side
from broadsheet.compare.language.intentions import settled
from broadsheet.compare.sentences.role_names import with_names
from broadsheet.compare.sentences.thing_names import with_things
from broadsheet.compare.statements import is_stamp, read_statements
from broadsheet.facts import (
    BlockKind,
    extract_facts,
    find_blocks,
    find_frames,
    find_propositions,
    find_sentences,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article
    from broadsheet.facts import Fact

MOST_CHARACTERS = 80_000
"""Of a longer text only its beginning is compared, about 13,000 words: the time stays bounded, and the note says so."""

MOST_SENTENCES = 600

_DATELINE = ("article", "dated")
"""The slot of the date an article itself bears: two articles' dates agree or differ by nature."""

_SILENT = frozenset({BlockKind.BOILERPLATE, BlockKind.SOURCES})

_RECENT = 8
"""Articles of which is kept what was read: one is laid beside many others, the sources of a story each beside all."""


@dataclass(slots=True)
class _Kept:
    """What was read of an article, and with which facts.

    An article that was asked for twice is asked for again. Of all others nothing is kept: its ten thousand small parts
    would be looked through for garbage for nothing.
    """

    asked: bool = False
    read: tuple[Sequence[Fact] | None, Side] | None = None


@lru_cache(maxsize=_RECENT)
def _kept(_article: Article) -> _Kept:
    return _Kept()


def read_side(article: Article, facts: Sequence[Fact] | None) -> Side:
    """Return an article as comparisons read it.

    Args:
        article: The article.
        facts: Its facts, where they are known already.
    """
    kept = _kept(article)
    read = kept.read
    if read is None or read[0] is not facts or isinstance(facts, list):
        read = facts, _read(article, facts)
        kept.read = read if kept.asked else None
        kept.asked = True
    return read[1]


def _read(article: Article, facts: Sequence[Fact] | None) -> Side:
    if len(article.text) > MOST_CHARACTERS:
        article = replace(article, text=article.text[:MOST_CHARACTERS])
        facts = None if facts is None else [fact for fact in facts if fact.sentence[1] <= MOST_CHARACTERS]
    blocks = find_blocks(article.text)
    spans = [
        (sentence.span, blocks[sentence.block].kind is BlockKind.HEADING and sentence.block > 0)
        for sentence in find_sentences(article.text, blocks)
        if blocks[sentence.block].kind not in _SILENT
    ]
    statements = read_statements(article.text, spans[:MOST_SENTENCES])
    # One reading gives all three; the facts come last, as they are kept with the others.
    frames, clauses = find_frames(article), find_propositions(article)
    told = tuple(
        fact
        for fact in (extract_facts(article) if facts is None else facts)
        if (fact.slot.subject, fact.slot.relation) != _DATELINE
    )
    return Side(
        text=article.text,
        published=article.published,
        facts=told,
        statements=tuple(s for s in statements if s.words and not is_stamp(s, article.text)),
        frames=frames,
        clauses=with_things(with_names(settled(clauses, article.text), told, article.text)),
    )
