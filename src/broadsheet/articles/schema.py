"""The shape of the library's database, version by version, and how an older one becomes the newest.

``PRAGMA user_version`` holds the version; ``PRAGMA application_id`` says that the file is ours. The way
from an older version runs in one transaction, so a process killed in the middle leaves the older one whole.
"""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from broadsheet.articles.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APPLICATION_ID = 0x42524453  # "BRDS"

# Heads are thin and texts are fat: a list of 100,000 rows is walked without touching a text.
_VERSION_1 = """
CREATE TABLE sources (
  number   INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,
  address  TEXT NOT NULL,
  name     TEXT NOT NULL,
  home     TEXT NOT NULL DEFAULT '',
  folder   TEXT NOT NULL DEFAULT '',
  tags     TEXT NOT NULL DEFAULT '[]',
  settings TEXT NOT NULL DEFAULT '{}',
  added    REAL NOT NULL,
  UNIQUE (kind, address)
);

CREATE TABLE fetches (
  source      INTEGER PRIMARY KEY REFERENCES sources (number) ON DELETE CASCADE,
  etag        TEXT NOT NULL DEFAULT '',
  modified    TEXT NOT NULL DEFAULT '',
  body_hash   TEXT NOT NULL DEFAULT '',
  checked     REAL NOT NULL DEFAULT 0,
  due         REAL NOT NULL DEFAULT 0,
  not_before  REAL NOT NULL DEFAULT 0,
  failures    INTEGER NOT NULL DEFAULT 0,
  error       TEXT NOT NULL DEFAULT '',
  advice      TEXT NOT NULL DEFAULT '',
  error_since REAL,
  moved_to    TEXT NOT NULL DEFAULT '',
  moves       INTEGER NOT NULL DEFAULT 0,
  disabled    TEXT NOT NULL DEFAULT '',
  notes       TEXT NOT NULL DEFAULT ''
);

CREATE TABLE articles (
  number      INTEGER PRIMARY KEY AUTOINCREMENT,
  id          TEXT NOT NULL UNIQUE,
  source      INTEGER NOT NULL REFERENCES sources (number) ON DELETE CASCADE,
  key         TEXT NOT NULL,
  title       TEXT NOT NULL,
  url         TEXT NOT NULL DEFAULT '',
  author      TEXT NOT NULL DEFAULT '',
  language    TEXT NOT NULL DEFAULT '',
  published   TEXT NOT NULL DEFAULT '',
  first_seen  REAL NOT NULL,
  sort_time   REAL NOT NULL,
  words       INTEGER NOT NULL DEFAULT 0,
  canonical   TEXT NOT NULL DEFAULT '',
  fingerprint INTEGER,
  twin_of     INTEGER REFERENCES articles (number) ON DELETE SET NULL,
  read        INTEGER NOT NULL DEFAULT 0,
  starred     INTEGER NOT NULL DEFAULT 0,
  hidden      INTEGER NOT NULL DEFAULT 0,
  UNIQUE (source, key)
);
CREATE INDEX articles_by_time   ON articles (sort_time DESC, number DESC) WHERE hidden = 0;
CREATE INDEX articles_unread    ON articles (sort_time DESC, number DESC) WHERE hidden = 0 AND read = 0;
CREATE INDEX articles_starred   ON articles (sort_time DESC, number DESC) WHERE hidden = 0 AND starred = 1;
CREATE INDEX articles_by_source ON articles (source, sort_time DESC, number DESC) WHERE hidden = 0;
CREATE INDEX articles_counts    ON articles (source, read) WHERE hidden = 0;
CREATE INDEX articles_canonical ON articles (canonical) WHERE canonical <> '';
CREATE INDEX articles_twins     ON articles (twin_of) WHERE twin_of IS NOT NULL;

CREATE TABLE texts (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  text    TEXT NOT NULL,
  summary TEXT NOT NULL DEFAULT '',
  feed_text TEXT NOT NULL DEFAULT ''
);

CREATE TABLE pages (
  article  INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  attempts INTEGER NOT NULL DEFAULT 0,
  due      REAL NOT NULL DEFAULT 0,
  error    TEXT NOT NULL DEFAULT ''
);

CREATE TABLE revisions (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  taken   REAL NOT NULL,
  title   TEXT NOT NULL,
  text    TEXT NOT NULL
);
CREATE INDEX revisions_by_article ON revisions (article, taken);

CREATE TABLE tags (
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  tag     TEXT NOT NULL,
  PRIMARY KEY (article, tag)
) WITHOUT ROWID;
CREATE INDEX tags_by_tag ON tags (tag, article);

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE changes (
  seq    INTEGER PRIMARY KEY AUTOINCREMENT,
  number INTEGER NOT NULL,
  gone   INTEGER NOT NULL DEFAULT 0
);
CREATE TRIGGER text_added AFTER INSERT ON texts BEGIN
  INSERT INTO changes (number) VALUES (NEW.article);
END;
CREATE TRIGGER text_changed AFTER UPDATE ON texts BEGIN
  INSERT INTO changes (number) VALUES (NEW.article);
END;
CREATE TRIGGER head_changed AFTER UPDATE OF title, url, author, language, sort_time, source ON articles BEGIN
  INSERT INTO changes (number) VALUES (NEW.number);
END;
CREATE TRIGGER article_hidden AFTER UPDATE OF hidden ON articles WHEN OLD.hidden <> NEW.hidden BEGIN
  INSERT INTO changes (number, gone) VALUES (NEW.number, NEW.hidden);
END;
CREATE TRIGGER article_gone AFTER DELETE ON articles BEGIN
  INSERT INTO changes (number, gone) VALUES (OLD.number, 1);
END;
CREATE TRIGGER source_renamed AFTER UPDATE OF name ON sources WHEN OLD.name <> NEW.name BEGIN
  INSERT INTO changes (number) SELECT number FROM articles WHERE source = NEW.number;
END;
"""

