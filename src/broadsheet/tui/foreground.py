"""Another program in the terminal of the reader, until it ends: the keys that end a program are meant for it alone.

What the terminal makes of Ctrl+C goes to all that was started from it, and the reader would end with the program.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from contextlib import contextmanager, suppress
from typing import IO, TYPE_CHECKING, Any

from broadsheet.tui.outside import not_started

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGQUIT") if hasattr(signal, name))
"""What Ctrl+C and Ctrl+\\ send, where they do."""


def run_in_foreground(command: Sequence[str], given: IO[bytes] | None = None, *, called: str = "") -> int:
    """Run a program until it ends and return what it ends with, negative where a signal ended it.

    Args:
        command: The path of the program and its arguments; no shell reads them.
        given: What it reads as its standard input; what is typed where it is None.
        called: What to call it where it cannot be started.

    Raises:
        OutsideError: It could not be started.
    """
    # Caught rather than ignored: what is ignored here would be ignored by the program as well.
    with _signals(lambda *_: None):
        try:
            return subprocess.run(command, stdin=given, check=False).returncode  # noqa: S603 - no shell
        except OSError as error:
            raise not_started(called or command[0], error) from error


def wait_for_enter(said: str) -> None:
    """Say something and wait until Enter is pressed, or Ctrl+C."""
    with _signals(signal.default_int_handler), suppress(KeyboardInterrupt):
        sys.stdout.write(said)
        sys.stdout.flush()
        sys.stdin.readline()


@contextmanager
def _signals(handler: Callable[[int, Any], Any]) -> Iterator[None]:
    """Handle what would end the reader otherwise; only where that can be, which is in the first thread."""
    can = threading.current_thread() is threading.main_thread()
    before = {number: signal.signal(number, handler) for number in _ENDING} if can else {}
    try:
        yield
    finally:
        for number, usual in before.items():
            signal.signal(number, usual)
