"""What a comparison is: two articles laid side by side, row by row, with evidence and verdict."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article
    from broadsheet.facts import Kind

Span = tuple[int, int]
"""Half-open ``(start, end)`` in characters of the text of the article on that side."""


class Verdict(StrEnum):
    """How the two sides of a row stand to each other."""

    CONFLICT = "conflict"
    DIFFERS = "differs"
    ONLY_A = "only_a"
    ONLY_B = "only_b"
    AGREE = "agree"


@dataclass(frozen=True, slots=True)
class Evidence:
    """What one side says, word for word.

    Attributes:
        sentence: The sentence that says it.
        sentence_span: Where the sentence stands in its article.
        value: The words that give the value.
        value_span: Where they stand; inside ``sentence_span``.
    """

    sentence: str
    sentence_span: Span
    value: str
    value_span: Span


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that one or both articles say.

    Attributes:
        verdict: How the two sides stand to each other.
        slot: What it is about, as the reader sees it.
        a: What the first article says; None where only the second speaks.
        b: What the second article says; None where only the first speaks.
        reason: One plain sentence that names the slot and both values.
        kind: What sort of value is compared.
        weight: 3 for the core of the story, 2 for what matters, 1 for detail.
        one_origin: True where both sides lean on the same original, so that two sources are one voice.
    """

    verdict: Verdict
    slot: str
    a: Evidence | None
    b: Evidence | None
    reason: str
    kind: Kind
    weight: int = 1
    one_origin: bool = False


@dataclass(frozen=True, slots=True)
class SelfContradiction:
    """Two statements of one article that cannot both be true; the other article has no part in it.

    Attributes:
        side: ``a`` or ``b``: which article contradicts itself.
        slot: What it is about, as the reader sees it.
        first: What it says earlier in its text.
        second: What it says later.
        reason: One plain sentence that names the slot and both values.
        kind: What sort of value it is.
    """

    side: str
    slot: str
    first: Evidence
    second: Evidence
    reason: str
    kind: Kind


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two articles laid side by side.

    Attributes:
        a: The first article.
        b: The second article.
        rows: Conflicts first, then what differs, what only one says and what both say; by weight within each.
        same_story: False where the two do not seem to tell one event; there are then no rows.
        note: What the reader should know about the comparison as a whole; empty where there is nothing.
        self_contradictions: Where an article contradicts itself; the first article's come first.
        left_out: How many more rows each side alone would have had, first article and second.
    """

    a: Article
    b: Article
    rows: Sequence[Row]
    same_story: bool = True
    note: str = ""
    self_contradictions: Sequence[SelfContradiction] = ()
    left_out: tuple[int, int] = (0, 0)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows there are of each verdict, by its name, in the order agree, conflict, differs, only."""
        order = (Verdict.AGREE, Verdict.CONFLICT, Verdict.DIFFERS, Verdict.ONLY_A, Verdict.ONLY_B)
        return {str(verdict): sum(row.verdict is verdict for row in self.rows) for verdict in order}
