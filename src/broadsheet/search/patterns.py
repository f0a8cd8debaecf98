"""What a word, phrase, prefix or fuzzy word of a query asks of the words of an article, position by position."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Levenshtein

from broadsheet.search.query import Field, Fuzzy, Phrase, Prefix, Text, Word
from broadsheet.search.stems import has_suffixes_only, may_share_stem, stem, stem_in_text
from broadsheet.search.words import Token, fold, join, tokens

if TYPE_CHECKING:
    from collections.abc import Collection


class How(Enum):
    """How a word of an article must be like the word asked for."""

    EXACT = auto()
    STEM = auto()
    PREFIX = auto()
    FUZZY = auto()


@dataclass(frozen=True, slots=True)
class Element:
    """One word asked for.

    Attributes:
        term: Folded.
        how: How the article's word must be like it.
        offset: How many positions after the first element it stands.
        width: How many positions it covers: 2 for a pair of characters, else 1.
        distance: How many letters may differ, for a fuzzy one.
    """

    term: str
    how: How
    offset: int = 0
    width: int = 1
    distance: int = 0


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that must stand in one field (None: title or text) at fixed offsets from each other.

    Attributes:
        elements: The words.
        field: Where they must stand.
        whole: What is as good as all of them: one word, or several joined by hyphens that make such a word. None where
            only the words themselves will do, as in a phrase.
    """

    elements: tuple[Element, ...]
    field: Field | None = None
    whole: Element | None = None


@lru_cache(maxsize=200)
def pattern(leaf: Text) -> Pattern:
    """Return what ``leaf`` asks for; without elements where nothing can match."""
    if leaf.field in {Field.LANGUAGE, Field.KIND}:
        return Pattern((Element(leaf.text, How.EXACT),), leaf.field)
    match leaf:
        case Prefix(text=text):
            whole = Element(_one(text), How.PREFIX)
        case Fuzzy(text=text, distance=distance):
            whole = Element(_one(text), How.FUZZY, distance=distance)
        case Phrase(text=text):
            return Pattern(_sequence(text), leaf.field)
        case Word(text=text, field=field):
            return _word(text, field)
    return Pattern((whole,), leaf.field, whole)


def _word(text: str, field: Field | None) -> Pattern:
    elements = _sequence(text)
    term = join(text)
    if len(elements) == 1 and elements[0].how is How.EXACT and elements[0].width == 1:
        term = elements[0].term
    if not term:
        return Pattern(elements, field)
    whole = Element(term, How.STEM if _is_prose(field) else How.EXACT)
    return Pattern((whole,) if len(elements) == 1 else elements, field, whole)


def _one(text: str) -> str:
    """Return the word that ``text`` is, or that its words make which are joined by hyphens."""
    return join(text) or fold(text)


def may_be_like(vocabulary: frozenset[str], element: Element, language: str) -> Collection[str]:
    """Return the words that :func:`is_like` may hold for: told at a glance, and few of those of a text."""
    match element.how:
        case How.EXACT:
            return vocabulary & {element.term}
        case How.PREFIX:
            return [term for term in vocabulary if term.startswith(element.term)]
        case How.STEM if not has_suffixes_only(language):
            wanted = stem(element.term, language)
            return [term for term in vocabulary if term == element.term or stem(term, language) == wanted]
        case _:
            first = element.term[:1]
            return [term for term in vocabulary if term[:1] == first]


def is_like(term: str, element: Element, language: str) -> bool:
    """Tell whether an article's folded word is what ``element`` asks for, in the article's language (primary tag)."""
    match element.how:
        case How.EXACT:
            return term == element.term
        case How.STEM:
            return term == element.term or (
                may_share_stem(term, element.term, language)
                and stem_in_text(term, language) == stem_in_text(element.term, language)
            )
        case How.PREFIX:
            return term.startswith(element.term)
        case How.FUZZY:
            return term[:1] == element.term[:1] and (
                Levenshtein.distance(term, element.term, score_cutoff=element.distance) <= element.distance
            )


def _is_prose(field: Field | None) -> bool:
    """Names, addresses and codes have no stems."""
    return field is None or field is Field.TITLE


def _sequence(text: str) -> tuple[Element, ...]:
    """Elements for the words of ``text`` in a row; a run of dense script is asked for by its pairs."""
    found = list(tokens(text))
    elements: list[Element] = []
    for offset, token in enumerate(found):
        ends_run = token.dense and not _continues(found, offset)
        if not ends_run:
            elements.append(Element(token.term, How.EXACT, offset, 2 if token.dense else 1))
        elif offset == 0 or not _continues(found, offset - 1):
            # A character alone may be the first of a pair in the article.
            elements.append(Element(token.term, How.PREFIX, offset))
    return tuple(elements)


def _continues(found: list[Token], place: int) -> bool:
    """Tell whether the dense token at ``place`` is a pair with the one after it."""
    here = found[place]
    if not here.dense or place + 1 >= len(found):
        return False
    after = found[place + 1]
    return after.dense and after.start == here.end
