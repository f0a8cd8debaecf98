"""What the index has yet to learn: rows written by triggers in the article's own transaction, drained in batches."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from broadsheet.articles.rows import Change, Document

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from broadsheet.articles.database import Database

# In order of time, so that an index built anew has slices narrow in time.
_REQUEUE = "INSERT INTO changes (number) SELECT number FROM articles WHERE hidden = 0 ORDER BY sort_time, number"
_DOCUMENTS = """
SELECT a.number, a.title, t.text, s.name AS source_name, a.author, a.language, a.url, s.kind, a.sort_time,
       (SELECT json_group_array(tag) FROM tags WHERE article = a.number) AS tags
FROM json_each(?) wanted JOIN articles a ON a.number = wanted.value
JOIN texts t ON t.article = a.number JOIN sources s ON s.number = a.source
WHERE a.hidden = 0
ORDER BY a.number
"""


class ChangeQueue:
    """The changes table, as the indexer sees it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def changes(self, limit: int) -> Sequence[Change]:
        """Return the oldest changes not yet settled."""
        rows = self._database.query("SELECT seq, number, gone FROM changes ORDER BY seq LIMIT ?", (limit,))
        return [Change(row["seq"], row["number"], bool(row["gone"])) for row in rows]

    def pending(self) -> int:
        """Return how many changes wait."""
        return int(self._database.query("SELECT count(*) AS n FROM changes")[0]["n"])

    def documents(self, numbers: Iterable[int]) -> Sequence[Document]:
        """Return the articles of these numbers that exist and are not hidden, as documents, by number."""
        return [
            Document(
                number=row["number"],
                title=row["title"],
                text=row["text"],
                source=row["source_name"],
                author=row["author"],
                tags=tuple(json.loads(row["tags"])),
                language=row["language"],
                url=row["url"],
                kind=row["kind"],
                published=row["sort_time"],
            )
            for row in self._database.query(_DOCUMENTS, (json.dumps(list(numbers)),))
        ]

    def settle(self, seqs: Iterable[int]) -> None:
        """Forget these changes: the index has them safely on disk."""
        with self._database.transaction() as connection:
            connection.executemany("DELETE FROM changes WHERE seq = ?", [(seq,) for seq in seqs])

    def requeue_all(self) -> int:
        """Queue every article that is shown anew, for an index that starts from nothing; return how many there are."""
        with self._database.transaction() as connection:
            connection.execute("DELETE FROM changes")
            return connection.execute(
                "INSERT INTO changes (number) SELECT number FROM articles WHERE hidden = 0 ORDER BY number"
            ).rowcount
