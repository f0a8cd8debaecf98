"""Whatever an earlier version held, row by row in every table, the newest still holds; going back is refused."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.articles import Scope, Store, StoreError, View
from broadsheet.articles.schema import APPLICATION_ID, MIGRATIONS, VERSION
from broadsheet.library import Library

if TYPE_CHECKING:
    from pathlib import Path

ROWS = 3
PRECIOUS = {
    *("sources", "fetches", "articles", "texts", "revisions", "tags", "pages", "rules", "ruled", "meta", "searches"),
    *("decisions",),
}
"""What cannot be made again: what came in, and what the reader did. Everything else follows from it."""


def tables(database: sqlite3.Connection) -> list[str]:
    rows = database.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return [row[0] for row in rows]


def columns(database: sqlite3.Connection, table: str) -> dict[str, str]:
    return {row["name"]: row["type"] for row in database.execute("SELECT * FROM pragma_table_info(?)", (table,))}


def value(table: str, column: str, kind: str, row: int) -> object:
    """Return something that fits into a column: references lead to the row of the same number."""
    given = {"id": f"{row:012}", "kind": "feed", "tags": '["a"]', "settings": "{}", "hidden": 0, "numbers": "[1]"}
    if column == "published":
        return "2026-05-19T10:00:00+00:00"
    if column in given and (kind == "TEXT" or column == "hidden"):
        return given[column]
    return {"INTEGER": row, "REAL": row + 0.5, "BLOB": b"\0"}.get(kind, f"{table} {column} {row}")


def filled(path: Path, version: int) -> dict[str, list[dict[str, Any]]]:
    """Make a library of a version with rows in every table; return those rows."""
    path.parent.mkdir(mode=0o700)
    with closing(sqlite3.connect(path)) as database, database:
        database.row_factory = sqlite3.Row
        for script in MIGRATIONS[:version]:
            database.executescript(script)
        for table in tables(database):
            names = columns(database, table)
            for row in range(1, ROWS + 1):
                values = [value(table, name, kind, row) for name, kind in names.items()]
                marks = ", ".join("?" * len(values))
                # A trigger of another table may have made the row already.
                database.execute(f"INSERT OR REPLACE INTO {table} ({', '.join(names)}) VALUES ({marks})", values)  # noqa: S608 - names of the schema
        database.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        database.execute(f"PRAGMA user_version = {version:d}")
        database.commit()
        return contents(database)


def contents(database: sqlite3.Connection) -> dict[str, list[dict[str, Any]]]:
    return {
        table: [dict(row) for row in database.execute(f"SELECT * FROM {table} ORDER BY 1, 2")]  # noqa: S608 - as above
        for table in tables(database)
    }


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_every_row_of_every_earlier_version_is_kept(tmp_path: Path, version: int) -> None:
    path = tmp_path / "library" / "library.db"
    before = filled(path, version)
    assert {table: len(rows) for table, rows in before.items() if len(rows) < ROWS} == {}
    Store(path.parent).close()
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        after = contents(database)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert database.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert PRECIOUS & set(before) <= set(after)
    for table in PRECIOUS & set(before):
        kept = [{name: row[name] for name in row if name in before[table][0]} for row in after[table]]
        assert kept == before[table], table


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_what_was_brought_up_can_be_listed_searched_and_grouped(tmp_path: Path, version: int) -> None:
    filled(tmp_path / "library" / "library.db", version)
    with Library.open(tmp_path / "library", samples=False) as library:
        library.searching.update()
        library.insight.telling.update()
        assert library.store.verify() == []
        assert list(library.searching.verify()) == []
        assert library.count(View(Scope.EVERY)) == ROWS
        assert library.store.memberships.ungrouped(10) == []


def test_a_newer_library_is_refused_in_one_line_and_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "library" / "library.db"
    filled(path, VERSION)
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1:d}")
    before = path.read_bytes()
    with pytest.raises(StoreError, match=rf"newer Broadsheet \(schema {VERSION + 1}, this one knows {VERSION}\)"):
        Store(path.parent)
    assert path.read_bytes() == before
