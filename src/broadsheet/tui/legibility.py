"""Whether every text of a theme can be read where it is drawn: asked of the bundled ones, told of the reader's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.tui.contrast import LEGIBLE, VISIBLE, contrast
from broadsheet.tui.theme_fields import EDGE_PAIRS, TEXT_PAIRS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.tui.theme_fields import Palette


def poor_pairs(palette: Palette) -> Sequence[tuple[str, str, float]]:
    """Return every colour that is too near to what it is drawn on, with that and their contrast; the worst first."""
    asked = (*((pair, LEGIBLE) for pair in TEXT_PAIRS), *((pair, VISIBLE) for pair in EDGE_PAIRS))
    found = [
        (name, ground, ratio)
        for (name, ground), least in asked
        if (ratio := contrast(palette.colours[name], palette.colours[ground])) < least
    ]
    return sorted(found, key=lambda pair: pair[2])


def told_poor_pairs(palette: Palette) -> str:
    """Return in a line what of a theme is hard to read, empty where nothing is."""
    poor = poor_pairs(palette)
    if not poor:
        return ""
    name, ground, ratio = poor[0]
    others = f", and {len(poor) - 1} other pairs are too near" if len(poor) > 1 else ""
    return f"{name} is hard to read on {ground}: contrast {ratio:.1f}, text asks for {LEGIBLE}{others}"
