"""What starting costs and how it fails, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.articles import StoreError
from broadsheet.config import ConfigError, Keys, Settings
from broadsheet.tui import run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST_PAINT = """
import asyncio, sys
from pathlib import Path
from broadsheet.config import Settings
from broadsheet.library import Library
from broadsheet.tui import BroadsheetApp

class Watched(BroadsheetApp):
    seen = None
    def _display(self, screen, renderable):
        super()._display(screen, renderable)
        if self.seen is None:
            self.seen = [name for name in sys.argv[2:] if name in sys.modules]

async def main():
    with Library.open(Path(sys.argv[1])) as library:
        app = Watched(library, Settings())
        async with app.run_test(size=(80, 24)):
            print("early:", *app.seen)

asyncio.run(main())
"""
HEAVY = ("whoosh", "feedparser", "fastfeedparser", "trafilatura", "aiohttp")


def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path / "library"), *HEAVY],
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.strip() == "early:"


def test_a_library_that_cannot_be_opened_is_told_before_anything_is_drawn(tmp_path: Path) -> None:
    file = tmp_path / "library"
    file.write_text("not a directory", "utf-8")
    with pytest.raises(StoreError):
        run(file, Settings())


def test_a_key_that_does_not_exist_is_told_before_anything_is_drawn(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"keys\.bindings\.nothing"):
        run(tmp_path / "library", Settings(keys=Keys(overrides={"nothing": "x"})))


async def test_the_index_is_brought_up_after_the_first_paint(shelves: Any, app: Any, settle: Any) -> None:
    asked: list[bool] = []

    def update(*, stop: Callable[[], bool], progress: object = None) -> int:
        asked.append(stop())
        return 0

    shelves.searching.update = update
    async with app.run_test(size=(80, 24)) as pilot:
        await settle(pilot)
    assert asked == [False]
