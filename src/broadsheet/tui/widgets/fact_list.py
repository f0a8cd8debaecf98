"""The key facts of an article: what sort, which value, and the sentence that says it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.tui.later import Later
from broadsheet.tui.widgets.block_list import BlockList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.facts import Fact
    from broadsheet.tui import fact_layout
    from broadsheet.tui.widgets.block_list import Block
else:
    fact_layout = Later("broadsheet.tui.fact_layout")


class FactList(BlockList):
    """The key facts; choosing one goes to its sentence in the article."""

    def __init__(self, *, id: str) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self.facts: Sequence[Fact] = ()
        self._rows: list[fact_layout.Row] = []

    def show(self, facts: Sequence[Fact], text: str, *, empty: Sequence[str] = ()) -> None:
        """Show the key facts of a text."""
        self.facts = facts
        self._rows = [fact_layout.row_of(fact, text) for fact in facts]
        self.empty = empty
        self.renew()

    def lay_out(self, width: int) -> Sequence[Block]:
        """Return each fact as lines: sentences get one line where the pane is wide, up to three and air where not."""
        return [fact_layout.drawn(row, width) for row in self._rows]
