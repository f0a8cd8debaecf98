"""What an article is and where it is kept: SQLite, the one source of truth."""

from broadsheet.articles.clean import clean_line, clean_text
from broadsheet.articles.errors import ArticleNotFoundError, StoreError
from broadsheet.articles.model import Article, SourceKind, Span, content_id

__all__ = [
    "Article",
    "ArticleNotFoundError",
    "SourceKind",
    "Span",
    "StoreError",
    "clean_line",
    "clean_text",
    "content_id",
]
