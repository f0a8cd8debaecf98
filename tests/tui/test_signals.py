"""Signals in a real pseudo-terminal: told to end, the reader leaves a clean terminal and keeps its place."""

from __future__ import annotations

import shlex
import shutil
import signal
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from pseudo_terminal import BROADSHEET, Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    started: list[Terminal] = []

    def begin(*command: str) -> Terminal:
        one = Terminal(command, 120, 40, BROADSHEET_LIBRARY=str(tmp_path / "library"))
        started.append(one)
        return one

    yield begin
    for one in started:
        one.close()


@pytest.mark.parametrize("told", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_the_reader_keeps_its_place(start: Callable[..., Terminal], told: signal.Signals) -> None:
    reader = start(*BROADSHEET)
    reader.wait_for("1 of 5")
    reader.press("jj")
    reader.wait_for("3 of 5")
    reader.child.kill(told)
    # What shells say of a program that a signal has ended.
    assert reader.end() == 128 + told
    assert b"\x1b[?1049l" in reader.raw
    assert b"\x1b[?25h" in reader.raw
    assert b"Traceback" not in reader.raw
    again = start(*BROADSHEET)
    again.wait_for("3 of 5")
    again.press("q")
    assert again.end() == 0


def test_killed_the_reader_keeps_the_place_of_seconds_ago(start: Callable[..., Terminal], tmp_path: Path) -> None:
    reader = start(*BROADSHEET)
    reader.wait_for("1 of 5")
    reader.press("jjC")
    reader.wait_for("Swap")
    database = tmp_path / "library" / "library.db"

    def kept() -> str:
        with closing(sqlite3.connect(database)) as read:
            return "".join(value for (value,) in read.execute("SELECT value FROM meta WHERE key = 'session'"))

    reader.wait_until(lambda: '"beside":[' in kept() and '"beside":[0' not in kept(), "the place to be kept")
    reader.child.kill(signal.SIGKILL)
    reader.end()
    again = start(*BROADSHEET)
    # The comparison lies over the panes again.
    again.wait_for("Swap")
    again.press("\x1b")
    again.wait_for("3 of 5")
    again.press("q")
    assert again.end() == 0


def test_without_a_shell_the_reader_does_not_step_aside(start: Callable[..., Terminal]) -> None:
    reader = start(*BROADSHEET)
    reader.wait_for("1 of 5")
    reader.press("\x1a")
    reader.wait_for("There is no shell to go to")
    reader.press("\x03")
    reader.wait_for("q leaves Broadsheet")
    reader.press("q")
    assert reader.end() == 0


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash to go to")
def test_the_reader_steps_aside_for_the_shell_and_comes_back(start: Callable[..., Terminal]) -> None:
    shell = start("bash", "--norc", "--noprofile", "-i")
    shell.press(f"{shlex.join(BROADSHEET)}\r")
    shell.wait_for("1 of 5")
    shell.press("j")
    shell.wait_for("2 of 5")
    shell.press("\x1a")
    shell.wait_for("Stopped")
    shell.press("fg\r")
    shell.wait_for("2 of 5", "Quit")
    shell.press("j")
    shell.wait_for("3 of 5")
    shell.press("q")
    # The alternate screen is left twice: to step aside, and at the end.
    shell.wait_until(lambda: shell.raw.count(b"\x1b[?1049l") == 2, "the end of the reader")
    shell.press("exit\r")
    shell.end()
