"""The torture list, 59 and 61-65: local faults, met by the whole program: message, exit code, nothing lost."""

from __future__ import annotations

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.articles import Article, Incoming, SourceKind, StoreError, View
from broadsheet.articles.schema import VERSION
from broadsheet.config import ConfigError, load_settings
from broadsheet.library import Library
from broadsheet.tui.theme_files import read_palette

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

FAILED = 1


def program(
    *arguments: str | Path, limits: Callable[[], None] | None = None, before: Sequence[str] = ()
) -> tuple[int, str]:
    """Run the program, behind another where one is given; return its exit code and what it said on standard error."""
    command = [*before, sys.executable, "-m", "broadsheet", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False, preexec_fn=limits)
    assert "Traceback" not in done.stderr
    assert "a fault in the program" not in done.stderr
    return done.returncode, done.stderr


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    """A library with the bundled articles, its first one starred, indexed."""
    with Library.open(tmp_path / "library") as library:
        library.mark_starred([1])
        library.searching.update()
    return tmp_path / "library"


def intact(directory: Path, *, more: int = 0) -> None:
    """Assert that the library has what :func:`directory` put into it, and that it can be searched."""
    with Library.open(directory) as library:
        assert library.store.verify() == []
        assert library.count(View()) == 5 + more
        head = library.head(1)
        assert head is not None
        assert head.starred
        library.searching.update()
        assert library.searching.search("karpathy").total == 5
        assert list(library.searching.verify()) == []


EVIL = "keys:\n  preset: !!python/object/apply:os.system ['touch {marker}']\n"


def test_59_a_python_object_in_the_settings_is_refused_with_file_and_line(tmp_path: Path) -> None:
    marker, config = tmp_path / "marker", tmp_path / "config.yaml"
    config.write_text(EVIL.format(marker=marker))
    with pytest.raises(ConfigError, match=r"config\.yaml, line 2: “!!python/object/apply:os\.system” is not allowed"):
        load_settings(config)
    code, said = program("--config", config, "config")
    assert (code, said.count("\n")) == (FAILED, 1)
    assert f"{config}, line 2" in said
    assert not marker.exists()


@pytest.mark.parametrize(
    "tag", ["!!python/name:os.system", "!!python/object/new:os.system [x]", "!!binary eA==", "!x y"]
)
def test_59_no_theme_constructs_anything(tmp_path: Path, tag: str) -> None:
    theme = tmp_path / "night.yaml"
    theme.write_text(f"title: Night\nbase: {tag}\n")
    with pytest.raises(ConfigError, match=r"night\.yaml, line 2: “!+[^”]+” is not allowed"):
        read_palette(theme)


def test_61_a_full_database_keeps_what_it_has(directory: Path) -> None:
    with Library.open(directory) as library:
        with library.store._database.transaction() as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages}")
        source = library.store.sources.add(SourceKind.FEED, "https://full.example/", "Full", now=0.0)
        article = Article.from_text("word " * 100_000, title="Huge")
        with pytest.raises(StoreError, match="is full: make room and try again; nothing stored was lost"):
            library.store.texts.take(source, [Incoming("k", article)], now=0.0)
        library.mark_read([2])  # what fits is still written
    intact(directory)


@pytest.mark.parametrize("kilobytes", [1, 40, 200])
def test_61_a_file_that_may_not_grow_is_one_line_and_loses_nothing(
    directory: Path, tmp_path: Path, kilobytes: int
) -> None:
    article = tmp_path / "long.txt"
    article.write_text("The mill on the river burnt down, and again. " * 20_000)

    def limits() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    code, said = program("--library", directory, "add", article, limits=limits)
    assert code == FAILED
    assert said.count("\n") == 1
    assert str(directory / "library.db") in said
    intact(directory)


def test_62_a_corrupt_database_is_told_and_left_alone(directory: Path) -> None:
    database = directory / "library.db"
    content = bytearray(database.read_bytes())
    content[:4096] = os.urandom(4096)
    database.write_bytes(content)
    for command in (["search", "karpathy"], ["sources"], ["refresh"], ["show", "1"]):
        code, said = program("--library", directory, *command)
        assert code == FAILED
        assert "library.db is damaged" in said
    assert database.read_bytes() == content


