"""Which story each article tells, what the reader decided about it, and which pairs contradict each other."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from broadsheet.articles.model import content_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from broadsheet.articles.database import Database


@dataclass(frozen=True, slots=True)
class Telling:
    """A story as it stands in a list.

    Attributes:
        story: Its id.
        articles: How many articles tell it.
        sources: How many sources do, by their names: two feeds of one name are one source to the reader.
        unread: How many of its articles are unread.
        first: The place in time of its first article.
        last: The place in time of its last article.
        conflicts: How many facts its sources are at odds over; until that was counted, the most conflicts that any
            two of its articles have.
        voices: How many independent sources tell it, copies of one text being one; as many as sources until counted.
        fresh: Of a story that the reader has looked at, how many articles are new or have another text since; None of
            one never looked at.
    """

    story: str
    articles: int
    sources: int
    unread: int
    first: datetime
    last: datetime
    conflicts: int
    voices: int = 0
    fresh: int | None = None


_TELLINGS = """
SELECT m.story, count(*) AS articles, count(DISTINCT s.name) AS sources, sum(a.read = 0) AS unread,
       min(a.sort_time) AS first, max(a.sort_time) AS last,
       coalesce((SELECT v.disputed FROM voices v WHERE v.story = m.story),
        (SELECT coalesce(max(c.count), 0) FROM memberships p JOIN conflicts c ON c.one = p.article
         JOIN memberships q ON q.article = c.other AND q.story = p.story WHERE p.story = m.story)) AS conflicts,
       coalesce((SELECT v.count FROM voices v WHERE v.story = m.story), count(DISTINCT s.name)) AS voices
FROM memberships m JOIN articles a ON a.number = m.article JOIN sources s ON s.number = a.source
WHERE a.hidden = 0
GROUP BY m.story HAVING count(DISTINCT s.name) >= :sources
ORDER BY voices DESC, last DESC, m.story LIMIT :limit
"""
_SEEN = "SELECT story, texts, conflicts FROM stories_seen WHERE story IN (SELECT value FROM json_each(?))"
_DIGESTS = """
SELECT m.story, a.id, a.title, t.text FROM memberships m JOIN articles a ON a.number = m.article
JOIN texts t ON t.article = a.number
WHERE a.hidden = 0 AND m.story IN (SELECT value FROM json_each(?))
"""
_STALE = "UPDATE voices SET disputed = NULL WHERE story = (SELECT story FROM memberships WHERE article = ?)"
_UNDISPUTED = """
SELECT DISTINCT v.story FROM voices v JOIN memberships p ON p.story = v.story
JOIN conflicts c ON c.one = p.article AND c.count > 0
JOIN memberships q ON q.article = c.other AND q.story = v.story
WHERE v.disputed IS NULL LIMIT ?
"""
_UNCOUNTED = """
SELECT m.story FROM memberships m JOIN articles a ON a.number = m.article
WHERE a.hidden = 0 AND NOT EXISTS (SELECT 1 FROM voices v WHERE v.story = m.story)
GROUP BY m.story HAVING count(DISTINCT a.source) > 1 LIMIT ?
"""
_UNGROUPED = """
SELECT a.number FROM articles a LEFT JOIN memberships m ON m.article = a.number
WHERE m.article IS NULL AND a.hidden = 0 ORDER BY a.sort_time DESC, a.number DESC LIMIT ?
"""
_SINCE = """
SELECT number FROM articles WHERE hidden = 0 AND sort_time >= ? ORDER BY sort_time DESC, number DESC LIMIT ?
"""
_TOLD_WITH = """
SELECT DISTINCT p.article, a.id, p.story, a.sort_time FROM memberships m JOIN memberships p ON p.story = m.story
JOIN articles a ON a.number = p.article
WHERE a.hidden = 0 AND m.article IN (SELECT value FROM json_each(?)) ORDER BY a.sort_time DESC, p.article DESC LIMIT ?
"""
_ASSIGN = """
INSERT INTO memberships (article, story) SELECT number, ? FROM articles WHERE id = ?
ON CONFLICT (article) DO UPDATE SET story = excluded.story WHERE story <> excluded.story
"""
_IN_STORIES_OF = """
SELECT m.article FROM memberships m WHERE m.article IN (SELECT value FROM json_each(:numbers)) AND (
  SELECT count(DISTINCT s.name) FROM memberships p JOIN articles a ON a.number = p.article AND a.hidden = 0
  JOIN sources s ON s.number = a.source WHERE p.story = m.story) BETWEEN :low AND :high
"""
_SIZES = """
SELECT m.article, (SELECT count(DISTINCT s.name) FROM memberships p
                   JOIN articles a ON a.number = p.article AND a.hidden = 0 JOIN sources s ON s.number = a.source
                   WHERE p.story = m.story) AS n
FROM memberships m WHERE m.article IN (SELECT value FROM json_each(?))
"""
_WITH_CONFLICTS = """
SELECT value AS article FROM json_each(?) WHERE EXISTS (
  SELECT 1 FROM conflicts WHERE count > 0 AND (one = value OR other = value))
