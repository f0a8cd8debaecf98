"""The reader in the terminal. Loaded only when it is wanted: Textual is most of what starting costs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.deferred import deferred

if TYPE_CHECKING:
    from broadsheet.tui.app import BroadsheetApp
    from broadsheet.tui.launch import run

_HOMES = {"BroadsheetApp": "app", "run": "launch"}

__all__ = ["BroadsheetApp", "run"]

__getattr__ = deferred(__name__, _HOMES)
