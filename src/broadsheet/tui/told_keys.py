"""The keys that sentences name, as they are set: what the reader has changed is not told as it was."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, TypeAlias

from broadsheet.tui.glyphs import ascii_only
from broadsheet.tui.keymaps import shown_key

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

KeyOf: TypeAlias = "Callable[[str], str]"
"""Returns the key of an action, by its id, as the reader knows it."""


def key_of(app: App[Any], name: str) -> str:
    """Return the first key of an action as the reader knows it."""
    keys: dict[str, str] = getattr(app, "keys", {})
    return shown_key(keys.get(name, "").partition(",")[0], plain=ascii_only(app))


def keys_of(app: App[Any]) -> KeyOf:
    """Return what says the key of an action."""
    return partial(key_of, app)
