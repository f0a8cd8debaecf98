"""How long the reader takes from process start to its first articles on the screen, beside an empty Textual app.

    python tests/bench/start.py [--articles 100000] [--runs 7]

Both run in a pseudo-terminal of 120x40, in turn, so that the ratio holds on a noisy machine, and both from byte code,
as what pip has installed does: where Python is kept from writing any, a checkout is compiled at every start,
and Textual is not.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pexpect

from broadsheet.articles import Article, Incoming, SourceKind, Store

EMPTY = """
from textual.app import App
from textual.widgets import Static
class Empty(App):
    def compose(self):
        yield Static("ready to be used")
Empty().run()
"""
WORDS = ("mill", "fire", "mayor", "council", "river", "bridge", "vote", "budget", "storm", "harbour", "train", "school")


def fill(directory: Path, articles: int) -> None:
    """Fill a library with articles of 400 words from 200 sources."""
    rng = random.Random(7)  # noqa: S311 - words, not secrets
    now = time.time()
    with Store(directory) as store:
        store.remember("samples", "removed")
        for place in range(200):
            name = f"Source {place}"
            source = store.sources.add(SourceKind.FEED, f"https://{place}.example/feed", name, now=now)
            batch = []
            for number in range(articles // 200):
                text = " ".join(rng.choices(WORDS, k=400))
                batch.append(Incoming(str(number), Article.from_text(text, title=f"Headline {place} {number}")))
            store.texts.take(source, batch, now=now - place)


def seconds_to(marker: str, command: list[str], environment: dict[str, str]) -> float:
    """Return the seconds from starting ``command`` to ``marker`` on its screen."""
    begun = time.perf_counter()
    child = pexpect.spawn(command[0], command[1:], env=environment, dimensions=(40, 120), encoding="utf-8", timeout=60)
    child.expect(marker)
    taken = time.perf_counter() - begun
    child.kill(9)
    child.close()
    return taken


def main() -> None:
    """Print the two medians and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--library", type=Path, help="a library made before, by this program's fill")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        library = chosen.library or Path(scratch) / "library"
        if chosen.library is None:
            fill(library, chosen.articles)
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
            "PYTHONPYCACHEPREFIX": f"{scratch}/bytecode",
            "BROADSHEET_LIBRARY": str(library),
            "TERM": "xterm-256color",
            "HOME": scratch,
        }
        reader, empty = [], []
        for _ in range(chosen.runs + 1):  # the first pair warms the disk cache and is not counted
            reader.append(seconds_to("Headline", [sys.executable, "-m", "broadsheet"], environment))
            empty.append(seconds_to("ready to be used", [sys.executable, "-c", EMPTY], environment))
    ratios = [one / other for one, other in zip(reader[1:], empty[1:], strict=True)]
    print(f"reader, {chosen.articles:,} articles   {statistics.median(reader[1:]):.3f} s")
    print(f"empty Textual app            {statistics.median(empty[1:]):.3f} s")
    print(f"ratio                        {statistics.median(ratios):.2f} (at most 1.5 is wanted)")


if __name__ == "__main__":
    main()
