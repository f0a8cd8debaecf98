"""The real program in a pseudo-terminal: what is typed and clicked, and its output as bytes and as a screen."""

from __future__ import annotations

import os
import sys
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pexpect
import pyte
from processes import PATIENCE, at_work

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

QUIET = 0.2
"""Seconds without output and without anything to do after which a screen is taken to be drawn."""

_LOOK = 0.02
"""Seconds between two looks at whether a program has anything to do."""

BROADSHEET = (sys.executable, "-m", "broadsheet")


class Terminal:
    """The program in a terminal of its own: its output as bytes, and as the screen that an emulator makes of it."""

    def __init__(self, command: Sequence[str], columns: int, lines: int, **variables: str) -> None:
        """Start it; ``variables`` go into its environment."""
        self.columns = columns
        self.screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        # The environment of os.environ: readline puts a size of its own into the process's.
        environment = {**os.environ, "TERM": "xterm-256color", **variables}
        self.child: Any = pexpect.spawn(
            command[0], [*command[1:]], dimensions=(lines, columns), env=environment, timeout=PATIENCE
        )

    @property
    def text(self) -> str:
        return "\n".join(self.screen.display)

    def press(self, keys: str) -> None:
        self.child.send(keys)

    def click(self, text: str) -> None:
        """Press and release the first mouse button on a text that is on the screen."""
        line = next(number for number, row in enumerate(self.screen.display) if text in row)
        place = f"{self.screen.display[line].index(text) + 2};{line + 1}"
        self.press(f"\x1b[<0;{place}M\x1b[<0;{place}m")

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the first mouse button on one cell, column and line from 1 on, and let go of it on another."""
        at, to = (f"{column};{line}" for column, line in (start, end))
        self.press(f"\x1b[<0;{at}M\x1b[<32;{to}M\x1b[<0;{to}m")

    def wait_for(self, *said: str) -> str:
        """Read until all of this is on the screen."""
        return self._until(lambda: all(one in self.text for one in said), f"{said}")

    def wait_without(self, *said: str) -> str:
        """Read until none of this is on the screen any more."""
        return self._until(lambda: not any(one in self.text for one in said), f"no {said}")

    def wait_for_bytes(self, said: bytes) -> None:
        """Read until these bytes were written."""
        self._until(lambda: said in self.raw, f"{said!r} in the output")

    @property
    def look(self) -> tuple[object, ...]:
        """Everything that is seen: characters with their colours and weight."""
        return tuple(tuple(sorted(line.items())) for _, line in sorted(self.screen.buffer.items()))

    def wait_for_change(self, before: tuple[object, ...], what: str) -> None:
        """Read until the screen looks otherwise than before."""
        self._until(lambda: self.look != before, f"a change by {what}")

    def wait_until(self, done: Callable[[], bool], what: str) -> str:
        """Read until something is so; ``what`` names it where it never is."""
        return self._until(done, what)

    def wait_for_rest(self) -> None:
        """Read until the program has been still for a moment: what it draws next is about something new.

        Silence alone is not enough: on a busy machine a program may be silent because it waits for its turn.
        """
        quiet_since = time.monotonic()
        deadline = quiet_since + PATIENCE
        while time.monotonic() < quiet_since + QUIET:
            if self._read(_LOOK) or at_work(self.child.pid):
                quiet_since = time.monotonic()
            assert quiet_since < deadline, f"waited for rest; the screen was:\n{self.text}"

    def wait_for_file(self, path: Path) -> None:
        """Read until this file is there with something in it."""
        self._until(lambda: path.is_file() and path.stat().st_size > 0, f"the file {path}")

    def end(self) -> int:
        """Wait until the program has gone and all it wrote was read; return its exit status."""
        deadline = time.monotonic() + PATIENCE
        while self.child.isalive():
            assert time.monotonic() < deadline, f"waited for the end; the screen was:\n{self.text}"
            try:
                self._read()
            except pexpect.EOF:
                break
        # It may have written more between the last look and its end.
        with suppress(pexpect.EOF):
            while self._read():
                pass
        self.child.wait()
        return int(self.child.exitstatus if self.child.exitstatus is not None else -1)

    def close(self) -> None:
        """End the program, whatever it does."""
        try:
            self.child.close(force=True)
        except pexpect.ExceptionPexpect:
            # It is killed by then; on a busy machine it takes longer to go than pexpect waits.
            self.child.wait()

    def _until(self, done: Callable[[], bool], what: str) -> str:
        deadline = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < deadline, f"waited for {what}; the screen was:\n{self.text}"
            self._read()
        return self.text

    def _read(self, patience: float = 1.0) -> bool:
        """Take in what has come, waiting so many seconds for it; return whether anything has."""
        try:
            part = self.child.read_nonblocking(65_536, timeout=patience)
        except pexpect.TIMEOUT:
            return False
        self.raw += part
        self._stream.feed(part)
        return True
