"""The torture list, 61, to the letter: every write of every kind of work may fail, and nothing acknowledged is lost.

A few writes of each; ``tests/bench/write_faults.py`` lets all of them fail in turn.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
import write_faults
from faulty_works import WORKS

from broadsheet.export.files import UnwritableError, write_document


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not sys.platform.startswith("linux") or shutil.which("cc") is None:
        pytest.skip("letting writes fail needs Linux and a C compiler")
    return write_faults.shim(tmp_path_factory.mktemp("shim"))


@pytest.mark.slow
@pytest.mark.parametrize("name", WORKS)
def test_61_writes_that_fail_lose_nothing_that_was_acknowledged(library: Path, name: str) -> None:
    tried, survived = write_faults.try_all(name, library, 3)
    assert tried >= 4
    assert survived < tried  # the fault did fall


def test_61_what_stood_there_stays_where_a_document_cannot_be_written(tmp_path: Path) -> None:
    target = tmp_path / "there.md"
    target.write_text("old")
    with pytest.raises(UnwritableError, match="is there already; give --force"):
        write_document(target, "new", force=False)
    (tmp_path / "link").symlink_to(target)
    write_document(tmp_path / "link", "new", force=True)
    assert (target.read_text(), (tmp_path / "link").is_symlink()) == ("new", True)
    with pytest.raises(UnwritableError, match="cannot be written: no such file or directory"):
        write_document(tmp_path / "nowhere" / "there.md", "new", force=False)
    with pytest.raises(UnwritableError, match="cannot be written: no space left on device"):
        write_document(Path("/dev/full"), "new", force=True)
    with pytest.raises(UnwritableError, match="cannot be written: file name too long"):
        write_document(tmp_path / ("a" * 300), "new", force=False)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link", "there.md"]
