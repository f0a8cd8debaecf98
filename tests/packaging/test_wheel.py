"""What is delivered: the wheel carries the bundled articles and themes, and the program finds them in it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING
from zipfile import ZipFile

import pytest

from broadsheet import resources
from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Sequence

ROOT = Path(__file__).parents[2]
pytest.importorskip("hatchling", reason="building the wheel needs hatchling, which `.[test]` brings")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    directory = tmp_path_factory.mktemp("dist")
    built = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(directory)]
    subprocess.run(built, cwd=ROOT, check=True, capture_output=True, timeout=120)
    [file] = directory.glob("*.whl")
    return file


@pytest.fixture
def names(wheel: Path) -> Sequence[str]:
    with ZipFile(wheel) as archive:
        return archive.namelist()


@pytest.mark.parametrize("kind", ["seeds", "themes"])
def test_the_wheel_carries_what_comes_with_the_program(names: Sequence[str], kind: str) -> None:
    here = {file.name for file in (ROOT / kind).iterdir()}
    assert here
    start = f"broadsheet/_data/{kind}/"
    assert {name.removeprefix(start) for name in names if name.startswith(start)} == here


def test_the_wheel_carries_every_module_and_nothing_else(names: Sequence[str]) -> None:
    source = ROOT / "src"
    modules = {str(file.relative_to(source)) for file in source.rglob("*.py")}
    carried = {name for name in names if not name.startswith("broadsheet/_data/") and ".dist-info/" not in name}
    # An editor's or a helper's stray file would be no module.
    assert carried - modules == {"broadsheet/py.typed"} | {name for name in carried if name.endswith(".tcss")}
    assert modules <= carried


def test_the_program_finds_them_where_a_wheel_puts_them(
    wheel: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "broadsheet")
    assert resources.seeds_directory() == tmp_path / "broadsheet" / "_data" / "seeds"
    assert resources.themes_directory() == tmp_path / "broadsheet" / "_data" / "themes"


def test_an_incomplete_installation_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "_PACKAGE", tmp_path / "a" / "b" / "broadsheet")
    with pytest.raises(BroadsheetError, match="its seeds are missing; install Broadsheet again"):
        resources.seeds_directory()
