"""Whether the reader's memory stays flat while it is used: thousands of keys pressed one after the other.

    python tests/bench/soak.py [--articles 20000] [--presses 30000] [--library DIR]

The real reader runs in a pseudo-terminal and is driven round by round: down and up the list, articles opened and
scrolled, panes changed, marks set and taken back, searches typed, dialogs opened and closed. What is learnt for the
search and grouped is waited for: another process does it. A reader who presses a key every two seconds presses 1,800 in
an hour; here they come as fast as they are drawn, but for a rest of some seconds after each round, as there are more in
any hour of reading. Resident memory is read after each rest:
all of it, and what is not a file's, as the index is read where it lies and what was read of it can be let go at any
time. Flat it is where the line through its own memory over the last third of the keys rises by less than half
a megabyte in an hour; over the first two thirds what is remembered fills up to its bounds.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from pathlib import Path
from statistics import linear_regression
from typing import TYPE_CHECKING

from driven_reader import begin, fill, rest
from search_corpus import vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

ROUND = 500
"""Keys after which the reader goes back to the list, wherever it is."""
REST, RESTING = 3_000, 15.0
"""Keys after which, and seconds for which, nobody presses one: an article that is read to its end. A third of it is for
drawing what is still to be drawn; the rest, for the reader to see that nobody is there."""
FLAT = 0.28
"""Megabytes for each 1,000 keys: half a megabyte in an hour of 1,800."""
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
    *(f"/{vocabulary()[place]}\x1b" for place in (40, 400, 4_000)),
    f"/{vocabulary()[60]} {vocabulary()[90]}\x1b",
    "?\x1b",
    "1jj4k2",
)


def resident(pid: int | None) -> tuple[float, float]:
    """Return the resident memory of a process in megabytes, and how much of it is not of files."""
    told = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text("utf-8").splitlines())
    whole, own = (int(told[name].split()[0]) * 1024 / 1e6 for name in ("VmRSS", "RssAnon"))
    return whole, own


def main() -> None:
    """Print the memory round by round, and how much it grew."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--presses", type=int, default=30_000)
    parser.add_argument("--library", type=Path, help="a library made before, by the fill of keys.py")
    parser.add_argument("--patience", type=float, default=900.0, help="seconds to wait for the work to be done")
    chosen = parser.parse_args()
    rng = random.Random(3)  # noqa: S311 - keys, not secrets
    with tempfile.TemporaryDirectory() as scratch:
        library = chosen.library or Path(scratch) / "library"
        if chosen.library is None:
            fill(library, chosen.articles)
        reader, watch = begin(library, scratch)
        rest(reader, watch, chosen.patience)
        begun, pressed, since, rested = time.perf_counter(), 0, 0, 0
        readings: list[tuple[float, float]] = []
        while pressed < chosen.presses and reader.child.isalive():
            gesture = rng.choice(GESTURES)
            reader.child.send(gesture)
            pressed, since = pressed + len(gesture), since + len(gesture)
            reader.drain()
            if since >= ROUND:
                since = 0
                reader.child.send("\x1b\x1b2")
                reader.settle()
            if pressed - rested >= REST and not since:
                rested = pressed
                time.sleep(RESTING)
                reader.drain()
                whole, own = resident(reader.child.pid)
                readings.append((whole, own))
                took = time.perf_counter() - begun
                print(f"{pressed:7,} keys   {whole:7.1f} MB, {own:7.1f} of its own   {took:6.0f} s", flush=True)
        alive = reader.child.isalive()
        reader.close()
    told = "alive" if alive else "ENDED"
    for name, sizes in zip(("all", "own"), zip(*readings, strict=True), strict=True):
        print(f"{told}; {name}: {verdict(sizes)}")


def verdict(sizes: Sequence[float]) -> str:
    """Return how much memory grew over each third of the rounds, and whether that is flat in the last."""
    third = len(sizes) // 3
    if third < 2:
        return f"too few rounds to tell; in the end {sizes[-1]:.1f} MB"
    slopes = [linear_regression(range(third), sizes[start : start + third]).slope for start in (0, third, 2 * third)]
    grown = [slope * 1_000 / REST for slope in slopes]
    flat = "flat" if grown[-1] < FLAT else f"not flat, less than {FLAT:.2f} is wanted"
    parts = ", ".join(f"{rise:+.2f}" for rise in grown)
    return f"MB for each 1,000 keys over the thirds: {parts}; in the end {sizes[-1]:.1f} MB: {flat}"


if __name__ == "__main__":
    main()
