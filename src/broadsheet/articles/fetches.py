"""How the fetching of each feed stands: validators, due times, failures, moves; kept with the articles it brought."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from broadsheet.articles.clean import clean_line
from broadsheet.articles.copies import link_same_address
from broadsheet.articles.model import SourceKind
from broadsheet.articles.standing import elect, leaders_of_sources
from broadsheet.articles.texts import Incoming, Outcome

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Mapping, Sequence

    from broadsheet.articles.database import Database
    from broadsheet.articles.texts import Texts

_STATES = """
SELECT s.number, s.address, s.name, s.settings, f.*
FROM sources s LEFT JOIN fetches f ON f.source = s.number
WHERE s.kind = 'feed'
  AND s.number NOT IN (SELECT set_aside.value FROM meta m, json_each(m.value) set_aside WHERE m.key = 'set-aside')
ORDER BY s.number
"""
_KEEP = """
INSERT INTO fetches (source, etag, modified, body_hash, checked, due, not_before, failures, error, advice, error_since,
                     moved_to, moves, disabled, notes)
VALUES (:source, :etag, :modified, :body_hash, :checked, :due, :not_before, :failures, :error, :advice, :error_since,
        :moved_to, :moves, :disabled, :notes)
ON CONFLICT (source) DO UPDATE SET
  etag = excluded.etag, modified = excluded.modified, body_hash = excluded.body_hash, checked = excluded.checked,
  due = excluded.due, not_before = excluded.not_before, failures = excluded.failures, error = excluded.error,
  advice = excluded.advice, error_since = excluded.error_since, moved_to = excluded.moved_to, moves = excluded.moves,
  disabled = excluded.disabled, notes = excluded.notes
"""
_KNOWN_KEYS = "SELECT key FROM articles WHERE source = ? AND key IN (SELECT value FROM json_each(?))"
_KNOWN_ADDRESSES = """
SELECT canonical, min(key) AS key FROM articles
WHERE source = ? AND canonical <> '' AND canonical IN (SELECT value FROM json_each(?))
GROUP BY canonical HAVING count(*) = 1
"""
_WANT = """
INSERT INTO pages (article)
SELECT number FROM articles WHERE source = ? AND url <> '' AND key IN (SELECT value FROM json_each(?))
AND number IN (SELECT value FROM json_each(?))
ON CONFLICT DO NOTHING
"""


@dataclass(frozen=True, slots=True)
class FetchState:
    """How the fetching of one feed stands; times are epoch seconds, 0 for never.

    Attributes:
        source: The number of its source.
        address: Where it is fetched from.
        name: What the reader sees.
        settings: What the reader set for this feed, as JSON gives it.
        etag: The validator of the last answer.
        modified: The Last-Modified of the last answer.
        body_hash: A hash of the last body.
        checked: When it was last asked.
        due: When it is asked next by itself.
        not_before: Until when it is left alone even if the reader asks: the server's wish, or patience.
        failures: How often in a row it has failed.
        error: What is wrong, one line; empty where nothing is.
        advice: What the reader can do about it.
        error_since: When the failures began.
        moved_to: Where it has said for good that it moved.
        moves: How often in a row it has said so.
        disabled: Why it is not asked any more; empty where it is.
        notes: What the reader should know about its last document.
    """

    source: int
    address: str
    name: str
    settings: Mapping[str, Any]
    etag: str = ""
    modified: str = ""
    body_hash: str = ""
    checked: float = 0.0
    due: float = 0.0
    not_before: float = 0.0
    failures: int = 0
    error: str = ""
    advice: str = ""
    error_since: float | None = None
    moved_to: str = ""
    moves: int = 0
    disabled: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class FeedFacts:
    """What a feed says about itself; what is empty changes nothing."""

    title: str = ""
    home: str = ""


@dataclass(frozen=True, slots=True)
class Description:
    """What is remembered about a source beside its name: home page, tags, and settings as JSON gives them."""

    home: str = ""
    tags: tuple[str, ...] = ()
    settings: Mapping[str, Any] = field(default_factory=dict)


class Fetches:
    """The fetches table."""

    def __init__(self, database: Database, texts: Texts) -> None:
        self._database = database
        self._texts = texts

    def states(self) -> Sequence[FetchState]:
        """Return how every feed stands, in the order they were added."""
        return [_state(row) for row in self._database.query(_STATES)]

    def keep(self, state: FetchState) -> None:
        """Remember how a feed stands; one that was removed meanwhile stays removed."""
        with self._database.transaction() as connection:
            _keep(connection, state)

    def complete(
        self,
        state: FetchState,
        batch: Sequence[Incoming],
        *,
        facts: FeedFacts = FeedFacts(),
        teasers: Collection[str] = (),
        now: float,
    ) -> Outcome:
        """Take in what a feed brought together with how it stands now: both or neither is kept.

        Args:
            state: How it stands now; a new address in it is where the feed has moved.
            batch: Its articles.
            facts: What it says about itself. Its title replaces a name that is only its address.
            teasers: The keys of the articles whose page should be fetched for the whole text.
            now: Epoch seconds.
        """
        with self._database.transaction() as connection:
            if not _keep(connection, state):
                return Outcome()
            _introduce(connection, state, facts)
            outcome = self._texts.take(state.source, batch, now=now)
            link_same_address(connection, outcome.added)
            if teasers:
                numbers = json.dumps(outcome.added + outcome.revised)
                connection.execute(_WANT, (state.source, json.dumps(list(teasers)), numbers))
        return outcome

    def known(self, source: int, keys: Collection[str], addresses: Collection[str]) -> tuple[set[str], dict[str, str]]:
        """Return which of the keys the source has, and canonical address -> key for those that one article has."""
        if not self._database.query("SELECT 1 FROM articles WHERE source = ? LIMIT 1", (source,)):
            return set(), {}
        rows = self._database.query(_KNOWN_KEYS, (source, json.dumps(list(keys))))
        held = self._database.query(_KNOWN_ADDRESSES, (source, json.dumps(list(addresses))))
        return {row["key"] for row in rows}, {row["canonical"]: row["key"] for row in held}

    def article_at(self, canonical: str) -> int | None:
        """Return the number of the article whose address has this canonical form, the longest text of several."""
        rows = self._database.query(
            "SELECT number FROM articles WHERE canonical = ? AND canonical <> '' ORDER BY words DESC LIMIT 1",
            (canonical,),
        )
        return int(rows[0]["number"]) if rows else None

    def configure(self, source: int, settings: Mapping[str, Any]) -> None:
        """Replace the settings of a source."""
        with self._database.transaction() as connection:
            connection.execute("UPDATE sources SET settings = ? WHERE number = ?", (json.dumps(settings), source))
            elect(connection, leaders_of_sources(connection, [source]))  # it may be hidden now, or shown again

    def describe(self, source: int, *, home: str = "", tags: Sequence[str] | None = None) -> None:
        """Remember a source's home page and the tags it is filed under; what is not given stays."""
        with self._database.transaction() as connection:
            if home:
                connection.execute("UPDATE sources SET home = ? WHERE number = ?", (home, source))
            if tags is not None:
                cleaned = [name for tag in tags if (name := clean_line(tag, limit=60))]
                connection.execute("UPDATE sources SET tags = ? WHERE number = ?", (json.dumps(cleaned), source))

    def description(self, source: int) -> Description:
        """Return what is remembered about a source: nothing where there is none of this number."""
        for row in self._database.query("SELECT home, tags, settings FROM sources WHERE number = ?", (source,)):
            return Description(row["home"], tuple(json.loads(row["tags"])), json.loads(row["settings"]))
        return Description()

    def descriptions(self) -> Mapping[int, tuple[str, tuple[str, ...]]]:
        """Return home page and tags of every source, by its number."""
        rows = self._database.query("SELECT number, home, tags FROM sources")
        return {row["number"]: (row["home"], tuple(json.loads(row["tags"]))) for row in rows}