_VERSION_2 = """
-- Which story each article tells, as the grouping left it; without a row until it was grouped.
CREATE TABLE memberships (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  story   TEXT NOT NULL
);
CREATE INDEX memberships_by_story ON memberships (story, article);

-- What the reader joined ("joined") or parted ("parted"), as JSON lists of article ids.
CREATE TABLE decisions (
  seq   INTEGER PRIMARY KEY AUTOINCREMENT,
  kind  TEXT NOT NULL,
  these TEXT NOT NULL,
  those TEXT NOT NULL DEFAULT '[]'
);

-- How many conflicts two articles of one story have; kept so that has:conflict asks no comparison.
CREATE TABLE conflicts (
  one   INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  other INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  count INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE INDEX conflicts_by_other ON conflicts (other);

-- An article with another text is grouped and compared anew.
CREATE TRIGGER text_regrouped AFTER UPDATE OF text ON texts WHEN OLD.text <> NEW.text BEGIN
  DELETE FROM memberships WHERE article = NEW.article;
  DELETE FROM conflicts WHERE one = NEW.article OR other = NEW.article;
END;
"""

# Copies of one text in several sources: two fingerprints that differ in at most three of their 64 bits agree in one of
# four quarters at least, and each is looked up in an index of its own. 0 stands for a text too short to have any.
_VERSION_3 = """
CREATE INDEX articles_unmarked ON articles (number) WHERE fingerprint IS NULL;
CREATE INDEX articles_quarter_1 ON articles (fingerprint & 65535) WHERE fingerprint <> 0;
CREATE INDEX articles_quarter_2 ON articles ((fingerprint >> 16) & 65535) WHERE fingerprint <> 0;
CREATE INDEX articles_quarter_3 ON articles ((fingerprint >> 32) & 65535) WHERE fingerprint <> 0;
CREATE INDEX articles_quarter_4 ON articles ((fingerprint >> 48) & 65535) WHERE fingerprint <> 0;

CREATE TABLE rules (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  query  TEXT NOT NULL,
  action TEXT NOT NULL,
  added  REAL NOT NULL
);

CREATE TABLE ruled (
  rule    INTEGER NOT NULL REFERENCES rules (number) ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  PRIMARY KEY (rule, article)
) WITHOUT ROWID;
CREATE INDEX ruled_by_article ON ruled (article);
"""

# A list shows the copies of one text as one row, and leaves out the sources that the reader hid: all that decides about
# a row stands in the index (what the index is limited to as well: else SQLite reads the row), so that the rows before a
# page are passed over without being read. An article is indexed anew when its text changes, not when its teaser does.
_VERSION_4 = """
ALTER TABLE sources ADD COLUMN hidden INTEGER GENERATED ALWAYS AS (json_extract(settings, '$.hidden') IS 1) VIRTUAL;

DROP INDEX articles_by_time;
DROP INDEX articles_unread;
DROP INDEX articles_starred;
DROP INDEX articles_by_source;
DROP INDEX articles_counts;
CREATE INDEX articles_by_time   ON articles (sort_time DESC, number DESC, source, twin_of, hidden) WHERE hidden = 0;
CREATE INDEX articles_unread    ON articles (sort_time DESC, number DESC, source, twin_of, hidden, read)
  WHERE hidden = 0 AND read = 0;
CREATE INDEX articles_starred   ON articles (sort_time DESC, number DESC, source, twin_of, hidden, starred)
  WHERE hidden = 0 AND starred = 1;
CREATE INDEX articles_by_source ON articles (source, sort_time DESC, number DESC, twin_of, hidden, read)
  WHERE hidden = 0;

DROP TRIGGER text_changed;
CREATE TRIGGER text_changed AFTER UPDATE OF text ON texts WHEN OLD.text <> NEW.text BEGIN
  INSERT INTO changes (number) VALUES (NEW.article);
END;
-- A teaser that says what the text says is none.
UPDATE texts SET summary = '' WHERE summary = text;

-- Queries that the reader keeps; origin is what a query was translated from, in the words of the program it came from.
CREATE TABLE searches (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  name   TEXT NOT NULL UNIQUE COLLATE NOCASE,
  query  TEXT NOT NULL,
  origin TEXT NOT NULL DEFAULT '',
  added  REAL NOT NULL
);
"""

