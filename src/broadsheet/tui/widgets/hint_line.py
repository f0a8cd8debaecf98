"""The line under the search box: what the word being typed may become, or what is wrong with the query and where."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from rich.cells import cell_len

from broadsheet.tui.drawing import fit, width_of
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.strip import Strip

    from broadsheet.tui.drawing import Piece

_BESIDE = "   "
_POINTER = "^"


class HintLine(Drawn, can_focus=False):
    """One line: options with the chosen one marked, or a mistake explained at its column."""

    DEFAULT_CSS = "HintLine { height: 1; overflow: hidden; scrollbar-size: 0 0; }"

    def __init__(self) -> None:
        super().__init__()
        self._pieces: Sequence[Piece] = ()
        self._lay_out: Callable[[], None] = self.clear

    def on_resize(self) -> None:
        """Lay out for the new width what stands there."""
        self._lay_out()

    @property
    def shown(self) -> str:
        """What stands there."""
        return "".join(text for text, _ in self._pieces)

    def offer(self, options: Sequence[str], chosen: int | None = None, *, lead: str = "") -> None:
        """Show what may be taken over; ``chosen`` is the option that stands in the box already."""
        self._lay_out = partial(self.offer, options, chosen, lead=lead)
        width = max(self.size.width, 20)
        pieces: list[Piece] = [(" ", ""), (f"{lead} " if lead else "", "muted")]
        # The chosen one is always in sight.
        first = chosen if chosen is not None and sum(map(cell_len, options[: chosen + 1])) > width // 2 else 0
        for number, option in enumerate(options[first:], first):
            room = width - width_of(pieces) - 1
            if room < min(cell_len(option), 8):
                break
            pieces += [(fit(option, room), "accent strong" if number == chosen else "accent"), (_BESIDE, "")]
        self._show(pieces)

    def explain(self, column: int, message: str) -> None:
        """Show what is wrong at a column of this line: the message stands where the room is."""
        self._lay_out = partial(self.explain, column, message)
        width = max(self.size.width, 20)
        column = max(0, min(column, width - 1))
        if column + cell_len(message) + 2 <= width or column < width // 2:
            text = fit(message, width - column - 2)
            self._show([(" " * column, ""), (_POINTER, "error"), (f" {text}", "muted")])
        else:
            text = fit(message, column - 1)
            self._show([(" " * (column - cell_len(text) - 1), ""), (f"{text} ", "muted"), (_POINTER, "error")])

    def clear(self) -> None:
        """Show nothing."""
        self._lay_out = self.clear
        self._show(())

    def _show(self, pieces: Sequence[Piece]) -> None:
        self._pieces = pieces
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        del y
        return self.strip_of(self._pieces, self.size.width)