def _state(row: sqlite3.Row) -> FetchState:
    about = (row["number"], row["address"], row["name"], json.loads(row["settings"]))
    if row["source"] is None:
        return FetchState(*about)
    return FetchState(
        *about,
        etag=row["etag"],
        modified=row["modified"],
        body_hash=row["body_hash"],
        checked=row["checked"],
        due=row["due"],
        not_before=row["not_before"],
        failures=row["failures"],
        error=row["error"],
        advice=row["advice"],
        error_since=row["error_since"],
        moved_to=row["moved_to"],
        moves=row["moves"],
        disabled=row["disabled"],
        notes=row["notes"],
    )


_COLUMNS = (
    *("source", "etag", "modified", "body_hash", "checked", "due", "not_before", "failures", "error", "advice"),
    *("error_since", "moved_to", "moves", "disabled", "notes"),
)


def _keep(connection: sqlite3.Connection, state: FetchState) -> bool:
    """Write the state down; return whether its source still exists."""
    there = connection.execute("SELECT 1 FROM sources WHERE number = ?", (state.source,)).fetchone()
    if there is not None:
        connection.execute(_KEEP, {name: getattr(state, name) for name in _COLUMNS})
    return there is not None


def _introduce(connection: sqlite3.Connection, state: FetchState, facts: FeedFacts) -> None:
    row = connection.execute("SELECT address, name, home FROM sources WHERE number = ?", (state.source,)).fetchone()
    title = clean_line(facts.title)
    if title and row["name"] == clean_line(row["address"]):
        connection.execute("UPDATE sources SET name = ? WHERE number = ?", (title, state.source))
    if facts.home and facts.home != row["home"]:
        connection.execute("UPDATE sources SET home = ? WHERE number = ?", (facts.home, state.source))
    if state.address != row["address"]:
        _move(connection, state)


def _move(connection: sqlite3.Connection, state: FetchState) -> None:
    moved = connection.execute(
        "UPDATE OR IGNORE sources SET address = ?, settings = ? WHERE number = ? AND kind = ?",
        (state.address, json.dumps(dict(state.settings)), state.source, SourceKind.FEED),
    ).rowcount
    if not moved:
        note = f"It has moved to {state.address}, which is another of your feeds: remove one of the two."
        connection.execute("UPDATE fetches SET notes = ? WHERE source = ?", (clean_line(note), state.source))
