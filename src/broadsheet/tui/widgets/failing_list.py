"""Feeds that fail: what is wrong, since when, and what to do."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from rich.cells import cell_len

from broadsheet.articles import clean_line
from broadsheet.export import written_date
from broadsheet.tui.drawing import fit
from broadsheet.tui.widgets.block_list import BlockList
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles.fetches import FetchState
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.widgets.block_list import Block


class FailingList(BlockList):
    """A few lines a feed."""

    def __init__(self, now: datetime | None) -> None:
        super().__init__()
        self.states: Sequence[FetchState] = ()
        self._now = now
        self.empty = ("Looking at the feeds…",)

    def show(self, states: Sequence[FetchState]) -> None:
        """Show the feeds that fail."""
        self.states = states
        self.empty = ("Every feed answers.",)
        self.renew()

    def lay_out(self, width: int) -> Sequence[Block]:
        """Return each feed as lines."""
        return [self._drawn(state, width) for state in self.states]

    def _drawn(self, state: FetchState, width: int) -> Block:
        since = _since(datetime.fromtimestamp(state.error_since, UTC), self._now) if state.error_since else ""
        times = f"{state.failures} time{'' if state.failures == 1 else 's'} in a row" if state.failures else ""
        when = " · ".join(part for part in (since, times) if part)
        name = fit(clean_line(state.name), max(width - len(when) - 7, 8))
        first: tuple[Piece, ...] = (
            (" ! ", "error strong"),
            (name, "title"),
            (f"  {fit(when, width - cell_len(name) - 5)}", "muted"),
        )
        lines = [first]
        address = clean_line(state.address, limit=400)
        for text, style in (
            (address, "muted"),
            # The line above it says of what.
            (clean_line(state.error, limit=400).removeprefix(f"{address} "), "error"),
            (f"not asked any more: {clean_line(state.disabled)}" if state.disabled else "", "warning"),
            (clean_line(state.advice, limit=400), "text"),
        ):
            lines += [(("   ", ""), (text[start:end], style)) for start, end in wrap(text, 0, len(text), width - 5)]
        return (*lines, ())


def _since(moment: datetime, now: datetime | None) -> str:
    """Return how long something has been so: “for 3 h”, “since 2026-05-19”."""
    age = written_date(moment, now=now)
    if age == "now":
        return "just now"
    return f"since {age}" if age == written_date(moment) else f"for {age}"
