"""Stories: who tells them, what was decided, seen and counted. The order is in :mod:`broadsheet.articles.schema`."""

from __future__ import annotations

STORIES = """
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

STORIES_SEEN = """
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

DISPUTED = """
-- How many facts the sources of a story are at odds over, as its matrix shows them; NULL until that was counted.
ALTER TABLE voices ADD COLUMN disputed INTEGER;
"""

SETTLED = """
-- Stories whose articles were compared as far as it is worth: 1, or 0 while that is under way. What comes meanwhile
-- takes the row away, so that nobody sets it to 1.
CREATE TABLE stories_compared (
  story TEXT PRIMARY KEY,
  done  INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;
CREATE TRIGGER compared_joined AFTER INSERT ON memberships BEGIN
  DELETE FROM stories_compared WHERE story = NEW.story;
END;
CREATE TRIGGER compared_moved AFTER UPDATE OF story ON memberships BEGIN
  DELETE FROM stories_compared WHERE story = OLD.story OR story = NEW.story;
END;
CREATE TRIGGER compared_left AFTER DELETE ON memberships BEGIN
  DELETE FROM stories_compared WHERE story = OLD.story;
END;

-- An article that is shown again is a voice again.
CREATE TRIGGER story_hidden AFTER UPDATE OF hidden ON articles WHEN OLD.hidden <> NEW.hidden BEGIN
  DELETE FROM stories_compared WHERE story = (SELECT story FROM memberships WHERE article = NEW.number);
  DELETE FROM voices WHERE story = (SELECT story FROM memberships WHERE article = NEW.number);
END;
"""
