"""A thousand articles that are read up to a point, where the reading waits: what is shown then, and how it is ended."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

MANY, HALT = 1_000, 700
SHOWN = "reading · 650 of 1,000"
"""Every fiftieth is told of."""


class HaltedReading:
    """What the shelves are asked for, all of it their first article.

    Attributes:
        asked: How many articles were read.
    """

    def __init__(self, shelves: Any) -> None:
        """Begin: from now on articles are read in this way."""
        self.asked = 0
        self._article = shelves.article
        self._go_on = threading.Event()
        shelves.article = self._read

    def _read(self, _: int) -> Any:
        self.asked += 1
        if self.asked == HALT:
            assert self._go_on.wait(60)
        return self._article(1)

    async def is_shown(self, pilot: Pilot[Any], shown: Callable[[Pilot[Any]], str]) -> None:
        """Wait until the reading waits and the screen says so."""
        async with asyncio.timeout(60):
            while SHOWN not in shown(pilot):
                await pilot.pause()

    def go_on(self) -> None:
        """Wait no longer."""
        self._go_on.set()
