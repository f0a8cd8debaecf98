"""Keeps columns straight behind text that terminals draw wider or narrower than others do.

Every line of every widget is turned into what the terminal gets in one place of Textual's, so that this is where each
piece of text is held to its cells.
"""

from __future__ import annotations

from inspect import signature
from typing import TYPE_CHECKING, Any

from textual.strip import Strip

from broadsheet.cells import held, measure_as_widest

if TYPE_CHECKING:
    from rich.color import ColorSystem
    from rich.style import Style

_drawn: Any = getattr(Strip, "render_style", None)
_TAKES = ["style", "text", "color_system"]


def _held(line: type[Strip], style: Style, text: str, color_system: ColorSystem) -> str:
    """Do what :meth:`Strip.render_style` does, with the text held to its cells."""
    del line
    sequence: str = _drawn(style, held(text), color_system)
    return sequence


def keep_columns_straight() -> None:
    """Measure as the widest terminals draw, and hold to that what others draw otherwise, from now on.

    A Textual that makes of its lines in another way what a terminal gets is left as it is.
    """
    measure_as_widest()
    if _drawn is not None and list(signature(_drawn).parameters) == _TAKES:
        for name, method in {"render_style": classmethod(_held)}.items():
            setattr(Strip, name, method)
