"""Colour themes as Textual takes them: every colour of ours becomes a variable of its style sheets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.color import Color
from textual.theme import Theme

from broadsheet.tui.theme_fields import VARIABLES

if TYPE_CHECKING:
    from broadsheet.tui.theme_fields import Palette


def textual_theme(palette: Palette) -> Theme:
    """Return a theme of ours for Textual to register."""
    colours = palette.colours
    return Theme(
        name=palette.name,
        primary=colours["text.accent"],
        secondary=colours["text.heading"],
        warning=colours["text.warning"],
        error=colours["text.error"],
        success=colours["text.success"],
        accent=colours["text.accent"],
        foreground=colours["text.plain"],
        background=colours["ground.background"],
        surface=colours["ground.surface"],
        panel=colours["ground.surface"],
        boost=colours["ground.surface"],
        dark=palette.dark,
        variables=palette.variables() | _parts(palette),
    )


def stand_in_variables(theme: Theme, palette: Palette) -> dict[str, str]:
    """Return our variables for a theme that is not ours: its own grounds, the marks of a palette as dark as it is."""
    system = theme.to_color_system().generate()
    background, foreground = Color.parse(system["background"]), Color.parse(system["foreground"])

    def between(share: float) -> str:
        return background.blend(foreground, share).hex6

    return palette.variables() | {
        VARIABLES["text.plain"]: foreground.hex6,
        VARIABLES["text.heading"]: foreground.hex6,
        VARIABLES["text.muted"]: between(0.72),
        VARIABLES["text.quotation"]: between(0.85),
        VARIABLES["ground.selection"]: between(0.16),
        VARIABLES["ground.selection-idle"]: between(0.08),
        VARIABLES["ground.line"]: between(0.25),
        VARIABLES["ground.line-focus"]: Color.parse(system["primary"]).hex6,
    }


def _parts(palette: Palette) -> dict[str, str]:
    """Return Textual's own parts in our colours: scroll bars, cursors, input lines."""
    colours = palette.colours
    return {
        "scrollbar": colours["ground.line"],
        "scrollbar-hover": colours["text.muted"],
        "scrollbar-active": colours["text.accent"],
        "scrollbar-background": colours["ground.background"],
        "scrollbar-background-hover": colours["ground.background"],
        "scrollbar-background-active": colours["ground.background"],
        "scrollbar-corner-color": colours["ground.background"],
        "border": colours["ground.line-focus"],
        "border-blurred": colours["ground.line"],
        "block-cursor-background": colours["ground.selection"],
        "block-cursor-foreground": colours["text.heading"],
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": colours["ground.selection-idle"],
        "block-cursor-blurred-foreground": colours["text.plain"],
        "block-hover-background": colours["ground.selection-idle"],
        "input-cursor-background": colours["text.accent"],
        "input-cursor-foreground": colours["ground.background"],
        "input-selection-background": colours["ground.selection"],
        "link-color": colours["text.accent"],
    }
