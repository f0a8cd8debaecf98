"""Sentences of an article, found a line at a time so that bullets and headings never run into each other."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.facts.blocks import find_blocks, text_start
from broadsheet.facts.frozen import maker
from broadsheet.facts.model import Block, BlockKind, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# A full stop glued to the next sentence's capital, as web pages leave it after a removed tag.
# It begins with what it looks for: such a pattern is searched for many times faster.
_GLUED = re.compile(r"[.!?](?<=[a-z]{2}[.!?])(?:(?=[A-Z][a-z]|AI )|[”\"](?=[A-Z][a-z]))")
_TITLE_AT_END = re.compile(
    r"(?:^|[\s(])(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Cpl|Maj|Adm|Rev|St|Const|Det|Supt|Insp|Dist|Atty|Asst|Hon|No|vs|v|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec)\.\s*$|(?:^|[.\s(][A-Z]\.|[A-Z][\w’'-]+)\s+[A-Z]\.\s*$"
)
# Words that end a sentence like any other, though sentencex takes them for abbreviations: of a month that has none, of
# "number", "article", "Maine", "Illinois", "Mississippi", "Oklahoma", "Oregon", "Kentucky", or of nothing at all.
# It begins with the full stop, of which there are few.
_WHOLE_WORD_AT_END = re.compile(
    r"\.(?:(?<=(?<![.&’'-])\b(?:no|me|ok|OK)\.)|(?<=(?<![.&’'-])\b(?:May|ill|art|ore|Ken|con|fed|Fed)\.)"
    r"|(?<=(?<![.&’'-])\bmiss\.)|(?<=(?<![.&’'-])\bYahoo\.))[”\"’']?\s+(?=[“\"‘]?[A-Z])"
)
# "May 19, 2026. X posts ...": the date belongs to the sentence it opens.
_DATE_ALONE = re.compile(
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? \d{4})?|\d{1,2} [A-Z][a-z]{2,8} \d{4}|\d{4}-\d\d-\d\d)\. (?=[A-Z])"
)
_LONG_LINE = 20_000
_LONGEST_SENTENCE = 1_500
"""Longer stretches are lists or noise; reading them as one sentence would take quadratic time."""
_RECENT = 8


_make_sentence = maker(Sentence)


@lru_cache(maxsize=1)
def _boundaries() -> Callable[[str, str], Sequence[dict[str, int]]]:
    from sentencex import get_sentence_boundaries

    found: Callable[[str, str], Sequence[dict[str, int]]] = get_sentence_boundaries
    return found


def find_sentences(text: str, blocks: Sequence[Block] | None = None, language: str = "en") -> tuple[Sentence, ...]:
    """Return the sentences of every block, sorted and apart; headings, bullets and boilerplate have sentences too."""
    own = find_blocks(text)
    return _find(text, None if blocks is None or blocks is own else tuple(blocks), language)


@lru_cache(maxsize=_RECENT)
def _find(text: str, given: tuple[Block, ...] | None, language: str) -> tuple[Sentence, ...]:
    blocks = find_blocks(text) if given is None else given
    sentences: list[Sentence] = []
    for number, block in enumerate(blocks):
        start, end = text_start(text, block), block.span[1]
        if block.kind is BlockKind.HEADING:
            sentences.append(_make_sentence((start, end), number))
            continue
        sentences.extend(_make_sentence(span, number) for span in _split(text, start, end, language))
    return tuple(sentences)


def _split(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    if language == "en" and end - start <= _LONGEST_SENTENCE and not _ends_within(text, start, end):
        span = _trim(text, start, end)
        return [span] if span[0] < span[1] else []
    cuts: list[int] = []
    for at in range(start, end, _LONG_LINE):
        part = text[at : min(at + _LONG_LINE, end)]
        for boundary in _boundaries()(language, part):
            cut = at + boundary["end_index"]
            if cut < end and not _TITLE_AT_END.search(text, max(cut - 12, start), cut):
                cuts.append(cut)
    cuts.extend(match.end() for match in _GLUED.finditer(text, start, end))
    if language == "en":
        cuts.extend(match.end() for match in _WHOLE_WORD_AT_END.finditer(text, start, end))
    cuts.extend(_breaks(text, start, end, cuts))
    dated = _DATE_ALONE.match(text, start, end)
    if dated:
        cuts = [cut for cut in cuts if cut > dated.end()]
    return _spans(text, start, end, cuts)


_MAY_END = re.compile(r"[.!?]")


def _ends_within(text: str, start: int, end: int) -> bool:
    """Say whether a mark that can end a sentence stands before the last character; beyond ASCII there are many."""
    return _MAY_END.search(text, start, end - 1) is not None or not text[start:end].isascii()


def _spans(text: str, start: int, end: int, cuts: list[int]) -> list[tuple[int, int]]:
    """Return the stretches between the cuts without the blanks around them."""
    spans: list[tuple[int, int]] = []
    last = start
    for cut in [*sorted(set(cuts)), end]:
        first, stop = _trim(text, last, cut)
        if stop > first:
            spans.append((first, stop))
        last = cut
    return spans


def _breaks(text: str, start: int, end: int, cuts: list[int]) -> list[int]:
    """Return where a stretch without any sentence's end is broken, at a blank where there is one."""
    made: list[int] = []
    last = start
    for cut in [*sorted(cuts), end]:
        while cut - last > _LONGEST_SENTENCE:
            blank = text.rfind(" ", last + 1, last + _LONGEST_SENTENCE)
            last = blank if blank > last else last + _LONGEST_SENTENCE
            made.append(last)
        last = max(cut, last)
    return made


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
