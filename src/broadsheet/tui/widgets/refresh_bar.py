"""How far a refresh is: a bar, counts, the rate, and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from broadsheet.articles import clean_line
from broadsheet.tui.drawing import fit
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from textual.strip import Strip

    from broadsheet.feeds.refresh_model import Progress

_BAR_SHARE = 4
_HINT = "esc cancels"


class RefreshBar(Drawn, can_focus=False):
    """One line, seen while a refresh is under way."""

    DEFAULT_CSS = """
    RefreshBar { height: 1; display: none; background: $surface; overflow: hidden; scrollbar-size: 0 0; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._progress: Progress | None = None
        self._stopping = False

    def show(self, progress: Progress | None, *, stopping: bool = False) -> None:
        """Show how far the refresh is; None before it is known."""
        self._progress, self._stopping = progress, stopping
        self.display = True
        self.refresh()

    def hide(self) -> None:
        """Show nothing: no refresh is under way."""
        self.display = False
        self._progress = None

    def render_line(self, y: int) -> Strip:
        """Draw the line."""
        del y
        width = self.size.width
        progress = self._progress
        if progress is None:
            return self.strip_of([(" Refreshing… ", "text"), (_HINT, "muted")], width)
        cells = max(width // _BAR_SHARE, 6)
        done = cells * progress.done // progress.total if progress.total else 0
        told = "  stopping…" if self._stopping else f"  {described(progress)}"
        room = width - cells - 3 - cell_len(_HINT)
        return self.strip_of(
            [
                (" " + "━" * done, "accent"),
                ("─" * (cells - done), "rule"),
                (fit(told, room), "text"),
                (f"  {_HINT}" if not self._stopping else "", "muted"),
            ],
            width,
        )


def described(progress: Progress) -> str:
    """Return how far a refresh is, in words, the most important first."""
    what = "pages" if progress.phase == "pages" else "feeds"
    parts = [f"{progress.done:,} of {progress.total:,} {what}", f"{progress.new:,} new"]
    if progress.failed:
        parts.append(f"{progress.failed:,} failed")
    if progress.rate > 0:
        parts.append(f"{progress.rate:.0f}/s")
        if progress.done < progress.total:
            left = (progress.total - progress.done) / progress.rate
            # The last ones are those that take long: what the others took says nothing of them.
            parts.append(f"{left:.0f} s left" if left >= 1 else "waiting for the last")
    return " · ".join((*parts, clean_line(progress.name, limit=60))).rstrip(" ·")
