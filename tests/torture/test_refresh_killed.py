"""The torture list, 60, as far as fetching goes: the program is killed while it refreshes, and refreshes again."""

from __future__ import annotations

import contextlib
import os
import random
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import SourceKind, Store, View

if TYPE_CHECKING:
    from collections.abc import Iterator

SERVER = Path(__file__).parents[1] / "bench" / "feed_server.py"
FEEDS, ENTRIES = 30, 20


@contextlib.contextmanager
def serving() -> Iterator[str]:
    command = [sys.executable, str(SERVER), str(FEEDS), str(ENTRIES), "1500"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
    finally:
        process.stdin.close()
        process.wait(60)
        process.stdout.close()


def subscribe(directory: Path, base: str) -> None:
    with Store(directory) as store:
        for number in range(FEEDS):
            address = f"{base}/feed/{number}"
            source = store.sources.add(SourceKind.FEED, address, address, now=0.0)
            store.fetches.configure(source, {"private": True, "full_text": "never"})


def timed_refresh(directory: Path) -> float:
    """Refresh to the end; return the seconds it took."""
    begun = time.monotonic()
    assert refresh(directory)
    return time.monotonic() - begun


def refresh(directory: Path, *, killed_after: float | None = None) -> bool:
    """Refresh as the reader would; return whether it came to its end."""
    command = [sys.executable, "-m", "broadsheet", "--library", str(directory), "refresh"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=dict(os.environ))
    try:
        return process.wait(timeout=killed_after or 600.0) == 0
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return False


def found(directory: Path) -> list[str]:
    """Return the titles of what is in the library, with its integrity checked."""
    with Store(directory) as store:
        assert store.verify() == []
        return [head.title for head in store.listing.page(View(), limit=100_000)]


@pytest.mark.slow
def test_60_every_article_comes_in_once_however_often_the_refresh_is_killed(tmp_path: Path) -> None:
    chance = random.Random(60)  # noqa: S311 - moments, not secrets
    wanted = sorted(f"Story {entry} of paper {number}" for number in range(FEEDS) for entry in range(ENTRIES))
    interrupted = 0
    with serving() as base:
        for turn in range(10):
            # How long it takes where nobody interrupts it, now, so that the kills fall inside on any machine.
            subscribe(tmp_path / f"whole {turn}", base)
            whole = timed_refresh(tmp_path / f"whole {turn}")
            directory = tmp_path / str(turn)
            subscribe(directory, base)
            for _ in range(3):
                finished = refresh(directory, killed_after=chance.uniform(0.2, 0.8) * whole)
                halfway = [title for title in found(directory) if title.startswith("Story")]
                assert len(set(halfway)) == len(halfway)
                # A feed is there whole or not at all.
                assert len(halfway) % ENTRIES == 0
                interrupted += not finished
            assert refresh(directory)
            assert sorted(title for title in found(directory) if title.startswith("Story")) == wanted
            assert refresh(directory)
            assert sorted(title for title in found(directory) if title.startswith("Story")) == wanted
    assert interrupted >= 5  # otherwise nothing was tested
