"""Two articles in, a Comparison out: what both say, what one says, where they contradict each other."""

from broadsheet.compare.comparison import compare_articles
from broadsheet.compare.model import Comparison, Evidence, Row, SelfContradiction, Verdict

__all__ = ["Comparison", "Evidence", "Row", "SelfContradiction", "Verdict", "compare_articles"]
