"""What the source list offers: all articles, the unread, the starred, then folders and sources with their counts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from broadsheet.articles import View, clean_line
from broadsheet.articles.rows import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.articles import SourceRow


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the source list.

    Attributes:
        label: What the reader sees.
        view: The articles it stands for; None for a rule between parts of the list.
        unread: How many of them are unread, or as many as there are for the starred.
        depth: How far it is indented: sources stand under their folder.
        opens: The screen it stands for, where it is none of articles: ``stories``.
    """

    label: str
    view: View | None
    unread: int = 0
    depth: int = 0
    opens: str = ""


STORIES = "stories"
_AFTER_STARRED = 3


def places(sources: Sequence[SourceRow], starred: int) -> tuple[Place, ...]:
    """Return the rows of the source list."""
    unread = sum(source.unread for source in sources)
    top = (
        Place("All", View(), unread),
        Place("Unread", View(Scope.UNREAD), unread),
        Place("Starred", View(Scope.STARRED), starred),
    )
    return (*top, *([Place("", None)] if sources else []), *_sources(sources))


def with_stories(rows: Sequence[Place], count: int) -> tuple[Place, ...]:
    """Return the rows with one for so many stories below those of all articles; without it where there are none."""
    kept = [place for place in rows if place.opens != STORIES]
    row = [Place("Stories", None, count, opens=STORIES)] if count and kept else []
    return (*kept[:_AFTER_STARRED], *row, *kept[_AFTER_STARRED:])


def _sources(sources: Iterable[SourceRow]) -> Iterable[Place]:
    for folder, inside in groupby(sources, key=lambda source: source.folder):
        rows = list(inside)
        if folder:
            unread = sum(source.unread for source in rows)
            yield Place(clean_line(folder), View(Scope.FOLDER, name=folder), unread)
        for source in rows:
            view = View(Scope.SOURCE, source=source.number)
            yield Place(clean_line(source.name), view, source.unread, depth=1 if folder else 0)
