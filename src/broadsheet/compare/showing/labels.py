"""What a row is called on the screen: a slot without the parts that only the program needs, in words of the article."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.compare.language.listing import word_set
from broadsheet.facts.stemming import english_stem

if TYPE_CHECKING:
    from collections.abc import Mapping

_SAYING_NOTHING = word_set("is are was were be been has had have on words")
"""Parts that tell nothing by themselves: "pirates / is", "James Steele / words / said"."""

SHORTEST_STEM = 4
"""Fewer letters begin too many words."""

_FORMER = re.compile(r"(?:^| / )past(?= / )(.* / )role$")
_MEANT = re.compile(
    r"(?:(?:^|\b(?:is|are|was|were|due|set|going|expected|plans?|hopes?|wants?|agreed|vowed) )to|['’]ll"
    r"|\b(?:will|would|could|may|might|can|should|must|shall)) (?:[a-z]+ly )?([a-z]+)\b"
)
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENED = re.compile(r"\b([^\W\d_]+)[-‑]([^\W\d_]+)\b")


@lru_cache(maxsize=4_000)
def label(slot: str, *sentences: str) -> str:
    """Return what to call a row.

    Args:
        slot: Its slot, part by part, with slashes between them.
        sentences: What it is proved by: stems in the slot are put back into the words that these print.
    """
    slot = _FORMER.sub(lambda match: f"{match[1]}former role" if match.start() else "former role", slot)
    parts = [part for part in slot.split(" / ") if part]
    telling = [part for part in parts if part not in _SAYING_NOTHING] or parts
    if len(telling) == 1:
        return telling[0]
    low = [sentence.casefold() for sentence in sentences]
    printed = {word: word for sentence in low for word in _WORD.findall(sentence)}
    # "pretrain" is the stem of "pre-training" too.
    for sentence in low:
        if "-" in sentence or "‑" in sentence:
            printed |= {"".join(parts): "-".join(parts) for parts in _HYPHENED.findall(sentence)}
    # The last part is a verb in the form we give it ourselves.
    return " / ".join(
        [*(_WORD.sub(lambda match: _printed(match[0], printed), part) for part in telling[:-1]), *telling[-1:]]
    )


def unfinished(called: str, values: tuple[str, str]) -> str:
    """Return what to call a deed that both sides say is meant, to come or possible: "club / hall / to open".

    Args:
        called: What it is called as a deed done: "club / hall / opened".
        values: What the two sides print.
    """
    *parts, deed = called.split(" / ")
    meant = [_MEANT.search(value) for value in values]
    if not parts or not all(meant):
        return called
    # Called by its own verb in another form, which begins alike: "to lead" is called "led".
    verb = next((match[1] for match in meant if match and match[1][:1] == deed[:1]), "")
    return " / ".join([*parts, f"to {verb}"]) if verb else called


def _printed(word: str, printed: Mapping[str, str]) -> str:
    """Return the word of which this is the stem, the shortest where there are several; the word itself if none is."""
    if word.casefold() in printed or len(word) < SHORTEST_STEM:
        return word
    stems = [one for one in printed if english_stem(one) == word or one.startswith(word)]
    return printed[min(stems, key=lambda one: (len(one), one))] if stems else word
