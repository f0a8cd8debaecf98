"""An article as lines for a column of a given width: title, byline, then its blocks by the part they play."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from sys import maxsize
from typing import TYPE_CHECKING

from rich.cells import cell_len

from broadsheet.articles import clean_line
from broadsheet.export import written_date
from broadsheet.facts import Block, BlockKind
from broadsheet.tui.laid import Lines, Look
from broadsheet.tui.precedence import let_keys_in
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from broadsheet.articles import Article, Span

_MARK = re.compile(r"(?:[-*•‣▪◦·–—►▶➤✓✔])\s+|(\(?\d{1,2}[.)])\s+")


_TONES = {
    BlockKind.HEADING: "heading",
    BlockKind.QUOTATION: "quotation",
    BlockKind.SOURCES: "muted",
    BlockKind.BOILERPLATE: "muted",
}
_DOT = " · "
_LONGEST_WORDS = 20
"""Letters a word, on the average, that no language with blanks between its words comes near to."""
_DEEPEST = 40
"""Blanks that a preformatted line of an article begins with at most."""
# Kinds whose neighbours of the same kind follow without a blank line.
_TIGHT = frozenset({BlockKind.BULLET, BlockKind.SOURCES, BlockKind.BOILERPLATE})


def lay_out(
    article: Article,
    blocks: Sequence[Block],
    width: int,
    notes: Sequence[tuple[int, str]] = (),
    *,
    start: int = 0,
    most: int = maxsize,
) -> Lines:
    """Return the article's lines.

    Args:
        article: Whose title, byline and text are drawn.
        blocks: The blocks of its text, sorted.
        width: Cells a line may take.
        notes: What is drawn between the words though it is none of them, sorted by the offset that it follows.
        start: The character of the text with which a line begins, and the lines; 0 for all there is before it as well.
        most: How many lines are wanted: no more is laid out than these take, where they are as wide as they may be.
    """
    lines = Lines()
    if not start:
        _add_own(lines, article, width)
    before: Block | None = None
    for block in blocks[_block_at(blocks, start) :]:
        if len(lines) >= most:
            break
        if not _is_tight(article.text, before, block) and (lines or not start):
            lines.add_blank()
        part = max(block.span[0], start), block.span[1]
        part = part[0], min(part[1], part[0] + most * width)
        add_block(lines, article.text, Block(block.kind, part), width, notes)
        before = block
    return lines


def _is_tight(text: str, before: Block | None, block: Block) -> bool:
    """Return whether a block follows the one before without a blank line: items of a list, preformatted lines."""
    if before is None:
        return False
    if block.kind in _TIGHT:
        return block.kind is before.kind
    deep = _indent(text, before.span[0]) or _indent(text, block.span[0])
    return bool(deep) and text.count("\n", before.span[1], block.span[0]) == 1


def _indent(text: str, start: int) -> int:
    """Return how many blanks stand before a character that is the first of its line but for them; 0 for any other."""
    near = max(start - _DEEPEST, 0)
    blanks = text[text.rfind("\n", near, start) + 1 or near : start]
    return len(blanks) if blanks.isspace() else 0


def _block_at(blocks: Sequence[Block], offset: int) -> int:
    return bisect_right(blocks, offset, key=lambda block: block.span[1]) if offset else 0


def _add_own(lines: Lines, article: Article, width: int) -> None:
    """Add what stands above the text."""
    address = f"[1] {clean_line(article.url)}" if article.url else ""
    for words, tone in ((article.title or "Untitled", "title"), (address, "muted")):
        shown = clean_line(words)
        lines.add(Look("", "", tone, shown), wrap(shown, 0, len(shown), width))
        if tone == "title":
            said = byline(article)
            lines.add(Look("", "", "muted", said), _parts_wrapped(said, width))


def _parts_wrapped(said: str, width: int) -> Sequence[Span]:
    """Return the lines of a byline: broken between its parts, and in one only where it is longer than a line."""
    lines: list[Span] = []
    at = 0
    for part in said.split(_DOT) if said else ():
        end = at + len(part)
        if lines and cell_len(said[lines[-1][0] : end]) <= width:
            lines[-1] = lines[-1][0], end
        else:
            lines += wrap(said, at, end, width)
        at = end + len(_DOT)
    return lines


def byline(article: Article) -> str:
    """Return source, author and date of an article, as far as they are known."""
    parts = (
        clean_line(article.source),
        clean_line(article.author or ""),
        written_date(article.published),
        _length_of(article.text),
    )
    return _DOT.join(part for part in parts if part)


def add_block(lines: Lines, text: str, block: Block, width: int, notes: Sequence[tuple[int, str]] = ()) -> None:
    """Add the lines of one block of a text, with room for the notes that stand in them."""
    start, end = block.span
    first = rest = ""
    if block.kind is BlockKind.BULLET:
        mark = _MARK.match(text, start, end)
        first = f"{mark[1]} " if mark and mark[1] else "• "
        start = mark.end() if mark else start
        rest = " " * cell_len(first)
    elif block.kind is BlockKind.QUOTATION:
        first = rest = "│ "
    elif deep := min(_indent(text, start), width // 3):
        first = rest = " " * deep
    room = max(width - cell_len(first), 4)
    lines.add(Look(first, rest, _TONES.get(block.kind, "text")), _wrapped(text, (start, end), room, notes))
    let_keys_in()


@lru_cache(maxsize=2)
def _length_of(text: str) -> str:
    # Of a book that takes as long as a picture, and is asked again for every width.
    words = len(text.split())
    # Where no blanks stand between words, blanks do not tell how many there are.
    known = 0 < len(text) <= _LONGEST_WORDS * words
    return f"{words:,} word{'' if words == 1 else 's'}" if known else ""


def _wrapped(text: str, span: Span, width: int, notes: Sequence[tuple[int, str]]) -> Iterator[Span]:
    """Yield the spans of the lines of a stretch of text; it is wrapped as if the notes were in it."""
    start, end = span
    first, last = (bisect_right(notes, edge, key=lambda note: note[0]) for edge in span)
    inside = notes[first:last]
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