# Which articles answer the saved searches, and which are to be looked at: with no search nothing is noted.
_VERSION_5 = """
CREATE TABLE answers (
  search  INTEGER NOT NULL REFERENCES searches (number) ON DELETE CASCADE,
  part    INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  PRIMARY KEY (search, part, article)
) WITHOUT ROWID;
CREATE INDEX answers_by_article ON answers (article);

CREATE TABLE judgings (
  search INTEGER PRIMARY KEY REFERENCES searches (number) ON DELETE CASCADE,
  asked  TEXT NOT NULL
);

CREATE TABLE unjudged (
  seq     INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL
);
CREATE TRIGGER judge_added AFTER INSERT ON texts WHEN EXISTS (SELECT 1 FROM searches) BEGIN
  INSERT INTO unjudged (article) VALUES (NEW.article);
END;
CREATE TRIGGER judge_text AFTER UPDATE OF text ON texts
WHEN OLD.text <> NEW.text AND EXISTS (SELECT 1 FROM searches) BEGIN
  INSERT INTO unjudged (article) VALUES (NEW.article);
END;
CREATE TRIGGER judge_head AFTER UPDATE OF title, url, author, language, source ON articles
WHEN EXISTS (SELECT 1 FROM searches) BEGIN
  INSERT INTO unjudged (article) VALUES (NEW.number);
END;
CREATE TRIGGER judge_shown AFTER UPDATE OF hidden ON articles
WHEN OLD.hidden AND NOT NEW.hidden AND EXISTS (SELECT 1 FROM searches) BEGIN
  INSERT INTO unjudged (article) VALUES (NEW.number);
END;
CREATE TRIGGER judge_renamed AFTER UPDATE OF name ON sources
WHEN OLD.name <> NEW.name AND EXISTS (SELECT 1 FROM searches) BEGIN
  INSERT INTO unjudged (article) SELECT number FROM articles WHERE source = NEW.number;
END;
"""

_VERSION_6 = """
-- What the reader saw of a story: digests of its articles' texts, and the facts that sources gave differently, in JSON.
CREATE TABLE stories_seen (
  story     TEXT PRIMARY KEY,
  texts     TEXT NOT NULL,
  conflicts TEXT NOT NULL DEFAULT '[]'
) WITHOUT ROWID;

-- How many independent voices tell a story: copies of one text are one. Without a row until they were counted.
CREATE TABLE voices (
  story TEXT PRIMARY KEY,
  count INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TRIGGER voices_joined AFTER INSERT ON memberships BEGIN
  DELETE FROM voices WHERE story = NEW.story;
END;
CREATE TRIGGER voices_moved AFTER UPDATE OF story ON memberships BEGIN
  DELETE FROM voices WHERE story = OLD.story OR story = NEW.story;
END;
CREATE TRIGGER voices_left AFTER DELETE ON memberships BEGIN
  DELETE FROM voices WHERE story = OLD.story;
END;
"""

_VERSION_7 = """
-- How many facts the sources of a story are at odds over, as its matrix shows them; NULL until that was counted.
ALTER TABLE voices ADD COLUMN disputed INTEGER;
"""

MIGRATIONS: tuple[str, ...] = (
    _VERSION_1,
    _VERSION_2,
    _VERSION_3,
    _VERSION_4,
    _VERSION_5,
    _VERSION_6,
    _VERSION_7,
)
"""``MIGRATIONS[n]`` turns version ``n`` into version ``n + 1``."""

VERSION = len(MIGRATIONS)


def refuse_foreign(connection: sqlite3.Connection, path: Path) -> int:
    """Return the version of the database at ``path``, 0 where the file is empty; nothing is changed.

    Raises:
        StoreError: It belongs to another program or to a newer Broadsheet.
    """
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if tables and application != APPLICATION_ID:
        message = f"{path} is a database of another program; choose another place with --library"
        raise StoreError(message)
    if version > VERSION:
        message = f"{path} was written by a newer Broadsheet (schema {version}, this one knows {VERSION}): upgrade it"
        raise StoreError(message)
    return int(version)


def migrate(connection: sqlite3.Connection, path: Path) -> None:
    """Bring the database at ``path`` to :data:`VERSION`, making it if the file is empty.

    Raises:
        StoreError: It belongs to another program or to a newer Broadsheet. Nothing was changed.
    """
    version = refuse_foreign(connection, path)
    if version == VERSION:
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have migrated while this one waited for the lock.
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        for script in MIGRATIONS[version:]:
            for statement in _statements(script):
                connection.execute(statement)
        # PRAGMA takes no parameters; both numbers are constants of this module.
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        connection.execute(f"PRAGMA user_version = {VERSION:d}")
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def _statements(script: str) -> Iterator[str]:
    """Split a script at the ends of its statements: executescript would commit before it starts."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
