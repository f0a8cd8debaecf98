"""What the program is killed at, and the libraries it is killed over.

    python tests/bench/crash_works.py WORK DIRECTORY

does a piece of work in this process, which will be killed. Every mark is told once the store has acknowledged it.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from broadsheet.articles import Article, Incoming, SourceKind, Store, View
from broadsheet.articles.backup import restore
from broadsheet.articles.schema import APPLICATION_ID, MIGRATIONS
from broadsheet.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PAPERS, OF_EACH = 6, 50
ARTICLES = PAPERS * OF_EACH
OLD = 20_000
"""Articles in a library of an earlier version."""
STARRED = (3, 5, 8)
COPY = "copy"


def _marking(library: Library) -> Iterator[int]:
    for number in [head.number for head in library.page(View(), limit=ARTICLES)]:
        library.mark_starred([number])
        _tell(number)
        yield number


def _tell(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def _after(times: int) -> Callable[[], bool]:
    left = iter(range(times))
    return lambda: next(left, None) is None


def _refresh(library: Library) -> None:
    library.feeds.refresh()


def _index(library: Library) -> None:
    for number in _marking(library):
        if number % 10 == 0:
            library.store.queue.requeue_all()
        library.searching.update()


def _compact(library: Library) -> None:
    for turn, _ in enumerate(_marking(library)):
        library.store.texts.take(1, [incoming(ARTICLES + turn, 3)], now=1_780_000_000.0)
        library.searching.update()  # each makes a slice; eight of one size become one


def _group(library: Library) -> None:
    for _ in _marking(library):
        library.insight.telling.update()
        library.insight.telling.count_conflicts(stop=_after(20))


def _remove(library: Library) -> None:
    for source in library.sources()[1:]:
        library.store.sources.remove([source.number])


def _back_up(library: Library) -> None:
    for _ in _marking(library):
        library.back_up(library.store.directory.with_name(COPY), force=True)


OVER_A_LIBRARY: dict[str, Callable[[Library], None]] = {
    "refresh": _refresh,
    "index": _index,
    "compaction": _compact,
    "stories": _group,
    "removal": _remove,
    "backup": _back_up,
}


def work(name: str, directory: Path) -> None:
    _tell("ready")
    if name == "migrate":
        Store(directory).close()
    elif name == "restore":
        restore(directory, directory.with_name(COPY), force=True)
    else:
        with Library.open(directory, samples=False) as library:
            OVER_A_LIBRARY[name](library)


def incoming(number: int, hurt: int) -> Incoming:
    text = (
        f"The mill of place{number} burnt down on May {1 + number % 28}, 2026. About {hurt} people of place{number}"
        f" were hurt. The owner, Ida Holm{number}, spoke of the fire at the mill."
    )
    return Incoming(f"{number}", Article.from_text(text, title=f"Fire at the mill of place{number}"))


def made(directory: Path, hurt: Callable[[], int]) -> None:
    """Make a library of articles that share stories."""
    with Store(directory) as store:
        store.remember("samples", "removed")
        for paper in range(PAPERS):
            number = store.sources.add(SourceKind.FEED, f"https://{paper}.example/", f"Paper {paper}", now=0.0)
            store.texts.take(number, [incoming(n, hurt()) for n in range(OF_EACH)], now=1_780_000_000.0)


def copied(directory: Path) -> None:
    """Star a few articles, index them all, and copy the library beside itself."""
    with Library.open(directory, samples=False) as library:
        library.mark_starred(STARRED)
        library.back_up(directory.with_name(COPY))
        library.searching.update()


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
            [(n, f"{n:012}", str(n)) for n in range(1, OLD + 1)],
        )
        database.execute("INSERT INTO texts (article, text) SELECT number, 'The mill burnt down.' FROM articles")
        database.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        database.execute(f"PRAGMA user_version = {version:d}")


if __name__ == "__main__":
    work(sys.argv[1], Path(sys.argv[2]))
