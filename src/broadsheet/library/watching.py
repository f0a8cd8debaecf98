"""Tells whoever waits for a matrix or a comparison how far it is, and ends it when nobody waits any more."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Stop = Callable[[], bool]
    Progress = Callable[[str, int, int], object]

_OFTEN = 0.05
"""Seconds between two words about the same: whoever reads them sees no more."""


def never() -> bool:
    """Tell whoever works that the work is wanted to its end: a stop sign that is never shown."""
    return False


class UnwantedError(BroadsheetError):
    """Nobody waits any more for what was asked."""

    def __init__(self) -> None:
        super().__init__("ended before it was done: nobody waits for it any more")


@dataclass(slots=True)
class _Watch:
    stop: Stop
    progress: Progress | None
    what: str = ""
    said: float = 0.0

    def heed(self) -> None:
        if self.stop():
            raise UnwantedError

    def reach(self, what: str, done: int, total: int) -> None:
        self.heed()
        now = monotonic()
        if self.progress is not None and (what != self.what or now - self.said >= _OFTEN):
            self.what, self.said = what, now
            self.progress(what, done, total)


# Not handed from function to function: what is remembered of earlier answers is found by what was asked, whoever waits.
_WATCH: ContextVar[_Watch | None] = ContextVar("watch", default=None)


@contextmanager
def watched(stop: Stop, progress: Progress | None) -> Iterator[None]:
    """Let what this thread does meanwhile be told of and be ended; where nobody does either, who watches it goes on.

    Args:
        stop: Asked once a sentence, and wherever the work tells how far it is; True ends it there.
        progress: Told what is being done, how much of it is, and how much there is; not more often than can be seen.
    """
    if stop is never and progress is None:
        yield
        return
    from broadsheet.facts.heeding import heeding

    watch = _Watch(stop, progress)
    before = _WATCH.set(watch)
    try:
        with heeding(watch.heed):
            yield
    finally:
        _WATCH.reset(before)


def reach(what: str, done: int, total: int) -> None:
    """Tell whoever watches, if anybody does, how far the work is.

    Raises:
        UnwantedError: The work is to end.
    """
    watch = _WATCH.get()
    if watch is not None:
        watch.reach(what, done, total)
