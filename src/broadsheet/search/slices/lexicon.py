"""The words of a slice in one sorted file, searched in place: where the postings of each stand, and which share a stem.

Whoosh keeps its terms sorted too, but reads them one by one in Python; a stretch of this file is split in one go. A
line is a field, a word, its number of articles and the place of its postings; or a language, a stem, and its words.
"""

from __future__ import annotations

import re
import struct
from array import array
from bisect import bisect_left, bisect_right
from heapq import nlargest
from typing import TYPE_CHECKING, NamedTuple, Protocol

from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import extract

from broadsheet.search.slices.layout import JOINED, WORDS
from broadsheet.search.stems import has_stemmer, stem, stem_once

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.search.slices.storage import Buffer

_STEMS = "~"
_AFTER = b"\xff"
"""Greater than any byte of UTF-8."""
_STRETCH = 2_048
"""Bytes of lines that are looked through at once: some hundred words."""
_TAIL = struct.Struct("<II4s")
_MAGIC = b"LEXI"
_MOST_PLACES = 2_000
"""Places of postings remembered for one slice."""


class Expansion(NamedTuple):
    """Words that begin like, or are like, a word asked for; ``cut`` where there were more than wanted."""

    terms: tuple[str, ...]
    cut: bool


class Lexicon:
    """The words of a slice."""

    def __init__(self, buffer: Buffer) -> None:
        """Read where its stretches begin.

        Raises:
            ValueError: It is no lexicon.
        """
        self._buffer = buffer
        self._places: dict[str, int] = {}
        end = len(buffer) - _TAIL.size
        if end < 0:
            message = "the lexicon is cut short"
            raise ValueError(message)
        self._size, stretches, magic = _TAIL.unpack(buffer[end:])
        starts = end - 4 * stretches
        if magic != _MAGIC or not self._size <= starts:
            message = "the lexicon is damaged"
            raise ValueError(message)
        self._starts = array("I")
        self._starts.frombytes(buffer[starts:end])
        self._firsts = bytes(buffer[self._size : starts]).split(b"\n")[:stretches]

    def place(self, field: str, term: str) -> int:
        """Return where the postings of ``term`` stand, -1 where it stands in no article."""
        name = f"{field}:{term}"
        known = self._places.get(name)
        if known is None:
            found = self._line(f"{name}\t")
            known = int(found.split(b"\t")[2]) if found else -1
            self._remember([(name, known)])
        return known

    def _remember(self, places: Iterable[tuple[str, int]]) -> None:
        # Whoever asks for words asks for their postings next.
        if len(self._places) > _MOST_PLACES:
            self._places = {}
        self._places.update(places)

    def frequency(self, field: str, term: str) -> int:
        """Return in how many articles ``term`` stands."""
        found = self._line(f"{field}:{term}\t")
        return int(found.split(b"\t")[1]) if found else 0

    def forms(self, language: str, stemmed: str) -> tuple[str, ...]:
        """Return the words whose stem in ``language`` is ``stemmed``."""
        found = self._line(f"{_STEMS}{language}:{stemmed}\t")
        if not found:
            return ()
        forms = [form.rsplit(":", 1) for form in found.decode().split("\t")[1].split(" ")]
        self._remember((f"{WORDS}:{form}", int(place)) for form, place in forms)
        return tuple(form for form, _ in forms)

    def stems(self, language: str) -> Iterable[tuple[str, str]]:
        """Yield the words of a language, each with its stem."""
        start = len(_STEMS) + len(language) + 1
        for line in self._stretch(f"{_STEMS}{language}:").decode().splitlines():
            stemmed, _, words = line[start:].partition("\t")
            for word in words.split(" "):
                yield word.rsplit(":", 1)[0].removeprefix(JOINED), stemmed

    def words(self, field: str) -> list[str]:
        """Return all words of a field, in the order of their UTF-8."""
        start = len(field) + 1
        return [line[start:].split("\t", 1)[0] for line in self._text(field, "").splitlines()]

    def beginning(self, field: str, prefix: str, most: int) -> Expansion:
        """Return the most frequent words that begin with ``prefix``, joined or not."""
        # All words at once include the joined ones.
        text = self._text(field, prefix) + (self._text(field, JOINED + prefix) if prefix else "")
        found = re.findall(f"^{field}:(.*)\t(.*)\t(.*)$", text, re.MULTILINE)
        chosen = found if len(found) <= most else nlargest(most, found, key=_frequency)
        self._remember((f"{field}:{term}", int(place)) for term, _, place in chosen)
        return Expansion(tuple(term for term, _, _ in chosen), cut=len(found) > most)

    def like(self, field: str, word: str, distance: int, most: int) -> Expansion:
        """Return the words, joined or not, with the first letter of ``word`` that at most ``distance`` edits make."""
        shortest, longest = max(0, len(word) - distance - 1), len(word) + distance - 1
        letters = f"{re.escape(word[:1])}[^\\t]{{{shortest},{longest}}}"
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

    def _line(self, beginning: str) -> bytes:
        """Return the line that begins so, of which there is one at most; empty where there is none."""
        key = beginning.encode("utf-8", "replace")
        start, end = self._around(key + _AFTER)
        lines = self._buffer[start:end]
        place = 0 if lines.startswith(key) else lines.find(b"\n" + key) + 1
        if not lines.startswith(key, place):
            return b""
        return lines[place : lines.find(b"\n", place)]

    def _around(self, key: bytes) -> tuple[int, int]:
        """Return the stretch with the last line that is less than ``key``."""
        number = max(bisect_right(self._firsts, key) - 1, 0)
        if number >= len(self._starts):
            return self._size, self._size
        return self._starts[number], self._starts[number + 1] if number + 1 < len(self._starts) else self._size

    def _seek(self, key: bytes) -> int:
        """Return where the first line stands that is not less than ``key``."""
        start, end = self._around(key)
        lines = self._buffer[start:end].split(b"\n")[:-1]
        less = bisect_left(lines, key)
        return start + sum(map(len, lines[:less])) + less


