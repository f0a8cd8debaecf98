"""Sources that the reader removed a moment ago: out of every list, but whole, until there is no way back any more."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from broadsheet.articles.errors import StoreError
from broadsheet.articles.marks import Marks
from broadsheet.articles.sources import Sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.articles.database import Database

_KEEP = """
INSERT INTO meta (key, value) VALUES ('set-aside', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
"""
_KEPT = "SELECT value FROM meta WHERE key = 'set-aside'"
_SHOWN = "SELECT number FROM articles WHERE hidden = 0 AND source IN (SELECT value FROM json_each(?))"
_THERE = "SELECT number FROM sources WHERE number IN (SELECT value FROM json_each(?))"


class Removal:
    """Removing sources in two steps: set aside, and gone."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._marks = Marks(database)
        self._sources = Sources(database)

    def pending(self) -> Sequence[int]:
        """Return the sources that are set aside."""
        rows = self._database.query(_KEPT)
        return [int(number) for number in json.loads(rows[0]["value"])] if rows else []

    def set_aside(self, sources: Sequence[int]) -> Sequence[int]:
        """Take sources and their articles out of every list; return the articles, by which they can be brought back."""
        with self._database.transaction() as connection:
            shown = [row["number"] for row in connection.execute(_SHOWN, (json.dumps(list(sources)),))]
            hidden = self._marks.hidden(shown, on=True)
            connection.execute(_KEEP, (json.dumps(sorted({*self.pending(), *sources})),))
        return hidden

    def bring_back(self, sources: Sequence[int], articles: Sequence[int]) -> None:
        """Undo :meth:`set_aside`.

        Raises:
            StoreError: They are gone for good by now.
        """
        with self._database.transaction() as connection:
            there = {row["number"] for row in connection.execute(_THERE, (json.dumps(list(sources)),))}
            if there != set(sources):
                message = "they were removed for good in the meantime; add them again"
                raise StoreError(message)
            self._marks.hidden(articles, on=False)
            connection.execute(_KEEP, (json.dumps(sorted({*self.pending()} - there)),))

    def finish(self) -> int:
        """Remove for good what is set aside; return how many sources that were."""
        if not self.pending():
            return 0
        with self._database.transaction() as connection:
            gone = self.pending()
            self._sources.remove(gone)
            connection.execute(_KEEP, ("[]",))
        return len(gone)
