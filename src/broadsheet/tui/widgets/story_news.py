"""What is new in a story since the reader last looked at it: in a line, and below it what the news is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles import clean_line
from broadsheet.stories import Stance
from broadsheet.tui.drawing import fit
from broadsheet.tui.stance_looks import SIGNS
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.strip import Strip

    from broadsheet.stories import Changes, Claim
    from broadsheet.tui.drawing import Piece

_MOST = 5
"""Facts that are told; the weightiest come first, and the matrix has them all."""


class StoryNews(Drawn, can_focus=False):
    """Nothing where nothing is new, or where the story is looked at for the first time."""

    DEFAULT_CSS = "StoryNews { height: 0; overflow: hidden; scrollbar-size: 0 0; border-bottom: solid $line; }"

    def __init__(self) -> None:
        super().__init__()
        self._changes: Changes | None = None
        self.display = False

    def show(self, changes: Changes | None) -> None:
        """Show what is new; None or nothing shows nothing."""
        self._changes = changes or None
        self.display = self._changes is not None
        self.styles.height = len(list(self._lines(80))) + 1
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        lines = list(self._lines(self.size.width))
        return self.strip_of(lines[y] if y < len(lines) else [], self.size.width)

    def _lines(self, width: int) -> Iterator[Sequence[Piece]]:
        changes = self._changes
        if changes is None:
            return
        yield [(" New since you last looked: ", "key strong"), (fit(summed_up(changes), width - 29), "title")]
        against = SIGNS[Stance.OTHERWISE]
        told = [(against.glyph, f"{against.style} strong", _said(claim)) for claim in changes.conflicts]
        opened = {id(claim) for claim in changes.conflicts}
        told += [
            ("=", "verdict-agree strong", f"no longer contradicted: {clean_line(slot)}") for slot in changes.resolved
        ]
        told += [("+", "accent strong", _said(claim)) for claim in changes.claims if id(claim) not in opened]
        for glyph, style, text in told[:_MOST]:
            yield [(f"   {glyph} ", style), (fit(text, width - 6), "text")]
        if len(told) > _MOST:
            yield [(f"     and {len(told) - _MOST} more in the matrix", "muted")]


def summed_up(changes: Changes) -> str:
    """Return how much is new, by what it is."""
    counts = (
        (len(changes.articles), "article", "articles"),
        (len(changes.revised), "revised text", "revised texts"),
        (len(changes.claims), "fact", "facts"),
        (len(changes.conflicts), "contradiction", "contradictions"),
        (len(changes.resolved), "contradiction resolved", "contradictions resolved"),
    )
    return ", ".join(f"{count} {one if count == 1 else many}" for count, one, many in counts if count)


def _said(claim: Claim) -> str:
    other = [clean_line(cell.value) for cell in claim.cells if cell.stance is Stance.OTHERWISE]
    return f"{clean_line(claim.slot)}: {' | '.join(dict.fromkeys((clean_line(claim.value), *other)))}"
