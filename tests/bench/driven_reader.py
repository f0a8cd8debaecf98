"""The real reader in a pseudo-terminal with an emulator behind it: what is on its screen, and when it came.

Shared by the benchmarks that drive it; prints nothing itself.
"""

from __future__ import annotations

import compileall
import os
import re
import sys
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

HOME_KEY = "\x1b[H"
WORK = ("reading in", "grouping articles", "looking for contradictions")
"""What the reader says of work that goes on by itself."""
PLACE = re.compile(r"([\d,]+) of ([\d,]+) ─*╯")
QUIET = 0.15
"""Seconds without output after which the screen is taken to be drawn."""
STILL = 5.0
"""Seconds without a word about work after which it is taken to be done."""


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
            sys.executable, ["-m", "broadsheet"], cwd=home, env=environment, dimensions=(40, 120), timeout=60
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
    reader.child.send(HOME_KEY)
    for _, piece in reader.settle():
        reader.show(piece)
    watch = Watch(reader)
    if not watch.see().title:
        sys.exit("\n".join(("the list cannot be read:", *reader.lines)))
    return reader, watch


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
