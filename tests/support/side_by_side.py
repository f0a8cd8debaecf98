"""Two made-up reports laid side by side: what in them is found to contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

if TYPE_CHECKING:
    from datetime import datetime

    from broadsheet.facts import Kind


def conflicts(
    a: str,
    b: str,
    *,
    before: tuple[str, str] = ("", ""),
    after: str = "",
    written: datetime | None = None,
    kind: Kind | None = None,
) -> list[tuple[str, str]]:
    """Return the values of two reports of one story that exclude each other.

    Args:
        a: What one says.
        b: What the other says.
        before: What each says before that, which tells that both are about the same.
        after: What both say after it.
        written: When they were written.
        kind: Of which kind of facts; of all where it is None.
    """
    left, right = (
        Article.from_text(lead + text + after, source=name, published=written)
        for lead, text, name in zip(before, (a, b), ("one", "two"), strict=True)
    )
    rows = compare_articles(left, right, same_story=True).rows
    found = [row for row in rows if row.verdict is Verdict.CONFLICT and (kind is None or row.kind is kind)]
    return [(row.a.value, row.b.value) for row in found if row.a and row.b]
