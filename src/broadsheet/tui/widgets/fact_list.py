"""The key facts of an article: what sort, which value, and the sentence that says it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.articles import clean_line
from broadsheet.tui.drawing import fit, wrap
from broadsheet.tui.kinds import KINDS
from broadsheet.tui.spans import marks_of, pieces
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.events import Resize

    from broadsheet.facts import Fact
    from broadsheet.tui.drawing import Piece

_WIDE = 56
"""Columns from which one line is enough for a sentence."""


@dataclass(frozen=True, slots=True)
class _Row:
    head: tuple[Piece, ...]
    sentence: str
    value: tuple[int, int]
    style: str


class FactList(LineList):
    """The key facts; choosing one goes to its sentence in the article."""

    row_height = 4

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.facts: Sequence[Fact] = ()
        self._rows: list[_Row] = []

    def show(self, facts: Sequence[Fact], text: str, *, empty: Sequence[str] = ()) -> None:
        """Show the key facts of a text."""
        self.facts = facts
        self._rows = [_row(fact, text) for fact in facts]
        self.empty = empty
        self.reset(len(facts))

    def on_resize(self, event: Resize) -> None:
        """Give sentences one line where the pane is wide, three where it is narrow."""
        # The list's own handler follows: Textual calls those of all classes, this one first.
        self.row_height = 2 if event.size.width >= _WIDE else 4

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the lines of a fact: kind and value, then its sentence with the value marked."""
        row = self._rows[index]
        first = [row.head[0], row.head[1], (fit(row.head[2][0], width - 14), row.head[2][1])]
        inside = max(width - 4, 8)
        lines = wrap(row.sentence, 0, len(row.sentence), inside)[: self.row_height - 1]
        marks = [marks_of([row.value], row.style, len(row.sentence))]
        drawn: list[list[Piece]] = [first]
        for number, (start, end) in enumerate(lines):
            line = [("   ", ""), *pieces(row.sentence, start, end, marks, "muted")]
            if number == self.row_height - 2 and end < len(row.sentence):
                line.append((" …", "muted"))
            drawn.append(line)
        return drawn


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
