"""What the system asks of the reader: to end, keeping its place, or to stop until the shell lets it go on."""

from __future__ import annotations

import os
import signal
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterator

_SIGNALLED = 128
"""What shells add to the number of the signal that ended a program."""
# A terminal that is closed hangs up; Windows has no such signal.
_ENDING = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def ended_by_signals(loop: asyncio.AbstractEventLoop, end: Callable[[int], object]) -> Iterator[None]:
    """Call ``end`` with an exit code where the program is told to end, which would leave the terminal as it is else."""
    heeded = []
    for number in _ENDING:
        try:
            loop.add_signal_handler(number, end, _SIGNALLED + number)
        except (NotImplementedError, RuntimeError, ValueError):
            # Not on this system, or not in this thread: the signal does what it usually does.
            continue
        heeded.append(number)
    try:
        yield
    finally:
        for number in heeded:
            loop.remove_signal_handler(number)


def has_shell() -> bool:
    """Return whether a shell would let the program go on again: it is not the one the terminal was opened for."""
    return hasattr(os, "getsid") and os.getpgrp() != os.getsid(0)
