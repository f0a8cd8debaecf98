"""Pieces of work that write, each with what must be there whatever became of its writes.

    python tests/bench/faulty_works.py WORK PLACE

does one in this process. Standard output tells, word by word, what was acknowledged.
"""

from __future__ import annotations

import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from broadsheet.articles import Article, Incoming, Scope, SourceKind, Store, View
from broadsheet.articles.backup import examine
from broadsheet.articles.schema import APPLICATION_ID, MIGRATIONS
from broadsheet.cli import run as run_command
from broadsheet.config import default_yaml
from broadsheet.errors import BroadsheetError
from broadsheet.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

ARTICLES = 36
PAPERS = 3
SPARED = ARTICLES - 6
"""The newest six are left for the work to star."""


@dataclass(frozen=True, slots=True)
class Work:
    """A piece of work.

    Attributes:
        prepare: Makes what is there before.
        do: The work; returns an exit code.
        check: Asserts that what a place holds is sound and has all that was acknowledged; ``whole`` says that the work
            came to its end.
    """

    prepare: Callable[[Path], None]
    do: Callable[[Path], int]
    check: Callable[..., None]


def said(word: object) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def prepared(work: Work, place: Path) -> None:
    place.mkdir()
    work.prepare(place)


def _batch(paper: int, numbers: range) -> list[Incoming]:
    return [
        Incoming(f"{n}", Article.from_text(
            f"The mill of place{n} burnt down on May {1 + n % 28}, 2026. About {paper + 2} people of place{n} were"
            f" hurt. The owner, Ida Holm{n}, spoke of the fire at the mill.",
            title=f"Fire at the mill of place{n}",
        ))
        for n in numbers
    ]  # fmt: skip


