"""The lines a source prints under and over all its articles: they tell nothing of what an article is about.

"Subscribe to the Herald newsletter" is rare in a collection of many sources and would tie all articles of the Herald
together. So a line at the top or the end of an article that the same source printed before is not read.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from broadsheet.articles import Article

_TOP: Final = 3
"""Lines at the top that may be furniture: section, byline, date."""

_END: Final = 8
"""Lines at the end that may be: invitations, credits, notes about the author."""

_REMEMBERED: Final = 300
"""Lines remembered of one source; those not printed for the longest time are forgotten first."""


class Furniture:
    """The lines that sources have printed at the top and the end of their articles."""

    def __init__(self) -> None:
        self._printed: dict[str, dict[int, None]] = {}

    def cleared(self, article: Article) -> Article:
        """Return the article without lines its source printed before, and take note of those it prints.

        An article that its source prints once more, title and all, is returned whole, and so is one of which nothing
        at all would be left to read.
        """
        if not article.source:
            return article
        lines = article.text.split("\n")
        edge = {*range(min(_TOP, len(lines))), *range(max(0, len(lines) - _END), len(lines))}
        printed = self._printed.setdefault(article.source, {})
        # Hashes do: two lines that share one by chance cost an article one line.
        keys = {at: hash(line) for at in sorted(edge) if (line := lines[at].strip())}
        whole = hash((article.title, article.text))
        repeated = set() if whole in printed else {at for at, key in keys.items() if key in printed}
        for key in (*keys.values(), whole):
            printed.pop(key, None)
            printed[key] = None
        while len(printed) > _REMEMBERED:
            del printed[next(iter(printed))]
        if not repeated:
            return article
        text = "\n".join(line for at, line in enumerate(lines) if at not in repeated)
        return replace(article, text=text) if text.strip() or article.title else article
