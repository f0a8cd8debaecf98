"""Where a source says it: the sentence of a claim in a line or two, or in its context."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from broadsheet.articles import clean_line
from broadsheet.export import written_date
from broadsheet.tui.drawing import fit
from broadsheet.tui.spans import marks_of, pieces
from broadsheet.tui.stance_looks import SIGNS
from broadsheet.tui.widgets.drawn import Drawn
from broadsheet.tui.widgets.sheet_of_text import SheetOfText, passage
from broadsheet.tui.wrapping import in_one_line, wrap

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
        self._others: tuple[Column, Cell] | None = None

    def show(self, column: Column, cell: Cell, others: tuple[Column, Cell] | None = None) -> None:
        """Show what a source makes of a fact; of one that is silent, what another says in its place."""
        self._column, self._cell = column, cell
        self._others = None if cell.proofs else others
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
        cell, lead = self._cell, ""
        if self._others is not None:
            cell, lead = self._others[1], f"{fit(clean_line(self._others[0].source), width // 3)}: "
        if cell.proofs:
            proof = cell.proofs[0]
            sentence = in_one_line(proof.sentence)
            start = proof.sentence_span[0]
            value = (proof.value_span[0] - start, proof.value_span[1] - start)
            whole = value[1] - value[0] >= len(sentence)
            style = SIGNS[cell.stance].style
            marks = [marks_of([] if whole else [value], f"{style} strong", len(sentence))]
            cut = wrap(sentence, 0, len(sentence), max(width - 4 - cell_len(lead), 10))
            tone = "muted" if lead else "text"
            for number, (left, stop) in enumerate(cut[:_PEEK]):
                more = "…" if number == _PEEK - 1 and len(cut) > _PEEK else ""
                before = " " + (lead if not number else " " * cell_len(lead))
                said = pieces(sentence, left, stop, marks, tone)
                yield [(before, "accent" if lead else ""), *said, (more, "muted")]


class Sentences(SheetOfText):
    """A claim as one source makes it: every sentence in its context."""

    def __init__(self, claim: Claim, told: Sequence[tuple[Column, Cell]]) -> None:
        super().__init__()
        self._claim, self._told = claim, told

    def drawn(self, width: int) -> Iterator[Sequence[Piece]]:
        """Yield the claim, then each source with its sentences."""
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
    yield from passage(article.text, proof.sentence_span, proof.value_span, style, width)
