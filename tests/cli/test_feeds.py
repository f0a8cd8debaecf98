"""The commands about sources: what they print, where, and with which exit code."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]

OPML = """<opml version="2.0"><body><outline text="World">
<outline type="rss" text="Gazette\x1b[31m" xmlUrl="http://127.0.0.1:{port}/rss"/></outline>
<outline type="rss" text="Passwords" xmlUrl="file:///etc/passwd"/></body></opml>"""


@pytest.fixture
def library(tmp_path: Path) -> list[str]:
    return ["--library", str(tmp_path / "library")]


@pytest.fixture
def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
    return port


@pytest.fixture
def opml(tmp_path: Path, closed_port: int) -> Path:
    file = tmp_path / "mine.opml"
    file.write_text(OPML.replace("{port}", str(closed_port)).replace("\x1b", "&#x9b;"))
    return file


def test_a_folder_is_added(call: Call, library: list[str], tmp_path: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "mill.txt").write_text("The mill on the river burnt down.")
    outcome = call(*library, "add", tmp_path / "texts", "--json", "--folder", "Mine")
    assert outcome.code == 0
    [added] = outcome.data["added"]
    assert (added["kind"], added["name"], added["new"], added["known"]) == ("files", "texts", 1, False)
    listed = call(*library, "sources", "--json").data["sources"]
    assert {"name": "texts", "folder": "Mine", "total": 1}.items() <= next(
        source.items() for source in listed if source["kind"] == "files"
    )


def test_one_bad_address_fails_and_the_others_are_added(call: Call, library: list[str], tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text("The mill on the river burnt down.")
    outcome = call(*library, "add", "ftp://gazette.example/", tmp_path / "mill.txt", "https://me:pw@gazette.example/")
    assert outcome.code == 1
    assert "added files  mill" in outcome.out
    assert outcome.err.count("broadsheet: ") == 2
    assert "me:pw" not in outcome.err


def test_settings_that_cannot_work_are_refused_before_anything_is_done(call: Call, library: list[str]) -> None:
    outcome = call(*library, "add", "https://gazette.example/", "--user", "me")
    assert outcome.code == 1
    assert "--secret-command" in outcome.err


def test_a_list_goes_in_and_out(call: Call, library: list[str], opml: Path, tmp_path: Path, closed_port: int) -> None:
    outcome = call(*library, "import", opml, "--allow-private", "--json")
    assert outcome.code == 0
    assert (outcome.data["added"], outcome.data["known"], len(outcome.data["problems"])) == (1, 0, 1)
    assert call(*library, "export-opml", tmp_path / "out.opml").code == 0
    written = (tmp_path / "out.opml").read_text("utf-8")
    assert f"http://127.0.0.1:{closed_port}/rss" in written
    assert call(*library, "export-opml").out == written


def test_a_list_that_is_missing_is_told(call: Call, library: list[str], tmp_path: Path) -> None:
    outcome = call(*library, "import", tmp_path / "none.opml")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.endswith("cannot be read: no such file or directory\n")


def test_what_failed_is_told_with_what_to_do(call: Call, library: list[str], opml: Path) -> None:
    call(*library, "import", opml, "--allow-private")
    first = call(*library, "refresh", "--json")
    assert first.code == 0
    assert (first.data["asked"], first.data["new"]) == (1, 0)
    [failure] = first.data["failed"]
    assert failure["error"]
    assert failure["advice"]
    assert failure["since"].endswith("+00:00")
    second = call(*library, "refresh")
    assert "1 left alone for now; --force" in second.err
    third = call(*library, "refresh", "--force")
    assert "1 failed" in third.out
    assert "cannot be reached" in third.err
    [listed] = call(*library, "sources", "--failing", "--json").data["sources"]
    assert (listed["failures"], listed["error_since"]) == (2, failure["since"])
    told = call(*library, "sources", "--failing")
    assert "cannot be reached (connection refused)" in told.out
    assert not any(byte in told.out for byte in ("\x1b", "\x9b"))


def test_a_private_address_needs_an_option(call: Call, library: list[str], opml: Path) -> None:
    call(*library, "import", opml)
    [failure] = call(*library, "refresh", "--json").data["failed"]
    assert "--allow-private" in failure["advice"]


def test_a_source_is_removed(call: Call, library: list[str], opml: Path) -> None:
    call(*library, "import", opml)
    outcome = call(*library, "remove", "gazette[31m", "--yes", "--json")
    assert (outcome.code, outcome.data["articles"]) == (0, 0)
    assert all(source["kind"] == "bundled" for source in call(*library, "sources", "--json").data["sources"])
    missing = call(*library, "remove", "gazette", "--yes")
    assert (missing.code, missing.out) == (1, "")
    assert "`broadsheet sources` lists them" in missing.err


def test_refresh_of_what_is_no_source_is_told(call: Call, library: list[str]) -> None:
    assert "there is no source “herald”" in call(*library, "refresh", "herald").err
