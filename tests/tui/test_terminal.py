"""The real program in a real pseudo-terminal: it starts, searches, compares, quits and leaves the terminal clean."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

import pexpect
import pyte
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PATIENCE = 60
"""Seconds: no measurement, only the end of waiting on a busy machine."""


class Terminal:
    """The program in a terminal of its own, its screen kept by an emulator."""

    def __init__(self, library: Path, columns: int, lines: int, *arguments: str, **variables: str) -> None:
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        environment = {**os.environ, "BROADSHEET_LIBRARY": str(library), "TERM": "xterm-256color", **variables}
        self.child: Any = pexpect.spawn(
            sys.executable,
            ["-m", "broadsheet", *arguments],
            dimensions=(lines, columns),
            env=environment,
            timeout=PATIENCE,
        )

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def wait_for(self, *said: str) -> str:
        """Read until all of this is on the screen."""
        return self._until(lambda: all(one in self.text for one in said), f"{said}")

    def wait_without(self, *said: str) -> str:
        """Read until none of this is on the screen any more."""
        return self._until(lambda: not any(one in self.text for one in said), f"no {said}")

    def _until(self, done: Callable[[], bool], what: str) -> str:
        deadline = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < deadline, f"waited for {what}; the screen was:\n{self.text}"
            self._read()
        return self.text

    def _read(self) -> None:
        try:
            part = self.child.read_nonblocking(65_536, timeout=1)
        except pexpect.TIMEOUT:
            return
        self.raw += part
        self._stream.feed(part)

    def press(self, keys: str) -> None:
        self.child.send(keys)

    def end(self) -> int:
        """Wait until the program has gone; return its exit status."""
        deadline = time.monotonic() + PATIENCE
        while self.child.isalive():
            assert time.monotonic() < deadline, f"waited for the end; the screen was:\n{self.text}"
            try:
                self._read()
            except pexpect.EOF:
                break
        self.child.wait()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    started: list[Terminal] = []

    def start(columns: int, lines: int, *arguments: str, **variables: str) -> Terminal:
        one = Terminal(tmp_path / "library", columns, lines, *arguments, **variables)
        started.append(one)
        return one

    yield start
    for one in started:
        one.child.close(force=True)


@pytest.mark.parametrize(("columns", "lines"), [(80, 24), (120, 40), (200, 50)])
def test_search_compare_quit(terminal: Callable[..., Terminal], columns: int, lines: int) -> None:
    reader = terminal(columns, lines)
    reader.wait_for("Articles", "1 of 5", "Search", "Quit")
    reader.press("/")
    reader.wait_for("words to look for")
    reader.press("karpathy pretr")
    reader.wait_for("found", "pretraining")
    reader.press("\r")
    reader.wait_for("match 1 of")
    reader.press("n")
    reader.wait_for("match 2 of")
    reader.press("C")
    reader.wait_for("only A", "only B", "Swap")
    reader.press("\r")
    reader.wait_for("─ Why ─")
    reader.press("\x1b")
    reader.wait_without("─ Why ─")
    reader.wait_for("Swap")  # the keys of the comparison are offered again
    reader.press("q")
    reader.wait_for("Articles", "Compare")
    reader.press("q")
    assert reader.end() == 0
    # The alternate screen is left and the cursor shown again.
    assert b"\x1b[?1049l" in reader.raw
    assert b"\x1b[?25h" in reader.raw
    assert b"Traceback" not in reader.raw


def test_forty_columns_without_colour(terminal: Callable[..., Terminal]) -> None:
    reader = terminal(40, 15, NO_COLOR="1")
    reader.wait_for("Articles", "1 of 5")
    reader.press("C")
    reader.wait_for("≠", "◂", "▸")
    reader.press("q")
    reader.wait_for("Articles")
    reader.press("q")
    assert reader.end() == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--library", "/proc/nowhere/library"), "broadsheet: "),
        (("--config", "/nowhere/config.yaml"), "/nowhere/config.yaml"),
    ],
)
def test_what_cannot_be_opened_is_one_line(
    terminal: Callable[..., Terminal], arguments: tuple[str, ...], said: str
) -> None:
    reader = terminal(120, 24, *arguments)
    assert reader.end() == 1
    shown = reader.raw.decode()
    assert said in shown
    assert "Traceback" not in shown
    assert len(shown.strip().splitlines()) == 1
    assert "\x1b[?1049h" not in shown