"""
_UNCOMPARED = """
SELECT m.story FROM memberships m JOIN articles a ON a.number = m.article
WHERE a.hidden = 0 AND NOT EXISTS (SELECT 1 FROM stories_compared c WHERE c.story = m.story AND c.done = 1)
GROUP BY m.story HAVING count(DISTINCT a.source) > 1 ORDER BY max(a.sort_time) DESC, m.story LIMIT ?
"""
_SETTLED = "SELECT 1 FROM stories_compared WHERE story = ? AND done = 1"
_COMPARED = """
SELECT x.id AS one, y.id AS other, c.count FROM memberships m JOIN conflicts c ON c.one = m.article
JOIN memberships n ON n.article = c.other AND n.story = m.story
JOIN articles x ON x.number = c.one JOIN articles y ON y.number = c.other WHERE m.story = ?
"""


class Memberships:
    """Stories as the store keeps them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tellings(self, *, sources: int = 2, limit: int = 500) -> Sequence[Telling]:
        """Return the stories told by at least so many sources, those of most voices first, then the freshest."""
        rows = self._database.query(_TELLINGS, {"sources": sources, "limit": limit})
        fresh = self._fresh([row["story"] for row in rows])
        return [
            Telling(
                story=row["story"],
                articles=row["articles"],
                sources=row["sources"],
                unread=row["unread"],
                first=datetime.fromtimestamp(row["first"], UTC),
                last=datetime.fromtimestamp(row["last"], UTC),
                conflicts=row["conflicts"],
                voices=row["voices"],
                fresh=fresh.get(row["story"]),
            )
            for row in rows
        ]

    def _fresh(self, stories: Sequence[str]) -> Mapping[str, int]:
        """Return of the stories the reader has looked at how many articles are new or have another text since."""
        asked = json.dumps(list(stories))
        seen = {row["story"]: json.loads(row["texts"]) for row in self._database.query(_SEEN, (asked,))}
        fresh = dict.fromkeys(seen, 0)
        if seen:
            for row in self._database.query(_DIGESTS, (json.dumps(list(seen)),)):
                fresh[row["story"]] += seen[row["story"]].get(row["id"]) != content_id(row["title"], row["text"])
        return fresh

    def seen(self, story: str) -> tuple[Mapping[str, str], Sequence[str]] | None:
        """Return what the reader saw of a story, as (digests of texts by article id, facts in conflict), or None."""
        rows = self._database.query(_SEEN, (json.dumps([story]),))
        return (json.loads(rows[0]["texts"]), json.loads(rows[0]["conflicts"])) if rows else None

    def see(self, story: str, texts: Mapping[str, str], conflicts: Iterable[str]) -> None:
        """Remember what the reader saw of a story."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO stories_seen (story, texts, conflicts) VALUES (?, ?, ?)",
                (story, json.dumps(dict(texts)), json.dumps(sorted(conflicts))),
            )

    def uncounted(self, limit: int) -> Sequence[str]:
        """Return stories of several sources whose voices were not counted yet."""
        return [row["story"] for row in self._database.query(_UNCOUNTED, (limit,))]

    def undisputed(self, limit: int) -> Sequence[str]:
        """Return stories whose articles contradict each other and whose disputed facts were not counted yet."""
        return [row["story"] for row in self._database.query(_UNDISPUTED, (limit,))]

    def count_disputed(self, counted: Mapping[str, int]) -> None:
        """Remember how many facts the sources of each of these stories are at odds over."""
        with self._database.transaction() as connection:
            connection.executemany(
                "UPDATE voices SET disputed = ? WHERE story = ?", [(count, story) for story, count in counted.items()]
            )

    def count_voices(self, counted: Mapping[str, int]) -> None:
        """Remember how many independent voices tell each of these stories."""
        with self._database.transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO voices (story, count) VALUES (?, ?)", counted.items())

    def story(self, number: int) -> str:
        """Return the id of the story that the article tells, empty where it was not grouped yet."""
        rows = self._database.query("SELECT story FROM memberships WHERE article = ?", (number,))
        return str(rows[0]["story"]) if rows else ""

    def story_of(self, article: str) -> str:
        """Return the id of the story that the article with this id tells, empty where it was not grouped or is gone."""
        rows = self._database.query(
            "SELECT m.story FROM memberships m JOIN articles a ON a.number = m.article WHERE a.id = ?", (article,)
        )
        return str(rows[0]["story"]) if rows else ""

    def members(self, story: str) -> Sequence[int]:
        """Return the numbers of the articles that tell the story, the earliest first."""
        rows = self._database.query(
            "SELECT m.article FROM memberships m JOIN articles a ON a.number = m.article "
            "WHERE m.story = ? AND a.hidden = 0 ORDER BY a.sort_time, a.number",
            (story,),
        )
        return [row["article"] for row in rows]

    def assign(self, stories: Mapping[str, str]) -> None:
        """Remember the story of each of these articles, by id."""
        with self._database.transaction() as connection:
            connection.executemany(_ASSIGN, [(story, article) for article, story in stories.items()])

    def ungrouped(self, limit: int) -> Sequence[int]:
        """Return the newest articles that were not grouped yet."""
        return [row["number"] for row in self._database.query(_UNGROUPED, (limit,))]

    def since(self, moment: float, limit: int) -> Sequence[int]:
        """Return the newest articles not older than ``moment``, epoch seconds."""
        return [row["number"] for row in self._database.query(_SINCE, (moment, limit))]

    def told_with(self, numbers: Iterable[int], limit: int) -> Sequence[tuple[int, str, str]]:
        """Return the newest of these articles and of those that share their stories, as far as they were grouped.

        Returns:
            Of each its number, its id and the id of its story.
        """
        rows = self._database.query(_TOLD_WITH, (json.dumps(list(numbers)), limit))
        return [(row["article"], row["id"], row["story"]) for row in rows]

    def decide(self, kind: str, these: Iterable[str], those: Iterable[str] = ()) -> int:
        """Remember what the reader decided about articles, by id; return the number of the decision."""
        values = (kind, json.dumps(sorted(these)), json.dumps(sorted(those)))
        with self._database.transaction() as connection:
            made = connection.execute("INSERT INTO decisions (kind, these, those) VALUES (?, ?, ?)", values)
            return made.lastrowid or 0

    def decisions(self) -> Sequence[tuple[str, frozenset[str], frozenset[str]]]:
        """Return what the reader decided, in order, as (kind, these, those)."""
        rows = self._database.query("SELECT kind, these, those FROM decisions ORDER BY seq")
        return [(row["kind"], frozenset(json.loads(row["these"])), frozenset(json.loads(row["those"]))) for row in rows]

    def undecide(self, number: int = 0) -> tuple[int, str, frozenset[str], frozenset[str]] | None:
        """Forget a decision, or the last one; return its (number, kind, these, those), None where there is none."""
        with self._database.transaction() as connection:
            row = connection.execute(
                "SELECT seq, kind, these, those FROM decisions WHERE ? IN (0, seq) ORDER BY seq DESC LIMIT 1", (number,)
            ).fetchone()
            if row is None:
                return None
            connection.execute("DELETE FROM decisions WHERE seq = ?", (row["seq"],))
        return row["seq"], row["kind"], frozenset(json.loads(row["these"])), frozenset(json.loads(row["those"]))

    def uncompared(self, limit: int) -> Sequence[str]:
        """Return stories of several sources whose articles were not all compared yet, the freshest first."""
        return [row["story"] for row in self._database.query(_UNCOMPARED, (limit,))]

    def is_settled(self, story: str) -> bool:
        """Return whether everything worth comparing in a story was compared."""
        return bool(self._database.query(_SETTLED, (story,)))

    def begin_comparing(self, story: str) -> None:
        """Take note that the articles that a story has now are going to be compared."""
        with self._database.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO stories_compared (story) VALUES (?)", (story,))

    def settle(self, story: str) -> None:
        """Take note that they were; nothing happens where the story has changed since."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE stories_compared SET done = 1 WHERE story = ?", (story,))

    def compared(self, story: str) -> Mapping[tuple[str, str], int]:
        """Return how many conflicts the pairs of a story have that were compared, by the ids of the articles."""
        return {(row["one"], row["other"]): row["count"] for row in self._database.query(_COMPARED, (story,))}

    def count_conflicts(self, counted: Mapping[tuple[int, int], int]) -> None:
        """Remember how many conflicts each of these pairs has."""
        with self._database.transaction() as connection:
            connection.executemany(
                "INSERT OR REPLACE INTO conflicts (one, other, count) VALUES (?, ?, ?)",
                [(min(pair), max(pair), count) for pair, count in counted.items()],
            )
            connection.executemany(_STALE, [(min(pair),) for pair, count in counted.items() if count])

    def told_by_among(self, numbers: Sequence[int], low: int, high: int | None) -> frozenset[int]:
        """Return which of these articles tell a story of ``low`` to ``high`` sources."""
        parameters = {"numbers": json.dumps(list(numbers)), "low": low, "high": high if high is not None else 1 << 31}
        return frozenset(row["article"] for row in self._database.query(_IN_STORIES_OF, parameters))

    def sizes(self, numbers: Sequence[int]) -> Mapping[int, int]:
        """Return how many sources tell the story of each of these articles, for those that were grouped."""
        return {row["article"]: row["n"] for row in self._database.query(_SIZES, (json.dumps(list(numbers)),))}

    def contradicted_among(self, numbers: Sequence[int]) -> frozenset[int]:
        """Return which of these articles are known to contradict another of their story."""
        return frozenset(row["article"] for row in self._database.query(_WITH_CONFLICTS, (json.dumps(list(numbers)),)))
