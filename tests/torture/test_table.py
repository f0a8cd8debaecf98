"""The README's table of the torture list is the list of the tests: none is missing, none is made up."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
README = (HERE.parents[1] / "README.md").read_text("utf-8")
LINES = 65
GROUPS = (
    (1, 15, "escapes, bidirectional text, markup and endless titles, in every place that foreign text reaches"),
    (16, 19, "entity bombs, external entities and DTDs"),
    (20, 22, "documents that take a parser hours or all memory: its process is killed, the other feeds finish"),
    (23, 33, "no feed at all, broken XML, every encoding, impossible characters, wrong JSON, mutations"),
    (34, 42, "identity and dates: doubled, moved and missing ids, edits, odd years, relative links"),
    (43, 47, "decompression bombs, endless streams"),
    (48, 52, "dripping servers, redirect loops, redirects to private addresses, lying headers"),
    (53, 56, "Retry-After, moved and gone feeds, validators, hundreds of dead feeds"),
    (57, 58, "addresses for the browser, lists of subscriptions"),
    (59, 59, "settings and themes that ask for Python objects"),
    (60, 60, "killed at random moments of everything that takes long: refresh, indexing, compaction ..."),
    (61, 65, "full disks, writes that fail, corrupt files, newer schemas, read-only places, two instances, no WAL"),
)

_NUMBERS = re.compile(r"def test_(\d\d)(?:_to_(\d\d)|((?:_\d\d)+))?_")


def numbered() -> dict[int, set[str]]:
    """Return the files in which each line of the list has tests."""
    found: dict[int, set[str]] = {}
    for path in sorted(HERE.glob("test_*.py")):
        for first, last, more in _NUMBERS.findall(path.read_text("utf-8")):
            also = [int(number) for number in more.split("_") if number]
            for number in (*range(int(first), int(last or first) + 1), *also):
                found.setdefault(number, set()).add(f"tests/torture/{path.name}")
    return found


def table() -> str:
    """Return the table for the README."""
    found = numbered()
    rows = ["| line | what | tests |", "| --- | --- | --- |"]
    for first, last, what in GROUPS:
        files = sorted(set().union(*(found.get(number, set()) for number in range(first, last + 1))))
        links = ", ".join(f"[{Path(path).stem.removeprefix('test_')}]({path})" for path in files)
        rows.append(f"| {first}–{last} | {what} | {links} |" if first != last else f"| {first} | {what} | {links} |")
    return "\n".join(rows)


def test_every_line_has_a_test() -> None:
    assert sorted(set(range(1, LINES + 1)) - set(numbered())) == []


def test_the_groups_are_the_whole_list() -> None:
    covered = [number for first, last, _ in GROUPS for number in range(first, last + 1)]
    assert covered == list(range(1, LINES + 1))


def test_the_readme_has_the_table() -> None:
    found = re.search(r"^\| line \| what \| tests \|.*?(?=\n\n)", README, re.MULTILINE | re.DOTALL)
    assert found, "the README has no table of the torture list"
    # Where this fails, put the table on the right into the README.
    assert found[0] == table()
