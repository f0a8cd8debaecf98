"""How wide and high the panes are: what the reader changed, within bounds that leave room for the others."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.tui.panes import Sizes

LEAST_WIDTH, LEAST_HEIGHT = 16, 4
"""The smallest a pane may be, its frame included."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an arrangement that has a size of its own; the others take what is left.

    Attributes:
        name: As in :data:`broadsheet.tui.panes.Sizes`.
        widget: The widget whose size it is.
        usual: Its size where the reader has set none; 0 where the style sheet says a share of the terminal.
        upright: Whether it is a height.
        others: How many panes stand beside it and need room too.
    """

    name: str
    widget: str
    usual: int
    upright: bool = False
    others: int = 1


_PARTS = {
    part.name: part
    for part in (
        Part("columns.sources", "sources", 28, others=3),
        Part("columns.articles", "articles", 46, others=3),
        Part("columns.facts", "facts", 42, others=3),
        Part("stacks.left", "left", 40),
        Part("stacks.sources", "sources", 0, upright=True),
        Part("stacks.facts", "facts", 12, upright=True),
        Part("pair.sources", "sources", 28),
        Part("pair.articles", "left", 34),
        Part("pair.facts", "facts", 34),
    )
}
# Which part grows when a pane does, and whether it does so by shrinking.
_BY_PANE = {
    "columns": {
        "sources": ("columns.sources", 1),
        "articles": ("columns.articles", 1),
        "article": ("columns.articles", -1),
        "facts": ("columns.facts", 1),
    },
    "stacks": {
        "sources": ("stacks.sources", 1),
        "articles": ("stacks.left", 1),
        "article": ("stacks.left", -1),
        "facts": ("stacks.facts", 1),
    },
    "pair": {
        "sources": ("pair.sources", 1),
        "articles": ("pair.articles", 1),
        "article": ("pair.articles", -1),
        "facts": ("pair.facts", 1),
    },
}
# Which part the edge between two panes belongs to, and whether it grows as the edge goes right or down.
_BY_EDGE = {
    ("columns", "sources", "articles"): ("columns.sources", 1),
    ("columns", "articles", "article"): ("columns.articles", 1),
    ("columns", "article", "facts"): ("columns.facts", -1),
    ("stacks", "sources", "articles"): ("stacks.sources", 1),
    ("stacks", "sources", "article"): ("stacks.left", 1),
    ("stacks", "sources", "facts"): ("stacks.left", 1),
    ("stacks", "articles", "article"): ("stacks.left", 1),
    ("stacks", "articles", "facts"): ("stacks.left", 1),
    ("stacks", "article", "facts"): ("stacks.facts", -1),
    ("pair", "sources", "articles"): ("pair.sources", 1),
    ("pair", "articles", "article"): ("pair.articles", 1),
    ("pair", "article", "facts"): ("pair.facts", -1),
}


def grown_by_pane(arrangement: str, pane: str) -> tuple[Part, int] | None:
    """Return the part to change when a pane is to grow, and 1 or -1; None where a pane has all there is."""
    named = _BY_PANE.get(arrangement, {}).get(pane)
    return (_PARTS[named[0]], named[1]) if named else None


def moved_by_edge(arrangement: str, before: str, after: str) -> tuple[Part, int] | None:
    """Return the part that the edge between two panes belongs to, and 1 or -1; None where there is no such edge."""
    named = _BY_EDGE.get((arrangement, before, after))
    return (_PARTS[named[0]], named[1]) if named else None


def bounded(part: Part, cells: int, room: int) -> int:
    """Return a size within bounds: every pane keeps its least, also in a terminal that has become smaller."""
    least = LEAST_HEIGHT if part.upright else LEAST_WIDTH
    return max(least, min(cells, room - part.others * least))


def styles_of(arrangement: str, sizes: Mapping[str, int], width: int, height: int) -> dict[tuple[str, str], int]:
    """Return the sizes to set, by widget and ``width`` or ``height``, for those the reader has changed."""
    found: dict[tuple[str, str], int] = {}
    for name, part in _PARTS.items():
        if name in sizes and name.startswith(f"{arrangement}."):
            found[part.widget, "height" if part.upright else "width"] = bounded(
                part, sizes[name], height if part.upright else width
            )
    if arrangement == "columns" and found:
        # The two lists share a box of their own, which is as wide as both.
        lists = [found.pop((pane, "width"), _PARTS[f"columns.{pane}"].usual) for pane in ("sources", "articles")]
        found |= {("sources", "width"): lists[0], ("left", "width"): sum(lists)}
    return found


def cleaned(raw: object) -> Sizes:
    """Return the sizes in what was stored, without anything that is none."""
    if not isinstance(raw, dict):
        return {}
    return {name: cells for name, cells in raw.items() if name in _PARTS and isinstance(cells, int) and cells > 0}
