"""How much was written over time, in one line of blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_BLOCKS = "▁▂▃▄▅▆▇█"


def sparkline(counts: Sequence[int]) -> str:
    """Return one block for each count, as high as its share of the largest; a dot where there was nothing."""
    most = max(counts, default=0)
    return "".join(_block(count, most) for count in counts)


def _block(count: int, most: int) -> str:
    # The largest count gets the highest block, and one that is not nothing never looks like nothing.
    return _BLOCKS[-(-count * len(_BLOCKS) // most) - 1] if count > 0 else "·"
