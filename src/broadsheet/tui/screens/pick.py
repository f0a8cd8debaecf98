"""Choosing the article to compare with: the story's other sources first, then the newest of other sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.screen import ModalScreen

from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.in_turns import InTurns
from broadsheet.tui.widgets.frame import Frame
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.widgets.pick_list import PickList
from broadsheet.tui.widgets.status_line import StatusLine

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.articles import Head


class PickScreen(InTurns, ModalScreen[int | None]):
    """A list to choose from; the screen's result is the number of the article chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("dialog")]
    words: ClassVar[dict[str, str]] = {"list.choose": "Compare"}
    DEFAULT_CSS = """
    PickScreen {
        align: center middle; background: $background 60%;
        #pick {
            width: 100%; max-width: 110; height: auto; max-height: 80%; background: $background;
            border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold;
        }
    }
    """

    def __init__(self, heads: Sequence[Head], now: datetime | None) -> None:
        super().__init__()
        self._heads = heads
        self._now = now

    def compose(self) -> ComposeResult:
        """Make the list."""
        with Frame(id="pick"):
            yield PickList(self._heads, self._now)
        yield StatusLine()

    def on_mount(self) -> None:
        """Begin with the best."""
        self.query_one("#pick").border_title = "Compare with…"
        self.query_one(PickList).focus()

    @on(LineList.Chosen)
    def _chosen(self, event: LineList.Chosen) -> None:
        self.dismiss(self._heads[event.index].number)
