"""What the source list offers: all articles, the unread, the starred, saved searches, folders and sources."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.articles import View, clean_line
from broadsheet.articles.rows import Scope

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.articles import SourceRow
    from broadsheet.library.saved_searches import Counted


@dataclass(frozen=True, slots=True)
class Place:
    """A row of the source list.

    Attributes:
        label: What the reader sees.
        view: The articles it stands for; None for a rule between parts of the list.
        unread: How many of them are unread, or as many as there are for the starred.
        depth: How far it is indented: sources stand under their folder.
        opens: The screen it stands for, where it is none of articles: ``stories`` or ``failing``.
        query: What is asked, where it is a saved search.
        error: Why its feed fails, in one line; empty where it is well, or no feed.
    """

    label: str
    view: View | None
    unread: int = 0
    depth: int = 0
    opens: str = ""
    query: str = ""
    error: str = ""


STORIES, FAILING = "stories", "failing"
_AFTER_STARRED = 3
_SEARCHES = "Searches"


def places(
    sources: Sequence[SourceRow],
    starred: int,
    tags: Sequence[tuple[str, int]] = (),
    repeated: tuple[int, Mapping[str, int]] = (0, MappingProxyType({})),
) -> tuple[Place, ...]:
    """Return the rows of the source list; hidden sources are in none of them, but are counted where they fail.

    ``repeated`` says how many unread articles of all sources, and of each folder, are copies of one counted already.
    """
    fail = sum(bool(source.error) for source in sources)
    sources = [source for source in sources if not source.hidden]
    unread = sum(source.unread for source in sources) - repeated[0]
    top = (
        Place("All", View(), unread),
        Place("Unread", View(Scope.UNREAD), unread),
        Place("Starred", View(Scope.STARRED), starred),
        *([Place("Failing", None, fail, opens=FAILING, error=_several(fail))] if fail else []),
    )
    return (*top, *([Place("", None)] if sources else []), *_sources(sources, repeated[1]), *_tags(tags))


def with_stories(rows: Sequence[Place], count: int) -> tuple[Place, ...]:
    """Return the rows with one for so many stories below those of all articles; without it where there are none."""
    kept = [place for place in rows if place.opens != STORIES]
    row = [Place("Stories", None, count, opens=STORIES)] if count and kept else []
    return (*kept[:_AFTER_STARRED], *row, *kept[_AFTER_STARRED:])


def with_searches(rows: Sequence[Place], searches: Sequence[Counted]) -> tuple[Place, ...]:
    """Return the rows with the saved searches in a part of their own, before the sources."""
    kept = [place for place in rows if not place.query and (place.view is not None or place.label != _SEARCHES)]
    found = [
        Place(
            clean_line(one.search.name),
            View(Scope.SEARCH, source=one.search.number),
            one.unread,
            query=one.search.query,
        )
        for one in searches
    ]
    top = next((row for row, place in enumerate(kept) if place.view is None and not place.opens), len(kept))
    return (*kept[:top], *([Place(_SEARCHES, None)] if found else []), *found, *kept[top:])


def _sources(sources: Iterable[SourceRow], repeated: Mapping[str, int]) -> Iterable[Place]:
    for folder, inside in groupby(sources, key=lambda source: source.folder):
        rows = list(inside)
        if folder:
            unread = sum(source.unread for source in rows) - repeated.get(folder, 0)
            yield Place(clean_line(folder), View(Scope.FOLDER, name=folder), unread)
        for source in rows:
            view = View(Scope.SOURCE, source=source.number)
            yield Place(clean_line(source.name), view, source.unread, depth=1 if folder else 0, error=_said(source))


def _said(source: SourceRow) -> str:
    """Return why a source fails without its address, which everybody who looks at it knows."""
    return clean_line(source.error).removeprefix(source.address).strip() or clean_line(source.error)


def _several(count: int) -> str:
    return f"{count:,} feed{' fails' if count == 1 else 's fail'}"


def _tags(tags: Sequence[tuple[str, int]]) -> Iterable[Place]:
    if tags:
        yield Place("Tags", None)
    for tag, count in tags:
        yield Place(clean_line(tag), View(Scope.TAG, name=tag), count)
