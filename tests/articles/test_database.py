"""The file itself: permissions, damage, other programs, newer versions, full disks, threads."""

from __future__ import annotations

import errno
import os
import sqlite3
import stat
import threading
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import Article, Incoming, SourceKind, Store, StoreError, View
from broadsheet.articles.schema import VERSION, refuse_foreign

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

NOON = 1_780_000_000.0


def test_the_directory_is_the_readers_own(tmp_path: Path) -> None:
    Store(tmp_path / "deep" / "library").close()
    assert stat.S_IMODE((tmp_path / "deep" / "library").stat().st_mode) == 0o700


def test_a_file_where_the_directory_should_be_is_told_of(tmp_path: Path) -> None:
    (tmp_path / "news").write_text("no library")
    with pytest.raises(StoreError, match="news is no directory"):
        Store(tmp_path / "news")


def test_a_directory_that_may_not_be_entered_is_told_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_path: Path) -> bool:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    # Who may do everything cannot be kept out by permissions.
    monkeypatch.setattr(type(tmp_path), "is_symlink", denied)
    with pytest.raises(StoreError, match=r"cannot be entered \(permission denied\); check its permissions"):
        Store(tmp_path)


def test_what_was_stored_is_there_after_opening_again(tmp_path: Path) -> None:
    with Store(tmp_path) as store:
        source = store.sources.add(SourceKind.FEED, "https://gazette.example", "Gazette", now=NOON)
        store.texts.take(source, [Incoming("k", Article.from_text("Text of it.", title="T"))], now=NOON)
        store.remember("place", "here")
    with Store(tmp_path) as store:
        assert store.listing.count(View()) == 1
        assert store.meta("place") == "here"
        assert store.verify() == []


def test_a_damaged_file_is_left_as_it_is(tmp_path: Path) -> None:
    Store(tmp_path).close()
    path = tmp_path / "library.db"
    damaged = b"not a database at all " * 500
    path.write_bytes(damaged)
    with pytest.raises(StoreError, match="is damaged"):
        Store(tmp_path)
    assert path.read_bytes() == damaged


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "library.db") as other:
        other.execute("CREATE TABLE theirs (x)")
    other.close()
    with pytest.raises(StoreError, match="another program"):
        Store(tmp_path)


def test_a_newer_version_is_refused_and_untouched(tmp_path: Path) -> None:
    Store(tmp_path).close()
    path = tmp_path / "library.db"
    with sqlite3.connect(path) as newer:
        newer.execute(f"PRAGMA user_version = {VERSION + 1}")
    newer.close()
    before = path.read_bytes()
    with pytest.raises(StoreError, match="newer Broadsheet"):
        Store(tmp_path)
    assert path.read_bytes() == before


def test_a_symbolic_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    Store(tmp_path / "real").close()
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "library.db").symlink_to(tmp_path / "real" / "library.db")
    with pytest.raises(StoreError, match="symbolic link"):
        Store(tmp_path / "library")


def test_a_directory_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="choose another place"):
        Store(tmp_path / "file" / "library")


def test_a_full_disk_loses_nothing(store: Store, take: Callable[..., int], gazette: int) -> None:
    kept = take("small")
    with store._database.transaction() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    # The limit belongs to the connection of this thread, which is the one that writes below.
    store._database.query(f"PRAGMA max_page_count = {pages + 2}")
    huge = Article.from_text("word " * 100_000, title="Huge")
    with pytest.raises(StoreError, match="is full: make room"):
        store.texts.take(gazette, [Incoming("before", huge), Incoming("huge", huge)], now=NOON)
    assert store.listing.numbers(View()) == [kept]
    assert store.verify() == []


def test_a_batch_is_kept_whole_or_not_at_all(store: Store, gazette: int) -> None:
    article = Article.from_text("Text of it.", title="T")

    class Interrupted(Exception):  # noqa: N818 - stands for a process that stops in the middle
        pass

    def interrupted() -> None:
        with store._database.transaction():
            store.texts.take(gazette, [Incoming("k", article)], now=NOON)
            raise Interrupted

    with pytest.raises(Interrupted):
        interrupted()
    assert store.listing.count(View()) == 0
    assert store.queue.pending() == 0


def test_threads_read_and_write_together(store: Store, gazette: int) -> None:
    failures: list[BaseException] = []

    def work(name: int) -> None:
        try:
            for place in range(20):
                article = Article.from_text(f"Text {name} {place}.", title="T")
                store.texts.take(gazette, [Incoming(f"{name}-{place}", article)], now=NOON)
                store.listing.page(View(), limit=5)
        except BaseException as error:  # noqa: BLE001 - carried to the main thread and raised there
            failures.append(error)

    threads = [threading.Thread(target=work, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert store.listing.count(View()) == 80


def test_two_programs_make_the_same_library_at_once(tmp_path: Path) -> None:
    opened: list[Store] = []
    failures: list[BaseException] = []
    start = threading.Barrier(4)

    def work() -> None:
        try:
            start.wait()
            opened.append(Store(tmp_path))
        except BaseException as error:  # noqa: BLE001 - carried to the main thread and raised there
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for store in opened:
        store.close()
    assert failures == []
    assert len(opened) == 4


@pytest.mark.parametrize("question", [1, 2, 3])
def test_a_library_made_while_it_is_looked_at_is_not_foreign(tmp_path: Path, question: int) -> None:
    path = tmp_path / "library.db"
    path.touch()

    class Answer(sqlite3.Cursor):
        """An answer; after one of them another program makes the library."""

        def fetchone(self) -> tuple[int, ...]:
            row: tuple[int, ...] = super().fetchone()
            asked.append(row)
            if len(asked) == question:
                Store(tmp_path).close()
            return row

    class Looking(sqlite3.Connection):
        def execute(self, sql: str, _parameters: object = ()) -> Answer:
            return self.cursor(Answer).execute(sql)

    asked: list[tuple[int, ...]] = []
    with closing(sqlite3.connect(path, isolation_level=None, factory=Looking)) as connection:
        assert refuse_foreign(connection, path) in (0, VERSION)


def test_closing_waits_for_threads_that_still_read(tmp_path: Path) -> None:
    store = Store(tmp_path)
    reading, ended = threading.Barrier(5), []

    def work() -> None:
        reading.wait()
        try:
            while True:
                store.listing.page(View(), limit=5)
        except StoreError as error:
            ended.append(str(error))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    reading.wait()
    store.close()
    for thread in threads:
        thread.join()
    assert ended == [f"{tmp_path / 'library.db'} is closed"] * 4
