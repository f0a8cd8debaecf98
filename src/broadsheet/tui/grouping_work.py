"""The work of grouping what has come in into stories and comparing their sources, and the messages that tell of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from broadsheet.tui.port import Shelves

MOST = 2_000
"""Stories that a list holds; those of most sources."""
_GROUPING, _COMPARING = "grouping articles into stories", "looking for contradictions"
_MANY_ARTICLES, _MANY_STORIES = 200, 20
"""From which on grouping and comparing take long enough to be counted before the reader."""


@dataclass
class Grouping(Message):
    """Articles are being grouped into stories, or their sources compared.

    Attributes:
        told: What is done, in words.
        done: How much of it is.
        total: How much there is in all; 0 where it is too little to be counted.
    """

    told: str
    done: int = 0
    total: int = 0


@dataclass
class StoriesCounted(Message):
    """It is known how many stories several sources tell; ``done`` where nothing more is to be worked out."""

    count: int
    done: bool = False


def group(shelves: Shelves, *, stop: Callable[[], bool], tell: Callable[[Message], object]) -> StoriesCounted:
    """Group what has come in, count the stories, then compare their sources, telling how far it is."""
    telling = shelves.insight.telling
    count = len(telling.tellings(limit=MOST))
    tell(StoriesCounted(count))

    waiting = telling.waiting()

    def grouped(done: int) -> None:
        tell(Grouping(_GROUPING, done, waiting if waiting >= _MANY_ARTICLES else 0))

    def compared(done: int, total: int) -> None:
        tell(Grouping(_COMPARING, done, total if total >= _MANY_STORIES else 0))

    grouped(0)
    if telling.update(stop=stop, progress=grouped):
        count = len(telling.tellings(limit=MOST))
        tell(StoriesCounted(count))
    if count:
        telling.count_voices(stop=stop)
        tell(Grouping(_COMPARING))
        telling.count_conflicts(stop=stop, progress=compared)
        shelves.insight.count_disputed(stop=stop)
    return StoriesCounted(count, done=True)
