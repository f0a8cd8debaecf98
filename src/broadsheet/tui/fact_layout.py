"""Key facts as lines of their list: what sort, which value, and the sentence that says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.articles import clean_line
from broadsheet.tui.drawing import fit
from broadsheet.tui.kinds import KINDS
from broadsheet.tui.spans import marks_of, pieces
from broadsheet.tui.wrapping import in_one_line, wrap

if TYPE_CHECKING:
    from broadsheet.facts import Fact
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.widgets.block_list import Block

_WIDE = 56
"""Columns from which one line is enough for a sentence."""


@dataclass(frozen=True, slots=True)
class Row:
    """A fact as it is drawn, whatever the width.

    Attributes:
        head: Its sign, its kind, its value.
        sentence: What says it, in one line.
        value: Where in the sentence the value stands; empty where the value is most of it.
        style: Of the value.
    """

    head: tuple[Piece, ...]
    sentence: str
    value: tuple[int, int]
    style: str


def drawn(row: Row, width: int) -> Block:
    """Return the lines of a fact for a list of this width: one for the sentence where it is wide, else up to three."""
    wide = width >= _WIDE
    most = 1 if wide else 3
    first = (row.head[0], row.head[1], (fit(row.head[2][0], width - 15), row.head[2][1]))
    spans = wrap(row.sentence, 0, len(row.sentence), max(width - 6, 8))
    marks = [marks_of([row.value], row.style, len(row.sentence))]
    lines = [(("   ", ""), *pieces(row.sentence, start, end, marks, "muted")) for start, end in spans[:most]]
    if len(spans) > most:
        lines[-1] = (*lines[-1], ("…", "muted"))
    return (first, *lines) if wide else (first, *lines, ())


def row_of(fact: Fact, text: str) -> Row:
    """Return a fact of a text as it is drawn."""
    look = KINDS[fact.kind]
    style = f"fact-{look.family}"
    start, end = fact.sentence
    sentence = in_one_line(text[start:end])
    value = (fact.span[0] - start, fact.span[1] - start)
    whole = fact.span[1] - fact.span[0] > 0.6 * (end - start)
    shown = clean_line(str(fact.slot) if whole else text[slice(*fact.span)])
    head = ((f" {look.glyph} ", style), (f"{look.word:<10} ", "muted"), (shown, f"{style} strong"))
    return Row(head, sentence, (0, 0) if whole else value, style)
