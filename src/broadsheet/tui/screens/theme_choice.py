"""Choosing a theme: each is shown as the cursor passes over it; Escape brings back the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from broadsheet.tui.drawing import filled
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.legibility import poor_pairs
from broadsheet.tui.screens.room import Dialog
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.theme_fields import Palette


_FIRST = ("dark", "light")


class ThemeList(LineList):
    """The names of the themes: ours first, then Textual's own."""

    def __init__(self, names: Sequence[tuple[str, str]], hard: Collection[str]) -> None:
        super().__init__()
        self.names = names
        self.hard = hard

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return a theme's title."""
        name, title = self.names[index]
        note = "" if title.startswith("Textual") else "hard to read" if name in self.hard else name
        return [
            [
                (" " + filled(title, width - 16), "text"),
                (filled(note, 14), "muted"),
            ]
        ]


class ThemeScreen(Dialog):
    """The themes in a list beside what they colour."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog")]
    words: ClassVar[dict[str, str]] = {"list.choose": "Use it"}
    DEFAULT_CSS = """
    ThemeScreen {
        align: right top; background: $background 0%;
        #themes {
            width: 52; max-width: 100%; height: 60%; background: $background;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
        }
    }
    """

    def __init__(self, palettes: Mapping[str, Palette]) -> None:
        super().__init__()
        self._palettes = palettes
        self._before = ""

    def compose(self) -> ComposeResult:
        """Make the list."""
        known = sorted(self._palettes.values(), key=lambda one: (one.name not in _FIRST, one.title))
        ours = [(palette.name, palette.title) for palette in known]
        others = [
            (name, f"Textual: {name}") for name in sorted(self.app.available_themes) if name not in self._palettes
        ]
        with Frame(id="themes"):
            hard = {palette.name for palette in known if poor_pairs(palette)}
            yield ThemeList([*ours, *others], hard)
        yield StatusLine()

    def on_mount(self) -> None:
        """Begin with the theme in use."""
        self._before = self.app.theme
        if not self.query(ThemeList):
            return  # the reader was left in the same breath
        self.query_one("#themes").border_title = "Themes"
        themes = self.query_one(ThemeList)
        names = [name for name, _ in themes.names]
        themes.reset(len(names), cursor=names.index(self._before))
        themes.focus()

    @on(LineList.Moved)
    def _passed(self, event: LineList.Moved) -> None:
        self.app.theme = self.query_one(ThemeList).names[event.index][0]

    @on(LineList.Chosen)
    def _chosen(self) -> None:
        self._before = self.app.theme
        self.dismiss()

    async def action_dismiss(self, result: None = None) -> None:
        """Bring back the theme before and close."""
        self.app.theme = self._before
        self.dismiss(result)
