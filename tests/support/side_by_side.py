"""Two made-up reports laid side by side: their rows, and what in them is found to contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles

if TYPE_CHECKING:
    from datetime import datetime

    from broadsheet.facts import Kind

AROUND_A = (
    "Rain fell over the delta for most of the week. Nine barges lay beside the lock. The baker sold bread from a"
    " cart. Two storks nested on the chapel roof. Farmers feared for their beets and potatoes. "
)
AROUND_B = (
    "Lessons were dropped for a second day. A bus was slow because of slush. Volunteers cooked soup for the drivers."
    " The cinema showed an old comedy. Apples were cheap at the market. "
)
"""What two reports tell beside, of which neither says what the other does."""


def rows(a: str, b: str) -> list[Row]:
    """Return the rows of two reports of one story."""
    one, other = Article.from_text(a, source="A"), Article.from_text(b, source="B")
    return list(compare_articles(one, other, same_story=True).rows)


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