def test_62_a_database_torn_in_the_middle_is_found_by_the_doctor(directory: Path) -> None:
    database = directory / "library.db"
    content = bytearray(database.read_bytes())
    content[8 * 4096 : -4096] = bytes(len(content) - 9 * 4096)
    database.write_bytes(content)
    done = subprocess.run(
        [sys.executable, "-m", "broadsheet", "--library", str(directory), "doctor"],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == FAILED
    assert "Traceback" not in done.stdout + done.stderr
    assert "FAULT  library" in done.stdout
    assert database.read_bytes() == content


@pytest.mark.parametrize("damage", ["garbage", "empty", "gone"])
def test_62_a_corrupt_index_is_rebuilt_by_itself(directory: Path, damage: str) -> None:
    for file in [path for path in (directory / "index").rglob("*") if path.is_file()]:
        if damage == "gone":
            file.unlink()
        else:
            file.write_bytes(os.urandom(500) if damage == "garbage" else b"")
    code, said = program("--library", directory, "search", "karpathy")
    assert code == 0, said
    intact(directory)


def test_63_a_newer_schema_is_refused_and_untouched(directory: Path) -> None:
    with closing(sqlite3.connect(directory / "library.db")) as database:
        database.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = (directory / "library.db").read_bytes()
    code, said = program("--library", directory, "sources")
    assert code == FAILED
    assert "was written by a newer Broadsheet" in said
    assert (directory / "library.db").read_bytes() == before


def test_63_a_symbolic_link_is_refused(directory: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "library.db").symlink_to(directory / "library.db")
    code, said = program("--library", tmp_path / "other", "sources")
    assert code == FAILED
    assert "is a symbolic link" in said
    intact(directory)


@pytest.mark.skipif(os.geteuid() == 0 and not shutil.which("setpriv"), reason="root may write anywhere")
def test_63_a_directory_that_may_not_be_written_is_refused(directory: Path, tmp_path: Path) -> None:
    def close(*, to: int) -> None:
        for path in [*directory.rglob("*"), directory]:
            path.chmod(to | 0o111 if path.is_dir() else to)

    bounds = ("setpriv", "--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-all")
    as_anybody = bounds if os.geteuid() == 0 else ()
    close(to=0o444)
    code, said = program("--library", directory, "refresh", before=as_anybody)
    below = program("--library", directory / "deeper", "sources", before=as_anybody)
    close(to=0o644)
    assert (code, said.count("\n")) == (FAILED, 1)
    assert "cannot be written" in said
    assert below[0] == FAILED
    assert "choose another place with --library" in below[1]
    intact(directory)


@pytest.mark.slow
def test_64_two_instances_both_read_and_the_second_writer_says_so(directory: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(directory / "library.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        other.execute("UPDATE articles SET read = 1")
        assert program("--library", directory, "sources")[0] == 0
        assert program("--library", directory, "search", "karpathy")[0] == 0
        text = tmp_path / "mill.txt"
        text.write_text("The mill on the river burnt down.")
        code, said = program("--library", directory, "add", text)
        assert code == FAILED
        assert "is being written by another program; try again in a moment" in said
        other.execute("ROLLBACK")
    code, said = program("--library", directory, "add", text)
    assert code == 0, said
    intact(directory, more=1)


def test_64_of_two_instances_one_keeps_the_index(directory: Path) -> None:
    with Library.open(directory) as one, Library.open(directory) as two:
        one.searching.update()
        one.store.queue.requeue_all()
        # The first holds the right to write from its first update to its end; the second leaves the work to it.
        assert two.searching.update() == 0
        assert two.searching.search("karpathy").total == 5
        assert one.searching.update() >= 5
        assert two.searching.search("karpathy").total == 5
    intact(directory)


@pytest.fixture
def no_shared_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let SQLite see files through its file system layer of lock files, which has no shared memory."""
    connect = sqlite3.connect

    def connect_so(path: Path, **options: Any) -> sqlite3.Connection:
        opened: sqlite3.Connection = connect(f"{path.as_uri()}?vfs=unix-dotfile", uri=True, **options)
        return opened

    monkeypatch.setattr(sqlite3, "connect", connect_so)


def test_65_without_shared_memory_the_rollback_journal_serves(tmp_path: Path, no_shared_memory: None) -> None:
    with Library.open(tmp_path / "library") as library:
        assert library.store._database.query("PRAGMA journal_mode")[0][0] == "delete"
        library.mark_starred([1])
    intact(tmp_path / "library")


def test_65_a_library_that_comes_from_elsewhere_goes_over_to_it(directory: Path, no_shared_memory: None) -> None:
    assert (directory / "library.db").read_bytes()[18:20] == b"\x02\x02"  # the header says: write-ahead log
    intact(directory)
    assert (directory / "library.db").read_bytes()[18:20] == b"\x01\x01"
