"""How long from a key in the article list to the picture that answers it, with 100,000 articles in the library.

    python tests/bench/keys.py [--articles 100000] [--presses 200] [--library DIR]

The real reader runs in a pseudo-terminal of 120x40 with the article view following the list; a terminal emulator tells
what is on the screen after each piece of output. A key is answered when the row that it leads to is drawn as the one in
use, with its title, and the list says its place; the article has followed when its title stands beside it. The next key
is pressed when nothing more is drawn. First while the library is indexed and grouped in another process, if there is
anything left to index or group; then when that is done. At the end keys are held down, thirty a second, as a keyboard
repeats them: the reader must keep up.
"""

from __future__ import annotations

import argparse
import compileall
import os
import random
import re
import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Any

import pexpect
import pyte
from search_corpus import documents

import broadsheet
from broadsheet.articles import Article, Incoming, SourceKind, Store
from broadsheet.tui.session import KEY

KEYS = {"j": "j", "k": "k", "ctrl+d": "\x04", "ctrl+u": "\x15", "G": "G", "home": "\x1b[H"}
WORK = ("reading in", "grouping articles", "looking for contradictions")
"""What the reader says of work that goes on by itself."""
PLACE = re.compile(r"([\d,]+) of ([\d,]+) ─*╯")
QUIET = 0.15
"""Seconds without output after which the screen is taken to be drawn."""
STILL = 5.0
"""Seconds without a word about work after which it is taken to be done."""
PATIENCE = 5.0
"""Seconds after which a key is taken never to be answered."""
WANTED = 0.030


def fill(directory: Path, articles: int) -> None:
    """Fill a library with made-up news: words as frequent as in English, of eighty sources, one every five minutes."""
    with Store(directory) as store:
        store.remember("samples", "removed")
        made = sorted(documents(articles), key=lambda one: one.source)
        for place, (name, every) in enumerate(groupby(made, key=lambda one: one.source)):
            source = store.sources.add(SourceKind.FEED, f"https://source{place}.example/feed", name, now=0)
            batch = [
                Incoming(
                    str(one.number),
                    Article.from_text(one.text, title=one.title, published=datetime.fromtimestamp(one.published, UTC)),
                )
                for one in every
            ]
            store.texts.take(source, batch, now=time.time())


def compiled(scratch: str) -> str:
    """Return a directory with the byte code of the program, which pip leaves beside it and a checkout may lack."""
    sys.pycache_prefix = f"{scratch}/bytecode"
    compileall.compile_dir(broadsheet.__path__[0], quiet=1)
    return sys.pycache_prefix


