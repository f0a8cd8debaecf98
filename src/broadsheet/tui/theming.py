"""The themes of the running reader: the one asked for at once, the others later, what is wrong with any told once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import App
from textual.message import Message

from broadsheet.config import DEFAULT_THEME, suggestion
from broadsheet.tui.screens.room import errand, say
from broadsheet.tui.theme_files import load_palette, load_palettes
from broadsheet.tui.themes import stand_in_variables, textual_theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from broadsheet.config import Settings
    from broadsheet.tui.theme_fields import Palette


@dataclass
class ThemesRead(Message):
    """All themes are known; ``problems`` tells of each file that cannot be used, by its theme's name."""

    palettes: Mapping[str, Palette]
    problems: Mapping[str, str]


class Themed(App[None]):
    """An app in one of our themes.

    Args:
        settings: The theme asked for, and beside which file the reader's own are.
        wanted: The theme to begin with, which another choice may have put in the place of that of the settings.
    """

    def __init__(self, settings: Settings, wanted: str) -> None:
        self.settings = settings
        self.palettes: dict[str, Palette] = {}
        super().__init__()
        # One theme is enough to begin with; the others are read when the reader has something to look at.
        chosen = load_palette(wanted, settings.path)
        found = ThemesRead({chosen.name: chosen}, {}) if chosen else ThemesRead(*load_palettes(settings.path))
        self._take(found)
        self._told = set(found.problems.values())
        # Set without being watched: what watches the theme is told of it when the app begins, and need not be twice.
        self.set_reactive(App.theme, wanted if wanted in self.available_themes else self._theme_of_settings(found))
        self.stylesheet.set_variables(self.get_css_variables())

    def on_mount(self) -> None:
        """Tell what is wrong with the theme asked for."""
        for problem in sorted(self._told):
            say(self, problem, "warning")

    def read_themes(self) -> None:
        """Read the other themes."""
        errand(self, "themes", lambda: ThemesRead(*load_palettes(self.settings.path)))

    def on_themes_read(self, event: ThemesRead) -> None:
        """Take the other themes; what is wrong with one of them is told, once."""
        self._take(event)
        for problem in event.problems.values():
            if problem not in self._told:
                say(self, problem, "warning")

    def _take(self, found: ThemesRead) -> None:
        for palette in found.palettes.values():
            self.palettes[palette.name] = palette
            self.register_theme(textual_theme(palette))

    def _theme_of_settings(self, found: ThemesRead) -> str:
        """Return the theme of the settings, or the default; where there is none of that name, it is to be told."""
        wanted = self.settings.theme
        if wanted in self.available_themes:
            return wanted
        if wanted not in found.problems:
            near = suggestion(wanted, self.palettes)
            self._told.add(str(self.settings.refusal("theme", f"there is no theme “{wanted}”{near}")))
        return DEFAULT_THEME if DEFAULT_THEME in self.available_themes else "textual-dark"

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our variables for themes that do not give them."""
        theme = self.current_theme
        if theme.name in self.palettes or not self.palettes:
            return {}
        alike = next((one for one in self.palettes.values() if one.dark is theme.dark), None)
        return stand_in_variables(theme, alike or next(iter(self.palettes.values())))

    def action_choose_theme(self) -> None:
        """Choose a theme."""
        from broadsheet.tui.screens.theme_choice import ThemeScreen

        self.push_screen(ThemeScreen(self.palettes))
