"""Two articles in, a Comparison out: what both say, what one says, where they contradict each other.

The values are loaded at once, the comparing itself on first use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.compare.model import Comparison, Evidence, Row, SelfContradiction, Verdict
from broadsheet.deferred import deferred

if TYPE_CHECKING:
    from broadsheet.compare.comparison import compare_articles

__all__ = ["Comparison", "Evidence", "Row", "SelfContradiction", "Verdict", "compare_articles"]

__getattr__ = deferred(__name__, {"compare_articles": "comparison"})
