"""The words of a slice in one sorted file, searched in place: how often each occurs, and which share a stem.

Whoosh keeps its terms sorted too, but reads them one by one in Python; a stretch of this file is split in one go.
"""

from __future__ import annotations

import re
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from broadsheet.search.slices.layout import JOINED
from broadsheet.search.stems import has_stemmer, stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from broadsheet.search.slices.storage import Buffer

_STEMS = "~"
_AFTER = b"\xff"
"""Greater than any byte of UTF-8."""


class Expansion(NamedTuple):
    """Words that begin like, or are like, a word asked for; ``cut`` where there were more than wanted."""

    terms: tuple[str, ...]
    cut: bool


class Lexicon:
    """The words of a slice."""

    def __init__(self, buffer: Buffer) -> None:
        self._buffer = buffer
        self._size = len(buffer)

    def frequency(self, field: str, term: str) -> int:
        """Return in how many articles ``term`` stands."""
        found = self._stretch(f"{field}:{term}\t")
        return int(found.split(b"\t")[1]) if found else 0

    def forms(self, language: str, stemmed: str) -> tuple[str, ...]:
        """Return the words whose stem in ``language`` is ``stemmed``."""
        found = self._stretch(f"{_STEMS}{language}:{stemmed}\t")
        return tuple(found.decode().rstrip("\n").split("\t")[1].split(" ")) if found else ()

    def beginning(self, field: str, prefix: str, most: int) -> Expansion:
        """Return the most frequent words that begin with ``prefix``, joined or not."""
        # All words at once include the joined ones.
        text = self._text(field, prefix) + (self._text(field, JOINED + prefix) if prefix else "")
        found = re.findall(f"^{field}:(.*)\t(.*)$", text, re.MULTILINE)
        if len(found) <= most:
            return Expansion(tuple(term for term, _ in found), cut=False)
        frequent = nlargest(most, found, key=_frequency)
        return Expansion(tuple(term for term, _ in frequent), cut=True)

    def like(self, field: str, word: str, distance: int, most: int) -> Expansion:
        """Return the words, joined or not, with the first letter of ``word`` that at most ``distance`` edits make."""
        shortest, longest = max(0, len(word) - distance - 1), len(word) + distance - 1
        letters = f"{re.escape(word[:1])}.{{{shortest},{longest}}}"
        choices: dict[str, str] = {}
        for sign in ("", JOINED):
            text = self._text(field, sign + word[:1])
            choices |= {sign + term: term for term in re.findall(f"^{field}:{sign}({letters})\t", text, re.MULTILINE)}
        near = extract(word, choices, scorer=Levenshtein.distance, score_cutoff=distance, limit=None)
        if len(near) <= most:
            return Expansion(tuple(term for _, _, term in near), cut=False)
        frequent = nlargest(most, near, key=lambda found: (-found[1], self.frequency(field, found[2])))
        return Expansion(tuple(term for _, _, term in frequent), cut=True)

    def _text(self, field: str, prefix: str) -> str:
        return self._stretch(f"{field}:{prefix}").decode()

    def _stretch(self, beginning: str) -> bytes:
        """Return all lines that begin so."""
        key = beginning.encode("utf-8", "replace")
        start = self._seek(key)
        if self._buffer[start : start + len(key)] != key:
            return b""
        return self._buffer[start : self._seek(key + _AFTER)]

    def _seek(self, key: bytes) -> int:
        """Return where the first line stands that is not less than ``key``."""
        buffer = self._buffer
        low, high = 0, self._size
        while low < high:
            start = buffer.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = buffer.find(b"\n", start)
            if buffer[start:end] < key:
                low = end + 1
            else:
                high = start
        return low


def write_lexicon(frequencies: Iterable[tuple[str, str, int]], vocabularies: Mapping[str, AbstractSet[str]]) -> bytes:
    """Return a lexicon as it stands in its file.

    Args:
        frequencies: Fields, their words, and in how many articles each stands.
        vocabularies: By language, the words of titles and texts in that language.
    """
    lines = [f"{field}:{term}\t{count}".encode() for field, term, count in frequencies]
    for language, words in vocabularies.items():
        if has_stemmer(language):
            lines.extend(_stem_lines(language, words))
    lines.sort()
    lines.append(b"")
    return b"\n".join(lines)


def _stem_lines(language: str, words: Iterable[str]) -> Iterable[bytes]:
    forms: dict[str, list[str]] = {}
    for word in words:
        forms.setdefault(stem(word.removeprefix(JOINED), language), []).append(word)
    for stemmed, found in forms.items():
        yield f"{_STEMS}{language}:{stemmed}\t{' '.join(sorted(found))}".encode("utf-8", "replace")


def _frequency(found: tuple[str, str]) -> int:
    return int(found[1])
