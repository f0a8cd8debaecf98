"""What the claim matrix consists of: facts as rows, sources as columns, and what each source makes of each fact."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles import Article
    from broadsheet.facts import Fact, Kind

Span = tuple[int, int]
"""Half-open ``(start, end)`` in characters of the text of the article it belongs to."""


class Stance(StrEnum):
    """What a source makes of a fact."""

    SAYS = "says"
    HINTS = "hints"
    OTHERWISE = "says otherwise"
    SILENT = "silent"


class Standing(StrEnum):
    """How two facts stand to each other."""

    SAME = "same"
    COMPATIBLE = "compatible"
    CONTRARY = "contrary"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact where it is stated.

    Attributes:
        column: The number of the column whose source states it.
        article: The article that states it.
        fact: The fact.
    """

    column: int
    article: Article
    fact: Fact


@dataclass(frozen=True, slots=True)
class Proof:
    """Where a source says it.

    Attributes:
        article: The id of the article.
        sentence: The sentence, word for word.
        sentence_span: Where it stands in the article.
        value: The words that give the value.
        value_span: Where they stand, inside ``sentence_span``; equal to it where the sentence only hints.
    """

    article: str
    sentence: str
    sentence_span: Span
    value: str
    value_span: Span


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two statements of two articles that contradict each other, as a comparison of the two found them.

    Attributes:
        slot: What they are about, as the reader sees it.
        kind: What sort of value is at odds.
        weight: 3 for the core of the story, 2 for what matters, 1 for detail.
        one: Where one article says it.
        other: Where the other says otherwise.
    """

    slot: str
    kind: Kind
    weight: int
    one: Proof
    other: Proof


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source makes of one fact.

    Attributes:
        stance: Whether it says so, hints at it, says otherwise or nothing.
        proofs: Where, the best first; empty for a source that is silent.
    """

    stance: Stance
    proofs: tuple[Proof, ...] = ()

    @property
    def value(self) -> str:
        """The value as the source gives it; empty for a source that is silent."""
        return self.proofs[0].value if self.proofs else ""


@dataclass(frozen=True, slots=True)
class Claim:
    """A row: one fact, and what every source makes of it.

    Attributes:
        slot: What it is about, as the reader sees it.
        kind: What sort of value it has.
        value: The value most voices give.
        weight: 3 for the core of the story, 2 for what matters, 1 for detail.
        cells: One for each column.
        voices: How many independent voices say so.
    """

    slot: str
    kind: Kind
    value: str
    weight: int
    cells: tuple[Cell, ...]
    voices: int

    @property
    def conflict(self) -> bool:
        """Whether a source says otherwise."""
        return any(cell.stance is Stance.OTHERWISE for cell in self.cells)

    @property
    def shared(self) -> bool:
        """Whether more than one source has something to say of it."""
        return sum(cell.stance is not Stance.SILENT for cell in self.cells) > 1


@dataclass(frozen=True, slots=True)
class Column:
    """A source and its articles in the story.

    Attributes:
        source: Its name, or the title of its article where it has none.
        articles: Its articles, by date.
        voice: The number of the voice it belongs to; copies of one text share it.
        copy_of: The source whose text it prints, empty where it speaks for itself.
        originals: Reports it cites that another source cites as well.
    """

    source: str
    articles: tuple[Article, ...]
    voice: int
    copy_of: str = ""
    originals: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matrix:
    """Who says what: claims as rows, sources as columns.

    Attributes:
        columns: The sources, the earliest first.
        rows: Conflicts first, then by weight, then by how many voices say so.
    """

    columns: Sequence[Column]
    rows: Sequence[Claim]
