"""Starts the reader: settings checked and the library opened first, so that their errors meet a plain terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
    from broadsheet.library import Library
    from broadsheet.tui.app import BroadsheetApp

    with Library.open(library) as shelves:
        app = BroadsheetApp(shelves, settings)
        app.run()
        return app.return_code or 0
