"""The keys by place, with what they do and the id by which settings call them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from broadsheet.tui.drawing import filled, fit
from broadsheet.tui.glyphs import ascii_only
from broadsheet.tui.keymaps import bindings, grouped, shown_keys
from broadsheet.tui.keys import PLACES
from broadsheet.tui.widgets.block_list import BlockList
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.binding import BindingType

    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.widgets.block_list import Block

SIGNS = (
    ("●", "Not read yet."),
    ("·", "Read."),
    ("★", "Starred."),
    ("+", "Selected for what is done next."),
    ("×3", "Three sources tell the story of this article."),
    ("!", "The feed of this source fails: go to it to be told why."),
    ("▎", "Beside the text: this line has a key fact."),
)
"""What is drawn on the panes, and what it means: said below their keys."""

_KEYS, _ID = 14, 22
_WITH_ID = 84
"""Columns from which the ids have room."""


class KeyList(BlockList, inherit_bindings=False):
    """A list to read: the cursor only scrolls it."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings("list", without=("list.choose",))]

    def __init__(self, keys: Mapping[str, str], first: Sequence[str] = ()) -> None:
        super().__init__()
        self._grouped = list(grouped(keys, first))
        self._rows: list[tuple[str, str, str, str]] = []

    def on_mount(self) -> None:
        """Show the rows."""
        plain = ascii_only(self.app)
        for heading, actions in self._grouped:
            self._rows.append((heading, "", "", ""))
            self._rows += [("", shown_keys(held, plain=plain), action.tooltip, action.id) for action, held in actions]
            if heading == PLACES["panes"]:
                self._rows += [("Signs on the panes", "", "", ""), *(("", sign, means, "") for sign, means in SIGNS)]
        self.renew(cursor=1)

    def can_rest(self, index: int) -> bool:
        """Return whether the row is a key."""
        return bool(self._rows[index][1])

    def lay_out(self, width: int) -> Sequence[Block]:
        """Return headings, and keys with what they do."""
        return [_drawn(row, width, first=place == 0) for place, row in enumerate(self._rows)]


def _drawn(row: tuple[str, str, str, str], width: int, *, first: bool) -> Block:
    heading, keys, does, name = row
    if heading:
        line: tuple[Piece, ...] = ((f" {heading}", "heading"),)
        return (line,) if first else ((), line)
    ids = _ID if width >= _WITH_ID else 0
    room = max(width - _KEYS - ids - 4, 10)
    lines = []
    for place, (start, end) in enumerate(wrap(does, 0, len(does), room)):
        held = keys if place == 0 else ""
        lines.append(
            (
                (f" {filled(held, _KEYS)} ", "accent"),
                (filled(does[start:end], room) + " ", "text"),
                (fit(name, ids) if place == 0 else "", "muted"),
            )
        )
    return tuple(lines)