class Reader:
    """The reader in a pseudo-terminal, and what it shows."""

    def __init__(self, library: Path, home: str) -> None:
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
            "PYTHONPYCACHEPREFIX": compiled(home),
            "BROADSHEET_LIBRARY": str(library),
            "TERM": "xterm-256color",
            "HOME": home,
        }
        self.child = pexpect.spawn(
            sys.executable, ["-m", "broadsheet"], env=environment, dimensions=(40, 120), timeout=60
        )
        self.child.delaybeforesend = None
        self._screen = pyte.Screen(120, 40)
        self._stream = pyte.ByteStream(self._screen)

    def settle(self) -> list[tuple[float, bytes]]:
        """Read until nothing more is drawn; return what was, and when each piece came."""
        pieces: list[tuple[float, bytes]] = []
        while True:
            try:
                # Bytes, as no encoding was given.
                piece: Any = self.child.read_nonblocking(1 << 16, timeout=QUIET)
            except pexpect.TIMEOUT:
                return pieces
            pieces.append((time.perf_counter(), piece))

    def drain(self) -> None:
        """Read what is drawn already."""
        try:
            while True:
                self.child.read_nonblocking(1 << 16, timeout=0.02)
        except pexpect.TIMEOUT:
            return

    def show(self, piece: bytes) -> None:
        """Draw what came, as a terminal does."""
        self._stream.feed(piece)

    @property
    def lines(self) -> list[str]:
        """What is on the screen."""
        return list(self._screen.display)

    def grounds(self, column: int) -> list[str]:
        """What colour lies behind each line at a column."""
        return [self._screen.buffer[line][column].bg for line in range(40)]

    def processor_seconds(self) -> float:
        """The processor time that the reader itself has used, without the processes it has started."""
        fields = Path(f"/proc/{self.child.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        """End it."""
        self.child.kill(9)
        self.child.close()


@dataclass(frozen=True, slots=True)
class Seen:
    """What the list shows.

    Attributes:
        place: Which row is in use, as said below it; 0 where nothing is said.
        title: What stands in the row drawn as the one in use; empty where none is, or it has not come yet.
        followed: Whether the article beside it is this one.
    """

    place: int
    title: str
    followed: bool


class Watch:
    """Tells what the list shows; made while its first row is in use."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        top = next(line for line in reader.lines if "╮" in line)
        self._width = top.index("╮") + 1
        title = next(number for number, line in enumerate(reader.lines) if "Articles ·" in line) + 1
        self._ground = reader.grounds(5)[title]

    def see(self) -> Seen:
        """Return what is shown now."""
        lines = [line[: self._width] for line in self._reader.lines]
        places = [found for line in lines if (found := PLACE.search(line))]
        rows = [number for number, ground in enumerate(self._reader.grounds(5)) if ground == self._ground]
        title = lines[rows[0]].strip("│┃ ●·★+") if rows else ""
        title = "" if title == "…" else title.rstrip("… ")
        beside = any(title[:24] in line[self._width :] for line in self._reader.lines[:6])
        return Seen(int(places[-1][1].replace(",", "")) if places else 0, title, bool(title) and beside)

    @property
    def working(self) -> bool:
        """Whether work goes on by itself."""
        return any(work in line for line in self._reader.lines for work in WORK)


@dataclass(frozen=True, slots=True)
class Answer:
    """How long a key took: seconds until its row was drawn, and until its article was; -1 where that never happened."""

    row: float
    article: float


def press(reader: Reader, watch: Watch, key: str) -> Answer:
    """Press a key and wait until nothing more is drawn; return when what it leads to was on the screen."""
    before = watch.see()
    begun = time.perf_counter()
    reader.child.send(key)
    row = article = -1.0
    while row < 0 and time.perf_counter() - begun < PATIENCE:
        for moment, piece in reader.settle():
            reader.show(piece)
            seen = watch.see()
            if row < 0 and seen.place != before.place and seen.title not in {"", before.title}:
                row = moment - begun
            if row >= 0 and article < 0 and seen.followed:
                article = moment - begun
    return Answer(row, article)


def begin(library: Path, home: str) -> tuple[Reader, Watch]:
    """Start the reader and wait for its first picture and a little longer: what goes on by itself tells of itself."""
    with Store(library) as store:
        store.remember(KEY, "")  # a library used before: the reader would go on where it was left, in zen perhaps
    reader = Reader(library, home)
    begun = time.perf_counter()
    while not (any(PLACE.search(line) for line in reader.lines) and time.perf_counter() - begun > STILL):
        if time.perf_counter() - begun > 60:
            sys.exit("\n".join(("no list is shown:", *reader.lines)))
        for _, piece in reader.settle():
            reader.show(piece)
    reader.child.send(KEYS["home"])
    for _, piece in reader.settle():
        reader.show(piece)
    watch = Watch(reader)
    if not watch.see().title:
        sys.exit("\n".join(("the list cannot be read:", *reader.lines)))
    return reader, watch


def single(reader: Reader, watch: Watch, presses: int) -> dict[str, list[Answer]]:
    """Press keys one after the other, waiting for each to be drawn; return what became of each."""
    rng = random.Random(11)  # noqa: S311  keys, not secrets
    taken: dict[str, list[Answer]] = {name: [] for name in KEYS}
    for _ in range(presses):
        name = rng.choices(list(KEYS), weights=(8, 4, 3, 2, 1, 1))[0]
        row = watch.see().place
        if (row == 1 and name in {"k", "ctrl+u", "home"}) or (row > 5_000 and name in {"j", "ctrl+d", "G"}):
            name = "j" if row == 1 else "home"
        taken[name].append(press(reader, watch, KEYS[name]))
    return taken


def rest(reader: Reader, watch: Watch, patience: float) -> bool:
    """Wait until no work goes on by itself; return whether that came true."""
    begun = since = time.perf_counter()
    while time.perf_counter() - since < STILL:
        for _, piece in reader.settle():
            reader.show(piece)
        if watch.working:
            since = time.perf_counter()
            if since - begun > patience:
                return False
    return True


def held(reader: Reader, watch: Watch, presses: int, rate: float = 30.0) -> float:
    """Hold j down; return the seconds from the last press until the list has come to rest."""
    press(reader, watch, KEYS["home"])
    begun = time.perf_counter()
    for number in range(presses):
        wait = begun + number / rate - time.perf_counter()
        if wait > 0:
            time.sleep(wait)
        reader.child.send("j")
    released = time.perf_counter()
    while time.perf_counter() - released < 20:
        for moment, piece in reader.settle():
            reader.show(piece)
            if watch.see().place == presses + 1:
                return max(0.0, moment - released)
    return -1.0


def percentile(values: list[float], part: float) -> float:
    """Return the value that this part of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def report(taken: dict[str, list[Answer]]) -> None:
    """Print a line for every key, and one for all; then when the articles came."""
    every = [answer for each in taken.values() for answer in each]
    for name, each in (*taken.items(), ("all", every)):
        rows = [answer.row for answer in each if answer.row >= 0]
        if rows:
            print(f"  {name:8} {len(rows):4}   {told(rows)}")
    print(f"  the article beside it   {told([answer.article for answer in every if answer.article >= 0])}")
    lost = sum(answer.row < 0 for answer in every)
    print(f"  never answered: {lost}; wanted: 95 % within {WANTED * 1000:.0f} ms")


def told(seconds: list[float]) -> str:
    """Return median, 95th percentile and worst in milliseconds."""
    if not seconds:
        return "-"
    median, most = statistics.median(seconds) * 1000, percentile(seconds, 0.95) * 1000
    return f"{median:6.1f} ms   95 % {most:6.1f}   worst {max(seconds) * 1000:6.1f}"


def main() -> None:
    """Print a line for every key, while work goes on and when it is done, and how the reader keeps up."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--presses", type=int, default=200)
    parser.add_argument("--patience", type=float, default=600.0, help="seconds to wait for the work to be done")
    parser.add_argument("--library", type=Path, help="a library made before, by this program's fill")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        library = chosen.library or Path(scratch) / "library"
        if chosen.library is None:
            fill(library, chosen.articles)
        reader, watch = begin(library, scratch)
        if watch.working:
            print("while the library is indexed and grouped:")
            report(single(reader, watch, chosen.presses))
        if rest(reader, watch, chosen.patience):
            print("when that is done:")
            used = reader.processor_seconds()
            report(single(reader, watch, chosen.presses))
            used = (reader.processor_seconds() - used) / chosen.presses
            print(f"  processor time for a key, its article and its key facts: {used * 1000:.0f} ms")
        else:
            print("the work was not done in time")
        late = held(reader, watch, 150)
        reader.close()
    print(f"j held down for 150 rows at 30 a second: there {late * 1000:.0f} ms after it was let go")


if __name__ == "__main__":
    main()
