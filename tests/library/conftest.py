"""A library of the bundled articles, on a disk of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from broadsheet.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened
