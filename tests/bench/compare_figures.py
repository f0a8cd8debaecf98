"""Figures of a benchmark of comparison: counted, printed, and held against the floors kept for them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Sequence

DATA = Path(__file__).resolve().parents[1] / "data"


@dataclass(slots=True)
class Tally:
    """Figures of one collection, and what was missed."""

    name: str
    figures: dict[str, tuple[int, int]] = field(default_factory=dict)
    misses: list[str] = field(default_factory=list)

    def count(self, figure: str, hit: bool, miss: str = "") -> None:
        hits, all_ = self.figures.get(figure, (0, 0))
        self.figures[figure] = (hits + hit, all_ + 1)
        if not hit and miss:
            self.misses.append(f"{figure}: {miss}")


def write(tally: Tally, misses: bool) -> None:
    """Print one collection's figures."""
    print(f"\n{tally.name}")
    for figure, (hits, all_) in tally.figures.items():
        print(f"  {figure:<40} {hits:>5} of {all_:<5} {hits / all_ if all_ else 1:6.3f}")
    if misses:
        for miss in tally.misses:
            print(f"    - {miss}")


def worse(tallies: Sequence[Tally]) -> list[str]:
    """Name the figures that are below the floor kept for them."""
    floors: dict[str, dict[str, float]] = kept("compare_floors.yaml")
    bad = []
    for tally in tallies:
        for figure, floor in floors.get(tally.name, {}).items():
            hits, all_ = tally.figures.get(figure, (0, 0))
            if (hits / all_ if all_ else 1.0) < floor - 1e-9:
                bad.append(f"{tally.name}: {figure} is {hits} of {all_}, below {floor}")
    return bad


def kept(name: str) -> Any:
    """Return what a file of the tests' data says, nothing where it is not there."""
    path = DATA / name
    return yaml.safe_load(path.read_text("utf-8")) or {} if path.exists() else {}
