"""Screens on which something is decided about stories: the panes keep it with all other changes, to be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.tui.marking_work import Noted, TakeBack
from broadsheet.tui.screens.room import Room

if TYPE_CHECKING:
    from broadsheet.tui.history import Change


class Deciding(Room):
    """A screen over the panes with decisions about stories."""

    def note(self, change: Change) -> None:
        """Have a change that was made remembered; from any thread, also where this screen is left meanwhile."""
        self.app.screen_stack[0].post_message(Noted(change))

    def action_take_back(self) -> None:
        """Take the last change back, whatever it was; this screen is told when that is done."""
        self.app.screen_stack[0].post_message(TakeBack())
