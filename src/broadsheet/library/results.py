"""What a search gives back: a page of results with their snippets, and what the reader should know about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Head, Span


@dataclass(frozen=True, slots=True)
class SearchResult:
    """One article found.

    Attributes:
        head: The article without its text.
        snippet: The stretch of its text that shows why it was found, on one line.
        marks: The matches in ``snippet``, sorted, not overlapping.
        title_marks: The matches in the title.
        score: Higher is better; comparable within one search only.
    """

    head: Head
    snippet: str
    marks: Sequence[Span]
    title_marks: Sequence[Span]
    score: float


@dataclass(frozen=True, slots=True)
class SearchPage:
    """A page of results.

    Attributes:
        total: How many articles match.
        complete: False while ``total`` is a count so far.
        results: The articles of this page, in order.
        notes: What the reader should know: mistakes in the query, limits that applied, "did you mean".
        mistakes: How many of the notes, the first ones, are mistakes in the query.
        better: The query as it was probably meant, where nothing answers it; else empty.
        understood: False where the query is nothing but mistakes, which the notes explain; nothing was searched then.
    """

    total: int
    complete: bool
    results: Sequence[SearchResult]
    notes: Sequence[str] = ()
    mistakes: int = 0
    better: str = ""
    understood: bool = True
