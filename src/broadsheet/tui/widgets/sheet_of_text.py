"""Text laid out once for each width and scrolled like an article; and a sentence where it stands in its article."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size

from broadsheet.tui.keymaps import bindings
from broadsheet.tui.spans import marks_of, pieces
from broadsheet.tui.widgets.drawn import Drawn
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from textual.binding import BindingType
    from textual.events import Resize
    from textual.strip import Strip

    from broadsheet.articles import Span
    from broadsheet.tui.drawing import Piece

_AROUND = 240
"""Characters of context on either side of a sentence."""
_NARROWEST = 20


class SheetOfText(Drawn, can_focus=True):
    """Lines that subclasses draw, scrolled with the keys of an article."""

    DEFAULT_CSS = "SheetOfText { max-height: 100%; }"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article", without=("article.next", "article.previous"))]

    def __init__(self) -> None:
        super().__init__()
        self._lines: Sequence[Sequence[Piece]] = ()

    def drawn(self, width: int) -> Iterable[Sequence[Piece]]:
        """Return the lines, whose text takes at most ``width`` cells beside its margin."""
        raise NotImplementedError

    def on_resize(self, _event: Resize) -> None:
        """Lay the lines out for the new width."""
        self._lines = [*self.drawn(max(self.size.width - 4, _NARROWEST))]
        self.virtual_size = Size(self.size.width, len(self._lines))
        self.styles.height = len(self._lines) + 1
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        at = y + self.scroll_offset.y
        return self.strip_of(self._lines[at] if at < len(self._lines) else [], self.size.width)

    def action_half(self, direction: int) -> None:
        """Scroll by half a page."""
        self.scroll_relative(y=direction * max(1, self.size.height // 2), animate=False)


def context(text: str, span: Span) -> Span:
    """Return the stretch around a sentence: its line of the text, cut between words where that is long."""
    start = max(text.rfind("\n", 0, span[0]) + 1, span[0] - _AROUND)
    stop = text.find("\n", span[1])
    end = min(stop if stop >= 0 else len(text), span[1] + _AROUND)
    while 0 < start < span[0] and not text[start - 1].isspace():
        start += 1
    while span[1] < end < len(text) and not text[end].isspace():
        end -= 1
    return start, end


def passage(text: str, sentence: Span, value: Span, style: str, width: int) -> Iterator[Sequence[Piece]]:
    """Yield a sentence in its context as lines: the sentence set off, its value in ``style``."""
    start, end = context(text, sentence)
    layers = [
        marks_of([sentence], "plain cursor-idle", len(text)),
        # Marking all of a sentence would mark nothing.
        marks_of([value] if value != sentence else [], f"{style} strong", len(text)),
    ]
    for left, right in wrap(text, start, end, width):
        yield [("  ", ""), *pieces(text, left, right, layers, "muted")]
