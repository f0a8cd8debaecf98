"""Did you mean: words of a query that no article has, replaced by likely ones."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from broadsheet.search.patterns import How, pattern
from broadsheet.search.query import And, Field, Node, Not, Or, Phrase, Query, Word
from broadsheet.search.render import render
from broadsheet.search.slices import layout
from broadsheet.search.stems import stem
from broadsheet.search.words import fold, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.search.slices.slice import Slice

_LOOKED_AT = 6
"""Slices whose words are looked at, the newest: misspelt words are mostly names in the news."""
_NEAR = 8
_SHORT = 4
"""Letters up to which a word may differ by one only."""


def suggestion(query: Query, parts: Sequence[Slice]) -> str | None:
    """Return the query with words that stand in no article replaced; None where there is nothing to replace.

    Args:
        query: What was asked.
        parts: The slices of the index, the newest first.
    """
    tree = _mended(query.tree, parts)
    return None if tree == query.tree else render(tree)


def _mended(node: Node, parts: Sequence[Slice]) -> Node:
    match node:
        case And(parts=branches):
            return And(tuple(_mended(branch, parts) for branch in branches))
        case Or(parts=branches):
            return Or(tuple(_mended(branch, parts) for branch in branches))
        case Not():
            return node
        case Word(text=text, field=field) if field in {None, Field.TITLE}:
            return Word(_mended_text(text, parts, stemmed=pattern(node).elements[0].how is How.STEM), field)
        case Phrase(text=text, field=field) if field in {None, Field.TITLE}:
            return Phrase(_mended_text(text, parts, stemmed=False), field)
        case _:
            return node


def _mended_text(text: str, parts: Sequence[Slice], *, stemmed: bool) -> str:
    result = text
    for token in reversed(list(tokens(text))):
        if token.dense or _is_known(token.term, parts, stemmed=stemmed):
            continue
        if likely := _likely(fold(text[token.start : token.end]), parts):
            result = result[: token.start] + likely + result[token.end :]
    return result


def _is_known(term: str, parts: Sequence[Slice], *, stemmed: bool) -> bool:
    return any(
        part.lexicon.frequency(layout.WORDS, term)
        or (stemmed and part.lexicon.frequency(layout.WORDS, layout.JOINED + term))
        or (stemmed and any(part.lexicon.forms(language, stem(term, language)) for language in part.languages()))
        for part in parts
    )


def _likely(term: str, parts: Sequence[Slice]) -> str | None:
    """Return the nearest word, of equally near ones the most frequent."""
    for distance in (1,) if len(term) <= _SHORT else (1, 2):
        counts: dict[str, int] = {}
        for part in islice(parts, _LOOKED_AT):
            for word in part.lexicon.like(layout.WORDS, term, distance, _NEAR).terms:
                plain = word.removeprefix(layout.JOINED)
                counts[plain] = counts.get(plain, 0) + part.lexicon.frequency(layout.WORDS, word)
        if counts:
            return max(counts, key=lambda word: (counts[word], word))
    return None
