"""Text to words, one way for the index, the query and the highlights: the same words, so the same answers.

A word is a run of letters, digits and marks, folded: case and accents gone, compatibility forms replaced. A trailing
possessive ('s) is dropped. Scripts written without spaces between words (Chinese, Japanese, Thai ...) and Korean, whose
words carry endings, are cut into pairs of characters, one starting at each character; the last character of a run
stands alone. So any run of characters is found by the pairs it consists of, wherever it stands.
"""

from __future__ import annotations

import re
import time
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

# Vowel signs of the Indic and South-East Asian scripts are no letters to `re`, but words fall apart without them.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u0900-\u0963\u0966-\u0df3\u0e30-\u0e4e\u0eb0-\u0ecd\u0f71-\u0f84\u102b-\u103e\u1056-\u109d"
    "\u17b4-\u17d3\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u3099\u309a\uff9e\uff9f"
)
# One set of characters is matched three times as fast as two by turns; it has the underscore, which `_plain` takes out.
_RUN = rf"[\w{_MARKS}]++"
_TOKEN = re.compile(rf"({_RUN})(?:['’][sS](?!\w))?")
_AT_ONCE = 2_048
"""Words that are cut before other threads may go on: 5 ms. Nearly all articles have fewer."""
_HYPHENS = "-\u2010\u2011"
_CHAINS = re.compile(rf"({_RUN}(?:[{_HYPHENS}]{_RUN})*)(?:['’][sS](?!\w))?")
_HYPHEN = re.compile(f"[{_HYPHENS}]")
_DENSE = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3040-\u30ff"
    "\u3100-\u318f\u31a0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uffdc"
    "\U0001aff0-\U0001b16f\U00020000-\U000323af]"
)
_DENSE_RUNS = re.compile(f"((?:{_DENSE.pattern})+)")
# Accents of the alphabets whose readers search without them. Marks that are part of a letter (Indic vowel signs, the
# voicing of kana, the breve of Cyrillic й) stay.
_ACCENTS = re.compile(
    "[\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u200c\u200d\u0640]"
)
_LETTERS = str.maketrans(
    {
        "ł": "l",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
        "ħ": "h",
        "ŋ": "n",
        "й": "\ue000",
    }
)
_NO_LETTER = re.compile(rf"(?:[\W_])(?<![{_MARKS}])")

LONGEST_TERM = 60
"""Words are cut to this many characters, as whoever searches for a longer one means its beginning."""

MOST_JOINED = 4
"""Parts of a word with hyphens: "state-of-the-art" has four; what has more is an address or a list."""


class Token(NamedTuple):
    """A word as the index knows it, and where it stands in the text.

    A dense token begins at one character of a run without spaces: its term reaches one character further than ``end``,
    unless it is the last of its run.
    """

    term: str
    start: int
    end: int
    dense: bool


def fold(word: str) -> str:
    """Return ``word`` without case, accents and compatibility forms; empty where nothing of it can be searched for."""
    if word.isascii():
        return word.lower()[:LONGEST_TERM]
    plain = unicodedata.normalize("NFC", word).casefold().translate(_LETTERS)
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain)).replace("\ue000", "й")
    return _NO_LETTER.sub("", unicodedata.normalize("NFC", plain.casefold()))[:LONGEST_TERM]


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of ``text`` in order, one for each position that the index counts."""
    for match in _TOKEN.finditer(_plain(text)):
        raw = match[1]
        if raw.isascii() or not _DENSE.search(raw):
            if term := fold(raw):
                yield Token(term, match.start(1), match.end(1), dense=False)
        else:
            yield from _dense_tokens(raw, match.start(1))


def join(run: str) -> str:
    """Return the word that words joined by hyphens make: "pretraining" for "Pre-training"; empty where they make none.

    Numbers make none ("2026-05-19"), nor do scripts that are searched by pairs of characters.
    """
    found = parts(run)
    if not 1 < len(found) <= MOST_JOINED or is_dense(run):
        return ""
    folded = [fold(part) for part in found]
    whole = "".join(folded)
    return "" if whole.isdecimal() or not all(folded) else whole[:LONGEST_TERM]


@dataclass(frozen=True, slots=True)
class Cut:
    """A text cut into words: what :func:`tokens` yields, as parallel lists.

    Attributes:
        terms: The words.
        spans: Where each stands in the text.
        vocabulary: The different words.
        whole: The words that others make which are joined by hyphens, and where those stand.
    """

    terms: list[str]
    spans: list[tuple[int, int]]
    vocabulary: frozenset[str]
    whole: list[tuple[str, tuple[int, int]]]


def cut(text: str) -> Cut:
    """Return ``text`` cut into words, fast: lists of results are highlighted with every key typed."""
    terms: list[str] = []
    spans: list[tuple[int, int]] = []
    whole: list[tuple[str, tuple[int, int]]] = []
    for match in _CHAINS.finditer(_plain(text)):
        run = match[1]
        if run.isascii() and run.isalnum():
            terms.append(fold(run))
            spans.append(match.span(1))
            if not len(spans) % _AT_ONCE:
                time.sleep(0)  # whoever draws may be waiting for its turn
            continue
        start = match.start(1)
        for token in tokens(run):
            terms.append(token.term)
            spans.append((start + token.start, start + token.end))
        if term := join(run):
            whole.append((term, match.span(1)))
    return Cut(terms, spans, frozenset(terms), whole)


def runs(text: str) -> list[str]:
    """Return the runs of letters, digits and marks in ``text``, those joined by hyphens as one."""
    found: list[str] = _CHAINS.findall(_plain(text))
    return found


def parts(run: str) -> list[str]:
    """Return what hyphens join in a run."""
    return _HYPHEN.split(run)


def term_of(run: str) -> str:
    """Return the word that a run is; empty where it is none or several."""
    if run.isascii() and run.isalnum():
        return run.lower()[:LONGEST_TERM]
    found = [token.term for token in tokens(run)]
    return found[0] if len(found) == 1 and _HYPHEN.search(run) is None else ""


def _plain(text: str) -> str:
    """Return ``text`` with its underscores as spaces, every other character where it was."""
    return text.replace("_", " ")


def is_dense(text: str) -> bool:
    """Tell whether any character of ``text`` belongs to a script that is searched by pairs of characters."""
    return not text.isascii() and _DENSE.search(text) is not None


def _dense_tokens(raw: str, base: int) -> Iterator[Token]:
    position = base
    for piece in _DENSE_RUNS.split(raw):
        if not piece:
            continue
        if _DENSE.match(piece):
            yield from _pairs(piece, position)
        elif term := fold(piece):
            yield Token(term, position, position + len(piece), dense=False)
        position += len(piece)


def _pairs(run: str, base: int) -> Iterator[Token]:
    folded = [fold(character) for character in run]
    places = [place for place, character in enumerate(folded) if character]
    for here, after in zip(places, [*places[1:], None], strict=True):
        term = folded[here] + (folded[after] if after is not None else "")
        yield Token(term, base + here, base + here + 1, dense=True)
