"""What is set, and whether everything is sound."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
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


def faults(outcome: Any) -> dict[str, str | None]:
    """Return what --fix would do about each fault, by the name of what is looked at."""
    return {check["name"]: check["mend"] for check in outcome.data["checks"] if not check["ok"]}


def mended(outcome: Any) -> dict[str, str]:
    return {check["name"]: check["mended"] for check in outcome.data["checks"] if check["mended"]}


def test_what_others_may_read_is_made_private(call: Call, tmp_path: Path) -> None:
    library, file = tmp_path / "library", tmp_path / "config.yaml"
    call("--library", library, "sources")
    file.write_text("theme: dark\n# password: hunter2\n")
    library.chmod(0o755)
    (library / "library.db").chmod(0o644)
    file.chmod(0o644)
    doctor = ("--library", library, "--config", file, "--quiet", "doctor", "--json")
    assert faults(call(*doctor)) == {"privacy": f"let nobody but you read {file}"}
    cured = call(*doctor, "--fix")
    assert cured.code == 0
    assert mended(cured) == {"privacy": f"let nobody but you read {file}; let nobody but you into {library}"}
    assert [path.stat().st_mode & 0o777 for path in (library, file)] == [0o700, 0o600]
    assert call(*doctor, "--fix").code == 0


def test_rows_that_sqlite_cannot_find_are_put_in_order_anew(call: Call, tmp_path: Path) -> None:
    call("--library", tmp_path, "sources")
    with closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = sql || ' WHERE 0' WHERE name = 'tags_by_tag'")
    with closing(sqlite3.connect(tmp_path / "library.db", isolation_level=None)) as connection:
        connection.execute("INSERT INTO tags SELECT number, 'storms' FROM articles")
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = replace(sql, ' WHERE 0', '') WHERE name = 'tags_by_tag'")
    doctor = ("--library", tmp_path, "doctor")
    assert faults(call(*doctor, "--json")) == {"library": "put the rows in order anew"}
    assert "--fix would put the rows in order anew" in call(*doctor).out
    assert "mended: put the rows in order anew" in call(*doctor, "--fix", "--quiet").out
    assert call(*doctor, "--json").data["ok"]
    assert call("--library", tmp_path, "search", "tag:storms", "--json").data["total"] == 5


def test_what_cannot_be_mended_is_said_to_be_so(call: Call, tmp_path: Path) -> None:
    (tmp_path / "library.db").write_bytes(b"not a database at all\n" * 100)
    kept = (tmp_path / "library.db").read_bytes()
    outcome = call("--library", tmp_path, "doctor", "--fix", "--json")
    assert outcome.code == 1
    assert faults(outcome) == {"library": None}
    assert (tmp_path / "library.db").read_bytes() == kept


def test_settings_and_themes_that_cannot_be_used_are_named(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "config.yaml"
    file.write_text("them: dark\n")
    outcome = call("--config", file, "doctor", "--json")
    assert outcome.code == 1
    assert "line 1: there is no setting “them”; did you mean “theme”?" in outcome.out
    # There is no library yet, and where one is meant to be nobody knows: none is made.
    assert faults(outcome) == {"settings": None, "library": None}
    call("--library", tmp_path / "kept", "sources")
    outcome = call("--library", tmp_path / "kept", "--config", file, "doctor", "--json")
    assert faults(outcome) == {"settings": None}
    assert {"library", "privacy", "index", "feeds"} <= {check["name"] for check in outcome.data["checks"]}
