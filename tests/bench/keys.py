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
import random
import statistics
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from driven_reader import HOME_KEY, Reader, Watch, begin, fill, rest

KEYS = {"j": "j", "k": "k", "ctrl+d": "\x04", "ctrl+u": "\x15", "G": "G", "home": HOME_KEY}
PATIENCE = 5.0
"""Seconds after which a key is taken never to be answered."""
WANTED = 0.030


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


def single(reader: Reader, watch: Watch, presses: int) -> dict[str, list[Answer]]:
    """Press keys one after the other, waiting for each to be drawn; return what became of each."""
    rng = random.Random(11)  # noqa: S311 - keys, not secrets
    taken: dict[str, list[Answer]] = {name: [] for name in KEYS}
    for _ in range(presses):
        name = rng.choices(list(KEYS), weights=(8, 4, 3, 2, 1, 1))[0]
        row = watch.see().place
        if (row == 1 and name in {"k", "ctrl+u", "home"}) or (row > 5_000 and name in {"j", "ctrl+d", "G"}):
            name = "j" if row == 1 else "home"
        taken[name].append(press(reader, watch, KEYS[name]))
    return taken


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
