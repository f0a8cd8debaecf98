"""Which panes are seen, by the width of the terminal and the pane in use."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from broadsheet.articles.rows import Scope

if TYPE_CHECKING:
    from collections.abc import Callable

PANES = ("sources", "articles", "article", "facts")
"""From left to right."""

Sizes = dict[str, int]
"""Sizes that the reader chose, in cells, by name: the arrangement, a dot, and the part of it that has its own."""

HINTS = {
    "sources": ("list.choose", "news.refresh", "news.add", "news.stories", "news.remove", "panes.search", "panes.undo"),
    "articles": (
        "list.choose",
        "panes.search",
        "panes.compare-best",
        "panes.compare",
        "news.matrix",
        "panes.star",
        "panes.read",
        "news.stories",
        "news.refresh",
        "panes.tags",
        "panes.undo",
    ),
    "article": (
        "panes.compare-best",
        "panes.compare",
        "news.matrix",
        "panes.search",
        "panes.star",
        "panes.tags",
        "panes.links",
        "panes.open",
        "news.story",
        "panes.undo",
    ),
    "others": ("list.choose", "news.others", "panes.compare-best", "panes.compare", "news.matrix", "panes.clear"),
    "facts": ("list.choose", "panes.compare-best", "panes.compare", "news.matrix", "panes.highlights", "panes.search"),
}
"""What the status line offers on each pane, the most useful first."""

WITHOUT_ARTICLES = ("news.add", "news.refresh", "news.samples", "news.stories", "panes.undo")
"""What it offers where there is nothing to do anything with."""


def nothing_in(scope: Scope, key_of: Callable[[str], str], error: str = "", *, unread: bool = False) -> tuple[str, ...]:
    """Return what an empty list says; the list parts it into lines.

    Args:
        scope: What the list is of.
        key_of: The key of an action, by its id.
        error: Why the feed of the list fails.
        unread: Whether there is something that is left out because it has been read.
    """
    if unread:
        return ("Everything here is read.", "", f"{key_of('panes.unread')} shows all.")
    if error:
        return ("No articles here.", "", f"Its feed fails: {error}", "", f"{key_of('news.failing')} tells more.")
    said = _EMPTY.get(scope, ("No articles here.",))
    return tuple(re.sub(r"\{(.+?)\}", lambda name: key_of(name[1]), line) for line in said)


_EMPTY = {
    Scope.UNREAD: ("Everything is read.",),
    Scope.STARRED: ("Nothing is starred yet.", "", "{panes.star} stars an article."),
    Scope.SOURCE: ("Nothing came from here yet.", "", "{news.refresh-source} asks for what is new."),
    Scope.ALL: (
        "No articles yet.",
        "",
        "{news.add} adds a feed, a site, an article or a file.",
        "",
        "{news.import} takes over subscriptions from a file.",
        "",
        "{news.samples} brings the five bundled ones back.",
    ),
}
"""What is said of an empty list, with the ids of actions where their keys are named."""


COLUMNS, STACKS, PAIR = 160, 120, 80
"""Widths in columns: from the first on four panes stand side by side, from the second on two above two, from the third
on two side by side; below it there is one."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """What is seen.

    Attributes:
        name: ``columns``, ``stacks``, ``pair`` or ``single``: the class by which the style sheet knows it.
        seen: The panes that are seen.
    """

    name: str
    seen: frozenset[str]


_BESIDE = {
    "sources": frozenset({"sources", "articles"}),
    "articles": frozenset({"articles", "article"}),
    "article": frozenset({"articles", "article"}),
    "facts": frozenset({"article", "facts"}),
}


def arrange(width: int, pane: str, *, zen: bool = False) -> Arrangement:
    """Return what is seen in a terminal of this width while ``pane`` is in use; ``zen`` shows the article alone."""
    if zen:
        return Arrangement("single", frozenset({"article"}))
    if width >= COLUMNS:
        return Arrangement("columns", frozenset(PANES))
    if width >= STACKS:
        return Arrangement("stacks", frozenset(PANES))
    if width >= PAIR:
        return Arrangement("pair", _BESIDE[pane])
    return Arrangement("single", frozenset({pane}))


STYLE = """
ReadingScreen {
    background: $background;
    #panes { layout: horizontal; height: 1fr; }
    #left, #right { height: 1fr; width: 1fr; }
    .pane {
        border: round $line; background: $background; height: 1fr; width: 1fr;
        border-title-color: $ink-muted; border-subtitle-color: $ink-muted; border-title-style: none;
        &:focus { border: round $line-focus; border-title-color: $ink-heading; border-title-style: bold; }
    }
    &.columns {
        #left { layout: horizontal; width: 74; }
        #right { layout: horizontal; }
        #sources { width: 28; }
        #facts { width: 42; }
    }
    &.stacks {
        #left { layout: vertical; width: 40; }
        #right { layout: vertical; }
        #sources { height: 30%; min-height: 5; }
        #facts { height: 12; max-height: 35%; }
    }
    &.pair {
        #left, #right { layout: horizontal; }
        &.sources #sources { width: 28; }
        &.articles #left, &.article #left { width: 34; }
        &.facts #facts { width: 34; }
    }
    &.single { #left, #right { layout: horizontal; } }
}
"""
"""How the panes stand in each arrangement: the style sheet of the screen, which has its name as a class."""
