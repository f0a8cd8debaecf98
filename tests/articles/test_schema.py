"""Every earlier version of the database becomes the newest, with its data in it."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Store, View
from broadsheet.articles.schema import APPLICATION_ID, MIGRATIONS, VERSION

if TYPE_CHECKING:
    from pathlib import Path

DATA = """
INSERT INTO sources (number, kind, address, name, added) VALUES (1, 'feed', 'https://gazette.example', 'Gazette', 1);
INSERT INTO articles (number, id, source, key, title, first_seen, sort_time, read, starred)
VALUES (1, '0123456789ab', 1, 'k', 'Fire at the mill', 5, 5, 1, 1);
INSERT INTO texts (article, text) VALUES (1, 'The mill burnt down.');
"""


def shape(path: Path) -> set[tuple[str, str, str]]:
    with sqlite3.connect(path) as connection:
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {(kind, name, " ".join(sql.split())) for kind, name, sql in rows}


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_an_older_library_opens_with_everything_in_it(tmp_path: Path, version: int) -> None:
    path = tmp_path / "old" / "library.db"
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        for script in MIGRATIONS[:version]:
            connection.executescript(script)
        connection.executescript(DATA)
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    with Store(path.parent) as store:
        [head] = store.listing.page(View(), limit=5)
        assert (head.id, head.title, head.read, head.starred) == ("0123456789ab", "Fire at the mill", True, True)
        assert store.texts.get([1])[0].text == "The mill burnt down."
        assert store.verify() == []
    Store(tmp_path / "new").close()
    assert shape(path) == shape(tmp_path / "new" / "library.db")
