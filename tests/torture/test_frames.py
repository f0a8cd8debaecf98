"""The torture list, 12: a title of 20 MB costs no frame more than a tenth of a second of the processor's time."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from typing import TYPE_CHECKING

from broadsheet.config import Settings
from broadsheet.library import Library
from broadsheet.tui import BroadsheetApp

if TYPE_CHECKING:
    from pathlib import Path

FRAMES = 5


async def cost_of_a_frame(directory: Path) -> float:
    """Return the seconds of processor time in which a step through the list is drawn, the best of several.

    Of the thread that draws: what others do meanwhile is another matter.
    """
    costs = []
    with Library.open(directory) as library:
        app = BroadsheetApp(library, Settings())
        async with app.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            for key in ("j", "k") * FRAMES:
                started = time.thread_time()
                await pilot.press(key)
                await pilot.pause()
                costs.append(time.thread_time() - started)
    return min(costs)


async def test_12_a_title_of_twenty_million_characters_slows_no_frame(tmp_path: Path) -> None:
    plain = await cost_of_a_frame(tmp_path / "library")
    with closing(sqlite3.connect(tmp_path / "library" / "library.db")) as database, database:
        database.execute("UPDATE articles SET title = ?, author = ?", ("w " * 10**7, "a" * 10**6))
    # On a machine on which a plain frame takes more than 10 ms all takes longer: ten such frames then.
    assert await cost_of_a_frame(tmp_path / "library") - plain < max(0.1, 10 * plain)
