"""Names in other European languages: runs of words with capitals where capitals mean names."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.facts.foreign.lexicon import CURRENCIES, LANGUAGES
from broadsheet.facts.languages import COMMON_WORDS
from broadsheet.facts.lexicon.people import FIRST_NAMES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from broadsheet.facts.model import Sentence, Span

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČĆ][\w’'-]{1,40}"
_INITIALS = re.compile(r"[A-ZÄÖÜ]{2,6}")
_WORD = re.compile(r"[\w’'-]+")
_LONGEST = 6
_Printed = tuple[str, int, int]


@lru_cache(maxsize=8)
def _runs(code: str) -> re.Pattern[str]:
    particles = "|".join(sorted(LANGUAGES[code].particles, key=len, reverse=True))
    return re.compile(
        rf"(?<![\w’'-])(?:[ldLD][’'])?"
        rf"(?P<run>{_CAPITAL}(?:[ \u00a0](?:(?:{particles})[ \u00a0]){{0,2}}{_CAPITAL}){{0,{_LONGEST}}})"
    )


def names(text: str, sentences: Sequence[Sentence], code: str, taken: Sequence[Span]) -> list[tuple[str, Span]]:
    """Return the names a text prints, each where it is first printed, in order.

    Args:
        text: The text.
        sentences: Its sentences.
        code: Its language.
        taken: Spans of values, which are no names.
    """
    values = {place for start, end in taken for place in range(start, end)}
    runs = [
        (match.span("run"), sentence.span[0])
        for sentence in sentences
        for match in _runs(code).finditer(text, *sentence.span)
        if match.start("run") not in values
    ]
    small = frozenset(match.group() for match in _WORD.finditer(text) if match.group()[0].islower())
    inside = frozenset(
        word for span, start in runs if not _opens(text, span[0], start) for word in _WORD.findall(text[slice(*span)])
    )
    found: dict[str, Span] = {}
    for span, start in runs:
        name = _name_at(text, span, code, small, inside if _opens(text, span[0], start) else None)
        if name is not None:
            found.setdefault(text[slice(*name)], name)
    # "Merz" after "Friedrich Merz" is the same man.
    parts = {part for name in found if " " in name for part in name.split()}
    return sorted(((name, span) for name, span in found.items() if name not in parts), key=lambda one: one[1])


def _name_at(text: str, span: Span, code: str, small: frozenset[str], inside: frozenset[str] | None) -> Span | None:
    """Return what of a run of capitals is a name: no month, no currency, not a word that merely opens a sentence.

    Args:
        text: The text.
        span: The run.
        code: The language.
        small: Words that the text also has without a capital.
        inside: Words that have capitals within sentences, where the run opens one; else None.
    """
    language = LANGUAGES[code]
    words = [(word.group(), word.start(), word.end()) for word in _WORD.finditer(text, *span)]
    if inside is not None and (
        words[0][0].casefold() in COMMON_WORDS[code] | small or (len(words) == 1 and words[0][0] not in inside)
    ):
        words = words[1:]
    words = list(_after_particle(words, language.nouns_capital))
    while words and (words[0][0][0].islower() or _is_ordinary(words[0][0], language.months)):
        words = words[1:]
    while words and (words[-1][0][0].islower() or _is_ordinary(words[-1][0], language.months)):
        words = words[:-1]
    if not words or (len(words) == 1 and language.nouns_capital and not _INITIALS.fullmatch(words[0][0])):
        return None
    return (words[0][1], words[-1][2])


def _after_particle(words: Sequence[_Printed], nouns_capital: bool) -> Sequence[_Printed]:
    """Return what follows "Stadtrat von": where nouns have capitals, only a given name is joined to what follows."""
    particle = next((place for place, word in enumerate(words) if word[0][0].islower()), 0)
    if nouns_capital and particle and words[particle - 1][0].casefold() not in FIRST_NAMES:
        return words[particle:]
    return words


def _is_ordinary(word: str, months: Collection[str]) -> bool:
    return word.casefold() in CURRENCIES or word.casefold() in months


def _opens(text: str, start: int, sentence: int) -> bool:
    """Tell whether a word has its capital because it opens a sentence, also one within quotation marks."""
    before = text[sentence:start].rstrip()
    return not before or before[-1] in '"“„«»”:–—(…•-'
