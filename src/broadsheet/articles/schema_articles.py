"""Sources, articles, texts and marks; copies, rules and lists. The order is in :mod:`broadsheet.articles.schema`."""

from __future__ import annotations

# Heads are thin and texts are fat: a list of 100,000 rows is walked without touching a text.
FIRST = """
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

# Copies of one text in several sources: two fingerprints that differ in at most three of their 64 bits agree in one of
# four quarters at least, and each is looked up in an index of its own. 0 stands for a text too short to have any.
COPIES_AND_RULES = """
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

# The words of texts that lead somewhere, as JSON: [[where they begin, the words, the address], ...]. They count only as
# long as those words stand there: the text may since have become another.
LINKS_IN_TEXTS = """
CREATE TABLE links (
  article INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  links   TEXT NOT NULL
);
"""

# A list shows the copies of one text as one row, and leaves out the sources that the reader hid: all that decides about
# a row stands in the index (what the index is limited to as well: else SQLite reads the row), so that the rows before a
# page are passed over without being read. An article is indexed anew when its text changes, not when its teaser does.
LISTS = """
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