class Posted(Protocol):
    """What is known of the postings of a word.

    Attributes:
        term: The word.
        articles: In how many articles it stands.
        place: Where they stand among all postings.
    """

    @property
    def term(self) -> str: ...  # noqa: D102 - see above
    @property
    def articles(self) -> int: ...  # noqa: D102 - see above
    @property
    def place(self) -> int: ...  # noqa: D102 - see above


def write_lexicon(fields: Mapping[str, Iterable[Posted]], vocabularies: Mapping[str, Iterable[Posted]]) -> bytes:
    """Return a lexicon as it stands in its file.

    Args:
        fields: By field, the words in it.
        vocabularies: By language, the words of titles and texts in that language.
    """
    # Half of the lines at a time: stems come after all fields.
    return _with_stretches(
        _joined(
            f"{field}:{word.term}\t{word.articles}\t{word.place}" for field, words in fields.items() for word in words
        )
        + _joined(line for language, words in vocabularies.items() for line in _stem_lines(language, words))
    )


def _joined(lines: Iterable[str]) -> bytes:
    """Return lines in the order of their bytes, each with its end."""
    # An end and all characters of a line sort as their bytes do.
    ordered = sorted(lines)
    return "\n".join([*ordered, ""]).encode("utf-8", "replace")


def _with_stretches(lines: bytes) -> bytes:
    """Return the lines, and after them where every so many bytes a line begins, and how that line begins."""
    firsts: list[bytes] = []
    starts = array("I")
    start = 0
    while start < len(lines):
        starts.append(start)
        firsts.append(lines[start : lines.index(b"\n", start)])
        start = lines.find(b"\n", start + _STRETCH - 1) + 1 or len(lines)
    tail = _TAIL.pack(len(lines), len(starts), _MAGIC)
    return b"".join((lines, *(first + b"\n" for first in firsts), starts.tobytes(), tail))


def _stem_lines(language: str, words: Iterable[Posted]) -> Iterable[str]:
    if not has_stemmer(language):
        return
    forms: dict[str, list[tuple[str, int]]] = {}
    for word in words:
        term = word.term
        stemmed = stem_once(term[1:], language) if term.startswith(JOINED) else stem(term, language)
        forms.setdefault(stemmed, []).append((term, word.place))
    for stemmed, found in forms.items():
        placed = " ".join([f"{term}:{place}" for term, place in sorted(found)])
        yield f"{_STEMS}{language}:{stemmed}\t{placed}"


def _frequency(found: tuple[str, str, str]) -> int:
    return int(found[1])
