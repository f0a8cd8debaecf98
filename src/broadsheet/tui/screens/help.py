"""The help screen: every key with what it does, out of the table of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.room import Dialog
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.key_list import KeyList
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType


class HelpScreen(Dialog):
    """Keys by the place where they work.

    Args:
        keys: By id of their action.
        first: The places whose keys work where help was asked for.
    """

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog")]
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle; background: $background 60%;
        #help {
            width: 100%; max-width: 100; height: 90%; background: $background;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
        }
    }
    """

    def __init__(self, keys: Mapping[str, str], first: Sequence[str] = ()) -> None:
        super().__init__()
        self._keys = keys
        self._first = first

    def compose(self) -> ComposeResult:
        """Make the list."""
        with Frame(id="help"):
            yield KeyList(self._keys, self._first)
        yield StatusLine()

    def on_mount(self) -> None:
        """Name the screen."""
        self.query_one("#help").border_title = "Keys, those that work here first" if self._first else "Keys"
        self.query_one(KeyList).focus()
