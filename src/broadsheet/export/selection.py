"""Which rows of a comparison are printed, and what of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from broadsheet.compare import Comparison, Row, SelfContradiction, Verdict


def shown_rows(comparison: Comparison, only: Collection[Verdict] = ()) -> Sequence[Row]:
    """Return the rows of these verdicts in their order; all rows where no verdict is named."""
    return [row for row in comparison.rows if not only or row.verdict in only]


def told_reason(row: Row | SelfContradiction) -> str:
    """Return the reason of a row as it reads under a heading that names the slot already."""
    return row.reason.removeprefix(f"{row.slot}: ") if row.slot else row.reason
