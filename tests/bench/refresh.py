"""How fast a refresh is: cold, with nothing new, with dead servers; and newsboat on the same server in the same run.

    python tests/bench/refresh.py [--newsboat] [--feeds 200] [--entries 50] [--size 2500] [--dead]

Wall time is that of a whole process, from its start to its end, so start-up counts on both sides; ours runs from byte
code, as what pip has installed does, also where Python is kept from writing any beside a checkout. Memory is the
highest seen for the process and its children together, sampled from /proc every 50 ms, shared pages counted once
(PSS): in runs of their own on both sides, since a process halts while its pages are counted. The search index is built
afterwards and reported by its own benchmark.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from broadsheet.articles import SourceKind, Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

HERE = Path(__file__).parent
DEADLINE = 30.0


@dataclass
class Run:
    """What one process took, in seconds and megabytes, and what it printed."""

    seconds: float
    peak: float
    printed: str


def proportional(pid: int) -> int:
    """Return a process's share of memory in kilobytes, its children's included; 0 once it is gone."""
    total = 0
    try:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii").split()
        for task in Path(f"/proc/{pid}/task").iterdir():
            children += (task / "children").read_text("ascii").split()
    except (OSError, ProcessLookupError):
        return total
    return total + sum(proportional(int(child)) for child in set(children))


def timed(command: list[str], *, watched: bool = False, environment: dict[str, str] | None = None) -> Run:
    """Run a command to its end; where it is watched its memory is told, and its time means little."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment)
    peak = 0
    ended = threading.Event()

    def sample() -> None:
        nonlocal peak
        while not ended.wait(0.05):
            peak = max(peak, proportional(process.pid))

    sampler = threading.Thread(target=sample if watched else ended.wait)
    sampler.start()
    printed = process.communicate()[0]
    seconds = time.perf_counter() - started
    ended.set()
    sampler.join()
    if process.returncode:
        message = f"{command} ended with {process.returncode}"
        raise SystemExit(message)
    return Run(seconds, peak / 1_024, printed)


@contextmanager
def server(feeds: int, entries: int, size: int) -> Iterator[str]:
    """Serve feeds from a process of their own; give the address."""
    process = subprocess.Popen(
        [sys.executable, str(HERE / "feed_server.py"), str(feeds), str(entries), str(size)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    port = int(process.stdout.readline())
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        process.stdin.close()
        process.wait(10)
        process.stdout.close()


def subscribe(directory: Path, addresses: list[str]) -> None:
    """Make a library that is subscribed to these addresses."""
    with Store(directory) as store:
        for address in addresses:
            number = store.sources.add(SourceKind.FEED, address, address, now=0.0)
            store.fetches.configure(number, {"private": True})


def ours(directory: Path, *, watched: bool = False) -> Run:
    command = [sys.executable, str(HERE / "refresh_once.py"), str(directory)]
    return timed(command, watched=watched, environment=installed(directory.parent))


def installed(scratch: Path) -> dict[str, str]:
    """Return the environment in which our own modules have byte code, made in ``scratch`` once."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {"PYTHONPYCACHEPREFIX": str(scratch / "bytecode")}
    if not (scratch / "bytecode").exists():
        # A refresh of one feed loads, in all its processes, what there is to load.
        with server(1, 1, 100) as base:
            subscribe(scratch / "warming", [f"{base}/feed/0"])
            timed([sys.executable, str(HERE / "refresh_once.py"), str(scratch / "warming")], environment=environment)
    return environment


def theirs(directory: Path, *, watched: bool = False) -> Run:
    command = ["newsboat", "-u", str(directory / "urls"), "-c", str(directory / "cache.db"), "-C"]
    return timed([*command, str(directory / "config"), "-x", "reload"], watched=watched)


def measured(run: Callable[..., Run], directory: Path) -> Run:
    """Run one side in its directory for the time, and in the one beside it for the memory."""
    run_alone = run(directory)
    return replace(run_alone, peak=run(beside(directory), watched=True).peak)


def beside(directory: Path) -> Path:
    return directory.with_name(f"{directory.name}-watched")


def prepare_newsboat(directory: Path, addresses: list[str]) -> None:
    directory.mkdir()
    (directory / "urls").write_text("\n".join(addresses) + "\n", "utf-8")
    (directory / "config").write_text("reload-threads 8\n", "utf-8")


def say(name: str, run: Run, what: str, ratio: float | None = None) -> None:
    against = f"{ratio:6.2f}" if ratio is not None else "      "
    print(f"{name:34}{run.seconds:8.2f} s {run.peak:8.0f} MB {against}  {what}")


def told(run: Run) -> str:
    numbers = json.loads(run.printed)
    return (
        f"{numbers['new']} new, {numbers['unchanged']} unchanged, {numbers['failed']} failed;"
        f" {numbers['seconds']:.2f} s without start-up, {numbers['cpu']:.2f} s CPU"
    )


def compare(options: argparse.Namespace, place: Path) -> None:
    with server(options.feeds, options.entries, options.size) as base:
        addresses = [f"{base}/feed/{number}" for number in range(options.feeds)]
        library, other = place / "library", place / "newsboat"
        newsboat: list[Run] = []
        if options.newsboat:
            for directory in (other, beside(other)):
                prepare_newsboat(directory, addresses)
            newsboat = [measured(theirs, other), measured(theirs, other)]
            say("newsboat, cold", newsboat[0], "")
            say("newsboat, nothing new", newsboat[1], "")
        for directory in (library, beside(library)):
            subscribe(directory, addresses)
        for turn, name in enumerate(("Broadsheet, cold", "Broadsheet, nothing new")):
            run = measured(ours, library)
            say(name, run, told(run), run.seconds / newsboat[turn].seconds if newsboat else None)


def with_dead(place: Path) -> None:
    """500 feeds, 100 of them on servers that never answer."""
    with server(400, 10, 1_000) as base:
        silent = Silent(100)
        addresses = [f"{base}/feed/{number}" for number in range(400)] + silent.addresses
        subscribe(place / "dead", addresses)
        run = ours(place / "dead", watched=True)
        silent.close()
    say("Broadsheet, 500 feeds, 100 dead", run, told(run))
    print(f"{'':34}{run.seconds - DEADLINE:+8.2f} s against the deadline of one dead feed")


class Silent:
    """Servers, each on a port of its own, that accept a connection and say nothing: the backlog accepts for them."""

    def __init__(self, count: int) -> None:
        import socket

        self._sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
        self.addresses = [f"http://127.0.0.1:{one.getsockname()[1]}/" for one in self._sockets]

    def close(self) -> None:
        for one in self._sockets:
            one.close()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--feeds", type=int, default=200)
    parser.add_argument("--entries", type=int, default=50)
    parser.add_argument("--size", type=int, default=2_500)
    parser.add_argument("--newsboat", action="store_true", help="measure newsboat too")
    parser.add_argument("--dead", action="store_true", help="measure 500 feeds of which 100 never answer")
    options = parser.parse_args()
    if options.newsboat and not shutil.which("newsboat"):
        parser.error("newsboat is not installed")
    print(f"{options.feeds} feeds of {options.entries} entries of {options.size} bytes of text")
    print(f"{'':34}{'wall':>10} {'peak':>11} {'ratio':>6}")
    with tempfile.TemporaryDirectory() as place:
        compare(options, Path(place))
        if options.dead:
            with_dead(Path(place))


if __name__ == "__main__":
    main()
