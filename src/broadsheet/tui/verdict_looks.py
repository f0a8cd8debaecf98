"""How the screens name verdicts: the glyphs and words that are printed everywhere, with the style of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.compare import Verdict
from broadsheet.export import VERDICTS

if TYPE_CHECKING:
    from collections.abc import Mapping

DIFFERENCES = frozenset({Verdict.CONFLICT, Verdict.DIFFERS})
"""What the keys for the next and the previous difference stop at."""

_PLURALS = {Verdict.CONFLICT: "conflicts", Verdict.DIFFERS: "differ", Verdict.AGREE: "agreed"}


@dataclass(frozen=True, slots=True)
class Sign:
    """A verdict on the screen.

    Attributes:
        glyph: One column wide.
        word: For one row: "conflict".
        many: For a count of rows other than one: "conflicts".
        style: Its component style.
    """

    glyph: str
    word: str
    many: str
    style: str

    def counted(self, count: int) -> str:
        """Return the word for so many rows."""
        return self.word if count == 1 else self.many


SIGNS: Mapping[Verdict, Sign] = {
    verdict: Sign(
        look.glyph,
        look.word,
        _PLURALS.get(verdict, look.word),
        f"verdict-{verdict.value.replace('_', '-')}",
    )
    for verdict, look in VERDICTS.items()
}
"""By verdict, in the order in which a reader wants them."""


def proportions(counts: Mapping[str, int], width: int) -> list[tuple[Verdict, int]]:
    """Return how many cells of a bar each verdict gets: in proportion, none that occurs without a cell.

    Args:
        counts: How many rows there are of each verdict, by its name.
        width: The cells of the whole bar; at least five.
    """
    present = [(verdict, counts.get(str(verdict), 0)) for verdict in SIGNS if counts.get(str(verdict), 0) > 0]
    total = sum(count for _, count in present)
    if not total:
        return []
    spare = width - len(present)
    cells = [(verdict, 1 + spare * count // total) for verdict, count in present]
    # What rounding down left over goes to the largest, where it distorts least.
    largest = max(range(len(cells)), key=lambda place: present[place][1])
    cells[largest] = (cells[largest][0], cells[largest][1] + width - sum(count for _, count in cells))
    return cells
