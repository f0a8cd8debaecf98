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


def test_where_no_source_fails_that_is_said(call: Call, library: list[str]) -> None:
    assert call(*library, "sources", "--failing").out == "No source fails.\n"


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


def test_a_bundled_source_is_told_from_one_that_is_not_there(call: Call, library: list[str]) -> None:
    told = call(*library, "feed", "2")
    assert (told.code, told.out) == (1, "")
    assert "source 2 is “Unnamed brief”, a bundled article" in told.err


def test_that_servers_are_told_no_contact_is_said_once(
    call: Call, library: list[str], opml: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BROADSHEET_CONTACT", "")  # so that what the call sets is taken back
    monkeypatch.delenv("BROADSHEET_CONTACT")
    call(*library, "import", opml)
    hint = "told no address to write to"
    assert hint in call(*library, "refresh", "--force").err
    assert hint not in call(*library, "refresh", "--force").err


@pytest.fixture
def gazette(call: Call, library: list[str], tmp_path: Path) -> str:
    """The address of a feed in the library, in a folder and under a tag."""
    address = "https://gazette.example/rss"
    (tmp_path / "urls").write_text(f'{address} daily "~Gazette"\n')
    call(*library, "import", tmp_path / "urls", "--folder", "World")
    return address


def test_what_is_set_for_a_feed_is_shown_and_changed(call: Call, library: list[str], gazette: str) -> None:
    before = call(*library, "feed", gazette, "--json").data
    assert (before["folder"], before["tags"], before["full_text"]) == ("World", ["daily"], "auto")
    assert (before["interval"], before["hidden"], before["authentication"]) == (None, False, "")
    changed = call(
        *(*library, "feed", gazette, "--name", "The Gazette", "--folder", "Home", "--tag", "local", "--hide"),
        *("--full-text", "always", "--interval", 30, "--user", "me", "--secret-command", "pass show gazette", "--json"),
    ).data
    assert changed == before | {
        "name": "The Gazette", "folder": "Home", "tags": ["daily", "local"], "hidden": True, "full_text": "always",
        "interval": 30, "authentication": "user me, secret from a command",
    }  # fmt: skip
    assert call(*library, "feed", "the gazette", "--json").data == changed
    shown = call(*library, "feed", gazette).out
    assert "every 30 minutes" in shown
    assert "pass show" not in shown


def test_settings_of_a_feed_are_taken_back(call: Call, library: list[str], gazette: str) -> None:
    call(*library, "feed", gazette, "--secret-env", "KEY", "--interval", 30)
    done = call(
        *(*library, "feed", gazette, "--no-tags", "--no-interval", "--no-secret", "--folder", "", "--allow-private"),
        "--json",
    ).data
    assert (done["tags"], done["interval"], done["authentication"]) == ([], None, "")
    assert (done["folder"], done["private"]) == ("", True)


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--header", "Host", "--secret-env", "K"], 1, "cannot carry a secret"),
        (["--user", "me"], 1, "needs a secret"),
        (["--name", " "], 1, "needs a name"),
        (["--full-text", "sometimes"], 2, "sometimes"),
        (["--no-secret", "--user", "me"], 2, "no other option"),
        (["--interval", "30", "--no-interval"], 2, "contradict"),
    ],
)
def test_a_setting_that_cannot_be_changes_nothing(
    call: Call, library: list[str], gazette: str, options: list[str], code: int, said: str
) -> None:
    before = call(*library, "feed", gazette, "--json").data
    refused = call(*library, "feed", gazette, "--folder", "Elsewhere", *options)
    assert refused.code == code
    assert said in refused.err
    assert call(*library, "feed", gazette, "--json").data == before


def test_what_is_no_feed_is_filed_but_not_fetched(call: Call, library: list[str], tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("A note about the tide.\n")
    call(*library, "add", tmp_path / "note.txt")
    assert call(*library, "feed", "note", "--folder", "Notes", "--json").data["folder"] == "Notes"
    refused = call(*library, "feed", "note", "--full-text", "always")
    assert (refused.code, "is no feed" in refused.err) == (1, True)
    assert "there is no source" in call(*library, "feed", "Nowhere").err
