"""The line or two of an article that show best why it was found."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.search.match import Span, leaves_for, merged, spans_of_leaves

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.search.query import Node, Query

_SEARCHED = 100_000
"""Characters of a text that are looked through for a snippet; news texts are far shorter."""
_LEAD = 0.3
"""Share of the room that stands before the first match shown, so that it can be understood."""
_ELLIPSIS = "…"
_BREAKS = str.maketrans("\n\t\r\u2028\u2029", "     ")


class _Found(NamedTuple):
    span: Span
    leaf: int


def snippet(text: str, query: Query | Node, width: int = 160, *, language: str = "") -> tuple[str, tuple[Span, ...]]:
    """Return a stretch of ``text`` as one line, and the spans of it that match.

    The stretch is the one with the most different things asked for, the earliest of equals; the beginning of the text
    where nothing matches. An ellipsis stands where text was left out.

    Args:
        text: The text of an article.
        query: A query or its tree.
        width: Terminal cells the line may take; wide characters take two.
        language: The article's language, as a tag.
    """
    searched = text[:_SEARCHED]
    found = sorted(
        _Found(span, number)
        for number, spans in enumerate(spans_of_leaves(searched, leaves_for(query, None), language=language))
        for span in spans
    )
    first = _best(found, width)
    start = _start(searched, first, width) if first is not None else 0
    return _cut(searched, start, width, merged(hit.span for hit in found))


def _best(found: Sequence[_Found], width: int) -> int | None:
    """Return where the first match of the window with the most different leaves begins."""
    best: int | None = None
    most = 0
    end = 0
    counts: dict[int, int] = {}
    reach = int(width * (1 - _LEAD))
    for begin, first in enumerate(found):
        while end < len(found) and found[end].span[1] - first.span[0] <= max(reach, 1):
            counts[found[end].leaf] = counts.get(found[end].leaf, 0) + 1
            end += 1
        if (distinct := len(counts)) > most:
            best, most = first.span[0], distinct
        if begin < end:
            counts[first.leaf] -= 1
            if not counts[first.leaf]:
                del counts[first.leaf]
        else:
            end = begin + 1
            best = first.span[0] if best is None else best
    return best


def _start(text: str, first: int, width: int) -> int:
    """Return the beginning of a word, at a start of a sentence or line if one is near, somewhat before ``first``."""
    earliest = max(0, first - int(width * _LEAD))
    if earliest == 0:
        return 0
    lead = text[earliest:first]
    for mark in ("\n", ". ", "! ", "? ", "。"):
        if (place := lead.rfind(mark)) >= 0:
            return earliest + place + len(mark)
    blank = lead.find(" ")
    return earliest + blank + 1 if blank >= 0 else first


def _cut(text: str, start: int, width: int, spans: Sequence[Span]) -> tuple[str, tuple[Span, ...]]:
    while start < len(text) and text[start].isspace():
        start += 1
    head = _ELLIPSIS if text[:start].strip() else ""
    end = _fitting(text, start, width - 2 * len(_ELLIPSIS))
    if end < len(text) and (blank := text.rfind(" ", start, end + 1)) > start + (end - start) // 2:
        end = blank
    body = text[start:end].rstrip().translate(_BREAKS)
    tail = _ELLIPSIS if text[end:].strip() else ""
    shift = len(head) - start
    shown = tuple(
        (max(low, start) + shift, min(high, start + len(body)) + shift)
        for low, high in spans
        if low < start + len(body) and high > start
    )
    return head + body + tail, shown


def _fitting(text: str, start: int, room: int) -> int:
    """Return the end of what fits into ``room`` cells from ``start``."""
    used = 0
    for place in range(start, len(text)):
        character = text[place]
        if not character.isascii():
            used += 0 if unicodedata.combining(character) else 1 + (unicodedata.east_asian_width(character) in "WF")
        else:
            used += 1
        if used > room:
            return place
    return len(text)
