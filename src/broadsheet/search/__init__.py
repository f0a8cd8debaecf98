"""The full-text index and the query language.

::

    query = parse_query("elect* -trump title:debate is:unread last:7d")      # never raises; see query.problems
    with closing(open_index(directory)) as index:
        drain(store.queue, index)                                            # bring it up to date
        page = index.search(Asked(query, limit=50, resolve=resolve))         # page.hits, page.count, page.notes
    line, spans = snippet(article.text, query, width=80)
    spans = matches(article.text, query, language=article.language)

Marks (``is:unread``, ``is:starred``, ``has:conflict``, ``tag:``, ``sources:``) are not in the index. ``split`` parts a
query into what the index answers and what the store can answer alone; marks that stand beside words in an OR or NOT are
asked for through ``Asked.resolve``, which gets a mark and candidate numbers and returns those that have it. Passing the
whole query with ``resolve`` is always right; ``split`` only saves asking the index where it has nothing to say.

What a search over a sealed slice found is remembered, so asking again (a saved search, the next letter of a word) costs
little; for counts of unread articles pass one frozenset of their numbers as ``Asked.allowed`` to all saved searches.

Whoosh is imported when an index is opened, not before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.search.complete import Completion, complete
from broadsheet.search.draining import Queue, drain, reconcile
from broadsheet.search.errors import IndexClosedError, IndexLockedError, SearchError
from broadsheet.search.match import accepts, accepts_each, matches
from broadsheet.search.parser import parse_query
from broadsheet.search.port import Asked, Health, Hit, Page, SearchIndex
from broadsheet.search.query import (
    And,
    Everything,
    Field,
    Fuzzy,
    Mark,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Problem,
    Published,
    Query,
    Sort,
    State,
    Word,
)
from broadsheet.search.render import render
from broadsheet.search.slices.layout import SCHEMA
from broadsheet.search.snippet import snippet
from broadsheet.search.split import Parts, split, stays_true
from broadsheet.search.syntax import SYNTAX, Form

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "SCHEMA",
    "SYNTAX",
    "And",
    "Asked",
    "Completion",
    "Everything",
    "Field",
    "Form",
    "Fuzzy",
    "Health",
    "Hit",
    "IndexClosedError",
    "IndexLockedError",
    "Mark",
    "Node",
    "Not",
    "Or",
    "Page",
    "Parts",
    "Phrase",
    "Prefix",
    "Problem",
    "Published",
    "Query",
    "Queue",
    "SearchError",
    "SearchIndex",
    "Sort",
    "State",
    "Word",
    "accepts",
    "accepts_each",
    "complete",
    "drain",
    "matches",
    "open_index",
    "parse_query",
    "reconcile",
    "render",
    "snippet",
    "split",
    "stays_true",
]


def open_index(directory: Path, *, processes: int = 2, write: bool = True) -> SearchIndex:
    """Open the index in ``directory``, making it where it is missing.

    An index that is damaged as a whole or was written by another version is as good as missing: ``needs_rebuild`` is
    True then, and :func:`drain` builds it anew. Where another process has the right to write, this one reads only.

    Args:
        directory: Where it stands; it is made for this user only.
        processes: How many slices are built at once, each in a process of its own; 0 builds in the calling thread.
        write: False for an index that will only be read.

    Raises:
        SearchError: The directory cannot be made or read.
    """
    from broadsheet.search.slices.index import SlicedIndex  # Whoosh takes 60 ms to import.

    return SlicedIndex(directory, processes=processes, write=write)
