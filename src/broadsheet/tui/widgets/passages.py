"""Where a source says it: the sentence of a claim in a line or two, or in its context."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Size

from broadsheet.articles import clean_line
from broadsheet.export import written_date
from broadsheet.tui.drawing import fit, wrap
from broadsheet.tui.keymaps import bindings
from broadsheet.tui.screens.reason import context
from broadsheet.tui.spans import marks_of, pieces
from broadsheet.tui.stance_looks import SIGNS
from broadsheet.tui.widgets.drawn import Drawn

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.binding import BindingType
    from textual.events import Resize
    from textual.strip import Strip

    from broadsheet.articles import Article
    from broadsheet.stories import Cell, Claim, Column, Proof
    from broadsheet.tui.drawing import Piece

_PEEK = 2


class CellPeek(Drawn, can_focus=False):
    """What the cell under the cursor rests on, in a line or two."""

    DEFAULT_CSS = "CellPeek { height: 4; overflow: hidden; scrollbar-size: 0 0; border-top: solid $line; }"

    def __init__(self) -> None:
        super().__init__()
        self._column: Column | None = None
        self._cell: Cell | None = None

    def show(self, column: Column, cell: Cell) -> None:
        """Show what a source makes of a fact."""
        self._column, self._cell = column, cell
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        lines = list(self._lines(width)) if self._column is not None and self._cell is not None else []
        return self.strip_of(lines[y] if y < len(lines) else [], width)

    def _lines(self, width: int) -> Iterator[Sequence[Piece]]:
        if self._column is None or self._cell is None:
            return
        sign = SIGNS[self._cell.stance]
        source = fit(clean_line(self._column.source), width // 2)
        copied = clean_line(self._column.copy_of)
        yield [
            (f" {source}  ", "accent strong"),
            (f"{sign.glyph} {sign.many}", f"{sign.style} strong"),
            (f"  · prints the text of {copied}" if copied else "", "warning"),
        ]
        if self._cell.proofs:
            proof = self._cell.proofs[0]
            # One line of exactly the sentence's length, so that the value's place in it stays where it is.
            sentence = "".join(" " if one.isspace() else one for one in proof.sentence)
            start = proof.sentence_span[0]
            value = (proof.value_span[0] - start, proof.value_span[1] - start)
            whole = value[1] - value[0] >= len(sentence)
            marks = [marks_of([] if whole else [value], f"{sign.style} strong", len(sentence))]
            cut = wrap(sentence, 0, len(sentence), max(width - 4, 10))
            for number, (left, stop) in enumerate(cut[:_PEEK]):
                more = "…" if number == _PEEK - 1 and len(cut) > _PEEK else ""
                yield [(" ", ""), *pieces(sentence, left, stop, marks, "text"), (more, "muted")]


class Sentences(Drawn, can_focus=True):
    """A claim as one source makes it: every sentence in its context, scrolled like an article."""

    DEFAULT_CSS = "Sentences { max-height: 100%; }"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("article", without=("article.next", "article.previous"))]

    def __init__(self, claim: Claim, told: Sequence[tuple[Column, Cell]]) -> None:
        super().__init__()
        self._claim, self._told = claim, told
        self._lines: Sequence[Sequence[Piece]] = ()

    def on_resize(self, _event: Resize) -> None:
        """Lay the passages out for the new width."""
        self._lines = [*self._drawn(max(self.size.width - 4, 20))]
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

    def _drawn(self, width: int) -> Iterator[Sequence[Piece]]:
        yield [("  " + fit(clean_line(self._claim.slot), width), "muted")]
        yield [("  " + fit(clean_line(self._claim.value), width), "title")]
        for column, cell in self._told:
            sign = SIGNS[cell.stance]
            yield []
            yield [
                ("  " + fit(clean_line(column.source), width // 2), "accent strong"),
                (f"  {sign.glyph} {sign.many}", f"{sign.style} strong"),
            ]
            if column.copy_of:
                yield [(f"  prints the text of {fit(clean_line(column.copy_of), width - 22)}", "warning")]
            for number, proof in enumerate(cell.proofs):
                if number:
                    yield []
                yield from _passage(column.articles, proof, sign.style, width)


def _passage(articles: Sequence[Article], proof: Proof, style: str, width: int) -> Iterator[Sequence[Piece]]:
    article = next((one for one in articles if one.id == proof.article), None)
    if article is None:
        return
    date = written_date(article.published)
    parts = (clean_line(article.title), date)
    yield [("  " + fit(" · ".join(part for part in parts if part), width), "muted")]
    start, end = context(article.text, proof.sentence_span)
    length = len(article.text)
    value = proof.value_span if proof.value_span != proof.sentence_span else (0, 0)
    layers = [
        marks_of([proof.sentence_span], "plain cursor-idle", length),
        marks_of([value], f"{style} strong", length),
    ]
    for left, right in wrap(article.text, start, end, width):
        yield [("  ", ""), *pieces(article.text, left, right, layers, "muted")]
