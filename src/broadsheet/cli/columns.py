"""A comparison on a terminal: two columns where they fit, one under the other where they do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from broadsheet.cli.console import glyph, is_screen, marked, plain, put, put_beside
from broadsheet.cli.lists import byline
from broadsheet.export import AGAINST_ITSELF, VERDICTS, shown_rows, told_reason

if TYPE_CHECKING:
    from collections.abc import Collection

    from rich.console import Console

    from broadsheet.compare import Comparison, Evidence, Row, Verdict

WIDE = 100
"""Columns from which two texts side by side are easier to read than one under the other."""


def draw_comparison(console: Console, comparison: Comparison, only: Collection[Verdict]) -> None:
    """Print a comparison: both articles, the counts of all verdicts, then the rows of those asked for."""
    for name, article in (("A", comparison.a), ("B", comparison.b)):
        put(console, Text.assemble((f"{name}  ", "bold"), plain(article.title or "Untitled", "bold")))
        put(console, byline(article), indent=3)
    put(console)
    put(console, _counts(console, comparison))
    if comparison.note:
        put(console, plain(comparison.note, "italic"))
    shown = shown_rows(comparison, only)
    for row in shown:
        put(console)
        _draw_row(console, row)
    for found in comparison.self_contradictions:
        put(console)
        name = found.side.upper()
        put(console, Text.assemble((f"{AGAINST_ITSELF}  ", "bold"), plain(f"{name}: {found.slot}", "bold")))
        put(console, plain(told_reason(found)), indent=2)
        for evidence in (found.first, found.second):
            put_beside(console, Text(name, "bold"), _sentence(evidence), indent=2)
    if not shown and comparison.same_story:
        put(console)
        put(console, "No rows of these verdicts." if only else "Nothing in them could be compared.")


def _counts(console: Console, comparison: Comparison) -> Text:
    counts = comparison.counts
    return Text("   ").join(
        Text(f"{glyph(console, look)} {counts[verdict]} {look.word}", look.colour) for verdict, look in VERDICTS.items()
    )


def _draw_row(console: Console, row: Row) -> None:
    look = VERDICTS[row.verdict]
    origin = " (one origin)" if row.one_origin else ""
    name = Text(f"{glyph(console, look)} {look.word:<10}", f"bold {look.colour}")
    put(console, Text.assemble(name, plain(row.slot or str(row.kind), "bold"), origin))
    put(console, plain(told_reason(row)), indent=2)
    if is_screen(console) and console.width >= WIDE:
        grid = Table.grid(padding=(0, 2), expand=True)
        for _ in range(2):
            grid.add_column(width=1)
            grid.add_column(ratio=1)
        grid.add_row(Text("A", "bold"), _sentence(row.a), Text("B", "bold"), _sentence(row.b))
        console.print(Padding(grid, (0, 0, 0, 2)))
        return
    for side, evidence in (("A", row.a), ("B", row.b)):
        if evidence:
            put_beside(console, Text(side, "bold"), _sentence(evidence), indent=2)


def _sentence(evidence: Evidence | None) -> Text:
    if evidence is None:
        return Text("does not say", "dim")
    start = evidence.sentence_span[0]
    return marked(evidence.sentence, [(evidence.value_span[0] - start, evidence.value_span[1] - start)])
