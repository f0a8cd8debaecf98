"""The keys by place, with what they do and the id by which settings call them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.tui.drawing import filled, fit
from broadsheet.tui.keymaps import grouped, shown_keys
from broadsheet.tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from broadsheet.tui.drawing import Piece

_KEYS, _ID = 18, 22
_WITH_ID = 84
"""Columns from which the ids have room."""


class KeyList(LineList):
    """A list to read: the cursor only scrolls it."""

    def __init__(self, keys: Mapping[str, str]) -> None:
        super().__init__()
        self._rows: list[tuple[str, str, str, str]] = []
        for heading, actions in grouped(keys):
            self._rows += [("", "", "", ""), (heading, "", "", "")] if self._rows else [(heading, "", "", "")]
            self._rows += [("", shown_keys(held), action.tooltip, action.id) for action, held in actions]

    def on_mount(self) -> None:
        """Show the rows."""
        self.reset(len(self._rows), cursor=1)

    def can_rest(self, index: int) -> bool:
        """Return whether the row is a key."""
        return bool(self._rows[index][1])

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return a heading, or a key with what it does."""
        heading, keys, does, name = self._rows[index]
        if not keys:
            return [[(f" {heading}", "heading")]]
        ids = _ID if width >= _WITH_ID else 0
        held = min(_KEYS, width // 3)
        return [
            [
                (" " + filled(keys, held) + " ", "accent"),
                (filled(does, width - held - ids - 3) + " ", "text"),
                (fit(name, ids), "muted"),
            ]
        ]
