"""The rows of a comparison as lines: two equal columns with the verdict between them, or one column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from broadsheet.articles import clean_line
from broadsheet.tui.drawing import Piece, filled, fit, width_of
from broadsheet.tui.spans import marks_of, pieces
from broadsheet.tui.verdict_looks import SIGNS
from broadsheet.tui.wrapping import in_one_line, wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Span
    from broadsheet.compare import Evidence, Row
    from broadsheet.tui.verdict_looks import Sign

GUTTER = 14
"""Cells between the columns: the longest word of a verdict, its glyph, and air."""
TWO_COLUMNS = 100
"""Columns of the terminal from which two columns of text are readable."""
MARKED_SHARE = 0.8
"""A value that is more of its sentence than this is not marked in it."""
SCROLLBAR = 1
"""Cells at the right of the columns that belong to their scroll bar; what stands over them leaves them out."""
_EDGE = 1
_LEAD = 7
"""Cells that one column leaves to the name of the article and to the edges."""
_WORTH_SHOWING = 16
"""Cells that the values of a row need in the index to tell anything."""


Lines = tuple[tuple[Piece, ...], ...]
"""A row of the comparison top to bottom, a blank line at the end."""


def draw_row(row: Row, width: int, *, two_columns: bool) -> Lines:
    """Return a row as lines of at most ``width`` cells."""
    sign = SIGNS[row.verdict]
    slot = clean_line(row.slot) + (" · one origin" if row.one_origin else "")
    body = _beside(row, sign, width) if two_columns else _below(row, sign, width)
    if two_columns:
        head: tuple[Piece, ...] = ((" " + fit(slot, width - 2), "muted"),)
    else:
        label = f" {sign.glyph} {filled(sign.word, 10)}"
        head = ((label, f"{sign.style} strong"), (fit(slot, width - len(label) - 1), "muted"))
    return (head, *body, ())


def row_height(row: Row, width: int, *, two_columns: bool) -> int:
    """Return how many lines :func:`draw_row` makes of a row, without making them."""
    column = column_width(width) if two_columns else width - _LEAD
    a, b = (len(_cut(in_one_line(one.sentence), column)) if one else None for one in (row.a, row.b))
    return 2 + (max(1 if a is None else a, 1 if b is None else b) if two_columns else (a or 0) + (b or 0))


def draw_note(text: str, width: int) -> Lines:
    """Return a note on the whole comparison as lines; one that begins with ! is a warning."""
    line = clean_line(text, limit=2_000)
    tone = "warning" if line.startswith("!") else "muted"
    lines = [((" " + line[start:end], tone),) for start, end in wrap(line, 0, len(line), width - 2)]
    return (*lines, ())


def column_width(width: int, gutter: int = GUTTER) -> int:
    """Return how many cells each of two equal columns has with a gutter between them."""
    return max((width - gutter - 2 * _EDGE) // 2, 8)


def value_in(evidence: Evidence) -> Span:
    """Return where the value stands in the sentence; an empty span where it is not known or is the sentence."""
    start = evidence.value_span[0] - evidence.sentence_span[0]
    end = start + len(evidence.value)
    fits = 0 <= start < end <= len(evidence.sentence) and evidence.sentence[start:end] == evidence.value
    # Marking all of a sentence would mark nothing.
    return (start, end) if fits and end - start <= MARKED_SHARE * len(evidence.sentence) else (0, 0)


def evidence_lines(evidence: Evidence, width: int, style: str) -> list[list[Piece]]:
    """Return a sentence wrapped, with its value marked."""
    sentence = in_one_line(evidence.sentence)
    marks = [marks_of([value_in(evidence)], f"{style} strong", len(sentence))]
    return [list(pieces(sentence, start, end, marks, "text")) for start, end in _cut(sentence, width)]


def _cut(sentence: str, width: int) -> Sequence[Span]:
    return wrap(sentence, 0, len(sentence), width)


def _beside(row: Row, sign: Sign, width: int) -> list[tuple[Piece, ...]]:
    column = column_width(width)
    left = evidence_lines(row.a, column, sign.style) if row.a else _silence()
    right = evidence_lines(row.b, column, sign.style) if row.b else _silence()
    words = f"{sign.glyph} {sign.word}"
    lines = []
    for place in range(max(len(left), len(right))):
        here = left[place] if place < len(left) else []
        there = right[place] if place < len(right) else []
        label = words if place == 0 else ""
        lines.append(
            (
                (" " * _EDGE, ""),
                *here,
                (" " * (column - width_of(here)), ""),
                ("  " + label.ljust(GUTTER - 2), f"{sign.style} strong"),
                *there,
            )
        )
    return lines


def _below(row: Row, sign: Sign, width: int) -> list[tuple[Piece, ...]]:
    lines: list[tuple[Piece, ...]] = []
    for name, evidence in (("A", row.a), ("B", row.b)):
        if evidence is None:
            continue
        for place, line in enumerate(evidence_lines(evidence, width - _LEAD, sign.style)):
            lines.append(((f"   {name if place == 0 else ' '} ", "accent strong"), *line))
    return lines


def _silence() -> list[list[Piece]]:
    return [[("—", "muted")]]


def index_line(row: Row, width: int) -> Sequence[Piece]:
    """Return a row in one line for the index: glyph, what it is about, both values."""
    sign = SIGNS[row.verdict]
    values = [clean_line(one.value) for one in (row.a, row.b) if one is not None]
    told = f" {sign.glyph} "
    room = width - len(told) - 1
    slot = fit(clean_line(row.slot), room)
    rest = room - cell_len(slot) - 2
    joined = "  " + fit(" | ".join(dict.fromkeys(values)), rest) if rest >= _WORTH_SHOWING else ""
    return [(told, f"{sign.style} strong"), (slot, "text"), (joined, "muted")]
