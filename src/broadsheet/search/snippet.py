"""The line or two of an article that show best why it was found."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.search.match import Span, leaves_for, merged, spans_of_leaves
from broadsheet.search.prose import Reads, line_around, reads

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.search.query import Node, Query

_SEARCHED = 100_000
"""Characters of a text that are looked through for a snippet; news texts are far shorter."""
_LEAD = 0.3
"""Share of the room that stands before the first match shown, so that it can be understood."""
_SENTENCE_LEAD = 0.6
"""The same where a sentence begins there and what matches still fits."""
_MOST_LINES = 200
"""Lines of a text that are judged; a text with matches in more of them shows its first ones well enough."""
_ELLIPSIS = "…"
_BREAKS = str.maketrans("\n\t\r\u2028\u2029", "     ")


class _Found(NamedTuple):
    span: Span
    leaf: int


def snippet(text: str, query: Query | Node, width: int = 160, *, language: str = "") -> tuple[str, tuple[Span, ...]]:
    """Return a stretch of ``text`` as one line, and the spans of it that match.

    The stretch is prose where any prose matches, before menus, lists of links, citations and code; of that the one with
    the most different things asked for, the earliest of equals; the first prose of the text where nothing matches. An
    ellipsis stands where text was left out.

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
    best = _best(searched, found, width)
    start = _start(searched, best, width) if best is not None else _first_prose(searched)
    return _cut(searched, start, width, merged(hit.span for hit in found))


def _best(text: str, found: Sequence[_Found], width: int) -> Span | None:
    """Return from where to where the best window has everything it has once."""
    best: int | None = None
    most = (Reads.LIKE_FURNITURE, 0)
    end = 0
    counts: dict[int, int] = {}
    lines = _Lines(text)
    reach = max(int(width * (1 - _LEAD)), 1)
    for begin, first in enumerate(found):
        end = max(end, begin)
        # A match wider than the window has it for itself.
        while end < len(found) and (found[end].span[1] - first.span[0] <= reach or end == begin):
            counts[found[end].leaf] = counts.get(found[end].leaf, 0) + 1
            end += 1
        value = (lines.reads(first.span[0]), len(counts))
        if best is None or value > most:
            best, most = begin, value
        counts[first.leaf] -= 1
        if not counts[first.leaf]:
            del counts[first.leaf]
    return None if best is None else _reach(found[best:], most[1])


def _reach(found: Sequence[_Found], distinct: int) -> Span:
    """Return the stretch from the first match to the one with which so many different things have matched."""
    seen: set[int] = set()
    for hit in found:
        seen.add(hit.leaf)
        if len(seen) == distinct:
            return found[0].span[0], hit.span[1]
    return found[0].span


class _Lines:
    """What the lines of a text read like, each looked at once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[int, Reads] = {}
        self._line = (0, -1)

    def reads(self, place: int) -> Reads:
        """Tell what the line around ``place`` reads like; places come in order."""
        if not self._line[0] <= place <= self._line[1]:
            self._line = line_around(self._text, place)
        start, end = self._line
        if start not in self._known:
            if len(self._known) >= _MOST_LINES:
                return Reads.LIKE_FURNITURE
            self._known[start] = reads(self._text, start, end)
        return self._known[start]


def _first_prose(text: str) -> int:
    """Return where the first line begins that reads like prose, of the first ones; 0 where none does."""
    start = 0
    for _ in range(_MOST_LINES):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        if reads(text, start, end) is Reads.LIKE_PROSE:
            return start
        if end == len(text):
            break
        start = end + 1
    return 0


def _start(text: str, best: Span, width: int) -> int:
    """Return the beginning of a word, at a start of a sentence or line if one is near, somewhat before the matches."""
    first, last = best
    for share in (_SENTENCE_LEAD, _LEAD):
        earliest = max(0, first - int(width * share))
        # What does not fit behind a long beginning counts more than the beginning.
        if share == _LEAD or last - earliest <= width - 2 * len(_ELLIPSIS):
            lead = text[earliest:first]
            starts = [earliest + place + len(mark) for mark in _STARTS if (place := lead.rfind(mark)) >= 0]
            if starts or earliest == 0:
                return max(starts, default=0)
    blank = lead.find(" ")
    return earliest + blank + 1 if blank >= 0 else first


_STARTS = ("\n", ". ", "! ", "? ", "。", ".” ", '." ', ".’ ")


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
