"""What an article is and where it is kept: SQLite, the one source of truth.

The store itself is loaded on first use, so that the pure rooms can import the values alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.articles.clean import clean_line, clean_text
from broadsheet.articles.errors import ArticleNotFoundError, StoreError
from broadsheet.articles.model import Article, SourceKind, Span, content_id
from broadsheet.deferred import deferred

if TYPE_CHECKING:
    from broadsheet.articles.rows import Change, Document, Head, Scope, SourceRow, View
    from broadsheet.articles.searches import SavedSearch
    from broadsheet.articles.store import Store
    from broadsheet.articles.texts import Incoming, Outcome

_HOMES = {
    "Change": "rows",
    "Document": "rows",
    "Head": "rows",
    "Incoming": "texts",
    "Outcome": "texts",
    "SavedSearch": "searches",
    "Scope": "rows",
    "SourceRow": "rows",
    "Store": "store",
    "View": "rows",
}

__all__ = [
    "Article",
    "ArticleNotFoundError",
    "Change",
    "Document",
    "Head",
    "Incoming",
    "Outcome",
    "SavedSearch",
    "Scope",
    "SourceKind",
    "SourceRow",
    "Span",
    "Store",
    "StoreError",
    "View",
    "clean_line",
    "clean_text",
    "content_id",
]

__getattr__ = deferred(__name__, _HOMES)
