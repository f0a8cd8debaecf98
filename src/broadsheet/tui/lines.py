"""Lets the lines that were drawn go as soon as they are no longer seen.

A line of Textual's remembers what it was cut into; one that was left whole remembers itself. What refers to itself
stays until Python looks for garbage, and a line is some fifteen objects: four fifths of all garbage of a reader at work
were such lines, and looking for them kept keys waiting. No widget of ours can change that for the scroll bars and
frames between them, so that the two methods are replaced for all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.style import Style

_cut, _cropped = Strip.divide, Strip.crop_extend


def _divide(line: Strip, cuts: Iterable[int]) -> Sequence[Strip]:
    """Do what :meth:`Strip.divide` does, without remembering a line that was left whole."""
    where = list(cuts)
    return [line] if where == [line.cell_length] else _cut(line, where)


def _crop_extend(line: Strip, start: int, end: int, style: Style | None) -> Strip:
    """Do what :meth:`Strip.crop_extend` does, likewise."""
    return line if start == 0 and end == line.cell_length else _cropped(line, start, end, style)


def let_lines_go() -> None:
    """Have no line remember itself from now on."""
    for name, method in {"divide": _divide, "crop_extend": _crop_extend}.items():
        setattr(Strip, name, method)
