"""Backups: whole while others write, refused where they would cost something, found sound before they are put back."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import threading
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.articles import Article, Incoming, SourceKind, Store, StoreError, View
from broadsheet.articles.backup import back_up, examine, restore
from broadsheet.articles.schema import APPLICATION_ID, MIGRATIONS, VERSION
from broadsheet.library import Library

if TYPE_CHECKING:
    from pathlib import Path

NOON = 1_780_000_000.0


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    with Library.open(tmp_path / "library") as library:
        library.mark_starred([1])
        library.searching.update()
    return tmp_path / "library"


@pytest.fixture
def copy(directory: Path, tmp_path: Path) -> Path:
    with Store(directory) as store:
        assert back_up(store, tmp_path / "copy.db") == 5
    return tmp_path / "copy.db"


def test_a_copy_is_one_private_file_and_comes_back_whole(copy: Path, tmp_path: Path) -> None:
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert {path.name for path in tmp_path.iterdir()} == {"library", "copy.db"}
    assert restore(tmp_path / "elsewhere", copy) is None
    assert stat.S_IMODE((tmp_path / "elsewhere").stat().st_mode) == 0o700
    with Library.open(tmp_path / "elsewhere") as library:
        assert library.count(View()) == 5
        assert [head.number for head in library.page(View(), limit=9) if head.starred] == [1]
        library.searching.update()
        assert library.searching.search("karpathy").total == 5


def test_a_copy_made_while_others_write_is_of_one_moment(directory: Path, tmp_path: Path) -> None:
    stop, failures = threading.Event(), []
    article = Article.from_text("word " * 5_000, title="Twins")

    def write() -> None:
        try:
            with Store(directory) as store:
                source = store.sources.add(SourceKind.FEED, "https://twins.example/", "Twins", now=NOON)
                for number in range(10_000):
                    # Two at once: a copy that had one of them without the other would be of no moment at all.
                    store.texts.take(source, [Incoming(f"{number}{side}", article) for side in "ab"], now=NOON)
                    if stop.is_set():
                        break
        except BaseException as error:  # noqa: BLE001 - carried to the main thread
            failures.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        with Store(directory) as store:
            counts = [back_up(store, tmp_path / f"{turn}.db") for turn in range(5)]
    finally:
        stop.set()
        writer.join()
    assert failures == []
    assert all((count - 5) % 2 == 0 for count in counts)
    for turn, count in enumerate(counts):
        with closing(sqlite3.connect(tmp_path / f"{turn}.db")) as copied:
            assert copied.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            assert copied.execute("SELECT count(*) FROM texts").fetchone() == (count,)


def test_nothing_is_overwritten_unasked(directory: Path, copy: Path) -> None:
    before = copy.read_bytes()
    with Store(directory) as store:
        with pytest.raises(StoreError, match="is there already; give --force"):
            back_up(store, copy)
        assert copy.read_bytes() == before
        store.marks.starred([2], on=True)
        assert back_up(store, copy, force=True) == 5
    with pytest.raises(StoreError, match="has a library already; give --force"):
        restore(directory, copy)


def test_what_is_replaced_is_kept_with_its_index(directory: Path, copy: Path) -> None:
    with Library.open(directory) as library:
        library.mark_starred([2])
    aside = restore(directory, copy, force=True)
    assert aside is not None
    assert aside.parent == directory
    with Library.open(directory) as library:
        assert [head.number for head in library.page(View(), limit=9) if head.starred] == [1]
        library.searching.update()
        assert library.searching.search("karpathy").total == 5
        assert list(library.searching.verify()) == []
    with Library.open(aside) as library:
        assert {head.number for head in library.page(View(), limit=9) if head.starred} == {1, 2}
    again = restore(directory, copy, force=True)
    assert again not in {None, aside}


def test_a_library_in_use_is_not_replaced(directory: Path, copy: Path) -> None:
    with closing(sqlite3.connect(directory / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is in use: leave Broadsheet everywhere"):
            restore(directory, copy, force=True)
        other.execute("ROLLBACK")
    with Library.open(directory) as library:
        assert library.count(View()) == 5
        assert list(library.searching.verify()) == []


def test_a_library_that_somebody_only_reads_is_not_replaced_either(directory: Path, copy: Path) -> None:
    # What it would write later would go to the library laid aside.
    with Store(directory) as reader:
        assert reader.listing.count(View()) == 5
        with pytest.raises(StoreError, match="is in use: leave Broadsheet everywhere"):
            restore(directory, copy, force=True)
        reader.marks.starred([3], on=True)
    assert not list(directory.glob("replaced-*"))
    aside = restore(directory, copy, force=True)
    assert aside is not None
    with Store(aside) as store:
        assert {head.number for head in store.listing.page(View(), limit=9) if head.starred} == {1, 3}


def test_where_the_old_cannot_be_laid_aside_it_stays(
    directory: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("broadsheet.articles.backup._name_also", full)
    with pytest.raises(StoreError, match="no space left on device"):
        restore(directory, copy, force=True)
    with Library.open(directory) as library:
        assert library.count(View()) == 5
        assert list(library.searching.verify()) == []
        assert library.searching.search("karpathy").total == 5  # with the index it had
    assert {path.name for path in directory.iterdir()} == {"library.db", "index"}


def torn(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def scrambled(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[5 * 4096 : 9 * 4096] = os.urandom(4 * 4096)
    path.write_bytes(content)


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")


def another(path: Path) -> None:
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA application_id = 7")


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (torn, "damaged|cannot be used"),
        (scrambled, "damaged|cannot be used"),
        (newer, "newer Broadsheet"),
        (another, "is no library"),
        (lambda path: path.write_bytes(b"no database at all " * 500), "cannot be used"),
        (lambda path: path.write_bytes(b""), "is no library"),
        (lambda path: path.unlink(), "is not there"),
    ],
)
def test_an_unsound_copy_changes_nothing(directory: Path, copy: Path, damage: Any, said: str) -> None:
    damage(copy)
    before = {path: path.stat().st_mtime_ns for path in directory.rglob("*") if path.is_file()}
    with pytest.raises(StoreError, match=said):
        restore(directory, copy, force=True)
    assert {path: path.stat().st_mtime_ns for path in directory.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_copy_of_an_older_version_is_brought_up(tmp_path: Path, version: int) -> None:
    with closing(sqlite3.connect(tmp_path / "old.db")) as database, database:
        for script in MIGRATIONS[:version]:
            database.executescript(script)
        database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        database.execute(f"PRAGMA user_version = {version}")
    assert examine(tmp_path / "old.db") == 0
    restore(tmp_path / "library", tmp_path / "old.db")
    with Store(tmp_path / "library") as store:
        assert store.verify() == []


def test_where_it_cannot_be_written_that_is_said_and_nothing_is_left(directory: Path, tmp_path: Path) -> None:
    with Store(directory) as store, pytest.raises(StoreError, match="cannot be written: no such file"):
        back_up(store, tmp_path / "nowhere" / "copy.db")
    assert {path.name for path in tmp_path.iterdir()} == {"library"}


def test_the_commands(directory: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from broadsheet.cli import run

    def call(*arguments: str) -> tuple[int, str]:
        code = run(["--library", str(directory), *arguments], reader=lambda _: 0)
        streams = capsys.readouterr()
        return code, streams.out + streams.err

    file = str(tmp_path / "mine.backup")
    assert call("backup", file) == (0, f"5 articles copied to {file}\n")
    assert call("backup", file)[0] == 1
    assert call("restore", file)[0] == 1
    code, said = call("restore", file, "--force")
    assert (code, said.startswith(f"restored from {file}; the library that was there is kept in ")) == (0, True)
