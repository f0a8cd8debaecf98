"""What comparisons found to be contradicted, brought into the claim matrix: it shows that, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from broadsheet.stories.claims import Cell, Claim, Proof, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.stories.claims import Column, Opposition, Stated

Pair = frozenset[str]
"""The ids of two articles."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is known from comparisons of a story's articles.

    Attributes:
        pairs: The pairs of articles that were compared.
        oppositions: What contradicts in them; empty for most.
    """

    pairs: frozenset[Pair] = frozenset()
    oppositions: tuple[Opposition, ...] = ()


class Verdicts:
    """What comparisons found, by where it stands."""

    def __init__(self, compared: Compared) -> None:
        self._compared = compared
        self._against: dict[str, list[tuple[Proof, Proof]]] = defaultdict(list)
        for found in compared.oppositions:
            self._against[found.one.article].append((found.one, found.other))
            self._against[found.other.article].append((found.other, found.one))

    def settled(self, one: Stated, other: Stated) -> bool:
        """Return whether the articles of two facts were compared: values alone then prove nothing."""
        return frozenset((one.article.id, other.article.id)) in self._compared.pairs

    def oppose(self, one: Stated, other: Stated) -> bool:
        """Return whether a comparison found two facts to contradict each other."""
        return any(
            there.article == other.article.id
            and _meet(here.value_span, one.fact.span)
            and _meet(there.value_span, other.fact.span)
            for here, there in self._against.get(one.article.id, ())
        )


def with_oppositions(
    rows: Sequence[Claim], columns: Sequence[Column], oppositions: Iterable[Opposition]
) -> Sequence[Claim]:
    """Return the rows with what they do not show yet of the oppositions: in the row of a side, or in a new one."""
    column_of = {article.id: number for number, column in enumerate(columns) for article in column.articles}
    shown = list(rows)
    for found in oppositions:
        if found.one.article not in column_of or found.other.article not in column_of:
            continue
        sides = ((found.one, found.other), (found.other, found.one))
        if column_of[found.one.article] == column_of[found.other.article] or _is_shown(shown, column_of, found):
            continue
        if not any(_joined(shown, column_of, found.slot, *side) for side in sides):
            shown.append(_row_of(found, column_of, columns))
    return shown


def _is_shown(rows: Sequence[Claim], column_of: dict[str, int], found: Opposition) -> bool:
    for row in rows:
        one, other = (row.cells[column_of[proof.article]] for proof in (found.one, found.other))
        if (
            {one.stance, other.stance} == {Stance.SAYS, Stance.OTHERWISE}
            and _holds(one, found.one)
            and _holds(other, found.other)
        ):
            return True
    return False


def _joined(rows: list[Claim], column_of: dict[str, int], slot: str, said: Proof, against: Proof) -> bool:
    """Let one side's source say otherwise in a row in which the other's says so; return whether there was one."""
    for place, row in enumerate(rows):
        number = column_of[against.article]
        own, there = row.cells[column_of[said.article]], row.cells[number]
        if own.stance is not Stance.SAYS or not _holds(own, said) or there.stance is Stance.OTHERWISE:
            continue
        # Several facts may stand on the same words: when it began, and when it ended.
        if not _one_thing(row.slot, slot):
            continue
        # A source that says so has said so, wherever else it says otherwise.
        if there.stance is Stance.SAYS and not _holds(there, against):
            continue
        cells = list(row.cells)
        cells[number] = Cell(Stance.OTHERWISE, (against,))
        rows[place] = replace(row, cells=tuple(cells))
        return True
    return False


def _row_of(found: Opposition, column_of: dict[str, int], columns: Sequence[Column]) -> Claim:
    cells = [Cell(Stance.SILENT)] * len(columns)
    cells[column_of[found.one.article]] = Cell(Stance.SAYS, (found.one,))
    cells[column_of[found.other.article]] = Cell(Stance.OTHERWISE, (found.other,))
    return Claim(found.slot, found.kind, found.one.value, found.weight, tuple(cells), 1)


def _one_thing(one: str, other: str) -> bool:
    """Return whether two slots, as the reader sees them, name one thing: the parts of one are among the other's."""
    parts, others = (frozenset(slot.casefold().split(" / ")) for slot in (one, other))
    return parts <= others or others <= parts


def _holds(cell: Cell, proof: Proof) -> bool:
    return any(one.article == proof.article and _meet(one.value_span, proof.value_span) for one in cell.proofs)


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
