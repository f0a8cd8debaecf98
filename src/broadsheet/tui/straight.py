"""Keeps columns straight behind text that terminals draw wider or narrower than others do.

Every line of every widget is turned into what the terminal gets in one place of Textual's, so that this is where each
piece of text is held to its cells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip

from broadsheet.cells import held, measure_as_widest

if TYPE_CHECKING:
    from rich.color import ColorSystem
    from rich.style import Style

_drawn = Strip.render_style


def _held(line: type[Strip], style: Style, text: str, color_system: ColorSystem) -> str:
    """Do what :meth:`Strip.render_style` does, with the text held to its cells."""
    del line
    return _drawn(style, held(text), color_system)


def keep_columns_straight() -> None:
    """Measure as the widest terminals draw, and hold to that what others draw otherwise, from now on."""
    measure_as_widest()
    instead = {"render_style": classmethod(_held)}
    for name, method in instead.items():
        setattr(Strip, name, method)
