"""The work behind saved searches: functions for worker threads, and the message that tells what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.library.saved_searches import Counted
    from broadsheet.tui.port import Shelves


_COPIES_SECONDS = 60.0
"""For articles that came in while nobody looked: by a refresh from the command line, or ten thousand at once."""


@dataclass
class SearchesCounted(Message):
    """The saved searches are known, and how many unread articles answer each."""

    searches: Sequence[Counted]


def count(shelves: Shelves) -> SearchesCounted:
    """Count what answers the saved searches, as far as articles were looked at."""
    return SearchesCounted(shelves.searches.all())


def judge(shelves: Shelves, *, stop: Callable[[], bool]) -> SearchesCounted:
    """Look at what is new, for what it answers and for copies of one text, then count."""
    shelves.searches.update(stop=stop)
    shelves.feeds.link_copies(seconds=_COPIES_SECONDS, stop=stop)
    return count(shelves)
