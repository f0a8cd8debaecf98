"""What the other sources of a story have that one article leaves out, and what they contradict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from broadsheet.stories.claims import Stance

if TYPE_CHECKING:
    from broadsheet.stories.claims import Claim, Matrix

_IMPORTANT: Final = 2
"""A single voice must give a fact this weight for its absence elsewhere to matter; of several voices any weight."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What an article's reader would learn from the other sources.

    Attributes:
        left_out: Facts that others state and the article does not, those of most voices first, then the weightiest.
        contradicted: Facts that the article and another source give differently.
    """

    left_out: tuple[Claim, ...]
    contradicted: tuple[Claim, ...]


def elsewhere(matrix: Matrix, article: str) -> Elsewhere:
    """Return what the other sources have that the source of this article leaves out or gives differently.

    Raises:
        KeyError: The article with this id is not in the matrix.
    """
    columns = [
        number for number, column in enumerate(matrix.columns) if any(one.id == article for one in column.articles)
    ]
    if not columns:
        raise KeyError(article)
    silent = (Stance.SILENT, Stance.HINTS)
    own = columns[0]
    left_out = [row for row in matrix.rows if row.cells[own].stance in silent and _matters(row)]
    left_out.sort(key=lambda row: (-row.voices, -row.weight))
    contradicted = [row for row in matrix.rows if row.conflict and row.cells[own].stance not in silent]
    return Elsewhere(tuple(left_out), tuple(contradicted))


def _matters(row: Claim) -> bool:
    return row.voices > 1 or (row.voices == 1 and row.weight >= _IMPORTANT)
