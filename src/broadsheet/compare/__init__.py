"""Two articles in, a Comparison out: what both say, what one says, where they contradict each other.

The values are loaded at once, the comparing itself on first use.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

from broadsheet.compare.model import Comparison, Evidence, Row, SelfContradiction, Verdict

if TYPE_CHECKING:
    from broadsheet.compare.comparison import compare_articles

__all__ = ["Comparison", "Evidence", "Row", "SelfContradiction", "Verdict", "compare_articles"]


def __getattr__(name: str) -> object:
    """Load the comparing when it is first asked for."""
    if name != "compare_articles":
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return importlib.import_module(f"{__name__}.comparison").compare_articles
