"""The real program in a pseudo-terminal, and a strict account of everything in its output that a terminal obeys."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from pseudo_terminal import BROADSHEET, Terminal
from rich.cells import cell_len
from unheld import unheld

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

# ECMA-48: control sequences, control strings up to their end, other escapes, single controls of C0 and C1; and what
# Unicode adds: bidirectional and invisible format characters, separators, tag characters.
_OBEYED = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_].*?(?:\x07|\x1b\\|\Z)|\x1b.|[\x00-\x1f\x7f-\x9f]"
    "|[\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e0fff]",
    re.DOTALL,
)
# What the two libraries that draw write themselves, as a run on the bundled articles shows: colours, erasing a
# progress line; modes of keyboard, mouse and screen, places, synchronised output, the shape of the mouse pointer.
_RICH = re.compile(r"\x1b\[[0-9;]*m|\x1b\[2K|\x1b\[1A|\x1b\[\?25[lh]|[\r\n]")
_TEXTUAL = re.compile(
    _RICH.pattern + r"|\x1b\[\d+;\d+H|\x1b\[\?(?:7|25|1000|1003|1004|1006|1015|1049|2004|2026|2048)[lh]"
    r"|\x1b\[[>=<]\d*u|\x1b\[\?20(?:26|48)\$p|\x1b\]22;[a-z-]+\x07"
)
_MARKS = re.compile("[\u0300-\u036f\u20d0-\u20ff]+")


def foreign(written: str, *, screens: bool) -> list[str]:
    """Return everything in the output that a terminal obeys and that our drawing libraries do not write."""
    own = _TEXTUAL if screens else _RICH
    return [found for found in _OBEYED.findall(written) if not own.fullmatch(found)]


def check(terminal: Terminal, *, screens: bool = False, laid_out: bool = True) -> None:
    """Assert that the output holds nothing foreign that is obeyed, and no row that is wider than the terminal.

    Args:
        terminal: Its output is looked at.
        screens: Whether it was Textual that drew.
        laid_out: Whether the output is set in lines: errors, JSON and documents are not, they are whole lines.
    """
    written = unheld(terminal.raw.decode("utf-8"))
    assert foreign(written, screens=screens) == []
    rows = re.split(r"\x1b\[\d+;\d+H|[\r\n]+", written)
    if laid_out:
        assert max(cell_len(_OBEYED.sub("", row)) for row in rows) <= terminal.columns
        assert max((len(run) for run in _MARKS.findall(written)), default=0) <= 4


@pytest.fixture
def in_terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[..., Terminal]]:
    """Start the program in a terminal: ``in_terminal(library, *arguments, columns=120, lines=45)``."""
    started: list[Terminal] = []

    def start(library: Path, *arguments: str, columns: int = 120, lines: int = 45) -> Terminal:
        monkeypatch.setenv("BROADSHEET_LIBRARY", str(library))
        one = Terminal((*BROADSHEET, *arguments), columns, lines)
        started.append(one)
        return one

    yield start
    for one in started:
        one.close()


@pytest.fixture
def checked() -> Callable[..., None]:
    """See :func:`check`."""
    return check
