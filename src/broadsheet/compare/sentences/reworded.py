"""Sentences read for what they say in whatever words: each word by its meaning, phrases as one, numbers as figures."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.kept import read_once
from broadsheet.compare.language.rewordings import MEANINGS, NUMBERS, PHRASES
from broadsheet.compare.language.words import Word, keys_of, stem
from broadsheet.compare.statements import Statement, weigh
from broadsheet.facts.lexicon.verbs import VERB_FORMS
from broadsheet.facts.remembered import Remembered
from broadsheet.facts.stemming import english_stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.compare.draft import Side

REACH = 40
"""So many characters behind its first word a phrase ends."""

_NEXT = re.compile(r"[^\W_]+")
_HALF = re.compile(r"\bhalf an? $", re.IGNORECASE)
_DOZEN = "dozen"
_TENS = frozenset({"20", "30", "40", "50", "60", "70", "80", "90"})
_ONES = frozenset("123456789")


class Reading(NamedTuple):
    """Both articles by what their words are compared by: the words themselves, or what they mean.

    Attributes:
        a: The first article.
        b: The second article.
        weights: The weight of each word.
    """

    a: Side
    b: Side
    weights: Mapping[str, float]


def by_meaning(a: Side, b: Side) -> Reading:
    """Return both articles with each word compared by what it means."""
    a, b = (replace(read_once(_meant_side, side), shared=side.shared) for side in (a, b))
    return Reading(a, b, weigh(a.statements, b.statements))


def _meant_side(side: Side) -> Side:
    return replace(side, statements=reworded(side.statements, side.text), kept={})


def reworded(statements: Iterable[Statement], text: str) -> tuple[Statement, ...]:
    """Return the sentences with each word compared by its meaning; a phrase is one word where its first word stands."""
    read = []
    for one in statements:
        words = _reworded(one.words, text, one.span[1])
        read.append(one if words == one.words else Statement(one.span, words, keys_of(words), one.folded, one.heading))
    return tuple(read)


def meaning_of(word: str) -> str:
    """Return what a lower-case word is compared by when it is read for its meaning."""
    return _MEANT[word][0] or stem(word)


def _reworded(words: Sequence[Word], text: str, stop: int) -> tuple[Word, ...]:
    kept: list[Word] = []
    end = -1
    for word in words:
        start = word.start
        if start < end:
            continue
        meaning, base = _MEANT[text[start : word.end]]
        phrase = _phrase(base, text, start, word.end, stop) if base else None
        if phrase is not None:
            key, end = phrase
            kept.append(Word(start, word.end, key))
        elif word.number:
            kept.append(_joined(kept, word, text))
        else:
            kept.append(_alone(word, meaning, base, text) if meaning or base else word)
    return tuple(kept)


def _alone(word: Word, meaning: str, base: str, text: str) -> Word:
    """Return a word by what it means where it opens no phrase and is no number in digits."""
    start, end = word.start, word.end
    if meaning.isdigit():
        return Word(start, end, meaning, number=True)
    if base == _DOZEN and _HALF.search(text, max(0, start - 7), start):
        return Word(start, end, "6", number=True)
    return Word(start, end, meaning) if meaning and not word.name else word


def _joined(kept: list[Word], word: Word, text: str) -> Word:
    """Return a number as one word: "thirty-seven" is 37; what of it was kept already is taken back."""
    last = kept[-1] if kept else None
    if last is not None and last.key in _TENS and word.key in _ONES and text[last.end : word.start] in "-‑":
        kept.pop()
        return Word(last.start, word.end, str(int(last.key) + int(word.key)), number=True)
    return word


def _phrase(base: str, text: str, start: int, at: int, stop: int) -> tuple[str, int] | None:
    """Return what a phrase that opens with this word means, and where it ends; None where none does."""
    following: list[tuple[str, int]] | None = None
    for before, behind, meaning in PHRASES.get(base, ()):
        if before and text[max(0, start - len(before)) : start].lower() != before:
            continue
        if not behind:
            return _KEYS[meaning], at
        if following is None:
            found = _NEXT.finditer(text, at, min(stop, at + REACH))
            following = [(match[0].lower(), match.end()) for match in found]
        end = _end_of(behind, following)
        if end:
            return _KEYS[meaning], end
    return None


def _end_of(parts: Sequence[str], following: Sequence[tuple[str, int]]) -> int:
    """Return where the rest of a phrase ends; 0 where something else follows."""
    at = 0
    for number, part in enumerate(parts):
        if part == "*":
            wanted = parts[number + 1]
            at = next((place for place in (at + 1, at + 2) if _is(following, place, wanted)), -1)
            if at < 0:
                return 0
        elif not _is(following, at, part):
            return 0
        else:
            at += 1
    return following[at - 1][1]


def _is(following: Sequence[tuple[str, int]], at: int, wanted: str) -> bool:
    return at < len(following) and following[at][0] == wanted


def _meant(raw: str) -> tuple[str, str]:
    """Return what a word means, as compared, and its base form where phrases open with it; empty where neither."""
    lower = raw.lower()
    known = VERB_FORMS.get(lower)
    lemma = known[0] if known is not None else ""
    meaning = MEANINGS.get(lower) or MEANINGS.get(lemma) or _BY_STEM.get(english_stem(lower), "")
    key = NUMBERS.get(lower, "") or (_KEYS[meaning] if meaning else "")
    return key, _DOZEN if lower == _DOZEN else next((base for base in (lower, lemma) if base in PHRASES), "")


_KEYS = Remembered(stem, 1_000)
_BY_STEM = {english_stem(word): meaning for word, meaning in reversed(MEANINGS.items())}
_MEANT = Remembered(_meant, 50_000)
