"""How the screens name what a source makes of a fact: the glyphs and words that are printed everywhere, with styles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.export import STANCES
from broadsheet.stories import Stance
from broadsheet.tui.verdict_looks import Sign

if TYPE_CHECKING:
    from collections.abc import Mapping

_STYLES = {
    Stance.SAYS: "verdict-agree",
    Stance.OTHERWISE: "verdict-conflict",
    Stance.HINTS: "verdict-differs",
    Stance.SILENT: "muted",
}
_SHORT = {Stance.SAYS: "says so", Stance.OTHERWISE: "otherwise", Stance.HINTS: "hints", Stance.SILENT: "silent"}

SIGNS: Mapping[Stance, Sign] = {
    stance: Sign(look.glyph, _SHORT[stance], look.word, _STYLES[stance]) for stance, look in STANCES.items()
}
"""By stance; ``word`` fits a cell, ``many`` is the whole of it."""
