"""Output as it was before text of doubtful width was held to its cells: see broadsheet.cells."""

from __future__ import annotations

import re

# As a whole: blanks, the text over them, and on behind them. What is anything less stays, and is looked at.
_HELD = re.compile(r"\x1b7(?: +\x1b8\x1b7)?([^\x1b]*)\x1b8(?:\x1b\[\d+C)?")


def unheld(output: str) -> str:
    """Return what reached a terminal without what holds text to its cells."""
    return _HELD.sub(r"\1", output)
