"""The reader in the terminal. Loaded only when it is wanted: Textual is most of what starting costs."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.tui.app import BroadsheetApp
    from broadsheet.tui.launch import run

_HOMES = {"BroadsheetApp": "app", "run": "launch"}

__all__ = ["BroadsheetApp", "run"]


def __getattr__(name: str) -> object:
    """Load a name from its module when it is first asked for."""
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
