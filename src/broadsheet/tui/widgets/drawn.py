"""A widget that draws its own lines from pieces of text: the one place where foreign text meets the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.scroll_view import ScrollView
from textual.strip import Strip

from broadsheet.articles import clean_text
from broadsheet.tui.kinds import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rich.style import Style

    from broadsheet.tui.drawing import Piece

_INKS = ("plain", "muted", "heading", "accent", "quotation", "error", "warning", "success")
_VERDICTS = ("conflict", "differs", "only-a", "only-b", "agree")

STYLES = {
    **{ink: f"color: $ink-{ink};" for ink in _INKS},
    "text": "color: $ink-plain;",
    "title": "color: $ink-heading; text-style: bold;",
    "heading": "color: $ink-heading; text-style: bold;",
    "quotation": "color: $ink-quotation; text-style: italic;",
    "strong": "text-style: bold;",
    "underline": "text-style: underline;",
    "rule": "color: $line;",
    "focus": "color: $line-focus;",
    "key": "color: $mark-key;",
    "match": "color: $mark-match; background: $mark-match-ground;",
    "match-here": "color: $mark-match; background: $mark-match-ground; text-style: bold underline;",
    "cursor": "background: $selection;",
    "cursor-idle": "background: $selection-idle;",
    **{f"fact-{family}": f"color: $fact-{family};" for family in FAMILIES},
    **{f"verdict-{verdict}": f"color: $verdict-{verdict};" for verdict in _VERDICTS},
}
"""The component styles that pieces name."""

_CLASS = "drawn--"


def component_css(widget: str) -> str:
    """Return the style sheet of the component styles for a widget class."""
    rules = " ".join(f"&> .{_CLASS}{name} {{ {style} }}" for name, style in STYLES.items())
    return f"{widget} {{ {rules} }}"


def harmless(text: str) -> str:
    """Return one line's text with nothing in it that a terminal would obey; harmless text comes back as it is."""
    if text.isascii() and text.isprintable():
        return text
    return clean_text(text).replace("\n", " ")


class Drawn(ScrollView):
    """A widget whose lines are made of pieces: text with the names of its styles.

    Text in a piece is never markup.
    """

    # Its lines are not the text they show: selecting cells of several columns with the mouse would give nonsense.
    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"{_CLASS}{name}" for name in STYLES}
    DEFAULT_CSS = component_css("Drawn") + "Drawn { scrollbar-size-vertical: 1; overflow-x: hidden; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._styles: dict[tuple[str, str], Style] = {}

    def notify_style_update(self) -> None:
        """Forget the styles of the theme or state before."""
        super().notify_style_update()
        self._styles.clear()

    def style_of(self, ground: str, names: str) -> Style:
        """Return the style that these names, separated by blanks, give together over those of the ground."""
        style = self._styles.get((ground, names))
        if style is None:
            # Finding a style asks every ancestor: far too slow to be done for each piece of each line.
            style = self.rich_style
            for name in (*ground.split(), *names.split()):
                style += self.get_component_rich_style(f"{_CLASS}{name}", partial=True)
            self._styles[ground, names] = style
        return style

    def strip_of(self, pieces: Iterable[Piece], width: int, ground: str = "") -> Strip:
        """Return the pieces as a line of exactly ``width`` cells.

        Args:
            pieces: Left to right.
            width: In cells; what is longer is cut.
            ground: Names of styles that lie under all pieces.
        """
        segments = [Segment(harmless(text), self.style_of(ground, names)) for text, names in pieces if text]
        return Strip(segments).adjust_cell_length(width, self.style_of(ground, ""))
