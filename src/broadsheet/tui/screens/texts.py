"""Both full texts of a comparison side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.room import Room, errand
from broadsheet.tui.widgets.compare_header import CompareHeader
from broadsheet.tui.widgets.status_line import StatusLine
from broadsheet.tui.widgets.texts_view import GUTTER, TextsView

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.binding import BindingType

    from broadsheet.compare import Comparison
    from broadsheet.facts import Block


class TextsScreen(Room):
    """Two articles whole, in equal columns, aligned where they tell the same."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("texts")]
    DEFAULT_CSS = """
    TextsScreen { background: $background; }
    """

    @dataclass
    class Cut(Message):
        """The blocks of both texts are known."""

        blocks: tuple[Sequence[Block], Sequence[Block]]

    def __init__(self, comparison: Comparison) -> None:
        super().__init__()
        self._comparison = comparison

    def compose(self) -> ComposeResult:
        """Make head and texts."""
        yield CompareHeader()
        yield TextsView(self._comparison)
        yield StatusLine()

    def on_mount(self) -> None:
        """Cut the texts into blocks."""
        self.query_one(TextsView).focus()
        self.query_one(CompareHeader).over(GUTTER)
        self.query_one(CompareHeader).show(self._comparison, (), two_columns=True)
        comparison = self._comparison

        def cut() -> TextsScreen.Cut:
            from broadsheet.facts import find_blocks

            return self.Cut((find_blocks(comparison.a.text), find_blocks(comparison.b.text)))

        errand(self, "blocks", cut)

    def on_texts_screen_cut(self, event: TextsScreen.Cut) -> None:
        """Show the texts."""
        self.query_one(TextsView).show(event.blocks)

    def action_difference(self, step: int) -> None:
        """Go to the next conflict or difference, or to the one before."""
        place, count = self.query_one(TextsView).go_to_difference(step)
        self.query_one(StatusLine).tell(f"difference {place} of {count}" if count else "no differences")
