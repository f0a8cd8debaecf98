"""A widget that draws its own lines from pieces of text: the one place where foreign text meets the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.scroll_view import ScrollView
from textual.strip import Strip

from broadsheet.articles import clean_text
from broadsheet.tui.drawing import steady
from broadsheet.tui.theme_fields import FAMILIES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from broadsheet.tui.drawing import Piece

_INKS = ("plain", "muted", "heading", "accent", "quotation", "error", "warning", "success")
_VERDICTS = ("conflict", "differs", "only-a", "only-b", "agree")
_BOLD, _ITALIC, _UNDERLINE = Style(bold=True), Style(italic=True), Style(underline=True)


@dataclass(frozen=True, slots=True)
class Ink:
    """A style that pieces name.

    Attributes:
        colour: The theme's variable for the text, empty where it keeps its own.
        ground: The theme's variable for what lies behind it, empty likewise.
        look: Weight, slant, underline.
    """

    colour: str = ""
    ground: str = ""
    look: Style = Style.null()  # noqa: RUF009 - a style never changes


STYLES: Mapping[str, Ink] = {
    **{ink: Ink(f"ink-{ink}") for ink in _INKS},
    "text": Ink("ink-plain"),
    "title": Ink("ink-heading", look=_BOLD),
    "heading": Ink("ink-heading", look=_BOLD),
    "quotation": Ink("ink-quotation", look=_ITALIC),
    "strong": Ink(look=_BOLD),
    "link": Ink(look=_UNDERLINE),
    "gone": Ink("ink-error", look=Style(strike=True)),
    "new": Ink("ink-success", look=_UNDERLINE),
    "rule": Ink("line"),
    "key": Ink("mark-key"),
    "match": Ink("mark-match", "mark-match-ground"),
    "match-here": Ink("mark-match", "mark-match-ground", _BOLD + _UNDERLINE),
    "cursor": Ink(ground="selection"),
    "cursor-idle": Ink(ground="selection-idle"),
    **{f"fact-{family}": Ink(f"fact-{family}") for family in FAMILIES},
    **{f"verdict-{verdict}": Ink(f"verdict-{verdict}") for verdict in _VERDICTS},
}
"""By name. They are no component classes: forty of them in every pane cost more than all else at the start."""


_IN_SIXTEEN = {
    "cursor-idle": _UNDERLINE,
    "match": Style(reverse=True),
    "match-here": Style(reverse=True),
}
"""What is added where a terminal has sixteen colours: a ground a shade lighter is black there like any other."""


_BAR = Ink("ink-heading", "background", Style(reverse=True))
"""The cursor there: drawn the other way round, from what is behind everything. A shade lighter is a grey there, which
red or yellow cannot be read on; and a bar with inks of its pieces would be patches."""


def harmless(text: str) -> str:
    """Return one line's text with nothing in it that a terminal would obey; harmless text comes back as it is."""
    if text.isascii() and text.isprintable():
        return text
    return steady(clean_text(text).replace("\n", " "))


class Drawn(ScrollView):
    """A widget whose lines are made of pieces: text with the names of its styles.

    Text in a piece is never markup.
    """

    # Its lines are not the text they show: selecting cells of several columns with the mouse would give nonsense.
    ALLOW_SELECT = False
    DEFAULT_CSS = "Drawn { scrollbar-size-vertical: 1; overflow-x: hidden; }"

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._styles: dict[tuple[str, str], Style] = {}
        self._theme = ""

    def notify_style_update(self) -> None:
        """Forget the styles of the state before."""
        super().notify_style_update()
        self._styles.clear()

    def on_unmount(self) -> None:
        """Let go of the lines drawn: Textual keeps those of the last thousand widgets that are gone."""
        self.refresh()

    def style_of(self, ground: str, names: str) -> Style:
        """Return the style that these names, separated by blanks, give together over those of the ground."""
        style = self._known_styles.get((ground, names))
        if style is None:
            # Finding a style asks every ancestor: far too slow to be done for each piece of each line, or each style.
            style = self.style_of("", "") if ground or names else self.rich_style
            every = (*ground.split(), *names.split())
            sixteen = self.app.console.color_system == "standard"
            bar = sixteen and "cursor" in every
            for name in every:
                ink = _BAR if bar and name == "cursor" else STYLES[name]
                style += self._style(ink) if ink.ground or not bar else ink.look
                if sixteen and name in _IN_SIXTEEN:
                    style += _IN_SIXTEEN[name]
            self._styles[ground, names] = style
        return style

    @property
    def _known_styles(self) -> dict[tuple[str, str], Style]:
        if self._theme != self.app.theme:
            self._theme = self.app.theme
            self._styles.clear()
        return self._styles

    def _style(self, ink: Ink) -> Style:
        variables = self.app.theme_variables
        return ink.look + Style(
            color=Color.parse(variables[ink.colour]).rich_color if ink.colour else None,
            bgcolor=Color.parse(variables[ink.ground]).rich_color if ink.ground else None,
        )

    def strip_of(self, pieces: Iterable[Piece], width: int, ground: str = "") -> Strip:
        """Return the pieces as a line of exactly ``width`` cells.

        Args:
            pieces: Left to right.
            width: In cells; what is longer is cut.
            ground: Names of styles that lie under all pieces.
        """
        # Asked once for the line: which theme it is takes longer to find out than what is known of it.
        known = self._known_styles.get
        segments = [
            Segment(harmless(text), known((ground, names)) or self.style_of(ground, names))
            for text, names in pieces
            if text
        ]
        return Strip(segments).adjust_cell_length(width, self.style_of(ground, ""))
