"""Every colour a theme gives, once: its name in the file, the variable it becomes, and what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FAMILIES = ("event", "date", "number", "money", "name", "place", "role", "quote")
"""The colours a theme gives to facts."""


@dataclass(frozen=True, slots=True)
class Palette:
    """A colour theme.

    Attributes:
        name: The name of its file; what settings call it.
        title: What the reader sees.
        dark: Whether its ground is darker than its text.
        colours: ``#rrggbb`` by the dotted names of :data:`FIELDS`; complete.
    """

    name: str
    title: str
    dark: bool
    colours: Mapping[str, str]

    def variables(self) -> dict[str, str]:
        """Return the colours as the variables that style sheets use."""
        return {VARIABLES[name]: colour for name, colour in self.colours.items()}


FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "ground.background": "behind everything",
        "ground.surface": "behind the status line, dialogs and the palette",
        "ground.selection": "behind the row the cursor is on, in the pane in use",
        "ground.selection-idle": "behind the row the cursor is on, in the other panes",
        "ground.line": "borders of panes and rules",
        "ground.line-focus": "the border of the pane in use",
        "text.plain": "running text",
        "text.muted": "bylines, dates, what has been read",
        "text.heading": "titles and headings",
        "text.accent": "keys in the status line, counts, links",
        "text.quotation": "quotations",
        "text.error": "what went wrong",
        "text.warning": "what to look at",
        "text.success": "what went well",
        "marks.match": "a word that was searched for",
        "marks.match-ground": "behind it",
        "marks.key": "the bar beside key sentences, and stars",
        **{f"facts.{family}": f"key facts: {family}" for family in FAMILIES},
        "verdicts.conflict": "rows in conflict",
        "verdicts.differs": "rows that differ",
        "verdicts.only-a": "rows of the first article alone",
        "verdicts.only-b": "rows of the second article alone",
        "verdicts.agree": "rows both articles share",
    }
)
"""What each colour is for, by its dotted name in a theme file."""

SECTIONS = tuple(dict.fromkeys(name.partition(".")[0] for name in FIELDS))

# Textual has variables called "text" and "text-muted" already, which must not be shadowed: hence the ink.
_PREFIX = {"ground": "", "text": "ink-", "marks": "mark-", "facts": "fact-", "verdicts": "verdict-"}

VARIABLES: Mapping[str, str] = MappingProxyType(
    {name: _PREFIX[name.partition(".")[0]] + name.partition(".")[2] for name in FIELDS}
)
"""The variable of a style sheet that each colour becomes, without its dollar sign."""

_GROUNDS = ("ground.background", "ground.surface", "ground.selection", "ground.selection-idle")
_EDGES = ("ground.line-focus",)

TEXT_PAIRS = (
    *(
        (name, ground)
        for name in FIELDS
        if not name.startswith("ground.") and name not in {"marks.match", "marks.match-ground"}
        for ground in _GROUNDS
    ),
    ("marks.match", "marks.match-ground"),
)
"""Every pair of a text colour and a ground that the screens draw together."""

EDGE_PAIRS = tuple((edge, "ground.background") for edge in _EDGES)
"""Every pair of something that is no text and its ground."""
