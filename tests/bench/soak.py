"""Whether the reader's memory stays flat while it is used: thousands of keys pressed one after the other.

    python tests/bench/soak.py [--articles 20000] [--presses 20000] [--library DIR]

The real reader runs in a pseudo-terminal and is driven round by round: down and up the list, articles opened and
scrolled, panes changed, marks set and taken back, searches typed, dialogs opened and closed. What is learnt for the
search and grouped is waited for: it takes memory of its own, once. A reader who presses a key
every two seconds presses 1,800 in an hour; here they come as fast as they are drawn. Resident memory is read after each
round, once nothing more is drawn.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path

import pexpect
from keys import Reader
from start import fill

ROUND = 500
"""Keys between two readings of memory."""
GESTURES = (
    "jjjjj",
    "kkk",
    "\x04\x04",
    "\x15",
    "G",
    "\x1b[H",
    "m",
    "*",
    "u",
    "\t",
    "z",
    "z",
    "jjj\rjjj\x04h",
    "/mill\x1b",
    "/fire bridge\x1b",
    "?\x1b",
    "1jj4k2",
)


STILL = 10.0
"""Seconds without output after which the work that goes on by itself is taken to be done."""


def wait_for_the_work(reader: Reader) -> None:
    """Wait until nothing goes on by itself any more: it tells of itself while it does."""
    while True:
        try:
            reader.child.read_nonblocking(1 << 16, timeout=STILL)
        except pexpect.TIMEOUT:
            return


def resident(pid: int | None) -> float:
    """Return the resident memory of a process in megabytes."""
    with Path(f"/proc/{pid}/statm").open() as file:
        return int(file.read().split()[1]) * 4096 / 1e6


def main() -> None:
    """Print the memory round by round, and how much it grew over the second half."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--presses", type=int, default=20_000)
    parser.add_argument("--library", type=Path, help="a library made before, by start.py's fill")
    chosen = parser.parse_args()
    rng = random.Random(3)  # noqa: S311  keys, not secrets
    with tempfile.TemporaryDirectory() as scratch:
        library = chosen.library or Path(scratch) / "library"
        if chosen.library is None:
            fill(library, chosen.articles)
        reader = Reader(library, scratch)
        reader.child.expect("Headline")
        wait_for_the_work(reader)
        begun, pressed, since = time.perf_counter(), 0, 0
        readings: list[tuple[int, float]] = []
        while pressed < chosen.presses and reader.child.isalive():
            gesture = rng.choice(GESTURES)
            reader.child.send(gesture)
            pressed, since = pressed + len(gesture), since + len(gesture)
            reader.drain()
            if since >= ROUND:
                since = 0
                reader.child.send("\x1b\x1b2")
                reader.settle()
                readings.append((pressed, resident(reader.child.pid)))
                print(
                    f"{pressed:7,} keys   {readings[-1][1]:7.1f} MB   {time.perf_counter() - begun:6.0f} s", flush=True
                )
        alive = reader.child.isalive()
        reader.close()
    half = len(readings) // 2
    early = sum(size for _, size in readings[half : half + 3]) / 3
    late = sum(size for _, size in readings[-3:]) / 3
    told = "alive" if alive else "ENDED"
    print(f"{told}; second half: {early:.1f} to {late:.1f} MB, {late - early:+.1f} MB (flat is wanted)")


if __name__ == "__main__":
    main()
