"""How long from a key in the article list to the picture that answers it, with 100,000 articles in the library.

    python tests/bench/keys.py [--articles 100000] [--presses 200] [--library DIR]

The real reader runs in a pseudo-terminal of 120x40 with the article view following the list. A key is answered when the
list says that it stands on another row; the next key is pressed when nothing more is drawn. At the end keys are held
down, thirty a second, as a keyboard repeats them: the reader must keep up.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pexpect
from start import fill

KEYS = {"j": "j", "k": "k", "ctrl+d": "\x04", "ctrl+u": "\x15", "G": "G", "home": "\x1b[H"}
CONTROL = re.compile(r"\x1b\[[0-9;?<>=]*[A-Za-z]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[=>()][A-Z0-9]?")
QUIET = 0.12
"""Seconds without output after which the screen is taken to be drawn."""
WANTED = 0.030


class Reader:
    """The reader in a pseudo-terminal."""

    def __init__(self, library: Path, home: str) -> None:
        environment = os.environ | {"BROADSHEET_LIBRARY": str(library), "TERM": "xterm-256color", "HOME": home}
        self.child = pexpect.spawn(
            sys.executable,
            ["-m", "broadsheet"],
            env=environment,
            dimensions=(40, 120),
            encoding="utf-8",
            codec_errors="replace",
            timeout=60,
        )
        self.child.delaybeforesend = None

    def settle(self) -> str:
        """Wait until nothing more is drawn; return what was."""
        drawn = ""
        while True:
            try:
                drawn += self.child.read_nonblocking(1 << 16, timeout=QUIET)
            except pexpect.TIMEOUT:
                return drawn

    def drain(self) -> None:
        """Read what is drawn already."""
        try:
            while True:
                self.child.read_nonblocking(1 << 16, timeout=0.02)
        except pexpect.TIMEOUT:
            return

    def answer(self, key: str, place: str) -> tuple[float, str]:
        """Press a key; return the seconds until the list says another place than this, and the place."""
        begun = time.perf_counter()
        self.child.send(key)
        drawn = ""
        while time.perf_counter() - begun < 5:
            try:
                drawn += self.child.read_nonblocking(1 << 16, timeout=5)
            except pexpect.TIMEOUT:
                break
            found = re.findall(r"([\d,]+) of [\d,]+", CONTROL.sub("", drawn))
            if found and found[-1] != place:
                return time.perf_counter() - begun, found[-1]
        return -1.0, place

    def close(self) -> None:
        """End it."""
        self.child.kill(9)
        self.child.close()


def single(reader: Reader, presses: int) -> dict[str, list[float]]:
    """Press keys one after the other, waiting for each to be drawn; return the seconds each took."""
    rng = random.Random(11)  # noqa: S311  keys, not secrets
    place = "1"
    taken: dict[str, list[float]] = {name: [] for name in KEYS}
    for _ in range(presses):
        name = rng.choices(list(KEYS), weights=(8, 4, 3, 2, 1, 1))[0]
        row = int(place.replace(",", ""))
        if (row == 1 and name in {"k", "ctrl+u", "home"}) or (row > 90_000 and name in {"j", "ctrl+d", "G"}):
            name = "j" if row == 1 else "home"
        seconds, place = reader.answer(KEYS[name], place)
        if seconds >= 0:
            taken[name].append(seconds)
        reader.settle()
    return taken


def held(reader: Reader, presses: int, rate: float = 30.0) -> float:
    """Hold j down; return the seconds from the last press until the list has come to rest."""
    reader.child.send(KEYS["home"])
    reader.settle()
    begun = time.perf_counter()
    for number in range(presses):
        wait = begun + number / rate - time.perf_counter()
        if wait > 0:
            time.sleep(wait)
        reader.child.send("j")
    released = time.perf_counter()
    wanted = f"{presses + 1:,} of "
    drawn = ""
    while wanted not in CONTROL.sub("", drawn) and time.perf_counter() - released < 20:
        try:
            drawn += reader.child.read_nonblocking(1 << 16, timeout=1)
        except pexpect.TIMEOUT:
            break
    return time.perf_counter() - released


def percentile(values: list[float], part: float) -> float:
    """Return the value that this part of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]


def main() -> None:
    """Print a line for every key, and one for all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--presses", type=int, default=200)
    parser.add_argument("--library", type=Path, help="a library made before, by start.py's fill")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        library = chosen.library or Path(scratch) / "library"
        if chosen.library is None:
            fill(library, chosen.articles)
        reader = Reader(library, scratch)
        reader.child.expect("Headline")
        # What is learnt for the search and grouped into stories goes on meanwhile, as it does for the reader.
        time.sleep(3)
        reader.settle()
        taken = single(reader, chosen.presses)
        rest = held(reader, 150)
        reader.close()
    every = [seconds for each in taken.values() for seconds in each]
    for name, each in (*taken.items(), ("all", every)):
        if each:
            median, most = statistics.median(each) * 1000, percentile(each, 0.95) * 1000
            print(f"{name:8} {len(each):4}   {median:6.1f} ms   95 % {most:6.1f}   worst {max(each) * 1000:6.1f}")
    print(f"wanted: 95 % within {WANTED * 1000:.0f} ms")
    print(f"j held down for 150 rows at 30 a second: at rest {rest * 1000:.0f} ms after it was let go")


if __name__ == "__main__":
    main()
