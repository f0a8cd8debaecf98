"""Lets every single write fail in turn, and all from it on, and counts what was lost.

    python tests/bench/write_faults.py [--steps N] [WORK ...]

A small library loaded before the C library (``tests/support/failing_writes.c``, built with ``cc``) counts what a piece
of work writes, then lets write 1, 2, 3 ... fail: once with an input/output error, once as on a disk that stays full.
After each the work must have said so in one line or have got over it; nothing that was acknowledged before may be
missing, nothing half-made may lie about, and the same work must succeed once the disk is well again. ``--steps`` takes
that many evenly spaced writes of each work instead of all.
"""

from __future__ import annotations

import argparse
import errno
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from faulty_works import WORKS, Work, prepared

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

SUPPORT = Path(__file__).parents[1] / "support"
PATIENCE = 120


@dataclass(frozen=True, slots=True)
class Run:
    """What one run of a piece of work said."""

    code: int
    said: list[str]
    complaint: str
    writes: int


def shim(directory: Path) -> Path:
    """Build the library that lets writes fail.

    Raises:
        OSError: There is no C compiler.
        CalledProcessError: It cannot build it here.
    """
    built = directory / "failing_writes.so"
    source = str(SUPPORT / "failing_writes.c")
    command = ["cc", "-shared", "-fPIC", "-O1", "-o", str(built), source, "-ldl"]
    subprocess.run(command, check=True, capture_output=True)
    return built


def run(work: str, place: Path, faults: Mapping[str, str]) -> Run:
    """Do a piece of work in a place, in a process of its own whose writes there fail as asked."""
    counted = place.parent / "writes"
    counted.unlink(missing_ok=True)
    environment = {**os.environ, **faults, "FAULT_UNDER": str(place), "FAULT_COUNT": str(counted)}
    command = [sys.executable, str(Path(__file__).parent / "faulty_works.py"), work, str(place)]
    done = subprocess.run(
        command,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
        stdin=subprocess.DEVNULL,
    )
    writes = int(counted.read_text()) if counted.is_file() else 0
    return Run(done.returncode, done.stdout.split(), done.stderr, writes)


def moments(writes: int, steps: int | None) -> Iterator[int]:
    """Yield the numbers of the writes that are to fail."""
    if steps is None or steps >= writes:
        yield from range(1, writes + 1)
    else:
        yield from sorted({1 + place * (writes - 1) // (steps - 1) for place in range(steps)})


def try_all(name: str, library: Path, steps: int | None) -> tuple[int, int]:
    """Let writes of a piece of work fail in turn; return how many did, and how often the work got over it."""
    work = WORKS[name]
    with tempfile.TemporaryDirectory() as directory:
        template, place = Path(directory) / "template", Path(directory) / "place"
        prepared(work, template)
        shutil.copytree(template, place)
        preload = {"LD_PRELOAD": str(library)}
        whole = run(name, place, preload)
        assert whole.code == 0, whole.complaint
        assert whole.writes > 0, "nothing was written: the fault would not fall"
        work.check(place, whole.said, whole=True)
        tried = survived = 0
        for at in moments(whole.writes, steps):
            for number, lasting in ((errno.EIO, "0"), (errno.ENOSPC, "1")):
                shutil.rmtree(place)
                shutil.copytree(template, place)
                faults = {"FAULT_AT": str(at), "FAULT_ERRNO": str(number), "FAULT_ON": lasting}
                tried += 1
                survived += _one(work, name, place, preload | faults)
    return tried, survived


def _one(work: Work, name: str, place: Path, faults: Mapping[str, str]) -> bool:
    found = run(name, place, faults)
    where = f"{name}, write {faults['FAULT_AT']}, errno {faults['FAULT_ERRNO']}: {found.complaint}"
    assert found.code in {0, 1}, where
    assert "Traceback" not in found.complaint, where
    assert "a fault in the program" not in found.complaint, where
    assert found.code == 0 or len(found.complaint.splitlines()) == 1, where
    try:
        work.check(place, found.said, whole=found.code == 0)
        again = run(name, place, {})
        assert again.code == 0, again.complaint
        work.check(place, found.said + again.said, whole=True)
    except Exception as error:
        error.add_note(where)
        raise
    return found.code == 0


def main(steps: int | None, names: list[str]) -> None:
    os.environ.pop("BROADSHEET_LIBRARY", None)
    with tempfile.TemporaryDirectory() as directory:
        library = shim(Path(directory))
        for name in names:
            started = time.monotonic()
            tried, survived = try_all(name, library, steps)
            took = time.monotonic() - started
            print(f"{name:12} {tried:>5} faults, {survived:>3} got over, nothing lost, {took:.0f} s", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Let every write fail in turn.")
    parser.add_argument("--steps", type=int)
    parser.add_argument("works", nargs="*", choices=[*WORKS, []])
    given = parser.parse_args()
    main(given.steps, given.works or list(WORKS))
