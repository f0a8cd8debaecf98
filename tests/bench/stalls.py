"""For how long the reader ever stands still: 200 feeds come in while keys are pressed and words are typed.

    python tests/bench/stalls.py [--feeds 200] [--entries 50] [--words 50000]

Then two articles of 50,000 words are opened and compared while keys are pressed: in the article the reader goes to the
end, finds a word, leaves highlights out and changes the size of the terminal, in the comparison as well, and there
hides verdicts, swaps the two, and looks at them in one column and row by row. The real app runs without a terminal,
its feeds come from a server on this machine. A clock in the app's own event loop asks to be woken every five
milliseconds; what it is woken late by is the time for which no key could be answered. On a busy machine some of that is
other programs' time; the reader's own is no more than the processor time that its threads used meanwhile. Refreshing,
indexing, grouping and comparing what is long go on in other processes, as when the reader is started.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from driven_reader import compiled
from long_articles import add_long
from textual import events

from broadsheet.articles import SourceKind
from broadsheet.config import Settings
from broadsheet.library import Library
from broadsheet.tui import BroadsheetApp
from broadsheet.tui.garbage import Collector
from broadsheet.tui.precedence import loop
from broadsheet.tui.screens.compare import CompareScreen

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from textual.pilot import Pilot

Result = TypeVar("Result")

EVERY = 0.005
WANTED = 0.050
PATIENCE = 120.0
"""Seconds in which the two are compared on whatever machine."""
WORDS = ("council", "river", "minister", "budget", "storm")


@dataclass(frozen=True, slots=True)
class Late:
    """By how much the loop was late.

    Attributes:
        delay: Seconds.
        drawing: Seconds for which its own thread was at work meanwhile.
        reader: Seconds for which any thread of the reader was, and no more than the delay.
    """

    delay: float
    drawing: float
    reader: float


async def watch(late: list[Late]) -> None:
    """Note by how much the loop was late, and how much of that was the reader's own work."""
    while True:
        asked, own, every = time.perf_counter(), time.thread_time(), time.process_time()
        await asyncio.sleep(EVERY)
        delay = time.perf_counter() - asked - EVERY
        late.append(Late(delay, time.thread_time() - own, min(delay, time.process_time() - every)))


async def press(app: BroadsheetApp, key: str) -> None:
    """Press a key as a terminal does."""
    app.post_message(events.Key(key, key if len(key) == 1 else None))
    await asyncio.sleep(0.05)


async def use(app: BroadsheetApp, rng: random.Random) -> None:
    """Move in the list, read, and search a word."""
    for _ in range(rng.randint(3, 8)):
        await press(app, rng.choice("jjjkG"))
    await press(app, "slash")
    for letter in rng.choice(WORDS):
        await press(app, letter)
    await press(app, "escape")


async def drive(library: Library) -> tuple[list[Late], float]:
    """Refresh all feeds while the reader works; return what was late, and how long the refresh took."""
    app = BroadsheetApp(library, Settings(), collector=Collector())
    late: list[Late] = []
    rng = random.Random(5)  # noqa: S311 - keys, not secrets
    async with app.run_test(size=(120, 40)):
        await asyncio.sleep(1)
        watching = asyncio.create_task(watch(late))
        begun = time.perf_counter()
        await press(app, "R")
        while getattr(app.screen_stack[0], "refreshing", False):
            await use(app, rng)
        took = time.perf_counter() - begun
        for _ in range(3):  # what came in is learnt for the search meanwhile
            await use(app, rng)
        watching.cancel()
    return late, took


async def drive_long(library: Library) -> list[Late]:
    """Open and compare two long articles while the reader goes up and down; return what was late."""
    app = BroadsheetApp(library, Settings(), collector=Collector())
    late: list[Late] = []
    async with app.run_test(size=(120, 40)) as pilot:
        await asyncio.sleep(1)
        watching = asyncio.create_task(watch(late))
        await press_all(app, *"jkjkjk" * 4, "G", "home", "3", *"GjkG", "home")
        await resize(app, pilot)
        await press_all(app, "backslash", *"the", "enter", *"nnnNN", *"ffz", *"Gjkz", "2", "home", "C")
        assert await until_compared(app, None), "the two were not compared"
        await use_comparison(app, pilot)
        await press(app, "s")
        assert await until_compared(app, app.screen), "the two were not swapped"
        await press_all(app, *"nn1122")
        watching.cancel()
    return late


