"""Starts the reader: settings checked and the library opened first, so that their errors meet a plain terminal.

The first page of articles is read before the screens are made, so that the first picture shows it.
"""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from broadsheet.tui.allocation import share_memory

if TYPE_CHECKING:
    from pathlib import Path

    from broadsheet.config import Settings


def run(library: Path | None, settings: Settings) -> int:
    """Open the reader and return its exit code once it is left.

    Args:
        library: The library's directory, None for the reader's own.
        settings: Theme, keys, reading.

    Raises:
        BroadsheetError: The library cannot be opened, or a key is set that does not exist; nothing was drawn yet.
    """
    usual, patience = gc.get_threshold(), sys.getswitchinterval()
    gc.disable()
    share_memory()
    try:
        from broadsheet.articles import StoreError
        from broadsheet.config.contact import introduce
        from broadsheet.library import Library

        introduce(settings.feeds.contact)
        with Library.open(library, apart=True) as shelves:
            import asyncio

            from broadsheet.tui.app import BroadsheetApp
            from broadsheet.tui.garbage import Collector
            from broadsheet.tui.precedence import loop
            from broadsheet.tui.reading_work import read_opening
            from broadsheet.tui.session import KEY, dumped
            from broadsheet.tui.signals import ended_by_signals

            opening = read_opening(shelves)
            # The tour is for those who see the bundled articles for the first time.
            first = bool(opening.heads) and not shelves.remembered(KEY) and not shelves.remembered("tour")
            app = BroadsheetApp(shelves, settings, opening=opening, first=first, collector=Collector())
            with asyncio.Runner(loop_factory=loop) as runner:
                with ended_by_signals(runner.get_loop(), lambda code: app.exit(return_code=code)):
                    runner.run(app.run_async())
                # Closing the loop waits for its threads, and some of those for a server that does not answer.
                shelves.end_long_work()
            if (left := app.session) is not None:
                # Where another reader holds the library at this moment, what was kept a while ago stays.
                with suppress(StoreError):
                    shelves.remember(KEY, dumped(left))
            return app.return_code or 0
    finally:
        sys.setswitchinterval(patience)
        gc.set_threshold(*usual)
        gc.enable()
