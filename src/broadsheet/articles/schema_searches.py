"""Saved searches. The order of the versions is in :mod:`broadsheet.articles.schema`."""

from __future__ import annotations

# Which articles answer the saved searches, and which are to be looked at: with no search nothing is noted.
SAVED_SEARCHES = """
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
