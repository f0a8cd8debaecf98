"""Text in lines: broken between words, and within those that are longer than a line.

Most text is of letters that take one cell each. It is cut by counting them, ten times as fast as by measuring word by
word: a book of 50,000 words is laid out at once when it is opened.
"""

from __future__ import annotations

import re

from rich.cells import cell_len, chop_cells

_BLANK = re.compile(r"\s")
_WORD = re.compile(r"\S+\s*|\s+")
# Letters and signs of one cell, and of blanks only the usual one: no other may a line be broken at here.
_NARROW = re.compile(r"[ -~\u00a1-\u00ac\u00ae-\u02af\u2010-\u2027\u2030-\u205e\u20ac]*")


def in_one_line(text: str) -> str:
    """Return a text of the same length in which every blank is the usual one: what stands where in it stays so."""
    return _BLANK.sub(" ", text)


def wrap(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Return the stretch of ``text`` as spans of lines of at most ``width`` cells, without blanks at their ends.

    Words longer than a line are cut. An empty stretch has no lines.
    """
    if _NARROW.fullmatch(text, start, end):
        lines = _counted(text, start, end, width)
        if lines is not None:
            return lines
    return [_stripped(text, left, stop) for left, stop in _measured(text, start, end, width)]


def _counted(text: str, start: int, end: int, width: int) -> list[tuple[int, int]] | None:
    """Return the lines of a stretch of letters that take one cell each; None where a word is longer than a line."""
    lines: list[tuple[int, int]] = []
    left, last = _stripped(text, start, end)
    if left > start or left == last:
        return None
    while last - left > width:
        # The blank after a line may stand beyond its edge.
        stop = text.rfind(" ", left, left + width + 1)
        if stop < 0:
            return None
        lines.append(_stripped(text, left, stop))
        left = stop + 1
        while text[left] == " ":
            left += 1
    lines.append((left, last))
    return lines


def _measured(text: str, start: int, end: int, width: int) -> list[tuple[int, int]]:
    """Return the lines of any stretch, with blanks at their ends."""
    lines: list[tuple[int, int]] = []
    line_start = at = start
    used = 0
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        bare = word.rstrip()
        cells = cell_len(bare)
        if used and used + cells > width:
            lines.append((line_start, at))
            line_start, used = at, 0
        if cells > width:
            *full, rest = chop_cells(bare, max(width, 2))
            for part in full:
                lines.append((at, at + len(part)))
                at += len(part)
            line_start, used = at, cell_len(rest) + len(word) - len(bare)
            at += len(rest) + len(word) - len(bare)
            continue
        used += cells + len(word) - len(bare)
        at += len(word)
    if at > line_start:
        lines.append((line_start, at))
    return lines


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end
