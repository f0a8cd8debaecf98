"""Stems by language, so that "elections" finds "election": Snowball's, on folded words."""

from __future__ import annotations

import threading
from functools import lru_cache
from typing import TYPE_CHECKING

import snowballstemmer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

DEFAULT_LANGUAGE = "en"
"""What an article is taken for whose language nobody states: most feeds that state none are English."""

_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "eo": "esperanto", "es": "spanish", "et": "estonian", "eu": "basque", "fi": "finnish", "fr": "french",
    "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip


_SUFFIXES_ONLY = frozenset(
    {"ca", "da", "de", "en", "es", "fi", "fr", "hu", "it", "nb", "nn", "no", "pt", "ro", "ru", "sv"}
)
"""Languages whose stemmers leave the first letter of a word alone."""

_MOST_KNOWN = 200_000
_known_stems: dict[str, dict[str, str]] = {}
"""Stems already found, by language: finding one takes 25 microseconds, and a library uses few words."""


def language_of(tag: str) -> str:
    """Return the primary part of a language tag, lower case, the default for an empty one: ``pt-BR`` is ``pt``."""
    primary = tag.strip().replace("_", "-").split("-", 1)[0].lower()
    return primary or DEFAULT_LANGUAGE


def has_stemmer(language: str) -> bool:
    """Tell whether words of this language (primary tag) have stems other than themselves."""
    return _algorithm(language) is not None


def stem(term: str, language: str) -> str:
    """Return the stem of a folded word in a language (primary tag); the word itself where none is known."""
    known = _known_stems.setdefault(language, {})
    found = known.get(term)
    if found is None:
        found = stem_once(term, language)
        if len(known) >= _MOST_KNOWN:
            # Not the oldest only: an index asks for its whole vocabulary in turn, which no bounded memory survives.
            known.clear()
        known[term] = found
    return found


def stem_once(term: str, language: str) -> str:
    """Return what :func:`stem` returns, without remembering it: for words that are not expected again."""
    stemmer = _stemmer(language) if term.isalpha() else None
    return stemmer(term) if stemmer else term


@lru_cache(maxsize=4_000)
def stem_in_text(term: str, language: str) -> str:
    """Return what :func:`stem` returns for a word of a text that is looked at; of those, only the newest are known.

    The words of an index come again and again; those of all texts that a reader ever sees would be many megabytes.
    """
    return stem_once(term, language)


def learn_stems(language: str, stems: Iterable[tuple[str, str]]) -> None:
    """Take over (word, stem) pairs found earlier: a process that adds its first articles would find them all anew."""
    known = _known_stems.setdefault(language, {})
    if len(known) < _MOST_KNOWN // 2:
        known.update(stems)


def may_share_stem(one: str, other: str, language: str) -> bool:
    """Tell at a glance whether two words may have the same stem: finding stems of a whole text takes long."""
    return one[:1] == other[:1] or not has_suffixes_only(language)


def has_suffixes_only(language: str) -> bool:
    """Tell whether words of this language (primary tag) have the first letter of their stem."""
    return language in _SUFFIXES_ONLY


def _algorithm(language: str) -> str | None:
    name = _ALGORITHMS.get(language)
    # Releases of the stemmers differ in the languages they know; an unknown one is left unstemmed.
    return name if name in _known() else None


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    return frozenset(snowballstemmer.algorithms())


class _Stemmers(threading.local):
    """One stemmer a language and a thread: each keeps the word it is at in itself, and two threads would mix theirs."""

    def __init__(self) -> None:
        self.known: dict[str, Callable[[str], str] | None] = {}


_STEMMERS = _Stemmers()


def _stemmer(language: str) -> Callable[[str], str] | None:
    if language not in _STEMMERS.known:
        name = _algorithm(language)
        _STEMMERS.known[language] = snowballstemmer.stemmer(name).stemWord if name else None
    return _STEMMERS.known[language]
