"""Measure searching: ``python tests/bench/search.py [--articles 100000] [--growth 10000 30000 300000] [--alone]``.

Prints, for a library of made-up news, how long questions of each kind take, beside LIKE, FTS5 and tantivy over the same
articles; then building, adding, memory, and the first search after a start. ``--growth`` repeats the questions at other
sizes: each library is grown from the one before it, and a table at the end puts them side by side. ``--alone`` leaves
the others out. ``--keep DIR`` keeps what was built, so that another run only asks, and one that was stopped goes on.
"""

from __future__ import annotations

import argparse
import contextlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

from search_corpus import BETWEEN, FIRST_MOMENT, Question, documents, questions, vocabulary
from search_rivals import Rival, rivals

from broadsheet.search import Asked, open_index, parse_query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from broadsheet.search import SearchIndex

KINDS = (
    "typing",
    "common word",
    "rare word",
    "AND of two",
    "AND of three",
    "OR of three",
    "phrase",
    "title",
    "source and word",
    "word, some 30 days",
    "fuzzy",
    "relevance, one word",
    "relevance, AND of three",
    "relevance, OR of three",
)
ASKED = 60
ASKED_OF_LIKE = 4
"""A scan takes half a second whatever is asked."""
LIMIT = 50
BATCH = 8_000

Times = list[float]
"""Milliseconds."""


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--growth", type=int, nargs="*", default=[])
    parser.add_argument("--alone", action="store_true")
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--role", choices=["build", "first", "app"], help=argparse.SUPPRESS)
    parser.add_argument("--at", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.role:
        {"build": _build, "first": _first, "app": _app}[chosen.role](chosen.at, chosen.articles)
        return
    with tempfile.TemporaryDirectory() as place:
        directory = chosen.keep or Path(place)
        grown: dict[int, dict[str, str]] = {}
        before: Path | None = None
        for articles in sorted({chosen.articles, *chosen.growth}):
            index = directory / f"index-{articles}"
            grown[articles] = _measure(index, articles, before)
            if articles == chosen.articles and not chosen.alone:
                _compare(directory, index, articles)
            before = index
        if len(grown) > 1:
            _print_growth(grown)


def _measure(index: Path, articles: int, before: Path | None) -> dict[str, str]:
    """Build and question one library; return median and 95th percentile of each kind of question."""
    print(f"\n## {articles:,} articles\n", flush=True)
    if not (index / "manifest").exists():
        held = _copied(before, index)
        added, seconds, memory = _watched("build", index, articles)
        size = sum(path.stat().st_size for path in index.rglob("*") if path.is_file())
        print(
            f"{f'{held:,} were there, ' if held else ''}{added:,.0f} built at {added / seconds:.0f} articles/s", end=" "
        )
        print(f"by two processes, {memory:.0f} MB together at most; {size / 1e6:.0f} MB on disk")
    cold = [float(_run("first", index, articles).stdout) for _ in range(5)]
    print(f"first search of a new process, Whoosh's import included: {_spread(cold)} ms")
    printed = _run("app", index, articles).stdout
    print(printed, flush=True)
    rows = [line.strip("| ").split(" | ") for line in printed.splitlines() if line.startswith("| ")]
    return {row[0]: f"{row[1]}/{row[2]}" for row in rows if row[0] in KINDS}


def _copied(before: Path | None, index: Path) -> int:
    """Begin a library with a smaller one; slices are never written again, so links to their files will do."""
    shutil.rmtree(index, ignore_errors=True)
    if before is None:
        return 0
    shutil.copytree(before, index, copy_function=_link, ignore=shutil.ignore_patterns("lock"))
    with contextlib.closing(open_index(index, write=False)) as opened:
        return len(opened.numbers())


def _link(source: str, target: str) -> str:
    try:
        Path(target).hardlink_to(source)
    except OSError:
        shutil.copy2(source, target)
    return target


def _print_growth(grown: dict[int, dict[str, str]]) -> None:
    sizes = sorted(grown)
    print(f"\n| first page, p50/p95 ms | {' | '.join(f'{size:,}' for size in sizes)} |\n|{' --- |' * (len(sizes) + 1)}")
    for kind in KINDS:
        print(f"| {kind} | {' | '.join(grown[size].get(kind, '–') for size in sizes)} |")


def _build(index: Path, articles: int) -> None:
    """Fill an index up; prints how many articles it took and the seconds, without making them up."""
    spent = 0.0
    with contextlib.closing(open_index(index)) as opened:
        if opened.needs_rebuild:
            opened.begin()
        held = len(opened.numbers())
        made = documents(articles - held, start=held)
        while batch := [document for document, _ in zip(made, range(BATCH), strict=False)]:
            began = time.perf_counter()
            opened.apply(batch)
            spent += time.perf_counter() - began
    print(articles - held, spent)


def _first(index: Path, articles: int) -> None:
    """Open an index and search once; prints the milliseconds."""
    word = questions("typing", 1, _newest(articles))[-1].text
    began = time.perf_counter()
    with contextlib.closing(open_index(index, write=False)) as opened:
        opened.search(Asked(parse_query(word)))
        print((time.perf_counter() - began) * 1000)


def _app(index: Path, articles: int) -> None:
    """Ask everything of one index, as the reader's process does; prints the tables."""
    newest = _newest(articles)
    with contextlib.closing(open_index(index, processes=0)) as opened:
        opened.search(Asked(parse_query(vocabulary()[0])))
        print("\n| newest 50, ms | p50 | p95 | worst | all counted p50 | p95 |\n| --- | --- | --- | --- | --- | --- |")
        for kind in KINDS:
            first, whole = _ask(opened, questions(kind, ASKED, newest))
            print(f"| {kind} | {_row(first)} | {_median(whole)} | {_p95(whole)} |")
        memory = _status("RssAnon"), _status("VmRSS")
        print(f"\nmemory after all of that: {memory[0]:.0f} MB of its own, {memory[1]:.0f} MB with the mapped index")
        added = [_add(opened, articles + 50 * turn) for turn in range(20)]
        print(f"50 new articles handed over and found: {_spread(added)} ms")
        # What was added is taken away again, for the next run to find the same library.
        opened.apply([], range(articles + 1, articles + 1_001))


def _ask(index: SearchIndex, asked: Sequence[Question]) -> tuple[Times, Times]:
    first: Times = []
    whole: Times = []
    for question in asked:
        began = time.perf_counter()
        query = parse_query(question.text, typing=question.typing)
        pages = index.stream(Asked(query, limit=LIMIT))
        shown = False
        for page in pages:
            # In order of relevance the first page is shown at once and gets better as older slices answer.
            if not shown and (page.settled or "sort:" in question.text):
                first.append((time.perf_counter() - began) * 1000)
                shown = True
        whole.append((time.perf_counter() - began) * 1000)
    return first, whole


def _add(index: SearchIndex, known: int) -> float:
    fresh = list(documents(50, start=known))
    began = time.perf_counter()
    index.apply(fresh)
    page = index.search(Asked(parse_query("")))
    spent = (time.perf_counter() - began) * 1000
    assert page.hits[0].number == fresh[-1].number
    return spent


def _compare(place: Path, index: Path, articles: int) -> None:
    """Print the same questions asked of the other ways to search."""
    others = rivals(place / f"others-{articles}")
    newest = _newest(articles)
    for other in others:
        seconds = other.build(documents(articles))
        if seconds:
            print(f"{other.name} built at {articles / seconds:.0f} articles/s")
    with contextlib.closing(open_index(index, write=False)) as opened:
        names = " | ".join(other.name for other in others)
        print(f"\n| first page, p50/p95 ms | Broadsheet | {names} |\n|{' --- |' * (len(others) + 2)}")
        for kind in KINDS:
            first, _ = _ask(opened, questions(kind, ASKED, newest))
            cells = [f"{_median(first)}/{_p95(first)}", *(_rival(other, kind, newest) for other in others)]
            print(f"| {kind} | {' | '.join(cells)} |")


def _rival(other: Rival, kind: str, newest: float) -> str:
    asked = questions(kind, ASKED_OF_LIKE if other.name == "LIKE" else ASKED, newest)
    times: Times = []
    for question in asked[: 8 if other.name == "LIKE" else None]:
        began = time.perf_counter()
        if not other.ask(kind, question):
            return "–"
        times.append((time.perf_counter() - began) * 1000)
    return f"{_median(times)}/{_p95(times)}"


def _newest(articles: int) -> float:
    return FIRST_MOMENT + BETWEEN * articles


def _run(role: str, index: Path, articles: int) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, __file__, "--role", role, "--at", str(index), "--articles", str(articles)]
    return subprocess.run(command, capture_output=True, text=True, check=True)  # ourselves


