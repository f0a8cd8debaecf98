"""The work behind marks, tags and undoing: functions for worker threads, and the messages that tell what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from broadsheet.errors import BroadsheetError
from broadsheet.tui.history import READ, Change, mark
from broadsheet.tui.widgets.article_list import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from broadsheet.articles import Head, View
    from broadsheet.tui.port import Shelves


@dataclass
class Changed(Message):
    """A change was made, or could not be.

    Attributes:
        change: What changed; None where nothing did.
        heads: The articles that look different now; empty where they are too many to be told one by one.
        direction: ``new``, ``back`` or ``again``: whether the change is new, took one back, or does one again.
        problem: Why it could not be made.
        was: What was done before, in words, where this took it back.
    """

    change: Change | None
    heads: Sequence[Head] = ()
    direction: str = "new"
    problem: str = ""
    was: str = ""


@dataclass
class Noted(Message):
    """A change was made on another screen."""

    change: Change


@dataclass
class TakeBack(Message):
    """The last change is to be taken back, on whatever screen; without one, the last decision of an earlier session."""


@dataclass
class TakenBack(Message):
    """A change was taken back, or done again, under a screen that may show it; ``told`` is yet to be said."""

    told: str = ""


@dataclass
class Selected(Message):
    """These articles were marked for what is done next."""

    numbers: Sequence[int]


@dataclass
class TagsRead(Message):
    """The tags of articles are known, and all tags there are.

    Attributes:
        numbers: The articles.
        held: How many of them have each tag.
        known: Every tag with the number of its articles.
    """

    numbers: Sequence[int]
    held: dict[str, int]
    known: Sequence[tuple[str, int]]


def make(shelves: Shelves, do: Callable[[], Change | None], direction: str = "new", *, was: str = "") -> Changed:
    """Make a change and return what came of it, its failure included: whoever waits for it always hears."""
    try:
        change = do()
    except BroadsheetError as error:
        return Changed(None, direction=direction, problem=str(error))
    # Many at once are read anew from the list; one by one they would take longer than the list itself.
    few = change is not None and len(change.numbers) <= PAGE
    return Changed(change, shelves.heads_of(change.numbers) if change is not None and few else (), direction, was=was)


def take_back_earlier(shelves: Shelves) -> TakenBack:
    """Take back what was last decided about stories, in whatever session."""
    told = shelves.insight.telling.take_back()
    return TakenBack(f"Taken back: {told}" if told else "There is nothing to take back")


def toggle(shelves: Shelves, what: str, numbers: Sequence[int]) -> Change | None:
    """Set a mark on articles; take it off where all of them have it."""
    heads = shelves.heads_of(numbers)
    have = [head.read if what == READ else head.starred for head in heads]
    return mark(shelves, what, numbers, on=not all(have)) if heads else None


def mark_view(shelves: Shelves, view: View) -> Change | None:
    """Mark every article that a view shows read."""
    return mark(shelves, READ, shelves.numbers(view), on=True)


def select_rows(shelves: Shelves, view: View, first: int, last: int) -> Selected:
    """Return the articles of a stretch of rows, both ends included."""
    return Selected([head.number for head in shelves.page(view, limit=last - first + 1, offset=first)])


def select_view(shelves: Shelves, view: View) -> Selected:
    """Return all articles that a view shows."""
    return Selected(shelves.numbers(view))


def read_tags(shelves: Shelves, numbers: Sequence[int]) -> TagsRead:
    """Return what tags articles have, and which there are."""
    return TagsRead(numbers, dict(shelves.tags_held(numbers)), shelves.all_tags())
