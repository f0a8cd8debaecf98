"""Classes of causes of mishaps that exclude each other: a kiln did not start the fire that a cigarette started."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.language.cause_table import CAUSES_TEXT, LONGER_FORMS
from broadsheet.compare.language.listing import word_set
from broadsheet.compare.language.words import content_keys

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from broadsheet.facts import Span

_ROOM = {
    "weather": frozenset({"act", "thing", "site", "beast"}),
    "thing": frozenset({"act", "part"}),
}
"""Kinds of causes, and which may be causes together with them: it snowed and he drove too fast into a tree."""


class _Class(NamedTuple):
    """A class of causes.

    Attributes:
        kind: The kind it is of.
        along: The classes and kinds that may be the cause together with it.
    """

    kind: str
    along: frozenset[str]


def _table() -> tuple[dict[str, _Class], dict[str, str]]:
    classes: dict[str, _Class] = {}
    words: dict[str, str] = {}
    kind = ""
    for line in filter(None, CAUSES_TEXT.replace("&\n", "").splitlines()):
        if line.startswith("["):
            kind = line.strip("[]")
            continue
        head, _, told = line.partition(": ")
        name, _, along = head.partition("~")
        classes[name.strip()] = _Class(kind, word_set(along))
        words |= {word.strip(): name.strip() for word in told.split("|")}
    return classes, words


_CLASSES, _WORDS = _table()
_EVERYDAY = content_keys(
    "people seize fall ask reduce break service operator driver street road build passed attack walk flee use record "
    "play"
    " high drive weather condition pull main emergency burn set staff hit"
)
"""Words of which a sentence may have some though it names no cause: it is known by its other words."""

_LONGEST = (max(re.split("[ -]", word.rstrip("+")), key=len) for word in _WORDS)
CLASS_KEYS = content_keys(" ".join([*_LONGEST, LONGER_FORMS])) - _EVERYDAY
"""A sentence without any of these words names no cause of a class."""


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    longest = sorted(words, key=lambda word: (-len(word), word))
    forms = (rf"{re.escape(word[:-1])}\w*" if word.endswith("+") else rf"{re.escape(word)}(?:e?s)?" for word in longest)
    return re.compile(rf"\b(?:{'|'.join(forms)})\b(?!-)", re.IGNORECASE)


HEAD = 3
"""By so many first letters the words for a cause are looked up."""

_BY_HEAD = {head: _pattern(word for word in _WORDS if word[:HEAD] == head) for head in {word[:HEAD] for word in _WORDS}}
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def classes_in(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Yield the classes of causes that a stretch of text names, each with the place of its words."""
    at = start
    for word in _WORD.finditer(text, start, end):
        pattern = _BY_HEAD.get(text[word.start() : word.start() + HEAD].lower())
        match = pattern.match(text, word.start(), end) if pattern is not None and word.start() >= at else None
        if match is not None:
            at = match.end()
            yield _class_of(match[0].lower()), match.span()


@lru_cache(maxsize=1024)
def _class_of(word: str) -> str:
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        if form in _WORDS:
            return _WORDS[form]
    return _WORDS[max((one for one in _WORDS if one.endswith("+") and word.startswith(one[:-1])), key=len)]


def exclude(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """Tell whether two sets of classes exclude each other; False where they share one, None where both may hold."""
    if one & other:
        return False
    return None if any(_joined(left, right) for left in one for right in other) else True


def _joined(one: str, other: str) -> bool:
    """Tell whether two classes may be the cause together, or be two words for it."""
    for left, right in ((one, other), (other, one)):
        known, rival = _CLASSES[left], _CLASSES[right]
        if right in known.along or rival.kind in known.along or rival.kind in _ROOM.get(known.kind, ()):
            return True
    return False


def kind_of(class_: str) -> str:
    """Return the kind of a class: "spark" of a candle."""
    return _CLASSES[class_].kind
