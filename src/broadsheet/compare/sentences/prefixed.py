"""Words that a prefix makes into another thing, or the opposite: "ex-wife", "non-fatal", "vice-president"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.language.listing import word_list, word_set
from broadsheet.compare.language.words import stem
from broadsheet.facts.remembered import Remembered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from broadsheet.compare.language.words import Word
    from broadsheet.compare.sentences.one_place import Sentence
    from broadsheet.facts import Span

SHORTEST = 4
"""What is left of a word without a prefix that is written together with it has at least as many letters."""

REACH = 12
"""A prefix with a hyphen is found within this many characters."""

_LOOSE = word_set("anti ex non post pre semi sub vice deputy")
"""Prefixes that some write as a word: "vice president"."""

_PARTED = _LOOSE | word_set("un step great grand under pro counter ultra neo")
"""Prefixes with a hyphen that make a word another: of "re-open", "co-worker" and "self-made" the rest holds."""

_BEFORE = re.compile(rf"\b(?:({'|'.join(sorted(_PARTED))})[-‑]|({'|'.join(sorted(_LOOSE))}) )$", re.IGNORECASE)
_PARTINGS = {
    last: tuple(f"{prefix}{last}" for prefix in (_LOOSE if last == " " else _PARTED)) for last in (" ", "-", "‑")
}
"""What ends before a word that a prefix turns, by its last letter."""

_LAST_TWO = frozenset(prefix[-2:] for prefix in _LOOSE)
"""What ends before the blank before such a word: most words are told by that to stand behind no prefix."""

_JOINED = tuple(word_list("un non im il ir dis anti semi step"))
"""Prefixes written together with the word that they turn into another."""


class _Form(NamedTuple):
    """One way to read a word.

    Attributes:
        base: What the word is compared by without its prefix.
        turned: The prefix; empty where it has none.
        span: Where both stand.
    """

    base: str
    turned: str
    span: Span


def turned(one: Sentence, at: int, other: Sentence, rival: int) -> tuple[Span, Span] | None:
    """Return two words that are one but for what makes another thing of it; None where they are not.

    A sentence that has the word in both ways tells of both, and neither is set against the other.
    """
    ours, theirs = one.words[at], other.words[rival]
    # Few words look as those do that a prefix turns, and only these are read.
    if not (
        _LOOKS_TURNED[one.text[ours.start : ours.end]]
        or _LOOKS_TURNED[other.text[theirs.start : theirs.end]]
        or (ours.key == theirs.key and (_is_led(one.text, ours.start) or _is_led(other.text, theirs.start)))
    ):
        return None
    for left in _forms(one, ours):
        for right in _forms(other, theirs):
            if left.base == right.base and left.turned != right.turned:
                return None if _has(one, right) or _has(other, left) else (left.span, right.span)
    return None


def _has(sentence: Sentence, form: _Form) -> bool:
    return any(form[:2] == other[:2] for word in sentence.words for other in _forms(sentence, word))


def _looks_turned(word: str) -> bool:
    """Tell whether a word looks as those do that a prefix turns."""
    return word.lower().startswith(_JOINED) or "-" in word or "‑" in word


_LOOKS_TURNED = Remembered(_looks_turned, 20_000)


def _is_led(text: str, at: int) -> bool:
    """Tell whether a prefix seems to stand before the word at ``at``, with a hyphen or as a word."""
    if at > 2 and text[at - 1] == " " and text[at - 3 : at - 1].lower() not in _LAST_TWO:
        return False
    before = text[max(0, at - REACH) : at].rstrip("\n")
    last = before[-1:]
    return last in _PARTINGS and before.lower().endswith(_PARTINGS[last])


def _forms(sentence: Sentence, word: Word) -> Iterator[_Form]:
    """Yield the ways to read a word: as it is, and without its prefix."""
    text, own = sentence.text, (word.start, word.end)
    low = text[word.start : word.end].lower().replace("‑", "-")
    first, hyphen, rest = low.partition("-")
    if hyphen:
        # Two words of one group of synonyms say the same.
        if first in _PARTED and stem(rest) != word.key:
            yield _Form(stem(rest), first, own)
        return
    before = _BEFORE.search(text, max(0, word.start - REACH), word.start)
    found = before[before.lastindex or 0].lower() if before else ""
    if found == "deputy" and word.name:
        return  # Deputy Hoyt is Hoyt.
    yield _Form(word.key, found, (before.start() if before else word.start, word.end))
    prefix = next((one for one in _JOINED if low.startswith(one) and len(low) - len(one) >= SHORTEST), "")
    if prefix and not found:
        yield _Form(stem(low.removeprefix(prefix)), prefix, own)