async def use_comparison(app: BroadsheetApp, pilot: Pilot[None]) -> None:
    """Look at a comparison in every way there is."""
    await press_all(app, *"jjjknnnnNN", *"1122334455", *"GjkG", "home", *"uGnu", *"tjjjGt", *"ii")
    for _ in range(5):
        app.post_message(events.MouseScrollDown(None, 40, 20, 0, 0, 0, False, False, False))
        await asyncio.sleep(0.05)
    await resize(app, pilot)


async def press_all(app: BroadsheetApp, *keys: str) -> None:
    """Press keys one after the other."""
    for key in keys:
        await press(app, key)


async def resize(app: BroadsheetApp, pilot: Pilot[None]) -> None:
    """Change the size of the terminal there and back again, with keys pressed meanwhile."""
    for size in ((100, 40), (70, 24), (160, 50), (120, 40)):
        await pilot.resize_terminal(*size)
        await press_all(app, *"jkj")


async def until_compared(app: BroadsheetApp, before: object) -> bool:
    """Go up and down until another comparison than before is on the screen; return whether there is one."""
    begun, old = time.perf_counter(), getattr(before, "comparison", None)
    while time.perf_counter() - begun < PATIENCE:
        await press_all(app, *"jk")
        if isinstance(app.screen, CompareScreen) and app.screen.comparison not in (None, old):
            return True
    return False


def refreshed(scratch: Path, feeds: int, entries: int) -> tuple[list[Late], float]:
    """Refresh feeds of a server on this machine while the reader works."""
    command = [sys.executable, str(Path(__file__).parent / "feed_server.py"), str(feeds), str(entries), "3000"]
    with (
        subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server,
        Library.open(scratch / "library", samples=False, apart=True) as library,
    ):
        assert server.stdout is not None
        assert server.stdin is not None
        port = int(server.stdout.readline())
        with library.store.together():
            for number in range(feeds):
                address = f"http://127.0.0.1:{port}/feed/{number}"
                source = library.store.sources.add(SourceKind.FEED, address, f"Paper {number}", now=0)
                library.store.fetches.configure(source, {"private": True})
        found = run(drive(library))
        server.stdin.close()
    return found


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run it in a loop like the reader's."""
    with asyncio.Runner(loop_factory=loop) as runner:
        return runner.run(work)


def main() -> None:
    """Print the worst stalls, and how much of the time the loop was late."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--entries", type=int, default=50)
    parser.add_argument("--words", type=int, default=50_000)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        compiled(scratch)
        late, took = refreshed(Path(scratch), chosen.feeds, chosen.entries)
        print(f"{chosen.feeds} feeds of {chosen.entries} came in within {took:.1f} s while keys were pressed")
        report_all(late)
        with Library.open(Path(scratch) / "long", samples=False, apart=True) as library:
            add_long(library.store, chosen.words)
            late = run(drive_long(library))
        print(f"two articles of {chosen.words:,} words were opened and compared while keys were pressed")
        report_all(late)


def report_all(late: list[Late]) -> None:
    """Print how late the loop was, and by whose work."""
    report("late", [one.delay for one in late])
    report("late by the work of any of its threads", [one.reader for one in late])
    report("late by the drawing thread's work", [one.drawing for one in late])


def report(what: str, seconds: list[float]) -> None:
    """Print how often it was too much, and how much it was."""
    ordered = sorted(seconds, reverse=True)
    over = sum(one > WANTED for one in ordered)
    print(f"{what}: more than {WANTED * 1000:.0f} ms {over} of {len(ordered):,} times, ", end="")
    print(f"worst {ordered[0] * 1000:.0f} ms, 99 % within {ordered[len(ordered) // 100] * 1000:.0f} ms")


if __name__ == "__main__":
    main()
