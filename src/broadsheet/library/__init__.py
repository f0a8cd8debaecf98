"""The one door: opens a library, wires the rooms behind it, and offers what the reader can do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.library.library import Library

if TYPE_CHECKING:
    from broadsheet.library.results import SearchPage, SearchResult

__all__ = ["Library", "SearchPage", "SearchResult"]


def __getattr__(name: str) -> object:
    """Load what a search gives back when it is first asked for."""
    if name not in {"SearchPage", "SearchResult"}:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from broadsheet.library import results

    return getattr(results, name)
