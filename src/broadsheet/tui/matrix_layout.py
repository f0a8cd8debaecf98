"""The claim matrix in columns of a given width: a frozen column of facts, then as many sources as there is room for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from broadsheet.articles import clean_line
from broadsheet.stories import Stance
from broadsheet.tui.drawing import filled, fit
from broadsheet.tui.stance_looks import SIGNS
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.stories import Cell, Claim, Column
    from broadsheet.tui.drawing import Piece

HEAD, ROW = 3, 2
"""Lines of the head, and of every row."""
_FROZEN_LEAST, _FROZEN_MOST, _FROZEN_SHARE = 22, 48, 0.34
_FROZEN_FILLED = 72
"""Cells that the facts take at most of what the sources leave over."""
_CELL_LEAST, _CELL_MOST = 16, 40
_CELL_USUAL, _WORTH_MORE = 20, 5
"""Cells that a source has where there is room for so many of that width: below, more sources are worth more."""
_GAP = 1
_SUBJECT_LEAST = 7


@dataclass(frozen=True, slots=True)
class Columns:
    """How the width is shared out, in cells.

    Attributes:
        frozen: The column of facts.
        cell: Each source.
        seen: How many sources are seen at a time.
    """

    frozen: int
    cell: int
    seen: int

    def first(self, first: int, cursor: int, count: int) -> int:
        """Return the first source to show so that the one with the cursor is seen, moving no further than needed."""
        first = min(max(first, cursor - self.seen + 1), cursor)
        return max(0, min(first, count - self.seen))


def share_out(width: int, count: int) -> Columns:
    """Return how a width is shared by the facts and so many sources."""
    frozen = int(max(_FROZEN_LEAST, min(width * _FROZEN_SHARE, _FROZEN_MOST)))
    room = max(width - frozen, _CELL_LEAST)
    usual = _CELL_USUAL if room >= _WORTH_MORE * _CELL_USUAL else _CELL_LEAST
    seen = max(1, min(count or 1, room // usual))
    cell = min(room // seen, _CELL_MOST)
    return Columns(max(frozen, min(width - cell * seen, _FROZEN_FILLED)), cell, seen)


def head_lines(columns: Sequence[Column], first: int, shape: Columns, cursor: int) -> list[list[Piece]]:
    """Return the lines over the rows: the sources in sight, whom they copy, and where more of them are."""
    shown = list(enumerate(columns))[first : first + shape.seen]
    before, after = first, len(columns) - first - len(shown)
    names: list[Piece] = [(" " + filled(f"{len(columns)} sources", shape.frozen - 1), "muted")]
    below: list[Piece] = [(" " + filled(_more(before, after), shape.frozen - 1), "muted")]
    for number, column in shown:
        tone = "title" if number == cursor else "accent"
        room = shape.cell - _GAP
        upper, lower = head_of(column, room)
        names += [(filled(upper, room), tone), (" ", "")]
        below += [(filled(lower, room), "warning" if column.copy_of or lower.startswith("cites ") else tone), (" ", "")]
    width = shape.frozen + shape.cell * len(shown)
    return [names, below, [("─" * width, "rule")]]


def head_of(column: Column, width: int) -> tuple[str, str]:
    """Return a source's name in two lines of this width.

    Of a copy the second says whose text it is; of a source that cites what others cite, whom it cites where there is
    room for that.
    """
    name = clean_line(column.source) or "Unnamed"
    if column.copy_of:
        return fit(name, width), fit(f"of {clean_line(column.copy_of)}", width)
    lines = [name[start:end] for start, end in wrap(name, 0, len(name), width)]
    if column.originals and len(lines) == 1:
        return fit(name, width), fit(f"cites {clean_line(column.originals[0])}", width)
    if len(lines) <= 2:
        return (*lines, "", "")[0], (*lines, "", "")[1]
    rest = name[len(lines[0]) :].strip()
    half = (width - 1) // 2
    # What tells two long names apart may stand at their end: the middle is left out.
    return lines[
        0
    ], f"{set_cell_size(rest, width - 1 - half).rstrip()}…{set_cell_size(rest[::-1], half)[::-1].lstrip()}"


def row_lines(
    claim: Claim, first: int, shape: Columns, *, cursor: int | None, marked: Sequence[int]
) -> list[list[Piece]]:
    """Return the two lines of a row; ``cursor`` is its column where the row has it."""
    ground = " cursor-idle" if cursor is not None else ""
    conflict = SIGNS[Stance.OTHERWISE]
    lead, tone = (conflict.glyph, f"{conflict.style} strong") if claim.conflict else (" ", "")
    slot = filled(slot_in(clean_line(claim.slot), shape.frozen - 4), shape.frozen - 4)
    value = filled(clean_line(claim.value), shape.frozen - 4)
    upper: list[Piece] = [(" ", ground), (lead + " ", tone + ground), (slot + " ", "muted" + ground)]
    lower: list[Piece] = [("   ", ground), (value + " ", "title" + ground)]
    for number in range(first, min(first + shape.seen, len(claim.cells))):
        under = " cursor" if number == cursor else ""
        top, bottom = _cell(claim.cells[number], claim, shape.cell - _GAP, marked=number in marked)
        upper += [(top[0], top[1] + under), (" ", "")]
        lower += [(bottom[0], bottom[1] + under), (" ", "")]
    return [upper, lower]


def slot_in(slot: str, width: int) -> str:
    """Return what a row is about in at most ``width`` cells, cut in the middle: whom it is about, and what of them.

    Five rows about one person differ in their last part only.
    """
    head, bar, last = slot.rpartition(" / ")
    room = width - cell_len(bar + last)
    if cell_len(slot) <= width or not head or room < _SUBJECT_LEAST:
        return fit(slot, width)
    return fit(head, room).replace(" /…", "…") + bar + last


def _cell(cell: Cell, claim: Claim, width: int, *, marked: bool) -> tuple[Piece, Piece]:
    sign = SIGNS[cell.stance]
    glyph = "◉" if marked else sign.glyph
    style = f"{sign.style} strong" if cell.stance is Stance.OTHERWISE or marked else sign.style
    otherwise = cell.stance is Stance.OTHERWISE
    # A value in the words of the fact itself need not be said again.
    own = cell.stance is Stance.SAYS and cell.value.casefold() != claim.value.casefold()
    value = clean_line(cell.value) if otherwise or own else ""
    if cell_len(value) > width and not marked:
        # A value that one line has no room for takes both: the sign alone says how it is meant.
        start, end = wrap(value, 0, len(value), max(width - 2, 2))[0]
        ink = style if otherwise else "muted"
        return (f"{sign.glyph} {filled(value[start:end], width - 2)}", style), (filled(value[end:].strip(), width), ink)
    return (filled(f"{glyph} {sign.word}", width), style), (filled(value, width), style if otherwise else "muted")


def _more(before: int, after: int) -> str:
    parts = (f"◂ {before} more" if before else "", f"{after} more ▸" if after else "")
    return "  ".join(part for part in parts if part)
