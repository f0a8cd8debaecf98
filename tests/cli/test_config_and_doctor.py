"""What is set, and whether everything is sound."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.config import default_yaml

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]


def test_config_prints_the_settings_in_force(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADSHEET_LIBRARY", str(tmp_path / "kept"))
    file = tmp_path / "config.yaml"
    file.write_text("theme: newsprint\nfeeds: {refresh: 120m}\nkeys:\n  bindings:\n    app.quit: q\n")
    outcome = call("--config", file, "config")
    assert outcome.code == 0
    lines = outcome.out.splitlines()
    assert lines[0] == str(file)
    assert "theme: newsprint" in lines
    assert "keys.bindings: app.quit = q" in lines
    assert "feeds.contact: none" in lines
    assert call("--config", file, "config", "--json").data == {
        "file": str(file),
        "exists": True,
        "settings": {
            "theme": "newsprint",
            "library": str(tmp_path / "kept"),
            "dates": "age",
            "reading.width": 76,
            "reading.highlights": True,
            "reading.glyphs": "auto",
            "feeds.refresh": "2h",
            "feeds.contact": None,
            "keys.preset": "vim",
            "keys.bindings": {"app.quit": "q"},
        },
    }


def test_init_writes_the_defaults_once(call: Call, own_home: Path) -> None:
    assert "not there" in call("config").out
    assert call("config", "--init").code == 0
    [file] = own_home.rglob("config.yaml")
    assert file.read_text() == default_yaml()
    file.write_text("theme: mine\n")
    refused = call("config", "--init")
    assert refused.code == 1
    assert refused.err == f"broadsheet: {file}: is there already and is left as it is\n"
    assert file.read_text() == "theme: mine\n"


def test_init_writes_the_file_that_was_asked_for(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "new" / "mine.yaml"
    assert call("--config", file, "config", "--init").code == 0
    assert file.read_text() == default_yaml()


def test_the_doctor_finds_a_new_library_sound(call: Call) -> None:
    outcome = call("doctor")
    assert outcome.code == 0
    assert [line.split()[:2] for line in outcome.out.splitlines()] == [
        ["ok", name] for name in ("program", "settings", "terminal", "library", "privacy", "index", "feeds", "contact")
    ]
    assert "5 articles of 5 sources" in outcome.out
    examined = call("doctor", "--json").data
    assert examined["ok"] is True
    assert {check["name"] for check in examined["checks"]} == {
        *("program", "settings", "terminal", "library", "privacy", "index", "feeds", "contact")
    }


def test_the_doctor_tells_faults_alone_where_little_is_to_be_said(call: Call, tmp_path: Path) -> None:
    assert call("--quiet", "doctor").out == ""
    (tmp_path / "library.db").write_bytes(b"not a database at all\n" * 100)
    outcome = call("--quiet", "--library", tmp_path, "doctor")
    assert outcome.code == 1
    assert [line.split()[0] for line in outcome.out.splitlines()] == ["FAULT"]


def test_the_doctor_names_a_library_that_is_damaged(call: Call, tmp_path: Path) -> None:
    (tmp_path / "library.db").write_bytes(b"not a database at all\n" * 100)
    outcome = call("--library", tmp_path, "doctor")
    assert outcome.code == 1
    assert outcome.err == ""
    assert next(line for line in outcome.out.splitlines() if line.startswith("FAULT")).split()[1] == "library"


def test_a_secret_in_the_settings_that_others_may_read_is_warned_about(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_text("theme: dark\n# password: hunter2\n")
    file.chmod(0o644)
    warning = f"{file}, line 2: looks like a secret, and others may read the file: chmod 600 it"
    outcome = call("--config", file, "sources")
    assert (outcome.code, outcome.err) == (0, f"{warning}\n")
    assert call("--config", file, "--quiet", "sources").err == ""
    faults = [check for check in call("--config", file, "doctor", "--json").data["checks"] if not check["ok"]]
    assert [(fault["name"], fault["detail"]) for fault in faults] == [("privacy", warning)]
    file.chmod(0o600)
    assert call("--config", file, "doctor").code == 0


def test_a_library_that_others_may_read_is_a_fault(call: Call, tmp_path: Path) -> None:
    assert call("--library", tmp_path / "library", "doctor").code == 0
    (tmp_path / "library").chmod(0o755)
    (tmp_path / "library" / "library.db").chmod(0o644)
    outcome = call("--library", tmp_path / "library", "doctor", "--json")
    assert [check["name"] for check in outcome.data["checks"] if not check["ok"]] == ["privacy"]


@pytest.mark.parametrize("cure", [["search", "karpathy"], ["doctor", "--fix"]])
def test_an_index_that_is_gone_is_named_and_mended(call: Call, tmp_path: Path, cure: list[str]) -> None:
    call("--library", tmp_path, "search", "karpathy")
    for file in (tmp_path / "index").iterdir():
        file.unlink() if file.is_file() else shutil.rmtree(file)
    outcome = call("--library", tmp_path, "doctor", "--json")
    assert outcome.code == 1
    assert [check["name"] for check in outcome.data["checks"] if not check["ok"]] == ["index"]
    assert call("--library", tmp_path, *cure).code == 0
    assert call("--library", tmp_path, "doctor").code == 0
    assert call("--library", tmp_path, "search", "karpathy", "--json").data["total"] == 5


@pytest.mark.parametrize("cure", [["search", "karpathy"], ["doctor", "--fix"]])
def test_a_damaged_index_is_named_and_mended(call: Call, tmp_path: Path, cure: list[str]) -> None:
    call("--library", tmp_path, "search", "karpathy")
    [segment] = tmp_path.glob("index/slice-*/*.seg")
    segment.write_bytes(b"junk")
    outcome = call("--library", tmp_path, "doctor")
    assert outcome.code == 1
    assert "is damaged" in outcome.out
    cured = call("--library", tmp_path, *cure)
    assert cured.code == 0
    assert "damaged and is left out" not in cured.err
    assert call("--library", tmp_path, "doctor").code == 0
    assert call("--library", tmp_path, "search", "karpathy", "--json").data["total"] == 5


def test_the_doctor_says_what_servers_are_told(call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROADSHEET_CONTACT", "")  # so that what the call sets is taken back
    monkeypatch.delenv("BROADSHEET_CONTACT")
    assert "told no address to write to" in call("doctor").out
    file = tmp_path / "c.yaml"
    file.write_text("feeds:\n  contact: me@example.org\n")
    assert "+me@example.org)" in call("--config", file, "doctor").out
