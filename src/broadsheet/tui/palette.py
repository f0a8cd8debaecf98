"""Textual's command palette, kept from ending the program where it is asked in a hurry."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from textual import on
from textual.command import CommandPalette
from textual.widgets import Input, OptionList

from broadsheet.tui.screens.in_turns import InTurns

if TYPE_CHECKING:
    from textual.events import Click


class Palette(InTurns, CommandPalette):
    """Finds any command by its name."""

    def _on_click(self, event: Click) -> None:  # type: ignore[override]  # as Textual's own does
        """Leave a click alone where the screen was, before the terminal was made smaller: nothing is there."""
        if not self.region.contains(event.screen_x, event.screen_y):
            event.prevent_default()

    @on(Input.Submitted)
    @on(OptionList.OptionSelected)
    def _once(self, event: Input.Submitted | OptionList.OptionSelected) -> None:
        """Run what was chosen once, though a second Enter comes before the palette is gone."""
        if not self.is_current:
            event.stop()
            event.prevent_default()

    def _action_command_list(self, action: str) -> None:
        """Go through the list; a page up or down is nothing as long as what was found is not laid out."""
        with suppress(KeyError):
            super()._action_command_list(action)

    def _watch__list_visible(self) -> None:
        """Show the list or hide it, as long as there is one: a search may end after the palette."""
        if self.query("CommandList"):
            super()._watch__list_visible()

    async def _watch__show_busy(self) -> None:
        if self.query("CommandList"):
            await super()._watch__show_busy()
