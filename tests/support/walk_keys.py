"""What a terminal sends for a step of a walk."""

from __future__ import annotations

from broadsheet.tui.keymaps import _character
from broadsheet.tui.keys import ACTIONS

_BYTES = {
    "enter": "\r",
    "escape": "\x1b",
    "tab": "\t",
    "space": " ",
    "down": "\x1b[B",
    "up": "\x1b[A",
    "shift+tab": "\x1b[Z",
    "alt+left": "\x1b[1;3D",
    "alt+right": "\x1b[1;3C",
}


def typed(step: str) -> str:
    """Return what a terminal sends for the first key of an action, or the keys themselves."""
    key = next((action.keys.split(",")[0] for action in ACTIONS if action.id == step), "")
    if not key:
        return step
    if key in _BYTES:
        return _BYTES[key]
    if key.startswith("ctrl+"):
        return chr(ord(key.removeprefix("ctrl+")) - 96)
    return _character(key)
