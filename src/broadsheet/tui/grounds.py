"""Lets widgets that are gone go: Textual remembers the grounds of a border by its colours, not by its widget.

What lies inside and outside of a border was remembered for the last thousand widgets that were drawn, each with what it
had kept of its lines and with two styles of its own: every dialog opened and closed left a dozen behind, some three
megabytes once there were a thousand. The grounds follow from two colours alone, of which there are a few.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from textual._styles_cache import StylesCache

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.color import Color
    from textual.style import Style

_PAIRS = 256
"""Pairs of colours that are remembered: a theme has a few dozen."""
_NAME = "get_inner_outer"


def let_widgets_go() -> None:
    """Have no widget remembered for its grounds from now on; nothing is changed where Textual asks otherwise."""
    asked: Any = getattr(StylesCache, _NAME, None)
    # The answer of another Textual may depend on its widget.
    if hasattr(asked, "cache_info") and asked.__wrapped__.__code__.co_names == ("Style",):
        setattr(StylesCache, _NAME, _by_colours(asked.__wrapped__))
        asked.cache_clear()


def _by_colours(
    asked: Callable[[None, Color, Color], tuple[Style, Style]],
) -> Callable[[StylesCache, Color, Color], tuple[Style, Style]]:
    remembered = lru_cache(_PAIRS)(lambda behind, ground: asked(None, behind, ground))
    return lambda _widget, behind, ground: remembered(behind, ground)
