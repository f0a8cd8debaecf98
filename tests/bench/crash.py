"""Kills the program at random moments of refresh, indexing, story grouping and migration, and counts what was lost.

    python tests/bench/crash.py [KILLS] [WORK ...]

After every kill the library is opened again: SQLite's check is run, every mark acknowledged before the kill is looked
for, the work is done to its end, and store, index and stories have to agree.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from broadsheet.articles import Article, Incoming, SourceKind, Store, View
from broadsheet.articles.schema import APPLICATION_ID, MIGRATIONS, VERSION
from broadsheet.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

SERVER = Path(__file__).parent / "feed_server.py"
FEEDS, ENTRIES = 12, 10
ARTICLES = 300
LONGEST = {"refresh": 0.6, "index": 1.0, "stories": 1.0, "migrate": 0.08}
"""Seconds within which the moment of death lies: a little longer than the work takes undisturbed."""


def work(name: str, directory: Path) -> None:
    """Do the work in this process, which will be killed; every mark is told once the store has acknowledged it."""
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    if name == "migrate":
        Store(directory).close()
        return
    with Library.open(directory, samples=False) as library:
        if name == "refresh":
            library.feeds.refresh()
        if name == "index":
            for number in _marking(library):
                library.store.queue.requeue_all() if number % 10 == 0 else None
                library.searching.update()
        if name == "stories":
            for _ in _marking(library):
                library.insight.telling.update()
                library.insight.telling.count_conflicts(stop=_after(20))


def _marking(library: Library) -> Iterator[int]:
    for number in [head.number for head in library.page(View(), limit=ARTICLES)]:
        library.mark_starred([number])
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        yield number


def _after(times: int) -> Callable[[], bool]:
    left = iter(range(times))
    return lambda: next(left, None) is None


def killed(name: str, directory: Path, delay: float) -> tuple[set[int], bool]:
    """Start the work, kill it after a while; return the marks it acknowledged, and whether it was still at work."""
    command = [sys.executable, __file__, "--work", name, str(directory)]
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


def made(directory: Path, chance: random.Random) -> None:
    """Make a library of articles that share stories."""
    with Store(directory) as store:
        store.remember("samples", "removed")
        for source in range(6):
            number = store.sources.add(SourceKind.FEED, f"https://{source}.example/", f"Paper {source}", now=0.0)
            batch = [
                Incoming(f"{n}", Article.from_text(
                    f"The mill of place{n} burnt down on May {1 + n % 28}, 2026. About {chance.randint(2, 9)} people"
                    f" of place{n} were hurt. The owner, Ida Holm{n}, spoke of the fire at the mill.",
                    title=f"Fire at the mill of place{n}",
                ))
                for n in range(ARTICLES // 6)
            ]  # fmt: skip
            store.texts.take(number, batch, now=1_780_000_000.0)


def made_old(directory: Path, version: int) -> None:
    """Make a library as an earlier version left it."""
    directory.mkdir(mode=0o700)
    with closing(sqlite3.connect(directory / "library.db")) as database, database:
        for script in MIGRATIONS[:version]:
            database.executescript(script)
        database.execute("INSERT INTO sources (number, kind, address, name, added) VALUES (1, 'feed', 'a', 'A', 1)")
        database.executemany(
            "INSERT INTO articles (number, id, source, key, title, first_seen, sort_time, starred)"
            " VALUES (?, ?, 1, ?, 'The mill', 5, 5, 1)",
            [(n, f"{n:012}", str(n)) for n in range(1, 20_001)],
        )
        database.execute("INSERT INTO texts (article, text) SELECT number, 'The mill burnt down.' FROM articles")
        database.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        database.execute(f"PRAGMA user_version = {version:d}")


def check(directory: Path, marks: set[int]) -> None:
    """Open the library that was left behind, finish what was begun, and look whether everything is there."""
    with Library.open(directory, samples=False) as library:
        assert library.store.verify() == []
        starred = {head.number for head in library.page(View(), limit=100_000) if head.starred}
        assert marks <= starred, f"lost: {sorted(marks - starred)}"
        library.searching.update()
        assert library.searching.pending() == 0
        assert list(library.searching.verify()) == []
        held = library.searching._opened().numbers()
        assert held == set(library.store.listing.numbers(View())), "the index has other articles than the store"
        library.insight.telling.update()
        assert library.store.memberships.ungrouped(10) == [], "articles without a story"


def try_once(name: str, chance: random.Random, base: str) -> bool:
    """Kill the work once; return whether it was still at work."""
    with tempfile.TemporaryDirectory() as place:
        directory = Path(place) / "library"
        if name == "migrate":
            made_old(directory, chance.randint(1, VERSION - 1))
            expected = set(range(1, 20_001))
            _, running = killed(name, directory, chance.uniform(0.0, LONGEST[name]))
            with Store(directory) as store:
                assert store.verify() == []
                assert {head.number for head in store.listing.page(View(), limit=30_000) if head.starred} == expected
            return running
        if name == "refresh":
            _subscribe(directory, base)
        else:
            made(directory, chance)
        marks, running = killed(name, directory, chance.uniform(0.0, LONGEST[name]))
        check(directory, marks)
        if name == "refresh":
            _finish(directory)
        return running


def _subscribe(directory: Path, base: str) -> None:
    with Store(directory) as store:
        store.remember("samples", "removed")
        for number in range(FEEDS):
            source = store.sources.add(SourceKind.FEED, f"{base}/feed/{number}", f"{number}", now=0.0)
            store.fetches.configure(source, {"private": True, "full_text": "never"})


def _finish(directory: Path) -> None:
    with Library.open(directory, samples=False) as library:
        library.feeds.refresh()
        titles = [head.title for head in library.page(View(), limit=10_000)]
    assert len(titles) == len(set(titles)) == FEEDS * ENTRIES


@contextlib.contextmanager
def serving() -> Iterator[str]:
    command = [sys.executable, str(SERVER), str(FEEDS), str(ENTRIES), "800"]
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
            print(f"{name:8} {kills} kills, {at_work} at work, nothing lost, {time.monotonic() - started:.0f} s")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--work"]:
        work(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if sys.argv[1:] else 50, sys.argv[2:] or list(LONGEST))
