"""What a source makes of a fact: its sentences in their context."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.room import Dialog
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.passages import Sentences
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.stories import Cell, Claim, Column


class PassageScreen(Dialog):
    """A claim as one source or several make it.

    Args:
        claim: The fact.
        told: The sources with what each makes of it.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog")]
    DEFAULT_CSS = """
    PassageScreen {
        align: center middle; background: $background 60%;
        #passage {
            width: 100%; max-width: 90; height: auto; max-height: 90%; background: $background; padding: 1 0 0 0;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
        }
    }
    """

    def __init__(self, claim: Claim, told: Sequence[tuple[Column, Cell]]) -> None:
        super().__init__()
        self._claim, self._told = claim, told

    def compose(self) -> ComposeResult:
        """Make the passages."""
        with Frame(id="passage"):
            yield Sentences(self._claim, self._told)
        yield StatusLine()

    def on_mount(self) -> None:
        """Name the dialog."""
        self.query_one("#passage").border_title = "Who says it"
        self.query_one(Sentences).focus()
