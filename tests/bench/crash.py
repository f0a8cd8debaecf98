"""Kills the program at random moments of everything that takes long, and counts what was lost.

    python tests/bench/crash.py [KILLS] [WORK ...]

The works: refresh, indexing, compaction of the index (small slices folded into one), story grouping, migration, removal
of sources, backup and restore. After every kill the library is opened again: SQLite's check is run, every mark
acknowledged before the kill is looked for, the work is done to its end, and store, index and stories have to agree.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from crash_works import ARTICLES, COPY, OF_EACH, OLD, STARRED, copied, made, made_old

from broadsheet.articles import Scope, SourceKind, Store, View
from broadsheet.articles.backup import examine
from broadsheet.articles.schema import VERSION
from broadsheet.library import Library

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
FEEDS, ENTRIES = 12, 10
LONGEST = {
    "refresh": 0.6,
    "index": 1.0,
    "compaction": 1.5,
    "stories": 1.0,
    "migrate": 0.08,
    "removal": 0.3,
    "backup": 0.5,
    "restore": 0.08,
}
"""Seconds within which the moment of death lies: a little longer than the work takes undisturbed."""


def killed(name: str, directory: Path, delay: float) -> tuple[set[int], bool]:
    """Start the work, kill it after a while; return the marks it acknowledged, and whether it was still at work."""
    command = [sys.executable, str(HERE / "crash_works.py"), name, str(directory)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        assert child.stderr is not None
        assert child.stdout.readline() == "ready\n", child.stderr.read()
        time.sleep(delay)
        running = child.poll() is None
        child.send_signal(signal.SIGKILL)
        said, complaint = child.communicate()
    assert running or child.returncode == 0, complaint
    return {int(line) for line in said.splitlines() if line.strip()}, running


def check(directory: Path, marks: set[int]) -> None:
    """Open the library that was left behind, finish what was begun, and look whether everything is there."""
    with Library.open(directory, samples=False) as library:
        assert library.store.verify() == []
        starred = {head.number for head in library.page(View(Scope.EVERY), limit=100_000) if head.starred}
        assert marks <= starred, f"lost: {sorted(marks - starred)}"
        library.searching.update()
        assert library.searching.pending() == 0
        assert list(library.searching.verify()) == []
        held, stored = library.searching._opened().numbers(), library.store.listing.numbers(View(Scope.EVERY))
        assert held == set(stored), "the index has other articles than the store"
        library.insight.telling.update()
        assert library.store.memberships.ungrouped(10) == [], "articles without a story"


def try_once(name: str, chance: random.Random, base: str) -> bool:
    """Kill the work once; return whether it was still at work."""
    delay = chance.uniform(0.0, LONGEST[name])
    with tempfile.TemporaryDirectory() as place:
        directory = Path(place) / "library"
        if name == "migrate":
            return _migration(directory, chance.randint(1, VERSION - 1), delay)
        if name == "refresh":
            return _refresh(directory, base, delay)
        made(directory, lambda: chance.randint(2, 9))
        if name == "restore":
            copied(directory)
        marks, running = killed(name, directory, delay)
        check(directory, marks | set(STARRED if name == "restore" else ()))
        with Library.open(directory, samples=False) as library:
            count = library.count(View(Scope.EVERY))
        assert count >= ARTICLES or (name == "removal" and count % OF_EACH == 0), f"{count} articles"
        if name == "backup" and directory.with_name(COPY).exists():
            assert examine(directory.with_name(COPY)) == ARTICLES
        return running


def _migration(directory: Path, version: int, delay: float) -> bool:
    made_old(directory, version)
    _, running = killed("migrate", directory, delay)
    with Store(directory) as store:
        assert store.verify() == []
        starred = {head.number for head in store.listing.page(View(Scope.EVERY), limit=OLD + 1) if head.starred}
    assert starred == set(range(1, OLD + 1))
    return running


def _refresh(directory: Path, base: str, delay: float) -> bool:
    with Store(directory) as store:
        store.remember("samples", "removed")
        for number in range(FEEDS):
            source = store.sources.add(SourceKind.FEED, f"{base}/feed/{number}", f"{number}", now=0.0)
            store.fetches.configure(source, {"private": True, "full_text": "never"})
    marks, running = killed("refresh", directory, delay)
    check(directory, marks)
    with Library.open(directory, samples=False) as library:
        library.feeds.refresh()
        titles = [head.title for head in library.page(View(Scope.EVERY), limit=10_000)]
    assert len(titles) == len(set(titles)) == FEEDS * ENTRIES
    return running


@contextlib.contextmanager
def serving() -> Iterator[str]:
    command = [sys.executable, str(HERE / "feed_server.py"), str(FEEDS), str(ENTRIES), "800"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        yield f"http://127.0.0.1:{int(process.stdout.readline())}"
        process.stdin.close()


def main(kills: int, names: list[str]) -> None:
    chance = random.Random(60)  # noqa: S311 - moments, not secrets
    os.environ.pop("BROADSHEET_LIBRARY", None)
    with serving() as base:
        for name in names:
            started = time.monotonic()
            at_work = sum(try_once(name, chance, base) for _ in range(kills))
            took = time.monotonic() - started
            print(f"{name:10} {kills} kills, {at_work} at work, nothing lost, {took:.0f} s", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else 50, sys.argv[2:] or list(LONGEST))
