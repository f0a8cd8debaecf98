"""Taking over a list of subscriptions: the work for a thread, and the messages that tell what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.library.typed_paths import at_home
from broadsheet.tui import search_work
from broadsheet.tui.removing_work import sources_added

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.library.imported import Imported
    from broadsheet.tui.history import Change
    from broadsheet.tui.port import Shelves


@dataclass
class TakenOver(Message):
    """A list was taken over.

    Attributes:
        done: What came of it.
        changes: What can be taken back: the feeds that are new, and the searches.
    """

    done: Imported
    changes: Sequence[Change]


@dataclass
class NotTakenOver(Message):
    """A list could not be taken over, for a reason the reader can act on."""

    reason: str


def take_over(shelves: Shelves, typed: str) -> Message:
    """Take over the subscriptions in the file whose path was typed; the message says what came of it."""
    from broadsheet.errors import BroadsheetError

    before, searches = {source.number for source in shelves.sources()}, search_work.kept(shelves)
    try:
        done = shelves.feeds.import_subscriptions(at_home(typed))
    except BroadsheetError as error:
        return NotTakenOver(str(error))
    new = [source.number for source in shelves.sources() if source.number not in before]
    changes = []
    if new:
        changes.append(sources_added(shelves, new, counted(len(new), "feed"), done.articles))
    if search_work.kept(shelves) != searches:
        changes.append(search_work.changed(shelves, f"{counted(done.searches, 'search')} kept", searches))
    return TakenOver(done, changes)


def summed_up(done: Imported) -> str:
    """Return in words what came of a list."""
    parts = [f"{counted(done.added, 'feed')} added"]
    if done.known:
        parts.append(f"{done.known:,} there already")
    if done.searches:
        parts.append(counted(done.searches, "saved search"))
    if done.articles:
        parts.append(counted(done.articles, "article"))
    return ", ".join(parts)


def left_out(done: Imported) -> str:
    """Return what was left out of a list, and why; empty where nothing was."""
    if not done.problems:
        return ""
    more = len(done.problems) - 1
    return f"Left out: {done.problems[0]}{f'; and {more:,} more' if more else ''}"


def counted(count: int, what: str) -> str:
    """Return so many of something, in words."""
    plural = "es" if what.endswith("ch") else "s"
    return f"{count:,} {what}{'' if count == 1 else plural}"