def _library(place: Path) -> None:
    with Store(place / "library") as store:
        store.remember("samples", "removed")
        for paper in range(PAPERS):
            number = store.sources.add(SourceKind.FEED, f"https://{paper}.example/", f"Paper {paper}", now=0.0)
            store.texts.take(number, _batch(paper, range(ARTICLES // PAPERS)), now=1_780_000_000.0)
        store.marks.starred(range(1, 6), on=True)


def _indexed(place: Path) -> None:
    _library(place)
    with Library.open(place / "library", samples=False) as library:
        library.searching.update()


def _many_slices(place: Path) -> None:
    """Leave seven small slices: one more, and eight are folded into one."""
    with Library.open(place / "library", samples=False) as library:
        library.store.remember("samples", "removed")
        number = library.store.sources.add(SourceKind.FEED, "https://0.example/", "Paper", now=0.0)
        for part in range(7):
            library.store.texts.take(number, _batch(0, range(part * 2, part * 2 + 2)), now=1_780_000_000.0)
            library.searching.update()


def _old(place: Path) -> None:
    """Leave a library of the first version."""
    (place / "library").mkdir(mode=0o700)
    with closing(sqlite3.connect(place / "library" / "library.db")) as database, database:
        database.executescript(MIGRATIONS[0])
        database.execute("INSERT INTO sources (number, kind, address, name, added) VALUES (1, 'feed', 'a', 'A', 1)")
        database.executemany(
            "INSERT INTO articles (number, id, source, key, title, first_seen, sort_time, starred)"
            " VALUES (?, ?, 1, ?, 'The mill', 5, 5, 1)",
            [(n, f"{n:012}", str(n)) for n in range(1, 201)],
        )
        database.execute("INSERT INTO texts (article, text) SELECT number, 'The mill burnt down.' FROM articles")
        database.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        database.execute("PRAGMA user_version = 1")


def _with_outputs(place: Path) -> None:
    _indexed(place)
    with Library.open(place / "library", samples=False) as library:
        library.back_up(place / "there.backup")
    for name in ("there.html", "there.opml"):
        (place / name).write_text("what was there before")
    outlines = "".join(f'<outline xmlUrl="https://new.example/{n}"/>' for n in range(5))
    (place / "new.opml").write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')


def _mark(place: Path) -> int:
    with Library.open(place / "library", samples=False) as library:
        for head in library.page(View(), limit=6):
            library.mark_starred([head.number])
            said(f"star:{head.number}")
            library.tag([head.number], "kept")
            said(f"tag:{head.number}")
    return 0


def _take(place: Path) -> int:
    with Library.open(place / "library", samples=False) as library:
        number = library.store.sources.add(SourceKind.FEED, "https://new.example/", "New paper", now=0.0)
        for part in range(3):
            library.store.texts.take(number, _batch(9, range(part * 4, part * 4 + 4)), now=1_780_000_500.0)
            said(f"taken:{part * 4 + 4}")
    return 0


def _remove(place: Path) -> int:
    with Library.open(place / "library", samples=False) as library:
        number = library.store.sources.add(SourceKind.FEED, "https://0.example/", "Paper 0", now=0.0)
        library.store.sources.remove([number])
    return 0


def _index(place: Path) -> int:
    with Library.open(place / "library", samples=False) as library:
        library.searching.update()
    return 0


def _fold(place: Path) -> int:
    with Library.open(place / "library", samples=False) as library:
        number = library.store.sources.add(SourceKind.FEED, "https://0.example/", "Paper", now=0.0)
        library.store.texts.take(number, _batch(0, range(14, 16)), now=1_780_000_000.0)
        library.searching.update()
        library.searching.update()
    return 0


def _group(place: Path) -> int:
    with Library.open(place / "library", samples=False) as library:
        library.insight.telling.update()
    return 0


def _migrate(place: Path) -> int:
    Store(place / "library").close()
    return 0


def _command(*arguments: str) -> Callable[[Path], int]:
    def do(place: Path) -> int:
        placed = [argument.replace("PLACE", str(place)) for argument in arguments]
        return run_command(["--library", str(place / "library"), *placed], reader=lambda _: 0)

    return do


def _export(place: Path) -> int:
    with Library.open(place / "library", samples=False) as library:
        [head] = library.page(View(), limit=1)
    return _command("export", head.id, "-o", "PLACE/there.html", "--force")(place)


def _sound(place: Path, acknowledged: Sequence[str], *, whole: bool) -> None:
    """Assert that the library is sound, has what was acknowledged, and agrees with its index and its stories."""
    with Library.open(place / "library", samples=False) as library:
        assert library.store.verify() == []
        heads = library.page(View(Scope.EVERY), limit=1_000)
        starred = {head.number for head in heads if head.starred}
        tagged = {number for number, *_ in ((head.number,) for head in heads) if library.tags_held([number])}
        assert {int(word.partition(":")[2]) for word in acknowledged if word.startswith("star:")} <= starred
        assert {int(word.partition(":")[2]) for word in acknowledged if word.startswith("tag:")} <= tagged
        new = sum(row.total for row in library.sources() if row.name == "New paper")
        assert new >= max(
            (int(word.partition(":")[2]) for word in acknowledged if word.startswith("taken:")), default=0
        )
        library.searching.update()
        assert list(library.searching.verify()) == []
        assert library.searching._opened().numbers() == set(library.store.listing.numbers(View(Scope.EVERY)))
        library.insight.telling.update()
        assert library.store.memberships.ungrouped(10) == []
    _nothing_half_made(place)


def _nothing_half_made(place: Path) -> None:
    left = [path.name for path in place.rglob("*") if "partial" in path.name or path.suffix in {".new", ".tmp"}]
    assert left == []
    named = {path.name for path in (place / "library").iterdir()} if (place / "library").is_dir() else set()
    known = {"library.db", "library.db-wal", "library.db-shm", "library.db-journal", "index"}
    assert {name for name in named if not name.startswith("replaced-")} <= known


def _keeps(count: int) -> Callable[..., None]:
    def check(place: Path, acknowledged: Sequence[str], *, whole: bool) -> None:
        _sound(place, acknowledged, whole=whole)
        with Library.open(place / "library", samples=False) as library:
            starred = sum(head.starred for head in library.page(View(Scope.EVERY), limit=1_000))
            assert starred >= count

    return check


def _removed(place: Path, acknowledged: Sequence[str], *, whole: bool) -> None:
    """Assert that the source is there with all its articles, or gone with them."""
    _sound(place, acknowledged, whole=whole)
    with Library.open(place / "library", samples=False) as library:
        assert library.count(View(Scope.EVERY)) in ({ARTICLES - ARTICLES // PAPERS} if whole else {ARTICLES, 24})


def _copied(place: Path, acknowledged: Sequence[str], *, whole: bool) -> None:
    """Assert that of a copy that was to replace another one of the two is there, whole."""
    _sound(place, acknowledged, whole=whole)
    assert examine(place / "there.backup") == ARTICLES


def _document(name: str, end: str) -> Callable[..., None]:
    def check(place: Path, acknowledged: Sequence[str], *, whole: bool) -> None:
        text = (place / name).read_text("utf-8")
        assert text == "what was there before" or text.rstrip().endswith(end)
        assert not whole or text.rstrip().endswith(end)
        _nothing_half_made(place)

    return check


def _settings(place: Path, acknowledged: Sequence[str], *, whole: bool) -> None:
    file = place / "config.yaml"
    assert file.is_file() or not whole
    if file.is_file():
        assert file.read_text("utf-8") == default_yaml()
        file.unlink()  # so that it can be made again


def _imported(place: Path, acknowledged: Sequence[str], *, whole: bool) -> None:
    _sound(place, acknowledged, whole=whole)
    with Store(place / "library") as store:
        feeds = [row for row in store.sources.all() if row.address.startswith("https://new.example/")]
        assert len(feeds) == 5 or not whole


WORKS = {
    "marks": Work(_library, _mark, _keeps(5)),
    "articles": Work(_library, _take, _keeps(5)),
    "removing": Work(_indexed, _remove, _removed),
    "index": Work(_library, _index, _keeps(5)),
    "folding": Work(_many_slices, _fold, _keeps(0)),
    "stories": Work(_library, _group, _keeps(5)),
    "migration": Work(_old, _migrate, _keeps(200)),
    "backup": Work(_with_outputs, _command("backup", "PLACE/there.backup", "--force"), _copied),
    "restore": Work(_with_outputs, _command("restore", "PLACE/there.backup", "--force"), _keeps(5)),
    "export": Work(_with_outputs, _export, _document("there.html", "</html>")),
    "opml": Work(
        _with_outputs, _command("export-opml", "PLACE/there.opml", "--force"), _document("there.opml", "</opml>")
    ),
    "import": Work(_with_outputs, _command("import", "PLACE/new.opml"), _imported),
    "settings": Work(_with_outputs, _command("--config", "PLACE/config.yaml", "config", "--init"), _settings),
}


def main(name: str, place: Path) -> int:
    try:
        return WORKS[name].do(place)
    except BroadsheetError as error:
        sys.stderr.write(f"{error}\n")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
