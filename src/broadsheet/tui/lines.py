"""Lets the lines that were drawn go as soon as they are no longer seen, and makes them of less.

A line of Textual's remembers what it was cut into; one that was left whole remembers itself. What refers to itself
stays until Python looks for garbage, and a line was some fifteen objects: four fifths of all garbage of a reader at
work were such lines, and looking for them kept keys waiting. Seven of a line's objects are there to remember what is
mostly never asked of it: they are made once it is, without which a picture of the panes takes a third less time. No
widget of ours can change that for the scroll bars and frames between them, so that it is changed for all.

That needs to know how Textual makes a line, which is its own affair: where it does it in another way than was looked
at, lines are left as they are, and the reader is slower by a sixth.
"""

from __future__ import annotations

from inspect import signature
from typing import TYPE_CHECKING, Any

from textual.cache import FIFOCache
from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rich.segment import Segment
    from rich.style import Style

_REMEMBERED = 4
"""How many answers of a kind a line remembers."""
_cut, _cropped = Strip.divide, Strip.crop_extend
_MADE = Strip([])
_SLOTS = tuple(vars(Strip).get("__slots__", ()))
_GIVEN = ("_segments", "_cell_length")
_CACHES = [name for name in _SLOTS if isinstance(getattr(_MADE, name, None), FIFOCache)]
_OTHERS = [name for name in _SLOTS if name not in {*_CACHES, *_GIVEN}]


class _OnceAsked:
    """Stands for an attribute of lines that is made when it is first asked for."""

    def __init__(self, slot: Any) -> None:
        self._slot = slot

    def __get__(self, line: Strip, owner: type[Strip]) -> FIFOCache[Any, Any]:
        try:
            cache: FIFOCache[Any, Any] = self._slot.__get__(line, owner)
        except AttributeError:
            cache = FIFOCache(_REMEMBERED)
            self._slot.__set__(line, cache)
        return cache


_ONCE_ASKED = {name: _OnceAsked(Strip.__dict__[name]) for name in _CACHES}


def _taken(method: Any) -> Sequence[str]:
    """Return what a method is given, but for the line itself."""
    return [*signature(method).parameters][1:]


def _begin_with_little(line: Strip, segments: Iterable[Segment], cell_length: int | None = None) -> None:
    """Do what ``Strip()`` does, without what it would remember its answers in."""
    line._segments = list(segments)  # noqa: SLF001 - what Textual's own does
    line._cell_length = cell_length  # noqa: SLF001 - likewise
    for name in _OTHERS:
        setattr(line, name, None)


def _divide(line: Strip, cuts: Iterable[int]) -> Sequence[Strip]:
    """Do what :meth:`Strip.divide` does, without remembering a line that was left whole."""
    where = list(cuts)
    return [line] if where == [line.cell_length] else _cut(line, where)


def _crop_extend(line: Strip, start: int, end: int, style: Style | None) -> Strip:
    """Do what :meth:`Strip.crop_extend` does, likewise."""
    return line if start == 0 and end == line.cell_length else _cropped(line, start, end, style)


_INSTEAD = {"__init__": _begin_with_little, "divide": _divide, "crop_extend": _crop_extend}
_ARE_KNOWN = (
    {*_GIVEN} <= {*_SLOTS}
    and not hasattr(_MADE, "__dict__")
    and all(getattr(_MADE, name, ...) is None for name in _OTHERS)
    and all(_taken(getattr(Strip, name)) == _taken(method) for name, method in _INSTEAD.items())
)
"""Whether this Textual makes lines as the one that was looked at."""


def let_lines_go(*, known: bool = _ARE_KNOWN) -> bool:
    """Have no line remember itself from now on, or make what it needs to remember before that is needed.

    Args:
        known: Whether lines are made as they are thought to be; else they are left as they are.

    Returns:
        Whether it is so from now on.
    """
    if known:
        for name, instead in {**_INSTEAD, **_ONCE_ASKED}.items():
            setattr(Strip, name, instead)
    return known
