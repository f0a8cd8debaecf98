"""Two articles in, a Comparison out: what both say, what one says, where they contradict each other."""

from broadsheet.compare.model import Comparison, Evidence, Row, Verdict

__all__ = ["Comparison", "Evidence", "Row", "Verdict"]
