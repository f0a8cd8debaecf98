"""The work behind adding and refreshing: functions for worker threads, and the messages that tell what came of it."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import get_current_worker

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles.fetches import FetchState
    from broadsheet.feeds.refresh_model import Progress, Summary
    from broadsheet.library.subscribing import Added
    from broadsheet.tui.port import Shelves
    from broadsheet.tui.told_keys import KeyOf


_COPIES_SECONDS = 2.0
"""Enough for 4,000 new articles; what is left follows when the index has learned."""


@dataclass
class Refreshing(Message):
    """A refresh goes on."""

    progress: Progress


@dataclass
class Refreshed(Message):
    """A refresh is over; ``problem`` says why where it could not be done."""

    summary: Summary | None
    problem: str = ""


@dataclass
class AddedSomething(Message):
    """What was typed has become part of the library."""

    added: Added


@dataclass
class NotAdded(Message):
    """What was typed could not be added, for a reason the reader can act on.

    Attributes:
        reason: The reason.
        private: Whether it is only that the machine is not on the open internet, which the reader may allow.
    """

    reason: str
    private: bool = False


@dataclass
class FailingRead(Message):
    """The feeds that fail are known."""

    states: Sequence[FetchState]


class Stop:
    """A sign that work should end; any thread may give it, any may look."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def give(self) -> None:
        """Ask the work to end."""
        self._event.set()

    @property
    def given(self) -> bool:
        """Whether the work should end."""
        return self._event.is_set()

    def or_unwanted(self) -> Callable[[], bool]:
        """Return what work in this thread asks: whether the sign was given, or nobody waits for the work any more."""
        worker = get_current_worker()
        return lambda: self.given or worker.is_cancelled


def refresh(
    shelves: Shelves,
    sources: Sequence[int] | None,
    *,
    stop: Callable[[], bool],
    tell: Callable[[Message], object],
    unasked: bool = False,
) -> Refreshed:
    """Ask all feeds, or these, for what is new; those that are named are asked whatever their past.

    ``unasked`` is True for a refresh that goes off by itself: only feeds that are due are asked then.
    """
    from broadsheet.errors import BroadsheetError
    from broadsheet.feeds.refresh_model import Wishes

    def progress(made: Progress) -> None:
        tell(Refreshing(made))

    wishes = Wishes(sources, force=sources is not None, due_only=unasked, progress=progress, stop=stop)
    try:
        summary = shelves.feeds.refresh(wishes)
        if summary.new or summary.revised:
            shelves.feeds.link_copies(seconds=_COPIES_SECONDS, stop=stop)
        return Refreshed(summary)
    except BroadsheetError as error:
        return Refreshed(None, str(error))


def add(shelves: Shelves, address: str, *, full_text: str = "", private: bool = False) -> Message:
    """Add what is at an address; the message says what came of it.

    Args:
        shelves: The library.
        address: What was typed.
        full_text: When the pages of its articles are fetched; empty for the usual.
        private: Whether the reader allows a machine that is not on the open internet.
    """
    from broadsheet.errors import BroadsheetError
    from broadsheet.feeds.fetch_errors import FetchError
    from broadsheet.feeds.fetch_settings import FeedSettings, FullText
    from broadsheet.library.subscribing import AddOptions

    settings = FeedSettings(private=private, full_text=FullText(full_text or FullText.AUTO))
    try:
        return AddedSomething(shelves.feeds.add(address, AddOptions(settings=settings)))
    except BroadsheetError as error:
        if isinstance(error, FetchError) and error.private and not private:
            return NotAdded(error.message, private=True)
        return NotAdded(str(error))


def read_failing(shelves: Shelves) -> FailingRead:
    """Return the feeds that fail or are not asked any more, those that have failed longest first."""
    failing = [state for state in shelves.feeds.states() if state.error or state.disabled]
    return FailingRead(sorted(failing, key=lambda state: (state.error_since or float("inf"), state.name)))


def summed_up(summary: Summary, key_of: KeyOf) -> str:
    """Return in words what a refresh did, the most important first."""
    parts = [f"{summary.new:,} new article{'' if summary.new == 1 else 's'}"]
    if summary.revised:
        parts.append(f"{summary.revised:,} revised")
    if summary.failed:
        count = len(summary.failed)
        parts.append(f"{count:,} feed{' fails' if count == 1 else 's fail'}: {key_of('news.failing')} tells why")
    if summary.waiting:
        parts.append(f"{summary.waiting:,} left alone for now")
    said = ", ".join(parts)
    if summary.stopped:
        return f"Refresh cancelled; kept what had come in: {said}"
    return said if summary.total else f"There are no feeds to ask yet: {key_of('news.add')} adds one"
