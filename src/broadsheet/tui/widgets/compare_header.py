"""The head of a comparison: both sources, titles and dates, counts by verdict and their proportions, and the notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles import clean_line
from broadsheet.export import written_date
from broadsheet.tui.compare_layout import GUTTER, SCROLLBAR, column_width
from broadsheet.tui.drawing import filled, fit, width_of
from broadsheet.tui.verdict_looks import SIGNS, proportions
from broadsheet.tui.widgets.drawn import Drawn
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from textual.events import Resize
    from textual.strip import Strip

    from broadsheet.articles import Article
    from broadsheet.compare import Comparison, Verdict
    from broadsheet.tui.drawing import Piece
    from broadsheet.tui.verdict_looks import Sign


class CompareHeader(Drawn, can_focus=False):
    """Drawn in two columns over the columns of the rows, or one under the other."""

    DEFAULT_CSS = "CompareHeader { height: 6; overflow: hidden; scrollbar-size: 0 0; border-bottom: solid $line; }"

    def __init__(self) -> None:
        super().__init__()
        self._comparison: Comparison | None = None
        self._hidden: Collection[Verdict] = ()
        self._two_columns = True
        self._gutter = GUTTER
        self._hint = ""

    def over(self, gutter: int, hint: str = "") -> None:
        """Stand over columns this many cells apart; ``hint`` is said beside the counts where it fits."""
        self._gutter, self._hint = gutter, hint

    def show(self, comparison: Comparison, hidden: Collection[Verdict], *, two_columns: bool) -> None:
        """Show the head of a comparison of which these verdicts are hidden."""
        self._comparison, self._hidden, self._two_columns = comparison, hidden, two_columns
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        width = self.size.width
        if self._comparison is None:
            return self.strip_of([(" Comparing…", "muted")] if y == 0 else [], width)
        lines = self._lines(self._comparison, width)
        return self.strip_of(lines[y] if y < len(lines) else [], width)

    def _lines(self, comparison: Comparison, width: int) -> list[Sequence[Piece]]:
        if self._two_columns:
            column = column_width(width - SCROLLBAR, self._gutter)
            one, other = _side("A", comparison.a), _side("B", comparison.b)
            heads: list[Sequence[Piece]] = [
                [(" ", ""), (filled(left, column), tone), (" " * self._gutter, ""), (fit(right, column), tone)]
                for (left, tone), (right, _) in zip(one, other, strict=True)
            ]
        else:
            heads = [
                [(f" {name} ", "accent strong"), (fit(_short(article), width - 4), "title")]
                for name, article in (("A", comparison.a), ("B", comparison.b))
            ]
        counts = self._counts(comparison, width)
        return [*heads, counts, self._bar(comparison, width)]

    def _counts(self, comparison: Comparison, width: int) -> Sequence[Piece]:
        drawn: list[Piece] = []
        numbers = comparison.counts
        short = [_short_count(sign, numbers[str(verdict)]) for verdict, sign in SIGNS.items()]
        for verdict, sign in SIGNS.items():
            hidden = verdict in self._hidden
            count = numbers[str(verdict)]
            words = f"{count} hidden" if hidden else f"{count} {sign.counted(count)}"
            tone = "muted" if hidden or not count else sign.style
            part: list[Piece] = [(f" {sign.glyph}", f"{sign.style} strong"), (f" {words} ", tone)]
            # Without room for its words, beside what the others need at least, it is told by glyph and number.
            del short[0]
            if width_of(drawn) + width_of(part) > width - sum(map(width_of, short)):
                part = _short_count(sign, count)
            drawn += part
        gap = width - width_of(drawn) - len(self._hint) - 1
        return [*drawn, (" " * gap + self._hint, "muted")] if self._hint and gap > 1 else drawn

    def _bar(self, comparison: Comparison, width: int) -> Sequence[Piece]:
        cells = proportions(comparison.counts, max(width - 2, 5))
        return [(" ", ""), *((_stretch(verdict, count), SIGNS[verdict].style) for verdict, count in cells)]


class CompareNotes(Drawn, can_focus=False):
    """What the reader should know of the comparison as a whole, in a line or a few; nothing where there is nothing.

    Attributes:
        most: Lines at most.
    """

    DEFAULT_CSS = "CompareNotes { height: auto; overflow: hidden; scrollbar-size: 0 0; }"

    def __init__(self) -> None:
        super().__init__()
        self.most = 3
        self._notes: Sequence[str] = ()
        self._lines: list[Piece] = []

    def show(self, notes: Sequence[str]) -> None:
        """Show these notes; one that begins with an exclamation mark is a warning."""
        self._notes = notes
        self._lay_out()

    def on_resize(self, _event: Resize) -> None:
        """Lay the notes out for the new width."""
        self._lay_out()

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        return self.strip_of([self._lines[y]] if y < len(self._lines) else [], self.size.width)

    def _lay_out(self) -> None:
        width = max((self.size.width or self.app.size.width) - 2, 10)
        lines: list[Piece] = []
        for note in self._notes:
            shown = clean_line(note, limit=2_000)
            tone = "warning" if shown.startswith("!") else "muted"
            lines += [(f" {shown[start:end]}", tone) for start, end in wrap(shown, 0, len(shown), width)]
            if len(lines) > self.most:
                break
        if len(lines) > self.most:
            last, tone = lines[self.most - 1]
            lines[self.most - 1 :] = [(fit(last, width - 1).rstrip(" …") + " …", tone)]
        self._lines = lines
        # Where there is room, a blank line parts them from the texts.
        self.styles.height = len(lines) + (self.most > 1)
        self.display = bool(lines)
        self.refresh()


def _short_count(sign: Sign, count: int) -> list[Piece]:
    return [(f" {sign.glyph}{count}", f"{sign.style} strong"), (" ", "")]


def _stretch(verdict: Verdict, cells: int) -> str:
    """Return a verdict's part of the bar: its glyph first, so that parts are told apart without colour."""
    return SIGNS[verdict].glyph + "━" * (cells - 1)


def _side(name: str, article: Article) -> list[Piece]:
    source = f"{name}  {clean_line(article.source)}"
    facts = (written_date(article.published) or "undated", clean_line(article.author or ""))
    return [
        (source, "accent strong"),
        (clean_line(article.title) or "Untitled", "title"),
        (" · ".join(part for part in facts if part), "muted"),
    ]


def _short(article: Article) -> str:
    date = written_date(article.published)
    return " · ".join(part for part in (clean_line(article.source), date, clean_line(article.title)) if part)
