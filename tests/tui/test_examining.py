"""What the doctor says of themes and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from broadsheet.__main__ import main
from broadsheet.config import ConfigError, Keys, Preset, Settings
from broadsheet.errors import BroadsheetError
from broadsheet.resources import themes_directory
from broadsheet.tui.examining import examine_looks

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def themes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    directory = tmp_path / "broadsheet" / "themes"
    directory.mkdir(parents=True)
    return directory


def test_the_theme_and_the_keys_are_named(themes: Path) -> None:
    assert themes.is_dir()
    said = examine_looks(Settings(theme="light", keys=Keys(Preset.NEWSBOAT, {"app.help": "f9"})))
    assert said.startswith("theme light of ")
    assert said.endswith("; keys of newsboat, 1 of your own")


def test_what_is_hard_to_read_is_no_fault_and_told(themes: Path) -> None:
    dark = (themes_directory() / "dark.yaml").read_text("utf-8")
    (themes / "dim.yaml").write_text(dark.replace("plain: '#d8d6cf'", "plain: '#222222'"))
    assert "in which text.plain is hard to read" in examine_looks(Settings(theme="dim"))
    assert "hard to read" not in examine_looks(Settings(theme="dark"))


def test_a_theme_of_textual_will_do(themes: Path) -> None:
    assert themes.is_dir()
    assert examine_looks(Settings(theme="nord")).startswith("theme nord of ")


def test_every_theme_that_cannot_be_used_is_named(themes: Path) -> None:
    (themes / "one.yaml").write_text("base: dim\n")
    (themes / "two.yaml").write_text("")
    with pytest.raises(BroadsheetError) as caught:
        examine_looks(Settings())
    assert "one.yaml" in str(caught.value)
    assert "two.yaml" in str(caught.value)


def test_a_theme_that_is_not_there_names_the_nearest(themes: Path) -> None:
    assert themes.is_dir()
    with pytest.raises(ConfigError, match="there is no theme “ligth”; did you mean “light”"):
        examine_looks(Settings(theme="ligth"))


def test_a_key_that_is_taken_is_named(themes: Path) -> None:
    assert themes.is_dir()
    with pytest.raises(ConfigError, match="is taken by"):
        examine_looks(Settings(keys=Keys(overrides={"app.help": "q"})))


def test_the_doctor_says_so(themes: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (themes / "dim.yaml").write_text("base: dim\n")
    assert main(["--library", str(tmp_path / "library"), "doctor"]) == 1
    faults = [line.split()[1] for line in capsys.readouterr().out.splitlines() if line.startswith("FAULT")]
    assert faults == ["looks"]
