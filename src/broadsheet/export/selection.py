"""Which rows of a comparison are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from broadsheet.compare import Comparison, Row, Verdict


def shown_rows(comparison: Comparison, only: Collection[Verdict] = ()) -> Sequence[Row]:
    """Return the rows of these verdicts in their order; all rows where no verdict is named."""
    return [row for row in comparison.rows if not only or row.verdict in only]
