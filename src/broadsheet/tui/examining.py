"""What the doctor asks of the reader's looks before it is opened: every theme's file, the theme chosen, the keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import BUILTIN_THEMES

from broadsheet.config import suggestion
from broadsheet.errors import BroadsheetError
from broadsheet.tui.keymaps import key_table
from broadsheet.tui.legibility import told_poor_pairs
from broadsheet.tui.theme_files import load_palettes

if TYPE_CHECKING:
    from broadsheet.config import Settings


class LooksError(BroadsheetError):
    """The reader would not look as the settings say."""


def examine_looks(settings: Settings) -> str:
    """Return in a line which theme and keys the reader will have.

    Raises:
        BroadsheetError: A theme's file cannot be used, the theme chosen does not exist, or a key does; every theme's
            fault is named.
    """
    palettes, problems = load_palettes(settings.path)
    if problems:
        raise LooksError("; ".join(problems.values()))
    if settings.theme not in palettes and settings.theme not in BUILTIN_THEMES:
        known = sorted(palettes)
        raise settings.refusal("theme", f"there is no theme “{settings.theme}”{suggestion(settings.theme, known)}")
    key_table(settings)
    changed = len(settings.keys.overrides)
    own = f", {changed} of your own" if changed else ""
    hard = told_poor_pairs(palettes[settings.theme]) if settings.theme in palettes else ""
    theme = f"theme {settings.theme} of {len(palettes)}{f', in which {hard}' if hard else ''}"
    return f"{theme}; keys of {settings.keys.preset}{own}"
