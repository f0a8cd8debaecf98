"""A text with what it lost and gained, wrapped to the width there is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from broadsheet.tui.keymaps import bindings
from broadsheet.tui.spans import Mark, pieces
from broadsheet.tui.widgets.block_list import BlockList
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.binding import BindingType

    from broadsheet.library.versions import Piece as TextPiece
    from broadsheet.tui.widgets.block_list import Block

_SIGNS = {"gone": ("[-", "-]"), "new": ("{+", "+}"), "same": ("", "")}
_MEASURE = 96


class ChangeList(BlockList, inherit_bindings=False):
    """Paragraphs, one a row: the cursor scrolls them."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list", without=("list.choose",))]

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._marks: Sequence[Mark] = ()

    def show(self, changes: Sequence[TextPiece]) -> None:
        """Show a text in these pieces."""
        self._text, self._marks = marked(changes)
        self.renew()

    def lay_out(self, width: int) -> Sequence[Block]:
        """Return the paragraphs as lines, with a blank one after each."""
        blocks: list[Block] = []
        start = 0
        for line in self._text.split("\n"):
            end = start + len(line)
            spans = wrap(self._text, start, end, min(width - 2, _MEASURE))
            if spans:
                drawn = [((" ", ""), *pieces(self._text, *span, [self._marks], "text")) for span in spans]
                blocks.append((*drawn, ()))
            start = end + 1
        return blocks


def marked(changes: Sequence[TextPiece]) -> tuple[str, Sequence[Mark]]:
    """Return the pieces as one text, with signs around what went and what came, and marks for their looks."""
    text = ""
    marks: list[Mark] = []
    for piece in changes:
        opening, closing = _SIGNS[piece.fate]
        # A paragraph that came or went as a whole keeps its line break outside the signs.
        body = piece.text.rstrip("\n") if piece.fate != "same" else piece.text
        start = len(text)
        text += f"{opening}{body}{closing}" if body else ""
        if piece.fate != "same" and body:
            marks.append(Mark(start, len(text), str(piece.fate)))
        text += piece.text[len(body) :]
    return text, marks
