"""What a search found: title, source, date, and a snippet with the matches marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len

from broadsheet.articles import clean_line
from broadsheet.articles.clean import LINE_LIMIT
from broadsheet.export import written_date
from broadsheet.tui.drawing import fit, width_of
from broadsheet.tui.spans import marks_of, pieces
from broadsheet.tui.widgets.line_list import LineList
from broadsheet.tui.wrapping import wrap

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from broadsheet.articles import Span
    from broadsheet.library.results import SearchResult
    from broadsheet.tui.drawing import Piece

_SNIPPET_LINES = 2


class ResultList(LineList, can_focus=False):
    """The results; the line above keeps the keyboard."""

    row_height = 2 + _SNIPPET_LINES

    def __init__(self, now: datetime | None) -> None:
        super().__init__()
        self._results: Sequence[SearchResult] = ()
        self._now = now

    def show(self, results: Sequence[SearchResult], *, cursor: int = 0, empty: Sequence[str] = ()) -> None:
        """Show results with the cursor on one of them; ``empty`` is said where there are none."""
        self._results = results
        self.empty = empty
        self.reset(len(results), cursor=cursor)

    @property
    def here(self) -> SearchResult | None:
        """The result the cursor is on."""
        return self._results[self.cursor] if self._results else None

    def draw(self, index: int, width: int) -> Sequence[Sequence[Piece]]:
        """Return the lines of a result."""
        result = self._results[index]
        head = result.head
        beside = width >= 60
        date = written_date(head.published, now=self._now)
        date = f" · {date}" if date else ""
        # Of a long name the end is left out, never the date.
        where = fit(" + ".join(map(clean_line, head.sources)), (width // 2 if beside else width - 4) - len(date)) + date
        taken = cell_len(where)
        title = _marked(
            head.title[:LINE_LIMIT] or "Untitled", result.title_marks, width - 3 - (taken + 3 if beside else 0), 1
        )
        lines: list[list[Piece]] = [[(" ", ""), *_toned(title[0] if title else [], "title")]]
        if beside:
            gap = width - width_of(lines[0]) - taken - 1
            lines[0] += [(" " * max(gap, 1), ""), (where, "muted")]
        else:
            lines.append([(" ", ""), (where, "muted")])
        snippet = _marked(result.snippet, result.marks, width - 5, self.row_height - 1 - len(lines))
        return [*lines, *([("   ", ""), *_toned(line, "muted")] for line in snippet)]


def _marked(text: str, spans: Sequence[Span], width: int, most: int) -> list[list[Piece]]:
    """Return a text wrapped into at most so many lines, with its matches marked."""
    marks = [marks_of(spans, "match", len(text))]
    cut = wrap(text, 0, len(text), max(width, 8))
    lines = [list(pieces(text, start, end, marks, "")) for start, end in cut[:most]]
    if len(cut) > most and lines:
        lines[-1].append(("…", ""))
    return lines


def _toned(line: Sequence[Piece], tone: str) -> list[Piece]:
    return [(text, f"{tone} {style}".strip()) for text, style in line]
