"""Feeds every reader of foreign input with made-up and mutated input, for as long as asked, and counts.

    python tests/bench/fuzz.py [SECONDS] [TARGET ...]

A target may refuse input only with an error of ours; anything else is a finding: its kind, and the seed that
makes it again. So is an input that takes ten seconds of processor time. ``fuzz_inputs(inputs, name)`` is what the test
suite calls: so many inputs, the same on every machine.
"""

from __future__ import annotations

import random
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from fuzz_targets import TARGETS

from broadsheet.errors import BroadsheetError

if TYPE_CHECKING:
    from collections.abc import Callable

TOO_LONG = 10.0
"""Seconds of processor time for one input: a document that takes them is killed in the program."""

_ROUND = 140.0
"""Seconds in which every target has its turn once."""


@dataclass(slots=True)
class Count:
    """What came of one target."""

    tried: int = 0
    refused: int = 0
    slowest: float = 0.0
    findings: Counter[str] = field(default_factory=Counter)
    seeds: dict[str, int] = field(default_factory=dict)


def fuzz(seconds: float, names: list[str], *, seed: int = 0) -> dict[str, Count]:
    """Try each target for its share of the time; return what came of it."""
    counts = {name: Count() for name in names}
    ends = time.monotonic() + seconds
    while time.monotonic() < ends or not all(count.tried for count in counts.values()):
        share = min(max(ends - time.monotonic(), 0.0), _ROUND) / len(names)
        for name, count in counts.items():
            turn = time.monotonic() + share
            while time.monotonic() < turn or not count.tried:
                _try(TARGETS[name], count, seed + count.tried)
    return counts


def fuzz_inputs(inputs: int, name: str, *, seed: int = 0) -> Count:
    """Try a target with so many inputs; return what came of it."""
    count = Count()
    for number in range(inputs):
        _try(TARGETS[name], count, seed + number)
    return count


def _try(target: Callable[[random.Random], None], count: Count, seed: int) -> None:
    started = time.process_time()
    count.tried += 1
    try:
        target(random.Random(seed))  # noqa: S311 - input, not secrets
    except BroadsheetError:
        count.refused += 1
    except Exception as error:  # noqa: BLE001 - whatever it is, it is a finding
        place = traceback.extract_tb(error.__traceback__)[-1]
        _find(count, f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}", seed)
    took = time.process_time() - started
    if took > TOO_LONG:
        _find(count, f"took longer than {TOO_LONG:g} s", seed)
    count.slowest = max(count.slowest, took)


def _find(count: Count, kind: str, seed: int) -> None:
    if kind not in count.seeds:
        count.seeds[kind] = seed
        print(f"found: {kind} (seed {seed})", file=sys.stderr, flush=True)
    count.findings[kind] += 1


def main(seconds: float, names: list[str]) -> None:
    counts = fuzz(seconds, names, seed=random.randrange(2**40))  # noqa: S311 - input, not secrets
    for name, count in counts.items():
        print(f"{name:16} {count.tried:>8} tried, {count.refused:>7} refused, slowest {count.slowest * 1000:.0f} ms")
        for kind, times in count.findings.most_common():
            print(f"    {times} x {kind} (seed {count.seeds[kind]})")
    print(f"{sum(count.tried for count in counts.values()):,} inputs in {seconds:.0f} s")
    sys.exit(any(count.findings for count in counts.values()))


if __name__ == "__main__":
    main(float(sys.argv[1]) if sys.argv[1:] else 600.0, sys.argv[2:] or list(TARGETS))
