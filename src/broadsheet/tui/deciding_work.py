"""What the reader decides about stories, each with its way back: functions for worker threads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.tui.history import Change

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Article
    from broadsheet.tui.port import Shelves

    Note = Callable[[Change], object]
    """Is told of a change that was made, from any thread."""


def join(shelves: Shelves, articles: Sequence[Article], told: str, note: Note) -> None:
    """Remember that these articles are one story, and note the change, by what it is told as."""
    note(_decide(shelves, lambda: shelves.insight.telling.join(articles), told))


def part(shelves: Shelves, these: Sequence[Article], those: Sequence[Article], told: str, note: Note) -> None:
    """Remember that no article of one side shares a story with one of the other, and note the change."""
    note(_decide(shelves, lambda: shelves.insight.telling.part(these, those), told))


def _decide(shelves: Shelves, decide: Callable[[], int], told: str) -> Change:
    number = decide()

    def back() -> Change:
        shelves.insight.telling.take_back(number)
        return Change(f"undecided: {told}", (), lambda: _decide(shelves, decide, told))

    return Change(told, (), back)
