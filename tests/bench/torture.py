"""Runs the torture list and prints what came of each of its 65 lines, with the time that its tests took.

    python tests/bench/torture.py [FILE]

Every test in tests/torture bears the numbers of its lines. FILE is a JUnit report of an earlier run (``pytest
--junit-xml FILE tests/torture``) to be read instead of running them anew.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).parents[2]
LINES = 65
_NUMBERS = re.compile(r"test_(\d\d)(?:_to_(\d\d)|((?:_\d\d)+))?_")
_RESULTS = ("failed", "passed", "skipped")


@dataclass(slots=True)
class Line:
    """What came of one line of the list."""

    results: Counter[str] = field(default_factory=Counter)
    seconds: float = 0.0


def numbers(name: str) -> list[int]:
    """Return the lines that a test is named after."""
    found = _NUMBERS.match(name)
    if found is None:
        return []
    also = [int(number) for number in (found[3] or "").split("_") if number]
    return [*range(int(found[1]), int(found[2] or found[1]) + 1), *also]


def lines(report: Path) -> dict[int, Line]:
    """Return what a JUnit report says of each line."""
    found = {number: Line() for number in range(1, LINES + 1)}
    for case in ET.parse(report).iter("testcase"):  # noqa: S314 - pytest's own report
        result = "failed" if case.find("failure") is not None or case.find("error") is not None else "passed"
        result = "skipped" if case.find("skipped") is not None else result
        for number in numbers(case.get("name", "")):
            found[number].results[result] += 1
            found[number].seconds += float(case.get("time", "0"))
    return found


def table(found: dict[int, Line]) -> str:
    rows = ["| line | tests | result | seconds |", "| --- | --- | --- | --- |"]
    for number, line in found.items():
        result = next((one for one in _RESULTS if line.results[one]), "no test")
        also = f", {line.results['skipped']} skipped" if result == "passed" and line.results["skipped"] else ""
        rows.append(f"| {number} | {line.results.total()} | {result}{also} | {line.seconds:.1f} |")
    return "\n".join(rows)


def main(report: Path | None) -> int:
    with tempfile.TemporaryDirectory() as directory:
        if report is None:
            report = Path(directory) / "report.xml"
            command = [sys.executable, "-m", "pytest", "-q", f"--junit-xml={report}", "tests/torture"]
            subprocess.run(command, cwd=ROOT, check=False, stdout=sys.stderr)
        found = lines(report)
    print(table(found))
    return int(any(line.results["failed"] or not line.results["passed"] for line in found.values()))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if sys.argv[1:] else None))
