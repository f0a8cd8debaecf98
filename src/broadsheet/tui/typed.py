"""What is typed into a line: by the time of a key that is not for it, and at another width of the terminal.

A key that a screen answers to before its line overtakes the letters that are on their way to the line: who types fast,
or pastes a line with its end, would have half of it taken for the whole.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from textual.geometry import Region

if TYPE_CHECKING:
    from textual.widgets import Input

_PATIENCE = 1.0
"""Seconds after which a line is taken as it is: it has gone, or will take nothing more."""


async def all_typed(line: Input) -> str:
    """Return what is in a line once it has taken what was typed so far."""
    taken = asyncio.Event()
    if line.call_later(taken.set):
        with suppress(TimeoutError):
            await asyncio.wait_for(taken.wait(), _PATIENCE)
    return line.value


def show_cursor(line: Input) -> None:
    """Bring the cursor of a line into sight, which Textual does where it moves and not where the line has shrunk."""
    at = line.cursor_screen_offset.x - line.content_region.x + line.scroll_offset.x
    line.scroll_to_region(Region(at, 0, 1, 1), force=True, animate=False)
