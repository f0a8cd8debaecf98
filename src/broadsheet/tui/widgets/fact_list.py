"""The key facts of an article: what sort, which value, and the sentence that says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.articles import clean_line
from broadsheet.tui.drawing import fit, wrap
from broadsheet.tui.kinds import KINDS
from broadsheet.tui.spans import marks_of, pieces
from broadsheet.tui.widgets.block_list import BlockList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts import Fact
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.widgets.block_list import Block

_WIDE = 56
"""Columns from which one line is enough for a sentence."""


@dataclass(frozen=True, slots=True)
class _Row:
    head: tuple[Piece, ...]
    sentence: str
    value: tuple[int, int]
    style: str


class FactList(BlockList):
    """The key facts; choosing one goes to its sentence in the article."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.facts: Sequence[Fact] = ()
        self._rows: list[_Row] = []

    def show(self, facts: Sequence[Fact], text: str, *, empty: Sequence[str] = ()) -> None:
        """Show the key facts of a text."""
        self.facts = facts
        self._rows = [_row(fact, text) for fact in facts]
        self.empty = empty
        self.renew()

    def lay_out(self, width: int) -> Sequence[Block]:
        """Return each fact as lines: sentences get one line where the pane is wide, up to three and air where not."""
        return [_drawn(row, width) for row in self._rows]


def _drawn(row: _Row, width: int) -> Block:
    wide = width >= _WIDE
    most = 1 if wide else 3
    first = (row.head[0], row.head[1], (fit(row.head[2][0], width - 15), row.head[2][1]))
    spans = wrap(row.sentence, 0, len(row.sentence), max(width - 6, 8))
    marks = [marks_of([row.value], row.style, len(row.sentence))]
    lines = [(("   ", ""), *pieces(row.sentence, start, end, marks, "muted")) for start, end in spans[:most]]
    if len(spans) > most:
        lines[-1] = (*lines[-1], (" …", "muted"))
    return (first, *lines) if wide else (first, *lines, ())


def _row(fact: Fact, text: str) -> _Row:
    look = KINDS[fact.kind]
    style = f"fact-{look.family}"
    start, end = fact.sentence
    # One line of exactly the sentence's length, so that the value's place in it stays where it is.
    sentence = "".join(" " if sign.isspace() else sign for sign in text[start:end])
    value = (fact.span[0] - start, fact.span[1] - start)
    whole = fact.span[1] - fact.span[0] > 0.6 * (end - start)
    shown = clean_line(str(fact.slot) if whole else text[slice(*fact.span)])
    head = ((f" {look.glyph} ", style), (f"{look.word:<10} ", "muted"), (shown, f"{style} strong"))
    return _Row(head, sentence, (0, 0) if whole else value, style)
