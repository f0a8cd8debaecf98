"""The one door: opens a library, wires the rooms behind it, and offers what the reader can do with it."""

from broadsheet.library.library import Library
from broadsheet.library.results import SearchPage, SearchResult

__all__ = ["Library", "SearchPage", "SearchResult"]
