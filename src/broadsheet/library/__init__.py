"""The one door: opens a library, wires the rooms behind it, and offers what the reader can do with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.deferred import deferred
from broadsheet.library.library import Library

if TYPE_CHECKING:
    from broadsheet.library.results import SearchPage, SearchResult

__all__ = ["Library", "SearchPage", "SearchResult"]

__getattr__ = deferred(__name__, {"SearchPage": "results", "SearchResult": "results"})
