"""No request that the reader did not ask for, and files that nobody else can read."""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING, Any

import pytest
from network_watch import watch

from broadsheet.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def watched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file into which every process of the program writes what it wanted of the network."""
    watch(tmp_path / "site", tmp_path / "wanted", shut=True)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))
    return tmp_path / "wanted"


def test_no_command_asks_the_network_for_anything_by_itself(
    watched: Path, tmp_path: Path, in_terminal: Callable[..., Any]
) -> None:
    library = tmp_path / "library"
    with Library.open(library) as opened:
        ids = [opened.article(number).id for number in (1, 2)]  # type: ignore[union-attr]
    text = tmp_path / "mill.html"
    text.write_text("<html><body><p>The mill on the river burnt down. <img src='http://a.example/x'></p></body></html>")
    for command in (
        *(("search", "karpathy"), ("show", ids[0]), ("facts", ids[0]), ("compare", *ids), ("stories",)),
        *(("matrix", ids[0]), ("export", ids[0]), ("sources",), ("add", str(text)), ("refresh",), ("doctor",)),
        *(("config",), ("export-opml",), ("backup", str(tmp_path / "copy"))),
    ):
        terminal = in_terminal(library, *command)
        assert terminal.end() == 0, (command, terminal.raw)
    assert not watched.exists()


def test_the_reader_asks_the_network_for_nothing_by_itself(
    watched: Path, tmp_path: Path, in_terminal: Callable[..., Any]
) -> None:
    reader = in_terminal(tmp_path / "library")
    reader.wait_for("Articles", "1 of 5")
    reader.press("C")
    reader.wait_for("only A", "Swap")
    reader.press("q")
    reader.wait_without("Swap")
    reader.press("q")
    assert reader.end() == 0
    assert not watched.exists()


def test_the_watch_sees_what_is_asked_for(watched: Path, tmp_path: Path, in_terminal: Callable[..., Any]) -> None:
    terminal = in_terminal(tmp_path / "library", "add", "https://news.example/feed")
    assert terminal.end() == 1
    assert "news.example" in watched.read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps permissions elsewhere")
def test_the_library_is_for_its_reader_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        with Library.open(tmp_path / "library") as library:
            library.searching.update()
            library.back_up(tmp_path / "copy")
            modes = {
                path.relative_to(tmp_path).as_posix(): stat.S_IMODE(path.stat().st_mode)
                for path in [tmp_path / "copy", tmp_path / "library", *(tmp_path / "library").rglob("*")]
            }
    finally:
        os.umask(before)
    assert modes["library"] == 0o700
    assert modes["library/index"] == 0o700
    # What lies in the index is behind its directory's door.
    outside = {name: oct(mode) for name, mode in modes.items() if not name.startswith("library/index/")}
    assert {name: mode for name, mode in outside.items() if int(mode, 8) & 0o077} == {}


def test_in_a_directory_that_others_may_enter_the_database_is_still_the_readers_own(tmp_path: Path) -> None:
    (tmp_path / "library").mkdir(mode=0o755)
    with Library.open(tmp_path / "library") as library:
        library.searching.update()
        found = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "library").iterdir()}
    assert {name for name, mode in found.items() if mode & 0o077} == set()
    assert {"library.db", "library.db-wal", "index"} <= set(found)
