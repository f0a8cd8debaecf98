"""What other sources of the story report and this article leaves out, or gives differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from broadsheet.articles import clean_line
from broadsheet.stories import Stance
from broadsheet.tui.drawing import filled, fit, width_of
from broadsheet.tui.stance_looks import SIGNS
from broadsheet.tui.widgets.block_list import BlockList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.stories import Cell, Claim, Column, Elsewhere, Matrix
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.widgets.block_list import Block

_MOST = 60
"""Facts listed: the most told come first, and nobody reads further."""
_TELLING = frozenset({Stance.SAYS, Stance.OTHERWISE})


class OthersPanel(BlockList):
    """Facts of other sources, those that contradict the article first; choosing one shows the sentences."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._rows: list[tuple[Claim, bool]] = []
        self._matrix: Matrix | None = None
        self._own = 0

    def show(self, found: Elsewhere, matrix: Matrix, article: str) -> None:
        """Show what was found for the article with this id."""
        self._matrix = matrix
        self._own = next(
            number for number, column in enumerate(matrix.columns) if any(one.id == article for one in column.articles)
        )
        self._rows = [(claim, True) for claim in found.contradicted]
        self._rows += [(claim, False) for claim in found.left_out if claim not in found.contradicted][:_MOST]
        self.empty = ("Nothing of weight is missing here.",)
        self.border_subtitle = f"{len(self._rows)}" if self._rows else ""
        self.renew()

    def show_nothing(self, *said: str) -> None:
        """Say why there is nothing to show."""
        self._rows, self._matrix, self.empty = [], None, said
        self.border_subtitle = ""
        self.renew()

    def told(self, index: int) -> tuple[Claim, list[tuple[Column, Cell]]] | None:
        """Return the fact of a row with the sources that tell it."""
        if self._matrix is None or index >= len(self._rows):
            return None
        claim = self._rows[index][0]
        pairs = zip(self._matrix.columns, claim.cells, strict=True)
        return claim, [(column, cell) for column, cell in pairs if cell.proofs]

    def lay_out(self, width: int) -> Sequence[Block]:
        """Return a line for every fact, two where the article contradicts others."""
        return [self._drawn(claim, width, contradicted=contradicted) for claim, contradicted in self._rows]

    def _drawn(self, claim: Claim, width: int, *, contradicted: bool) -> Block:
        if self._matrix is None:
            return ()
        pairs = list(zip(self._matrix.columns, claim.cells, strict=True))
        telling = [
            clean_line(column.source)
            for number, (column, cell) in enumerate(pairs)
            if cell.stance in _TELLING and number != self._own
        ]
        if not contradicted:
            return (_line("+", "accent strong", claim.slot, claim.value, ", ".join(telling), width),)
        sign = SIGNS[Stance.OTHERWISE]
        mine = claim.cells[self._own].value
        first = _line(sign.glyph, f"{sign.style} strong", claim.slot, f"here {mine}", "", width)
        others = "; ".join(
            f"{clean_line(column.source)}: {clean_line(cell.value)}"
            for number, (column, cell) in enumerate(pairs)
            if cell.stance in _TELLING and _differ(cell, claim.cells[self._own]) and number != self._own
        )
        return (first, (("   ", ""), (fit(others, width - 4), sign.style)))


def _line(glyph: str, style: str, slot: str, value: str, sources: str, width: int) -> tuple[Piece, ...]:
    """Return a fact in one line: what it is about, its value, and at the right who tells it."""
    right = fit(sources, (width - 4) // 3)
    room = width - 8 - cell_len(right)
    said = clean_line(value)
    # The value is what the reader wants: what it is about gives way, but not entirely.
    about = fit(clean_line(slot), max(room - cell_len(said), 2 * room // 5, 6))
    shown = fit(said, room - cell_len(about))
    line: list[Piece] = [(f" {glyph} ", style), (about + "  ", "muted"), (shown, "title")]
    gap = width - width_of(line) - width_of([(right, "")]) - 1
    return (*line, (filled("", max(gap, 0)), ""), (right, "accent"))


def _differ(one: Cell, other: Cell) -> bool:
    """Return whether two sources that tell a fact give it differently."""
    if one.stance is not other.stance:
        return True
    # Those who say otherwise need not say the same.
    return one.stance is Stance.OTHERWISE and one.value.casefold() != other.value.casefold()
