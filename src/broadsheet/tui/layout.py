"""An article as lines for a column of a given width: title, byline, then its blocks by the part they play."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len

from broadsheet.articles import clean_line
from broadsheet.export import written_date
from broadsheet.facts import BlockKind
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.articles import Article, Span
    from broadsheet.facts import Block

_MARK = re.compile(r"(?:[-*•‣▪◦·–—►▶➤✓✔])\s+|(\(?\d{1,2}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an article on the screen.

    Attributes:
        lead: What stands before the words: blanks, a bullet, the bar of a quotation.
        start: Where its words start in the article's text; of lines that are not from the text, in ``own``.
        end: One past their last character.
        tone: The component style of the words.
        own: The words of a line that is not from the text, such as the title's.
    """

    lead: str
    start: int
    end: int
    tone: str
    own: str | None = None


BLANK = Line("", 0, 0, "text", "")

_TONES = {
    BlockKind.HEADING: "heading",
    BlockKind.QUOTATION: "quotation",
    BlockKind.SOURCES: "muted",
    BlockKind.BOILERPLATE: "muted",
}
# Kinds whose neighbours of the same kind follow without a blank line.
_TIGHT = frozenset({BlockKind.BULLET, BlockKind.SOURCES, BlockKind.BOILERPLATE})


def lay_out(
    article: Article, blocks: Sequence[Block], width: int, notes: Sequence[tuple[int, str]] = ()
) -> tuple[Line, ...]:
    """Return the article's lines.

    Args:
        article: Whose title, byline and text are drawn.
        blocks: The blocks of its text, sorted.
        width: Cells a line may take.
        notes: What is drawn between the words though it is none of them, sorted by the offset that it follows.
    """
    lines = [*_own(article.title or "Untitled", "title", width), *_own(byline(article), "muted", width)]
    if article.url:
        lines += _own(f"[1] {clean_line(article.url)}", "muted", width)
    before: BlockKind | None = None
    for block in blocks:
        if not (block.kind in _TIGHT and block.kind is before):
            lines.append(BLANK)
        lines += block_lines(article.text, block, width, notes)
        before = block.kind
    return tuple(lines)


def byline(article: Article) -> str:
    """Return source, author and date of an article, as far as they are known."""
    words = len(article.text.split())
    parts = (
        clean_line(article.source),
        clean_line(article.author or ""),
        written_date(article.published),
        f"{words:,} words" if words else "",
    )
    return " · ".join(part for part in parts if part)


def line_at(lines: Sequence[Line], offset: int) -> int:
    """Return the index of the line that shows a character of the text, the last one before it where none does."""
    found = 0
    for index, line in enumerate(lines):
        if line.own is not None:
            continue
        if line.start > offset:
            break
        found = index
        if offset < line.end:
            break
    return found


def _own(text: str, tone: str, width: int) -> Iterator[Line]:
    shown = clean_line(text)
    for start, end in wrap(shown, 0, len(shown), width):
        # A line that ends with the dot between two parts would promise more.
        yield Line("", start, start + len(shown[start:end].rstrip(" ·")), tone, shown)


def block_lines(text: str, block: Block, width: int, notes: Sequence[tuple[int, str]] = ()) -> Iterator[Line]:
    """Yield the lines of one block of a text, with room for the notes that stand in them."""
    start, end = block.span
    first = rest = ""
    if block.kind is BlockKind.BULLET:
        mark = _MARK.match(text, start, end)
        first = f"{mark[1]} " if mark and mark[1] else "• "
        start = mark.end() if mark else start
        rest = " " * cell_len(first)
    elif block.kind is BlockKind.QUOTATION:
        first = rest = "│ "
    tone = _TONES.get(block.kind, "text")
    for index, (left, stop) in enumerate(_wrapped(text, (start, end), max(width - cell_len(first), 4), notes)):
        yield Line(rest if index else first, left, stop, tone)


def _wrapped(text: str, span: Span, width: int, notes: Sequence[tuple[int, str]]) -> Iterator[Span]:
    """Yield the spans of the lines of a stretch of text; it is wrapped as if the notes were in it."""
    start, end = span
    inside = [note for note in notes if start < note[0] <= end]
    if not inside:
        yield from wrap(text, start, end, width)
        return
    pieces, places, at = [], [], start
    for offset, note in inside:
        pieces += [text[at:offset], note]
        places += [*range(at, offset), *[offset] * len(note)]
        at = offset
    pieces.append(text[at:end])
    places += range(at, end + 1)
    drawn = "".join(pieces)
    for left, stop in wrap(drawn, 0, len(drawn), width):
        yield places[left], places[stop]