def _watched(role: str, index: Path, articles: int) -> tuple[float, float, float]:
    """Run a role; return the two numbers it printed and the most memory it and its children took together, in MB."""
    command = [sys.executable, __file__, "--role", role, "--at", str(index), "--articles", str(articles)]
    most = 0.0
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:  # ourselves
        ended = threading.Event()

        def watch() -> None:
            nonlocal most
            while not ended.wait(0.25):
                most = max(most, sum(_resident(pid) for pid in _family(child.pid)))

        watcher = threading.Thread(target=watch)
        watcher.start()
        printed, _ = child.communicate()
        ended.set()
        watcher.join()
    added, seconds = map(float, printed.split())
    return added, seconds, most


def _family(pid: int) -> list[int]:
    with contextlib.suppress(OSError):
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        return [pid, *(one for child in children for one in _family(int(child)))]
    return []


def _resident(pid: int) -> float:
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def _status(name: str) -> float:
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1]) / 1024
    return 0.0


def _median(times: Times) -> str:
    return f"{statistics.median(times):.1f}"


def _p95(times: Times) -> str:
    return f"{sorted(times)[min(len(times) - 1, int(len(times) * 0.95))]:.1f}"


def _row(times: Times) -> str:
    return f"{_median(times)} | {_p95(times)} | {max(times):.1f}"


def _spread(times: Times) -> str:
    return f"{_median(times)} in the middle, {max(times):.0f} at worst"


if __name__ == "__main__":
    main()
