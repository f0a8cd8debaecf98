"""What may stand after a field of a query: the authors and languages there are, those of most articles first."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles.database import Database

_AUTHORS = """
SELECT author AS value FROM articles WHERE hidden = 0 AND author <> ''
GROUP BY author ORDER BY count(*) DESC, author LIMIT ?
"""
_LANGUAGES = """
SELECT language AS value FROM articles WHERE hidden = 0 AND language <> ''
GROUP BY language ORDER BY count(*) DESC, language LIMIT ?
"""


class Values:
    """The values that a field has in this library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def authors(self, limit: int = 2_000) -> Sequence[str]:
        """Return who wrote the articles, as printed."""
        return [row["value"] for row in self._database.query(_AUTHORS, (limit,))]

    def languages(self, limit: int = 100) -> Sequence[str]:
        """Return the language codes of the articles."""
        return [row["value"] for row in self._database.query(_LANGUAGES, (limit,))]
