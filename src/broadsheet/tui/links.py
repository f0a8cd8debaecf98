"""The addresses an article has: its own, those in its text and those behind words of it, numbered as they are shown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article

_ADDRESS = re.compile(r"https?://[^\s<>\"“”‘’«»|\\^`{}]+", re.IGNORECASE)
_AFTER = ".,;:!?'*_…"
_PAIRS = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True)
class Link:
    """An address in an article.

    Attributes:
        number: As it is shown, from 1.
        url: Where it leads.
        start: Its first character in the text; 0 for the article's own address.
        end: One past its last; 0 likewise.
    """

    number: int
    url: str
    start: int = 0
    end: int = 0


def links_of(article: Article) -> Sequence[Link]:
    """Return the links of an article in the order they are shown: its own address is the first."""
    own = [Link(1, article.url)] if article.url else []
    return (
        *own,
        *(Link(len(own) + place, *inside) for place, inside in enumerate(_inside(article), start=1)),
    )


def _inside(article: Article) -> list[tuple[str, int, int]]:
    """Return the addresses inside the text with their spans; where words are linked that are an address, as linked."""
    behind = [(link.url, link.start, link.end) for link in article.links]
    taken = iter([*article.links, None])
    link = next(taken)
    spelled = []
    for start, end in _spans(article.text):
        while link is not None and link.end <= start:
            link = next(taken)
        if link is None or end <= link.start:
            spelled.append((article.text[start:end], start, end))
    return sorted((*behind, *spelled), key=lambda one: one[1])


def _spans(text: str) -> list[tuple[int, int]]:
    found = []
    for match in _ADDRESS.finditer(text):
        start, end = match.start(), _end(match[0]) + match.start()
        if end > start + len("https://"):
            found.append((start, end))
    return found


def _end(address: str) -> int:
    """Return how much of what looks like an address is one: a full stop or a bracket after it is the sentence's."""
    end = len(address)
    while end and (address[end - 1] in _AFTER or _unpaired(address[:end])):
        end -= 1
    return end


def _unpaired(address: str) -> bool:
    opening = _PAIRS.get(address[-1])
    return opening is not None and address.count(address[-1]) > address.count(opening)
